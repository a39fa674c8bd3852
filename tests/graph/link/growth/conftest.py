"""Invented reports drawn at random: few towns, names, aliases and accounts, so that everything meets everything."""

from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graph.link.observe.records import as_record
from schemas.records import Record

TOWNS = ("架空市", "仮名市", "擬似市")
NAMES = ("沢渡健吾", "澤渡健吾", "Kengo Sawatari", "早瀬純平", "早瀬", "ハヤセ・ジュンペイ")
ALIASES = ("鳶", "カラス", "karasu")
HANDLES = ("@kakuu_hebi", "@kakuu_tori", "@kakuu_sakana")
DAYS = ("2024-10-17", "2024-10-18", "2024-11-02", "2023-05-05")
SAID = (
    "",
    "警察は同一グループの犯行とみている。",
    "警察によると、{other}の事件も同じグループによるものとみられる。",
    "警察によると、「{alias}」のグループとは無関係とみられる。",
    "警察によると、{other}の事件との関連はないとみられる。",
)


class Tale(NamedTuple):
    """What one report tells; numbers are places in the lists above, None: not told."""

    town: int
    day: int
    second: int | None
    suspect: int | None
    age: int | None
    alias: int | None
    borne: bool
    handle: int | None
    arrested: int | None
    acted: bool
    unnamed: int | None
    said: int
    copied: bool


def _one_of(values: tuple[str, ...]) -> SearchStrategy[int | None]:
    return st.none() | st.integers(0, len(values) - 1)


tales = st.builds(
    Tale,
    town=st.integers(0, len(TOWNS) - 1),
    day=st.integers(0, len(DAYS) - 1),
    second=_one_of(TOWNS),
    suspect=_one_of(NAMES),
    age=st.none() | st.sampled_from([24, 25, 51]),
    alias=_one_of(ALIASES),
    borne=st.booleans(),
    handle=_one_of(HANDLES),
    arrested=_one_of(DAYS),
    acted=st.booleans(),
    unnamed=st.none() | st.sampled_from([19, 20]),
    said=st.integers(0, len(SAID) - 1),
    copied=st.booleans(),
)
LONG = "".join(
    f"{sign}の夜から{other}の朝にかけて物音を聞いた人がいる。" for sign in "春夏秋冬東西" for other in "山川海空"
)


class _Page:
    """A text under construction that knows where each name stands in it."""

    def __init__(self) -> None:
        self.text = ""
        self.entities: dict[str, dict[str, Any]] = {}

    def write(self, words: str) -> None:
        self.text += words

    def name(self, kind: str, written: str, **norm: object) -> str:
        known = self.entities.setdefault(
            written, {"id": f"e{len(self.entities) + 1}", "type": kind, "mentions": [], "norm": norm}
        )
        known["mentions"].append([len(self.text), len(self.text) + len(written)])
        self.text += written
        return str(known["id"])


def record(number: int, tale: Tale) -> Record:
    """The record of a report."""
    page = _Page()
    incidents = [_incident(page, "i1", tale.town, tale)]
    relations: list[dict[str, Any]] = []
    legal = []
    people = []
    if tale.suspect is not None:
        norm = {"age": tale.age} if tale.age else {}
        suspect = page.name("PERSON", NAMES[tale.suspect], **norm)
        page.entities[NAMES[tale.suspect]]["person_kind"] = "suspect"
        page.write("容疑者が調べを受けた。")
        people.append({"entity": suspect, "role": "executor" if tale.acted else "coordinator"})
        if tale.arrested is not None:
            legal.append(
                {"id": "l1", "kind": "arrest", "persons": [suspect], "date": DAYS[tale.arrested], "incident": "i1"}
            )
    if tale.unnamed is not None:
        other = page.name("PERSON", f"男（{tale.unnamed}）", age=tale.unnamed, anonymous=True)
        page.write("も現場にいた。")
        people.append({"entity": other, "role": "lookout"})
    if tale.alias is not None:
        alias = page.name("ALIAS", ALIASES[tale.alias])
        page.write("を名乗る者が指示した。")
        people.append({"entity": alias, "role": "coordinator"})
        if tale.borne and tale.suspect is not None:
            relations.append({"type": "ALIAS_OF", "from": alias, "to": people[0]["entity"]})
    if tale.handle is not None:
        handle = page.name("HANDLE", HANDLES[tale.handle], platform="Telegram")
        page.write("が使われた。")
        if people:
            relations.append({"type": "USES_HANDLE", "from": people[-1]["entity"], "to": handle})
    incidents[0]["participants"] = people
    if tale.second is not None and tale.second != tale.town:
        incidents.append(_incident(page, "i2", tale.second, tale))
        incidents[1]["participants"] = people[:1]
    _say(page, tale)
    page.write(LONG if tale.copied else f"続報{number}号。")
    return as_record(
        {
            "id": f"doc{number}", "text": page.text, "lang": "ja", "published": "2024-12-01",
            "entities": list(page.entities.values()), "incidents": incidents, "relations": relations,
            "legal_actions": legal,
        }
    )  # fmt: skip


