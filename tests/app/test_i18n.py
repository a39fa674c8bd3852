"""The two languages have the same keys, each key is used, and each is used that is there."""

import ast
import re
import string
from pathlib import Path

import pytest

import app
from app.i18n import LANGS, Lang, words
from app.phrases import day
from extract.posts import cues, disclosure
from schemas.documents import DocumentKind, SectionKind
from schemas.words import LegalStatus, PostLabel

FOLDER = Path(str(app.__file__)).parent
KEY = re.compile(r"[a-z]+(?:\.[a-z_]+)?")


def strings() -> tuple[set[str], set[str]]:
    """Every text in the code of `app`, and every beginning of a composed text (`f"stage.{stage}"`, `prefix="cue"`)."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            if isinstance(node, ast.keyword) and node.arg == "prefix" and isinstance(node.value, ast.Constant):
                beginnings.add(f"{node.value.value}.")
    return whole | said_by_the_picture(), {b for b in beginnings if b.endswith(".")}


def said_by_the_picture() -> set[str]:
    """Keys of the words that the network picture says, which is written in TypeScript."""
    sources = (path.read_text(encoding="utf-8") for path in FOLDER.glob("components/network/src/*.ts"))
    named = {word for source in sources for word in re.findall(r'"([a-z_.]+)"', source)}
    return {f"network.{word}" for word in named} | {f"network.tool.{word}" for word in named}


def test_both_languages_have_the_same_keys() -> None:
    assert list(words("ja").table) == list(words("en").table)


@pytest.mark.parametrize("key", words("en").table)
def test_both_languages_take_the_same_values(key: str) -> None:
    fields = {lang: {f for _, f, _, _ in string.Formatter().parse(words(lang).table[key]) if f} for lang in LANGS}
    assert fields["ja"] == fields["en"]


def test_every_key_is_used() -> None:
    whole, beginnings = strings()
    unused = [k for k in words("en").table if k not in whole and not any(k.startswith(b) for b in beginnings)]
    assert unused == []


def test_every_key_that_is_asked_for_is_there() -> None:
    asked: set[str] = set()
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name == "say" and isinstance(node.args[0].value, str) and KEY.fullmatch(node.args[0].value):
                    asked.add(node.args[0].value)
    assert len(asked) > 50
    assert asked <= set(words("en").table)


def test_no_sentence_is_empty_and_dates_differ_by_language() -> None:
    assert all(text.strip() for lang in LANGS for text in words(lang).table.values())
    assert day("2024-10-17", "ja") != day("2024-10-17", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_what_extraction_names_has_words(lang: Lang) -> None:
    table = words(lang).table
    named = {f"cue.{cue}" for cue in cues.names()} | {f"missing.{item}" for item in disclosure.ITEMS}
    assert named == {key for key in table if key.startswith(("cue.", "missing."))}
    assert {f"kind.{kind}" for kind in DocumentKind} | {f"section.{kind}" for kind in SectionKind} <= set(table)
    assert {f"label.{label}" for label in PostLabel} <= set(table)
    assert {f"status.{status}" for status in LegalStatus if status is not LegalStatus.DONE} <= set(table)
