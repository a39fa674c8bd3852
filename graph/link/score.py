"""Scores of pairs in bits: prior, plus what each type of shared or differing evidence says."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from graph.link.anchoring import anchored
from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.columns import INDEPENDENT
from graph.link.corpus import Corpus
from graph.link.custody import barred
from graph.link.gaps import days_apart, kilometres_apart
from graph.link.model import Constraints, Epoch, EvidenceType, LineKind, Pair, StatedLink, Statement
from graph.link.same_source import Sources, common_source, counted_once
from graph.link.shared import NOTHING, Shared, shared
from graph.link.tables import Tables
from graph.link.wording import barred_wordings, given_already

Figures = npt.NDArray[np.float64]
_CHUNK = 400_000  # pairs at a time: bounds the memory of a run over millions
_NO_CONSTRAINTS = Constraints()


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of one corpus with their total in bits; the arrays run in parallel."""

    ids: Sequence[str]
    pairs: Pairs
    total: Figures

    @property
    def p(self) -> Figures:
        """Probability of each pair to be of one ring."""
        return probability(self.total)

    def kept(self, rows: npt.NDArray[np.bool_]) -> "Scored":
        """The pairs that a mask names."""
        return Scored(self.ids, Pairs(self.pairs.a[rows], self.pairs.b[rows]), self.total[rows])

    def among(self, incidents: npt.NDArray[np.bool_]) -> "Scored":
        """The pairs between the incidents that a mask names, and only these incidents."""
        place = (np.cumsum(incidents) - 1).astype(np.int32)
        inside = incidents[self.pairs.a] & incidents[self.pairs.b]
        pairs = Pairs(place[self.pairs.a[inside]], place[self.pairs.b[inside]])
        return Scored([self.ids[at] for at in np.flatnonzero(incidents).tolist()], pairs, self.total[inside])

    def in_order(self) -> "Scored":
        """The same pairs with the incidents in the order of their ids, so that positions decide every tie."""
        order = sorted(range(len(self.ids)), key=self.ids.__getitem__)
        place = np.empty(len(order), np.int32)
        place[order] = np.arange(len(order), dtype=np.int32)
        a, b = place[self.pairs.a], place[self.pairs.b]
        return Scored([self.ids[at] for at in order], Pairs(np.minimum(a, b), np.maximum(a, b)), self.total)

    def pair(self, at: int) -> Pair:
        """One pair by its ids."""
        return Pair.of(self.ids[self.pairs.a[at]], self.ids[self.pairs.b[at]])


class Lines(NamedTuple):
    """Bits of each line per pair, before weights, and which of them count nothing of their own."""

    names: tuple[str, ...]
    bits: Figures
    counts_with: npt.NDArray[np.int8]
    found: Mapping[EvidenceType, Shared]

    def of_pair(self, at: int) -> "Lines":
        """The lines of one pair."""
        one = slice(at, at + 1)
        found = {
            kind: Shared(every.both[one], every.bits[one], every.row_a[one], every.row_b[one])
            for kind, every in self.found.items()
        }
        return Lines(self.names, self.bits[one], self.counts_with[one], found)

    @property
    def counted(self) -> Figures:
        """Bits that go into the total: nothing for a line that counts with another of the same source."""
        own = self.counts_with == np.arange(len(self.names))
        result: Figures = np.where(own, self.bits, 0.0)
        return result


