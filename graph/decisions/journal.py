"""The journal: whatever people decide or write as a line of a file, on the disk before anything follows from it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from schemas.base import Frozen
from schemas.decisions import Decision
from schemas.errors import JournalError

Entry = TypeVar("Entry", bound=Frozen)


class Lines(Generic[Entry]):
    """A file of entries of one kind that only ever grows."""

    def __init__(self, path: Path, kind: type[Entry]) -> None:
        self.path = path
        self._kind = kind

    def append(self, entries: Iterable[Entry]) -> None:
        """Write entries down; they are on the disk when this returns."""
        lines = "".join(f"{one.model_dump_json(exclude_defaults=True)}\n" for one in entries)
        if not lines:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            if self._is_torn():
                file.write(b"\n")
            file.write(lines.encode())
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> Iterator[Entry]:
        """Every entry in the order in which they were written.

        Raises:
            JournalError: a line is no entry; the last one may be cut short, by a power failure, and is passed over.
        """
        lines = self.path.read_bytes().split(b"\n") if self.path.exists() else []
        for number, line in enumerate(lines, start=1):
            if line.strip():
                entry = self._entry(line, number=number, is_last=number == len(lines))
                if entry is not None:
                    yield entry

    def _entry(self, line: bytes, *, number: int, is_last: bool) -> Entry | None:
        try:
            return self._kind.model_validate_json(line)
        except ValidationError as error:
            if is_last or not line.rstrip().endswith(b"}"):
                return None
            first = error.errors()[0]
            raise JournalError(first["msg"], path=self.path, line=number) from error

    def _is_torn(self) -> bool:
        if not self.path.exists() or not self.path.stat().st_size:
            return False
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"


class Journal(Lines[Decision]):
    """The file of decisions."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, Decision)
