"""Links and rings as linking writes them, read back with their reasons and sentences on both engines."""

import pytest

from graph.analyse.linked import belonging, links_among, rings_of
from graph.analyse.paths import evidence_paths
from graph.analyse.rings import ring_view
from graph.bolt import BoltStore
from graph.queries.questions import questions
from graph.search import search
from schemas.analysis import Belonging, Likelihood
from schemas.errors import UnknownThingError
from schemas.views import SearchFilters, ThingRef

FIRST, SECOND = "2024-10-01 千葉県架空市 強盗", "2024-11-01 千葉県架空市 強盗"


def named(store: BoltStore, name: str) -> ThingRef:
    rows = store.read(
        "MATCH (n:Entity {name: $name}) RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'][0] AS label", name=name
    )
    return ThingRef(id=rows[0]["id"], label=rows[0]["label"], name=name)


def belongs(store: BoltStore, name: str) -> Belonging:
    return belonging(store, named(store, name))


def test_a_link_tells_every_reason_with_the_sentences_of_both_sides(linked_raids: BoltStore) -> None:
    (link,) = belongs(linked_raids, FIRST).links
    assert link.other(named(linked_raids, FIRST).id).name == SECOND
    assert (link.p, link.likelihood, link.prior, link.total) == (0.62, Likelihood.LIKELY, -6.0, -5.7)
    assert [(reason.type, reason.bits) for reason in link.evidence] == [("app", 0.7), ("time", -0.4)]
    assert {one.sentence.text for one in link.evidence[0].quoted} == {
        "「夜烏」がSignalで指示したとみられる。",
        "仮名次郎容疑者はSignalで指示されたという。",
    }
    assert link.evidence[1].quoted == ()
    assert link.changes[0].likelihood is Likelihood.STRONG


def test_a_link_is_found_from_both_ends_and_among_others(linked_raids: BoltStore) -> None:
    assert belongs(linked_raids, FIRST).links == belongs(linked_raids, SECOND).links
    ids = [named(linked_raids, name).id for name in (FIRST, SECOND, "夜烏")]
    assert len(links_among(linked_raids, ids)) == 1
    assert links_among(linked_raids, ids[1:]) == ()


def test_whoever_acted_in_an_incident_is_found_in_its_ring(linked_raids: BoltStore) -> None:
    for name in (FIRST, SECOND, "架空太郎", "夜烏"):
        (line,) = rings_of(linked_raids, named(linked_raids, name).id)
        assert line.ring.name == "架空グループ"
        assert {one.name for one in line.members} == {FIRST, SECOND}
    assert rings_of(linked_raids, named(linked_raids, "@kakuu_karasu").id) == ()


def test_a_path_takes_a_link_as_a_step_with_its_reasons(linked_raids: BoltStore) -> None:
    found = evidence_paths(linked_raids, named(linked_raids, "架空太郎").id, named(linked_raids, "仮名次郎").id)
    (path,) = found.paths
    assert [thing.name for thing in path.things] == ["架空太郎", FIRST, SECOND, "仮名次郎"]
    step = path.steps[1]
    assert step.ties == ()
    assert step.claims == ()
    assert step.link is not None
    assert step.link.evidence[0].en == "both used Signal"
    assert path.p == pytest.approx(0.75 * 0.62 * 0.9)


def test_a_ring_is_read_with_its_core_and_who_may_belong(linked_raids: BoltStore) -> None:
    view = ring_view(linked_raids, "ring-1")
    assert view.ring == ThingRef(id="ring-1", label="Ring", name="架空グループ")
    assert [one.name for one in view.core] == [FIRST]
    assert [one.name for one in view.possible] == [SECOND]
    assert [one.p for one in view.links] == [0.62]
    assert [(one.thing.name, one.rank, one.alone) for one in view.players] == [("夜烏", 1, False)]
    assert [one.name for one in view.players[0].connects] == [FIRST, "@kakuu_karasu"]


def test_what_is_no_ring_is_unknown(linked_raids: BoltStore) -> None:
    with pytest.raises(UnknownThingError):
        ring_view(linked_raids, named(linked_raids, FIRST).id)


def test_nothing_belongs_together_before_links_were_looked_for(two_raids: BoltStore) -> None:
    found = belongs(two_raids, FIRST)
    assert (found.links, found.rings, found.looked_for) == ((), (), False)


def test_links_themselves_are_never_found_by_a_search(linked_raids: BoltStore) -> None:
    hits = search(linked_raids, "架空", filters=SearchFilters(), limit=50).hits
    assert hits
    assert "Link" not in {hit.label for hit in hits}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        (
            "which_cases_belong_together",
            "2024-10",
            {"incident": FIRST, "belongs_with": SECOND, "p": 0.62, "ring": "架空グループ", "membership": "core"},
        ),
        ("who_acted_in_the_ring", "架空", {"who": "夜烏", "act": "DIRECTED", "accounts": ["@kakuu_karasu"]}),
        ("who_acted_in_the_ring", "架空", {"who": "仮名次郎", "incidents": [SECOND], "membership": "possible"}),
    ],
)
def test_questions_about_links_are_answered_in_plain_cypher(
    linked_raids: BoltStore, name: str, value: str, expected: dict[str, object]
) -> None:
    question = questions()[name]
    rows = linked_raids.read(question.cypher, **dict.fromkeys(question.example, value))
    assert [row for row in rows if expected.items() <= row.items()]
