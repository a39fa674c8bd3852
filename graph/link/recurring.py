"""How often incidents have partners, and how often rings show values again: what a corpus tells without any truth."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from graph.link.candidates import Pairs, meeting
from graph.link.catalogue import Catalogue, catalogue
from graph.link.columns import Column
from graph.link.corpus import Corpus
from graph.link.gaps import days_apart
from graph.link.keys import Keyed
from graph.link.model import Constraints, Epoch, EvidenceType
from graph.link.nearness import Nearness, close_pairs
from graph.link.tables import Tables

_MOST = 0.9  # no ring is believed to show a value in more of its incidents; judgement


class Recurrence(NamedTuple):
    """Partners that an incident has, and per type the chance that a second incident of its ring shows the value."""

    partners: float
    repeats: dict[EvidenceType, float]


class _Told(NamedTuple):
    """Pairs of one ring that both report a type, for each partner of an incident; and those that share a value."""

    exposed: float
    related: float


def recurring(corpus: Corpus, nearness: Nearness) -> Recurrence | None:
    """What identifying values tell of rings as a whole; None where time does not tell rings from strangers.

    Of `N` incidents, `n` report a type with a day: `M = n (n - 1) / 2` pairs both do. If an incident has `k` partners,
    a share `k / (N - 1)` of all pairs is of one ring, and of these a share `rho` shares a value of the type. Reporting
    thins out pairs of rings and of strangers alike: however sparse it is, `k rho M / (N - 1)` pairs share one because
    they are of one ring. How many do is seen in time. Of `S` pairs that share a value `C` lie close together; those of
    one ring do so by a chance `r`, all others, be it by a fashion, a resold account, namesakes or a misread value, by
    the chance `b` of arbitrary pairs. From `C = r R + b (S - R)` follow the related ones:

        R = (C - b S) / (r - b)

    The expert's figures count as so many pairs more (the mean of a Gamma distribution after the pairs seen):

        k   = (strength + sum R) / (strength / k_expert + sum rho_expert M / (N - 1))    over what one hand holds
        rho = (repeats + R) / (repeats / rho_expert + k M / (N - 1))                     for each type that identifies

    Pairs count a ring by the square of its size, as a prior for arbitrary pairs must; but then a few large rings make
    most of them, and a small corpus was gathered around its rings: what it shows is no rule for the next document. So
    both are drawn to the expert's in bits, by `N / (N + sample)` only of the way to what the corpus shows. Names take
    no part in `k`: the larger a ring, the more people it has, and the smaller the share of its pairs in which one of
    them returns. Their `rho` says how small.
    """
    if not nearness.tells:
        return None
    figures = catalogue()
    others = max(len(corpus), figures.prior.smallest_corpus) - 1
    told = {
        of: _told(corpus, corpus.columns[of], nearness, others=others)
        for of in figures.active
        if of in corpus.columns and figures.types[of].identifying
    }
    trust = _trust(corpus, figures)
    partners = _towards(min(_partners(told, figures), others / 2), expert=figures.prior.partners, trust=trust)
    repeats = {
        of: _towards(_repeats(one, figures, rho=rho, partners=partners), expert=rho, trust=trust)
        for of, one in told.items()
        for rho in [figures.types[of].rho]
    }
    return Recurrence(partners, repeats)


def accidental(corpus: Corpus, nearness: Nearness, *, epoch: Epoch) -> dict[EvidenceType, float]:
    """How many times the expert's figure accidents are, per type that identifies, by the values of just two reports.

    Of `S` such values `R` are of one ring, as above; so by Bayes two unrelated incidents share one by a chance of
    `odds rho (S - R) / R`, where `odds` is the prior. Beside the chance under the expert's figure, that is drawn to 1
    as the others are, the expert counting as `repeats` values, and only `accidents` of the way.
    """
    prior = catalogue().prior
    tables = Tables.of(corpus, epoch, constraints=Constraints())
    trust = _trust(corpus, catalogue()) * prior.accidents
    found = {}
    for of in epoch.repeats:
        two = corpus.columns[of].counts == 2  # noqa: PLR2004  as many as a pair
        close = close_pairs(corpus.columns[of], corpus.days, within=nearness.days)
        pairs = float(close.pairs[two].sum())
        if pairs:
            own = nearness.related(float(close.close[two].sum()), of=pairs) / pairs
            times = np.exp2(_bits_of_strangers(tables, of, own) - np.log2(tables.types[of].chances[two]).mean())
            found[of] = _towards(float(times), expert=1.0, trust=trust * pairs / (pairs + prior.repeats))
    return found


def _bits_of_strangers(tables: Tables, of: EvidenceType, own: float) -> float:
    """The chance that strangers share a value of two reports, in bits, where so many of such values are of one ring."""
    surest = catalogue().spells.surest
    own = min(max(own, 1 - surest), surest)
    return float(tables.prior + np.log2(tables.types[of].figures.rho * (1 - own) / own))


def _trust(corpus: Corpus, figures: Catalogue) -> float:
    return len(corpus) / (len(corpus) + figures.prior.sample)


def _told(corpus: Corpus, column: Column, nearness: Nearness, *, others: int) -> _Told:
    """Counted by pairs of incidents, once each, though a name has several keys.

    Values above the cap are left out: of millions of pairs over a common name, no count tells the few of one ring.
    """
    rows = column.rows
    reporting = len(np.unique(rows.incidents[~np.isnan(corpus.days[rows.incidents])]))
    sharing = meeting(Keyed(rows.values.astype(np.int64), rows.incidents, catalogue().candidates.cap))
    gaps = days_apart(corpus, Pairs.of(*sharing))
    close, dated = np.count_nonzero(gaps <= nearness.days), np.count_nonzero(~np.isnan(gaps))
    related = nearness.related(float(close), of=float(dated))
    return _Told(exposed=reporting * (reporting - 1) / 2 / others, related=max(related, 0.0))


def _partners(told: Mapping[EvidenceType, _Told], figures: Catalogue) -> float:
    prior = figures.prior
    held = [(figures.types[of].rho, one) for of, one in told.items() if of in prior.shown_by]
    shown, expected = sum(one.related for _, one in held), sum(rho * one.exposed for rho, one in held)
    return (prior.strength + shown) / (prior.strength / prior.partners + expected)


def _repeats(told: _Told, figures: Catalogue, *, rho: float, partners: float) -> float:
    pairs = figures.prior.repeats
    return min((pairs + told.related) / (pairs / rho + partners * told.exposed), _MOST)


def _towards(shown: float, *, expert: float, trust: float) -> float:
    """From the expert's figure so much of the way to what is shown, in bits; rounded, so that a copy is equal."""
    return float(round(expert * (shown / expert) ** trust, 4))
