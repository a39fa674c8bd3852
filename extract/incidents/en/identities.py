"""Identities: which alias a text ties to which person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.certainty.en import certainty_of
from extract.discourse.en.patterns import leads_to, ranged
from extract.discourse.en.reading import Clause, Line, Reading
from extract.discourse.marks import pattern
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_word
from schemas.records import Span
from schemas.words import Certainty, Polarity

_WORDS = lexicon("en/relations")
_ALIAS = [pattern(ranged(words)) for words in _WORDS["alias_of"]]
_SAME_NAME = pattern(ranged(_WORDS["same_name"]))
_AND_ALIAS = pattern(r"(?:,| and|, and| or) (<A>)")
_NOT = pattern(_WORDS["not_alias"])


@dataclass(frozen=True, slots=True)
class Identity:
    """An alias and the person who is said to go by it."""

    alias: str
    person: str
    evidence: Span
    certainty: Certainty
    rule: str
    polarity: Polarity = Polarity.AFFIRMED


def identities(reading: Reading) -> Iterator[Identity]:
    """Every tie of an alias to a person, in one clause or through “the account of that name”."""
    last: str | None = None
    nouns: dict[str, str] = {}
    for line in reading.lines:
        for clause in line.clauses:
            yield from _also(line, clause)
            yield from _of_that_noun(reading, line, clause, nouns=nouns)
            nouns |= _by_noun(clause)
            for rule in _ALIAS:
                for match in rule.finditer(clause.skeleton.text):
                    yield from _of(line, clause, match)
            if last:
                yield from _of_that_name(line, clause, last)
            here = [t.ids[0] for _, t in clause.skeleton.marked("A")]
            last = here[-1] if here else last


def _sentence(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _also(line: Line, clause: Clause) -> Iterator[Identity]:
    for at, thing in clause.skeleton.marked("P"):
        for alias in thing.also:
            yield Identity(alias, thing.ids[0], _sentence(line), certainty_of(clause, at), "en.alias.also")


_NOUN = pattern(rf"\b{any_word(lexicon('en/discourse')['alias_heads'])}\b")
_ANYBODY = {"account", "accounts", "user", "name", "person", "man", "woman"}


def _by_noun(clause: Clause) -> dict[str, str]:
    """The nouns by which a clause calls those who go by an alias: an organizer who used the name A."""
    found: dict[str, str] = {}
    for _, thing in clause.skeleton.marked("A"):
        said = " ".join((thing.title, *(aside.text for aside in thing.asides)))
        noun = next((m[0] for m in _NOUN.finditer(said) if m[0] not in _ANYBODY), None)
        if noun:
            found[noun] = thing.ids[0]
    return found


def _of_that_noun(reading: Reading, line: Line, clause: Clause, *, nouns: dict[str, str]) -> Iterator[Identity]:
    """The organizer, P: who was told of by that noun under an alias before."""
    for at, thing in clause.skeleton.marked("P"):
        alias = nouns.get(thing.title) if thing.asides and len(thing.ids) == 1 else None
        if alias and not reading.draft.entity(thing.ids[0]).norm.get("anonymous"):
            yield Identity(alias, thing.ids[0], _sentence(line), certainty_of(clause, at), "en.alias.noun_again")


def _of(line: Line, clause: Clause, match: re.Match[str]) -> Iterator[Identity]:
    person, alias = clause.skeleton.thing(match["p"]), clause.skeleton.thing(match["a"])
    if len(person.ids) != 1:
        return
    denied = leads_to(_NOT, clause.skeleton.text, match.start("a"))
    polarity = Polarity.NEGATED if denied else Polarity.AFFIRMED
    certainty = certainty_of(clause, *match.span())
    yield Identity(alias.ids[0], person.ids[0], _sentence(line), certainty, "en.alias.of", polarity)
    more = _AND_ALIAS.match(clause.skeleton.text, match.end("a"))
    if more:
        second = clause.skeleton.thing(more[1]).ids[0]
        yield Identity(second, person.ids[0], _sentence(line), certainty, "en.alias.of", polarity)


def _of_that_name(line: Line, clause: Clause, last: str) -> Iterator[Identity]:
    for match in _SAME_NAME.finditer(clause.skeleton.text):
        person = clause.skeleton.thing(match["p"] or match["q"] or match["r"] or match["s"] or match["t"])
        if len(person.ids) == 1:
            certainty = certainty_of(clause, *match.span())
            yield Identity(last, person.ids[0], _sentence(line), certainty, "en.alias.same_name")
