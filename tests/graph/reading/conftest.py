"""A small library of invented articles and posts, loaded once per engine and module, for everything that only reads."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from emptying import empty

from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.documents import Document, DocumentKind, SectionKind
from schemas.records import Cue, Record
from schemas.words import IncidentKind, LegalKind, PostLabel

Make = Callable[..., Any]
Dossier = tuple[Document, Record]

ICHIKAWA, ICHIHARA = "千葉県市川市", "千葉県市原市"
SUSPECT, VICTIM = "架空一郎", "仮名花子"
HANDLE, PHONE, OFFER = "@kakuu_momo", "090-0000-1234", "100万円"


def finished(case: Any) -> Dossier:
    document, record = case.dossier()
    return document, record


def ichikawa(case_file: Make) -> Dossier:
    """A raid in Ichikawa: who did it, who gave orders, over what, for how much."""
    case = case_file(
        "ichikawa-1",
        title="市川の住宅に強盗 男を逮捕",
        published=date(2024, 10, 30),
        url="https://news.example/ichikawa",
    )
    scene = case.tell(
        "{place}の住宅に男らが押し入り、住人の{victim}さんがけがをした。",
        place=f"LOCATION {ICHIKAWA}",
        victim=f"PERSON {VICTIM}",
    )
    case.know(ICHIKAWA, country="JP", pref="千葉県", city="市川市")
    raid = case.incident(scene, place=ICHIKAWA, day="2024-10-17")
    case.claim("OCCURRED_AT", raid, ICHIKAWA, event_time="2024-10-17")
    case.claim("OF_KIND", raid, value="robbery")
    case.claim("VICTIM_OF", VICTIM, raid, qualifiers={"role": "victim"})
    arrest = case.tell("警視庁は30日、無職の{suspect}容疑者（25）を逮捕した。", suspect=f"PERSON {SUSPECT}")
    case.know(SUSPECT, age=25)
    part = case.claim("PARTICIPATED_IN", SUSPECT, raid, qualifiers={"role": "executor"}, certainty="alleged")
    law = case.legal_action(arrest, SUSPECT, day="2024-10-30")
    case.claim("SUBJECT_OF", SUSPECT, law, event_time="2024-10-30", certainty="confirmed", attribution=("police",))
    case.claim("CONCERNS", law, raid)
    case.tell("架空容疑者は「家には入っていない」と容疑を否認している。")
    case.claim("DENIED", SUSPECT, raid, disputes=part)
    case.tell(
        "指示役は「{alias}」と名乗り、{app}のアカウント{handle}から連絡していた。",
        alias="ALIAS ルフィ", app="APP Signal", handle=f"HANDLE {HANDLE}",
    )  # fmt: skip
    case.claim("DIRECTED", "ルフィ", raid, certainty="alleged", attribution=("police",))
    case.claim("USED_APP", "ルフィ", "Signal", certainty="alleged")
    case.claim("USES_HANDLE", "ルフィ", HANDLE, certainty="alleged")
    case.tell("報酬は{offer}で、連絡先として{phone}が示されたという。", offer=f"PAYOUT {OFFER}", phone=f"PHONE {PHONE}")
    case.know(OFFER, amount=1_000_000, currency="JPY", per="job", bound="exact")
    case.know(PHONE, e164="+819000001234")
    case.claim("PROMISED_PAYOUT", raid, OFFER, certainty="alleged")
    case.claim("USED_APP", raid, "Signal", certainty="alleged")
    case.tell("【関連記事】キャプテンを名乗る男、海外で拘束", section=SectionKind.TEASER)
    return finished(case)


def ichihara(case_file: Make, *, version: int = 2) -> Dossier:
    """A theft in Ichihara under one address twice; only the first version names Izumi."""
    case = case_file(
        f"ichihara-{version}",
        title="市原で窃盗 別の「ルフィ」か",
        outlet="仮想通信",
        published=date(2024, 11, 5),
        collected=datetime(2024, 11, 5 + version, 9, tzinfo=UTC),
        url="https://news.example/ichihara",
    )
    scene = case.tell("{place}の店舗で現金が盗まれた。", place=f"LOCATION {ICHIHARA}")
    case.know(ICHIHARA, country="JP", pref="千葉県", city="市原市")
    theft = case.incident(scene, place=ICHIHARA, day="2024-11-02")
    case.incidents[-1] = case.incidents[-1].model_copy(update={"kind": IncidentKind.THEFT})
    case.claim("OCCURRED_AT", theft, ICHIHARA, event_time="2024-11-02")
    boss = "PERSON 泉架空" if version == 1 else "PERSON 想像二郎"
    case.tell("{boss}被告は「{alias}」と名乗っていた。", boss=boss, alias="ALIAS ルフィ")
    case.claim("ALIAS_OF", "ルフィ", boss.split()[1])
    case.claim("DIRECTED", boss.split()[1], theft, certainty="reported")
    return finished(case)


def tokyo(case_file: Make) -> Dossier:
    """An English article on the same account, with an unnamed coordinator and two apps."""
    case = case_file("tokyo-1", lang="en", title="Orders came over Signal", outlet="The Example Times",
                     published=date(2024, 12, 1))  # fmt: skip
    scene = case.tell("Men forced their way into a house in {place}. ", place="LOCATION Kakuu Ward")
    raid = case.incident(scene, place="Kakuu Ward", day="2024-11")
    case.claim("OCCURRED_AT", raid, "Kakuu Ward", event_time="2024-11")
    case.tell(
        "{boss}, who calls himself {alias}, wrote on {app} and on {x} as {handle}.",
        boss="PERSON an unidentified man", alias="ALIAS Kim", app="APP Signal", x="APP X", handle=f"HANDLE {HANDLE}",
    )  # fmt: skip
    case.know("an unidentified man", anonymous=True)
    case.claim("ALIAS_OF", "Kim", "an unidentified man", certainty="reported")
    case.claim("USES_HANDLE", "an unidentified man", HANDLE, certainty="reported")
    case.claim("USED_APP", "an unidentified man", "Signal", certainty="reported")
    case.claim("DIRECTED", "an unidentified man", raid, certainty="alleged")
    case.tell(" Nothing links this raid to WhatsApp groups seen earlier.")
    return finished(case)


def acquittal(case_file: Make) -> Dossier:
    """The court finds a man of the same name not guilty."""
    case = case_file("verdict-1", title="市川の強盗 男に無罪", published=date(2025, 3, 5))
    scene = case.tell("{place}で起きた強盗事件の判決が言い渡された。", place=f"LOCATION {ICHIKAWA}")
    case.know(ICHIKAWA, country="JP", pref="千葉県", city="市川市")
    raid = case.incident(scene, place=ICHIKAWA, day="2024-10-17")
    case.claim("OCCURRED_AT", raid, ICHIKAWA, event_time="2024-10-17")
    verdict = case.tell("地裁は{suspect}被告に無罪を言い渡した。", suspect=f"PERSON {SUSPECT}")
    acquitted = case.legal_action(verdict, SUSPECT, day="2025-03-05")
    case.legal_actions[-1] = case.legal_actions[-1].model_copy(update={"kind": LegalKind.ACQUITTAL})
    case.claim("SUBJECT_OF", SUSPECT, acquitted, event_time="2025-03-05", certainty="confirmed")
    case.claim("CONCERNS", acquitted, raid)
    earlier = case.legal_action(verdict, SUSPECT, day="2024-10-30")
    case.claim("SUBJECT_OF", SUSPECT, earlier, event_time="2024-10-30", certainty="confirmed")
    return finished(case)


def post(case_file: Make) -> Dossier:
    """A recruiting post by the account of the articles, with the number in another spelling."""
    case = case_file("post-1", kind=DocumentKind.POST, platform="X", account=HANDLE, outlet=None,
                     posted_at=datetime(2024, 10, 1, 12, tzinfo=UTC))  # fmt: skip
    case.tell("即日{offer}! ホワイト案件です。", offer="PAYOUT 50万円")
    case.know("50万円", amount=500_000, currency="JPY", per="day", bound="exact")
    case.tell("連絡は {phone} か ID:kakuu_neko まで", phone="PHONE ０９０００００１２３４")
    case.know("０９０００００１２３４", e164="+819000001234")
    document, record = finished(case)
    cue = Cue(name="pay", weight=1.0)
    update = {"label": PostLabel.RECRUITMENT, "score": 0.97, "cues": (cue,), "missing_items": ("employer",)}
    return document, record.model_copy(update=update)


def library_dossiers(case_file: Make) -> list[Dossier]:
    """All of it, in the order in which it came."""
    return [
        ichikawa(case_file),
        ichihara(case_file, version=1),
        ichihara(case_file, version=2),
        tokyo(case_file),
        acquittal(case_file),
        post(case_file),
    ]


@pytest.fixture(scope="module")
def shelved() -> set[StoreConfig]:
    """The engines on which this module has loaded the library."""
    return set()


@pytest.fixture
def dossiers(case_file: Make) -> list[Dossier]:
    """The library before it is loaded."""
    return library_dossiers(case_file)


@pytest.fixture
def library(store_config: StoreConfig, dossiers: list[Dossier], shelved: set[StoreConfig]) -> Iterator[BoltStore]:
    """The library on each engine in turn; tests must not write to it."""
    with open_store(store_config) as store:
        if store_config not in shelved:
            empty(store)
            report = load_dossiers(store, dossiers)
            assert not report.refused
            shelved.add(store_config)
        yield store
