"""Parts: who took part in which case and how, from arrests, cues, frames and harm."""

import re
from collections import defaultdict
from dataclasses import dataclass

from extract.certainty.ja import certainty_at
from extract.discourse.ja.frames import CALL, DIRECT, RECRUIT, Frame
from extract.discourse.ja.identities import Identity
from extract.discourse.ja.marks import pattern
from extract.discourse.ja.people import Cast
from extract.discourse.ja.reading import Line
from extract.discourse.ja.skeleton import Thing
from extract.discourse.ja.voices import Utterance, Voices
from extract.incidents.ja.cues import NOUN_GROUP, VERB_ALONE, VERB_GROUP, Cue
from extract.incidents.ja.scenes import ACT
from extract.incidents.ja.story import Case, Part, Story
from extract.legal.ja.actions import Action
from extract.lexicon import lexicon
from schemas.records import Span
from schemas.words import Certainty, IncidentKind, LegalKind, Role

NAMED_ONLY = "ja.part.named_only"
_ROLES = lexicon("ja_cases/roles")
_BY_KIND = {IncidentKind(k): Role(v) for k, v in _ROLES["by_kind"].items()}
_SUFFERS = pattern(
    rf"(?P<who><P>)(?:の[^、。]{{0,6}})?(?:が|は|も)[^。]{{0,24}}?(?:{'|'.join(_ROLES['harmed']['suffers'])})"
)
_OBJECT = pattern(rf"(?P<who><P>)(?:{'|'.join(_ROLES['harmed']['object'])})")
_WITH = pattern(r"(?P<who><P>)(?:と|らと)(?:の間で)?(?:共謀|共に|ともに|一緒に|結託)")
_SAME_CASE = re.compile(r"(?:同じ|同|この)事件[^。]{0,10}$")
_ORDER = (
    Role.MASTERMIND,
    Role.COORDINATOR,
    Role.OPERATOR_ABROAD,
    Role.RECRUITER,
    Role.CASH_COURIER,
    Role.CALLER,
    Role.DRIVER,
    Role.LOOKOUT,
    Role.EXECUTOR,
    Role.ACCOMPLICE,
)
_FRAME_ROLES = {DIRECT: Role.COORDINATOR, RECRUIT: Role.RECRUITER, CALL: Role.CALLER}
_CHARGING = {
    LegalKind.ARREST,
    LegalKind.REARREST,
    LegalKind.REFERRAL,
    LegalKind.INDICTMENT,
    LegalKind.VERDICT,
    LegalKind.TRIAL,
}
_FRAMES = lexicon("ja_cases/frames")
_CALLS = pattern("|".join(_FRAMES["caller_behind"]))
_LURES = re.compile("応募|勧誘|求人|募集|誘われ|紹介され")
_ELSEWHERE = re.compile("別の事件|別事件|ほかの事件")
_CLAUSE = 24  # characters before an action in which its own case is named
_BAND = re.compile("共謀|仲間と|共犯|らと[^。]{0,6}(?:共に|ともに)")
_BUYS = pattern("|".join(_FRAMES["bought_by"]))
_CALL = re.compile("電話|通話|告げられ|と言われ")
_CONTACT = pattern("<S>|指示|名乗|連絡|やりとり|やり取り|メッセージ|通話|アカウント|命じ|誘導|声|脅|役|応募|勧誘|電話")
_NO_ACTOR = re.compile(r"グループ|の事件|とは別|と(?:いう|いった)?(?:言葉|隠語|名称|組織|団体)|事件|容疑者|被告")


def cases_at(story: Story, line: Line, position: int) -> tuple[Case, ...]:
    """The cases meant at a position; 「同じ事件の」 means those of the line before."""
    if line.index and _SAME_CASE.search(line.skeleton.text[:position]):
        return story.focus[line.index - 1]
    return story.case_at(line, position)


