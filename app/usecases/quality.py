"""How good extraction is: the committed figures, row by row as a page shows them."""

from collections.abc import Iterator, Mapping

from extract.evaluate.published import published
from extract.evaluate.results import Figures, Finding, Interval, Mark, Scores, Share
from extract.version import pipeline_version
from schemas.base import Frozen

_ORDER = ("articles.ja", "articles.en", "posts")


class Row(Frozen):
    """One measure: its name as a key of words, and what there is of figures."""

    measure: str
    depth: int = 0
    gold: int | None = None
    p: float | None = None
    r: float | None = None
    f1: float | None = None
    figure: float | None = None
    interval: Interval | None = None
    value: float | None = None


class Group(Frozen):
    """The figures of one group of texts."""

    name: str
    documents: int
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


class QualityView(Frozen):
    """All that the page shows; `current`: whether the rules are those that were measured."""

    measured: str
    current: bool
    groups: tuple[Group, ...]


def quality() -> QualityView:
    """The figures of the annotated texts, a group of them after the other."""
    report = published()
    return QualityView(
        measured=report.pipeline_version,
        current=report.pipeline_version == pipeline_version(report.engine),
        groups=tuple(
            Group(
                name=name.replace(".", "_"),
                documents=figures.documents,
                rows=tuple(_rows(figures)),
                findings=report.findings_of(name),
            )
            for name, figures in sorted(report.groups.items(), key=lambda group: _ORDER.index(group[0]))
        ),
    )


def _rows(figures: Figures) -> Iterator[Row]:
    if figures.posts:
        yield _scored("recruitment", figures.posts.recruitment)
        yield _marked("auc", figures.posts.auc)
        yield _marked("average_precision", figures.posts.average_precision)
    yield from _entities(figures)
    if figures.incidents:
        yield from _incidents(figures)
    if figures.relations:
        yield _scored("relations", figures.relations.micro)
        yield from _several(figures.relations.types)
    if figures.legal_actions:
        yield _scored("legal_actions", figures.legal_actions.micro)
        yield from _several(figures.legal_actions.kinds)
        yield _shared("legal_persons", figures.legal_actions.persons)
        yield _shared("legal_dates", figures.legal_actions.dates)
    if figures.certainty:
        yield _marked("certainty", figures.certainty.macro_f1, depth=0)
        yield _shared("certainty_right", figures.certainty.accuracy)
        yield from _several(figures.certainty.values)


def _entities(figures: Figures) -> Iterator[Row]:
    found = figures.entities
    yield _scored("entities", found.micro)
    yield from _several({**found.types, **found.pools}, values=found.values)
    yield _shared("mention_recall", found.mention_recall)
    yield _shared("exact_boundaries", found.exact_boundaries)
    if found.unnamed_recall.of:
        yield _shared("unnamed_recall", found.unnamed_recall)


def _incidents(figures: Figures) -> Iterator[Row]:
    found = figures.incidents
    if found is None:
        return
    yield _scored("incidents", found.incidents)
    yield _shared("incident_kind", found.kind)
    yield _shared("incident_place", found.place)
    yield _shared("incident_date", found.date)
    yield _scored("roles", found.roles)
    yield _scored("roles_leaders_as_one", found.roles_leaders_as_one, depth=1)


def _several(scores: Mapping[str, Scores], *, values: Mapping[str, Share] | None = None) -> Iterator[Row]:
    for name, one in scores.items():
        value = (values or {}).get(name)
        key = name.lower().replace("+", "_")
        yield _scored(key, one, depth=1).model_copy(update={"value": value.share if value else None})


def _scored(measure: str, one: Scores, *, depth: int = 0) -> Row:
    return Row(measure=measure, depth=depth, gold=one.gold, p=one.p, r=one.r, f1=one.f1, interval=one.interval)


def _shared(measure: str, one: Share) -> Row:
    return Row(measure=measure, depth=1, gold=one.of, figure=one.share, interval=one.interval)


def _marked(measure: str, one: Mark, *, depth: int = 1) -> Row:
    return Row(measure=measure, depth=depth, figure=one.value, interval=one.interval)
