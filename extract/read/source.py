"""Sources: files as they lie on disk, found in a fixed order, with the hash of their bytes."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.read.formats import SUFFIXES, known
from schemas.base import Frozen
from schemas.documents import Refusal
from schemas.errors import UnreadableSourceError

_MEGABYTE = 1_000_000
_MAX_FILE_BYTES = 512 * _MEGABYTE  # a file is held in memory whole


class Source(Frozen):
    """One file, or what came in on a stream: its bytes as they are, to be archived under their hash."""

    path: str
    raw: bytes
    sha256: str

    @property
    def suffix(self) -> str:
        """The extension that decides how the source is read, with its dot and in small letters."""
        return Path(self.path).suffix.lower()


def source_from_bytes(raw: bytes, *, name: str) -> Source:
    """A source that is no file of ours: an upload, or the standard input under a name with an extension."""
    return Source(path=name, raw=raw, sha256=hashlib.sha256(raw).hexdigest())


def sources(paths: Iterable[Path]) -> Iterator[Source | Refusal]:
    """Every file under the given paths, each once, folders in the order of their names.

    Hidden files and folders are passed over unless they are named themselves. What cannot be read is refused.
    """
    seen: set[Path] = set()
    for path in paths:
        found = False
        for file in _walk(Path(path)):
            found = True
            if isinstance(file, Refusal):
                yield file
            elif (real := _real(file)) not in seen:
                seen.add(real)
                yield _open(file)
        if not found:
            yield Refusal(path=printable(path), reason="The folder holds no files.", remedy=_supported())


def unknown_format(path: str) -> Refusal:
    """The answer to a file whose extension no reader knows."""
    suffix = Path(path).suffix
    reason = f"Files of the kind '{suffix}' are not read." if suffix else "A file without extension is not read."
    return Refusal(path=path, reason=reason, remedy=_supported())


def printable(path: Path | str) -> str:
    """A path as text for messages; bytes of its name that are no UTF-8 become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _supported() -> str:
    return f"Read are {', '.join(SUFFIXES)}."


def _walk(path: Path) -> Iterator[Path | Refusal]:
    try:
        if not path.is_dir():
            yield path
            return
        entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        yield _cannot_open(path, error)
        return
    for entry in entries:
        # A link to a folder is not followed: it may lead back up.
        if not (entry.is_symlink() and entry.is_dir()):
            yield from _walk(entry)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads in a circle; opening it says so
        return path


def _open(path: Path) -> Source | Refusal:
    name = printable(path)
    try:
        problem = _why_not(path)
        return problem or source_from_bytes(path.read_bytes(), name=name)
    except OSError as error:
        return _cannot_open(path, error)


def _why_not(path: Path) -> Refusal | None:
    name = printable(path)
    size = path.stat().st_size
    if not path.is_file():
        return Refusal(path=name, reason="This is no regular file.", remedy="Give a file or a folder of files.")
    if not known(path.suffix):
        return unknown_format(name)
    if size > _MAX_FILE_BYTES:
        reason = f"The file has {size // _MEGABYTE} MB; up to {_MAX_FILE_BYTES // _MEGABYTE} MB are read."
        return Refusal(path=name, reason=reason, remedy="Split it into smaller files.")
    return None


def _cannot_open(path: Path, error: OSError) -> Refusal:
    name = printable(path)
    if isinstance(error, FileNotFoundError):
        return Refusal(path=name, reason="There is no such file or folder.", remedy="Check the path.")
    if isinstance(error, PermissionError):
        return Refusal(path=name, reason="It may not be read.", remedy="Give yourself the right to read it.")
    return Refusal(path=name, reason=f"It cannot be opened: {error.strerror or error}.", remedy="Copy it elsewhere.")


def refusal(error: UnreadableSourceError) -> Refusal:
    """An error of reading as a line of the report."""
    return Refusal(path=error.path, place=error.place, reason=error.reason, remedy=error.remedy)
