"""The questions that users paste into Neo4j Browser."""

import pytest

from graph.bolt import BoltStore
from graph.queries.questions import questions

ASKED: dict[str, tuple[dict[str, str], dict[str, object]]] = {
    "who_gave_orders": ({"incident": "市川市"}, {"who": "ルフィ", "certainty": "alleged"}),
    "what_else_did_it_touch": ({"name": "@kakuu_momo"}, {"tie": "CONTROLS", "thing": "an unidentified man"}),
    "what_is_behind_a_relationship": ({"one": "ルフィ", "other": "市川市"}, {"relationship": "DIRECTED"}),
    "who_was_arrested_or_acquitted": (
        {"from": "2025-01-01", "to": "2025-12-31"},
        {"day": "2025-03-05", "step": "acquittal", "person": "架空一郎", "incident": "2024-10-17 千葉県市川市 強盗"},
    ),
    "payouts_through_an_app": ({"app": "Signal"}, {"payout": "100万円", "amount": 1_000_000, "currency": "JPY"}),
}

OF_LINKS = {"which_cases_belong_together", "who_acted_in_the_ring"}  # answered once linking ran: analyse/test_linked.py


@pytest.mark.parametrize("name", sorted(set(questions()) - OF_LINKS))
def test_question_is_answered(library: BoltStore, name: str) -> None:
    question = questions()[name]
    params, expected = ASKED[name]
    assert set(question.example) == set(params)
    rows = library.read(question.cypher, **params)
    assert [row for row in rows if expected.items() <= row.items()]


@pytest.mark.parametrize("name", questions())
def test_question_about_nothing_has_no_answer(library: BoltStore, name: str) -> None:
    question = questions()[name]
    assert library.read(question.cypher, **dict.fromkeys(question.example, "1900")) == []


def test_pasted_question_brings_its_parameters() -> None:
    pasted = questions()["who_gave_orders"].pasted("ja")
    assert pasted.startswith("// この事件で指示を出したのは誰か")
    assert '\n:param {incident: "市川"};\nMATCH' in pasted
    assert pasted.endswith(";\n")
