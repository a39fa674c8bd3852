"""Generated dossiers for the benchmarks: 15 sentences, 12 claims, 6 reports, 8 values with heavy tails each.

All names are put together from syllables or number words; nobody and nothing in them exists. The n-th dossier of a
seed is always the same.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from schemas.documents import Document, DocumentKind
from schemas.records import Claim, Entity, Incident, LegalAction, Participant, Record, Sentence, Span
from schemas.words import Certainty, EntityType, IncidentKind, LegalKind, PersonKind, Role

SEED = 2024
VERSION = "generated-1"
_FIRST = date(2022, 1, 1)
_SURNAMES = [a + b for a in "架空仮擬虚夢幻影鏡" for b in "山川田村野原島本谷崎"]
_GIVEN = [a + b for a in "一二三四五六七八九十" for b in "郎介美子也香太代人恵"]
_PREFECTURES = ["千葉県", "埼玉県", "神奈川県", "東京都", "茨城県", "広島県", "山口県", "福岡県", "大阪府", "北海道"]
_APPS = ["Telegram", "Signal", "X", "LINE", "Instagram", "WhatsApp", "Facebook", "Zoom"]
_KINDS = [IncidentKind.ROBBERY, IncidentKind.BURGLARY, IncidentKind.FRAUD, IncidentKind.THEFT]
_SLANG = ["闇バイト", "受け子", "出し子", "かけ子", "叩き", "ホワイト案件", "トクリュウ", "UD"]
_FILLERS = (
    "警察は防犯カメラの映像を調べ、足どりを追っている。",
    "近くに住む人は、夜中に大きな物音を聞いたと話した。",
    "現場は駅から歩いて十分ほどの静かな通りにある。",
    "押収した端末には消された記録が残っていた。",
    "捜査は長引くおそれがあり、情報の提供を求めている。",
    "弁護人は取材に対し、答えを控えるとした。",
)


class _Thing(NamedTuple):
    id: str
    name: str


class _Page:
    """A text under construction that knows where each name stands in it."""

    def __init__(self) -> None:
        self.text = ""
        self.sentences: list[Sentence] = []
        self.mentions: dict[str, list[Span]] = {}

    def write(self, *parts: str | _Thing) -> Span:
        start = len(self.text)
        for part in parts:
            if isinstance(part, _Thing):
                self.mentions.setdefault(part.id, []).append((len(self.text), len(self.text) + len(part.name)))
            self.text += part.name if isinstance(part, _Thing) else part
        self.sentences.append(Sentence(start=start, end=len(self.text)))
        return start, len(self.text)


def dossiers(count: int, *, seed: int = SEED, start: int = 0) -> Iterator[tuple[Document, Record]]:
    """Dossiers number `start` to `start + count` of a seed."""
    for number in range(start, start + count):
        yield _dossier(number, random.Random(f"{seed}-{number}"))


def _rank(rng: random.Random, size: int) -> int:
    """A rank below `size`; low ranks are drawn as often as words of that rank are used."""
    return int(size ** rng.random()) - 1


def _cast(number: int, rng: random.Random) -> dict[str, _Thing]:
    """Who and what occurs in a dossier, by part."""
    place = _rank(rng, 800)
    names = {
        "suspect": rng.choice(_SURNAMES) + rng.choice(_GIVEN),
        "driver": rng.choice(_SURNAMES) + rng.choice(_GIVEN),
        "victim": rng.choice(_SURNAMES) + rng.choice(_GIVEN),
        "unnamed": f"男（{rng.randint(18, 60)}）",
        "alias": f"偽名{_rank(rng, 2_000)}号",
        "account": f"@kakuu_{_rank(rng, 8_000)}",
        "app": _APPS[_rank(rng, len(_APPS))],
        "place": f"{_PREFECTURES[place % len(_PREFECTURES)]}架空{place}市",
        "base": f"{_PREFECTURES[number % len(_PREFECTURES)]}仮想{_rank(rng, 400)}市",
        "police": f"架空第{_rank(rng, 500)}署",
        "payout": f"{(_rank(rng, 60) + 1) * 5}万円",
        "slang": _SLANG[_rank(rng, len(_SLANG))],
    }
    return {part: _Thing(f"e{i}", name) for i, (part, name) in enumerate(names.items(), start=1)}


def _dossier(number: int, rng: random.Random) -> tuple[Document, Record]:
    cast, page = _cast(number, rng), _Page()
    published = _FIRST + timedelta(days=number % 1_000)
    told = _tell(cast, page, rng, number=number)
    document = Document(
        text=page.text,
        kind=DocumentKind.ARTICLE,
        external_id=f"generated-{number}",
        lang="ja",
        title=f"{cast['place'].name}の事件 続報{number}",
        outlet=f"架空新聞{number % 40}",
        published=published,
        url=f"https://news.example/{number}",
    )
    record = Record(
        id=document.name,
        document_id=document.id,
        kind=document.kind,
        lang="ja",
        text=document.text,
        published=published.isoformat(),
        title=document.title,
        url=document.url,
        sentences=tuple(page.sentences),
        entities=tuple(_entities(cast, page)),
        incidents=(_incident(cast, told, published, kind=_KINDS[number % len(_KINDS)]),),
        legal_actions=(_arrest(cast, told, published),),
        claims=tuple(_claims(cast, told, published, kind=_KINDS[number % len(_KINDS)])),
        pipeline_version=VERSION,
    )
    return document, record


def _tell(cast: dict[str, _Thing], page: _Page, rng: random.Random, *, number: int) -> dict[str, Span]:
    c = cast
    told = {
        "crime": page.write(
            f"続報{number}、", c["place"], "の住宅に男らが押し入り、", c["victim"], "さんがけがをした。"
        ),
        "arrest": page.write(c["police"], "は", c["suspect"], "容疑者と", c["driver"], "容疑者を逮捕した。"),
        "orders": page.write("「", c["alias"], "」と名乗る人物が", c["app"], "で指示を出したとみられる。"),
        "account": page.write("「", c["alias"], "」は", c["account"], "を使い、", c["slang"], "を募っていた。"),
        "pay": page.write("応募した者には", c["payout"], "の報酬が約束されたという。"),
        "unnamed": page.write("ほかに", c["unnamed"], "が見張りをしていた疑いがある。"),
        "base": page.write("「", c["alias"], "」は", c["base"], "にいたとされる。"),
    }
    for _ in range(8):
        page.write(rng.choice(_FILLERS))
    return told


def _entities(cast: dict[str, _Thing], page: _Page) -> Iterator[Entity]:
    types = {
        "alias": EntityType.ALIAS,
        "account": EntityType.HANDLE,
        "app": EntityType.APP,
        "place": EntityType.LOCATION,
        "base": EntityType.LOCATION,
        "police": EntityType.ORG,
        "payout": EntityType.PAYOUT,
        "slang": EntityType.JARGON,
    }
    for part, thing in cast.items():
        norm: dict[str, object] = {}
        if part in {"place", "base"}:
            cut = 4 if thing.name.startswith("神奈川県") else 3
            norm = {"country": "JP", "pref": thing.name[:cut], "city": thing.name[cut:]}
        if part == "payout":
            norm = {"amount": int(thing.name[:-2]) * 10_000, "currency": "JPY", "per": "job", "bound": "exact"}
        if part == "unnamed":
            norm = {"anonymous": True}
        yield Entity(
            id=thing.id,
            type=types.get(part, EntityType.PERSON),
            mentions=tuple(page.mentions[thing.id]),
            canonical=thing.name,
            norm=norm,
            person_kind=PersonKind.VICTIM if part == "victim" else None,
            rule="generated",
        )


def _incident(cast: dict[str, _Thing], told: dict[str, Span], day: date, *, kind: IncidentKind) -> Incident:
    return Incident(
        id="i1",
        kind=kind,
        date=(day - timedelta(days=3)).isoformat(),
        place=cast["place"].id,
        participants=(Participant(entity=cast["suspect"].id, role=Role.EXECUTOR, certainty=Certainty.ALLEGED),),
        evidence=told["crime"],
        rule="generated",
    )


def _arrest(cast: dict[str, _Thing], told: dict[str, Span], day: date) -> LegalAction:
    return LegalAction(
        id="l1",
        kind=LegalKind.ARREST,
        persons=(cast["suspect"].id, cast["driver"].id),
        date=day.isoformat(),
        authority=cast["police"].id,
        incident="i1",
        evidence=told["arrest"],
        rule="generated",
    )


def _claims(cast: dict[str, _Thing], told: dict[str, Span], day: date, *, kind: IncidentKind) -> Iterator[Claim]:
    e = {part: thing.id for part, thing in cast.items()}
    said: list[tuple[str, str, str | None, str, dict[str, object]]] = [
        ("OF_KIND", "i1", None, "crime", {}),
        ("OCCURRED_AT", "i1", e["place"], "crime", {}),
        ("VICTIM_OF", e["victim"], "i1", "crime", {"role": "victim"}),
        ("PARTICIPATED_IN", e["suspect"], "i1", "arrest", {"role": "executor"}),
        ("PARTICIPATED_IN", e["unnamed"], "i1", "unnamed", {"role": "lookout"}),
        ("SUBJECT_OF", e["suspect"], "l1", "arrest", {"kind": "arrest"}),
        ("CONCERNS", "l1", "i1", "arrest", {}),
        ("DIRECTED", e["alias"], "i1", "orders", {}),
        ("USED_APP", e["alias"], e["app"], "orders", {}),
        ("USES_HANDLE", e["alias"], e["account"], "account", {}),
        ("PROMISED_PAYOUT", "i1", e["payout"], "pay", {}),
        ("LOCATED_IN", e["alias"], e["base"], "base", {}),
    ]
    for number, (predicate, subject, object_, passage, qualifiers) in enumerate(said, start=1):
        yield Claim(
            id=f"c{number}",
            predicate=predicate,
            subject=subject,
            object=object_,
            value=kind.value if predicate == "OF_KIND" else None,
            qualifiers=qualifiers,
            certainty=Certainty.ALLEGED if passage in {"orders", "unnamed", "base"} else Certainty.REPORTED,
            attribution=("police",),
            event_time=(day - timedelta(days=3)).isoformat(),
            stated_at=day.isoformat(),
            evidence=told[passage],
            rule="generated",
            confidence=0.8,
        )
