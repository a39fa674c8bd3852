"""Settling: of all that was noted the part somebody had, how sure it is, and whether it is denied."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.discourse.ja.reading import Line
from extract.discourse.ja.utterance import Utterance
from extract.discourse.skeleton import Thing
from extract.incidents.ja.cues import NOUN_GROUP
from extract.incidents.ja.ledger import NAMED_ONLY, Ledger, Note
from extract.incidents.ja.meant import cases_at
from extract.incidents.ja.story import Case, Part
from extract.lexicon import lexicon
from extract.rules import compiled
from schemas.words import Certainty, IncidentKind, LegalKind, LegalStatus, Role

_BY_KIND = {IncidentKind(k): Role(v) for k, v in lexicon("ja_cases/roles")["by_kind"].items()}
# Of parts that verbs alone show: who is seen at work on the scene is no leader, whatever orders he passed on.
_ORDER = (
    Role.MASTERMIND,
    Role.CASH_COURIER,
    Role.CALLER,
    Role.DRIVER,
    Role.LOOKOUT,
    Role.COORDINATOR,
    Role.OPERATOR_ABROAD,
    Role.RECRUITER,
    Role.EXECUTOR,
    Role.ACCOMPLICE,
)
_SENTENCED = {"受刑者", "元受刑者", "死刑囚"}
_ADMITS = compiled(
    r"起訴(?:内容|事実)を[^、。]{0,8}認め(?!な)|(?P<part>起訴内容のうち[^。]*認めた)|有罪を認め|罪を認めた"
)
_DENIES = compiled("否認|争っ|争う|無罪を主張|を否定し")
_ALL_DENY = compiled("いずれも[^。]{0,10}否認|とも[^。]{0,6}否認")
_NO_DENIAL = compiled("認否")


def settle(ledger: Ledger) -> None:
    """Write the parts of everybody into the cases."""
    by_id = {id(case): case for case in ledger.story.cases}
    _unmask(ledger)
    admissions = list(_admissions(ledger))
    pairs = dict.fromkeys([*ledger.joined, *ledger.notes])
    for person, key in pairs:
        case = by_id[key]
        if (person, Role.VICTIM) in case.parts:
            continue
        for note in _chosen(ledger, person, case):
            admitted = any(a.confirms(person, case) for a in admissions)
            sure = Certainty.CONFIRMED if admitted else _certainty(ledger, person, case, told=note.certainty)
            part = Part(person, note.role, note.span, note.rule, sure, presumed=note.presumed)
            case.parts[(person, note.role)] = part
    for case in ledger.story.cases:
        _confirm_harm(case)
    _note_denials(ledger)


def _unmask(ledger: Ledger) -> None:
    """Give what was noted of a name to the one behind it, where he takes part himself or nothing else tells of it."""
    for alias, person in {i.alias: i.person for i in ledger.evidence.identities}.items():
        if not ledger.acts(person):
            continue
        elsewhere = ledger.tied(person)
        for (name, key), notes in list(ledger.notes.items()):
            together = not elsewhere or (person, key) in ledger.joined or (person, key) in ledger.notes
            in_passing = all(n.rule == NAMED_ONLY for n in notes)
            if name == alias and (together or in_passing):
                ledger.notes[(person, key)] += notes
                del ledger.notes[(name, key)]


_PASSAGE = 40  # characters
_ACCOUNTS = compiled("口座|名義|通帳|カード|携帯電話|回線")
_CHARGED_ONLY = {Role.EXECUTOR, Role.ACCOMPLICE}


def _possible(role: Role, case: Case) -> bool:
    """Dealings with accounts have no couriers of cash, and no dealing is carried out on a scene."""
    if case.kind is not IncidentKind.OTHER:
        return True
    of_accounts = any(_ACCOUNTS.search(text) for text in case.stretches)
    return role is not Role.EXECUTOR and not (of_accounts and role is Role.CASH_COURIER)


def _as_told(note: Note, case: Case) -> Note:
    """A fraud has no scene on which it is carried out: whoever cheats with others helps."""
    if case.kind is IncidentKind.FRAUD and note.role is Role.EXECUTOR:
        return replace(note, role=Role.ACCOMPLICE)
    return note


def _chosen(ledger: Ledger, person: str, case: Case) -> list[Note]:
    """The weightiest notes: all parts that nouns name, else the most telling verb, else what is usual."""
    notes = [_as_told(n, case) for n in ledger.notes.get((person, id(case)), []) if _possible(n.role, case)]
    if not notes:
        span, rule = ledger.joined.get((person, id(case))) or (case.evidence, "ja.part.told")
        lead = _lead(ledger, person)
        return [Note(0, lead or _BY_KIND[case.kind], span, rule, Certainty.ALLEGED, presumed=lead is None)]
    if all(n.role in _CHARGED_ONLY and n.weight < NOUN_GROUP for n in notes) and (lead := _lead(ledger, person)):
        return [replace(notes[0], role=lead)]  # what a leader is charged with, others carried out
    top = max(n.weight for n in notes)
    best = sorted((n for n in notes if n.weight == top), key=lambda n: _ORDER.index(n.role))
    best = [n for n in best if n.role is not Role.ACCOMPLICE] or best  # who helps in a way of his own has that part
    return _told_together(best) if top >= NOUN_GROUP else best[:1]


def _told_together(notes: list[Note]) -> list[Note]:
    """The first of several parts, with another only where one passage names both: 「運転手役と見張り役を務め」."""
    return list({n.role: n for n in reversed(notes) if abs(n.span[0] - notes[0].span[0]) < _PASSAGE}.values())


def _lead(ledger: Ledger, person: str) -> Role | None:
    """The leading part that a noun gives somebody in any case of the document."""
    told = {n.role for (p, _), notes in ledger.notes.items() if p == person for n in notes if n.weight >= NOUN_GROUP}
    return next(iter(sorted(told & {Role.MASTERMIND, Role.COORDINATOR}, key=_ORDER.index)), None)


def _certainty(ledger: Ledger, person: str, case: Case, *, told: Certainty) -> Certainty:
    """After a verdict confirmed, under a charge alleged, else as the clause has it."""
    if _convicted(ledger, person, case, told=told):
        return Certainty.CONFIRMED
    if told is Certainty.SPECULATED:
        return told
    if told is Certainty.CONFIRMED or ledger.charged(person) or _of_the_arrested(ledger, person):
        return Certainty.ALLEGED
    return told


def _of_the_arrested(ledger: Ledger, person: str) -> bool:
    """Whether somebody unnamed is told of as one of those arrested."""
    known = ledger.story.reading.cast.people.get(person)
    arrested = any(a.kind in {LegalKind.ARREST, LegalKind.REARREST} for a in ledger.evidence.actions)
    return known is not None and not known.named and known.acting_by_name and arrested


def _convicted(ledger: Ledger, person: str, case: Case, *, told: Certainty) -> bool:
    """A verdict confirms the part of the one it was passed on: in its own case, and in what the judgment holds."""
    if _SENTENCED & ledger.story.reading.cast.titles.get(person, set()):
        return True
    for action in ledger.evidence.actions:
        if action.kind is LegalKind.VERDICT and action.status is LegalStatus.DONE and person in action.persons:
            line = ledger.story.reading.lines[action.line]
            own = cases_at(ledger.story, line, max(action.at, 0))[:1]
            if told is Certainty.CONFIRMED or case in own or case in ledger.story.main[:1]:
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Admission:
    """Who admitted something in court; `cases` are those it is about, None where it is about all of his."""

    persons: tuple[str, ...]
    cases: tuple[Case, ...] | None

    def confirms(self, person: str, case: Case) -> bool:
        """Whether it confirms somebody's part in a case."""
        return person in self.persons and (self.cases is None or case in self.cases)


