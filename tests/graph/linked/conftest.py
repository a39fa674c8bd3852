"""Invented raids that linking has something to say of: shared accounts, one raid told by two outlets, a stranger."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from graph.bolt import BoltStore
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from schemas.documents import Document
from schemas.records import Participant, Record, Relation
from schemas.words import Certainty, PersonKind, RelationType, Role

Dossier = tuple[Document, Record]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """A memory of linking in which nothing stands yet."""
    kept = Memory.open(tmp_path / "linking")
    yield kept
    kept.close()


class Raid(NamedTuple):
    """What one article says."""

    name: str
    town: str
    day: str
    suspect: str
    handle: str
    alias: str
    words: str = "住宅に男らが押し入った"


SAME = Raid("same", "架空市", "2024-10-17", "架空太郎", "@kakuu_hebi", "へびつかい", "家に強盗が入り、県警が調べている")
RAIDS = (
    Raid("one", "架空市", "2024-10-17", "架空太郎", "@kakuu_hebi", "へびつかい"),
    SAME,
    Raid("two", "仮名市", "2024-11-02", "仮名次郎", "@kakuu_hebi", "からす"),
    Raid("far", "擬似市", "2023-05-05", "擬似三郎", "@kakuu_other", "さかな"),
)


@pytest.fixture
def told(case_file: Callable[..., Any]) -> Callable[..., Dossier]:
    """The dossier of a raid; `lead` is a sentence put before all others."""

    def dossier(raid: Raid, *, lead: str = "", version: str = "1") -> Dossier:
        case = case_file(raid.name, published=date.fromisoformat(raid.day) + timedelta(days=5), outlet=raid.name)
        if lead:
            case.tell(lead)
        place = f"千葉県{raid.town}"
        scene = case.tell(f"{raid.day}、{{place}}の{raid.words}。", place=f"LOCATION {place}")
        case.know(place, country="JP", pref="千葉県", city=raid.town)
        incident = case.incident(scene, place=place, day=raid.day)
        case.claim("OCCURRED_AT", incident, place, event_time=raid.day)
        case.tell("警察は{suspect}容疑者（24）を逮捕した。", suspect=f"PERSON {raid.suspect}")
        case.claim("PARTICIPATED_IN", raid.suspect, incident, qualifiers={"role": "executor"})
        orders = case.tell(
            "「{alias}」が{handle}で指示した。", alias=f"ALIAS {raid.alias}", handle=f"HANDLE {raid.handle}"
        )
        case.know(raid.handle, platform="Telegram")
        case.claim("DIRECTED", raid.alias, incident)
        case.claim("USES_HANDLE", raid.alias, raid.handle)
        document, record = case.dossier(version=version)
        return document, _with_people(record, raid, orders)

    return dossier


def _with_people(record: Record, raid: Raid, orders: tuple[int, int]) -> Record:
    by_name = {entity.canonical: entity for entity in record.entities}
    suspect = by_name[raid.suspect].model_copy(update={"person_kind": PersonKind.SUSPECT, "norm": {"age": 24}})
    parts = (
        Participant(entity=suspect.id, role=Role.EXECUTOR, certainty=Certainty.ALLEGED),
        Participant(entity=by_name[raid.alias].id, role=Role.COORDINATOR),
    )
    uses = {"type": RelationType.USES_HANDLE, "from": by_name[raid.alias].id, "to": by_name[raid.handle].id}
    return record.model_copy(
        update={
            "entities": tuple(suspect if entity.id == suspect.id else entity for entity in record.entities),
            "incidents": tuple(one.model_copy(update={"participants": parts}) for one in record.incidents),
            "relations": (Relation.model_validate(uses | {"evidence": orders}),),
        }
    )


@pytest.fixture
def raids(told: Callable[..., Dossier]) -> list[Dossier]:
    """Two articles of one raid, a second raid under the same account, and a raid that has nothing to do with them."""
    return [told(raid) for raid in RAIDS]


@pytest.fixture
def all_raids() -> tuple[Raid, ...]:
    return RAIDS


@pytest.fixture
def strangers() -> list[Raid]:
    """Raids that have nothing in common: the corpus grows by them."""
    first = date(2025, 1, 1)
    days = [first + timedelta(days=9 * at) for at in range(12)]
    names = "一二三四五六七八九十百千"
    return [
        Raid(f"m{at}", f"{sign}架市", days[at].isoformat(), f"{sign}山{sign}郎", f"@kakuu_m{at}", f"鳥{sign}")
        for at, sign in enumerate(names)
    ]


@pytest.fixture
def linked(store: BoltStore, raids: list[Dossier]) -> BoltStore:
    """The raids, linked."""
    load_dossiers(store, raids)
    link_again(store)
    return store
