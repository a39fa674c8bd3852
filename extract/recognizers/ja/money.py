"""PAYOUT and LOSS in Japanese reports: which sums are a recruit's pay, which were taken, which are neither.

The word that governs a sum decides, not the nearest one: first the noun it belongs to (罰金100ドル, 報酬は2万円), then the
lure it is quoted from, then the first predicate behind it in its sentence (3万円を渡され, 1台7万円、口座は15万円で転売).
"""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.sums import WORDS, WrittenSum, sums
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_PRIORITY = 62
_CASE = re.compile(WORDS["case"])
_STATISTICS = re.compile(WORDS["statistics"])
_LURED = re.compile(WORDS["lured"])
_HEADS = {kind: re.compile(rf"{words}{WORDS['link']}$") for kind, words in WORDS["heads"].items()}
_OF = {kind: re.compile(rf"^(?:分)?の{words}") for kind, words in WORDS["heads"].items()}
_PREDICATE = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in WORDS["predicates"].items()))
_TOPIC = {kind: re.compile(rf"{words}(?:は|として)") for kind, words in WORDS["heads"].items()}
_CONVERSION = re.compile(r"^\((?:日本円で|邦貨で|現在のレートで|当時のレートで)?$")
_TYPES = {"payout": EntityType.PAYOUT, "loss": EntityType.LOSS}
_NEAR, _FAR = 22, 90
_LURE_PER = {"day", "hour", "month", "job"}


def _quote_end(text: str, start: int, end: int, limit: int) -> int | None:
    """Where the quote around a place ends inside its sentence; None if it is not quoted."""
    head = text[start:end]
    depth = head.count("「") + head.count("『") - head.count("」") - head.count("』")
    if depth <= 0:
        return None
    found = re.compile("[」』]").search(text, end, limit)
    return found.start() if found else None


def _by_noun(before: str, after: str) -> str | None:
    """What the noun in front of a sum, or behind it with の, says it is."""
    for kind in ("other", "payout", "loss"):
        if _OF[kind].match(after):
            return kind
    hits = [(m.end() - m.start(), kind) for kind, noun in _HEADS.items() if (m := noun.search(before[-_NEAR:]))]
    kinds = {kind for _, kind in hits}
    return next((kind for kind in ("other", "payout", "loss") if kind in kinds), None)


def _by_predicate(after: str) -> str | None:
    """What the first predicate behind a sum makes of it."""
    found = _PREDICATE.search(after[:_FAR])
    return found.lastgroup if found else None


def _by_topic(before: str) -> str | None:
    """What the topic of the sentence so far makes of a sum that nothing else explains: 報酬は見張りが2万円、…"""
    hits = [(m.start(), kind) for kind, topic in _TOPIC.items() for m in topic.finditer(before)]
    return max(hits)[1] if hits else None


class _Sentence:
    """The sentence of a sum, cut around it."""

    def __init__(self, text: PreparedText, written: WrittenSum) -> None:
        sentence = text.sentence_at(written.core)
        self.before = text.plain[sentence.start : written.start]
        self.after = text.plain[written.end : sentence.end]
        self.whole = text.plain[sentence.start : sentence.end]
        quote = _quote_end(text.plain, sentence.start, written.core, sentence.end)
        self.quoted = quote is not None
        self.in_quote = text.plain[written.end : quote] if quote is not None else ""
        self.behind_quote = text.plain[quote + 1 : sentence.end] if quote is not None else ""


def _kind(text: PreparedText, written: WrittenSum, previous: str | None) -> str | None:
    """payout, loss, other or None: what a sum is."""
    around = _Sentence(text, written)
    if _STATISTICS.search(around.whole):
        return "other"
    if noun := _by_noun(around.before + text.plain[written.start : written.core], around.after):
        if noun != "loss" or not around.quoted:
            return _settled(noun, around)
    if around.quoted and _LURED.match(around.behind_quote):
        inside = _by_predicate(around.in_quote)
        return "other" if inside == "other" else "payout"
    if around.before.endswith("総額は") and previous:
        return previous
    kind = _by_predicate(around.in_quote) if around.quoted else _by_predicate(around.after)
    if kind is None and around.quoted:
        kind = "payout" if written.value.per in _LURE_PER else _by_predicate(around.behind_quote)
    if text.plain[written.core : written.end].endswith("相当") and kind != "other":
        return "loss"
    topic = _by_topic(around.before)
    return topic if topic in {"payout", "other"} and kind in {"payout", None} else kind or topic


def _settled(noun: str, around: _Sentence) -> str:
    """A noun that may be a loss (現金, 時価) is one only if something was taken."""
    if noun != "loss":
        return noun
    predicate = _by_predicate(around.after)
    return "loss" if predicate in {"loss", None, "payout"} and "報酬" not in around.before else predicate or "loss"


def _per(kind: str, written: WrittenSum) -> str:
    if kind == "loss":
        return written.value.per if written.value.per == "day" else "total"
    return written.value.per or "job"


def _candidate(written: WrittenSum, kind: str, norm: dict[str, object]) -> Candidate:
    return Candidate(
        type=_TYPES[kind],
        start=written.start,
        end=written.end,
        rule=f"ja.money.{kind}",
        priority=_PRIORITY,
        norm=norm,
    )


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Pay and losses of a report; a conversion in brackets is one more mention of its sum."""
    if text.kind is DocumentKind.POST or not _CASE.search(text.plain):
        return
    last: tuple[WrittenSum, str, dict[str, object]] | None = None
    for written in sums(text.plain):
        if last and _CONVERSION.match(text.plain[last[0].end : written.start]):
            yield _candidate(written, last[1], last[2])
            continue
        kind = _kind(text, written, last[1] if last else None)
        last = None
        if kind in _TYPES:
            norm = written.value.norm() | {"per": _per(kind, written)}
            last = (written, kind, norm)
            yield _candidate(written, kind, norm)
