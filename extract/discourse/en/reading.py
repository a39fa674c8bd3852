"""An English document as its rules read it: told sentences as clauses with marks, persons known, quotes apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.discourse.en.cast import Cast, cast_of
from extract.discourse.en.references import counted_with_names, fold_references, number
from extract.discourse.en.shorten import LIST, fold_lists, fold_lists_told_of, fold_quotes, shorten_ages, shorten_names
from extract.discourse.marks import BY_TYPE, pattern
from extract.discourse.skeleton import Skeleton, Thing, fold, sketch
from extract.draft import Draft
from extract.elapsed import before, is_around
from extract.recognizers.en.calendar import When, dates
from extract.recognizers.en.elapsed import months_since
from schemas.records import Sentence
from schemas.words import EntityType

_FROM = (
    r"(?:also )?(?:of|from) (?:the (?:city|town|village) of )?<L>"
    r"(?: in the (?:same )?(?:prefecture|city|province|ward))?(?=[ ,.;]|$)"
)
_ASIDE = pattern(
    rf"(?P<head><PAN>)(?:,| --| –| —) (?P<body>{_FROM}|(?:who(?! include)|whose|whom"
    r"|an?(?! (?:\d+-year(?!-old)|suspended|prison|life|jail|fine|sentence|term|stiff|lenient))"
    r"|(?:self-employed |part-time |temporary )?(?:company|bar|restaurant|construction|factory|office|shop|store|hotel"
    r"|care) (?:employee|worker|staff|executive|president|owner|manager|clerk)"
    r"|unemployed|address unknown|of unknown address|jobless|self-employed|retired|suspected of|accused of"
    r"|believed to|thought to|said to|alleged to|wanted (?:on|for|over)|charged with|identified as"
    r"|the|one of|formerly|once|then|also known|both|all|of(?! wh)|now)\b(?:[^;.]|\.(?=\w))*?(?=,(?!\d)| --"
    r"| –| —|;|\.(?:\W|$)|$))"
    r"(?P<end>,(?! (?:of|from) (?:the (?:city|town|village) of )?<L>)| --| –| —)?"
)
_LISTED_NEXT = pattern(r"^(?:an?|the) <P>(?:,| and|$)")
_OPENER = pattern(r"^[A-Z][\w .,'’-]{1,40}?(?:\([^)]*\))? ?(?:--|–|—| - )\s*|^[A-Z]{3,}[A-Z ,]*: ")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that says something of its first mark.

    Attributes:
        line: index of the line it stands in.
        kind: main, aside (said in passing of a person) or quote.
    """

    skeleton: Skeleton
    line: int
    kind: str = "main"
    speaker: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One told sentence: as marks before anything of it was folded away, and as clauses.

    `focus` is the person of whom the text spoke last before it, `group` the size and members of the last group.
    """

    index: int
    sentence: Sentence
    whole: Skeleton
    clauses: tuple[Clause, ...]
    paragraph: int
    focus: tuple[str, ...] = ()
    group: tuple[int, tuple[str, ...]] = (0, ())


@dataclass(frozen=True, slots=True)
class Reading:
    """All told sentences of a document, its cast and all its dates."""

    draft: Draft
    lines: tuple[Line, ...]
    cast: Cast
    dates: tuple[When, ...]

    def when(self, thing: Thing) -> str | None:
        """The ISO date of a date mark; the start of a range."""
        return self.dates[int(thing.ids[0])].iso

    def deed_day(self, thing: Thing) -> str | None:
        """The day of a deed: what a date mark says, or for an anniversary the day so long before."""
        when, text = self.dates[int(thing.ids[0])], self.draft.text
        if not when.iso or not is_around(when.iso, text.published):
            return when.iso
        return before(when.iso, months_since(text.plain, when.start, when.end))


def read(draft: Draft) -> Reading:
    """Read a document whose entities are known."""
    cast = cast_of(draft)
    when = dates(draft.text.plain, draft.text.published)
    told = [s for s in draft.text.sentences if draft.text.told_at(s.start)]
    raw = list(_sketches(draft, told, cast, when=when))
    cast.lists = [(i, *listed) for i, skeleton in enumerate(raw) for listed in _lists(skeleton)]
    lines = []
    for i, (sentence, skeleton) in enumerate(zip(told, raw, strict=True)):
        cast.line = i
        lines.append(_line(i, sentence, skeleton, cast=cast))
    return Reading(draft, tuple(_with_paragraphs(draft, lines)), cast, when)


def _lists(skeleton: Skeleton) -> Iterator[tuple[tuple[str, ...], int]]:
    """Persons named together in a sentence, whatever is said in passing of each, with how many they are."""
    for some in counted_with_names(skeleton.text):
        yield _ids(skeleton, some), number(some["n"])
    if sum(1 for _ in skeleton.marked("P")) < 2:  # noqa: PLR2004  one is no list
        return
    main, _ = _without_asides(skeleton)
    for found in LIST.finditer(main.text):
        if len(ids := _ids(main, found)) > 1:
            yield ids, len(ids)


def _ids(skeleton: Skeleton, found: re.Match[str]) -> tuple[str, ...]:
    things = (thing for _, thing in skeleton.marked("P", start=found.start(), end=found.end()))
    return tuple(dict.fromkeys(i for thing in things for i in thing.ids))


def _sketches(draft: Draft, told: list[Sentence], cast: Cast, *, when: tuple[When, ...]) -> Iterator[Skeleton]:
    things = sorted(_things(draft, cast, when), key=lambda t: (t.start, -t.end))
    at = 0
    for sentence in told:
        here: list[Thing] = []
        while at < len(things) and things[at].start < sentence.end:
            thing = things[at]
            at += 1
            if (
                thing.start >= sentence.start
                and thing.end <= sentence.end
                and (not here or thing.start >= here[-1].end)
            ):
                here.append(thing)
        yield shorten_names(sketch(draft.text.plain, (sentence.start, sentence.end), here))


def _things(draft: Draft, cast: Cast, when: tuple[When, ...]) -> Iterator[Thing]:
    for entity in draft.entities:
        letter = BY_TYPE.get(entity.type)
        if letter is None or entity.type is EntityType.DATE:
            continue
        speaks = entity.id in cast.speakers
        yield from (Thing("N" if speaks else letter, (entity.id,), *mention) for mention in entity.mentions)
    yield from (Thing("D", (str(i),), w.start, w.end) for i, w in enumerate(when))


def _line(index: int, sentence: Sentence, skeleton: Skeleton, *, cast: Cast) -> Line:
    focus, group = cast.focus, cast.groups[-1] if cast.groups else (0, ())
    folded = shorten_ages(fold_references(fold_quotes(skeleton), cast))
    main, asides = _without_asides(fold_lists_told_of(folded))
    main = fold_lists(main)
    cast.remember(main)
    clauses = [
        Clause(main, index),
        *(Clause(fold_lists(a), index, "aside") for a in asides),
        *_quotes(main, index, cast),
    ]
    return Line(index, sentence, folded, tuple(clauses), 0, focus, group)


def _without_asides(skeleton: Skeleton) -> tuple[Skeleton, list[Skeleton]]:
    """The sentence without what it says in passing of persons, and each aside led by its person."""
    asides: list[Skeleton] = []

    def make(whole: Skeleton, found: re.Match[str]) -> Thing | None:
        if _LISTED_NEXT.match(found["body"]):
            return None
        thing = whole.thing(found["head"])
        head, body = whole.part(*found.span("head")), whole.part(*found.span("body"))
        asides.append(_joined(head, body))
        return replace(thing, end=whole.span(*found.span("body"))[1])

    once = fold(skeleton, _ASIDE, make)
    return fold(once, _ASIDE, make), asides  # of no fixed address, from L: one behind the other


def _joined(head: Skeleton, body: Skeleton) -> Skeleton:
    """A mark, a blank, and what is said of it."""
    gap = (head.ends[-1],)
    return replace(
        body,
        text=f"{head.text} {body.text}",
        starts=(*head.starts, *gap, *body.starts),
        ends=(*head.ends, *gap, *body.ends),
    )


def _quotes(main: Skeleton, index: int, cast: Cast) -> Iterator[Clause]:
    """What is quoted, with its speaker: the person beside the quote, else of whom the text spoke last."""
    for at, thing in main.marked("Q"):
        if thing.inside is None:
            continue
        people = [t for _, t in main.marked("PN", start=max(0, at - 80), end=at + 80)]
        speaker = people[0].ids if people else cast.focus
        yield Clause(thing.inside, index, "quote", speaker)


def _with_paragraphs(draft: Draft, lines: list[Line]) -> Iterator[Line]:
    paragraph, last = 0, 0
    for line in lines:
        if "\n" in draft.text.plain[last : line.sentence.start]:
            paragraph += 1
        last = line.sentence.start
        yield replace(line, paragraph=paragraph)
