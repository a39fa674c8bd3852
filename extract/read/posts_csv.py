"""Tables of posts: one post a row under headings such as id, platform, account, posted_at, text, url."""

import csv
import io
from collections.abc import Iterator, Sequence

from extract.lexicon import lexicon
from extract.read.build import build
from extract.read.encoding import decode
from extract.read.metadata import canonical_key, metadata_from
from extract.read.plain import lossy
from extract.read.source import Source, refusal
from schemas.documents import LARGEST, Document, DocumentKind, Refusal
from schemas.errors import UnreadableSourceError

_DELIMITERS = (",", ";", "\t", "|")
_SHOWN_COLUMNS = 20
_MOST_BROKEN_ROWS = 50  # after each the table is read again from the next line
_REMEDY = "Name the columns id, platform, account, posted_at, text, url; only text must be there."

csv.field_size_limit(4 * LARGEST)  # longer texts than a document may have are refused in our own words

Row = tuple[int, list[str]]


def documents_in_table(source: Source) -> Iterator[Document | Refusal]:
    """Every row's post, and a refusal for each row or value that was not taken."""
    decoded = decode(source.raw, path=source.path)
    yield from lossy(decoded, source.path)
    rows = _rows(decoded.text, source.path)
    columns = _columns(next(rows, None), source.path)
    for row in rows:
        yield from [row] if isinstance(row, Refusal) else _post(row, columns, source)


def _columns(header: Row | Refusal | None, path: str) -> list[str]:
    if header is None:
        raise UnreadableSourceError("The table is empty.", path=path, remedy=_REMEDY)
    if isinstance(header, Refusal):
        raise UnreadableSourceError("The row of headings cannot be read.", path=path, remedy=_REMEDY)
    columns = [canonical_key(name) for name in header[1]]
    if "text" not in columns:
        names = ", ".join(name.strip() or "(no name)" for name in header[1][:_SHOWN_COLUMNS])
        raise UnreadableSourceError(f"The column text is missing; there are: {names}.", path=path, remedy=_REMEDY)
    return columns


def _post(row: Row, columns: Sequence[str], source: Source) -> Iterator[Document | Refusal]:
    number, cells = row
    place = f"line {number}"
    if len(cells) > len(columns):
        reason = f"The row has {len(cells)} cells under {len(columns)} headings."
        yield Refusal(path=source.path, place=place, reason=reason, remedy="Put texts with commas in double quotes.")
        return
    values: dict[str, object] = {}
    for column, cell in zip(columns, cells, strict=False):
        values[column] = values.get(column) or cell
    metadata, problems = metadata_from(values, kind=DocumentKind.POST)
    for problem in problems:
        yield Refusal(path=source.path, place=place, reason=problem)
    try:
        yield build(str(values.get("text", "")), metadata, path=source.path, place=place, raw_sha256=source.sha256)
    except UnreadableSourceError as error:
        yield refusal(error)


def _rows(text: str, path: str) -> Iterator[Row | Refusal]:
    """Rows that are not blank with the line they begin on; a row with a fault is refused and the next line read."""
    lines = text.split("\n")
    delimiter = _delimiter(next((line for line in lines if line.strip()), ""))
    start = 0
    for _ in range(_MOST_BROKEN_ROWS):
        reader = csv.reader(io.StringIO("\n".join(lines[start:]), newline=""), delimiter=delimiter, strict=True)
        begun = start
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield begun + 1, cells
                begun = start + reader.line_num
        except csv.Error as error:
            reason = f"The row cannot be read ({error})."
            yield Refusal(path=path, place=f"line {begun + 1}", reason=reason, remedy="Look for a quote left open.")
            start = begun + 1
        else:
            return
    yield Refusal(
        path=path, place=f"from line {start + 1} on", reason="Too many rows are broken; the rest was not read."
    )


def _delimiter(header: str) -> str:
    """The character that parts the header into most names we know, then into most names at all."""
    names: dict[str, list[str]] = lexicon("columns")["fields"]

    def known(delimiter: str) -> tuple[int, int]:
        cells = [canonical_key(cell.strip('" ')) for cell in header.split(delimiter)]
        return sum(cell in names for cell in cells), len(cells)

    return max(_DELIMITERS, key=known)
