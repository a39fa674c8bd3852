"""Casting: who is a member of which case, and what cues and frames show of everybody's part."""

from itertools import product

from extract.discourse.ja.frames import CALL, DIRECT, RECRUIT, Frame
from extract.discourse.ja.reading import Line
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.incidents.ja.cues import NOUN_GROUP, VERB_ALONE, VERB_GROUP, Cue
from extract.incidents.ja.kinds import formal_charges
from extract.incidents.ja.ledger import CHARGING, Ledger, Note, passage_of
from extract.incidents.ja.meant import ALL_CASES, ANOTHER_CASE, cases_at
from extract.incidents.ja.story import Case, Story
from extract.legal.ja.actions import Action
from extract.lexicon import lexicon
from schemas.words import Certainty, IncidentKind, LegalKind, LegalStatus, Role

_WITH = pattern(r"(?P<who><P>)(?:と|らと)(?:の間で)?(?:共謀|共に|ともに|一緒に|結託)")
_BAND = pattern("共謀|仲間と|共犯|らと[^。]{0,6}(?:共に|ともに)")
_FRAME_ROLES = {DIRECT: Role.COORDINATOR, RECRUIT: Role.RECRUITER, CALL: Role.CALLER}
_EARLIER = pattern(r"(?:先に|別に|すでに|既に|これまでに)(?P<charge>[^、。]{0,20}(?:容疑|疑い|罪))で[^、。]{0,4}$")
_ON_THE_SPOT = {Role.EXECUTOR, Role.ACCOMPLICE, Role.LOOKOUT}
_POLITE = {"さん", "氏", "ちゃん", "君"}
_SET_APART = pattern("別の事件|別事件|余罪|無関係|関わっておらず|関与していない|関連(?:性)?は(?:ない|見られない)")
_SUSPECTS = frozenset(lexicon("ja_cases/persons")["suspect_titles"])
_ITS_CLAUSE = pattern(r"[がも][^、。‹PA›]*$")
_AIDING = pattern("(?:ほう助|幇助)[^。]{0,12}$")
_LABEL = pattern(r"(?:\d+ )?(?:被疑者|被逮捕者|逮捕者|検挙者)[ :]")
_CLAUSE = 24  # characters before an action in which its own case is named


def by_law(ledger: Ledger) -> None:
    """Join those against whom an authority acts for a case."""
    for action in ledger.evidence.actions:
        if not _charges(ledger, action):
            continue
        line = ledger.story.reading.lines[action.line]
        meant = cases_at(ledger.story, line, action.at)
        for person in filter(ledger.acts, action.persons):
            for case in ledger.narrowed(person, line, meant):
                rule = f"ja.part.law.{action.kind.value}"
                ledger.join(person, case, action.evidence, rule=rule)
                if _for_helping(line.skeleton.text[: action.at], case):
                    helps = Note(VERB_GROUP, Role.ACCOMPLICE, action.evidence, rule, Certainty.ALLEGED, presumed=True)
                    ledger.note(person, case, helps)


def by_label(ledger: Ledger) -> None:
    """Join whom an announcement of the police lists as its suspects."""
    for line in ledger.story.reading.lines:
        if _LABEL.match(line.skeleton.text):
            for at, thing in line.skeleton.marked("P"):
                for person, case in product(thing.ids, cases_at(ledger.story, line, at)):
                    ledger.join(person, case, line.skeleton.span(at, at + 1), rule="ja.part.label")


def by_title(ledger: Ledger) -> None:
    """Join whom the text calls 容疑者 or 被告 where it tells of a case, and of whom it says nothing else."""
    for line in ledger.story.reading.lines:
        for at, thing in line.skeleton.marked("P"):
            strangers = [p for p in thing.ids if _only_titled(ledger, p, line)]
            meant = cases_at(ledger.story, line, at)[:1] if strangers else ()
            span = line.skeleton.span(at, at + 1)
            for person, case in product(strangers, meant):
                ledger.join(person, case, span, rule="ja.part.titled")
                charged = "。".join([line.skeleton.text, *(aside.text for aside in thing.asides)])
                if _for_helping(charged, case):
                    rule = "ja.part.titled"
                    helps = Note(VERB_GROUP, Role.ACCOMPLICE, span, rule, Certainty.ALLEGED, presumed=True)
                    ledger.note(person, case, helps)


def _only_titled(ledger: Ledger, person: str, line: Line) -> bool:
    """Whether a text makes somebody a suspect, ties him to no case, and does not set him apart from this one."""
    known = ledger.story.reading.cast.people.get(person)
    titles = ledger.story.reading.cast.titles.get(person, set())
    accused = known is not None and known.named and not known.speaks and not _SUSPECTS.isdisjoint(titles)
    return (
        accused
        and not ledger.tied(person)
        and not ledger.only_held(person, line)
        and not _SET_APART.search(line.skeleton.text)
    )


def _for_helping(text: str, case: Case) -> bool:
    """Whether somebody is charged with aiding, or with something else than the case is: with carrying its loot."""
    if _AIDING.search(text):
        return True
    return set(formal_charges(text)) == {IncidentKind.OTHER} and case.kind is not IncidentKind.OTHER


