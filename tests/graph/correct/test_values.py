"""Values that people put right: one age, one day, one sum, whatever was read before."""

import pytest
from raid_record import SCENE, SUSPECT, VICTIM, named, passage, put, raid, spot

from graph.correct.kinds import laid
from graph.correct.marks import Solid
from schemas.corrections import Correction, CorrectionKind
from schemas.records import Record

VALUE = CorrectionKind.VALUE


def given(record: Record, predicate: str) -> list[object]:
    return [one.value for one in record.claims if one.predicate == predicate]


def test_a_person_has_one_age(record: Record) -> None:
    words = passage(record, "けが")
    now = put(record, VALUE, named(record, VICTIM), predicate="AGED", value=79, passage=words)
    now = put(now, VALUE, named(now, VICTIM), predicate="AGED", value=80, passage=words)
    assert next(one for one in now.entities if one.canonical == VICTIM).norm == {"age": 80}
    assert given(now, "AGED") == [80]


def test_an_incident_has_one_day_and_what_happened_in_it_moves_with_it(record: Record) -> None:
    words = passage(record, "押し入り")
    now = put(record, VALUE, raid(record), predicate="OCCURRED_ON", value="2024-10-16", passage=words)
    assert now.incidents[0].date == "2024-10-16"
    assert given(now, "OCCURRED_ON") == ["2024-10-16"]
    assert {one.event_time for one in now.claims if one.predicate == "OCCURRED_AT"} == {"2024-10-16"}
    month = put(now, VALUE, raid(now), predicate="OCCURRED_ON", value="2024-10", passage=words)
    assert given(month, "OCCURRED_ON") == ["2024-10"]


def test_a_sum_where_none_was_seen_is_the_loss_and_another_takes_its_place(record: Record) -> None:
    norm = {"currency": "USD"}
    words, elsewhere = passage(record, "住宅"), passage(record, "男ら")
    now = put(record, VALUE, raid(record), predicate="LOST", value=500, norm=norm, passage=words)
    lost = next(one for one in now.entities if one.id == now.incidents[0].loss)
    assert (lost.mentions, lost.norm) == ((spot(record, "住宅"),), {"amount": 500, "currency": "USD"})
    other = put(now, VALUE, raid(now), predicate="LOST", value=700, norm=norm, passage=words)
    assert given(other, "LOST") == [700]
    assert len(other.entities) == len(now.entities)
    yen = put(other, VALUE, raid(other), predicate="LOST", value=90_000, passage=elsewhere)
    assert [one.qualifiers["currency"] for one in yen.claims if one.predicate == "LOST"] == ["JPY"]


@pytest.mark.parametrize(
    ("of", "predicate", "value"),
    [
        (SCENE, "AGED", 3),
        (SUSPECT, "AGED", 400),
        (SUSPECT, "AGED", "24"),
        (SUSPECT, "LOST", 24),
        ("raid", "LOST", -5),
        ("raid", "OCCURRED_ON", "2024-02-30"),
        ("raid", "OCCURRED_ON", "yesterday"),
        ("raid", "DENIED", "2024-02-03"),
    ],
)
def test_what_is_no_such_value_is_refused(record: Record, of: str, predicate: str, value: int | str) -> None:
    at = raid(record) if of == "raid" else named(record, of)
    wrong = Correction(kind=VALUE, at=at, predicate=predicate, value=value, passage=passage(record, "押し入り"))
    assert laid(record, wrong, Solid(record.text)) is None


def test_values_of_two_incidents_of_one_sentence_are_two_questions(record: Record) -> None:
    words, at = passage(record, "押し入り"), raid(record)
    one = Correction(kind=VALUE, at=at, predicate="LOST", value=5, passage=words)
    other = one.model_copy(update={"at": at.model_copy(update={"name": "another raid"})})
    assert one.question != other.question
    assert one.question == one.model_copy(update={"value": 6}).question
