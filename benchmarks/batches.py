"""Many documents through the whole pipeline: memory, order, and what several processes gain.

    python benchmarks/batches.py [--documents 10000] [--engine rules] [--jobs 1 2]

Each number of processes runs in a process of its own. Records are written as JSON lines to nowhere, as the command
`itoguchi extract` writes them. Times are CPU seconds, which hardly depend on what else the machine does: `here` is the
part that nobody shares (sending, writing), `in workers` the part that all of them share, loading included; the work can
be done as many times faster as both allow. Memory is the peak of the main process after a tenth of the documents and
after all of them, and that of the largest worker.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from extraction import texts

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Document
from schemas.records import Record


def documents(pools: dict[str, list[str]], *, count: int) -> Iterator[Document]:
    """As many articles as wanted, two Japanese ones for each English one, made while they are read."""
    for number in range(count):
        lang = "en" if number % 3 == 2 else "ja"
        text = pools[lang][number % len(pools[lang])]
        yield Document(text=f"{text}（{number}）", external_id=f"d{number}", lang=lang)


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def measure(count: int, *, engine: str, jobs: int) -> dict[str, float]:
    """CPU seconds and memory of one way, in this process."""
    pipeline = Pipeline(engine=Engine(engine))
    pools = {lang: texts(lang, documents=100) for lang in ("ja", "en")}
    before, early = _cpu(resource.RUSAGE_SELF), 0.0
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        for number, outcome in enumerate(pipeline.stream(documents(pools, count=count), jobs=jobs)):
            assert isinstance(outcome, Record), outcome
            assert outcome.id == f"d{number}", "records must come in the order of their documents"
            nowhere.write(outcome.model_dump_json(by_alias=True))
            if number == count // 10:
                early = _peak(resource.RUSAGE_SELF)
    return {
        "here_s": _cpu(resource.RUSAGE_SELF) - before,
        "workers_s": _cpu(resource.RUSAGE_CHILDREN),
        "early_mb": early,
        "peak_mb": _peak(resource.RUSAGE_SELF),
        "worker_mb": _peak(resource.RUSAGE_CHILDREN),
    }


def compare(count: int, *, engine: str, jobs: list[int]) -> None:
    """Run every number of processes and print the table."""
    print(f"{'jobs':>4}{'here s':>9}{'in workers s':>14}{'1/10 MB':>9}{'all MB':>8}{'worker MB':>11}{'x 1 job':>9}")
    alone = 0.0
    for number in jobs:
        one = [sys.executable, __file__, "--documents", str(count), "--engine", engine, "--one", str(number)]
        got = json.loads(subprocess.run(one, check=True, capture_output=True, text=True).stdout)
        longest = max(got["here_s"], got["workers_s"] / number)
        alone = alone or longest
        row = f"{got['early_mb']:9.0f}{got['peak_mb']:8.0f}{got['worker_mb']:11.0f}{alone / longest:9.2f}"
        print(f"{number:4}{got['here_s']:9.1f}{got['workers_s']:14.1f}{row}", flush=True)


def main() -> None:
    """Read the command line and compare, or measure one way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--engine", choices=[*Engine], default=Engine.RULES)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--one", type=int, metavar="JOBS")
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.documents, engine=arguments.engine, jobs=arguments.one)))
    else:
        compare(arguments.documents, engine=arguments.engine, jobs=arguments.jobs)


if __name__ == "__main__":
    main()
