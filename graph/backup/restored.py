"""Filling a graph from a backup."""

import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from graph import migrations
from graph.backup import contents
from graph.backup.desk import put_back
from graph.load import load_dossiers
from graph.store import Store
from schemas.base import Frozen
from schemas.documents import Document
from schemas.errors import BackupError, StoreVersionError
from schemas.records import Record
from schemas.views import LoadReport


class RestoreReport(Frozen):
    """What a restore brought back."""

    loaded: LoadReport
    desk: int
    loose: int
    sources: int


def restore(
    store: Store, path: Path, *, archive: Path | None = None, progress: Callable[[int], None] | None = None
) -> RestoreReport:
    """Fill a graph of either engine from a backup; what is in it already stays.

    Args:
        store: the graph, normally an empty one.
        path: a file that `backup` has written.
        archive: the folder to put the raw bytes of the sources into; without one they stay in the file.
        progress: told how many documents have been dealt with.

    Raises:
        BackupError: the file is damaged, cut short or something else. Nothing has been written then.
        StoreVersionError: a newer version of this product wrote it.
    """
    with contents.opened(path) as file:
        manifest = contents.read_manifest(path, file)
        if manifest.schema_version > migrations.SCHEMA_VERSION:
            raise StoreVersionError(found=manifest.schema_version, known=migrations.SCHEMA_VERSION)
        contents.verify(path, file, manifest)
        sources = _unpack_sources(file, archive) if archive else 0
        loaded = load_dossiers(store, _dossiers(path, file), progress=progress)
        desk = put_back(store, contents.lines(file, contents.DESK))
    return RestoreReport(loaded=loaded, desk=desk.nodes, loose=desk.loose, sources=sources)


def _dossiers(path: Path, file: zipfile.ZipFile) -> Iterator[tuple[Document, Record]]:
    """Documents with their records; several documents in a row may share a text, and so a record."""
    records = contents.lines(file, contents.RECORDS)
    record: Record | None = None
    try:
        for line in contents.lines(file, contents.DOCUMENTS):
            document = Document.model_validate_json(line)
            if record is None or record.document_id != document.id:
                record = Record.model_validate_json(next(records))
            yield document, record
    except (ValidationError, StopIteration) as error:
        raise BackupError(
            f"a document or record in it cannot be read ({error}).", path=path, remedy="Use another backup."
        ) from error


def _unpack_sources(file: zipfile.ZipFile, archive: Path) -> int:
    archive.mkdir(parents=True, exist_ok=True)
    names = [name for name in file.namelist() if name.startswith(contents.ARCHIVE)]
    for name in names:
        place = archive / name.removeprefix(contents.ARCHIVE)
        if not place.exists():
            _unpack(file, name, place)
    return len(names)


def _unpack(file: zipfile.ZipFile, name: str, place: Path) -> None:
    """Each gets its name only when it is whole."""
    draft = place.with_name(f".{place.name}.part")
    try:
        with file.open(name) as member, draft.open("wb") as raw:
            while chunk := member.read(contents.CHUNK):
                raw.write(chunk)
            raw.flush()
            os.fsync(raw.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
