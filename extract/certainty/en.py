"""How sure an English text is of a fact: by the hedges that stand before it in its clause, or close it."""

from extract.discourse.en.reading import Clause
from extract.discourse.marks import pattern
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from extract.rules import Rule
from schemas.words import Certainty

_WORDS = lexicon("en/certainty")
_BEFORE = {
    Certainty(value): pattern(rf"(?:\b|^|(?<=[\s-])){any_of(_WORDS[value])}(?!\w)")
    for value in ("speculated", "confirmed", "alleged")
}
_BEHIND = pattern(rf"[,;] {any_of(_WORDS['behind_alleged'])}\b")
_BORDER = pattern(r";|,? while |,? whereas |, but |\.\s(?=[A-Z])")
_NEW_SUBJECT = pattern(r", and (?=<PAO> )|, who ")
_WIDEST = 400
_SPEECH = pattern(r"told|quoted|said|admit|claim|testif|confess")


def certainty_of(clause: Clause, start: int, end: int | None = None) -> Certainty:
    """The certainty of what a clause says between two positions."""
    text = clause.skeleton.text
    if clause.kind == "quote":
        return Certainty.ALLEGED
    floor = max(0, start - _WIDEST)
    for border in _BORDER.finditer(text, floor, start):
        floor = border.end()
    stop = end if end is not None else start
    nearest = [
        (at, value) for value, words in _BEFORE.items() if (at := _holds(text, words, (floor, stop))) is not None
    ]
    if nearest:
        return max(nearest, key=lambda hedge: hedge[0])[1]
    if _BEHIND.search(text, stop):
        return Certainty.ALLEGED
    return Certainty.REPORTED


def _holds(text: str, words: Rule, span: tuple[int, int]) -> int | None:
    """Where the last hedge before the fact stands that covers it: speech to the end, belief up to a new subject."""
    last, spoken = None, None
    for last in words.finditer(text, *span):
        if _SPEECH.search(last[0]):
            spoken = last.start()
    if last is not None and not _NEW_SUBJECT.search(text, last.end(), span[1]):
        return last.start()
    return spoken
