"""From the marks of a group of documents to its figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.evaluate import bootstrap
from extract.evaluate.entities import MICRO, POOLS
from extract.evaluate.results import (
    CertaintyFigures,
    EntityFigures,
    Figures,
    IncidentFigures,
    Interval,
    LegalFigures,
    Mark,
    PostFigures,
    RelationFigures,
    Scores,
    Share,
)
from extract.evaluate.sheet import FN, FP, OF, RIGHT, TP, Marks
from schemas.words import Certainty, EntityType, LegalKind, RelationType


@dataclass(frozen=True)
class _Ledger:
    """Counts of a group, read by measure."""

    marks: Marks
    principal: Mapping[str, float]
    intervals: Mapping[str, Interval]

    def speaks_of(self, prefix: str) -> bool:
        """Whether anything of that kind was wanted or found."""
        return any(measure.startswith(prefix) for measure in self.principal)

    def scores(self, measure: str) -> Scores:
        tp, fp, fn = (self.marks.counts[measure, outcome] for outcome in (TP, FP, FN))
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        return Scores(gold=tp + fn, p=p, r=r, f1=bootstrap.f1(tp, fp, fn), interval=self.intervals.get(measure))

    def several(self, family: str, members: Iterable[str]) -> dict[str, Scores]:
        """The scores of those members that were wanted or found."""
        return {m: self.scores(f"{family}.{m}") for m in map(str, members) if f"{family}.{m}" in self.principal}

    def share(self, measure: str) -> Share:
        right, of = (self.marks.counts[measure, outcome] for outcome in (RIGHT, OF))
        return Share(right=right, of=of, share=right / max(1, of), interval=self.intervals.get(measure))

    def mark(self, measure: str) -> Mark:
        return Mark(value=self.principal.get(measure, 0.0), interval=self.intervals.get(measure))


def figures(documents: Sequence[Marks], *, draws: int = bootstrap.DRAWS) -> Figures:
    """The figures of a group of documents, with their intervals."""
    marks = Marks.total(documents)
    ledger = _Ledger(marks, bootstrap.principal(marks), bootstrap.intervals(documents, draws=draws))
    return Figures(
        documents=len(documents),
        entities=_entities(ledger),
        incidents=_incidents(ledger) if ledger.speaks_of("incidents") else None,
        relations=_relations(ledger) if ledger.speaks_of("relations.") else None,
        legal_actions=_legal(ledger) if ledger.speaks_of("legal_actions.") else None,
        certainty=_certainty(ledger) if ledger.speaks_of("certainty.") else None,
        posts=_posts(ledger) if ledger.speaks_of("posts.") else None,
    )


def _entities(ledger: _Ledger) -> EntityFigures:
    valued = [one for one in (*EntityType, *POOLS) if f"value.{one}" in ledger.principal]
    return EntityFigures(
        micro=ledger.scores(f"entities.{MICRO}"),
        types=ledger.several("entities", EntityType),
        pools=ledger.several("entities", POOLS),
        values={str(one): ledger.share(f"value.{one}") for one in valued},
        mention_recall=ledger.share("mention_recall"),
        exact_boundaries=ledger.share("exact_boundaries"),
        unnamed_recall=ledger.share("unnamed_recall"),
    )


def _incidents(ledger: _Ledger) -> IncidentFigures:
    return IncidentFigures(
        incidents=ledger.scores("incidents"),
        roles=ledger.scores("roles"),
        roles_leaders_as_one=ledger.scores("roles_leaders_as_one"),
        kind=ledger.share("incidents.kind"),
        place=ledger.share("incidents.place"),
        date=ledger.share("incidents.date"),
    )


def _relations(ledger: _Ledger) -> RelationFigures:
    return RelationFigures(micro=ledger.scores("relations.micro"), types=ledger.several("relations", RelationType))


def _legal(ledger: _Ledger) -> LegalFigures:
    return LegalFigures(
        micro=ledger.scores("legal_actions.micro"),
        kinds=ledger.several("legal_actions", LegalKind),
        persons=ledger.share("legal_persons"),
        dates=ledger.share("legal_dates"),
    )


def _certainty(ledger: _Ledger) -> CertaintyFigures:
    return CertaintyFigures(
        macro_f1=ledger.mark(bootstrap.MACRO_CERTAINTY),
        accuracy=ledger.share("certainty.right"),
        values=ledger.several("certainty", Certainty),
    )


def _posts(ledger: _Ledger) -> PostFigures:
    answered = ledger.share("posts.answered")
    return PostFigures(
        recruitment=ledger.scores("posts.recruitment"),
        auc=ledger.mark(bootstrap.AUC),
        average_precision=ledger.mark(bootstrap.AVERAGE_PRECISION),
        unanswered=answered.of - answered.right,
    )
