"""Writing a backup."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import Field

from graph import migrations
from graph.backup import contents
from graph.backup.desk import desk_lines
from graph.backup.dossiers import kept_dossiers
from graph.store import Store
from schemas.base import Frozen
from schemas.errors import BackupError


class BackupReport(Frozen):
    """What a backup holds."""

    path: Path
    documents: int
    desk: int
    sources: int
    damaged: tuple[str, ...] = Field(description="archived sources left out, because their bytes do not fit their name")
    size: int


def backup(store: Store, path: Path, *, archive: Path | None = None) -> BackupReport:
    """Write all that cannot be made again into one file, which gets its name only when it is whole.

    Args:
        store: the graph; nothing may be written to it meanwhile.
        path: the file; an older backup under this name is replaced.
        archive: the folder with the raw bytes of the sources.

    Raises:
        BackupError: the file cannot be written, or the graph changed while it was read.
    """
    revision = migrations.revision(store)
    sources = _archived(archive)
    sound = [raw for raw in sources if contents.hash_of(raw) == raw.name]
    with _finished_file(path) as draft:
        manifest = _write(store, draft, sound)
        if migrations.revision(store) != revision:
            raise BackupError(
                "the graph was written to while it was being read.",
                path=path,
                remedy="Run the backup again when no ingest is going on.",
            )
    return BackupReport(
        path=path,
        documents=manifest.documents,
        desk=manifest.desk,
        sources=len(sound),
        damaged=tuple(raw.name for raw in sources if raw not in sound),
        size=path.stat().st_size,
    )


@contextmanager
def _finished_file(path: Path) -> Iterator[Path]:
    """A file beside the wanted one, which takes its name at the end and is gone after any failure."""
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    except OSError as error:
        reason = f"it cannot be written ({error.strerror or error})."
        raise BackupError(reason, path=path, remedy="Choose a folder that exists and has room.") from error
    finally:
        draft.unlink(missing_ok=True)


def _write(store: Store, draft: Path, sources: list[Path]) -> contents.Manifest:
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as file:
        members, texts = _write_dossiers(store, file)
        desk_nodes = 0
        with _member(file, contents.DESK) as desk:
            for line in desk_lines(store):
                desk.add(contents.as_json(line))
                desk_nodes += "node" in line
        members[contents.DESK] = desk.sha256
        for raw in sources:
            members[f"{contents.ARCHIVE}{raw.name}"] = raw.name
            file.write(raw, f"{contents.ARCHIVE}{raw.name}")
        manifest = contents.Manifest(
            format=contents.FORMAT,
            version=contents.VERSION,
            schema_version=migrations.SCHEMA_VERSION,
            documents=texts,
            desk=desk_nodes,
            members=members,
        )
        file.writestr(contents.MANIFEST, manifest.model_dump_json(indent=1))
    return manifest


@contextmanager
def _member(file: zipfile.ZipFile, name: str) -> Iterator[contents.LineWriter]:
    with file.open(name, "w", force_zip64=True) as member:
        yield contents.LineWriter(member)


def _write_dossiers(store: Store, file: zipfile.ZipFile) -> tuple[dict[str, str], int]:
    """Documents and records. A file of this kind takes one member at a time, so the graph is read twice."""
    with _member(file, contents.DOCUMENTS) as documents:
        for kept in kept_dossiers(store):
            for document in (kept.document, *kept.others):
                documents.add(document.model_dump_json(exclude_none=True))
    with _member(file, contents.RECORDS) as records:
        for kept in kept_dossiers(store):
            records.add(kept.record.model_dump_json())
    return {contents.DOCUMENTS: documents.sha256, contents.RECORDS: records.sha256}, records.count


def _archived(archive: Path | None) -> list[Path]:
    if archive is None or not archive.is_dir():
        return []
    return sorted(raw for raw in archive.iterdir() if raw.is_file() and contents.RAW_NAME.fullmatch(raw.name))
