"""Small invented records, written as annotations are: things by their words, incidents by their people."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from graph.link.observe.records import as_record
from schemas.records import Record

Thing = tuple[str, str, dict[str, Any]]
Make = Callable[..., Record]


def spans(text: str, words: str) -> list[list[int]]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append([at, at + len(words)])
        at = text.find(words, at + len(words))
    return found


def _record(
    name: str,
    text: str,
    things: Mapping[str, Thing],
    *,
    incidents: Mapping[str, Mapping[str, Any]],
    relations: tuple[tuple[str, str, str], ...] = (),
    **more: Any,
) -> Record:
    """A record of a text. `things` are id → (type, its words in the text, norm); relations are (type, from, to)."""
    assert all(words in text for _, words, _ in things.values()), [w for _, w, _ in things.values() if w not in text]
    return as_record(
        {
            "id": name,
            "text": text,
            "lang": "ja",
            "entities": [
                {"id": key, "type": kind, "canonical": words, "norm": norm, "mentions": spans(text, words)}
                for key, (kind, words, norm) in things.items()
            ],
            "incidents": [
                {
                    "id": key,
                    **{part: value for part, value in told.items() if part != "roles"},
                    "participants": [{"entity": who, "role": role} for who, role in told.get("roles", {}).items()],
                }
                for key, told in incidents.items()
            ],
            "relations": [{"type": kind, "from": a, "to": b, "evidence": [0, 1]} for kind, a, b in relations],
            **more,
        }
    )


@pytest.fixture(scope="session")
def make() -> Make:
    """Makes a record from a text, the things in it and its incidents."""
    return _record


def _place(words: str, pref: str, city: str) -> Thing:
    return "LOCATION", words, {"country": "JP", "pref": pref, "city": city}


@pytest.fixture(scope="session")
def place() -> Callable[[str, str, str], Thing]:
    """A place of a record."""
    return _place


@pytest.fixture(scope="session")
def first_report() -> Record:
    """A robbery as the first outlet tells it."""
    return _record(
        "paper-1",
        "千葉県茂原市の住宅に3月4日未明、男らが押し入り、現金約210万円を奪った。県警は9日、無職沢渡健吾容疑者（24）を"
        "強盗傷害の疑いで逮捕した。女性（81）が軽いけが。シグナルで「薄墨」を名乗る人物（@usuzumi_kakuu）の指示を受けていた。",
        {
            "e1": _place("千葉県茂原市", "千葉県", "茂原市"),
            "e2": ("LOSS", "約210万円", {"amount": 2100000, "currency": "JPY"}),
            "e3": ("PERSON", "沢渡健吾", {"age": 24}),
            "e4": ("PERSON", "女性（81）", {"age": 81, "anonymous": True}),
            "e5": ("ALIAS", "薄墨", {}),
            "e6": ("HANDLE", "@usuzumi_kakuu", {}),
            "e7": ("APP", "シグナル", {}),
        },
        incidents={
            "i1": {
                "kind": "robbery", "date": "2025-03-04", "place": "e1", "loss": "e2",
                "roles": {"e3": "executor", "e4": "victim", "e5": "coordinator"},
            }
        },
        relations=(("USES_HANDLE", "e5", "e6"), ("USED_APP", "e5", "e7"), ("DIRECTED", "e5", "i1")),
        published="2025-03-10",
    )  # fmt: skip


@pytest.fixture(scope="session")
def second_report() -> Record:
    """The same robbery as another outlet tells it: variant writing, other sum, month only."""
    return _record(
        "tv-1",
        "ことし3月、茂原市の住宅で80代の女性が縛られ、およそ160万円が奪われた事件で、警察は澤渡健吾容疑者（24）を逮捕しました。",
        {
            "e1": _place("茂原市", "千葉県", "茂原市"),
            "e2": ("LOSS", "およそ160万円", {"amount": 1600000, "currency": "JPY"}),
            "e3": ("PERSON", "澤渡健吾", {"age": 24}),
            "e4": ("PERSON", "80代の女性", {"age_decade": 80, "anonymous": True}),
        },
        incidents={
            "i1": {
                "kind": "robbery", "date": "2025-03", "place": "e1", "loss": "e2",
                "roles": {"e3": "executor", "e4": "victim"},
            }
        },
        published="2025-03-10",
    )  # fmt: skip


@pytest.fixture(scope="session")
def next_case() -> Record:
    """Another robbery of the same account, elsewhere."""
    return _record(
        "paper-2",
        "長野県諏訪市の質店で4月20日夜、店員が刃物で脅され現金30万円が奪われた。逮捕された無職早瀬純平容疑者（27）の端末には"
        "「薄墨」のアカウント@usuzumi_kakuuから届いた指示が残っていた。",
        {
            "e1": _place("長野県諏訪市", "長野県", "諏訪市"),
            "e2": ("LOSS", "30万円", {"amount": 300000, "currency": "JPY"}),
            "e3": ("PERSON", "早瀬純平", {"age": 27}),
            "e5": ("ALIAS", "薄墨", {}),
            "e6": ("HANDLE", "@usuzumi_kakuu", {}),
        },
        incidents={
            "i1": {
                "kind": "robbery", "date": "2025-04-20", "place": "e1", "loss": "e2",
                "roles": {"e3": "executor", "e5": "coordinator"},
            }
        },
        relations=(("USES_HANDLE", "e5", "e6"),),
        published="2025-04-25",
    )  # fmt: skip


@pytest.fixture(scope="session")
def denial() -> Record:
    """A robbery that the police keep apart from those of the alias."""
    return _record(
        "paper-3",
        "佐賀県唐津市のコンビニ店で5月8日、現金9万円が奪われた。県警は、無職鵜木紗希容疑者（31）が「薄墨」を名乗る人物に"
        "指示されたと話している点について、報道をまねた別人によるもので一連の事件とは無関係とみている。",
        {
            "e1": _place("佐賀県唐津市", "佐賀県", "唐津市"),
            "e3": ("PERSON", "鵜木紗希", {"age": 31}),
            "e5": ("ALIAS", "薄墨", {}),
        },
        incidents={
            "i1": {
                "kind": "robbery", "date": "2025-05-08", "place": "e1",
                "roles": {"e3": "executor", "e5": "coordinator"},
            }
        },
        published="2025-05-12",
    )  # fmt: skip


@pytest.fixture(scope="session")
def bystander() -> Record:
    """A robbery with the same app, offence, method and prefecture, and nothing that identifies."""
    return _record(
        "paper-4",
        "千葉県木更津市の住宅に3月11日未明、男らが押し入り、現金約200万円を奪った。県警は無職沢渡達也容疑者（29）を逮捕した。"
        "シグナルで「社長」を名乗る人物の指示を受けていた。",
        {
            "e1": _place("千葉県木更津市", "千葉県", "木更津市"),
            "e3": ("PERSON", "沢渡達也", {"age": 29}),
            "e5": ("ALIAS", "社長", {}),
            "e7": ("APP", "シグナル", {}),
        },
        incidents={
            "i1": {
                "kind": "robbery", "date": "2025-03-11", "place": "e1",
                "roles": {"e3": "executor", "e5": "coordinator"},
            }
        },
        relations=(("USED_APP", "e5", "e7"),),
        published="2025-03-15",
    )  # fmt: skip


@pytest.fixture(scope="session")
def boss_elsewhere() -> Record:
    """Another gang's fraud, whose orders came from somebody of the same popular name."""
    return _record(
        "paper-5",
        "高知県南国市の男性（77）が6月2日、電話で現金500万円をだまし取られた。逮捕された大学生の田宮陸容疑者（20）は"
        "シグナルで「社長」から指示されたと話している。",
        {
            "e1": _place("高知県南国市", "高知県", "南国市"),
            "e2": ("LOSS", "500万円", {"amount": 5000000, "currency": "JPY"}),
            "e3": ("PERSON", "田宮陸", {"age": 20}),
            "e4": ("PERSON", "男性（77）", {"age": 77, "anonymous": True}),
            "e5": ("ALIAS", "社長", {}),
            "e7": ("APP", "シグナル", {}),
        },
        incidents={
            "i1": {
                "kind": "fraud", "date": "2025-06-02", "place": "e1", "loss": "e2",
                "roles": {"e3": "cash_courier", "e4": "victim", "e5": "coordinator"},
            }
        },
        relations=(("USED_APP", "e5", "e7"),),
        published="2025-06-09",
    )  # fmt: skip


@pytest.fixture(scope="session")
def case_file(
    first_report: Record,
    second_report: Record,
    next_case: Record,
    denial: Record,
    bystander: Record,
    boss_elsewhere: Record,
) -> tuple[Record, ...]:
    """All of them."""
    return first_report, second_report, next_case, denial, bystander, boss_elsewhere
