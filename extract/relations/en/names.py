"""Aliases of persons, accounts of persons and aliases, members of gangs."""

import re
from collections.abc import Iterator

from extract.discourse.ja.marks import pattern
from extract.incidents.en.telling import Telling
from extract.relations.en.found import WORDS, Found, Said, said
from schemas.words import Certainty, EntityType, Polarity, RelationType


def _rule(words: str) -> re.Pattern[str]:
    """A pattern in which <P> inside a negated class stands for the range of marks."""
    return pattern(re.sub(r"\[\^([^\]]*)<(\w+)>([^\]]*)\]", r"[^\1‹\2›\3]", words))


_ALIAS = [_rule(words) for words in WORDS["alias_of"]]
_SAME_NAME = _rule(WORDS["same_name"])
_NOT = re.compile(WORDS["not_alias"])
_HANDLE = [_rule(words) for words in WORDS["uses_handle"]]
_MEMBER = [_rule(words) for words in WORDS["member_of"]]
_GANG = re.compile(WORDS["gang"])
_AGENT = pattern(r"<A>")


def names(telling: Telling) -> Iterator[Found]:
    """ALIAS_OF: what a person is called, in one clause or through the account of that name."""
    last: str | None = None
    for clause in said(telling, "PA"):
        yield from _also(clause)
        for rule in _ALIAS:
            for match in rule.finditer(clause.clause.skeleton.text):
                yield from _alias(clause, match)
        if last:
            yield from _of_that_name(clause, last)
        here = [t.ids[0] for _, t in clause.clause.skeleton.marked("A")]
        last = here[-1] if here else last


def _also(clause: Said) -> Iterator[Found]:
    for at, thing in clause.clause.skeleton.marked("P"):
        for alias in thing.also:
            yield Found(RelationType.ALIAS_OF, alias, thing.ids[0], clause.evidence, clause.sure(at), "en.alias.also")


def _alias(clause: Said, match: re.Match[str]) -> Iterator[Found]:
    person, alias = clause.clause.skeleton.thing(match["p"]), clause.clause.skeleton.thing(match["a"])
    if len(person.ids) != 1:
        return
    denied = _NOT.search(clause.clause.skeleton.text[: match.start("a")])
    polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
    certainty = clause.sure(match.start(), match.end())
    yield Found(RelationType.ALIAS_OF, alias.ids[0], person.ids[0], clause.evidence, certainty, "en.alias.of", polarity)


def _of_that_name(clause: Said, last: str) -> Iterator[Found]:
    for match in _SAME_NAME.finditer(clause.clause.skeleton.text):
        mark = match["p"] or match["q"] or match["r"]
        person = clause.clause.skeleton.thing(mark)
        if len(person.ids) == 1 and not _AGENT.search(match[0]):
            certainty = clause.sure(match.start(), match.end())
            yield Found(RelationType.ALIAS_OF, last, person.ids[0], clause.evidence, certainty, "en.alias.same_name")


def handles(telling: Telling) -> Iterator[Found]:
    """USES_HANDLE: whose account it is; the first way of saying so that fits decides."""
    for clause in said(telling, "H"):
        text = clause.clause.skeleton.text
        taken: set[str] = set()
        for rule in _HANDLE:
            for match in rule.finditer(text):
                user, handle = clause.clause.skeleton.thing(match["u"]), clause.clause.skeleton.thing(match["h"])
                if handle.ids[0] not in taken and len(user.ids) == 1:
                    taken.add(handle.ids[0])
                    certainty = clause.sure(match.start(), match.end())
                    yield Found(RelationType.USES_HANDLE, user.ids[0], handle.ids[0], clause.evidence, certainty, "en.handle.user")


def membership(telling: Telling) -> Iterator[Found]:
    """MEMBER_OF: who belongs to a gang."""
    draft = telling.reading.draft
    for clause in said(telling, "O"):
        for rule in _MEMBER:
            for match in rule.finditer(clause.clause.skeleton.text):
                body = draft.entity(clause.clause.skeleton.thing(match["o"]).ids[0])
                if body.type is EntityType.ORG and (_GANG.search(body.canonical) or body.rule == "en.org.gang"):
                    for person in clause.clause.skeleton.thing(match["p"]).ids:
                        certainty = clause.sure(match.start(), match.end())
                        yield Found(RelationType.MEMBER_OF, person, body.id, clause.evidence, certainty, "en.member")


def sure_at_least(one: Certainty, other: Certainty) -> bool:
    """Whether one certainty is as strong as another."""
    order = list(Certainty)
    return order.index(one) <= order.index(other)
