"""Legal actions: the same kind, and a shared person or overlapping passages; one to one, most in common first."""

from collections.abc import Iterator

from extract.evaluate.gold import GoldAction
from extract.evaluate.matching import Matched, overlap, same_date
from extract.evaluate.naming import name_of
from extract.evaluate.sheet import Sheet
from schemas.records import LegalAction


def judge(sheet: Sheet) -> None:
    """Enter the legal actions of a document."""
    truth, record = sheet.matched.truth, sheet.matched.record
    wanted, found = dict(enumerate(truth.legal_actions)), dict(enumerate(record.legal_actions))
    for _, i, j in sorted(_likely(sheet.matched), reverse=True):
        if -i in wanted and -j in found:
            _hit(sheet, wanted.pop(-i), found.pop(-j))
    for action in wanted.values():
        _count(sheet, action.kind, fn=1)
        who = ", ".join(name_of(truth, person) for person in action.persons)
        sheet.missed("legal_actions", f"{action.kind} {who} {action.date or ''}".strip(), at=action.evidence)
    for said in found.values():
        _count(sheet, said.kind, fp=1)
        sheet.invented("legal_actions", _words(sheet.matched, said), at=said.evidence)


def _likely(matched: Matched) -> Iterator[tuple[int, int, int]]:
    """What pairs have in common, best last; earlier ones of the text before later ones."""
    for i, wanted in enumerate(matched.truth.legal_actions):
        for j, said in enumerate(matched.record.legal_actions):
            shared = 2 * _shared(matched, wanted, said) + bool(overlap(wanted.evidence, said.evidence))
            if wanted.kind is said.kind and shared:
                yield shared + (wanted.date == said.date), -i, -j


def _shared(matched: Matched, wanted: GoldAction, said: LegalAction) -> int:
    return len(set(wanted.persons) & {matched.ends.get(person) for person in said.persons})


def _count(sheet: Sheet, kind: str, **outcome: int) -> None:
    for measure in (kind, "micro"):
        sheet.count(f"legal_actions.{measure}", **outcome)


def _hit(sheet: Sheet, wanted: GoldAction, said: LegalAction) -> None:
    _count(sheet, wanted.kind, tp=1)
    sheet.share("legal_persons", _shared(sheet.matched, wanted, said), of=len(wanted.persons))
    if wanted.date:
        published = sheet.matched.truth.published
        right = bool(said.date) and same_date(wanted.date, said.date, published=published)
        sheet.share("legal_dates", right)
        if not right:
            sheet.wrong("legal_actions", f"{_words(sheet.matched, said)} instead of {wanted.date}", at=said.evidence)


def _words(matched: Matched, said: LegalAction) -> str:
    who = ", ".join(name_of(matched.record, person) for person in said.persons)
    return " ".join(filter(None, (said.kind, who, said.date, f"({said.rule})")))
