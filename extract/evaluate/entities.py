"""Entities: found by type, their values, their mentions and the boundaries of these."""

from typing import Any

from extract.evaluate.gold import GoldEntity
from extract.evaluate.matching import best_overlap, same_date
from extract.evaluate.sheet import Sheet
from schemas.records import Entity
from schemas.words import EntityType

T = EntityType
MICRO = "micro"
POOLS = {"HANDLE+PHONE": (T.HANDLE, T.PHONE), "PAYOUT+LOSS": (T.PAYOUT, T.LOSS)}

_MONEY = {T.PAYOUT, T.LOSS}
_VALUED = {*_MONEY, T.LOCATION, T.DATE, T.APP}
_BORDERS_LENIENT = {*_MONEY, T.DATE}  # whether "about" or "ago" stands inside such a span does not matter


def measures_of(kind: EntityType) -> list[str]:
    """The figures that an entity of a type counts in."""
    pools = [name for name, members in POOLS.items() if kind in members]
    return [kind, *pools, *([] if kind is T.DATE else [MICRO])]


def judge(sheet: Sheet) -> None:
    """Enter the entities of a document."""
    matched = sheet.matched
    for wanted, found in matched.pairs:
        _hit(sheet, wanted, found)
    for wanted in matched.missed:
        _count(sheet, wanted.type, fn=1)
        sheet.share("mention_recall", 0, of=len(wanted.mentions))
        sheet.missed("entities", f"{wanted.type} {wanted.canonical}", at=wanted.mentions[0])
    for found in matched.invented:
        _count(sheet, found.type, fp=1)
        sheet.invented("entities", f"{found.type} {found.canonical} ({found.rule})", at=found.mentions[0])
    unnamed = {e.id for e in matched.truth.entities if e.anonymous}
    sheet.share("unnamed_recall", len(unnamed & set(matched.ends.values())), of=len(unnamed))


def _count(sheet: Sheet, kind: EntityType, **outcome: int) -> None:
    for measure in measures_of(kind):
        sheet.count(f"entities.{measure}", **outcome)


def _hit(sheet: Sheet, wanted: GoldEntity, found: Entity) -> None:
    if wanted.type in _VALUED:
        _judge_value(sheet, wanted, found)
    if wanted.anonymous:
        return
    _count(sheet, wanted.type, tp=1)
    reached = sum(1 for mention in wanted.mentions if best_overlap([mention], found.mentions))
    sheet.share("mention_recall", reached, of=len(wanted.mentions))
    if wanted.type not in _BORDERS_LENIENT:
        sheet.share("exact_boundaries", not set(wanted.mentions).isdisjoint(found.mentions))


def _judge_value(sheet: Sheet, wanted: GoldEntity, found: Entity) -> None:
    right = _same_value(wanted, found, published=sheet.matched.truth.published)
    for measure in measures_of(wanted.type):
        if measure != MICRO:
            sheet.share(f"value.{measure}", right)
    if not right:
        said, is_ = (_value(e.canonical, e.norm) for e in (found, wanted))
        sheet.wrong("value", f"{wanted.type} {said} instead of {is_} ({found.rule})", at=found.mentions[0])


def _value(canonical: str, norm: dict[str, Any]) -> str:
    return f"{canonical} {({k: v for k, v in norm.items() if v is not None}) or ''}".strip()


def _same_value(wanted: GoldEntity, found: Entity, *, published: str | None) -> bool:
    if wanted.type in _MONEY:
        return all(_number(wanted.norm.get(k)) == _number(found.norm.get(k)) for k in _money_keys(wanted))
    if wanted.type is T.LOCATION:
        return all(wanted.norm[k] == found.norm.get(k) for k in ("country", "pref", "city") if wanted.norm.get(k))
    if wanted.type is T.DATE:
        iso = found.norm.get("iso")
        return bool(iso) and same_date(str(wanted.norm.get("iso") or ""), str(iso), published=published)
    return wanted.canonical == found.canonical


def _money_keys(wanted: GoldEntity) -> list[str]:
    if wanted.norm.get("amount") is None:
        return ["currency"]
    paid_per = wanted.type is T.PAYOUT and wanted.norm.get("per")
    return ["amount", "currency", *(["per"] if paid_per else [])]


def _number(value: object) -> object:
    return float(value) if isinstance(value, int | float) else value
