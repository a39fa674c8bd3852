"""Legal actions that people add: whole, of the right person, and told more exactly where they were read in part."""

from typing import Any

import pytest
from raid_record import ALIAS, APP, SCENE, SUSPECT, VICTIM, named, passage, put, raid, spot

from graph.correct.kinds import laid
from graph.correct.marks import Solid, marked
from schemas.corrections import Correction, CorrectionKind
from schemas.records import Claim, LegalAction, Record
from schemas.words import EntityType, LegalKind

LEGAL = CorrectionKind.LEGAL_ACTION


def with_police(record: Record) -> Record:
    at = marked(record, spot(record, "警察"), EntityType.ORG)
    return put(record, CorrectionKind.MENTION, at, type=EntityType.ORG)


def of_law(record: Record, action: LegalAction) -> list[Claim]:
    return [one for one in record.claims if action.id in (one.subject, one.object)]


def test_a_release_that_was_not_read_is_told_with_person_day_place_authority_and_incident(record: Record) -> None:
    record = with_police(record)
    told = {"date": "2024-11-20", "place": named(record, SCENE), "authority": named(record, "警察")}
    words = passage(record, "否認している")
    suspect = named(record, SUSPECT)
    now = put(record, LEGAL, suspect, legal=LegalKind.RELEASE, other=raid(record), passage=words, **told)
    added = now.legal_actions[-1]
    ids = {one.canonical: one.id for one in now.entities}
    assert (added.kind, added.persons, added.date) == (LegalKind.RELEASE, (ids[SUSPECT],), "2024-11-20")
    assert (added.place, added.authority, added.incident) == (ids[SCENE], ids["警察"], now.incidents[0].id)
    claims = of_law(now, added)
    assert [(one.predicate, one.event_time, one.rule) for one in claims] == [
        ("SUBJECT_OF", "2024-11-20", "analyst"),
        ("CONCERNS", "2024-11-20", "analyst"),
    ]
    assert {one.qualifiers["authority"] for one in claims} == {ids["警察"]}
    again = put(now, LEGAL, suspect, legal=LegalKind.RELEASE, other=raid(now), passage=words, **told)
    assert again == now


def test_an_arrest_that_was_read_in_part_is_told_more_exactly(record: Record) -> None:
    words = passage(record, "逮捕した")
    more: dict[str, Any] = {"date": "2024-10-29", "place": named(record, SCENE), "other": raid(record)}
    now = put(record, LEGAL, named(record, SUSPECT), legal=LegalKind.ARREST, passage=words, **more)
    (arrest,) = now.legal_actions
    assert (arrest.id, arrest.date) == (record.legal_actions[0].id, "2024-10-29")
    claims = of_law(now, arrest)
    assert [(one.predicate, one.event_time, one.rule) for one in claims] == [
        ("SUBJECT_OF", "2024-10-29", "test"),
        ("CONCERNS", "2024-10-29", "analyst"),
    ]
    assert {one.qualifiers["place"] for one in claims} == {arrest.place}


def test_the_arrest_of_another_in_the_same_sentence_is_one_of_its_own(record: Record) -> None:
    words = passage(record, "逮捕した")
    now = put(record, LEGAL, named(record, ALIAS), legal=LegalKind.ARREST, date="2024-11-03", passage=words)
    ids = {one.canonical: one.id for one in now.entities}
    assert [(one.persons, one.date) for one in now.legal_actions] == [
        ((ids[SUSPECT],), "2024-10-30"),
        ((ids[ALIAS],), "2024-11-03"),
    ]


@pytest.mark.parametrize(("who", "more"), [(APP, {}), (SUSPECT, {"place": APP}), (SUSPECT, {"authority": VICTIM})])
def test_what_can_have_no_such_part_in_one_is_refused(record: Record, who: str, more: dict[str, str]) -> None:
    marks = {name: named(record, thing) for name, thing in more.items()}
    words = passage(record, "逮捕した")
    wrong = Correction(kind=LEGAL, at=named(record, who), legal=LegalKind.ARREST, passage=words, **marks)
    assert laid(record, wrong, Solid(record.text)) is None


def test_where_an_authority_is_no_longer_read_the_whole_correction_waits(record: Record) -> None:
    words, police = passage(record, "逮捕した"), named(with_police(record), "警察")
    at = named(record, SUSPECT)
    waiting = Correction(kind=LEGAL, at=at, legal=LegalKind.RELEASE, authority=police, passage=words)
    assert laid(record, waiting, Solid(record.text)) is None
    assert laid(with_police(record), waiting, Solid(record.text)) is not None
