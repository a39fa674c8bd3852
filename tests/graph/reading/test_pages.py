"""Pages over the library: what is shown of a thing, of a source and around a thing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from graph import pages
from graph.bolt import BoltStore
from schemas.documents import DocumentKind, SectionKind
from schemas.errors import QueryError, UnknownThingError
from schemas.ontology import ontology
from schemas.views import SearchFilters
from schemas.words import Certainty, EntityType

BY_NAME = "MATCH (n:Entity) WHERE n.name = $name AND any(l IN labels(n) WHERE l = $label) RETURN n.id AS id ORDER BY id"


def ids(store: BoltStore, label: str, name: str) -> list[str]:
    return [row["id"] for row in store.read(BY_NAME, label=label, name=name)]


def page_of(store: BoltStore, label: str, name: str, *, telling: str = "") -> Any:
    """The page of the thing with this name; of several, the one that a document tells of."""
    found = [pages.thing_page(store, thing_id) for thing_id in ids(store, label, name)]
    return next(page for page in found if not telling or telling in {line.external_id for line in page.documents})


def test_claims_of_an_incident_come_by_group(library: BoltStore) -> None:
    page = page_of(library, "Incident", "2024-10-17 千葉県市川市 強盗", telling="ichikawa-1")
    said = [(claim.group, claim.predicate, claim.subject.name) for claim in page.claims]
    assert set(said) == {
        ("what", "OF_KIND", page.thing.name),
        ("who", "PARTICIPATED_IN", "架空一郎"),
        ("who", "VICTIM_OF", "仮名花子"),
        ("who", "DIRECTED", "ルフィ"),
        ("where", "OCCURRED_AT", page.thing.name),
        ("how_much", "PROMISED_PAYOUT", page.thing.name),
        ("how", "USED_APP", page.thing.name),
        ("law", "DENIED", "架空一郎"),
        ("law", "CONCERNS", "2024-10-30 逮捕 架空一郎"),
    }
    groups = [list(ontology().claim_groups).index(group) for group, _, _ in said]
    assert groups == sorted(groups)
    assert (page.showing, page.of) == (9, 9)


def test_claim_stands_on_its_sentence(library: BoltStore) -> None:
    page = page_of(library, "Person", "架空一郎", telling="ichikawa-1")
    part = next(claim for claim in page.claims if claim.predicate == "PARTICIPATED_IN")
    evidence = part.evidence
    assert evidence.text == "警視庁は30日、無職の架空一郎容疑者（25）を逮捕した。"
    assert evidence.before.startswith("千葉県市川市の住宅に")
    assert evidence.after.startswith("架空容疑者は")
    assert (evidence.start, evidence.end) == (part.evidence_start, part.evidence_end)
    assert (evidence.section, evidence.document.external_id) == (SectionKind.BODY, "ichikawa-1")
    assert (part.subject.label, part.object and part.object.label) == ("Person", "Incident")
    assert (part.qualifiers, part.certainty, part.rule) == ({"role": "executor"}, Certainty.ALLEGED, "test")


def test_denial_marks_what_it_disputes(library: BoltStore) -> None:
    page = page_of(library, "Person", "架空一郎", telling="ichikawa-1")
    assert {claim.predicate: claim.disputed for claim in page.claims} == {
        "PARTICIPATED_IN": True,
        "SUBJECT_OF": False,
        "DENIED": False,
    }


def test_acquittal_is_shown_before_the_arrest(library: BoltStore) -> None:
    acquitted = page_of(library, "Person", "架空一郎", telling="verdict-1")
    assert [(step.kind, step.date) for step in acquitted.procedures] == [
        ("acquittal", "2025-03-05"),
        ("arrest", "2024-10-30"),
    ]
    arrested = page_of(library, "Person", "架空一郎", telling="ichikawa-1")
    assert [(step.kind, step.certainty) for step in arrested.procedures] == [("arrest", Certainty.CONFIRMED)]
    raid = page_of(library, "Incident", "2024-10-17 千葉県市川市 強盗", telling="verdict-1")
    assert [step.kind for step in raid.procedures] == ["acquittal"]


def test_value_gathers_what_all_documents_say(library: BoltStore) -> None:
    page = page_of(library, "Account", "@kakuu_momo", telling="tokyo-1")
    assert [line.external_id for line in page.documents] == ["tokyo-1", "ichikawa-1"]
    assert {claim.subject.name for claim in page.claims} == {"ルフィ", "an unidentified man"}
    assert len(page.mentions) == 2
    assert page.mentions[0].document.external_id == "tokyo-1"


def test_account_shows_what_it_posted(library: BoltStore) -> None:
    page = page_of(library, "Account", "@kakuu_momo", telling="post-1")
    assert [line.external_id for line in page.documents] == ["post-1"]
    assert page.claims == ()


def test_older_version_says_nothing_of_a_thing(library: BoltStore) -> None:
    page = page_of(library, "Alias", "ルフィ")
    assert {line.external_id for line in page.documents} == {"ichikawa-1", "ichihara-2"}
    assert "泉架空" not in {claim.subject.name for claim in page.claims} | {
        claim.object.name for claim in page.claims if claim.object
    }


def test_properties_are_what_the_thing_has(library: BoltStore) -> None:
    page = page_of(library, "Person", "架空一郎", telling="ichikawa-1")
    assert page.properties["age"] == 25
    assert "search" not in page.properties
    app = page_of(library, "App", "Signal")
    assert app.generic
    assert not page.generic


def test_claims_beyond_the_limit_are_counted(library: BoltStore) -> None:
    thing_id = ids(library, "Alias", "ルフィ")[0]
    page = pages.thing_page(library, thing_id, limit=2)
    assert (len(page.claims), page.showing) == (2, 2)
    assert page.of == len(pages.thing_page(library, thing_id).claims) > 2


@pytest.mark.parametrize("read", [pages.thing_page, pages.thing_named, pages.source_page, pages.neighbourhood])
def test_unknown_id_is_said(library: BoltStore, read: Callable[..., object]) -> None:
    with pytest.raises(UnknownThingError) as refused:
        read(library, "person-'}) RETURN 1 //")
    assert refused.value.thing_id == "person-'}) RETURN 1 //"


def test_source_by_either_id(library: BoltStore) -> None:
    by_caller = pages.source_page(library, "ichikawa-1")
    assert pages.source_page(library, by_caller.document.id) == by_caller


def test_source_shows_every_mention_in_its_place(library: BoltStore) -> None:
    source = pages.source_page(library, "ichikawa-1")
    assert [source.text[mark.start : mark.end] for mark in source.marks] == [mark.surface for mark in source.marks]
    assert [(mark.type, mark.surface) for mark in source.marks] == [
        (EntityType.LOCATION, "千葉県市川市"),
        (EntityType.PERSON, "仮名花子"),
        (EntityType.PERSON, "架空一郎"),
        (EntityType.ALIAS, "ルフィ"),
        (EntityType.APP, "Signal"),
        (EntityType.HANDLE, "@kakuu_momo"),
        (EntityType.PAYOUT, "100万円"),
        (EntityType.PHONE, "090-0000-1234"),
    ]
    assert all(mark.thing and pages.thing_page(library, mark.thing.id) for mark in source.marks)


def test_source_shows_its_claims_in_the_order_of_the_text(library: BoltStore) -> None:
    source = pages.source_page(library, "ichikawa-1")
    starts = [claim.evidence_start for claim in source.claims]
    assert starts == sorted(starts)
    assert len(source.claims) == 12
    whole = "".join(source.text[line.start : line.end] for line in source.sentences)
    assert whole == source.text
    assert [line.section for line in source.sentences] == [SectionKind.BODY] * 5 + [SectionKind.TEASER]


def test_source_shows_its_versions(library: BoltStore) -> None:
    newest, older = (pages.source_page(library, name) for name in ("ichihara-2", "ichihara-1"))
    assert (newest.document.current, older.document.current) == (True, False)
    assert [line.external_id for line in newest.versions] == ["ichihara-1"]
    assert [line.external_id for line in older.versions] == ["ichihara-2"]
    assert "泉架空" in {claim.object.name for claim in older.claims if claim.object}


def test_post_shows_why_it_was_scored(library: BoltStore) -> None:
    post = pages.source_page(library, "post-1")
    assert (post.label, post.score, post.cues, post.missing_items) == ("recruitment", 0.97, ("pay",), ("employer",))
    assert (post.account, post.platform, post.document.kind) == ("@kakuu_momo", "X", DocumentKind.POST)
    assert post.document.published == date(2024, 10, 1)


def test_overview_counts_what_is_there(library: BoltStore) -> None:
    seen = pages.overview(library)
    assert (seen.engine, seen.uri) == (library.engine, library.uri)
    assert set(seen.nodes) == set(ontology().nodes)
    assert (seen.nodes["Document"], seen.nodes["Incident"], seen.nodes["Alias"]) == (6, 4, 2)
    assert (seen.relationships["DIRECTED"], seen.relationships["RECRUITED"]) == (3, 0)
    assert set(seen.relationships) == set(ontology().relationships)
    assert seen.documents_by_kind == {"article": 4, "post": 1}
    assert seen.documents_by_lang == {"ja": 4, "en": 1}
    assert list(seen.documents_by_month) == ["2024-10", "2024-11", "2024-12", "2025-03"]


def test_documents_come_newest_first(library: BoltStore) -> None:
    assert [line.external_id for line in pages.documents(library)] == [
        "verdict-1", "tokyo-1", "ichihara-2", "ichikawa-1", "post-1",
    ]  # fmt: skip
    assert [line.external_id for line in pages.documents(library, limit=2, skip=1)] == ["tokyo-1", "ichihara-2"]
    posts = SearchFilters(kinds=(DocumentKind.POST,))
    assert [line.external_id for line in pages.documents(library, filters=posts)] == ["post-1"]
    there = SearchFilters(place="市川", date_to=date(2024, 12, 31))
    assert [line.external_id for line in pages.documents(library, filters=there)] == ["ichikawa-1"]


def test_choices(library: BoltStore) -> None:
    assert pages.outlets(library) == ("架空新聞", "The Example Times", "仮想通信")
    assert [place.name for place in pages.places(library)] == ["千葉県市川市", "Kakuu Ward", "千葉県市原市"]
    assert [thing.name for thing in pages.things_of(library, "Alias", limit=1)] == ["ルフィ"]
    with pytest.raises(QueryError):
        pages.things_of(library, "Alias) DETACH DELETE n //")


def around(store: BoltStore, thing_id: str, **how: Any) -> set[str]:
    return {node.name for node in pages.neighbourhood(store, thing_id, **how).nodes}


def test_neighbourhood_of_one_step(library: BoltStore) -> None:
    alias = ids(library, "Alias", "ルフィ")[0]
    near = pages.neighbourhood(library, alias)
    raid = "2024-10-17 千葉県市川市 強盗"
    assert {node.name for node in near.nodes} == {"ルフィ", "Signal", "@kakuu_momo", raid, "想像二郎"}
    assert near.nodes[0].id == alias
    assert (near.showing, near.of) == (5, 5)
    names = {node.id: node.name for node in near.nodes}
    edges = {(names[edge.source], edge.type, names[edge.target]) for edge in near.edges}
    assert edges == {
        ("ルフィ", "USED_APP", "Signal"),
        ("ルフィ", "CONTROLS", "@kakuu_momo"),
        ("ルフィ", "DIRECTED", raid),
        (raid, "USED_APP", "Signal"),
        ("想像二郎", "USES_ALIAS", "ルフィ"),
    }
    assert all(edge.claim_ids for edge in near.edges)


def test_second_step_goes_through_accounts_and_not_through_apps(library: BoltStore) -> None:
    raid = next(
        page.thing.id
        for thing_id in ids(library, "Incident", "2024-10-17 千葉県市川市 強盗")
        if len((page := pages.thing_page(library, thing_id)).claims) > 3
    )
    near = around(library, raid, hops=2)
    assert {"@kakuu_momo", "想像二郎", "Signal"} <= near
    assert (
        "an unidentified man" not in near
    )  # only Signal and the account lie between, and the account is two steps away
    account = ids(library, "Account", "@kakuu_momo")
    assert any({"an unidentified man", "2024-11 Kakuu Ward 強盗"} <= around(library, one, hops=2) for one in account)


def test_budget_is_kept_and_the_rest_counted(library: BoltStore) -> None:
    alias = ids(library, "Alias", "ルフィ")[0]
    near = pages.neighbourhood(library, alias, budget=3)
    assert (len(near.nodes), near.showing, near.of) == (3, 3, 5)
    assert {edge.source for edge in near.edges} | {edge.target for edge in near.edges} <= {n.id for n in near.nodes}
