"""`read` and `extract`: sources to documents, documents to records, without a store."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from app import console
from app.settings import settings
from app.usecases import extraction
from extract.pipeline import Pipeline
from extract.read import to_line
from extract.version import Engine
from schemas.documents import Refusal

_STREAM = Path("-")

_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
_OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default="-",
    help="File to write; standard output if not given.",
)


def _sources(paths: tuple[Path, ...]) -> Iterator[extraction.Found]:
    stdin = sys.stdin.buffer.read() if _STREAM in paths else None
    return extraction.found([path for path in paths if path != _STREAM], stdin=stdin)


def _write(lines: Iterable[str | Refusal], output: Path) -> None:
    """Write the lines as they come; refusals go to standard error and into the exit status."""
    refused = 0
    if output != _STREAM:
        output.parent.mkdir(parents=True, exist_ok=True)
    with click.open_file(str(output), "w", encoding="utf-8") as file:
        for line in lines:
            if isinstance(line, Refusal):
                refused += 1
                console.say(str(line))
            else:
                file.write(f"{line}\n")
    sys.exit(console.Exit.REFUSED if refused else console.Exit.DONE)


@click.command()
@_PATHS
@_OUTPUT
@console.explained
def read(paths: tuple[Path, ...], output: Path) -> None:
    """Turn files, folders or standard input (-) into documents, one JSON object a line."""
    found = extraction.documents(_sources(paths))
    _write((one if isinstance(one, Refusal) else to_line(one) for one in found), output)


@click.command()
@_PATHS
@_OUTPUT
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes that share the work.")
@click.option(
    "--engine",
    type=click.Choice([str(one) for one in Engine]),
    help="full: rules and language models; rules: rules alone.",
)
@console.explained
def extract(paths: tuple[Path, ...], output: Path, *, jobs: int | None, engine: str | None) -> None:
    """Turn documents (or any source, or standard input: -) into records, one JSON object a line.

    Ids and order are kept; a document that cannot be read gives one line on standard error and exit status 1, and
    the others are written. The same input gives the same bytes.
    """
    pipeline = Pipeline(engine=Engine(engine or settings().engine))
    found = extraction.records(_sources(paths), pipeline=pipeline, jobs=jobs or settings().jobs)
    _write((one if isinstance(one, Refusal) else extraction.record_line(one) for one in found), output)
