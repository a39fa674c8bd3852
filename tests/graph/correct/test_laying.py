"""Corrections laid over records: what each does, and that nothing is left loose."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from raid_record import ALIAS, APP, SCENE, SUSPECT, VICTIM, named, passage, put, raid, said, spot

from graph.correct.kinds import laid
from graph.correct.marks import Solid, mark_of, marked
from schemas.corrections import Correction, CorrectionKind
from schemas.records import Claim, Record
from schemas.words import EntityType, PersonKind, Role


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
    words = passage(record, "男らが押し入り")
    more = {"other": raid(record), "predicate": predicate, "role": role, "passage": words}
    now = put(record, CorrectionKind.CLAIM, named(record, subject), **more)
    claim = now.claims[-1]
    assert (claim.predicate, claim.event_time, claim.rule) == (predicate, "2024-10-17", "analyst")
    told = {part.role for part in now.incidents[0].participants if part.rule == "analyst"}
    related = {one.type.value for one in now.relations}
    assert told == ({role or Role.VICTIM} if predicate != "RECRUITED" else set())
    assert related == ({predicate} if predicate == "RECRUITED" else set())
    assert put(now, CorrectionKind.CLAIM, named(now, subject), **more) == now


def test_what_the_ontology_does_not_have_is_not_added(record: Record) -> None:
    words = passage(record, "押し入り")
    wrong = Correction(
        kind=CorrectionKind.CLAIM,
        at=named(record, APP),
        other=raid(record),
        predicate="PARTICIPATED_IN",
        passage=words,
    )
    assert laid(record, wrong, Solid(record.text)) is None


@pytest.mark.parametrize("missing", [{"kind": "retype"}, {"kind": "role", "role": "driver"}, {"kind": "claim"}])
def test_a_correction_that_lacks_its_point_is_refused(record: Record, missing: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="needs"):
        Correction.model_validate({"at": named(record, SUSPECT).model_dump(), **missing})


def test_claims_that_become_equal_are_said_once(case_file: Callable[..., Any]) -> None:
    case = case_file()
    scene = case.tell("{a}と{b}が押し入った。", a="PERSON 架空太郎", b="PERSON 架空")
    incident = case.incident(scene)
    for name in ("架空太郎", "架空"):
        case.claim("PARTICIPATED_IN", name, incident, qualifiers={"role": "executor"})
    record = case.dossier()[1]
    now = put(record, CorrectionKind.MERGE, named(record, "架空太郎"), other=named(record, "架空"))
    assert [isinstance(one, Claim) for one in now.claims] == [True]