class Scorer:
    """Scores pairs of one corpus under one epoch."""

    def __init__(self, corpus: Corpus, epoch: Epoch, *, constraints: Constraints = _NO_CONSTRAINTS) -> None:
        self.corpus = corpus
        self.tables = Tables.of(corpus, epoch, constraints=constraints)
        self.barred = barred(corpus)
        self._barred_wordings = barred_wordings(corpus, constraints)
        self.stated = strongest_statements(corpus.statements)

    def score(self, pairs: Pairs) -> Scored:
        """Totals of those pairs for which something identifying speaks, worked out in parts."""
        parts = [self._anchored(pairs.part(at, at + _CHUNK)) for at in range(0, pairs.size, _CHUNK)]
        kept = np.concatenate([np.empty(0, bool), *(rows for rows, _ in parts)])
        totals = np.concatenate([np.empty(0), *(figures for _, figures in parts)])
        return Scored(self.corpus.ids, pairs, totals).kept(kept)

    def total(self, pairs: Pairs) -> Figures:
        """What each pair reaches in all, whether or not anything identifying speaks for it."""
        return self._totals(self.lines(pairs))

    def identified(self, pairs: Pairs) -> Figures:
        """What identifies each pair as of one ring: the total without features and gaps of time and space."""
        return self._totals(self.lines(pairs), of={*catalogue().strong, LineKind.STATEMENT})

    def lines(self, pairs: Pairs) -> Lines:
        """What each type of evidence says of each pair, and the words of sources, time and distance."""
        found = {evidence: self._shared(evidence, pairs) for evidence in self.tables.types}
        stated, stated_sources = self._statements(pairs)
        kilometres = kilometres_apart(self.corpus, pairs)
        values = [
            _less_distant(what, kilometres) if of is EvidenceType.PLACE else what.bits for of, what in found.items()
        ]
        elsewhere = ~_agree(found.get(EvidenceType.PLACE), pairs)
        gaps = [
            self.tables.time.bits(days_apart(self.corpus, pairs)),
            np.where(elsewhere, self.tables.distance.bits(kilometres), 0.0),
        ]
        bits = np.stack([*values, stated, *gaps], axis=1)
        nowhere = np.full(pairs.size, INDEPENDENT, np.int32)
        sources = [common_source(self.corpus.columns[evidence], what) for evidence, what in found.items()]
        names = (*found, LineKind.STATEMENT, LineKind.TIME, LineKind.DISTANCE)
        same_source = catalogue().same_source
        all_sources = [*sources, stated_sources, nowhere, nowhere] if same_source else [nowhere] * len(names)
        counts_with = counted_once(bits, all_sources)
        self._count_wording_once(found, counts_with)
        return Lines(tuple(str(name) for name in names), bits, counts_with, found)

    def _count_wording_once(self, found: Mapping[EvidenceType, Shared], counts_with: npt.NDArray[np.int8]) -> None:
        """A wording says nothing besides what ties both to it, or besides a shared account."""
        if EvidenceType.WORDING in found:
            lines, column = list(found), self.corpus.columns[EvidenceType.WORDING]
            for at, given in given_already(found, column):
                counts_with[at, lines.index(EvidenceType.WORDING)] = lines.index(given)

    def _anchored(self, pairs: Pairs) -> tuple[npt.NDArray[np.bool_], Figures]:
        lines = self.lines(pairs)
        known = self.tables.epoch.incidents
        return anchored(lines.names, lines.counted, start=self._start, incidents=known), self._totals(lines)

    @property
    def _start(self) -> float:
        """What any pair of a corpus of this size starts from."""
        return self.tables.prior + self.tables.epoch.weights.shift

    def _totals(self, lines: Lines, *, of: Container[str] | None = None) -> Figures:
        """All lines or some, one by one, so that a line of zeros more or less does not change the last digit."""
        totals = np.full(len(lines.bits), self._start)
        for name, bits in zip(lines.names, lines.counted.T, strict=True):
            if of is None or name in of:
                totals += bits * self.tables.weight(name)
        return totals

    def _shared(self, evidence: EvidenceType, pairs: Pairs) -> Shared:
        known = {EvidenceType.PERSON: self.barred, EvidenceType.WORDING: self._barred_wordings}.get(evidence)
        bars = known if known is not None and len(known.pairs) else None
        found = shared(self.corpus.columns[evidence], self.tables.types[evidence], pairs, barred=bars)
        if evidence is EvidenceType.WORDING:  # no source says that these are all the posts of a case
            return found._replace(bits=np.maximum(found.bits, 0.0))
        return found

    def _statements(self, pairs: Pairs) -> tuple[Figures, Sources]:
        """Bits of what sources say of the pairs themselves; their sources are numbered as those of reports."""
        bits, sources = np.zeros(pairs.size), np.full(pairs.size, INDEPENDENT, np.int32)
        if not self.stated:
            return bits, sources
        positions, ids = self.corpus.positions, self.corpus.ids
        named = np.isin(pairs.a, [positions[end] for pair in self.stated for end in pair if end in positions])
        for at in np.flatnonzero(named):
            told = self.stated.get(Pair.of(ids[pairs.a[at]], ids[pairs.b[at]]))
            if told is not None:
                bits[at] = statement_bits(told)
                sources[at] = self.corpus.clusters.code(told.cluster) if told.cluster else INDEPENDENT
        return bits, sources


def probability(total: Figures) -> Figures:
    """What a total in bits means as a probability."""
    chance: Figures = 1 / (1 + np.exp2(-np.clip(total, -500, 500)))
    return chance


def statement_bits(told: Statement) -> float:
    """What a source's words on two incidents are worth."""
    bits = catalogue().statement.bits[told.source]
    return -bits if told.kind is StatedLink.UNRELATED else bits


def strongest_statements(statements: Sequence[Statement]) -> dict[Pair, Statement]:
    """Per pair the statement that says most; a denial goes before any other."""
    ranked = sorted(
        statements,
        key=lambda told: (told.kind is StatedLink.UNRELATED, abs(statement_bits(told)), told.cluster, told.sentence),
    )
    return {Pair.of(told.a, told.b): told for told in ranked}


def _less_distant(place: Shared, kilometres: Figures) -> Figures:
    """Bits of the place, without its negative part where the distance between the scenes says more."""
    replaced: Figures = np.where(~np.isnan(kilometres) & (place.bits < 0), 0.0, place.bits)
    return replaced


def _agree(place: Shared | None, pairs: Pairs) -> npt.NDArray[np.bool_]:
    """Where both incidents are told of one area: their distance would say the same again."""
    return np.zeros(pairs.size, bool) if place is None else place.row_a != NOTHING
