"""Those whom a case harmed, and how surely."""

import re

from extract.discourse.ja.frames import RECRUIT
from extract.discourse.ja.reading import Line
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.ja.ledger import Ledger
from extract.incidents.ja.scenes import ACT
from extract.incidents.ja.story import Case, Part
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import Certainty, IncidentKind, LegalKind, Role

_HARMED = lexicon("ja_cases/roles")["harmed"]
_SUFFERS = pattern(rf"(?P<who><P>)(?:の[^、。]{{0,6}})?(?:が|は|も)[^。]{{0,24}}?(?:{'|'.join(_HARMED['suffers'])})")
_OBJECT = pattern(rf"(?P<who><P>)(?:{'|'.join(_HARMED['object'])})")
# 「被害に遭ったのはPさん」: the sentence itself says that the person was harmed, whatever act it leaves out.
_IS_HARMED = pattern(
    rf"(?:被害に(?:あ|遭)っ|被害を受け|{'|'.join(_HARMED['suffers'])})(?:た|ていた)のは、?[^。‹P›]{{0,30}}?(?P<who><P>)"
    r"|(?P<that><P>)(?:が|は)[^。‹P›]{0,24}被害に(?:あ|遭)|^(?:\d+ )?被害者[ :][^。‹P›]{0,40}(?P<listed><P>)"
)
_AGAINST_PERSONS = {IncidentKind.TRAFFICKING, IncidentKind.CONFINEMENT}
_AS_FACT = pattern(r"(?:た|る|ている)[^、。]{0,10}事件(?:で|の|が|では|は|を)|(?:ました|ています|した|われた|れた)。$")
_HEDGED = pattern("疑い|とされ|とみられ|という。|ということ")


def harmed(ledger: Ledger) -> None:
    """Give the harmed their part in the cases that harmed them."""
    for line in ledger.story.reading.lines:
        for found in _IS_HARMED.finditer(line.skeleton.text):
            _harm(ledger, line, line.skeleton.thing(found["who"] or found["that"] or found["listed"]), found=found)
        if not ACT.search(line.skeleton.text):
            continue
        for rule in (_SUFFERS, _OBJECT):
            for found in rule.finditer(line.skeleton.text):
                _harm(ledger, line, line.skeleton.thing(found["who"]), found=found)


def trafficked(ledger: Ledger) -> None:
    """Whoever is lured or sold to a base is harmed by it."""
    for frame in ledger.evidence.frames:
        if frame.sort == RECRUIT and frame.patient is not None:
            _sold(ledger, frame.patient, frame.utterance, at=(frame.start, frame.end))
    for action in ledger.evidence.actions:
        line = ledger.story.reading.lines[action.line]
        if action.kind is LegalKind.RESCUE:
            things = [t for _, t in line.skeleton.marked("P") if set(t.ids) & set(action.persons)]
            for thing in things[:1]:
                at = max(action.at, 0)
                _sold(ledger, thing, Utterance(line, line.skeleton), at=(at, at + 1))


def _sold(ledger: Ledger, who: Thing, utterance: Utterance, *, at: Span) -> None:
    cases = [c for c in ledger.story.case_at(utterance.line, utterance.place(at[0])) if c.kind in _AGAINST_PERSONS]
    for person in who.ids:
        if cases and not ledger.charged(person):
            sure = sure_of(utterance, *at)
            span = utterance.skeleton.span(*at)
            cases[0].parts.setdefault((person, Role.VICTIM), Part(person, Role.VICTIM, span, "ja.part.lured", sure))


def _harm(ledger: Ledger, line: Line, who: Thing, *, found: re.Match[str]) -> None:
    people = ledger.story.reading.cast.people
    for case in ledger.story.case_at(line, found.start())[:1]:
        for person in who.ids:
            known = people.get(person)
            if known is None or known.acting_by_name or known.speaks or known.bare or person in ledger.members:
                continue
            sure = sure_of_harm(ledger, case, line, at=found.span())
            part = Part(person, Role.VICTIM, line.skeleton.span(*found.span()), "ja.part.harmed", sure)
            case.parts.setdefault((person, Role.VICTIM), part)


def sure_of_harm(ledger: Ledger, case: Case, line: Line, *, at: tuple[int, int]) -> Certainty:
    """Harm that any sentence tells as an event (奪われた事件) is a fact, whatever is only suspected of somebody."""
    told = sure_of(Utterance(line, line.skeleton), *at)
    if told is Certainty.CONFIRMED:
        return told
    lines = ledger.story.reading.lines
    as_fact = any(_AS_FACT.search(lines[i].skeleton.text) and not _hedged(lines[i]) for i in case.lines)
    return Certainty.REPORTED if as_fact else told


def _hedged(line: Line) -> bool:
    """Whether what stands before the word 事件, or the whole sentence without it, is only suspected."""
    head, event, _ = line.skeleton.text.partition("事件")
    return bool(_HEDGED.search(head if event else line.skeleton.text))
