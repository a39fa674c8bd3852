"""Corrections find their place again in another reading, and say so where it is gone."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from raid_record import ALIAS, APP, SCENE, SUSPECT, VICTIM, named, passage, raid, said, spot

from graph.correct.laying import corrected
from graph.correct.marks import Solid, mark_of, marked, thing_at, words_of
from graph.decisions.standing import standing
from graph.load.checks import check
from graph.load.claims import claims_by_id
from schemas.corrections import Correction, CorrectionKind
from schemas.decisions import Decision, DecisionScope, Verdict
from schemas.errors import DecisionError
from schemas.records import Record, Sentence, Span
from schemas.words import EntityType, LegalKind, Role


def test_words_outside_every_sentence_are_refused(record: Record) -> None:
    cut = record.model_copy(update={"sentences": record.sentences[:1]})
    with pytest.raises(DecisionError, match="sentence"):
        marked(cut, spot(record, SUSPECT), EntityType.PERSON)
    with pytest.raises(DecisionError, match="e99"):
        mark_of(record, "e99")


def counted_otherwise(record: Record) -> Record:
    """The record with other ids for its entities."""
    dumped = json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False)
    for n, one in enumerate(record.entities):
        dumped = dumped.replace(f'"{one.id}"', f'"@e{len(record.entities) * 2 - n}"')
    return Record.model_validate_json(dumped.replace('"@', '"'))


def read_anew(record: Record, *, lead: str, wrap: bool) -> Record:
    """The record of the same words on another page: moved, broken into lines, its ids counted otherwise."""
    begins = {one.start for one in record.sentences if one.start} if wrap else set()
    text = "".join(f"\n{sign}" if at in begins else sign for at, sign in enumerate(record.text))
    places = [at + sum(begin <= at for begin in begins) + len(lead) for at in range(len(record.text))]

    def span(old: Span) -> Span:
        return places[old[0]], places[old[1] - 1] + 1

    def elsewhere(told: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one.model_copy(update={"evidence": span(one.evidence)}) for one in told)

    moved = counted_otherwise(record)
    spans = [span((one.start, one.end)) for one in record.sentences]
    said_there = {name: elsewhere(getattr(moved, name)) for name in ("incidents", "legal_actions", "claims")}
    return moved.model_copy(
        update={
            **said_there,
            "text": lead + text,
            "sentences": tuple(Sentence(start=start, end=end) for start, end in [(0, len(lead)), *spans]),
            "entities": tuple(
                one.model_copy(update={"mentions": tuple(map(span, one.mentions))}) for one in moved.entities
            ),
            "document_id": "doc-anew",
            "pipeline_version": "2",
        }
    )


def decision(number: int, correction: Correction) -> Decision:
    return Decision(
        id=f"dec-{number}",
        scope=DecisionScope.MENTION,
        verdict=Verdict.CONFIRM,
        targets=("doc",),
        decided_by="仮名",
        decided_at=datetime(2031, 3, 1, tzinfo=UTC) + timedelta(minutes=number),
        correction=correction,
    )


def possible(record: Record) -> list[Correction]:
    """Many corrections of the raid, some of which exclude each other."""
    suspect, victim, scene, alias, app = (named(record, name) for name in (SUSPECT, VICTIM, SCENE, ALIAS, APP))
    home, men = spot(record, "住宅"), spot(record, "男ら")
    words = passage(record, "男らが押し入り")
    kinds = CorrectionKind
    return [
        Correction(kind=kinds.REJECT, at=suspect),
        Correction(kind=kinds.REJECT, at=app, everywhere=False),
        Correction(kind=kinds.RETYPE, at=scene, type=EntityType.ORG),
        Correction(kind=kinds.RETYPE, at=alias, type=EntityType.PERSON),
        Correction(kind=kinds.RETYPE, at=suspect, type=EntityType.LOSS),
        Correction(kind=kinds.ROLE, at=suspect, other=raid(record), role=Role.DRIVER),
        Correction(kind=kinds.MERGE, at=suspect, other=victim),
        Correction(kind=kinds.MENTION, at=marked(record, home, EntityType.ORG), type=EntityType.ORG),
        Correction(
            kind=kinds.MENTION, at=marked(record, men, EntityType.PERSON), type=EntityType.PERSON, other=suspect
        ),
        Correction(kind=kinds.CLAIM, at=alias, other=suspect, predicate="RECRUITED", passage=words),
        Correction(kind=kinds.CLAIM, at=victim, other=raid(record), predicate="PARTICIPATED_IN", passage=words),
        Correction(kind=kinds.VALUE, at=victim, predicate="AGED", value=80, passage=words),
        Correction(kind=kinds.VALUE, at=raid(record), predicate="OCCURRED_ON", value="2024-10-16", passage=words),
        Correction(kind=kinds.VALUE, at=raid(record), predicate="LOST", value=300_000, passage=words),
        Correction(kind=kinds.LEGAL_ACTION, at=suspect, legal=LegalKind.ARREST, place=scene, passage=words),
        Correction(
            kind=kinds.LEGAL_ACTION,
            at=alias,
            legal=LegalKind.RELEASE,
            date="2024-11",
            other=raid(record),
            passage=words,
        ),
    ]


def laid_over(record: Record, chosen: Iterable[int], corrections: list[Correction]) -> tuple[Record, list[bool]]:
    taken = standing(decision(at, corrections[n]) for at, n in enumerate(chosen))
    now, outcomes = corrected(record, taken)
    return now, [one.fits for one in outcomes]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.lists(st.integers(0, 15), max_size=6), wrap=st.booleans(), lead=st.sampled_from(["広告。", "前文。" * 3])
)
def test_corrections_find_their_place_in_a_new_reading_and_leave_nothing_loose(
    a_robbery: Callable[..., Any], record: Record, chosen: list[int], *, wrap: bool, lead: str
) -> None:
    document, _ = a_robbery().dossier()
    corrections = possible(record)
    now, fits = laid_over(record, chosen, corrections)
    check(document, now)
    assert len(claims_by_id(now)) == len(now.claims)
    assert laid_over(record, chosen, corrections) == (now, fits)
    anew, fits_anew = laid_over(read_anew(record, lead=lead, wrap=wrap), chosen, corrections)
    assert fits_anew == fits
    assert said(anew) == said(now)
    assert sorted((one.type, one.canonical) for one in anew.entities) == sorted(
        (one.type, one.canonical) for one in now.entities
    )
    check(
        document.model_copy(update={"text": anew.text}),
        anew.model_copy(update={"document_id": document.model_copy(update={"text": anew.text}).id}),
    )


def test_where_the_words_are_gone_the_correction_says_so(record: Record, case_file: Callable[..., Any]) -> None:
    other = case_file("other")
    other.tell("全く別の話だ。")
    plain = other.dossier()[1]
    now, outcomes = corrected(plain, [decision(1, Correction(kind=CorrectionKind.REJECT, at=named(record, SUSPECT)))])
    assert now == plain
    assert [(one.fits, one.at) for one in outcomes] == [(False, None)]


def test_the_same_sentence_twice_is_told_apart(case_file: Callable[..., Any]) -> None:
    case = case_file()
    for _ in range(2):
        case.tell("{a}が来た。", a="ALIAS からす")
    record = case.dossier()[1]
    for place in record.entities[0].mentions:
        assert words_of(Solid(record.text), marked(record, place, EntityType.ALIAS)) == place


def test_an_incident_told_anew_under_another_day_is_found_by_its_sentence(record: Record) -> None:
    at = raid(record)
    other_day = record.incidents[0].model_copy(update={"date": "2024-10-18"})
    anew = record.model_copy(update={"incidents": (other_day,)})
    assert thing_at(anew, at, Solid(anew.text)) == other_day.id


def test_the_later_answer_on_a_mention_stands(record: Record) -> None:
    reject = decision(1, Correction(kind=CorrectionKind.REJECT, at=named(record, SCENE)))
    retype = decision(2, Correction(kind=CorrectionKind.RETYPE, at=named(record, SCENE), type=EntityType.ORG))
    elsewhere = decision(3, Correction(kind=CorrectionKind.REJECT, at=named(record, APP)))
    assert standing([reject, retype, elsewhere]) == (retype, elsewhere)
