"""What the server and its clients leave for each other in a data folder."""

import json
import os
import sys
from pathlib import Path
from typing import IO, NamedTuple

DATABASE = "itoguchi"
USER = "root"


class Announcement(NamedTuple):
    """What a running server says of itself."""

    pid: int
    uri: str
    schema: str


class StoreFiles:
    """The places under a data folder that belong to its embedded store."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir.resolve() / "store"
        self.lock = self.folder / "server.lock"
        self.announcement = self.folder / "store.json"
        self.password = self.folder / "root.password"
        self.created = self.folder / "created"
        self.failure = self.folder / "failure.txt"
        self.log = self.folder / "server.log"

    def announce(self, announcement: Announcement) -> None:
        """Tell clients where the server is; they see the whole announcement or none."""
        replace_text(self.announcement, json.dumps(announcement._asdict()))

    def announced(self) -> Announcement | None:
        """What the server last said, None where it has not said anything readable."""
        try:
            return Announcement(**json.loads(self.announcement.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def replace_text(path: Path, text: str) -> None:
    """Write a file, readable for its owner only, so that a reader or a crash never finds half of it."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    draft.replace(path)


def hold(path: Path) -> IO[bytes] | None:
    """Lock a file for the life of this process, kill -9 included; None when another process has it."""
    file = path.open("a+b")
    try:
        _lock(file)
    except OSError:
        file.close()
        return None
    return file


def held(path: Path) -> bool:
    """Whether some process has locked the file."""
    file = hold(path)
    if file is None:
        return True
    file.close()
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
