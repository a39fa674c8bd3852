"""A wall of invented posts with an article on one of their accounts, loaded and linked once per engine and module."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from emptying import empty

from graph.bolt import BoltStore
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.documents import Document, DocumentKind
from schemas.records import Cue, Record
from schemas.words import PostLabel

Dossier = tuple[Document, Record]
JST = timezone(timedelta(hours=9))
TSUKI = "@kakuu_tsuki"


class Told(NamedTuple):
    """One post of the wall."""

    name: str
    words: str
    account: str
    day: int
    score: float = 0.9
    label: PostLabel = PostLabel.RECRUITMENT
    platform: str = "X"
    names: Mapping[str, str] = MappingProxyType({})
    known: Mapping[str, dict[str, Any]] = MappingProxyType({})


def yen(amount: int, per: str) -> dict[str, Any]:
    return {"amount": amount, "currency": "JPY", "per": per, "bound": "min"}


def carrying(number: int, place: str, pay: int, account: str) -> Told:
    """A post of the wording that one hand uses."""
    sum_, pref = f"{pay}万円", f"{place}県"
    return Told(
        f"carry-{number}",
        "荷物を{place}の棚へ運ぶだけのお仕事、日給{sum}からその場で手渡し。質問なしで、続きはメッセージまで",
        account,
        number,
        score=0.9 + number / 100,
        names={"place": f"LOCATION {place}", "sum": f"PAYOUT {sum_}"},
        known={place: {"country": "JP", "pref": pref}, sum_: yen(pay * 10_000, "day")},
    )


TO_TSUKI = {"handle": f"HANDLE {TSUKI}", "app": "APP テレグラム", "sum": "PAYOUT 30万"}
KNOWN = {TSUKI: {"platform": "telegram"}, "30万": yen(300_000, "job")}
WALL = (
    carrying(1, "千葉", 5, "@kakuu_hana"),
    carrying(2, "埼玉", 7, "@kakuu_hana"),
    carrying(3, "千葉", 9, "@kakuu_hana2"),
    Told(
        "night-1",
        "夜の車の番、一晩{sum}。{app}の{handle}へ",
        "@kakuu_umi",
        20,
        0.8,
        platform="Threads",
        names=TO_TSUKI,
        known=KNOWN,
    ),
    Told(
        "night-2",
        "鍵を開けてくれる人を求む。{sum}、くわしい話は{app}で{handle}まで",
        "@kakuu_sora",
        21,
        0.7,
        names=TO_TSUKI,
        known=KNOWN,
    ),
    Told("alone", "バイクを置く場所を貸してください、礼はします", "@kakuu_mori", 25, 0.6),
    Told("warning", "荷物を運ぶだけの募集に応じないで", "@kakuu_mamori", 26, 0.1, PostLabel.WARNING),
)


def dossier(case_file: Callable[..., Any], told: Told) -> Dossier:
    posted = datetime(2031, 1, 1, 9, tzinfo=JST) + timedelta(days=told.day)
    case = case_file(
        told.name,
        kind=DocumentKind.POST,
        platform=told.platform,
        account=told.account,
        posted_at=posted,
        outlet=None,
    )
    case.tell(told.words, **told.names)
    for name, norm in told.known.items():
        case.know(name, **norm)
    document, record = case.dossier()
    cues = (Cue(name="paid_at_once", weight=1.5, span=(0, 3)), Cue(name="short_and_bare", weight=0.4))
    said = {"label": told.label, "score": told.score, "cues": cues, "missing_items": ("recruiter_name", "address")}
    return document, record.model_copy(update=said)


def article(case_file: Callable[..., Any]) -> Dossier:
    """A raid in which somebody with one of the accounts had a part."""
    case = case_file("article", title="架空市の強盗")
    scene = case.tell("{place}の住宅に男らが押し入った。", place="LOCATION 千葉県架空市")
    case.know("千葉県架空市", country="JP", pref="千葉県", city="架空市")
    raid = case.incident(scene, place="千葉県架空市", day="2031-02-01")
    case.tell("「{alias}」と名乗る人物が{handle}を使い、人を集めた。", alias="ALIAS つきのわ", handle=f"HANDLE {TSUKI}")
    case.know(TSUKI, platform="telegram")
    case.claim("USES_HANDLE", "つきのわ", TSUKI)
    case.claim("PARTICIPATED_IN", "つきのわ", raid, qualifiers={"role": "recruiter"})
    document, record = case.dossier()
    return document, record


@pytest.fixture(scope="module")
def hung() -> set[StoreConfig]:
    """The engines on which this module has hung the wall."""
    return set()


@pytest.fixture
def wall(store_config: StoreConfig, case_file: Callable[..., Any], hung: set[StoreConfig]) -> Iterator[BoltStore]:
    """The wall on each engine in turn; tests must not write to it."""
    with open_store(store_config) as store:
        if store_config not in hung:
            empty(store)
            report = load_dossiers(store, [article(case_file), *(dossier(case_file, told) for told in WALL)])
            assert not report.refused
            link_again(store)
            hung.add(store_config)
        yield store
