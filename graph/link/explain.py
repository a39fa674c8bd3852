"""Explanations: why two incidents belong together, line by line, and what would change that."""

from collections.abc import Iterator, Sequence

import numpy as np

from graph.link.candidates import Pairs
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.gaps import days_apart, kilometres_apart
from graph.link.model import (
    Constraints,
    Epoch,
    EvidenceLine,
    EvidenceType,
    LineKind,
    LinkExplanation,
    Pair,
    Source,
    Value,
    WhatIf,
)
from graph.link.phrases import Wording, apart_words, gap_words, prior_words, shared_words, statement_words
from graph.link.posts.told import account_key
from graph.link.score import Lines, Scorer, probability
from graph.link.shared import NOTHING, pair_key
from graph.link.tables import repeated

_NO_CONSTRAINTS = Constraints()
_STRONGEST = 2  # lines whose loss is shown
_ROUND = 3
_AT_ONCE = 10_000  # pairs scored together


class Explainer:
    """Explains pairs of one corpus under one epoch; cheap for many pairs, unlike `explain`."""

    def __init__(self, corpus: Corpus, scorer: Scorer, *, constraints: Constraints = _NO_CONSTRAINTS) -> None:
        """Explain what was scored.

        Args:
            corpus: with the passages behind the pairs to be explained.
            scorer: of the same corpus, with or without passages.
            constraints: what people decided.
        """
        self._corpus = corpus
        self._epoch = scorer.tables.epoch
        self._constraints = constraints
        self._scorer = scorer
        self._prior = prior_words(self._epoch)

    def explain(self, pair: Pair) -> LinkExplanation:
        """Every reason for and against one pair, candidate or not."""
        return next(self.explain_all([pair]))

    def explain_all(self, pairs: Sequence[Pair]) -> Iterator[LinkExplanation]:
        """Every reason for and against each pair, in the order given; scored together."""
        for start in range(0, len(pairs), _AT_ONCE):
            part = pairs[start : start + _AT_ONCE]
            ends = [sorted((self._corpus.positions[pair.a], self._corpus.positions[pair.b])) for pair in part]
            a, b = np.array(ends, np.int32).T
            placed = Pairs(a, b)
            lines, totals = self._scorer.lines(placed), self._scorer.total(placed)
            for at, pair in enumerate(part):
                yield self._explained(pair, lines.of_pair(at), placed.part(at, at + 1), total=float(totals[at]))

    def _explained(self, pair: Pair, found: Lines, pairs: Pairs, *, total: float) -> LinkExplanation:
        lines = [line for at in range(len(found.names)) if (line := self._line(found, at, pairs)) is not None]
        prior = self._scorer.tables.prior + self._epoch.weights.shift
        ids = Pair.of(pair.a, pair.b)
        return LinkExplanation(
            a=ids.a,
            b=ids.b,
            prior=round(prior, _ROUND),
            prior_ja=self._prior.ja,
            prior_en=self._prior.en,
            lines=tuple(sorted(lines, key=lambda line: -line.bits)),
            total=round(total, _ROUND),
            p=_probability(total),
            epoch=self._epoch.number,
            what_if=tuple(self._what_if(lines, total)),
            decided=self._decided(ids),
        )

    def _line(self, found: Lines, at: int, pairs: Pairs) -> EvidenceLine | None:
        """One line, or None where nothing is said."""
        name = found.names[at]
        bits = float(found.bits[0, at]) * self._scorer.tables.weight(name)
        if name in set(LineKind):
            return self._line_of_pair(LineKind(name), bits, pairs)
        evidence = EvidenceType(name)
        if not found.found[evidence].both[0]:
            return None
        if found.found[evidence].row_a[0] == NOTHING:
            return self._held(bits, pairs) if self._is_barred(evidence, pairs) else self._differing(evidence, bits)
        counts_with = int(found.counts_with[0, at])
        other = EvidenceType(found.names[counts_with]) if counts_with < len(found.found) else LineKind.STATEMENT
        return self._sharing(evidence, bits, pairs=pairs, row=int(found.found[evidence].row_a[0]), counted_with=other)

    def _sharing(
        self, evidence: EvidenceType, bits: float, *, pairs: Pairs, row: int, counted_with: EvidenceType | LineKind
    ) -> EvidenceLine:
        column, table = self._corpus.columns[evidence], self._scorer.tables.types[evidence]
        code = int(column.rows.values[row])
        key = column.vocabulary.keys[code]
        sources = self._sources(Value(evidence, key), pairs)
        once = counted_with is not evidence
        hands = _hands(sources) if evidence is EvidenceType.ACCOUNT else []
        wording = Wording(
            value=" = ".join(hands) if len(hands) > 1 else _surface(sources, key),
            seen=self._epoch.counts.get(evidence, {}).get(key, 2),
            of=self._epoch.reporting.get(evidence, 0),
            in_spells=self._epoch.spells.get(evidence, {}).get(key, 0.0),
            generic=bool(table.generic[code]),
            counted_with=counted_with if once else None,
            by_judgement=len(hands) > 1,
        )
        words = shared_words(evidence, wording)
        return EvidenceLine(
            type=evidence,
            key=key,
            value=wording.value,
            seen=wording.seen,
            of=wording.of,
            rarity=float(f"{table.chances[code]:.3g}"),
            bits=0.0 if once else round(bits, _ROUND),
            generic=wording.generic,
            counted_with=wording.counted_with,
            ja=words.ja,
            en=words.en,
            sources=sources,
        )

    def _differing(self, evidence: EvidenceType, bits: float) -> EvidenceLine | None:
        if not round(bits, _ROUND):
            return None
        words = apart_words(evidence)
        return EvidenceLine(type=evidence, bits=round(bits, _ROUND), ja=words.ja, en=words.en)

    def _is_barred(self, evidence: EvidenceType, pairs: Pairs) -> bool:
        barred = self._scorer.barred.pairs
        return evidence is EvidenceType.PERSON and _key(pairs) in barred

    def _held(self, bits: float, pairs: Pairs) -> EvidenceLine:
        """A name in both reports that cannot be one person, because that person was held on the day."""
        barred, names = self._scorer.barred, self._corpus.columns[EvidenceType.PERSON].vocabulary.keys
        codes = barred.values[barred.pairs == _key(pairs)]
        key = max(names[code] for code in codes.tolist())  # of the keys of one name the writing, not a reading
        sources = self._sources(Value(EvidenceType.PERSON, key), pairs)
        name, figures = _surface(sources, key), catalogue().custody
        return EvidenceLine(
            type=LineKind.CUSTODY,
            key=key,
            value=name,
            bits=round(bits, _ROUND),
            ja=figures.ja.format(value=name),
            en=figures.en.format(value=name),
            sources=sources,
        )

    def _line_of_pair(self, kind: LineKind, bits: float, pairs: Pairs) -> EvidenceLine | None:
        """A statement of a source, or a gap of time or space."""
        if not round(bits, _ROUND):
            return None
        if kind is LineKind.STATEMENT:
            return self._stated(bits, pairs)
        gap = days_apart(self._corpus, pairs) if kind is LineKind.TIME else kilometres_apart(self._corpus, pairs)
        words = gap_words(kind, float(gap[0]))
        value = str(round(float(gap[0])))
        return EvidenceLine(type=kind, value=value, bits=round(bits, _ROUND), ja=words.ja, en=words.en)

    def _stated(self, bits: float, pairs: Pairs) -> EvidenceLine:
        ids = Pair.of(self._corpus.ids[pairs.a[0]], self._corpus.ids[pairs.b[0]])
        told = self._scorer.stated[ids]
        words = statement_words(told)
        source = Source(incident=told.a, document=told.document, sentence=told.sentence, start=told.start, end=told.end)
        return EvidenceLine(
            type=LineKind.STATEMENT,
            key=told.kind,
            bits=round(bits, _ROUND),
            ja=words.ja,
            en=words.en,
            sources=(source,) if told.document else (),
        )

    def _sources(self, value: Value, pairs: Pairs) -> tuple[Source, ...]:
        incidents = sorted(self._corpus.ids[at] for at in (pairs.a[0], pairs.b[0]))
        return tuple(
            Source(
                incident=incident,
                document=told.document,
                sentence=told.sentence,
                start=told.start,
                end=told.end,
                surface=told.surface,
            )
            for incident in incidents
            for told in self._corpus.observed(incident, value)
        )

    def _what_if(self, lines: Sequence[EvidenceLine], total: float) -> list[WhatIf]:
        """What losing the strongest lines would do, and what one more identifying value would."""
        phrases = catalogue().phrases
        strongest = sorted((line for line in lines if line.bits > 0 and line.key), key=lambda line: -line.bits)
        found = [
            WhatIf(
                p=_probability(total - line.bits),
                ja=phrases.without_ja.format(value=line.value or line.ja),
                en=phrases.without_en.format(value=line.value or line.en),
            )
            for line in strongest[:_STRONGEST]
        ]
        told = {line.type for line in lines if line.bits > 0}
        if EvidenceType.ACCOUNT not in told:
            figures = catalogue().types[EvidenceType.ACCOUNT]
            repeats = repeated(self._epoch, EvidenceType.ACCOUNT, catalogue()).rho
            more = total + float(np.log2(repeats / figures.epsilon))
            ja, en = (
                form.format(noun=noun)
                for form, noun in ((phrases.another_ja, figures.noun_ja), (phrases.another_en, figures.noun_en))
            )
            found.append(WhatIf(p=_probability(more), ja=ja, en=en))
        return found

    def _decided(self, pair: Pair) -> str:
        """Where decisions contradict each other, what was rejected stays apart."""
        if pair in self._constraints.cannot:
            return "reject"
        return "confirm" if pair in self._constraints.must else ""


def explain(corpus: Corpus, pair: Pair, *, epoch: Epoch, constraints: Constraints = _NO_CONSTRAINTS) -> LinkExplanation:
    """Why two incidents belong together, as far as is published."""
    return Explainer(corpus, Scorer(corpus, epoch, constraints=constraints), constraints=constraints).explain(pair)


def _key(pairs: Pairs) -> int:
    """The number of the one pair that is explained."""
    return pair_key(int(pairs.a[0]), int(pairs.b[0]))


def _surface(sources: Sequence[Source], key: str) -> str:
    """The value as it is written most often."""
    written = sorted(source.surface for source in sources if source.surface)
    return max(dict.fromkeys(written), key=written.count) if written else key


def _hands(sources: Sequence[Source]) -> list[str]:
    """The accounts that are taken for one hand's, each as it is written first."""
    written: dict[str, str] = {}
    for source in sources:
        written.setdefault(account_key(platform=None, handle=source.surface.removeprefix("@")), source.surface)
    return [written[key] for key in sorted(written)]


def _probability(total: float) -> float:
    return round(float(probability(np.array([total]))[0]), 4)
