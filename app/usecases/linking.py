"""From records to links, without a store."""

from collections.abc import Iterable
from pathlib import Path

from app.usecases.progress import Progress, Stage
from graph.link.lines import LinkLine, link_lines
from graph.link.linking import link
from graph.link.observe.records import read_records
from schemas.base import Frozen
from schemas.documents import Refusal
from schemas.records import Record


class Links(Frozen):
    """What linking found in files of records, and which lines were refused."""

    lines: tuple[LinkLine, ...]
    records: int
    incidents: int
    rings: int
    refused: tuple[Refusal, ...] = ()


def link_files(paths: Iterable[Path], *, progress: Progress) -> Links:
    """Link the incidents of all records in the files; a line that is no record loses nothing else."""
    records: list[Record] = []
    refused: list[Refusal] = []
    progress.begin(Stage.READING)
    for path in paths:
        for one in read_records(path):
            if isinstance(one, Refusal):
                refused.append(one)
            else:
                records.append(one)
                progress.advance(Stage.READING)
    progress.begin(Stage.LINKING, total=len(records))
    linked = link(records)
    progress.advance(Stage.LINKING, len(records))
    return Links(
        lines=tuple(link_lines(linked)),
        records=len(records),
        incidents=len(set(linked.incidents.values())),
        rings=len(linked.rings),
        refused=tuple(refused),
    )


def link_line(line: LinkLine) -> str:
    """A link as one line of JSON; what is not known is left out."""
    return line.model_dump_json(exclude_none=True)
