from pathlib import Path

import pytest
import yaml

import extract.lexicon as lexicons
from extract.lexicon import lexicon, table

FOLDER = Path(lexicons.__file__).parent


def test_a_lexicon_is_read_once() -> None:
    assert lexicon("ja/jargon") is lexicon("ja/jargon")


def test_an_unknown_lexicon_is_a_fault() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("ja/nothing")


def test_rows_of_a_table_leave_out_notes() -> None:
    rows = table("shared/places_jp")
    assert all(not row[0].startswith("#") for row in rows)
    assert ("富山県", "Toyama", "砺波市", "Tonami", "") in rows


@pytest.mark.parametrize("path", sorted((FOLDER / "ja").glob("*")), ids=lambda p: p.name)
def test_every_japanese_lexicon_says_where_it_comes_from(path: Path) -> None:
    head = "".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:6])
    assert "Source" in head


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda p: p.stem)
def test_every_lexicon_is_valid_for_either_yaml_loader(path: Path) -> None:
    said = lexicon(path.relative_to(FOLDER).with_suffix("").as_posix())
    assert said
    assert yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader) == said
