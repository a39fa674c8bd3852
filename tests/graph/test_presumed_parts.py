"""A part that is only presumed, from a charge or a name in use, gives way to a part that any source tells."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from graph.bolt import BoltStore
from graph.case.drawing import both, properties_of
from graph.load import load_dossiers
from graph.pages.cast import cast, involvements
from graph.parts import played, played_anywhere
from graph.search import search
from schemas.cast import Part
from schemas.views import SearchFilters
from schemas.words import Role

PRESUMED = {"role": "executor", "presumed": True}
LEADER = "想像三郎"


def said(document: str, qualifiers: str) -> dict[str, Any]:
    return {
        "id": f"claim-{document}-{len(qualifiers)}",
        "document_id": document,
        "qualifiers": qualifiers,
        "certainty": "alleged",
        "disputed": False,
        "confidence": 0.8,
    }


CHARGED = said("one", '{"presumed": true, "role": "executor"}')
TOLD = said("two", '{"role": "coordinator"}')
TOLD_TOO = said("three", '{"role": "executor"}')


@pytest.mark.parametrize(
    ("claims", "roles", "presumed"),
    [
        ([CHARGED], ["executor"], True),
        ([TOLD], ["coordinator"], False),
        ([CHARGED, TOLD], ["coordinator"], False),
        ([CHARGED, TOLD, TOLD_TOO], ["coordinator", "executor"], False),
        ([CHARGED, TOLD_TOO], ["executor"], False),
        ([said("four", "{}")], [], False),
    ],
)
def test_a_relationship_names_what_is_told_else_what_is_presumed(
    claims: list[dict[str, Any]], roles: list[str], *, presumed: bool
) -> None:
    assert (properties_of(claims)["roles"], properties_of(claims)["presumed"]) == (roles, presumed)
    first, *others = (properties_of([claim]) for claim in claims)
    for other in others:  # documents come one after the other, in any order
        first = both(other, first)
    assert (first["roles"], first["presumed"]) == (roles, presumed)


def tie(kind: str, *roles: str, presumed: bool = False, about: str = "i") -> dict[str, Any]:
    return {"type": kind, "roles": list(roles), "presumed": presumed, "about": about}


CHARGED_IN = partial(tie, "PARTICIPATED_IN", "executor", presumed=True)


@pytest.mark.parametrize(
    ("ties", "named", "presumed"),
    [
        ([CHARGED_IN()], {Role.EXECUTOR}, True),
        ([CHARGED_IN(), tie("DIRECTED")], {Role.COORDINATOR}, False),
        ([CHARGED_IN(), tie("RECRUITED")], {Role.RECRUITER}, False),
        ([tie("PARTICIPATED_IN", "executor"), tie("DIRECTED")], {Role.EXECUTOR}, False),
        ([tie("DIRECTED")], set(), False),
        ([CHARGED_IN(), tie("VICTIM_OF", "victim")], {Role.EXECUTOR, Role.VICTIM}, False),
    ],
)
def test_what_somebody_did_outweighs_what_is_presumed(
    ties: list[dict[str, Any]], named: set[Role], *, presumed: bool
) -> None:
    found = played(ties)
    assert (set(found.named), found.presumed) == (named, presumed)


def test_over_several_incidents_a_part_told_in_any_counts() -> None:
    led = tie("PARTICIPATED_IN", "coordinator", about="other")
    assert set(played_anywhere([CHARGED_IN(), led]).all) == {Role.COORDINATOR}
    only_charged = played_anywhere([CHARGED_IN(), CHARGED_IN(about="other")])
    assert (set(only_charged.all), only_charged.presumed) == ({Role.EXECUTOR}, True)


@pytest.fixture
def charged(a_robbery: Callable[..., Any]) -> Any:
    """A raid that somebody is indicted for, without a word on what he did."""
    case = a_robbery("charged")
    case.tell("地検は{leader}被告を起訴した。", leader=f"PERSON {LEADER}")
    case.claim("PARTICIPATED_IN", LEADER, case.incidents[0].id, qualifiers=PRESUMED, certainty="alleged")
    return case


def incident(store: BoltStore) -> str:
    return search(store, "架空市", filters=SearchFilters(labels=("Incident",))).hits[0].id


def leader(store: BoltStore) -> str:
    return search(store, LEADER, filters=SearchFilters(labels=("Person",))).hits[0].id


def test_a_part_that_is_only_presumed_is_shown_as_such(store: BoltStore, charged: Any) -> None:
    assert load_dossiers(store, [charged.dossier()]).refused == ()
    members = {one.thing.name: one for one in cast(store, incident(store)).members}
    assert (members[LEADER].roles, members[LEADER].presumed) == (("executor",), True)
    assert (members["架空太郎"].roles, members["架空太郎"].presumed) == (("executor",), False)
    (turned_up,) = involvements(store, leader(store)).incidents
    assert (turned_up.roles, turned_up.presumed) == (("executor",), True)


def test_orders_that_are_told_hide_the_presumed_part(store: BoltStore, charged: Any) -> None:
    charged.tell("{leader}被告が指示していたとみられる。", leader=f"PERSON {LEADER}")
    charged.claim("DIRECTED", LEADER, charged.incidents[0].id, certainty="alleged")
    assert load_dossiers(store, [charged.dossier()]).refused == ()
    members = {one.thing.name: one for one in cast(store, incident(store)).members}
    assert (members[LEADER].roles, members[LEADER].presumed) == (("coordinator",), False)
    assert members[LEADER].part is Part.ORDERS
    (turned_up,) = involvements(store, leader(store)).incidents
    assert (turned_up.roles, turned_up.presumed) == (("coordinator",), False)
