"""A Japanese document as its rules read it: told sentences as skeletons, with quotes folded and people known."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby, pairwise

from extract.certainty.ja import mood_of
from extract.discourse.ja.accused import learn_accused, named_later
from extract.discourse.ja.groups import fold_lists, fold_references
from extract.discourse.ja.homes import Home, homes_in, houses_in
from extract.discourse.ja.people import Cast, cast_of
from extract.discourse.ja.shorten import shorten
from extract.discourse.marks import BY_TYPE, pattern
from extract.discourse.skeleton import Skeleton, Thing, fold, sketch, without
from extract.draft import Draft
from schemas.records import Sentence
from schemas.words import Certainty, EntityType

_QUOTE = pattern(r"[「『“]([^「」『』“”]*)[」』”]")
_WORD = pattern(r"[「『“](?:[^、。はがを「」『』“”!?‹PNAMYQ›]{1,9}|<SO>[^、。「」『』“”]{1,5})[」』”]")
_ITEM = ("▽", "▼", "△", "▲")
_SIGN = ("◆", "■", "●", "◇", "○", "★", "▽", "▼")
_HEADLINE = pattern(r"(?![▽○◆【])[^。]{6,48}(?<![。」』])")
_HEADING = 45  # characters
_LISTED = pattern(r"[▽▼△▲○●◇◆■□★・]|\(?\d{1,2}[).、 ]")  # what an item of a list of persons starts with
_PERSONS = pattern("<P>")
_LABELLED = pattern(r"(?:\d+ )?(?:被疑者|被逮捕者|逮捕者|検挙者)[ :]")  # of a police announcement
_LINKS = ("、", "で、", "だった", "である", "に当たる", "にあたる", "の本名は、")
_LABEL = "被疑者"
_BEING = pattern("(?:にあたる|に当たる|という|である)[^、。]{0,8}$")
_KANJI = re.compile("[一-龥]")
_ALIAS_LINK = re.compile("、?[「『][^「」『』]{1,16}[」』]こと")
_SAME_TOWN = re.compile("同[市区町村]")
_LONG_NOUN = 4  # characters; 「男、P」 may be two people, 「ベトナム国籍の技能実習生、P」 is one


@dataclass(frozen=True, slots=True)
class Line:
    """One told sentence.

    Attributes:
        paragraph: number of the line of text it stands in.
        block: number of the report in brief it belongs to, where a text has several; else 0.
        mood: how sure the heads of its paragraph (起訴状によると) leave what it tells, if they say so.
        item: whether the text is divided into such reports.
    """

    index: int
    sentence: Sentence
    skeleton: Skeleton
    paragraph: int
    block: int = 0
    mood: Certainty | None = None
    listed: bool = False  # whether it stands in a list of persons

    @property
    def item(self) -> bool:
        """Whether it stands in a report in brief of its own."""
        return self.block > 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All told sentences of a document and its cast."""

    draft: Draft
    lines: tuple[Line, ...]
    cast: Cast
    homes: tuple[Home, ...]


def _things(draft: Draft, cast: Cast) -> list[Thing]:
    """Every mention as a thing, in order; who only speaks of the case is marked apart."""
    found = []
    cast.known_as = named_later(draft, cast)
    for entity in draft.entities:
        letter = BY_TYPE.get(entity.type)
        if letter is None:
            continue
        if entity.type is EntityType.PERSON and cast.people[entity.id].speaks:
            letter = "N"
        found += [Thing(letter, (cast.known_as.get(entity.id, entity.id),), *mention) for mention in entity.mentions]
    return sorted(found, key=lambda t: (t.start, -t.end))


def _unquote_words(skeleton: Skeleton) -> Skeleton:
    """A quoted word is a word of the sentence: 「回収」担当, 「受け子」の男."""
    brackets = {at for found in _WORD.finditer(skeleton.text) for at in (found.start(), found.end() - 1)}
    return without(skeleton, brackets) if brackets else skeleton


def _quote(outer: Skeleton, found: re.Match[str]) -> Thing:
    start, end = outer.span(*found.span())
    return Thing("Q", (), start, end, inside=outer.part(*found.span(1)))


def _fold_quotes(skeleton: Skeleton) -> Skeleton:
    """Quotes as marks, from the inside out."""
    before = ""
    while before != skeleton.text:
        before = skeleton.text
        skeleton = fold(skeleton, _QUOTE, _quote)
    return skeleton


def _apposed(cast: Cast, plain: str, pair: tuple[Thing, Thing]) -> bool:
    """Whether a noun without a name only says what the person named behind it is: 同級生の…容疑者."""
    first, second = pair
    if first.letter != "P" or second.letter != "P":
        return False
    noun = cast.people[first.ids[0]]
    link = plain[first.end : second.start]
    if not cast.people[second.ids[0]].named:
        return bool(_BEING.match(link)) and noun.age is None
    compound = bool(_KANJI.match(plain, first.start - 1)) if first.start else False  # 飲食店|店員、P
    long = compound or first.end - first.start > _LONG_NOUN
    joined = link == "の" or (link in _LINKS and long) or bool(_ALIAS_LINK.fullmatch(link))
    ageless = noun.age is None or cast.people[second.ids[0]].age is None
    return joined and not noun.named and ageless and len(noun.places) == 1


