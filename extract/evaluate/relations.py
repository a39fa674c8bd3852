"""Relations: type and both ends. An alias and the person behind it are one end, but in ALIAS_OF itself."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from extract.evaluate.naming import name_of, place_in_text
from extract.evaluate.sheet import Sheet
from schemas.words import RelationType


class _Tie(NamedTuple):
    type: RelationType
    from_: str | None
    to: str | None


_End = Callable[[str | None], str | None]


def judge(sheet: Sheet) -> None:
    """Enter the relations of a document."""
    truth, either = sheet.matched.truth, sheet.matched.either
    bearers = {r.from_: r.to for r in truth.relations if r.type is RelationType.ALIAS_OF}

    def end(thing: str | None) -> str | None:
        return bearers.get(thing, thing) if thing else None

    told = [(_tie(r.type, (r.from_, r.to), end=end), r) for r in truth.relations]
    optional = {tie for tie, r in told if r.optional}
    wanted = {tie: r for tie, r in told if not r.optional}
    said = [(_tie(r.type, (either.get(r.from_), either.get(r.to)), end=end), r) for r in sheet.matched.record.relations]
    found = {tie: r for tie, r in said if tie not in optional}
    _count(sheet, set(wanted), set(found))
    for tie in wanted.keys() - found.keys():
        from_, to = name_of(truth, wanted[tie].from_), name_of(truth, wanted[tie].to)
        at = wanted[tie].evidence or place_in_text(truth, wanted[tie].from_, wanted[tie].to)
        sheet.missed("relations", f"{tie.type} {from_} → {to}", at=at)
    for tie in found.keys() - wanted.keys():
        one, record = found[tie], sheet.matched.record
        what = f"{one.type} {name_of(record, one.from_)} → {name_of(record, one.to)} ({one.rule})"
        sheet.invented("relations", what, at=one.evidence)


def _tie(kind: RelationType, ends: tuple[str | None, str | None], *, end: _End) -> _Tie:
    if kind is RelationType.ALIAS_OF:
        return _Tie(kind, *ends)
    return _Tie(kind, *map(end, ends))


def _count(sheet: Sheet, wanted: set[_Tie], found: set[_Tie]) -> None:
    for kind in _kinds((*wanted, *found)):
        w, f = ({tie for tie in side if tie.type is kind} for side in (wanted, found))
        for measure in (kind, "micro"):
            sheet.count(f"relations.{measure}", tp=len(w & f), fp=len(f - w), fn=len(w - f))


def _kinds(ties: Iterable[_Tie]) -> list[RelationType]:
    return sorted({tie.type for tie in ties})
