"""An epoch laid out for one corpus: figures per value code, ready for millions of look-ups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from graph.link.catalogue import Catalogue, TypeFigures, catalogue
from graph.link.columns import Column, Flag
from graph.link.corpus import Corpus
from graph.link.gaps import GapBits
from graph.link.model import Constraints, Epoch, EvidenceType
from graph.link.spells import Owned

Figures = npt.NDArray[np.float64]
_PAIR = 2  # the two incidents that are compared are left out of every frequency


@dataclass(frozen=True, slots=True)
class TypeTable:
    """What sharing each value of one type says.

    Attributes:
        shares: how many of other reports have the value by no common cause, with the external base rate.
        chances: how likely two unrelated incidents share it, accidents included.
        chances_of_suspects: the same where both reports name an accused person.
        apart: bits if both report the type and share nothing.
        generic: values that people marked as saying nothing.
    """

    figures: TypeFigures
    shares: Figures
    chances: Figures
    chances_of_suspects: Figures
    apart: float
    generic: npt.NDArray[np.bool_]

    def bits(self, values: npt.NDArray[np.int32], *, told: Figures, suspects: npt.NDArray[np.bool_]) -> Figures:
        """Bits for sharing values; `told` is the probability that both mentions mean the value."""
        chance = np.where(suspects, self.chances_of_suspects[values], self.chances[values])
        share = np.minimum(self.shares[values], chance)
        repeated = self.figures.rho * told
        result: Figures = np.log2((repeated + (1 - repeated) * share) / chance)
        result[self.generic[values]] = 0.0
        return result


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything a score needs, for one corpus and one epoch."""

    epoch: Epoch
    prior: float
    types: Mapping[EvidenceType, TypeTable]
    time: GapBits
    distance: GapBits

    @classmethod
    def of(cls, corpus: Corpus, epoch: Epoch, *, constraints: Constraints, figures: Catalogue | None = None) -> Self:
        """The tables of an epoch for the values of a corpus."""
        figures = figures or catalogue()
        types = {
            evidence: _table(evidence, corpus.columns[evidence], epoch=epoch, constraints=constraints, of=figures)
            for evidence in figures.active
            if evidence in corpus.columns
        }
        return cls(
            epoch=epoch,
            prior=prior_bits(epoch, figures),
            types=types,
            time=GapBits.of(epoch.time),
            distance=GapBits.of(epoch.distance),
        )

    def weight(self, line: str) -> float:
        """The multiplier of a type of line."""
        weights = self.epoch.weights
        return 0.0 if line in weights.off else weights.by_type.get(line, 1.0)


def prior_bits(epoch: Epoch, figures: Catalogue) -> float:
    """Bits for any two incidents of a corpus to be of one ring, before anything is known of them."""
    others, partners = max(epoch.incidents, figures.prior.smallest_corpus) - 1, partners_of(epoch, figures)
    return float(np.log2(partners / (others - partners)))


def partners_of(epoch: Epoch, figures: Catalogue) -> float:
    """Partners that an incident is expected to have: as the corpus shows, unless decisions shifted the expectation.

    What they shifted is the figure of then, so that a later epoch does not count again what they taught.
    """
    shown = epoch.weights.beside if epoch.weights.shift else epoch.partners
    return figures.prior.partners if shown is None else shown


def repeated(epoch: Epoch, of: EvidenceType, figures: Catalogue) -> TypeFigures:
    """The figures of a type under an epoch: its rho is what the corpus shows."""
    expert = figures.types[of]
    return expert.model_copy(update={"rho": epoch.repeats.get(of, expert.rho)})


def share_of(figures: TypeFigures, *, seen: Figures, reporting: int, base_rates: Figures) -> Figures:
    """How many other reports have a value: those seen without the pair, and the base rate as `alpha` more reports."""
    others = np.maximum(seen, _PAIR) - _PAIR
    return (others + figures.alpha * base_rates) / (max(reporting, _PAIR) - _PAIR + figures.alpha)


def accidents(figures: TypeFigures, *, told: int, of_suspects: bool = False) -> float:
    """How likely two unrelated reports share a value by accident; less in a corpus that is large and does not show it.

    At a fixed chance a report would meet the more strangers the more reports there are, `strays` of them at most are
    believed: a value of two reports in 200,000 was not spread by accidents that hit one report in 5,000.
    """
    expected = (figures.epsilon_suspects if of_suspects else None) or figures.epsilon
    return expected if figures.strays is None else min(expected, figures.strays / max(told, 1))


def bits_apart(figures: TypeFigures, collision: float) -> float:
    """Bits if both report the type and share nothing: little, for sources report partly."""
    return float(min(np.log2((1 - figures.rho) / (1 - min(collision, 0.95))), 0.0))


def base_rates(evidence: EvidenceType, column: Column, figures: Catalogue) -> Figures:
    """How common each value is outside the corpus: as its observer knew, else by table, else as the type's rest."""
    listed = figures.base_rates.get(evidence, {})
    return column.rates(otherwise=column.vocabulary.figures(listed, otherwise=figures.types[evidence].unlisted))


def _table(
    evidence: EvidenceType, column: Column, *, epoch: Epoch, constraints: Constraints, of: Catalogue
) -> TypeTable:
    figures = repeated(epoch, evidence, of)
    seen = column.vocabulary.figures(epoch.counts.get(evidence, {}), otherwise=0)
    spells = column.vocabulary.figures(epoch.spells.get(evidence, {}), otherwise=np.nan)
    unrelated = seen - np.maximum(seen - _PAIR, 0) * np.nan_to_num(spells)
    shares = share_of(
        figures,
        seen=unrelated,
        reporting=epoch.reporting.get(evidence, 0),
        base_rates=base_rates(evidence, column, of),
    )
    owned = Owned(spells, seen, prior=prior_bits(epoch, of) + epoch.weights.shift)
    told = epoch.reporting.get(evidence, 0)
    times = epoch.accidents.get(evidence, 1.0)
    floors = [min(accidents(figures, told=told, of_suspects=accused) * times, 1.0) for accused in (False, True)]
    chances, chances_of_suspects = (
        owned.chances(shares * (1 - floor) + floor, rho=figures.rho, figures=of.spells) for floor in floors
    )
    return TypeTable(
        figures=figures,
        shares=shares,
        chances=chances,
        chances_of_suspects=chances_of_suspects,
        apart=bits_apart(figures, epoch.collision.get(evidence, 0.0)),
        generic=_marked(column, (value.key for value in constraints.generic if value.type is evidence)),
    )


def _marked(column: Column, keys: Iterable[str]) -> npt.NDArray[np.bool_]:
    marks = np.zeros(len(column.vocabulary), bool)
    codes = (column.vocabulary.find(key) for key in keys)
    marks[[code for code in codes if code is not None]] = True
    return marks


def both_suspects(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Where both reports name an accused person."""
    return (one & other & Flag.SUSPECT) > 0
