"""Evidence paths over the graph on both engines: every step has its sentences."""

import pytest

from graph.analyse.paths import evidence_paths
from graph.analyse.projection import projection
from graph.bolt import BoltStore
from schemas.analysis import EvidencePath, Likelihood
from schemas.errors import UnknownThingError

ID = "MATCH (n:Entity {name: $name}) RETURN n.id AS id"


def named(store: BoltStore, name: str) -> str:
    return str(store.read(ID, name=name)[0]["id"])


def best(store: BoltStore, start: str, goal: str) -> EvidencePath:
    return evidence_paths(store, named(store, start), named(store, goal)).paths[0]


def test_a_path_leads_from_an_executor_to_the_account_behind_the_orders(two_raids: BoltStore) -> None:
    path = best(two_raids, "架空太郎", "@kakuu_karasu")
    assert [thing.name for thing in path.things] == [
        "架空太郎",
        "2024-10-01 千葉県架空市 強盗",
        "夜烏",
        "@kakuu_karasu",
    ]
    sentences = [[claim.evidence.text for claim in step.claims] for step in path.steps]
    assert sentences == [
        ["警察は架空太郎容疑者を逮捕した。"],
        ["「夜烏」がSignalで指示したとみられる。"],
        ["「夜烏」は@kakuu_karasuを使っていた。"],
    ]
    assert [step.ties[0].certainty.value for step in path.steps] == ["alleged", "alleged", "confirmed"]
    assert path.p == pytest.approx(0.75 * 0.75 * 0.6 * 0.98)
    assert path.likelihood is Likelihood.POSSIBLE


def test_two_raids_in_one_town_over_one_app_are_not_connected(two_raids: BoltStore) -> None:
    found = evidence_paths(two_raids, named(two_raids, "架空太郎"), named(two_raids, "仮名次郎"))
    assert found.paths == ()
    assert (found.start.name, found.goal.name) == ("架空太郎", "仮名次郎")


def test_a_path_may_begin_at_an_app(two_raids: BoltStore) -> None:
    assert [thing.name for thing in best(two_raids, "Signal", "仮名次郎").things] == ["Signal", "仮名次郎"]


def test_an_unknown_end_is_named(two_raids: BoltStore) -> None:
    with pytest.raises(UnknownThingError, match="person-nobody"):
        evidence_paths(two_raids, "person-nobody", named(two_raids, "Signal"))


def test_the_picture_is_kept_until_the_graph_is_written_to(two_raids: BoltStore) -> None:
    first = projection(two_raids)
    assert projection(two_raids) is first
    two_raids.write("MATCH (n:Alias) SET n.seen = true")
    assert projection(two_raids) is not first


def test_a_denied_link_is_no_way(two_raids: BoltStore) -> None:
    raids = [row["id"] for row in two_raids.read("MATCH (n:Incident) RETURN n.id AS id")]
    draw = (
        "MATCH (a:Incident {id: $a}), (b:Incident {id: $b}) CREATE (a)-[:%s {claim_ids: [], n_sources: 1, "
        "certainty: 'reported', confidence: 1.0, disputed: false}]->(b)"
    )
    two_raids.write(draw % "NOT_LINKED", a=raids[0], b=raids[1])
    assert evidence_paths(two_raids, *raids).paths == ()
    two_raids.write(draw % "SAME_GROUP", a=raids[0], b=raids[1])
    assert [tie.type for tie in evidence_paths(two_raids, *raids).paths[0].steps[0].ties] == ["SAME_GROUP"]
