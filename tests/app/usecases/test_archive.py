"""The archive holds the bytes as they came, once."""

import hashlib
from pathlib import Path

from app.usecases.archive import Archive

RAW = "架空の記事\r\n".encode("shift_jis")
SHA = hashlib.sha256(RAW).hexdigest()


def test_bytes_are_kept_once_and_read_back(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    first = archive.keep(RAW, SHA)
    stamp = first.stat().st_mtime_ns
    assert archive.keep(RAW, SHA) == first
    assert first.stat().st_mtime_ns == stamp
    assert archive.read(SHA) == RAW
    assert [path.name for path in archive.folder.iterdir()] == [SHA]


def test_what_is_absent_or_damaged_is_not_given_out(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert archive.read(SHA) is None
    archive.keep(RAW, SHA).write_bytes(RAW + b"x")
    assert archive.read(SHA) is None


def test_removed_bytes_are_gone(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(RAW, SHA)
    archive.remove(SHA)
    archive.remove(SHA)
    assert archive.read(SHA) is None
