"""Small pictures of the case layer drawn by hand, and two raids in the graph that only a town and an app share."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.analyse.projection import Projection, Thing, Tie
from graph.bolt import BoltStore
from graph.load import load_dossiers

Make = Callable[..., Any]
LinkByHand = Callable[..., None]
CITY = "千葉県架空市"


@pytest.fixture
def drawn() -> Callable[..., Projection]:
    """A picture from ties written as "a b .9"; the first letter says what a thing is, a star that it is generic."""
    labels = {"p": "Person", "i": "Incident", "a": "Alias", "h": "Account", "l": "Location", "o": "PayoutOffer"}

    def draw(*ties: str) -> Projection:
        rows = [tie.split() for tie in ties]
        names = sorted({name for row in rows for name in row[:2]})
        things = [Thing(name, labels[name[0]], name.upper(), name.endswith("*")) for name in names]
        return Projection.of(things, [Tie(a, b, float(p)) for a, b, p in rows])

    return draw


def chain(case_file: Make, *, name: str = "chain") -> Any:
    """An executor of a raid, the alias that gave the orders, and its account."""
    case = case_file(name)
    scene = case.tell("{place}で強盗があった。", place=f"LOCATION {CITY}")
    case.know(CITY, country="JP", pref="千葉県", city="架空市")
    raid = case.incident(scene, place=CITY, day="2024-10-01")
    case.claim("OCCURRED_AT", raid, CITY)
    case.tell("警察は{suspect}容疑者を逮捕した。", suspect="PERSON 架空太郎")
    case.claim("PARTICIPATED_IN", "架空太郎", raid, qualifiers={"role": "executor"}, certainty="alleged")
    case.tell("「{boss}」が{app}で指示したとみられる。", boss="ALIAS 夜烏", app="APP Signal")
    case.claim("DIRECTED", "夜烏", raid, certainty="alleged")
    case.claim("USED_APP", "夜烏", "Signal")
    case.tell("「夜烏」は{handle}を使っていた。", handle="HANDLE @kakuu_karasu")
    case.claim("USES_HANDLE", "夜烏", "@kakuu_karasu", certainty="confirmed")
    return case


def other_raid(case_file: Make) -> Any:
    """Another raid in the same town over the same app, by people whom nothing else ties to the first."""
    case = case_file("other", outlet="仮想通信")
    scene = case.tell("{place}で別の強盗があった。", place=f"LOCATION {CITY}")
    case.know(CITY, country="JP", pref="千葉県", city="架空市")
    raid = case.incident(scene, place=CITY, day="2024-11-01")
    case.claim("OCCURRED_AT", raid, CITY)
    case.tell("{suspect}容疑者は{app}で指示されたという。", suspect="PERSON 仮名次郎", app="APP Signal")
    case.claim("PARTICIPATED_IN", "仮名次郎", raid)
    case.claim("USED_APP", "仮名次郎", "Signal")
    return case


@pytest.fixture
def two_raids(store: BoltStore, case_file: Make) -> BoltStore:
    """Two raids in one town, over one app, on each engine in turn."""
    report = load_dossiers(store, [chain(case_file).dossier(), other_raid(case_file).dossier()])
    assert report.refused == ()
    return store


@pytest.fixture
def linked_raids(two_raids: BoltStore, link_by_hand: LinkByHand) -> BoltStore:
    """The two raids with a link between them as linking writes it, both in one ring."""
    rows = two_raids.read("MATCH (n:Incident) RETURN n.id AS id ORDER BY n.date")
    link_by_hand(two_raids, rows[0]["id"], rows[1]["id"], containing="Signalで指示")
    return two_raids
