"""Posts under filters, in families and by recruiters, with their numbers, on both engines."""

from datetime import date
from math import log2
from typing import Any

import pytest

from graph.bolt import BoltStore
from graph.pages.posts import cluster_view, post_choices, posts_found
from schemas.posts import ClusterView, Listing, PostFilters

CARRYING = {"carry-1", "carry-2", "carry-3"}
NIGHT = {"night-1", "night-2"}


def named(store: BoltStore, **filters: Any) -> list[str | None]:
    found = posts_found(store, PostFilters(**filters), listing=Listing.POSTS, limit=50)
    return [card.document.external_id for card in found.cards]


def id_of(store: BoltStore, label: str, name: str) -> str:
    ((row),) = store.read(f"MATCH (n:{label}) WHERE $name IN n.names RETURN n.id AS id", name=name)
    return str(row["id"])


def recruiter(store: BoltStore, member: str) -> ClusterView:
    query = (
        "MATCH (d:Document)-[:IN_CLUSTER]->(c:PostCluster {kind: 'recruiter'}) "
        "WHERE $member IN d.external_ids RETURN c.id AS id"
    )
    ((row),) = store.read(query, member=member)
    view = cluster_view(store, row["id"], limit=50)
    assert view is not None
    return view


def test_the_most_suspicious_come_first_with_their_cues_in_their_words(wall: BoltStore) -> None:
    found = posts_found(wall, PostFilters(), listing=Listing.POSTS, limit=50)
    assert (found.total, found.found, found.families, found.recruiters) == (7, 7, 1, 2)
    assert [card.score for card in found.cards] == sorted((card.score for card in found.cards), reverse=True)
    first = found.cards[0]
    assert first.document.external_id == "carry-3"
    assert [first.text[cue.start : cue.end] for cue in first.cues if cue.start is not None] == ["荷物を"]
    assert first.cues[1].start is None
    assert first.missing == ("recruiter_name", "address")
    assert first.poster is not None
    assert first.poster.name == "@kakuu_hana2"
    assert first.posted.startswith("2031-01-04T09:00")
    assert [offer.amount for offer in first.offers] == [90_000]


def test_no_more_are_shown_than_asked_for_and_all_are_counted(wall: BoltStore) -> None:
    found = posts_found(wall, PostFilters(), listing=Listing.POSTS, limit=2)
    assert len(found.cards) == 2
    assert found.found == 7


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"least": 0.65}, CARRYING | NIGHT),
        ({"since": date(2031, 1, 22), "until": date(2031, 1, 26)}, {"night-2", "alone"}),
        ({"platforms": ("Threads",)}, {"night-1"}),
        ({"places": ("千葉県",)}, {"carry-1", "carry-3"}),
        ({"places": ("千葉県", "埼玉県"), "least": 0.92}, {"carry-2", "carry-3"}),
        ({"cluster": "no such cluster"}, set()),
        ({"account": "no such account"}, set()),
    ],
)
def test_filters_narrow_and_are_taken_together(wall: BoltStore, filters: dict[str, Any], expected: set[str]) -> None:
    assert set(named(wall, **filters)) == expected


def test_an_account_finds_what_it_posted_and_what_names_it(wall: BoltStore) -> None:
    assert set(named(wall, account=id_of(wall, "Account", "@kakuu_tsuki"))) == NIGHT
    assert set(named(wall, account=id_of(wall, "Account", "@kakuu_hana"))) == {"carry-1", "carry-2"}
    assert set(named(wall, apps=(id_of(wall, "App", "テレグラム"),))) == NIGHT


def test_pay_is_summed_up_apart_for_days_and_jobs(wall: BoltStore) -> None:
    day, job = posts_found(wall, PostFilters(), listing=Listing.POSTS, limit=1).figures.pay
    assert (day.per, day.median, day.lowest, day.highest, day.posts) == ("day", 70_000, 50_000, 90_000, 3)
    assert (job.per, job.median, job.posts) == ("job", 300_000, 2)
    assert sum(bar.offers for bar in day.bars) == day.offers == 3
    assert [bar.least for bar in day.bars if bar.offers] == [50_000, 70_000]