def acts(cast: Cast, person: str) -> bool:
    """Whether somebody can have a part other than that of the harmed."""
    known = cast.people.get(person)
    return known is None or not (known.speaks or known.harmed_by_name)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was read of who did what."""

    story: Story
    voices: Voices
    actions: list[Action]
    cues: list[Cue]
    frames: list[Frame]
    identities: list[Identity]


class _Casting:
    """Gives everybody a part in the cases of a story."""

    def __init__(self, evidence: Evidence) -> None:
        self.story = evidence.story
        self.voices = evidence.voices
        self.cast = self.story.reading.cast
        self.actions = evidence.actions
        self.identities = evidence.identities
        self.members: dict[str, list[Case]] = defaultdict(list)
        self.evidence: dict[tuple[str, int], tuple[Span, str]] = {}
        self.cues: dict[tuple[str, int], list[tuple[int, Role, Span, str, Certainty]]] = defaultdict(list)
        self.by_id = {id(case): case for case in self.story.cases}

    def cases_at(self, line: Line, position: int) -> tuple[Case, ...]:
        """The cases meant at a position of a line."""
        return cases_at(self.story, line, position)

    def acts(self, person: str) -> bool:
        """Whether somebody can have an acting part."""
        return acts(self.cast, person)

    def join(self, person: str, case: Case, evidence: Span, rule: str) -> None:
        """Make somebody a member of a case."""
        if case not in self.members[person]:
            self.members[person].append(case)
        self.evidence.setdefault((person, id(case)), (evidence, rule))

    def by_law(self) -> None:
        """Those against whom an authority acts for a case."""
        for action in self.actions:
            line = self.story.reading.lines[action.line]
            if action.kind not in _CHARGING or action.at < 0:
                continue
            if _ELSEWHERE.search(line.skeleton.text, max(0, action.at - _CLAUSE), action.at):
                continue
            if action.kind is LegalKind.TRIAL and (line.paragraph or action.status.value != "done"):
                continue
            for case in self.cases_at(line, action.at):
                for person in action.persons:
                    if self.acts(person):
                        self.join(person, case, action.evidence, f"ja.part.law.{action.kind.value}")

    def with_others(self) -> None:
        """Those with whom somebody acted: `Pと共謀し`."""
        for line in self.story.reading.lines:
            for found in _WITH.finditer(line.skeleton.text):
                who = line.skeleton.thing(found["who"])
                span = line.skeleton.span(*found.span())
                for case in self.cases_at(line, found.start()):
                    for person in filter(self.acts, who.ids):
                        self.join(person, case, span, "ja.part.conspired")

    def targets(self, person: str, utterance: Utterance, start: int) -> list[Case]:
        """The cases in which a cue makes somebody take part."""
        line = utterance.line
        place = utterance.place(start)
        meant = [c for c in self.cases_at(line, place) if _fits(line, c)]
        own = self.members.get(person, [])
        if own:
            both = [c for c in meant if c in own]
            if both or line.index not in self.story.scenes:
                return both
            return meant if not utterance.quoted else []
        return meant if line.index in self.story.scenes or _together(line) else meant[:1]

    def take(self, cue: Cue) -> None:
        """Note a cue for everybody it speaks of; what a band did together shows nobody's own part in it."""
        outer = cue.utterance
        if cue.role is Role.CALLER and cue.weight < NOUN_GROUP and _BAND.search(outer.line.skeleton.text):
            return
        for person in filter(self.acts, cue.who.ids):
            if self._only_held(person, outer.line) or (person not in self.members and _ELSEWHERE.search(_text(outer))):
                continue
            for case in self.targets(person, outer, cue.start):
                span = _passage(outer, cue.start, cue.end, cue.who)
                self._note(person, case, (cue.weight, cue.role, span, cue.rule, _sure(outer, cue.start, cue.end)))

    def take_frame(self, frame: Frame) -> None:
        """Who gives orders is a coordinator, who lures a recruiter, who is made to do it an executor."""
        role = _FRAME_ROLES[frame.sort]
        sure = _sure(frame.utterance, frame.start, frame.end)
        for person in filter(self.acts, frame.agent.ids):
            for case in self.targets(person, frame.utterance, frame.start):
                span = _passage(frame.utterance, frame.start, frame.end, frame.agent)
                weight = NOUN_GROUP if frame.agent.letter == "A" else VERB_ALONE
                made = _abroad(self.story, frame, case) if role is Role.COORDINATOR else role
                self._note(person, case, (weight, made, span, f"ja.part.frame.{frame.rule}", sure))
        if frame.rule == "makes_do" and frame.patient:
            for person in filter(self.acts, frame.patient.ids):
                for case in self.targets(person, frame.utterance, frame.start)[:1]:
                    span = _passage(frame.utterance, frame.start, frame.end, frame.patient)
                    self._note(person, case, (VERB_ALONE, Role.EXECUTOR, span, "ja.part.made_to", sure))

    def _note(self, person: str, case: Case, said: tuple[int, Role, Span, str, Certainty]) -> None:
        self.cues[(person, id(case))].append(said)

    def _only_held(self, person: str, line: Line) -> bool:
        """A leader whose detention a text tells has no part in the case by his title alone."""
        return person not in self.members and any(
            a.line == line.index and person in a.persons and a.kind not in _CHARGING for a in self.actions
        )

    def by_alias(self) -> None:
        """Names that the text uses in a case without saying what their bearer did: whoever goes by a name mostly leads."""
        behind = {i.alias: i.person for i in self.identities}
        told = {p for p, _ in self.cues}
        for utterance in self.voices.utterances():
            for at, thing in utterance.skeleton.marked("A"):
                if _NO_ACTOR.match(utterance.skeleton.text, at + 1) or not self._in_touch(utterance, thing):
                    continue
                for alias in thing.ids:
                    if alias not in told and alias not in behind:
                        self._lead(alias, thing, utterance=utterance, at=at)

    def _to_harmed(self, utterance: Utterance) -> bool:
        """Whether a sentence tells of a call, and of nobody who took part: then those called are the harmed."""
        line = utterance.line
        told = [i for _, thing in line.skeleton.marked("P") for i in thing.ids]
        return bool(_CALL.search(line.skeleton.text)) and not any(i in self.members for i in told)

    def _in_touch(self, utterance: Utterance, alias: Thing) -> bool:
        """Whether a sentence brings a name in touch with those who act: a message, a call, a title."""
        return bool(alias.title or _CONTACT.search(utterance.line.skeleton.text))

    def _all_meant(self, alias: str, utterance: Utterance, at: int) -> list[Case]:
        """The case of the sentence, or all main ones where it tells of none in particular."""
        line = utterance.line
        meant = self.targets(alias, utterance, at)
        focus = self.story.told_in(line)
        return [c for c in focus if _fits(line, c)] if line.index not in self.story.scenes and meant else meant

    def _lead(self, alias: str, thing: Thing, *, utterance: Utterance, at: int) -> None:
        text = utterance.skeleton.text
        for number, case in enumerate(self._all_meant(alias, utterance, at)):
            calls = case.kind is IncidentKind.FRAUD and (_CALLS.match(text, at + 1) or self._to_harmed(utterance))
            role = Role.CALLER if calls else Role.ACCOMPLICE if _BUYS.match(text, at + 1) else _alias_role(text, at)
            if number and role is not Role.COORDINATOR:
                break
            span = _passage(utterance, at, at + 1, thing)
            self._note(alias, case, (VERB_GROUP, role, span, NAMED_ONLY, _sure(utterance, at, at + 1)))

    def harmed(self) -> None:
        """Those whom a case harmed."""
        for line in self.story.reading.lines:
            if not ACT.search(line.skeleton.text):
                continue
            for rule in (_SUFFERS, _OBJECT):
                for found in rule.finditer(line.skeleton.text):
                    self._harm(line, line.skeleton.thing(found["who"]), found)

    def _harm(self, line: Line, who: Thing, found: re.Match[str]) -> None:
        for case in self.cases_at(line, found.start())[:1]:
            for person in who.ids:
                known = self.cast.people.get(person)
                if known is None or known.acting_by_name or known.speaks or person in self.members:
                    continue
                span = line.skeleton.span(*found.span())
                sure = _harm_certainty(line, found)
                part = Part(person, Role.VICTIM, span, "ja.part.harmed", sure)
                case.parts.setdefault((person, Role.VICTIM), part)

    def settle(self) -> None:
        """Decide the parts of everybody in every case."""
        pairs = dict.fromkeys([*self.evidence, *self.cues])
        behind = {i.alias: i.person for i in self.identities}
        for person, key in pairs:
            case = self.by_id[key]
            if (person, Role.VICTIM) in case.parts or (behind.get(person), key) in pairs:
                continue
            for weight, role, span, rule, sure in self._chosen(person, case):
                del weight
                case.parts[(person, role)] = Part(person, role, span, rule, self._certainty(person, case, sure))

    def _chosen(self, person: str, case: Case) -> list[tuple[int, Role, Span, str, Certainty]]:
        cues = [c for c in self.cues.get((person, id(case)), []) if _possible(c[1], case)]
        if not cues:
            where = self.evidence.get((person, id(case)))
            span, rule = where or (case.evidence, "ja.part.told")
            return [(0, self._usual(person, case), span, rule, Certainty.ALLEGED)]
        top = max(c[0] for c in cues)
        best = sorted((c for c in cues if c[0] == top), key=lambda c: _ORDER.index(c[1]))
        if top < NOUN_GROUP:
            return best[:1]
        return list({c[1]: c for c in reversed(best)}.values())

    def _usual(self, person: str, case: Case) -> Role:
        """The part of somebody of whom the text tells none: what he is elsewhere in it, or what the kind of case suggests."""
        roles = {c[1] for (p, _), cues in self.cues.items() if p == person for c in cues if c[0] >= NOUN_GROUP}
        leads = roles & {Role.MASTERMIND, Role.COORDINATOR}
        return next(iter(sorted(leads, key=_ORDER.index)), _BY_KIND[case.kind])

    def _certainty(self, person: str, case: Case, told: Certainty) -> Certainty:
        """After a verdict or an admission in court confirmed, under a charge alleged, else as the clause has it."""
        if self._convicted(person, case):
            return Certainty.CONFIRMED
        charged = any(person in a.persons and a.kind in _CHARGING for a in self.actions)
        if charged and told is not Certainty.SPECULATED:
            return Certainty.ALLEGED
        return told

    def _convicted(self, person: str, case: Case) -> bool:
        for action in self.actions:
            if person in action.persons and action.kind is LegalKind.VERDICT and action.status.value == "done":
                line = self.story.reading.lines[action.line]
                if case in self.cases_at(line, max(action.at, 0)) or case in self.story.main:
                    return True
        return any(
            person in admission.ids and case in cases for admission, cases in _admissions(self.story, self.voices)
        )


