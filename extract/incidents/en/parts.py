"""Parts: who did what in a case, was harmed by it, or is merely charged with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.frames import Frame, frame
from extract.discourse.en.patterns import any_named, leads_to
from extract.discourse.en.reading import Clause, Line, Reading
from extract.discourse.en.shorten import ONE_OF
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.en.harm import Told, by_harm, by_name, is_noun
from extract.incidents.en.nouns import NOUNS, by_nouns, trade
from extract.incidents.en.weave import Case, Story
from extract.incidents.en.which import cases_named
from extract.legal.en.charges import speaks_of_another
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.records import Span
from schemas.words import Certainty, Role

_ROLES = lexicon("en/roles")
LEADING = frozenset({Role.MASTERMIND, Role.COORDINATOR, Role.RECRUITER, Role.OPERATOR_ABROAD})
_BEFORE = 30  # characters before a verb in which it is denied
_AMONG_EQUALS = pattern(
    r"(?:contact|messag|interview|talk(?!\w+ (?:<P>|him|her|them|\w+ \w+) into)|approach|convinc"
    r"|encourag)(?:ed|ing)"
    r"|(?:offer|promis)(?:ed|ing) (?!<P>|him|her|them|people|applicants)"
)
_NO_LINK = pattern(
    r"^(?:But |However, )?[^.;,]{0,60}\b[Nn]o (?:link|connection|ties?|relation)s? (?:\w+ ){0,3}(?:with|to|between)\b"
    r"|\bhas no link to\b"
)
_PAY = pattern(r"<M>")
_TAKEN_ON = pattern(  # orders to young men recruited online
    r"\b(?:men|women|people|youths|members|robbers|workers|those|individuals|applicants|teenagers|students|callers"
    r"|perpetrators|foreigners|nationals)(?: who (?:had been|were))? $"
)
_NEGATED = pattern(r"\b(?:not|never|no longer|n['’]t|without|denied|denies|denying|refused to)(?: \w+){0,2} $")


def _present(words: str) -> str:
    """Headlines and quotes tell of deeds in the present: calls the shots."""
    return words.replace("(?:ed|ing) ", "(?:ed|ing|s) ")


ACTS = {
    Role(role): pattern(rf"(?<![\w-]){any_of(map(_present, words))}(?!\w)") for role, words in _ROLES["acts"].items()
}
_TOGETHER = pattern(
    r"[^.;‹PA›]{0,60}?(?:\b(?:together|along|jointly) with (?P<who><PA>)|, (?P<some><P>),? among them\b)"
)
_CONSPIRED = pattern(r"conspir\w+ with (?P<who><PA>)")  # no more is told of him than that he is charged
_WHO_IS = pattern(  # the man who ran the show was his nephew, P
    r"[^.;:,‹PAN›]{0,60} (?:is|was|were) (?:believed to be |thought to be |identified as )?"
    r"(?:(?:<P>['’]s|his|her|their|the|an?) (?:[a-z][\w'’-]* ?){1,4},? )?(?P<who><PA>)"
)
_COLON = pattern(r"[^.;:‹P›]{0,80}: ")
_GIVEN = {Role(role): pattern(any_named(words)) for role, words in _ROLES["given"].items()}


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a case, with the words that say so; `among` is how many it is said of in one breath."""

    case: str
    person: str
    role: Role
    certainty: Certainty
    evidence: Span
    rule: str
    line: int
    among: int = 1


def parts(reading: Reading, story: Story) -> Iterator[Part]:
    """Every part that a clause tells of, in order; one person may be told of several times."""
    for line in reading.lines:
        alone = len(story.cases) == 1
        beside = line.index not in story.explicit and speaks_of_another(reading, line.index, alone=alone)
        if not story.of_line.get(line.index) or beside:
            continue
        for clause in line.clauses:
            for thing, role, span, rule in _told(clause):
                sure = _certainty(reading, clause, span)
                here = cases_named(reading, clause, span, story=story) or _cases(line, story)
                yield from _parts(line, here, sure=sure, told=(thing, role, span, rule))
        yield from _by_own_nouns(reading, story, line)
        yield from _same_account(reading, story, line)
        yield from _one_of_the_intruders(reading, story, line)


def _by_own_nouns(reading: Reading, story: Story, line: Line) -> Iterator[Part]:
    """A former caller, 23: somebody without a name whom the text calls by his part."""
    for _, thing in line.whole.marked("P"):
        entity = reading.draft.entity(thing.ids[0]) if len(thing.ids) == 1 else None
        role = trade(entity.canonical) if entity and entity.norm.get("anonymous") else None
        if role is None:
            continue
        for case in _cases(line, story):
            rule = f"en.part.noun.{role.value}"
            yield Part(case.id, thing.ids[0], role, Certainty.REPORTED, _sentence(line), rule, line.index)


_SAME_ACCOUNT = pattern(r"\b(?:the )?same (?:account|alias|name|pseudonym|handler|person|instructor|user)\b")
_JUST_TOLD = pattern(r"tell|threaten|forc|told <P> to\b|told (?:him|her|them) to\b")
_INTRUDERS = pattern(rf"\b{NOUNS[Role.EXECUTOR]}\b")


