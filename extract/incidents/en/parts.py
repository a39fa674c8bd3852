"""Parts: who did what in a case, was harmed by it, or is merely charged with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.frames import Frame, frame, left_mark
from extract.discourse.en.patterns import any_named, leads_to
from extract.discourse.en.reading import Clause, Line, Reading
from extract.discourse.en.references import number
from extract.discourse.en.shorten import ONE_OF
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.en.harm import Told, by_harm, is_noun
from extract.incidents.en.weave import Case, Story
from extract.incidents.en.whereabouts import same_place
from extract.legal.en.charges import speaks_of_another
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.records import Span
from schemas.words import Certainty, Role

_ROLES = lexicon("en/roles")
LEADING = frozenset({Role.MASTERMIND, Role.COORDINATOR, Role.RECRUITER, Role.OPERATOR_ABROAD})
_BEFORE = 30  # characters before a verb in which it is denied
_AMONG_EQUALS = pattern(
    r"(?:contact|messag|interview|talk(?!\w+ (?:<P>|him|her|them|\w+ \w+) into)|approach|convinc|encourag)(?:ed|ing)"
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
ACTS = {Role(role): pattern(rf"\b{any_of(words)}(?!\w)") for role, words in _ROLES["acts"].items()}
_NOUNS = {Role(role): any_of(words) for role, words in _ROLES["nouns"].items()}
_CARRIERS = {
    Role.RECRUITER: pattern(rf"\b{_NOUNS[Role.RECRUITER]}\b|\b(?:broker|job agent|agent)\b"),
    Role.COORDINATOR: pattern(
        rf"\b(?:{_NOUNS[Role.COORDINATOR]}|{_NOUNS[Role.MASTERMIND]}|boss|supervisor|manager|leader|chief|head"
        rf"|overseer|owner)\b"
    ),
}
_HERE = {role: pattern(rf"\b{words}") for role, words in _NOUNS.items()}
_NOUN = {role: pattern(rf"^(?:[\w-]+ )*?{words}$") for role, words in _NOUNS.items()}
_IS_NOUN = {
    role: pattern(
        rf"(?P<who><PA>)[^.;‹PA›]{{0,40}}?\b(?:is|was|are|were|be|been|being|as|became|act(?:ed|ing)? as|serv(?:ed"
        rf"|ing) as|played the role of|regarded as)"
        rf" (?:also |believed to (?:be|have been) |thought to (?:be|have been) |suspected of being |an? |the |its "
        rf"|his |their |one of the |mere |merely |only |suspected |alleged |main )*\"?(?P<noun>{words})\b"
    )
    for role, words in _NOUNS.items()
}
_WHOSE_NOUN = {
    role: pattern(
        rf"\b(?P<noun>{words})\"?(?: of (?:the|that|this|a) [\w-]+)? (?:is|was|are|were)"
        rf" (?:believed to be |thought to be |said to be |identified as |suspected to be |allegedly )?(?P<who><PA>)"
    )
    for role, words in _NOUNS.items()
}
_BESIDE = {
    role: pattern(
        rf"\b(?P<noun>{words})\"?,? (?:named |identified as |called |known as )?(?P<who><PA>)|(?P<whom><PA>),? (?:an?"
        rf"|the|its|his|their)(?: \w+)?(?: [\w-]+){{0,2}}? (?P<n>{words})\b"
    )
    for role, words in _NOUNS.items()
}
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": None, "latest": None}
_NAMED_CASE = pattern(
    r"(?:[^.;,‹PAL›]{0,50}?\b(?:in|during|for|over|of))? the (?:(?P<l><L>)|(?P<nth>first|second|third|fourth|last|latest)"
    r"(?: (?P<n>two|three|four))?) (?:case|robber(?:y|ie)|raid|incident|break-in|heist|burglar(?:y|ie)|attack|theft)s?\b"
)
_TOGETHER = pattern(
    r"[^.;‹PA›]{0,60}?(?:\b(?:together|along|jointly) with (?P<who><PA>)|, (?P<some><P>),? among them\b)"
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
                here = _cases_named(reading, clause, span, story=story) or _cases(line, story)
                yield from _parts(line, here, sure=sure, told=(thing, role, span, rule))
        yield from _same_account(reading, story, line)
        yield from _one_of_the_intruders(reading, story, line)


_SAME_ACCOUNT = pattern(r"\b(?:the )?same (?:account|alias|name|pseudonym|handler|person|instructor|user)\b")
_INTRUDERS = pattern(rf"\b{_NOUNS[Role.EXECUTOR]}\b")


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
    return ".told" if match[0].startswith(("told", "telling", "threaten", "forc")) else ""


def _told(clause: Clause) -> Iterator[Told]:
    if clause.kind == "quote" or _NO_LINK.search(clause.skeleton.text):
        return
    for told in (*_by_acts(clause), *_by_nouns(clause)):
        yield from _named_behind(clause, told)
    yield from by_harm(clause)
    for role, rule in _GIVEN.items():
        for match in rule.finditer(clause.skeleton.text):
            who = next(v for v in match.groupdict().values() if v)
            yield clause.skeleton.thing(who), role, match.span(), f"en.part.given.{role.value}{_pay(match)}"


def _named_behind(clause: Clause, told: Told) -> Iterator[Told]:
    """Two people are said to have led the ring: P and A. Whom a number stands for may follow a colon."""
    thing, role, span, rule = told
    text = clause.skeleton.text
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
                if beside := _TOGETHER.match(text, match.end()):
                    yield clause.skeleton.thing(beside["who"] or beside["some"]), real, match.span(), f"en.part.{real.value}.with"


def _doer(done: Frame, role: Role) -> Thing | None:
    """Who acts in a frame; of callers also who was taken on to call."""
    who = done.object if role is Role.CALLER and done.passive and done.subject is None else done.subject
    return None if who is None or who.letter == "N" else who


def _of_an_alias(role: Role, verb: str) -> Role | None:
    """An alias gives orders, recruits or threatens; it does nothing on the scene."""
    if role in {Role.COORDINATOR, Role.MASTERMIND, Role.RECRUITER, Role.OPERATOR_ABROAD}:
        return role
    return Role.COORDINATOR if verb.startswith(("threat", "beat", "hit", "punish")) else None


def _by_nouns(clause: Clause) -> Iterator[Told]:
    text = clause.skeleton.text
    for role in (role for role, noun in _HERE.items() if noun.search(text)):
        for match in (
            *_IS_NOUN[role].finditer(text),
            *_WHOSE_NOUN[role].finditer(text),
            *_BESIDE[role].finditer(text),
        ):
            groups = match.groupdict()
            thing = clause.skeleton.thing(groups["who"] or groups["whom"])
            noun = groups.get("noun") or groups.get("n") or ""
            if noun.endswith("callers") and len(thing.ids) == 1:
                continue  # callers, he said
            if _is_one(noun) and max(len(thing.ids), thing.count or 1) > 1:
                if not groups["whom"] or not thing.members:
                    continue  # four Japanese and a man believed to be the ringleader
                thing = thing.members[-1]  # P and P, its alleged recruiter
            mere = ".figure" if re.search(r"figure|member", noun) else ""
            yield thing, role, match.span(), f"en.part.noun.{role.value}{mere}"
    yield from _by_titles(clause)
    for at, thing in clause.skeleton.marked("A"):
        carried = " ".join(aside.text for aside in thing.asides)
        carrier = next((r for r, words in _CARRIERS.items() if words.search(carried)), None)
        if carrier:
            yield thing, carrier, (at, at + 1), f"en.part.head.{carrier.value}"


_RUN_IT = pattern(r"managers|operators|supervisors|bosses|ringleaders|leaders|overseers")
_ONE_NOUN = pattern(r"(?:driver|leader|mastermind|boss|head|chief|kingpin|recruiter|courier|lookout|collector|caller)$")


def _is_one(noun: str) -> bool:
    """Whether a noun is of one person alone."""
    return bool(_ONE_NOUN.search(noun))


_HARMED_HEADS = frozenset(lexicon("en/discourse")["harmed"]) - frozenset(lexicon("en/discourse")["acting"]) | {"owner"}
_NAMED_AS = pattern(
    r"(?P<noun><P>),? (?:(?:was|is|has been|had been) )?(?:identified |named )?(?:by [^.;‹PA›]{2,30} )?as (?P<who><P>)"
)
_HEDGED = pattern(r"(?:an?|the|its|their)? ?(?:[\w-]+ )?(?:alleged|suspected|accused|purported|presumed|apparent)\b")
_LEADS = pattern(r"\b(?:leader|boss|head|chief|ringleader|mastermind)$")
_AS = pattern(
    r"\b(?:is|was|are|were|be|been|as|became)(?: (?:only|merely|just|also|believed to be|thought to be"
    r"|suspected of being))?(?: one of)? $"
)


def _by_titles(clause: Clause) -> Iterator[Told]:
    """P acted as the driver: where “the driver” has become a mark of its own."""
    for at, thing in clause.skeleton.marked("P"):
        role = next((r for r, noun in _NOUN.items() if thing.title and noun.match(thing.title)), None)
        role = role or (Role.OPERATOR_ABROAD if _RUN_IT.fullmatch(thing.title) else None)
        if thing.asides and thing.title in _HARMED_HEADS:
            yield thing, Role.VICTIM, (at, at + 1), "en.part.title.victim"
        elif role and thing.asides and thing.ids and (len(thing.ids) == 1 or thing.title.endswith("s")):
            yield thing, role, (at, at + 1), f"en.part.title.{role.value}"
        elif role and leads_to(_AS, clause.skeleton.text, at) and (subject := left_mark(clause.skeleton, at)):
            if _is_one(thing.title) and max(len(subject.ids), subject.count or 1) > 1:
                continue
            yield subject, role, (at, at + 1), f"en.part.title.{role.value}"
    for match in _NAMED_AS.finditer(clause.skeleton.text):
        if _LEADS.search(clause.skeleton.thing(match["noun"]).title or ""):
            yield clause.skeleton.thing(match["who"]), Role.MASTERMIND, match.span(), "en.part.title.leader"


def _parts(line: Line, cases: tuple[Case, ...], *, sure: Certainty, told: Told) -> Iterator[Part]:
    thing, role, _, rule = told
    evidence = _sentence(line)
    for case in cases:
        for person in thing.ids:
            yield Part(case.id, person, role, sure, evidence, rule, line.index, max(len(thing.ids), thing.count or 1))


def _cases_named(reading: Reading, clause: Clause, span: tuple[int, int], *, story: Story) -> tuple[Case, ...]:
    """The cases that the words behind an act name: in the first two raids, at the wheel in the case of that town."""
    named = _NAMED_CASE.match(clause.skeleton.text, span[1]) if len(story.cases) > 1 else None
    if named is None:
        return ()
    if named["l"]:
        place = clause.skeleton.thing(named["l"]).ids[0]
        return tuple(c for c in story.cases if same_place(reading, c.place, place) and c.place)
    own = [c for c in story.cases if not c.apart]
    count, at = number(named["n"]) or 1, _NTH[named["nth"]]
    return tuple(own[-count:] if at is None else own[at : at + count])


def _certainty(reading: Reading, clause: Clause, span: tuple[int, int]) -> Certainty:
    """How sure the clause is of a part; the noun that names it may itself be qualified: the alleged masterminds."""
    certainty = certainty_of(clause, *span)
    words = reading.draft.text.plain[slice(*clause.skeleton.span(*span))]
    return Certainty.ALLEGED if certainty is Certainty.REPORTED and _HEDGED.match(words) else certainty


def _sentence(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _cases(line: Line, story: Story) -> tuple[Case, ...]:
    return story.of_line[line.index]
