"""Extraction measured on annotated texts."""

from collections.abc import Iterable
from pathlib import Path

from extract.evaluate.gold import GoldDocument, read
from extract.evaluate.report import evaluate as compare
from extract.evaluate.results import Report
from extract.pipeline import Pipeline
from schemas.base import Frozen
from schemas.documents import Refusal


class Evaluation(Frozen):
    """What was measured, and which lines or documents could not be."""

    report: Report
    refused: tuple[Refusal, ...] = ()


def evaluate(paths: Iterable[Path], *, pipeline: Pipeline, jobs: int = 1) -> Evaluation:
    """Extract the documents of annotated files and compare; a refused one counts as a document with nothing found."""
    lines = list(read(paths))
    gold = [line for line in lines if isinstance(line, GoldDocument)]
    outcomes = list(pipeline.stream((one.document for one in gold), jobs=jobs))
    return Evaluation(
        report=compare(gold, outcomes, pipeline=pipeline),
        refused=tuple(one for one in (*lines, *outcomes) if isinstance(one, Refusal)),
    )
