"""PAYOUT and LOSS in Japanese reports: which sums are a recruit's pay, which were taken, which are neither.

The word that governs a sum decides, not the nearest one: first the noun it belongs to (罰金100ドル), then the
lure or the script it is quoted from, then the first predicate behind it (口座は15万円で転売).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from extract.candidates import Candidate
from extract.recognizers.ja.sums import WORDS, WrittenSum, sums
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 62
_KINDS = ("other", "payout", "loss")
_CASE, _STATISTICS = re.compile(WORDS["case"]), re.compile(WORDS["statistics"])
_LURED, _SCRIPT = re.compile(WORDS["lured"]), re.compile(WORDS["script"])
_THREAT = re.compile(f"[^、]{{0,4}}(?:{WORDS['threat']})")
_SCRIPT_WORDS = re.compile(WORDS["script_words"])
_HEADS = {kind: re.compile(rf"{WORDS['heads'][kind]}{WORDS['link']}$") for kind in _KINDS}
_OF = {kind: re.compile(rf"^(?:分)?の{WORDS['heads'][kind]}") for kind in _KINDS}
_TOPIC = {
    "payout": re.compile(rf"{WORDS['heads']['payout']}(?:は|として)"),
    "other": re.compile(rf"{WORDS['heads']['other']}(?:は|として)"),
    "loss": re.compile(r"(?:被害|損害)(?:総額|額|金額)?は"),
}
_CLEFT = {kind: re.compile(words) for kind, words in WORDS["cleft"].items()}
_PREDICATE = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in WORDS["predicates"].items()))
_LOSS = re.compile(WORDS["predicates"]["loss"])
_RING, _VICTIM = re.compile(WORDS["ring"]), re.compile(WORDS["victim"])
_HELPERS = re.compile(WORDS["bought_from_helpers"])
_BOUND = re.compile(r"(?:約|およそ|おおよそ|ざっと|ほぼ|少なくとも|最低でも|最大で?|計|合計|合わせて|あわせて)+$")
_PAID = re.compile("[がを](?:現金で)?支払(?:われた|われて|った)")
_COMMISSION = re.compile("の(?:手数料|紹介料)を?(?:受け取|得|もら)")
_AS_PAY, _SURELY_PAY = re.compile(WORDS["as_pay"]), re.compile(WORDS["surely_pay"])
_GANG = re.compile(WORDS["gang"])
_TAKINGS = 30_000_000  # more than a helper is ever paid
_ALL_TOLD = re.compile(WORDS["all_told"])
_CONVERSION = re.compile(r"^\((?:日本円で|邦貨で|現在のレートで|当時のレートで)?$")
_TYPES: Mapping[str | None, EntityType] = {"payout": EntityType.PAYOUT, "loss": EntityType.LOSS}
_NEAR, _FAR = 26, 90
_LURE_PER = {"day", "hour", "month", "job"}


class _Place:
    """A sum in its sentence, with the quote around it if there is one."""

    def __init__(self, text: PreparedText, written: WrittenSum) -> None:
        sentence = text.sentence_at(written.core)
        plain = text.plain
        self.before = _BOUND.sub("", plain[sentence.start : written.core])
        self.lead = _BOUND.sub("", plain[sentence.start : written.start])
        self.after = plain[written.end : sentence.end]
        self.whole = plain[sentence.start : sentence.end]
        self.sum = plain[written.core : written.end]
        self.per = written.value.per
        self.amount = written.value.amount or 0
        quote = _quote_end(self.before, self.after)
        self.in_quote = None if quote is None else re.split("[。!?]", self.after[:quote])[0]
        self.behind_quote = "" if quote is None else self.after[quote + 1 :]


def _quote_end(before: str, after: str) -> int | None:
    """Where the innermost quote around a place ends; None if it is not quoted."""
    depth = sum(before.count(c) for c in "「『") - sum(before.count(c) for c in "」』")
    found = re.search("[」』]", after) if depth > 0 else None
    return found.start() if found else None


def _by_noun(place: _Place) -> str | None:
    """What the noun in front of a sum, or behind it with の, says it is."""
    if _AS_PAY.match(place.after):
        return "payout"
    hits = [
        (len(match[0]), kind)
        for kind in _KINDS
        for match in (
            _OF[kind].match(place.after),
            *(_HEADS[kind].search(w[-_NEAR:]) for w in (place.before, place.lead)),
        )
        if match
    ]
    found = max(hits)[1] if hits else None
    if found == "other" and place.per in _LURE_PER and _COMMISSION.match(place.after):
        return "payout"
    if found != "loss":
        return found
    # 現金 and 時価 are a loss only if something was taken, and not if it is somebody's pay.
    if place.in_quote is not None and not _LOSS.search(place.in_quote):
        return None
    predicate = _by_predicate(place.after, place)
    harmed = predicate != "other" and _VICTIM.search(place.whole) and not _SURELY_PAY.search(place.whole)
    if _LOSS.search(place.after) or harmed:
        return "loss"
    return "loss" if predicate is None and not _RING.search(place.before) else predicate


def _by_quote(place: _Place) -> str | None:
    """What is quoted: the lure of a recruiter is pay, what a swindler tells his victim is neither."""
    if place.in_quote is None:
        return None
    if _THREAT.match(place.in_quote):
        return "other"
    if _SCRIPT.match(place.behind_quote) or (_SCRIPT_WORDS.search(place.in_quote) and _VICTIM.search(place.whole)):
        return None if _RING.search(place.in_quote) else "other"
    if _LURED.match(place.behind_quote):
        return "other" if _by_predicate(place.in_quote, place) == "other" else "payout"
    return None


def _by_predicate(after: str, place: _Place) -> str | None:
    """What the first predicate behind a sum makes of it."""
    found = _PREDICATE.search(after[:_FAR])
    if not found or found.lastgroup != "hand":
        return found.lastgroup if found else None
    if "買い取" in found[0]:
        return "payout" if _HELPERS.search(place.whole) else "other"
    ring = place.per in _LURE_PER or bool(_RING.search(place.whole))
    if ring == bool(_VICTIM.search(place.whole)):
        return "payout" if _RING.search(place.before[-_NEAR:]) or not _LOSS.search(place.whole) else "loss"
    return "payout" if ring else "loss"


def _by_cleft(place: _Place) -> str | None:
    return next((kind for kind, cleft in _CLEFT.items() if cleft.search(place.before)), None)


def _by_topic(place: _Place) -> str | None:
    """What the topic of the sentence so far makes of a sum that nothing else explains (報酬は見張りが2万円)."""
    hits = [(m.start(), kind) for kind, topic in _TOPIC.items() for m in topic.finditer(place.before)]
    return max(hits)[1] if hits else None


def _kind(place: _Place, previous: str | None) -> str | None:
    """payout, loss, other or None: what a sum is."""
    if _STATISTICS.search(place.whole):
        return "other"
    if "総額は" in place.before[-6:] and previous and not _LOSS.search(place.whole):
        return previous
    told = _by_noun(place) or _by_quote(place) or _by_cleft(place)
    if told:
        return told
    kind = _by_predicate(place.after if place.in_quote is None else place.in_quote, place)
    if kind is None and place.in_quote is not None:
        kind = "payout" if place.per in _LURE_PER else _by_predicate(place.behind_quote, place)
    if place.sum.endswith("相当") and kind != "other":
        return "loss"
    topic = _by_topic(place)
    kind = topic if topic and kind in {"payout", None} else kind
    takings = kind == "payout" and place.amount >= _TAKINGS and _GANG.search(place.before)
    return "loss" if takings else kind


def _per(kind: str, place: _Place) -> str:
    if kind == "loss":
        return "day" if place.per == "day" else "total"
    if _ALL_TOLD.search(place.before) or (place.per is None and _PAID.match(place.after)):
        return "total"
    return place.per or "job"


def _candidate(written: WrittenSum, kind: str, norm: Mapping[str, Any]) -> Candidate:
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
    if not _CASE.search(text.plain):
        return
    last: tuple[WrittenSum, str | None, Mapping[str, Any]] | None = None
    for written in sums(text.plain):
        if last and _CONVERSION.match(text.plain[last[0].end : written.start]):
            if last[1] in _TYPES:
                yield _candidate(written, last[1] or "", last[2])
            continue
        place = _Place(text, written)
        kind = _kind(place, last[1] if last else None)
        norm = written.value.norm() | {"per": _per(kind or "", place)}
        last = (written, kind, norm)
        if kind in _TYPES:
            yield _candidate(written, kind or "", norm)