def _text(utterance: Utterance) -> str:
    return utterance.line.skeleton.text


def _alias_role(text: str, at: int) -> Role:
    """Whoever goes by a name mostly leads; one to whom people apply recruits."""
    return Role.RECRUITER if _LURES.search(text, at) else Role.COORDINATOR


def _admissions(story: Story, voices: Voices) -> list[tuple[Thing, tuple[Case, ...]]]:
    """Who admits in court what he is tried for."""
    found = []
    for line in story.reading.lines:
        match = _ADMITS.search(line.skeleton.text)
        who = voices.subject(Utterance(line, line.skeleton), match.start()) if match else None
        if match and who:
            found.append((who, story.told_in(line)))
    return found


_ADMITS = re.compile(r"起訴(?:内容|事実)を[^、。]{0,8}認め(?!な)|起訴内容のうち[^。]*認めた|有罪を認め|罪を認めた")
_ROBBED = re.compile("強盗")


def _fits(line: Line, case: Case) -> bool:
    """A sentence about robberies tells nothing of a fraud."""
    return not (case.kind is IncidentKind.FRAUD and _ROBBED.search(line.skeleton.text))


def _possible(role: Role, case: Case) -> bool:
    """Dealings with accounts have no couriers of cash."""
    return not (case.kind is IncidentKind.OTHER and role in {Role.CASH_COURIER, Role.EXECUTOR})


