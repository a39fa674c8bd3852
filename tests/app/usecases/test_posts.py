"""Posts as readers get them: names that are kept back, and which post of a recruiter is judged beside which."""

import json
from typing import Any

import pytest

from app.i18n import LANGS, words
from app.usecases import posts as looking
from app.usecases.masking import Masking, Reader
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from schemas.documents import Document, DocumentKind
from schemas.posts import ClusterView, Listing, PostFilters
from schemas.records import Entity, Record, Sentence
from schemas.words import EntityType, PostLabel

NAME, WRITER = "架空花子", "@kakuu_tsuki"
WORDS = "荷物を{place}の棚へ運ぶだけ、日給5万円。{name}さんも稼いでいます。続きは{writer}まで"


def told(number: int, place: str, *, account: str, writer: str = WRITER) -> tuple[Document, Record]:
    text = WORDS.format(place=place, name=NAME, writer=writer)
    document = Document(
        text=text, kind=DocumentKind.POST, external_id=f"p{number}", platform="X", account=account, lang="ja"
    )

    def entity(entity_id: str, kind: EntityType, name: str, **norm: Any) -> Entity:
        at = text.index(name)
        return Entity(id=entity_id, type=kind, mentions=((at, at + len(name)),), canonical=name, norm=norm)

    person = entity("e1", EntityType.PERSON, NAME, age=16)
    handle = entity("e2", EntityType.HANDLE, writer, platform="telegram")
    record = Record(
        id=f"p{number}",
        document_id=document.id,
        kind=DocumentKind.POST,
        lang="ja",
        text=text,
        sentences=(Sentence(start=0, end=len(text)),),
        entities=(person, handle),
        label=PostLabel.RECRUITMENT,
        score=0.9,
        pipeline_version="1",
    )
    return document, record


@pytest.fixture(scope="module")
def store(shared_desk: Any) -> Any:
    """Three posts of one wording: two name one writer under two accounts, the third only repeats the words."""
    dossiers = [
        told(1, "千葉", account="@kakuu_a"),
        told(2, "埼玉", account="@kakuu_b"),
        told(3, "静岡", account="@kakuu_c", writer="@kakuu_kaze"),
    ]
    assert load_dossiers(shared_desk.store, dossiers).refused == ()
    link_again(shared_desk.store)
    return shared_desk.store


def recruiter(store: Any, reader: Reader) -> ClusterView:
    found = looking.posts(store, PostFilters(), listing=Listing.RECRUITERS, limit=9, reader=reader)
    (card,) = found.recruiter_cards
    view = looking.cluster(store, card.cluster.id, reader=reader)
    assert view is not None
    return view


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("listing", Listing)
def test_a_minor_named_in_posts_is_kept_back_in_every_list(store: Any, lang: Any, listing: Listing) -> None:
    def written(masking: Masking) -> str:
        reader = Reader(words(lang), masking)
        found = looking.posts(store, PostFilters(), listing=listing, limit=9, reader=reader)
        return json.dumps(found.model_dump(mode="json"), ensure_ascii=False)

    assert NAME not in written(Masking.NAMES)
    assert NAME not in written(Masking.PUBLICATION)
    assert NAME in written(Masking.OFF)


def test_a_minor_named_in_posts_is_kept_back_on_the_page_of_a_recruiter(store: Any) -> None:
    shown = recruiter(store, Reader(words("ja")))
    assert NAME not in json.dumps(shown.model_dump(mode="json"), ensure_ascii=False)
    assert all("■■■■" in card.text for card in shown.cards)
    assert NAME in recruiter(store, Reader(words("ja"), Masking.OFF)).cards[0].text


def test_the_post_that_shares_least_is_judged_first_beside_the_one_most_like_it(store: Any) -> None:
    view = recruiter(store, Reader(words("ja")))
    first = looking.member(store, view, "")
    assert first is not None
    assert first.post.document.external_id == "p3"
    asked = next(card.document.id for card in view.cards if card.document.external_id == "p1")
    other = looking.member(store, view, asked)
    assert other is not None
    assert (other.post.document.external_id, other.beside.document.external_id) == ("p1", "p2")
    assert [thing.id for thing in other.matter.things] == [asked, other.beside.document.id]


def test_of_a_family_no_post_is_judged(store: Any) -> None:
    reader = Reader(words("en"))
    (card,) = looking.posts(store, PostFilters(), listing=Listing.FAMILIES, limit=9, reader=reader).family_cards
    view = looking.cluster(store, card.cluster.id, reader=reader)
    assert view is not None
    assert looking.member(store, view, "") is None