def _incident(page: _Page, name: str, town: int, tale: Tale) -> dict[str, Any]:
    page.write(f"{DAYS[tale.day]}、")
    place = page.name("LOCATION", TOWNS[town], country="JP", pref="千葉県", city=TOWNS[town])
    page.write("の住宅に男らが押し入った。")
    return {"id": name, "kind": "robbery", "date": DAYS[tale.day], "place": place, "participants": []}


def _say(page: _Page, tale: Tale) -> None:
    """One sentence on what belongs together; the names in it are mentioned as such."""
    before, _, rest = SAID[tale.said].partition("{")
    slot, _, after = rest.partition("}")
    page.write(before)
    if slot == "other":
        town = TOWNS[(tale.town + 1) % len(TOWNS)]
        page.name("LOCATION", town, country="JP", pref="千葉県", city=town)
    elif slot == "alias":
        page.name("ALIAS", ALIASES[(tale.alias or 0) - 1])
    page.write(after)


@pytest.fixture
def reports() -> SearchStrategy[list[Record]]:
    """Sets of reports; a text told twice counts once."""
    return st.lists(tales, min_size=3, max_size=9).map(
        lambda told: list({one.document_id: one for one in (record(at, tale) for at, tale in enumerate(told))}.values())
    )


def bare(number: int, *, date: str | None, age: int, loss: int, handle: str = "@kakuu") -> Record:
    """A robbery somewhere in a prefecture, with a victim, a sum and an account."""
    text = f"千葉県の住宅に男が押し入り、住人（{age}）から{loss}円を奪った。{handle}で集められた。第{number}報。"
    words = {"e1": "千葉県", "e2": "住人", "e3": f"{loss}円", "e4": handle}
    places = {one: [[text.index(said), text.index(said) + len(said)]] for one, said in words.items()}
    entities = [
        {"id": "e1", "type": "LOCATION", "norm": {"country": "JP", "pref": "千葉県"}},
        {"id": "e2", "type": "PERSON", "norm": {"age": age, "anonymous": True}},
        {"id": "e3", "type": "LOSS", "norm": {"amount": loss, "currency": "JPY"}},
        {"id": "e4", "type": "HANDLE", "norm": {"platform": "Telegram"}},
    ]
    robbery = {
        "id": "i1", "kind": "robbery", "date": date, "place": "e1", "loss": "e3", "evidence": [0, text.index("。")],
        "participants": [{"entity": "e2", "role": "victim"}],
    }  # fmt: skip
    return as_record(
        {
            "id": f"bare{number}", "text": text, "lang": "ja", "published": "2024-12-01",
            "entities": [{**one, "mentions": places[str(one["id"])]} for one in entities], "incidents": [robbery],
            "relations": [{"type": "USES_HANDLE", "from": "e1", "to": "e4"}],
        }
    )  # fmt: skip


@pytest.fixture
def robberies() -> list[Record]:
    """Two reports of one robbery, which meet by offence and prefecture only, and sixty-four of others, all unlike."""
    one = [bare(at, date=date, age=71, loss=3_000_000) for at, date in enumerate(("2024-10-17", None))]
    others = [
        bare(at, date=f"{2010 + at // 12}-{at % 12 + 1:02d}-05", age=20 + at, loss=1000 * 3 ** (at % 12))
        for at in range(2, 66)
    ]
    return [*one, *others]
