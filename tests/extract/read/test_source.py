from collections.abc import Callable
from pathlib import Path

import pytest

from extract.read import Source, source_from_bytes, sources
from schemas.documents import Refusal


def test_folders_are_walked_in_the_order_of_names_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c.csv", ".hidden.txt", ".git/config.txt", "c.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")

    found = [Path(source.path).relative_to(tmp_path).as_posix() for source in sources([tmp_path])]

    assert found == ["a/c.csv", "a/z.md", "b.txt", "c.jsonl"]


def test_a_source_has_its_bytes_and_their_hash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")

    (source,) = sources([tmp_path / "a.txt"])

    assert isinstance(source, Source)
    assert (source.raw, source.suffix) == (b"abc", ".txt")
    assert source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert source == source_from_bytes(b"abc", name=source.path)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")

    assert len([*sources([tmp_path, tmp_path / "a.txt", tmp_path / ".." / tmp_path.name])]) == 1


def test_a_hidden_file_that_is_named_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / ".notes.txt").write_text("text")

    assert [type(source) for source in sources([tmp_path / ".notes.txt"])] == [Source]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.with_suffix(".docx").write_text("x"), "Files of the kind '.docx' are not read."),
        (lambda path: path.write_text("x"), "A file without extension is not read."),
        (lambda path: path.mkdir(), "The folder holds no files."),
        (lambda path: path.symlink_to(path.name + "-gone"), "There is no such file or folder."),
        (lambda path: path.symlink_to(path.name), "It cannot be opened"),
    ],
)
def test_what_cannot_be_a_source_is_refused_in_words(
    tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    make(tmp_path / "thing")

    (refusal,) = sources([next(tmp_path.iterdir())])

    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith(reason)
    assert refusal.remedy


def test_the_extensions_that_are_read_are_named_to_whoever_brings_another(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"\x00")

    (refusal,) = sources([tmp_path])

    assert str(refusal).endswith("Read are .txt, .md, .html, .htm, .pdf, .jsonl, .csv.")


def test_one_bad_path_does_not_hold_up_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")

    found = [*sources([tmp_path / "missing", tmp_path / "a.txt"])]

    assert [type(source) for source in found] == [Refusal, Source]


def test_a_link_to_a_folder_above_does_not_lead_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "a.txt").write_text("text")

    assert len([*sources([tmp_path])]) == 1


def test_a_name_that_is_no_utf8_can_be_shown(tmp_path: Path) -> None:
    path = Path(str(tmp_path).encode() and f"{tmp_path}/\udce3.txt")
    path.write_text("text")

    (source,) = sources([tmp_path])

    assert source.path.encode("utf-8").endswith("\ufffd.txt".encode())
