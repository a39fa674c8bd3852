"""Where a second step leads, and where it must not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from graph import pages
from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.pages.neighbourhood import Walk, around
from schemas.timeline import Period

Make = Callable[..., Any]
CITY = "千葉県架空市"


@pytest.fixture
def two_raids(store: BoltStore, case_file: Make) -> BoltStore:
    """Two raids in one town that are said to have nothing to do with each other, and what each leads to."""
    case = case_file("two")
    first = case.tell(
        "{place}で強盗があり、「{boss}」が{app}で指示した。", place=f"LOCATION {CITY}", boss="ALIAS 甲", app="APP X"
    )
    case.know(CITY, country="JP", pref="千葉県", city="架空市")
    one = case.incident(first, place=CITY, day="2024-10-01")
    case.claim("OCCURRED_AT", one, CITY)
    case.claim("DIRECTED", "甲", one)
    case.claim("USED_APP", "甲", "X")
    second = case.tell(
        "{place}で別の強盗があり、「{boss}」が{app}で指示した。", place=f"LOCATION {CITY}", boss="ALIAS 乙", app="APP X"
    )
    other = case.incident(second, place=CITY, day="2024-10-02")
    case.claim("OCCURRED_AT", other, CITY)
    case.claim("DIRECTED", "乙", other)
    case.claim("USED_APP", "乙", "X")
    case.tell("二つの事件に関連はないという。")
    case.claim("NOT_LINKED", one, other)
    load_dossiers(store, [case.dossier()])
    return store


def names(store: BoltStore, start: str, *, hops: Any) -> set[str]:
    thing = store.read("MATCH (n:Entity {name: $name}) RETURN n.id AS id", name=start)[0]["id"]
    return {node.name for node in pages.neighbourhood(store, thing, hops=hops).nodes}


def test_step_over_a_denied_link_is_shown_but_leads_nowhere(two_raids: BoltStore) -> None:
    raid, unrelated = f"2024-10-01 {CITY} 強盗", f"2024-10-02 {CITY} 強盗"
    assert names(two_raids, raid, hops=1) == {raid, CITY, "甲", unrelated}
    assert names(two_raids, raid, hops=2) == {raid, CITY, "甲", unrelated, "X"}
    assert names(two_raids, "甲", hops=2) == {"甲", raid, "X", CITY}


def test_second_step_does_not_lead_through_a_town_or_an_app(two_raids: BoltStore) -> None:
    assert "乙" not in names(two_raids, "甲", hops=2)
    assert "乙" in names(two_raids, "X", hops=1)


CROWD = (
    "MATCH (app:App {id: $app}) UNWIND range(1, 6) AS n CREATE (app)<-[:USED_APP {n_sources: 9, claim_ids: ['clm-1']}]-"
    "(:Alias:Entity {id: 'alias-' + toString(n), name: '仮名' + toString(n), search: 'x'})"
)
DATED = "MATCH (i:Incident)-[r:OCCURRED_AT]->(:Entity) SET r.first_date = i.date, r.last_date = i.date"


def test_a_picture_of_a_period_holds_what_is_tied_in_it_and_says_who_printed_that(two_raids: BoltStore) -> None:
    two_raids.write("MATCH (d:Document) SET d.outlet = '架空新聞'")
    two_raids.write(DATED)
    city = two_raids.read("MATCH (n:Location {name: $name}) RETURN n.id AS id", name=CITY)[0]["id"]
    always = pages.network(two_raids, [city], pages.Walk())
    later = pages.network(two_raids, [city], pages.Walk(period=Period(first=date(2024, 10, 2))))
    assert (always.showing, always.of) == (3, 3)
    assert (later.showing, later.of) == (2, 2)
    assert {edge.first_date for edge in later.edges} == {"2024-10-02"}
    assert set(later.outlets) == {claim for edge in later.edges for claim in edge.claim_ids}
    assert set(later.outlets.values()) == {("架空新聞",)}


def test_where_room_is_short_no_thing_crowds_out_what_lies_around_another(two_raids: BoltStore) -> None:
    app, boss = (
        two_raids.read("MATCH (n:Entity {name: $name}) RETURN n.id AS id", name=name)[0]["id"] for name in ("X", "甲")
    )
    two_raids.write(CROWD, app=app)
    near, of = around(two_raids, [boss, app], Walk(budget=4))
    assert len(near) == 4 < of
    (raid,) = two_raids.read("MATCH (:Alias {name: '甲'})-[:DIRECTED]->(i:Incident) RETURN i.id AS id")
    assert raid["id"] in {thing.id for thing in near}