def _admissions(ledger: Ledger) -> Iterator[_Admission]:
    """Admissions in court, in order."""
    for line in ledger.story.reading.lines:
        match = _ADMITS.search(line.skeleton.text)
        who = _subject(ledger, line, match.start()) if match else None
        if match and who:
            yield _Admission(who.ids, ledger.story.told_in(line) if match["part"] else None)


def _subject(ledger: Ledger, line: Line, position: int) -> Thing | None:
    return ledger.evidence.voices.subject(Utterance(line, line.skeleton), position)


def _confirm_harm(case: Case) -> None:
    """What somebody was convicted of, or admitted, was suffered by somebody."""
    confirmed = any(p.certainty is Certainty.CONFIRMED for p in case.parts.values())
    for key, part in case.parts.items():
        if confirmed and part.role is Role.VICTIM and part.certainty is Certainty.ALLEGED:
            case.parts[key] = replace(part, certainty=Certainty.CONFIRMED)


def _note_denials(ledger: Ledger) -> None:
    for line in ledger.story.reading.lines:
        match = _DENIES.search(line.skeleton.text)
        if match is None or _NO_DENIAL.search(line.skeleton.text):
            continue
        everybody = _ALL_DENY.search(line.skeleton.text)
        who = [t for _, t in line.skeleton.marked("P", end=match.start())] if everybody else []
        subject = _subject(ledger, line, match.start())
        for person in {p for thing in who or ([subject] if subject else []) for p in thing.ids}:
            _deny(ledger, person, ledger.story.told_in(line))


def _deny(ledger: Ledger, person: str, told: tuple[Case, ...]) -> None:
    """Mark somebody's parts as denied: in the cases the line tells of, or in all of his."""
    own = [case for case in ledger.story.cases if any(p == person for p, _ in case.parts)]
    for case in [c for c in told if c in own] or own:
        for key, part in case.parts.items():
            if key[0] == person and part.role is not Role.VICTIM:
                case.parts[key] = replace(part, denies=True)
