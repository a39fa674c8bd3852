"""`evaluate`: how good extraction is on annotated texts."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from app import console
from app.settings import settings
from app.usecases import evaluate as measuring
from extract.evaluate.results import (
    EntityFigures,
    Figures,
    Finding,
    IncidentFigures,
    Interval,
    LegalFigures,
    Mark,
    Report,
    Scores,
    Share,
)
from extract.pipeline import Pipeline
from extract.version import Engine

_HEAD = f"  {'':<26}{'gold':>6}{'P':>8}{'R':>8}{'F1':>8}   {'95 %':<13}{'value':>8}"


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of tables.")
@click.option("--misses", is_flag=True, help="Also everything missed, invented or wrong, each in its sentence.")
@click.option(
    "--engine",
    type=click.Choice([str(one) for one in Engine]),
    help="full: rules and language models; rules: rules alone.",
)
@console.explained
def evaluate(gold: tuple[Path, ...], *, as_json: bool, misses: bool, engine: str | None) -> None:
    """Extract the annotated documents of GOLD (files of JSON lines, or folders of them) and say how good it is.

    Intervals hold the figure in 95 of 100 corpora drawn from the same documents. What an annotated line looks like
    is written in fixtures/gold/README.md. Exit status 1: a line or a document was refused, the rest was measured.
    """
    pipeline = Pipeline(engine=Engine(engine or settings().engine))
    done = measuring.evaluate(gold, pipeline=pipeline, jobs=settings().jobs)
    report = done.report if misses else done.report.model_copy(update={"findings": ()})
    click.echo(report.model_dump_json(indent=2, exclude_none=True) if as_json else "\n".join(_lines(report)))
    sys.exit(console.Exit.REFUSED if console.report(done.refused) else console.Exit.DONE)


def _lines(report: Report) -> Iterator[str]:
    yield f"itoguchi {report.pipeline_version}"
    for name, figures in report.groups.items():
        yield f"\n{name}: {figures.documents} documents\n{_HEAD}"
        yield from _group(figures)
    for finding in report.findings:
        yield _finding(finding)


def _group(figures: Figures) -> Iterator[str]:
    yield from _entities(figures.entities)
    if figures.incidents:
        yield from _incidents(figures.incidents)
    if figures.relations:
        yield _scores("relations", figures.relations.micro)
        yield from _several(figures.relations.types)
    if figures.legal_actions:
        yield from _legal(figures.legal_actions)
    if figures.certainty:
        yield _mark("certainty, macro F1", figures.certainty.macro_f1)
        yield _share("  right", figures.certainty.accuracy)
        yield from _several(figures.certainty.values)
    if figures.posts:
        yield _scores("recruitment posts", figures.posts.recruitment)
        yield _mark("  area under curve", figures.posts.auc)
        yield _mark("  average precision", figures.posts.average_precision)


def _entities(figures: EntityFigures) -> Iterator[str]:
    yield _scores("entities without DATE", figures.micro)
    yield from _several(figures.types | figures.pools, values=figures.values)
    yield _share("  mention recall", figures.mention_recall)
    yield _share("  exact boundaries", figures.exact_boundaries)
    yield _share("  unnamed persons found", figures.unnamed_recall)


def _incidents(figures: IncidentFigures) -> Iterator[str]:
    yield _scores("incidents", figures.incidents)
    yield _share("  kind right", figures.kind)
    yield _share("  place right", figures.place)
    yield _share("  date right", figures.date)
    yield _scores("roles", figures.roles)
    yield _scores("  leaders as one", figures.roles_leaders_as_one)


def _legal(figures: LegalFigures) -> Iterator[str]:
    yield _scores("legal actions", figures.micro)
    yield from _several(figures.kinds)
    yield _share("  persons found", figures.persons)
    yield _share("  date right", figures.dates)


def _several(scores: Mapping[str, Scores], *, values: Mapping[str, Share] | None = None) -> Iterator[str]:
    for name, one in scores.items():
        yield _scores(f"  {name}", one, value=(values or {}).get(name))


def _scores(name: str, one: Scores, *, value: Share | None = None) -> str:
    right = f"{value.share:8.3f}" if value else ""
    return (
        f"  {name:<26}{one.gold:6}{one.p:8.3f}{one.r:8.3f}{one.f1:8.3f}   {_interval(one.interval):<13}{right}".rstrip()
    )


def _share(name: str, one: Share) -> str:
    figure = f"{one.share:24.3f}" if one.of else ""
    return f"  {name:<26}{one.of:6}{figure}   {_interval(one.interval)}".rstrip()


def _mark(name: str, one: Mark) -> str:
    return f"  {name:<26}{one.value:30.3f}   {_interval(one.interval)}".rstrip()


def _interval(interval: Interval | None) -> str:
    return f"{interval.low:.3f}–{interval.high:.3f}" if interval else ""


def _finding(finding: Finding) -> str:
    passage = f"\n    {finding.passage}" if finding.passage else ""
    return f"\n{finding.outcome} · {finding.measure} · {finding.document} · {finding.what}{passage}"
