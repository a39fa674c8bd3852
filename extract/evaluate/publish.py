"""Measure the whole pipeline on `fixtures/gold` and write the figures that the pages show.

python -m extract.evaluate.publish
"""

from pathlib import Path

from extract.evaluate.floors import GOLD
from extract.evaluate.gold import GoldDocument, read
from extract.evaluate.published import FILE
from extract.evaluate.report import evaluate
from extract.evaluate.results import Report
from extract.pipeline import Pipeline


def measured(folder: Path = GOLD) -> Report:
    """What the whole pipeline reaches on the annotated texts of a folder, with intervals and departures."""
    gold = [line for line in read([folder]) if isinstance(line, GoldDocument)]
    pipeline = Pipeline()
    return evaluate(gold, list(pipeline.stream(one.document for one in gold)), pipeline=pipeline)


def write(report: Report, folder: Path = Path(__file__).parent) -> None:
    """Write figures as they are committed."""
    text = report.model_dump_json(indent=1, exclude_none=True)
    (folder / FILE).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write(measured())
