"""Every rule of extraction has a name in both languages, and every name belongs to a rule."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

import extract
from app.i18n import LANGS, Lang, words
from app.rule_names import _table, rule_name
from extract.discourse.ja import frames
from schemas.words import EntityType

FOLDER = Path(str(extract.__file__)).parent
RULE = re.compile(r"(?:ja|en|posts|shared|claims|statistics|analyst)\.(?:[a-z_]+(?:\.|$))*")
# What the second part of an id is where it is not written out: types of entity, and what a sentence tells of orders.
OPEN = {one.value.lower() for one in EntityType} | {frames.DIRECT, frames.RECRUIT, frames.CALL}


def texts(tree: ast.AST) -> Iterator[str]:
    """Constants, and the beginnings of composed texts."""
    composed = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    inside = set(chain.from_iterable(map(id, ast.walk(node)) for node in composed))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in inside and isinstance(node.value, str):
            yield node.value
    for node in composed:
        if node.values and isinstance(node.values[0], ast.Constant):
            yield str(node.values[0].value)


@cache
def rules() -> frozenset[str]:
    """The ids in the code, as far as they are written out."""
    paths = (path for path in FOLDER.rglob("*.py") if "evaluate" not in path.parts)
    written = chain.from_iterable(texts(ast.parse(path.read_text(encoding="utf-8"))) for path in paths)
    return frozenset(text for text in written if RULE.fullmatch(text))


def expanded() -> set[str]:
    """Rules by what they read and look for."""
    begun = {tuple(rule.split(".")[:2]) for rule in rules()}
    named = {f"{reads}.{looks_for}" for reads, looks_for in begun if looks_for}
    left_open = {f"{reads}.{one}" for reads, looks_for in begun if not looks_for for one in OPEN}
    return named | left_open | {"analyst"}


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_in_the_code_has_a_name(lang: Lang) -> None:
    found = expanded()
    assert len(found) > 40
    assert [rule for rule in sorted(found) if not rule_name(rule, words(lang))] == []


def test_every_name_belongs_to_a_rule() -> None:
    table = _table()
    parts = {part for rule in expanded() for part in rule.split(".")[:2]}
    assert [one for one in (*table.reads, *table.looks_for, *table.alone) if one not in parts] == []


def test_what_is_no_rule_of_ours_has_no_name() -> None:
    assert rule_name("test.rule", words("en")) == ""
    assert rule_name("", words("en")) == ""
    assert rule_name("ja.person.aged", words("en")) == "persons (Japanese)"
