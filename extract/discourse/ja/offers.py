"""Offers of work: what makes a message to somebody a lure and not an order."""

from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import Voices
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton
from extract.lexicon import lexicon

_OFFERED = pattern("|".join(lexicon("ja_cases/frames")["offers"]))
_SENT = pattern("DM|ダイレクトメッセージ|求人|募集|投稿|勧誘|仕事の")


def offers_work(text: str) -> bool:
    """Whether words speak of work, pay for it, or papers to apply with."""
    return bool(_OFFERED.search(text))


def offered_in_quotes(skeleton: Skeleton, start: int, end: int | None = None) -> bool:
    """Whether anything quoted in a stretch offers work."""
    quotes = (quote.inside for _, quote in skeleton.marked("Q", start=start, end=end))
    return any(inside is not None and offers_work(inside.text) for inside in quotes)


def sent_as_offer(voices: Voices, utterance: Utterance) -> bool:
    """Whether what was sent was an offer of work: told here or in the sentence before."""
    lines = voices.reading.lines[max(0, utterance.line.index - 1) : utterance.line.index + 1]
    return any(_SENT.search(line.skeleton.text) for line in lines)
