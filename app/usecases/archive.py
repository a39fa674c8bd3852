"""The archive: the bytes of every source as they came, under their hash, never changed."""

import hashlib
import os
import tempfile
from pathlib import Path


class Archive:
    """A folder with one file per distinct source, named by the hash of its bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, raw: bytes, sha256: str) -> Path:
        """Keep bytes under their hash. A file that is there is whole: it got its name only when it was written."""
        place = self.folder / sha256
        if place.exists():
            return place
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return place

    def read(self, sha256: str) -> bytes | None:
        """The bytes under a hash, or None where there are none or they are not what the hash says."""
        place = self.folder / sha256
        if not place.is_file():
            return None
        raw = place.read_bytes()
        return raw if hashlib.sha256(raw).hexdigest() == sha256 else None

    def remove(self, sha256: str) -> None:
        """Forget the bytes under a hash."""
        (self.folder / sha256).unlink(missing_ok=True)
