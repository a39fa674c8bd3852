"""Triage of posts: recruitment, warning or neither, with a probability and the cues it rests on.

Two logistic models over the same cues: one tells recruitment from all else, the other warnings from the rest. Their
weights are fitted by `benchmarks/fit_posts.py` and are plain data, so that a reader can check each.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import exp

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.posts.cues import Found, found_in
from extract.posts.disclosure import missing_items
from schemas.records import Cue
from schemas.words import PostLabel

_EVEN = 0.5
_DIGITS = 4  # of the probability that are kept


def triage(draft: Draft) -> Draft:
    """The stage that labels a post and says why; weights are those toward recruitment, strongest first."""
    found = found_in(draft)
    weights: Mapping[str, Mapping[str, float]] = lexicon("posts/weights")
    recruitment = _probability(weights["recruitment"], found)
    warning = _probability(weights["warning"], found)
    return replace(
        draft,
        label=_label(recruitment, warning),
        score=round(recruitment, _DIGITS),
        cues=tuple(_explained(weights["recruitment"], found)),
        missing_items=missing_items(draft, {cue.name for cue in found}),
    )


def _probability(weights: Mapping[str, float], found: Iterable[Found]) -> float:
    total = weights["bias"] + sum(weights.get(cue.name, 0.0) for cue in found)
    return 1 / (1 + exp(-total))


def _label(recruitment: float, warning: float) -> PostLabel:
    if recruitment >= _EVEN:
        return PostLabel.RECRUITMENT
    return PostLabel.WARNING if warning >= _EVEN else PostLabel.BENIGN


def _explained(weights: Mapping[str, float], found: Iterable[Found]) -> list[Cue]:
    cues = (Cue(name=cue.name, weight=weights.get(cue.name, 0.0), span=cue.span) for cue in found)
    return sorted(cues, key=lambda cue: (-abs(cue.weight), cue.name))
