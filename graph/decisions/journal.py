"""The journal: every decision as a line of a file, on the disk before anything follows from it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from schemas.decisions import Decision
from schemas.errors import JournalError


class Journal:
    """A file of decisions that only ever grows."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, decisions: Iterable[Decision]) -> None:
        """Write decisions down; they are on the disk when this returns."""
        lines = "".join(f"{one.model_dump_json(exclude_defaults=True)}\n" for one in decisions)
        if not lines:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            if self._is_torn():
                file.write(b"\n")
            file.write(lines.encode())
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> Iterator[Decision]:
        """Every decision in the order in which they were written.

        Raises:
            JournalError: a line is no decision; the last one may be cut short, by a power failure, and is passed over.
        """
        lines = self.path.read_bytes().split(b"\n") if self.path.exists() else []
        for number, line in enumerate(lines, start=1):
            if line.strip():
                decision = self._decision(line, number=number, is_last=number == len(lines))
                if decision is not None:
                    yield decision

    def _decision(self, line: bytes, *, number: int, is_last: bool) -> Decision | None:
        try:
            return Decision.model_validate_json(line)
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
