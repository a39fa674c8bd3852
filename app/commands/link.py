"""`link`: which incidents of any records belong together, and why."""

import sys
from pathlib import Path

import click

from app import console
from app.usecases.linking import link_files, link_line

_STREAM = Path("-")


@click.command()
@click.argument("records", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default="-",
    help="File to write; standard output if not given.",
)
@console.explained
def link(records: tuple[Path, ...], output: Path) -> None:
    """Link the incidents of RECORDS (JSON lines, as `itoguchi extract` writes them), one line for each pair.

    A line names two incidents as DOC:INCIDENT, says whether they are one incident or of one ring, with a score, bits
    and every reason; from .5 on the link is asserted. No store is needed. Exit status 1: a line was refused, the rest
    was linked.
    """
    with console.progress() as progress:
        links = link_files(records, progress=progress)
    if output != _STREAM:
        output.parent.mkdir(parents=True, exist_ok=True)
    with click.open_file(str(output), "w", encoding="utf-8") as file:
        file.writelines(f"{link_line(line)}\n" for line in links.lines)
    refused = console.report(links.refused)
    console.say(f"{links.records:,} records, {links.incidents:,} incidents, {links.rings:,} rings, {refused:,} refused")
    sys.exit(console.Exit.REFUSED if refused else console.Exit.DONE)
