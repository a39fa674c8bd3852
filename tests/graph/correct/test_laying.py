"""Corrections laid over records: what each does, that nothing is left loose, and that they find their place again."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from graph.correct.kinds import laid
from graph.correct.laying import corrected
from graph.correct.marks import Solid, mark_of, marked, thing_at, words_of
from graph.decisions.standing import standing
from graph.load.checks import check
from graph.load.claims import claims_by_id
from graph.load.things import things
from schemas.corrections import Correction, CorrectionKind, Mark, MarkKind
from schemas.decisions import Decision, DecisionScope, Verdict
from schemas.errors import DecisionError
from schemas.records import Claim, Participant, Record, Sentence, Span
from schemas.words import EntityType, PersonKind, Role

SUSPECT, VICTIM, SCENE, ALIAS, APP = "架空太郎", "仮名花子", "千葉県架空市", "ルフィ", "Signal"


@pytest.fixture
def record(a_robbery: Callable[..., Any]) -> Record:
    """A raid, its participants also in the incident as linking reads it."""
    case = a_robbery()
    _, plain = case.dossier()
    by_name = {one.canonical: one.id for one in plain.entities}
    parts = (
        Participant(entity=by_name[SUSPECT], role=Role.EXECUTOR, denies=True),
        Participant(entity=by_name[VICTIM], role=Role.VICTIM),
    )
    incidents = tuple(one.model_copy(update={"participants": parts}) for one in plain.incidents)
    return Record.model_validate(plain.model_copy(update={"incidents": incidents}).model_dump())


def spot(record: Record, words: str) -> Span:
    start = record.text.index(words)
    return start, start + len(words)


def named(record: Record, words: str) -> Mark:
    entity = next(one for one in record.entities if one.canonical == words)
    return mark_of(record, entity.id)


def raid(record: Record) -> Mark:
    return mark_of(record, record.incidents[0].id)


def put(record: Record, kind: CorrectionKind, at: Mark, **more: Any) -> Record:
    now = laid(record, Correction(kind=kind, at=at, **more), Solid(record.text))
    assert now is not None
    return now


def said(record: Record) -> set[tuple[Any, ...]]:
    """What claims say, by the names of things: independent of ids and offsets."""
    known = things(record.document_id, record)
    names = {one.id: one.canonical for one in record.entities} | {
        key: report.kind if report.kind in ("incident", "legal_action") else report.name
        for key, report in known.reports.items()
    }
    return {
        (one.predicate, names[one.subject], names[one.object] if one.object else None, one.qualifiers.get("role"))
        for one in record.claims
    }


def test_a_rejected_person_goes_with_everything_that_was_said_of_it(record: Record) -> None:
    now = put(record, CorrectionKind.REJECT, named(record, SUSPECT))
    assert SUSPECT not in {one.canonical for one in now.entities}
    assert [part.role for part in now.incidents[0].participants] == [Role.VICTIM]
    assert now.legal_actions[0].persons == ()
    assert not any(SUSPECT in what for what in said(now))
    assert ("DIRECTED", ALIAS, "incident", None) in said(now)


def test_one_place_alone_can_be_rejected(case_file: Callable[..., Any]) -> None:
    case = case_file()
    case.tell("{p}は社長だ。", p="ALIAS からす")
    case.tell("{p}が鳴いた。", p="ALIAS からす")
    record = case.dossier()[1]
    second = record.entities[0].mentions[1]
    now = put(record, CorrectionKind.REJECT, marked(record, second, EntityType.ALIAS), everywhere=False)
    assert now.entities[0].mentions == record.entities[0].mentions[:1]
    gone = put(now, CorrectionKind.REJECT, named(now, "からす"), everywhere=False)
    assert gone.entities == ()


def test_a_place_that_is_an_organisation_is_the_scene_of_nothing(record: Record) -> None:
    now = put(record, CorrectionKind.RETYPE, named(record, SCENE), type=EntityType.ORG)
    entity = next(one for one in now.entities if one.canonical == SCENE)
    assert (entity.type, entity.norm, entity.rule) == (EntityType.ORG, {}, "analyst")
    assert now.incidents[0].place is None
    assert not any(what[0] == "OCCURRED_AT" for what in said(now))


def test_an_app_that_is_an_alias_is_used_as_such_no_longer(record: Record) -> None:
    now = put(record, CorrectionKind.RETYPE, named(record, APP), type=EntityType.ALIAS)
    assert not any(what[0] == "USED_APP" for what in said(now))
    assert {one.type for one in now.entities if one.canonical == APP} == {EntityType.ALIAS}


def test_a_part_is_another_in_claims_and_in_the_incident(record: Record) -> None:
    now = put(record, CorrectionKind.ROLE, named(record, SUSPECT), other=raid(record), role=Role.DRIVER)
    assert ("PARTICIPATED_IN", SUSPECT, "incident", "driver") in said(now)
    assert {part.role for part in now.incidents[0].participants} == {Role.DRIVER, Role.VICTIM}
    harmed = put(now, CorrectionKind.ROLE, named(now, SUSPECT), other=raid(now), role=Role.VICTIM)
    assert ("VICTIM_OF", SUSPECT, "incident", "victim") in said(harmed)
    denial = next(one for one in harmed.claims if one.predicate == "DENIED")
    assert denial.disputes in {one.id for one in harmed.claims}


def test_two_persons_that_are_one_share_what_is_said(record: Record) -> None:
    now = put(record, CorrectionKind.MERGE, named(record, SUSPECT), other=named(record, VICTIM))
    one = next(entity for entity in now.entities if entity.canonical == SUSPECT)
    assert one.mentions == tuple(sorted([spot(record, SUSPECT), spot(record, VICTIM)]))
    assert ("VICTIM_OF", SUSPECT, "incident", "victim") in said(now)
    assert VICTIM not in {entity.canonical for entity in now.entities}


def test_somebody_unnamed_who_is_one_with_a_named_person_bears_the_name(case_file: Callable[..., Any]) -> None:
    case = case_file()
    case.tell("{a}が逃げた。", a="PERSON 男")
    case.know("男", anonymous=True)
    case.tell("県警は{b}容疑者を逮捕した。", b="PERSON 架空太郎")
    record = case.dossier()[1]
    named_person = record.entities[1].model_copy(update={"person_kind": PersonKind.SUSPECT, "norm": {"age": 24}})
    record = record.model_copy(update={"entities": (record.entities[0], named_person)})
    now = put(record, CorrectionKind.MERGE, named(record, "男"), other=named(record, SUSPECT))
    assert [(one.canonical, one.norm, one.person_kind) for one in now.entities] == [
        (SUSPECT, {"age": 24}, PersonKind.SUSPECT)
    ]


def test_two_incidents_that_are_one_keep_what_either_tells(a_robbery: Callable[..., Any]) -> None:
    case = a_robbery()
    second = case.tell("この事件では{who}も車を用意したという。", who="PERSON 擬似三郎")
    other = case.incident(second)
    case.claim("PARTICIPATED_IN", "擬似三郎", other, qualifiers={"role": "driver"})
    _, record = case.dossier()
    now = put(record, CorrectionKind.MERGE, raid(record), other=mark_of(record, other))
    assert [(one.date, one.place) for one in now.incidents] == [("2024-10-17", record.incidents[0].place)]
    assert {one.object for one in now.claims if one.predicate == "PARTICIPATED_IN"} == {now.incidents[0].id}


def test_words_that_were_not_seen_name_a_thing_or_one_that_is_known(record: Record) -> None:
    at = marked(record, spot(record, "住宅"), EntityType.ORG)
    now = put(record, CorrectionKind.MENTION, at, type=EntityType.ORG)
    added = now.entities[-1]
    assert (added.type, added.canonical, added.mentions, added.rule) == (
        EntityType.ORG,
        "住宅",
        (spot(record, "住宅"),),
        "analyst",
    )
    assert put(now, CorrectionKind.MENTION, at, type=EntityType.ORG) == now
    who = marked(record, spot(record, "男ら"), EntityType.PERSON)
    known = put(record, CorrectionKind.MENTION, who, type=EntityType.PERSON, other=named(record, SUSPECT))
    assert spot(record, "男ら") in next(one for one in known.entities if one.canonical == SUSPECT).mentions


@pytest.mark.parametrize(
    ("subject", "predicate", "role"),
    [(ALIAS, "PARTICIPATED_IN", Role.COORDINATOR), (VICTIM, "RECRUITED", None), (SUSPECT, "VICTIM_OF", None)],
)
def test_a_statement_that_was_not_read_is_a_claim_and_counts_in_linking(
    record: Record, subject: str, predicate: str, role: Role | None
) -> None:
    passage = marked(record, spot(record, "男らが押し入り"), MarkKind.PASSAGE)
    more = {"other": raid(record), "predicate": predicate, "role": role, "passage": passage}
    now = put(record, CorrectionKind.CLAIM, named(record, subject), **more)
    claim = now.claims[-1]
    assert (claim.predicate, claim.event_time, claim.rule) == (predicate, "2024-10-17", "analyst")
    told = {part.role for part in now.incidents[0].participants if part.rule == "analyst"}
    related = {one.type.value for one in now.relations}
    assert told == ({role or Role.VICTIM} if predicate != "RECRUITED" else set())
    assert related == ({predicate} if predicate == "RECRUITED" else set())
    assert put(now, CorrectionKind.CLAIM, named(now, subject), **more) == now


def test_what_the_ontology_does_not_have_is_not_added(record: Record) -> None:
    passage = marked(record, spot(record, "押し入り"), MarkKind.PASSAGE)
    wrong = Correction(
        kind=CorrectionKind.CLAIM,
        at=named(record, APP),
        other=raid(record),
        predicate="PARTICIPATED_IN",
        passage=passage,
    )
    assert laid(record, wrong, Solid(record.text)) is None


@pytest.mark.parametrize("missing", [{"kind": "retype"}, {"kind": "role", "role": "driver"}, {"kind": "claim"}])
def test_a_correction_that_lacks_its_point_is_refused(record: Record, missing: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="needs"):
        Correction.model_validate({"at": named(record, SUSPECT).model_dump(), **missing})


def test_words_outside_every_sentence_are_refused(record: Record) -> None:
    cut = record.model_copy(update={"sentences": record.sentences[:1]})
    with pytest.raises(DecisionError, match="sentence"):
        marked(cut, spot(record, SUSPECT), EntityType.PERSON)
    with pytest.raises(DecisionError, match="e99"):
        mark_of(record, "e99")


def read_anew(record: Record, *, lead: str, wrap: bool) -> Record:
    """The record of the same words on another page: moved, broken into lines, its ids counted otherwise."""
    places = [
        at + (sum(1 for s in record.sentences if s.start <= at) - 1 if wrap else 0) for at in range(len(record.text))
    ]
    text = "".join(
        f"\n{c}" if wrap and any(s.start == at > 0 for s in record.sentences) else c for at, c in enumerate(record.text)
    )

    def span(old: Span) -> Span:
        return places[old[0]] + len(lead), places[old[1] - 1] + 1 + len(lead)

    dumped = json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False)
    ids = {one.id: f"e{len(record.entities) * 2 - n}" for n, one in enumerate(record.entities)}
    for old, new in ids.items():
        dumped = dumped.replace(f'"{old}"', f'"@{new}"')
    moved = Record.model_validate_json(dumped.replace('"@', '"'))
    return Record(
        **{
            **{name: getattr(moved, name) for name in Record.model_fields},
            "text": lead + text,
            "sentences": (
                Sentence(start=0, end=len(lead)),
                *(Sentence(start=span((s.start, s.end))[0], end=span((s.start, s.end))[1]) for s in moved.sentences),
            ),
            "entities": tuple(
                one.model_copy(update={"mentions": tuple(map(span, one.mentions))}) for one in moved.entities
            ),
            "incidents": tuple(one.model_copy(update={"evidence": span(one.evidence)}) for one in moved.incidents),
            "legal_actions": tuple(
                one.model_copy(update={"evidence": span(one.evidence)}) for one in moved.legal_actions
            ),
            "claims": tuple(one.model_copy(update={"evidence": span(one.evidence)}) for one in moved.claims),
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
    passage = marked(record, spot(record, "男らが押し入り"), MarkKind.PASSAGE)
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
        Correction(kind=kinds.CLAIM, at=alias, other=suspect, predicate="RECRUITED", passage=passage),
        Correction(kind=kinds.CLAIM, at=victim, other=raid(record), predicate="PARTICIPATED_IN", passage=passage),
    ]


def laid_over(record: Record, chosen: Iterable[int], corrections: list[Correction]) -> tuple[Record, list[bool]]:
    taken = standing(decision(at, corrections[n]) for at, n in enumerate(chosen))
    now, outcomes = corrected(record, taken)
    return now, [one.fits for one in outcomes]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.lists(st.integers(0, 10), max_size=6), wrap=st.booleans(), lead=st.sampled_from(["広告。", "前文。" * 3])
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


def test_claims_that_become_equal_are_said_once(case_file: Callable[..., Any]) -> None:
    case = case_file()
    scene = case.tell("{a}と{b}が押し入った。", a="PERSON 架空太郎", b="PERSON 架空")
    incident = case.incident(scene)
    for name in ("架空太郎", "架空"):
        case.claim("PARTICIPATED_IN", name, incident, qualifiers={"role": "executor"})
    record = case.dossier()[1]
    now = put(record, CorrectionKind.MERGE, named(record, "架空太郎"), other=named(record, "架空"))
    assert [isinstance(one, Claim) for one in now.claims] == [True]
