"""Nouns that name a part: the driver, its alleged recruiter, a former caller, the leader identified as somebody."""

import re
from collections.abc import Iterator

from extract.discourse.en.frames import left_mark
from extract.discourse.en.patterns import leads_to
from extract.discourse.en.reading import Clause
from extract.discourse.marks import pattern
from extract.incidents.en.harm import Told
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.words import Role

NOUNS = {Role(role): any_of(words) for role, words in lexicon("en/roles")["nouns"].items()}
_CARRIERS = {
    Role.RECRUITER: pattern(rf"\b{NOUNS[Role.RECRUITER]}\b|\b(?:broker|job agent|agent)\b"),
    Role.COORDINATOR: pattern(
        rf"\b(?:{NOUNS[Role.COORDINATOR]}|{NOUNS[Role.MASTERMIND]}|boss|supervisor|manager|leader|chief|head"
        rf"|overseer|owner)\b"
    ),
}
_HERE = {role: pattern(rf"\b{words}") for role, words in NOUNS.items()}
_NOUN = {role: pattern(rf"^(?:[\w-]+ )*?{words}$") for role, words in NOUNS.items()}
_IS_NOUN = {
    role: pattern(
        rf"(?P<who><PA>)[^.;‹PA›]{{0,40}}?\b(?:is|was|are|were|be|been|being|as|became|act(?:ed|ing)? as|serv(?:ed"
        rf"|ing) as|played the role of|regarded as)"
        rf" (?:also |believed to (?:be|have been) |thought to (?:be|have been) |suspected of being |an? |the |its "
        rf"|his |their |one of the |mere |merely |only |suspected |alleged |main "
        rf"|[\w-]+ and (?:[\w-]+ )??)*?\"?(?P<noun>{words})\b"
    )
    for role, words in NOUNS.items()
}
_WHOSE_NOUN = {
    role: pattern(
        rf"\b(?P<noun>{words})\"?(?: of (?:the|that|this|a) [\w-]+)? (?:is|was|are|were)"
        rf" (?:believed to be |thought to be |said to be |identified as |suspected to be |allegedly )?(?P<who><PA>)"
    )
    for role, words in NOUNS.items()
}
_BESIDE = {
    role: pattern(
        rf"\b(?P<noun>{words})\"?,? (?:named |identified as |called |known as )?(?P<who><PA>)|(?P<whom><PA>),? (?:an?"
        rf"|the|its|his|their)(?: \w+)?(?: [\w-]+){{0,2}}? (?P<n>{words})\b"
    )
    for role, words in NOUNS.items()
}
_RUN_IT = pattern(r"managers|operators|supervisors|bosses|ringleaders|leaders|overseers")
_RUNS_IT = frozenset({"manager", "operator", "supervisor", "boss", "leader", "overseer"})
_ONE_NOUN = pattern(r"(?:driver|leader|mastermind|boss|head|chief|kingpin|recruiter|courier|lookout|collector|caller)$")


def _is_one(noun: str) -> bool:
    """Whether a noun is of one person alone."""
    return bool(_ONE_NOUN.search(noun))


_HARMED_HEADS = frozenset(lexicon("en/discourse")["harmed"]) - frozenset(lexicon("en/discourse")["acting"]) | {"owner"}
_NAMED_AS = pattern(
    r"(?P<noun><P>),? (?:(?:was|is|has been|had been) )?(?:identified |named )?(?:by [^.;‹PA›]{2,30} )?as (?P<who><P>)"
)
_LEADS = pattern(r"\b(?:leader|boss|head|chief|ringleader|mastermind)$")
_AS = pattern(
    r"\b(?:is|was|are|were|be|been|as|became)(?: (?:only|merely|just|also|believed to be|thought to be"
    r"|suspected of being))?(?: one of)? $"
)
_OWN_AGE = pattern(r",? (?:aged )?\(?\d{1,3}\)?$| in (?:his|her|their) .*$")
_TRADES = (Role.CALLER, Role.RECRUITER, Role.LOOKOUT, Role.CASH_COURIER)


def trade(called: str) -> Role | None:
    """The part by which somebody without a name is called: a former caller, 23."""
    head = _OWN_AGE.sub("", called)
    return next((r for r in _TRADES if _NOUN[r].match(head)), None)


def by_nouns(clause: Clause) -> Iterator[Told]:
    """Everybody beside a noun that names a part."""
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
                if not groups.get("whom") or not thing.members:
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


def _by_titles(clause: Clause) -> Iterator[Told]:
    """P acted as the driver: where “the driver” has become a mark of its own."""
    for at, thing in clause.skeleton.marked("P"):
        role = next((r for r, noun in _NOUN.items() if thing.title and noun.match(thing.title)), None)
        role = role or (Role.OPERATOR_ABROAD if _RUN_IT.fullmatch(thing.title) else None)
        if role is None and thing.title in _RUNS_IT and leads_to(_AS, clause.skeleton.text, at):
            role = Role.OPERATOR_ABROAD
        if role is None and thing.asides and _LEADS.search(thing.title):
            role = Role.MASTERMIND  # the leader, identified as P
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