def _same_account(reading: Reading, story: Story, line: Line) -> Iterator[Part]:
    """A case tied to the main one by the same account was, it is suspected, ordered by the same."""
    if line.index not in story.explicit or not _SAME_ACCOUNT.search(line.whole.text):
        return
    known = [t.ids[0] for earlier in reading.lines[: line.index + 1] for _, t in earlier.whole.marked("A")]
    for case in _cases(line, story):
        if known and not case.apart and case.first == line.index and case is not story.cases[0]:
            yield Part(
                case.id,
                known[-1],
                Role.COORDINATOR,
                Certainty.ALLEGED,
                _sentence(line),
                "en.part.same_account",
                line.index,
            )


def _one_of_the_intruders(reading: Reading, story: Story, line: Line) -> Iterator[Part]:
    """One of them, P: behind a sentence about intruders he is one."""
    before = reading.lines[line.index - 1].whole.text if line.index else ""
    singled = [t for _, t in line.whole.marked("P") if t.title == ONE_OF]
    if not singled or not _INTRUDERS.search(before):
        return
    for case in _cases(line, story):
        for person in singled[0].ids:
            yield Part(
                case.id, person, Role.EXECUTOR, Certainty.REPORTED, _sentence(line), "en.part.one_of", line.index
            )


def _pay(match: re.Match[str]) -> str:
    """The end of the rule's name where all that is told is that somebody promises money."""
    return ".pay" if _PAY.search(match[0]) else ""


def _told_so(match: re.Match[str]) -> str:
    """The end of the rule's name where somebody only tells somebody to do something, as robbers do their victims."""
    return ".told" if _JUST_TOLD.match(match[0]) else ""


def _told(clause: Clause) -> Iterator[Told]:
    if _NO_LINK.search(clause.skeleton.text):
        return
    for told in (*_by_acts(clause), *by_nouns(clause)):
        yield from _named_behind(clause, told)
    yield from by_harm(clause)
    for role, rule in _GIVEN.items():
        for match in rule.finditer(clause.skeleton.text):
            who = next(v for v in match.groupdict().values() if v)
            thing = by_name(clause, clause.skeleton.thing(who))
            yield thing, role, match.span(), f"en.part.given.{role.value}{_pay(match)}"


def _named_behind(clause: Clause, told: Told) -> Iterator[Told]:
    """Two people are said to have led the ring: P and A. Whom a number stands for may follow a colon."""
    thing, role, span, rule = told
    text = clause.skeleton.text
    if thing.letter == "P" and not thing.ids and (is_named := _WHO_IS.match(text, span[1])):
        yield clause.skeleton.thing(is_named["who"]), role, span, rule
        return
    colon = _COLON.match(text, span[1]) if thing.letter == "P" and not thing.ids else None
    if colon is None:
        yield told
        return
    for _, named in clause.skeleton.marked("PA", start=colon.end()):
        yield named, role, span, rule


def _by_acts(clause: Clause) -> Iterator[Told]:
    text = clause.skeleton.text
    for role, acts in ACTS.items():
        for match in acts.finditer(text):
            if role is Role.RECRUITER and leads_to(_TAKEN_ON, text, match.start()):
                continue
            if is_noun(text, match) or _NEGATED.search(text, max(0, match.start() - _BEFORE), match.start()):
                continue
            who = _doer(frame(clause.skeleton, match), role)
            if who and who.letter == "P" and _AMONG_EQUALS.match(match[0]):
                continue
            real = _of_an_alias(role, match[0]) if who and who.letter == "A" else role
            if who and real:
                yield who, real, match.span(), f"en.part.{real.value}{_pay(match)}{_told_so(match)}"
                if beside := _CONSPIRED.match(text, match.start()) or _TOGETHER.match(text, match.end()):
                    yield (
                        clause.skeleton.thing(beside["who"] or beside.groupdict().get("some", "")),
                        real,
                        match.span(),
                        f"en.part.{'charged' if 'some' not in beside.groupdict() else real.value}.with",
                    )


def _doer(done: Frame, role: Role) -> Thing | None:
    """Who acts in a frame; of callers also who was taken on to call."""
    who = done.object if role is Role.CALLER and done.passive and done.subject is None else done.subject
    return None if who is None or who.letter == "N" else who


def _of_an_alias(role: Role, verb: str) -> Role | None:
    """An alias gives orders, recruits or threatens; it does nothing on the scene."""
    if role in {Role.COORDINATOR, Role.MASTERMIND, Role.RECRUITER, Role.OPERATOR_ABROAD}:
        return role
    if role is Role.ACCOMPLICE and "involve" in verb:
        return role
    return Role.COORDINATOR if verb.startswith(("threat", "beat", "hit", "punish")) else None


_HEDGED = pattern(
    r"(?:an?|the|its|their)? ?(?:[\w-]+ )?(?:alleged|suspected|accused|purported|presumed|apparent"
    r"|co-?defendants?|co-?accused)\b"
)


def _parts(line: Line, cases: tuple[Case, ...], *, sure: Certainty, told: Told) -> Iterator[Part]:
    thing, role, _, rule = told
    evidence = _sentence(line)
    for case in cases:
        for person in thing.ids:
            yield Part(case.id, person, role, sure, evidence, rule, line.index, max(len(thing.ids), thing.count or 1))


def _certainty(reading: Reading, clause: Clause, span: tuple[int, int]) -> Certainty:
    """How sure the clause is of a part; the noun that names it may itself be qualified: the alleged masterminds."""
    certainty = certainty_of(clause, *span)
    words = reading.draft.text.plain[slice(*clause.skeleton.span(*span))]
    return Certainty.ALLEGED if certainty is Certainty.REPORTED and _HEDGED.match(words) else certainty


def _sentence(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _cases(line: Line, story: Story) -> tuple[Case, ...]:
    return story.of_line[line.index]
