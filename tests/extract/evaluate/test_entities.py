"""Entities: what counts as found, missed or invented, and which values are right."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.evaluate.results import Outcome
from extract.evaluate.sheet import FN, FP, OF, RIGHT, TP, Sheet

Judged = Callable[..., Sheet]
Entity = Callable[..., dict[str, Any]]


def outcome(sheet: Sheet, measure: str) -> tuple[int, int, int]:
    return tuple(sheet.marks.counts[measure, one] for one in (TP, FP, FN))  # type: ignore[return-value]


def share(sheet: Sheet, measure: str) -> tuple[int, int]:
    return sheet.marks.counts[measure, RIGHT], sheet.marks.counts[measure, OF]


def test_an_overlap_of_the_same_type_is_a_hit_and_another_type_is_two_errors(
    judged: Judged, make_entity: Entity
) -> None:
    truth = {"entities": [make_entity("g1", "PERSON", (4, 6)), make_entity("g2", "ALIAS", (11, 13))]}
    found = {"entities": [make_entity("e1", "PERSON", (4, 9)), make_entity("e2", "ORG", (11, 13))]}
    sheet = judged(truth, found)
    assert outcome(sheet, "entities.PERSON") == (1, 0, 0)
    assert outcome(sheet, "entities.ALIAS") == (0, 0, 1)
    assert outcome(sheet, "entities.ORG") == (0, 1, 0)
    assert outcome(sheet, "entities.micro") == (1, 1, 1)
    assert share(sheet, "exact_boundaries") == (0, 1)


def test_matching_is_one_to_one_and_the_larger_overlap_goes_first(judged: Judged, make_entity: Entity) -> None:
    truth = {"entities": [make_entity("short", "PERSON", (4, 6)), make_entity("long", "PERSON", (4, 9))]}
    found = {"entities": [make_entity("e1", "PERSON", (3, 9))]}
    sheet = judged(truth, found)
    assert sheet.matched.ends == {"e1": "long"}
    assert [entity.id for entity in sheet.matched.missed] == ["short"]


def test_a_split_place_is_no_error_but_a_split_person_is(judged: Judged, make_entity: Entity) -> None:
    truth = {"entities": [make_entity("g1", "LOCATION", (0, 3)), make_entity("g2", "PERSON", (4, 9))]}
    halves = [((0, 2), (2, 3), "LOCATION"), ((4, 6), (6, 9), "PERSON")]
    found = [make_entity(f"{kind}{i}", kind, span) for *spans, kind in halves for i, span in enumerate(spans)]
    sheet = judged(truth, {"entities": found})
    assert outcome(sheet, "entities.LOCATION") == (1, 0, 0)
    assert outcome(sheet, "entities.PERSON") == (1, 1, 0)


@pytest.mark.parametrize("excuse", [{"neutral": [(25, 27)]}, {"entities": [("g1", "PERSON", (4, 6))]}])
def test_what_lies_on_an_open_passage_is_no_invention(
    judged: Judged, make_entity: Entity, excuse: dict[str, Any]
) -> None:
    entities = [make_entity(*told, anaphora=[(25, 27)]) for told in excuse.get("entities", [])]
    sheet = judged(excuse | {"entities": entities}, {"entities": [make_entity("e1", "PERSON", (25, 27))]})
    assert outcome(sheet, "entities.PERSON")[1] == 0


def test_persons_without_a_name_are_optional_and_counted_apart(judged: Judged, make_entity: Entity) -> None:
    nameless = [
        make_entity(f"g{i}", "PERSON", span, norm={"anonymous": True}) for i, span in enumerate([(4, 6), (6, 9)])
    ]
    found = [make_entity("e1", "PERSON", (4, 6)), make_entity("e2", "PERSON", (30, 32), norm={"anonymous": True})]
    sheet = judged({"entities": nameless}, {"entities": found})
    assert outcome(sheet, "entities.PERSON") == (0, 0, 0)
    assert share(sheet, "unnamed_recall") == (1, 2)


def test_a_date_is_outside_the_micro_figure_and_money_has_a_pool(judged: Judged, make_entity: Entity) -> None:
    found = {"entities": [make_entity("e1", "DATE", (0, 3)), make_entity("e2", "LOSS", (4, 6))]}
    sheet = judged({"entities": []}, found)
    assert outcome(sheet, "entities.DATE") == (0, 1, 0)
    assert outcome(sheet, "entities.micro") == outcome(sheet, "entities.PAYOUT+LOSS") == (0, 1, 0)


def test_every_mention_of_a_missed_entity_is_missed(judged: Judged, make_entity: Entity) -> None:
    truth = {"entities": [make_entity("g1", "PERSON", (4, 6), (25, 27)), make_entity("g2", "PERSON", (11, 13))]}
    sheet = judged(truth, {"entities": [make_entity("e1", "PERSON", (4, 6))]})
    assert share(sheet, "mention_recall") == (1, 3)


@pytest.mark.parametrize(
    ("kind", "wanted", "found", "right"),
    [
        ("PAYOUT", {"amount": 300000, "currency": "JPY"}, {"amount": 300000.0, "currency": "JPY", "per": "day"}, True),
        ("PAYOUT", {"amount": 300000, "currency": "JPY", "per": "job"}, {"amount": 300000, "currency": "JPY"}, False),
        ("PAYOUT", {"amount": None, "currency": "JPY"}, {"amount": 1, "currency": "JPY"}, True),
        (
            "LOSS",
            {"amount": 5, "currency": "JPY", "per": "day"},
            {"amount": 5, "currency": "JPY", "per": "total"},
            True,
        ),
        ("LOSS", {"amount": 5, "currency": "JPY"}, {"amount": 5, "currency": "PHP"}, False),
        ("LOCATION", {"country": "JP", "pref": None}, {"country": "JP", "pref": "架空県"}, True),
        ("LOCATION", {"country": "JP", "city": "架空市"}, {"country": "JP"}, False),
        ("DATE", {"iso": "2024-11"}, {"iso": "2024-11-12"}, True),
        ("DATE", {"iso": "2024-11-12"}, {"iso": "2024-11"}, False),
        ("DATE", {"iso": "2024-11-12"}, {}, False),
    ],
)
def test_values(
    judged: Judged, make_entity: Entity, kind: str, wanted: dict[str, Any], found: dict[str, Any], *, right: bool
) -> None:
    truth = {"published": "2024-11-20", "entities": [make_entity("g1", kind, (0, 3), norm=wanted)]}
    sheet = judged(truth, {"entities": [make_entity("e1", kind, (0, 3), norm=found)]})
    assert share(sheet, f"value.{kind}") == (int(right), 1)
    assert [f.outcome for f in sheet.findings] == ([] if right else [Outcome.WRONG])


def test_the_year_does_not_matter_where_no_reader_could_know_it(judged: Judged, make_entity: Entity) -> None:
    truth = {"entities": [make_entity("g1", "DATE", (0, 3), norm={"iso": "2024-11-12"})]}
    found = {"entities": [make_entity("e1", "DATE", (0, 3), norm={"iso": "2025-11-12"})]}
    assert share(judged(truth, found), "value.DATE") == (1, 1)
    assert share(judged(truth | {"published": "2024-12-01"}, found), "value.DATE") == (0, 1)


def test_an_app_is_right_by_its_canonical_name(judged: Judged, make_entity: Entity) -> None:
    truth = {"entities": [make_entity("g1", "APP", (0, 3), canonical="Telegram")]}
    found = {"entities": [make_entity("e1", "APP", (0, 3), canonical="テレグラム")]}
    assert share(judged(truth, found), "value.APP") == (0, 1)


def test_each_departure_is_shown_in_its_sentence(judged: Judged, make_entity: Entity) -> None:
    sentences = [{"start": 0, "end": 21}, {"start": 21, "end": 36}]
    truth = {"entities": [make_entity("g1", "PERSON", (25, 27), canonical="春野")]}
    found = {
        "sentences": sentences,
        "entities": [make_entity("e1", "ALIAS", (11, 13), canonical="北風", rule="test.rule")],
    }
    missed, invented = judged(truth, found).findings
    assert (missed.outcome, missed.what) == (Outcome.MISSED, "PERSON 春野")
    assert missed.passage == "架空署は⟦春野⟧容疑者も逮捕した。"
    assert (invented.outcome, invented.what) == (Outcome.INVENTED, "ALIAS 北風 (test.rule)")
    assert invented.passage == "架空市で箱田容疑者が「⟦北風⟧」に指示された。"
