"""How sure the text itself is, over the parts and relations that annotation and record both have."""

from collections.abc import Iterator

from extract.evaluate.naming import name_of, place_in_text
from extract.evaluate.sheet import Sheet
from schemas.words import Certainty

_Key = tuple[str | None, ...]


def judge(sheet: Sheet) -> None:
    """Enter how sure a document is of what it says."""
    said = dict(_said(sheet))
    for key, value in dict(_wanted(sheet)).items():
        if key in said:
            _compare(sheet, key, value, said=said[key])


def _wanted(sheet: Sheet) -> Iterator[tuple[_Key, Certainty]]:
    truth = sheet.matched.truth
    parts = {(i.id, p.entity): p.certainty for i in truth.incidents for p in i.participants}
    ties = {(r.type, r.from_, r.to): r.certainty for r in truth.relations}
    yield from ((key, value) for key, value in (*parts.items(), *ties.items()) if value)


def _said(sheet: Sheet) -> Iterator[tuple[_Key, Certainty]]:
    either, record = sheet.matched.either, sheet.matched.record
    for incident in record.incidents:
        for part in incident.participants:
            yield (sheet.matched.cases.get(incident.id), either.get(part.entity)), part.certainty
    for tie in record.relations:
        yield (tie.type, either.get(tie.from_), either.get(tie.to)), tie.certainty


def _compare(sheet: Sheet, key: _Key, value: Certainty, *, said: Certainty) -> None:
    right = said is value
    sheet.share("certainty.right", right)
    if right:
        sheet.count(f"certainty.{value}", tp=1)
        return
    sheet.count(f"certainty.{value}", fn=1)
    sheet.count(f"certainty.{said}", fp=1)
    truth = sheet.matched.truth
    what = " · ".join(name_of(truth, one) for one in key)
    sheet.wrong("certainty", f"{what}: {said} instead of {value}", at=place_in_text(truth, *reversed(key)))