def _first_pass(draft: Draft, cast: Cast, homes: list[Home]) -> list[tuple[Sentence, Skeleton]]:
    """Told sentences with names and lists folded; the cast learns titles and lists, homes are noted."""
    things = _things(draft, cast)
    starts = [t.start for t in things]
    passed = []
    for sentence in draft.text.sentences:
        if not draft.text.told_at(sentence.start):
            continue
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        inside = [t for t in things[first:last] if t.end <= sentence.end]
        nouns = {pair[0].start for pair in pairwise(inside) if _apposed(cast, draft.text.plain, pair)}
        kept = [t for t in inside if t.start not in nouns]
        skeleton = shorten(sketch(draft.text.plain, (sentence.start, sentence.end), kept))
        label = _LABEL if _LABELLED.match(skeleton.text) else ""
        for _, thing in skeleton.marked("P"):
            if label:
                cast.accuse(thing.ids)
            for person in thing.ids:
                cast.titles.setdefault(person, set()).add(thing.title or label)
        learn_accused(skeleton, cast)
        homes += homes_in(skeleton)
        passed.append((sentence, fold_lists(skeleton, cast)))
    return passed


def _is_listed(skeleton: Skeleton) -> bool:
    """Whether a line only lists persons: 「▽無職、P」, without a sentence."""
    text = skeleton.text
    return bool(_LISTED.match(text)) and "。" not in text and bool(_PERSONS.search(text))


def _learn_lists(passed: list[tuple[Sentence, Skeleton]], cast: Cast) -> None:
    """Persons listed line by line are a group, as if one sentence named them."""
    for listed, lines in groupby((skeleton for _, skeleton in passed), _is_listed):
        things = [thing for skeleton in lines for _, thing in skeleton.marked("P")] if listed else []
        ids = cast.actors(dict.fromkeys(i for thing in things for i in thing.ids))
        if len(ids) > 1:
            cast.listed(things[0].start, ids, len(ids))


def _is_heading(plain: str, sentence: Sentence, skeleton: Skeleton) -> bool:
    """A short line behind a sign, without a full stop: the heading of a report in brief, unless it lists persons."""
    text = plain[sentence.start : sentence.end]
    short = text.startswith(_SIGN) and len(text) < _HEADING and not text.rstrip().endswith("。")
    return short and not _is_listed(skeleton)


def _opens_report(plain: str, sentence: Sentence, skeleton: Skeleton) -> bool:
    """Whether a report in brief begins with a line."""
    item = plain.startswith(_ITEM, sentence.start) and not _is_listed(skeleton)
    return item or _is_heading(plain, sentence, skeleton)


def _is_headline(plain: str, sentence: Sentence) -> bool:
    """A short first line without a full stop above a text of sentences: it only repeats what they tell."""
    line = plain[sentence.start : sentence.end].rstrip()
    above = not plain[: sentence.start].strip()
    below = plain[sentence.end :].lstrip(" ")
    return above and below.startswith("\n") and "。" in below and _HEADLINE.fullmatch(line) is not None


def _told_below(draft: Draft, sentence: Sentence) -> bool:
    """Whether every place that a headline names is told again below it, and not only meant by 「同市」."""
    if not _SAME_TOWN.search(draft.text.plain, sentence.end):
        return True
    places = [e.mentions for e in draft.of_type(EntityType.LOCATION) if e.mentions[0][0] < sentence.end]
    return all(mentions[-1][0] >= sentence.end for mentions in places)


def read(draft: Draft) -> Reading:
    """Read a document once; every rule works on the reading."""
    cast = cast_of(draft)
    homes: list[Home] = []
    lines: list[Line] = []
    paragraph, last_end, since, block = -1, None, 0, 0
    mood: Certainty | None = None
    plain = draft.text.plain
    passed = _first_pass(draft, cast, homes)
    _learn_lists(passed, cast)
    for sentence, skeleton in passed:
        if last_end is None or "\n" in plain[last_end : sentence.start]:
            paragraph, mood = paragraph + 1, None
            if _opens_report(plain, sentence, skeleton):
                block, since = block + 1, sentence.start
        last_end = sentence.end
        if (_is_headline(plain, sentence) and _told_below(draft, sentence)) or _is_heading(plain, sentence, skeleton):
            continue
        whole = fold_lists(fold_references(_unquote_words(skeleton), cast, since=since), cast)
        folded = _fold_quotes(whole)
        homes += houses_in(folded)
        lines.append(Line(len(lines), sentence, folded, paragraph, block, mood, _is_listed(skeleton)))
        mood = mood_of(folded.text) or mood
    return Reading(draft, tuple(lines), cast, tuple(homes))