def _charges(ledger: Ledger, action: Action) -> bool:
    """Whether an action is taken for the case its line tells of, not one in passing."""
    if action.kind not in CHARGING or action.at < 0:
        return False
    line = ledger.story.reading.lines[action.line]
    before = line.skeleton.text[max(0, action.at - _CLAUSE) : action.at]
    earlier = _EARLIER.search(before)
    if ANOTHER_CASE.search(before) or (earlier and not formal_charges(earlier["charge"])):
        return False
    in_lead = line.paragraph == 0 and action.status is LegalStatus.DONE
    return action.kind is not LegalKind.TRIAL or in_lead


def with_others(ledger: Ledger) -> None:
    """Join those with whom somebody acted: `Pと共謀し`."""
    for line in ledger.story.reading.lines:
        for found in _WITH.finditer(line.skeleton.text):
            span = line.skeleton.span(*found.span())
            for case in cases_at(ledger.story, line, found.start()):
                for person in filter(ledger.acts, line.skeleton.thing(found["who"]).ids):
                    ledger.join(person, case, span, rule="ja.part.conspired")


def take_cue(ledger: Ledger, cue: Cue) -> None:
    """Note a cue for everybody it speaks of; a call that a band made together shows nobody's own part in it."""
    utterance = cue.utterance
    text = utterance.line.skeleton.text
    if cue.who.letter == "A" and cue.weight < NOUN_GROUP and cue.role in _ON_THE_SPOT and not _by_name(cue):
        return  # who goes by a name in a band is told of by verbs of the case as a whole
    if cue.role is Role.CALLER and cue.weight < NOUN_GROUP and _BAND.search(text):
        return
    sure = sure_of(utterance, cue.start, cue.end)
    span = passage_of(utterance, cue.start, cue.end, who=cue.who)
    for person in filter(ledger.acts, cue.who.ids):
        stranger = person not in ledger.members
        if (
            _only_polite(ledger, person, cue)
            or ledger.only_held(person, utterance.line)
            or (stranger and ANOTHER_CASE.search(text))
        ):
            continue
        for case in ledger.targets(person, utterance, cue.start, together=bool(ALL_CASES.search(text))):
            role = _from_abroad(ledger.story, utterance, case) if cue.role is Role.COORDINATOR else cue.role
            ledger.note(person, case, Note(cue.weight, role, span, cue.rule, sure, presumed=cue.presumed))


def _by_name(cue: Cue) -> bool:
    """Whether a verb stands in the clause of which a name used in a band is the subject: 「Aが住人を殴った」."""
    skeleton = cue.utterance.skeleton
    at = next((i for i, thing in skeleton.marked("A") if thing == cue.who), None)
    return at is not None and bool(_ITS_CLAUSE.match(skeleton.text, at + 1, cue.end))


def _only_polite(ledger: Ledger, person: str, cue: Cue) -> bool:
    """Whether somebody is called さん and accused of nothing: a taxi driver who saved the harmed drove nobody."""
    known = ledger.story.reading.cast.people.get(person)
    return cue.who.title in _POLITE and known is not None and not known.acting_by_name and not cue.utterance.quoted


def take_frame(ledger: Ledger, frame: Frame) -> None:
    """Who gives orders is a coordinator, who lures a recruiter, who is made to do it an executor."""
    utterance = frame.utterance
    sure = sure_of(utterance, frame.start, frame.end)
    together = bool(ALL_CASES.search(utterance.line.skeleton.text))
    weight = NOUN_GROUP if frame.agent.letter == "A" else VERB_ALONE
    span = passage_of(utterance, frame.start, frame.end, who=frame.agent)
    for person in filter(ledger.acts, frame.agent.ids):
        for case in ledger.targets(person, utterance, frame.start, together=together):
            role = _FRAME_ROLES[frame.sort]
            made = _from_abroad(ledger.story, utterance, case) if role is Role.COORDINATOR else role
            ledger.note(person, case, Note(weight, made, span, f"ja.part.frame.{frame.rule}", sure))
    if frame.rule == "makes_do":
        _take_patient(ledger, frame, Role.EXECUTOR, weight=VERB_ALONE)
    elif frame.sort == RECRUIT:
        _take_patient(ledger, frame, Role.ACCOMPLICE, weight=VERB_GROUP)


def _take_patient(ledger: Ledger, frame: Frame, role: Role, *, weight: int) -> None:
    """Who is made to commit a crime, or lured into one, has a part in it too."""
    if frame.patient is None:
        return
    sure = sure_of(frame.utterance, frame.start, frame.end)
    span = passage_of(frame.utterance, frame.start, frame.end, who=frame.patient)
    for person in filter(ledger.acts, frame.patient.ids):
        for case in ledger.targets(person, frame.utterance, frame.start)[:1]:
            if weight == VERB_ALONE or person not in ledger.members:
                ledger.note(person, case, Note(weight, role, span, f"ja.part.{frame.sort}ed", sure))


def _from_abroad(story: Story, utterance: Utterance, case: Case) -> Role:
    """Orders from abroad in a case without a scene make an operator abroad."""
    if case.place is None:
        for _, thing in utterance.line.skeleton.marked("L"):
            if story.reading.draft.entity(thing.ids[0]).norm.get("country") not in {None, "JP"}:
                return Role.OPERATOR_ABROAD
    return Role.COORDINATOR
