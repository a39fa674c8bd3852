"""What an import changed in links: which are new, and which are judged differently, with the reasons."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.link.catalogue import Words, catalogue
from graph.link.model import EvidenceType
from graph.queries import read_review
from graph.review.figures import words
from graph.store import Store
from schemas.review import LinkNews, Moved

_SUREST = 0.99  # nothing is said to be certain
_TOLD = 3  # kinds of evidence that a change is put down to


class Judged(NamedTuple):
    """How a link is judged: its probability, where it started, and the bits of each kind of evidence."""

    p: float
    prior: float
    bits: Mapping[str, float]


def links_now(store: Store) -> Mapping[str, Judged]:
    """Every link as it is judged now."""
    rows = store.read(read_review.JUDGED)
    found = rows[0]["links"] if rows else []
    return {link: Judged(p, prior, json.loads(bits or "{}")) for link, p, prior, bits in found}


def news(before: Mapping[str, Judged], after: Mapping[str, Judged]) -> LinkNews:
    """What is new among links, the strongest first, and which of those known before moved, the furthest first."""
    fresh = sorted(after.keys() - before.keys(), key=lambda one: (-after[one].p, one))
    moved = [
        Moved(link=one, **_said(before[one], after[one]))
        for one in before.keys() & after.keys()
        if _differ(before[one], after[one])
    ]
    order = sorted(moved, key=lambda one: (-abs(after[one.link].p - before[one.link].p), one.link))
    return LinkNews(fresh=tuple(fresh), moved=tuple(order), gone=len(before.keys() - after.keys()))


def _differ(before: Judged, after: Judged) -> bool:
    return _as_p(before.p) != _as_p(after.p)


def _said(before: Judged, after: Judged) -> dict[str, str]:
    """“was .93, now .61, because …” in both languages."""
    phrases = catalogue().changes
    reasons = list(_reasons(before, after))
    figures = {"before": _as_p(before.p), "after": _as_p(after.p)}
    ja = phrases.ja.format(reasons=phrases.join_ja.join(one.ja for one in reasons), **figures)
    return {"ja": ja, "en": phrases.en.format(reasons=phrases.join_en.join(one.en for one in reasons), **figures)}


def _reasons(before: Judged, after: Judged) -> Iterator[Words]:
    phrases = catalogue().changes
    if abs(after.prior - before.prior) >= phrases.least:
        bits = f"{after.prior - before.prior:+.1f}"
        yield Words(ja=phrases.prior_ja.format(bits=bits), en=phrases.prior_en.format(bits=bits))
    moved = {kind: after.bits.get(kind, 0.0) - before.bits.get(kind, 0.0) for kind in {**before.bits, **after.bits}}
    for kind in sorted(moved, key=lambda one: (-abs(moved[one]), one))[:_TOLD]:
        if abs(moved[kind]) >= phrases.least:
            yield _moved(kind, moved[kind], is_new=kind not in before.bits, is_gone=kind not in after.bits)


def _moved(kind: str, bits: float, *, is_new: bool, is_gone: bool) -> Words:
    phrases, noun = catalogue().changes, _noun(kind)
    ja, en = phrases.other_ja, phrases.other_en
    if is_new:
        ja, en = phrases.new_ja, phrases.new_en
    elif is_gone:
        ja, en = phrases.gone_ja, phrases.gone_en
    return Words(ja=ja.format(line=noun.ja, bits=f"{bits:+.1f}"), en=en.format(line=noun.en, bits=f"{bits:+.1f}"))


def _noun(kind: str) -> Words:
    """A kind of evidence by its name."""
    if kind in set(EvidenceType):
        figures = catalogue().types[EvidenceType(kind)]
        return Words(ja=figures.noun_ja, en=figures.noun_en)
    return words(f"of.{kind}")


def _as_p(p: float) -> str:
    return f"{min(p, _SUREST):.2f}".removeprefix("0")