def _together(line: Line) -> bool:
    return bool(_ALL_CASES.search(line.skeleton.text))


_ALL_CASES = re.compile("(?:両|二つの|2つの|いずれの|どちらの|それぞれの)事件|[2二]件とも|両方の事件")


def _abroad(story: Story, frame: Frame, case: Case) -> Role:
    """Orders from abroad in a case without a scene make an operator abroad."""
    if case.place is None:
        for _, thing in frame.utterance.line.skeleton.marked("L"):
            if story.reading.draft.entity(thing.ids[0]).norm.get("country") not in {None, "JP"}:
                return Role.OPERATOR_ABROAD
    return Role.COORDINATOR


def _passage(utterance: Utterance, start: int, end: int, who: Thing) -> Span:
    """The stretch from the person to the word, or the person's alone where the person is named elsewhere."""
    first, last = utterance.skeleton.span(start, end)
    sentence = utterance.line.sentence
    if sentence.start <= who.start < sentence.end:
        return min(first, who.start), max(last, who.end)
    return first, last


def _sure(utterance: Utterance, start: int, end: int) -> Certainty:
    """Certainty of what an utterance tells: of a quote, that of the words that introduce it."""
    text = utterance.line.skeleton.text
    if utterance.quoted:
        return certainty_at(text, utterance.outer_at, end=utterance.outer_at + 1)
    return certainty_at(text, start, end=end)


def _harm_certainty(line: Line, found: re.Match[str]) -> Certainty:
    """Harm told of an event (奪われた事件) is a fact, whatever the sentence says of suspects."""
    text = line.skeleton.text
    if (
        re.search(r"^[^。]{0,60}?(?:事件|ました|ています)", text[found.end() :])
        and "疑い" not in text[: found.end() + 60].split("事件")[0]
    ):
        return Certainty.REPORTED
    return certainty_at(text, found.start(), end=found.end())


def cast_parts(evidence: Evidence) -> None:
    """Write everybody's parts into the cases of a story."""
    casting = _Casting(evidence)
    casting.by_law()
    casting.with_others()
    for cue in evidence.cues:
        casting.take(cue)
    for frame in evidence.frames:
        casting.take_frame(frame)
    casting.harmed()
    casting.by_alias()
    casting.settle()