def test_places_are_counted_by_prefecture(wall: BoltStore) -> None:
    figures = posts_found(wall, PostFilters(), listing=Listing.POSTS, limit=1).figures
    assert [(one.name, one.en, one.posts) for one in figures.places] == [
        ("千葉県", "Chiba", 2),
        ("埼玉県", "Saitama", 1),
    ]
    assert figures.without_place == 4
    assert sum(spell.posts for spell in figures.spells) == 7
    assert figures.days == 1


def test_there_is_a_choice_of_what_occurs(wall: BoltStore) -> None:
    choices = post_choices(wall)
    assert choices.posts == 7
    assert [(one.name, one.posts) for one in choices.platforms] == [("X", 6), ("Threads", 1)]
    assert [(one.name, one.posts) for one in choices.places] == [("千葉県", 2), ("埼玉県", 1)]
    assert [(one.name, one.posts) for one in choices.apps] == [("テレグラム", 2)]


def test_a_family_shows_its_template_and_who_posted_it(wall: BoltStore) -> None:
    (family,) = posts_found(wall, PostFilters(least=0.92), listing=Listing.FAMILIES, limit=9).family_cards
    assert (family.posts, family.of) == (2, 3)
    assert "".join(piece.text for piece in family.template).startswith("荷物を")
    slots = {value for piece in family.template for value in piece.values}
    assert {"5", "7", "9"} <= slots
    assert {one.thing.name: one.posts for one in family.posters} == {"@kakuu_hana": 1, "@kakuu_hana2": 1}
    assert (family.first, family.last) == ("2031-01-03", "2031-01-04")
    assert {line.external_id for line in family.examples} == CARRYING


def test_recruiters_are_listed_with_accounts_and_pay(wall: BoltStore) -> None:
    cards = posts_found(wall, PostFilters(), listing=Listing.RECRUITERS, limit=9).recruiter_cards
    assert [card.posts for card in cards] == [3, 2]
    assert cards[0].by_wording == 1
    assert (cards[1].identities[0].thing.name, cards[1].identities[0].posts) == ("@kakuu_tsuki", 2)
    assert [(one.per, one.median) for one in cards[1].pay] == [("job", 300_000)]


def test_a_recruiter_is_told_by_what_its_posts_share_and_how_surprising_that_is(wall: BoltStore) -> None:
    view = recruiter(wall, "night-1")
    assert view.recruiter is not None
    (tie,) = view.ties
    assert tie.thing.name == "@kakuu_tsuki"
    assert (tie.posts, tie.everywhere, view.compared) == (2, 2, 6)
    assert tie.bits == pytest.approx(log2(6 * 5 / 2))
    assert {card.document.external_id for card in tie.sources} == NIGHT
    assert [one.thing.name for one in view.apps] == ["テレグラム"]


def test_a_wording_is_a_tie_too(wall: BoltStore) -> None:
    view = recruiter(wall, "carry-1")
    assert [(tie.thing.label, tie.posts) for tie in view.ties] == [("Account", 2), ("PostCluster", 3)]
    assert view.users == ()
    assert view.incidents == ()
    assert [family.posts for family in view.family_cards] == [3]


def test_who_is_said_to_use_an_account_and_in_which_case_comes_with_the_sentence(wall: BoltStore) -> None:
    view = recruiter(wall, "night-2")
    (use,) = view.users
    assert (use.who.name, use.what.name) == ("つきのわ", "@kakuu_tsuki")
    assert "人を集めた" in use.claim.evidence.text
    (part,) = view.incidents
    assert (part.who.name, part.what.label, part.claim.qualifiers["role"]) == ("つきのわ", "Incident", "recruiter")


def test_a_family_has_a_page_without_recruiter(wall: BoltStore) -> None:
    (card,) = posts_found(wall, PostFilters(), listing=Listing.FAMILIES, limit=9).family_cards
    view = cluster_view(wall, card.cluster.id, limit=2)
    assert view is not None
    assert (view.kind, view.of, len(view.cards), view.recruiter) == ("family", 3, 2, None)
    assert view.family == card


def test_an_empty_graph_has_no_posts(store: BoltStore) -> None:
    found = posts_found(store, PostFilters(), listing=Listing.POSTS, limit=9)
    assert (found.total, found.cards, found.figures.spells) == (0, (), ())
    assert post_choices(store).posts == 0
    assert cluster_view(store, "recruiter-none", limit=9) is None
