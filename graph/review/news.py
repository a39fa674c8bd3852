"""What an import changed in links: which are new, and which are judged differently, with the reasons."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.link.catalogue import Words, catalogue
from graph.link.changes import as_p, judged_anew, prior_moved, signed
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
        Moved(link=one, ja=said.ja, en=said.en)
        for one in before.keys() & after.keys()
        if _differ(before[one], after[one])
        for said in [_said(before[one], after[one])]
    ]
    order = sorted(moved, key=lambda one: (-abs(after[one.link].p - before[one.link].p), one.link))
    return LinkNews(fresh=tuple(fresh), moved=tuple(order), gone=len(before.keys() - after.keys()))


def _differ(before: Judged, after: Judged) -> bool:
    return _as_p(before.p) != _as_p(after.p)


def _said(before: Judged, after: Judged) -> Words:
    return judged_anew(_as_p(before.p), _as_p(after.p), list(_reasons(before, after)))


def _reasons(before: Judged, after: Judged) -> Iterator[Words]:
    yield from prior_moved(after.prior - before.prior)
    moved = {kind: after.bits.get(kind, 0.0) - before.bits.get(kind, 0.0) for kind in {**before.bits, **after.bits}}
    for kind in sorted(moved, key=lambda one: (-abs(moved[one]), one))[:_TOLD]:
        if abs(moved[kind]) >= catalogue().changes.least:
            yield _moved(kind, moved[kind], is_new=kind not in before.bits, is_gone=kind not in after.bits)


def _moved(kind: str, bits: float, *, is_new: bool, is_gone: bool) -> Words:
    phrases, noun = catalogue().changes, _noun(kind)
    ja, en = phrases.other_ja, phrases.other_en
    if is_new:
        ja, en = phrases.new_ja, phrases.new_en
    elif is_gone:
        ja, en = phrases.gone_ja, phrases.gone_en
    return Words(ja=ja.format(line=noun.ja, bits=signed(bits)), en=en.format(line=noun.en, bits=signed(bits)))


def _noun(kind: str) -> Words:
    """A kind of evidence by its name."""
    if kind in set(EvidenceType):
        figures = catalogue().types[EvidenceType(kind)]
        return Words(ja=figures.noun_ja, en=figures.noun_en)
    return words(f"of.{kind}")


def _as_p(p: float) -> str:
    return as_p(min(p, _SUREST))
