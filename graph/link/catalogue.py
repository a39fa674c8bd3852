"""The catalogue of evidence: what each type of shared value says, and how common values are outside the corpus."""

from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field

from graph.link.model import EvidenceType, SourceClass
from schemas.base import Frozen
from schemas.ids import fold

_HERE = Path(__file__).parent


class TypeFigures(Frozen):
    """What sharing a value of one type says; the meaning of each figure stands in `evidence.yaml`."""

    rho: float = Field(gt=0, lt=1)
    epsilon: float = Field(ge=0, lt=1)
    epsilon_suspects: float | None = None
    strays: float | None = Field(default=None, gt=0)
    alpha: float = Field(gt=0)
    unlisted: float = Field(ge=0, lt=1)
    keys: Literal["strong", "none"]
    on: bool
    identifying: bool = False
    ja: str
    en: str
    noun_ja: str
    noun_en: str
    source: str


class Words(Frozen):
    """One text in both languages."""

    ja: str
    en: str


class PriorWords(Frozen):
    """Where the prior comes from, in both languages."""

    shown: Words
    expert: Words
    shifted: Words


class Prior(Frozen):
    """How many partners an incident is expected to have, in how large a world at least, and what a corpus adds."""

    partners: float
    smallest_corpus: int
    shown_by: tuple[EvidenceType, ...]
    strength: float
    repeats: float
    accidents: float
    sample: float
    words: PriorWords


class Thresholds(Frozen):
    """Where a link is asserted, where it joins a core, and what makes a possible member."""

    link: float
    core: float
    bridge: int
    possible: float
    unscored: float


class CompanyFigures(Frozen):
    """From which size a core keeps company, who belongs to it by that, and what it says of two groups."""

    least: int
    belongs: float
    pooled: float
    parts: float
    speaks: float
    reach: float


class Composite(Frozen):
    """Types whose values together make a key, and how many incidents may meet under one."""

    of: tuple[EvidenceType, ...]
    cap: int


class CandidateRules(Frozen):
    """Which pairs are compared at all."""

    cap: int
    fashion: float
    window: int
    composites: tuple[Composite, ...]


class CustodyFigures(Frozen):
    """How long somebody is taken to be held where no end is told."""

    days: int
    ja: str
    en: str


class StatementFigures(Frozen):
    """Bits of a source's own words on two incidents, by who says so."""

    bits: dict[SourceClass, float]
    ja: str
    en: str
    unrelated_ja: str
    unrelated_en: str
    noun: Words
    sources: dict[SourceClass, Words]


class GapFigures(Frozen):
    """Expected gaps of time or space between incidents of a ring, before the corpus shows its own."""

    edges: tuple[float, ...]
    same: tuple[float, ...]
    any: tuple[float, ...]
    strength: float
    ja: str
    en: str


class Phrases(Frozen):
    """Words around the lines of an explanation, in both languages."""

    seen_ja: str
    seen_en: str
    spell_ja: str
    spell_en: str
    generic_ja: str
    generic_en: str
    once_ja: str
    once_en: str
    hand_ja: str
    hand_en: str
    apart_ja: str
    apart_en: str
    without_ja: str
    without_en: str
    another_ja: str
    another_en: str


class EpochFigures(Frozen):
    """When the next epoch is offered, and in which words."""

    growth: float
    grown_ja: str
    grown_en: str
    common_ja: str
    common_en: str


class ChangePhrases(Frozen):
    """How a changed score is told, in both languages."""

    least: float
    ja: str
    en: str
    join_ja: str
    join_en: str
    prior_ja: str
    prior_en: str
    new_ja: str
    new_en: str
    gone_ja: str
    gone_en: str
    seen_ja: str
    seen_en: str
    other_ja: str
    other_en: str


class SpellFigures(Frozen):
    """How reports of a value that come in spells tell one owner from a fashion."""

    days: int
    chance: float
    strength: float
    surest: float


class Catalogue(Frozen):
    """All figures that linking starts from, with their sentences."""

    version: str
    prior: Prior
    thresholds: Thresholds
    company: CompanyFigures
    candidates: CandidateRules
    same_source: bool
    statement: StatementFigures
    custody: CustodyFigures
    phrases: Phrases
    epochs: EpochFigures
    changes: ChangePhrases
    spells: SpellFigures
    time: GapFigures
    distance: GapFigures
    types: dict[EvidenceType, TypeFigures]
    base_rates: dict[EvidenceType, dict[str, float]]

    def base_rate(self, evidence: EvidenceType, key: str) -> float:
        """Share of reports of a type that have this value outside the corpus."""
        return self.base_rates.get(evidence, {}).get(fold(key), self.types[evidence].unlisted)

    @cached_property
    def strong(self) -> frozenset[EvidenceType]:
        """The types whose values identify, so that whoever shares one is compared."""
        return frozenset(evidence for evidence, figures in self.types.items() if figures.keys == "strong")

    @property
    def active(self) -> tuple[EvidenceType, ...]:
        """The types that count, in the order of the catalogue."""
        return tuple(evidence for evidence, figures in self.types.items() if figures.on)


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))
    return content


@cache
def catalogue() -> Catalogue:
    """The catalogue that ships with the product."""
    evidence, rates = _read("evidence.yaml"), _read("base_rates.yaml")
    version = f"{evidence.pop('version')}.{rates.pop('version')}"
    return Catalogue.model_validate({**evidence, "version": version, "base_rates": rates})
