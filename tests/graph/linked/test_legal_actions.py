"""On a store: one arrest that two outlets tell is one legal action with both sources, whole and bit by bit."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from whole_pass import assert_whole_pass_agrees

from graph.bolt import BoltStore
from graph.dump import dump
from graph.lines import thing_ref
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.pages import claims
from graph.pages.procedures import procedures
from graph.queries import read_pages
from graph.rebuild import rebuild
from graph.remove import remove_document
from schemas.records import LegalAction, Participant
from schemas.words import LegalKind, PersonKind, Role

ARRESTS = (
    "MATCH (p:Person)-[e:SUBJECT_OF]->(a:LegalAction) "
    "RETURN p.id AS person, a.id AS action, a.legal_kind AS kind, a.date AS day, a.n_documents AS documents, "
    "e.n_sources AS sources ORDER BY day, kind, action"
)


@pytest.fixture
def outlet(case_file: Callable[..., Any]) -> Callable[..., Any]:
    """What an outlet tells of one robbery and of a step against the suspect."""

    def told(name: str, day: str, *, kind: LegalKind = LegalKind.ARREST, place: str = "架空署") -> Any:
        case = case_file(name, published=date(2024, 12, 20), outlet=name)
        scene = case.tell(f"{name}：{{place}}の住宅に男らが押し入った。", place="LOCATION 千葉県架空市")
        case.know("千葉県架空市", country="JP", pref="千葉県", city="架空市")
        raid = case.incident(scene, place="千葉県架空市", day="2024-11-12")
        case.claim("OCCURRED_AT", raid, "千葉県架空市", event_time="2024-11-12")
        arrest = case.tell(f"警察は{{suspect}}容疑者（24）を{place}で逮捕した。", suspect="PERSON 沢渡健吾")
        case.know("沢渡健吾", age=24)
        case.claim("PARTICIPATED_IN", "沢渡健吾", raid, qualifiers={"role": "executor"})
        step = case.legal_action(arrest, "沢渡健吾", day=day or None)
        case.claim("SUBJECT_OF", "沢渡健吾", step, event_time=day or None)
        document, record = case.dossier()
        suspect = next(entity for entity in record.entities if entity.canonical == "沢渡健吾")
        known = suspect.model_copy(update={"person_kind": PersonKind.SUSPECT})
        part = Participant(entity=suspect.id, role=Role.EXECUTOR)
        acts = tuple(LegalAction(**one.model_dump() | {"kind": kind}) for one in record.legal_actions)
        return document, record.model_copy(
            update={
                "entities": tuple(known if one is suspect else one for one in record.entities),
                "incidents": tuple(one.model_copy(update={"participants": (part,)}) for one in record.incidents),
                "legal_actions": acts,
            }
        )

    return told


def test_one_arrest_of_two_outlets_is_one_with_both_days_side_by_side(
    store: BoltStore, outlet: Callable[..., Any]
) -> None:
    load_dossiers(store, [outlet("架空新聞", "2024-11-14"), outlet("仮名テレビ", "2024-11-15", place="仮名署")])
    link_again(store)
    (arrest,) = store.read(ARRESTS)
    assert (arrest["kind"], arrest["documents"], arrest["sources"]) == ("arrest", 2, 2)
    person = thing_ref(store.read(read_pages.THINGS, ids=[arrest["person"]])[0]["thing"])
    ids = [row["id"] for row in store.read("MATCH (c:Claim {predicate: 'SUBJECT_OF'}) RETURN c.id AS id")]
    steps = procedures(store, person, claims.claim_rows(store, ids))
    assert [step.date for step in steps] == ["2024-11-15", "2024-11-14"]


def test_an_arrest_anew_and_one_weeks_later_are_others(store: BoltStore, outlet: Callable[..., Any]) -> None:
    told = [
        outlet("架空新聞", "2024-11-14"),
        outlet("仮名テレビ", "2024-11-14", kind=LegalKind.REARREST),
        outlet("擬似通信", "2024-12-05"),
    ]
    load_dossiers(store, told)
    link_again(store)
    assert len(store.read(ARRESTS)) == 3


def test_what_comes_and_goes_in_parts_leaves_the_graph_of_one_pass(
    store: BoltStore, memory: Memory, outlet: Callable[..., Any]
) -> None:
    days = ("2024-11-14", "2024-11-14", "", "2024-11", "2024-12-05")
    told = [outlet(f"通信{at}", day) for at, day in enumerate(days)]
    load_dossiers(store, told[:3])
    link_again(store, memory=memory)
    assert [row["documents"] for row in store.read(ARRESTS)] == [3]
    first = dump(store)
    for one in told[3:]:
        load_dossiers(store, [one])
        assert not link_again(store, memory=memory).whole
        assert_whole_pass_agrees(store, memory)
    for document, _ in reversed(told[3:]):
        remove_document(store, document.id)
        assert not link_again(store, memory=memory).whole
        assert_whole_pass_agrees(store, memory)
    assert dump(store) == first
    rebuild(store)
    link_again(store)
    assert dump(store) == first
