"""What is in a backup file: members with their hashes, listed in a manifest."""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from pydantic import Field, ValidationError

from schemas.base import Frozen
from schemas.errors import BackupError

FORMAT = "itoguchi-backup"
VERSION = 1
MANIFEST, DOCUMENTS, RECORDS, DESK = "manifest.json", "documents.jsonl", "records.jsonl", "desk.jsonl"
ARCHIVE = "archive/"
CHUNK = 1 << 20
RAW_NAME = re.compile("[0-9a-f]{64}")
_MEMBER = re.compile(f"{DOCUMENTS}|{RECORDS}|{DESK}|{ARCHIVE}{RAW_NAME.pattern}".replace(".", r"\."))
_NOT_OURS = "Choose a file that 'itoguchi backup' has written."
_DAMAGED = "Copy it again from where it was kept, or use another backup."


class Manifest(Frozen):
    """The list of contents, written last."""

    format: str
    version: int
    schema_version: int
    documents: int = Field(description="distinct texts")
    desk: int = Field(description="nodes of the desk layer")
    members: dict[str, str] = Field(description="name -> sha256 of its bytes")


def read_manifest(path: Path, archive: zipfile.ZipFile) -> Manifest:
    """The manifest of a backup of ours that this program can read.

    Raises:
        BackupError: the file is something else, or of a later version.
    """
    try:
        manifest = Manifest.model_validate_json(archive.read(MANIFEST))
    except (KeyError, ValidationError) as error:
        raise BackupError("it is not a backup of this program.", path=path, remedy=_NOT_OURS) from error
    if manifest.format != FORMAT:
        raise BackupError(f"it is a backup of another program ({manifest.format}).", path=path, remedy=_NOT_OURS)
    if manifest.version > VERSION:
        raise BackupError(
            f"it has format {manifest.version}; this program reads up to {VERSION}.",
            path=path,
            remedy="Install the newer itoguchi.",
        )
    return manifest


def verify(path: Path, archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Make sure that the file holds what its manifest lists, byte for byte, and nothing else.

    Raises:
        BackupError: something is missing, added or changed.
    """
    held = set(archive.namelist()) - {MANIFEST}
    for name in sorted(held ^ set(manifest.members)):
        state = "is not listed" if name in held else "is missing"
        raise BackupError(f"{name} {state}.", path=path, remedy=_DAMAGED)
    for name, expected in manifest.members.items():
        if not _MEMBER.fullmatch(name):
            raise BackupError(f"{name} does not belong into a backup.", path=path, remedy=_NOT_OURS)
        if _hash(path, archive, name) != expected or (name.startswith(ARCHIVE) and not name.endswith(expected)):
            raise BackupError(f"{name} is damaged.", path=path, remedy=_DAMAGED)


def opened(path: Path) -> zipfile.ZipFile:
    """A backup file to read from.

    Raises:
        BackupError: there is none, it is cut short, or it is no archive at all.
    """
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        reason = "it does not exist." if isinstance(error, FileNotFoundError) else f"it cannot be opened ({error})."
        raise BackupError(reason, path=path, remedy=_DAMAGED) from error


def lines(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The lines of a member."""
    with archive.open(name) as member:
        yield from member


class LineWriter:
    """Writes a member line by line and knows its hash."""

    def __init__(self, member: IO[bytes]) -> None:
        self._member = member
        self._hash = hashlib.sha256()
        self.count = 0

    def add(self, text: str) -> None:
        """Add a line of JSON."""
        data = f"{text}\n".encode()
        self._member.write(data)
        self._hash.update(data)
        self.count += 1

    @property
    def sha256(self) -> str:
        """The hash of all that was added."""
        return self._hash.hexdigest()


def as_json(value: object) -> str:
    """One line of JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def hash_of(file: Path) -> str:
    """The hash of a file's bytes."""
    with file.open("rb") as raw:
        return hashlib.file_digest(raw, "sha256").hexdigest()


def _hash(path: Path, archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as member:
            while chunk := member.read(CHUNK):
                digest.update(chunk)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
        raise BackupError(f"{name} is damaged ({error}).", path=path, remedy=_DAMAGED) from error
    return digest.hexdigest()
