"""What changed between two epochs: whether the next one is due, and why a link says something else now."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from graph.link.catalogue import Words, catalogue
from graph.link.corpus import Corpus
from graph.link.model import Epoch, EvidenceLine, EvidenceType, LineKind, LinkExplanation

_Key = tuple[EvidenceType | LineKind, str]


def due(epoch: Epoch, corpus: Corpus) -> tuple[Words, ...]:
    """Reasons to open the next epoch; none as long as the figures still describe the corpus."""
    figures = catalogue().epochs
    found = []
    growth = len(corpus) / max(epoch.incidents, 1) - 1
    if growth >= figures.growth:
        share = f"{growth:.0%}".rstrip("%")
        found.append(Words(ja=figures.grown_ja.format(share=share), en=figures.grown_en.format(share=share)))
    return (*found, *(_turned_common(evidence, key) for evidence, key in _now_common(epoch, corpus)))


def change(before: LinkExplanation, after: LinkExplanation) -> Words | None:
    """Why a link is judged differently now: “was .93, now .61, because …”; None where nothing worth a word changed."""
    reasons = [*prior_moved(after.prior - before.prior), *_lines(before, after)]
    return judged_anew(as_p(before.p), as_p(after.p), reasons) if reasons else None


def judged_anew(before: str, after: str, reasons: Sequence[Words]) -> Words:
    """“was .93, now .61, because …” of two probabilities as they are told."""
    phrases = catalogue().changes
    figures = {"before": before, "after": after}
    return Words(
        ja=phrases.ja.format(reasons=phrases.join_ja.join(words.ja for words in reasons), **figures),
        en=phrases.en.format(reasons=phrases.join_en.join(words.en for words in reasons), **figures),
    )


def prior_moved(moved: float) -> list[Words]:
    """What is said of a prior that moved by some bits; nothing where that is not worth a word."""
    phrases = catalogue().changes
    if abs(moved) < phrases.least:
        return []
    return [Words(ja=phrases.prior_ja.format(bits=signed(moved)), en=phrases.prior_en.format(bits=signed(moved)))]


def as_p(p: float) -> str:
    """A probability as it is told: .93."""
    return f"{p:.2f}".removeprefix("0")


def signed(bits: float) -> str:
    """Bits as they are told: +1.5."""
    return f"{bits:+.1f}"


def _now_common(epoch: Epoch, corpus: Corpus) -> Iterable[tuple[EvidenceType, str]]:
    """Identifying values that were rare when the figures were taken, and are too common to compare by now."""
    rules = catalogue()
    for evidence, column in corpus.columns.items():
        if evidence not in rules.strong:
            continue
        for code in np.flatnonzero(column.counts > rules.candidates.cap):
            key = column.vocabulary.keys[code]
            if epoch.counts.get(evidence, {}).get(key, 0) <= rules.candidates.cap:
                yield evidence, key


def _turned_common(evidence: EvidenceType, key: str) -> Words:
    figures, kind = catalogue().epochs, catalogue().types[evidence]
    return Words(
        ja=figures.common_ja.format(noun=kind.noun_ja, value=key),
        en=figures.common_en.format(noun=kind.noun_en, value=key),
    )


def _lines(before: LinkExplanation, after: LinkExplanation) -> list[Words]:
    """Changed lines, the largest change first."""
    then, now = _by_key(before), _by_key(after)
    moved = {
        key: (now[key].bits if key in now else 0.0) - (then[key].bits if key in then else 0.0)
        for key in {**then, **now}
    }
    told = sorted(
        (key for key in moved if abs(moved[key]) >= catalogue().changes.least), key=lambda key: -abs(moved[key])
    )
    return [_moved(then.get(key), now.get(key), bits=moved[key]) for key in told]


def _by_key(explanation: LinkExplanation) -> Mapping[_Key, EvidenceLine]:
    return {(line.type, line.key): line for line in explanation.lines}


def _moved(then: EvidenceLine | None, now: EvidenceLine | None, *, bits: float) -> Words:
    phrases = catalogue().changes
    line = now or then
    assert line is not None, "a change has a line before or after"
    if then is None or now is None:
        ja, en = (phrases.new_ja, phrases.new_en) if then is None else (phrases.gone_ja, phrases.gone_en)
    else:
        rarer = now.seen != then.seen
        ja, en = (phrases.seen_ja, phrases.seen_en) if rarer else (phrases.other_ja, phrases.other_en)
    seen = {"before": then.seen if then else 0, "after": now.seen if now else 0, "bits": signed(bits)}
    return Words(ja=ja.format(line=line.ja, **seen), en=en.format(line=line.en, **seen))
