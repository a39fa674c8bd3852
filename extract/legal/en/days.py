"""The days of legal actions: which date of a clause belongs to which of its verbs."""

import re
from datetime import date, timedelta

from extract.discourse.en.patterns import leads_to
from extract.discourse.en.reading import Clause, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import LegalKind

Match = tuple[LegalKind, tuple[int, int], Thing | None, str]  # kind, verb, who is acted on, way it was told
NUMBERS: dict[str, int] = lexicon("en/discourse")["numbers"]
_ALREADY = pattern(r"\balready\b")
_AND_THEN = pattern(r" and (?:then |immediately |also |later |promptly )?(?:were |was )?")
_JOINED = pattern(r"(?! (?:and|but)\b)(?:(?!\b(?:after|before|when|while|until|who|which|that)\b)[^;‹D›])*")
_CLOSE = 24
_COUNTED = pattern(r"(?P<day><D>),? (?P<n>\w+) days? (?P<way>before|after) (?:the |his |her |their )?$")
_DATELINE = pattern(r"^,? ?\(?(?:<O>|[A-Z]\w+)?\)? ?(?:--|–|—)|^, ?<O>")
_FAR = 90
_RAID = pattern(r"\b(?:raid(?:ed|s)?|swoop|operation|crackdown|rounded up|round-up|bust|stormed|searched)\b")
_ON_THE_DAY = {LegalKind.ARREST, LegalKind.DETENTION, LegalKind.RESCUE}  # done where and when a base is raided
_OTHER_VERB = pattern(r"\b(?:after|before|when|while|until)\b|;")
_SAID = pattern(r"\b(?:said|announced|told(?: \w+)?|reported|learned|concluded|statement|conference)(?: on)? ?$")


def owners_of_days(clause: Clause, found: list[Match], crime_days: set[Span]) -> dict[int, Thing]:
    """The date of each verb by the verb's position: a date is of the last verb before it, else of the first behind."""
    text = clause.skeleton.text
    owners: dict[int, Thing] = {}
    for at, thing in clause.skeleton.marked("D"):
        announced = _SAID.search(text[max(0, at - 24) : at]) or (at and _DATELINE.match(text[at + 1 :]))
        in_a_raid = found and _RAID.search(text) and all(m[0] in _ON_THE_DAY for m in found)
        if (thing.span in crime_days and not in_a_raid) or announced or not found:
            continue
        before = [m for m in found if m[1][0] < at and at - m[1][1] < _FAR]
        if before:
            last = max(m[1][1] for m in before)
            for match in before:  # deported and arrested on D
                between = text[match[1][1] : last]
                if not between or (between.startswith(" and ") and len(between) < _CLOSE):
                    owners.setdefault(match[1][0], thing)
        for match in found:  # deported on D and arrested
            now = text.startswith(("is ", "are ", "remain"), match[1][0])
            if before and not now and _AND_THEN.fullmatch(text, at + 1, match[1][0]):
                owners.setdefault(match[1][0], thing)
        joined = [m for m in found if m[1][0] > at and not before and _JOINED.fullmatch(text, at + 1, m[1][0])]
        for match in joined[1:]:  # on D rearrested P and arrested P
            owners.setdefault(match[1][0], thing)
        behind = [m for m in found if m[1][0] > at and not _OTHER_VERB.search(text[at : m[1][0]])]
        owner = max(before, key=lambda m: m[1][1]) if before else min(behind, key=lambda m: m[1][0], default=None)
        if owner:
            owners.setdefault(owner[1][0], thing)
    return owners


def day_of(reading: Reading, clause: Clause, match: Match, *, owners: dict[int, Thing]) -> str | None:
    """The day of the verb; days counted from another date are worked out."""
    start, end = match[1]
    text = clause.skeleton.text
    if _ALREADY.search(text[max(0, start - 10) : end]):
        return None
    if counted := leads_to(_COUNTED, text, start):
        return _shifted(reading.when(clause.skeleton.thing(counted["day"])), counted)
    thing = owners.get(start)
    return reading.when(thing) if thing else None


def _shifted(day: str | None, counted: re.Match[str]) -> str | None:
    """Oct. 1, three days before the arrest."""
    number = NUMBERS.get(counted["n"]) or (int(counted["n"]) if counted["n"].isdigit() else 0)
    if not day or len(day) != len("2025-01-31") or not number:
        return None
    step = number if counted["way"] == "before" else -number
    return (date.fromisoformat(day) + timedelta(days=step)).isoformat()
