"""Parts: who did what in a case, was harmed by it, or is merely charged with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.frames import Frame, frame, left_mark
from extract.discourse.en.reading import Clause, Line, Reading
from extract.discourse.ja.marks import pattern
from extract.discourse.ja.skeleton import Thing
from extract.incidents.en.weave import Case, Story
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.records import Span
from schemas.words import Certainty, Role

_ROLES = lexicon("en/roles")
_NOT_A_VERB = re.compile(
    r"\b(?:the|an?|this|that|his|her|their|its|of|such|no|any|another|alleged|violent|fatal|armed|new|in|['’]s) $"
)
_NEGATED = re.compile(r"\b(?:not|never|no longer|n['’]t|without|denied|denies|denying|refused to)(?: \w+){0,2} $")
ACTS = {Role(role): pattern(rf"\b{any_of(words)}\b") for role, words in _ROLES["acts"].items()}
_NOUNS = {Role(role): any_of(words) for role, words in _ROLES["nouns"].items()}
_NOUN = {role: re.compile(rf"^(?:[\w-]+ )*?{words}$") for role, words in _NOUNS.items()}
_IS_NOUN = {
    role: pattern(
        rf"(?P<who><PA>)[^.;<>]{{0,40}}?\b(?:is|was|are|were|be|been|being|as|became|act(?:ed|ing)? as|serv(?:ed|ing) as|played the role of|regarded as)"
        rf" (?:also |believed to (?:be|have been) |thought to (?:be|have been) |suspected of being |an? |the |its |his |their |one of the |mere |merely |only |suspected |alleged |main )*\"?(?P<noun>{words})\b".replace(
            "[^.;<>]", "[^.;‹PA›]"
        )
    )
    for role, words in _NOUNS.items()
}
_BESIDE = {
    role: pattern(
        rf"\b(?P<noun>{words})\"?,? (?:named |identified as |called |known as )?(?P<who><PA>)|(?P<whom><PA>),? (?:an?|the|its|his|their)(?: \w+)?(?: [\w-]+){{0,2}}? (?P<n>{words})\b"
    )
    for role, words in _NOUNS.items()
}
_HARM = pattern(rf"\b{any_of(_ROLES['harmed'])}\b")
_SUFFERS = pattern(rf"\b{any_of(_ROLES['suffers'])}")
_OWNER = pattern(_ROLES["owner"])
_INSTRUCTIONS = pattern(
    r"\b(?:orders?|instructions?|directions?|commands?)(?: [^.;‹PA›]{0,40}?)? (?:came |come |given |sent |issued |received |relayed |passed on )?(?:\w+ )?(?:of|from|by|under) (?:the )?(?:name )?(?P<who><A>|<P>)"
    r"|\b(?:ordered|instructed|directed|told) (?:to [^.;‹PA›]{0,80}? )?by (?P<whom><AP>)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a case, with the words that say so."""

    case: str
    person: str
    role: Role
    certainty: Certainty
    evidence: Span
    rule: str
    line: int


def parts(reading: Reading, story: Story) -> Iterator[Part]:
    """Every part that a clause tells of, in order; one person may be told of several times."""
    for line in reading.lines:
        if not story.of_line.get(line.index):
            continue
        for clause in line.clauses:
            for thing, role, span, rule in _told(clause):
                yield from _parts(line, clause, story, (thing, role, span, rule))


_Told = tuple[Thing, Role, tuple[int, int], str]


def _told(clause: Clause) -> Iterator[_Told]:
    if clause.kind == "quote":
        return
    yield from _by_acts(clause)
    yield from _by_nouns(clause)
    yield from _by_harm(clause)
    for match in _INSTRUCTIONS.finditer(clause.skeleton.text):
        thing = clause.skeleton.thing(match["who"] or match["whom"])
        yield thing, Role.COORDINATOR, match.span(), "en.part.orders"


def _by_acts(clause: Clause) -> Iterator[_Told]:
    text = clause.skeleton.text
    for role, acts in ACTS.items():
        for match in acts.finditer(text):
            before = text[max(0, match.start() - 30) : match.start()]
            if _NOT_A_VERB.search(before) or _NEGATED.search(before):
                continue
            done = frame(clause.skeleton, match)
            if _does(done, role):
                yield done.subject, role, match.span(), f"en.part.{role.value}"  # type: ignore[misc]


def _does(done: Frame, role: Role) -> bool:
    """Whether the frame has somebody who acts; a passive without an agent has none, but for who was taken on."""
    if done.subject is None or done.subject.letter == "N":
        return False
    return not done.passive or role is not Role.ACCOMPLICE


def _by_nouns(clause: Clause) -> Iterator[_Told]:
    text = clause.skeleton.text
    for role in _NOUNS:
        for match in (*_IS_NOUN[role].finditer(text), *_BESIDE[role].finditer(text)):
            groups = match.groupdict()
            thing = clause.skeleton.thing(groups["who"] or groups["whom"])
            yield thing, role, match.span(), f"en.part.noun.{role.value}"
    yield from _by_titles(clause)


_AS = re.compile(
    r"\b(?:is|was|are|were|be|been|as|became)(?: (?:only|merely|just|also|believed to be|thought to be|suspected of being))? $"
)


def _by_titles(clause: Clause) -> Iterator[_Told]:
    """P acted as the driver: where “the driver” has become a mark of its own."""
    for at, thing in clause.skeleton.marked("P"):
        role = next((r for r, noun in _NOUN.items() if thing.title and noun.match(thing.title)), None)
        if role and _AS.search(clause.skeleton.text[:at]) and (subject := left_mark(clause.skeleton, at)):
            yield subject, role, (at, at + 1), f"en.part.title.{role.value}"


def _by_harm(clause: Clause) -> Iterator[_Told]:
    text = clause.skeleton.text
    for match in _HARM.finditer(text):
        if _NOT_A_VERB.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        done = frame(clause.skeleton, match)
        if done.object and done.object.letter == "P":
            yield done.object, Role.VICTIM, match.span(), "en.part.harmed"
    for match in _SUFFERS.finditer(text):
        subject = left_mark(clause.skeleton, match.start())
        if subject and subject.letter == "P":
            yield subject, Role.VICTIM, match.span(), "en.part.suffers"
    for match in _OWNER.finditer(text):
        thing = next(t for _, t in clause.skeleton.marked("P", start=match.start(), end=match.end()))
        yield thing, Role.VICTIM, match.span(), "en.part.owner"


def _parts(line: Line, clause: Clause, story: Story, told: _Told) -> Iterator[Part]:
    thing, role, span, rule = told
    certainty = certainty_of(clause, *span)
    evidence = _sentence(line)
    for case in _cases(line, story):
        for person in thing.ids:
            yield Part(case.id, person, role, certainty, evidence, rule, line.index)


def _sentence(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _cases(line: Line, story: Story) -> tuple[Case, ...]:
    return story.of_line[line.index]
