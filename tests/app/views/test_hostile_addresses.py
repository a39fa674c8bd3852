"""Whatever an address asks a page for is answered in words, and changes nothing."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from visiting import opened, shown

from app import main

APP = Path(str(main.__file__)).parent
TAG = "<img src=x onerror=alert(1)>"
HOSTILE = f"{TAG}'); MATCH (n) DETACH DELETE n // AND OR:* \"~ ${{x}} {{y}} **b** [l](javascript:x)"
SHAPES = (HOSTILE, "') MATCH (n) RETURN n //", 'AND OR:* "~ \\ ( [ ^', "\x00\u202e", "%", "x" * 3000)
_ASKED = re.compile(r'(?:asked_for\(|filters\.\w+\(\s*[\w.()]+, )"(\w+)"')


@cache
def parameters() -> frozenset[str]:
    """Every name that a page reads from its address."""
    return frozenset(name for path in APP.rglob("*.py") for name in _ASKED.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", [Path(file).stem for _, file, _ in main._PAGES])
def test_a_hostile_address_changes_nothing_and_is_answered_in_words(shared_case: Any, page: str) -> None:
    before = shared_case.store.read("MATCH (n) RETURN count(n) AS n")
    test = opened(page, lang="ja")
    for shape in SHAPES:
        for name in parameters() - {"lang", "mask"}:
            test.query_params[name] = shape
        test.run()
        assert not test.exception, (shape, test.exception)
        assert TAG not in shown(test)
        assert "StoreError" not in shown(test)
    assert shared_case.store.read("MATCH (n) RETURN count(n) AS n") == before


def test_the_names_of_parameters_are_found() -> None:
    assert {"q", "thing", "source", "claim", "sentence", "ring", "with", "path", "type", "from", "to"} <= parameters()
