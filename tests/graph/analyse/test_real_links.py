"""Analysis over what linking itself writes: an account that two cases share leads from one to the other."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.analyse.linked import belonging
from graph.analyse.paths import evidence_paths
from graph.analyse.rings import ring_view
from graph.bolt import BoltStore
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from schemas.views import ThingRef

Make = Callable[..., Any]


def raid(case_file: Make, number: int, town: str, suspect: str) -> Any:
    """A raid with its own suspect, its own town, and the account over which orders came."""
    case = case_file(f"raid-{number}", outlet=f"架空新聞{number}")
    scene = case.tell("{place}の住宅で強盗があった。", place=f"LOCATION 千葉県{town}")
    case.know(f"千葉県{town}", country="JP", pref="千葉県", city=town)
    one = case.incident(scene, place=f"千葉県{town}", day=f"2024-10-0{number}")
    case.claim("OCCURRED_AT", one, f"千葉県{town}")
    case.tell("警察は{suspect}容疑者を逮捕した。", suspect=f"PERSON {suspect}")
    case.claim("PARTICIPATED_IN", suspect, one, qualifiers={"role": "executor"}, certainty="alleged")
    case.tell("この強盗では「{boss}」が{handle}から指示した。", boss="ALIAS 夜烏", handle="HANDLE @kakuu_karasu")
    case.know("@kakuu_karasu", platform="X")
    case.claim("DIRECTED", "夜烏", one, certainty="alleged")
    case.claim("USES_HANDLE", "夜烏", "@kakuu_karasu", certainty="confirmed")
    return case


@pytest.fixture
def linked(store: BoltStore, case_file: Make) -> BoltStore:
    """Two raids under orders from one account, linked as an ingest links them."""
    raids = (raid(case_file, 1, "架空市", "架空太郎"), raid(case_file, 2, "仮名町", "仮名次郎"))
    load_dossiers(store, [one.dossier() for one in raids])
    link_again(store)
    return store


def named(store: BoltStore, name: str) -> ThingRef:
    row = store.read("MATCH (n:Entity {name: $name}) RETURN n.id AS id", name=name)[0]
    return ThingRef(id=row["id"], label="Incident", name=name)


def test_two_raids_under_one_account_belong_together_and_their_suspects_are_two_links_apart(linked: BoltStore) -> None:
    first = named(linked, "2024-10-01 千葉県架空市 強盗")
    found = belonging(linked, first)
    (link,) = found.links
    assert link.other(first.id).name == "2024-10-02 千葉県仮名町 強盗"
    account = next(reason for reason in link.evidence if reason.type == "account")
    assert account.bits > 5
    assert len({one.sentence.document.id for one in account.quoted}) == 2
    assert all("@kakuu_karasu" in one.sentence.text for one in account.quoted)
    assert sum(reason.bits for reason in link.evidence) + link.prior == pytest.approx(link.total, abs=0.01)
    assert link.start is not None
    assert "約3件。専門家の目安" in link.start.ja
    assert "about 3 others of its ring, the expert's figure" in link.start.en
    (line,) = found.rings
    view = ring_view(linked, line.ring.id)
    assert {one.name for one in view.core} == {first.name, "2024-10-02 千葉県仮名町 強盗"}
    assert view.players[0].thing.name == "夜烏"
    paths = evidence_paths(linked, named(linked, "架空太郎").id, named(linked, "仮名次郎").id).paths
    assert [len(path.steps) for path in paths] == [3]
    assert paths[0].steps[1].link == link


def test_persons_who_may_be_one_are_told_with_the_sentences_that_name_them(store: BoltStore, case_file: Make) -> None:
    raids = (raid(case_file, 1, "架空市", "架空太郎"), raid(case_file, 2, "仮名町", "架空太郎"))
    load_dossiers(store, [one.dossier() for one in raids])
    link_again(store)
    (link,) = belonging(store, named(store, "架空太郎")).links
    first, *rest = link.evidence
    assert first.type == "name"
    assert len({one.sentence.document.id for one in first.quoted}) == 2
    assert all(
        one.sentence.text[one.start - one.sentence.start : one.end - one.sentence.start] == "架空太郎"
        for one in first.quoted
    )
    assert not any(one.quoted for one in rest)
