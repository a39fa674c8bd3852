"""How well and how fast incidents are linked, on generated worlds with known rings.

python benchmarks/linking.py quality --sizes 2000 20000 200000 --seeds 101 102 103
python benchmarks/linking.py fit --seeds 11 12            # writes linking_weights.yaml, used by `quality`
python benchmarks/linking.py scale --incidents 100000 300000 1000000
python benchmarks/linking.py one --incidents 200000 --documents 20
python benchmarks/linking.py arrays FILE.npz…             # worlds of another generator, see `_from_arrays`
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import yaml

from benchmarks.truth import pair_quality, ring_quality
from benchmarks.worlds import World, column, world, write
from graph.link.calibrate import Judged, recalibrate, seen
from graph.link.candidates import candidates
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.files import read_incidents
from graph.link.growing import LinkedCorpus
from graph.link.growth import compared
from graph.link.growth.memory import Memory
from graph.link.model import Epoch, EvidenceType, Observation, Observations, Occurrence, Weights
from graph.link.rings import rings
from graph.link.score import Scorer
from graph.link.tying import ties

_WEIGHTS = Path(__file__).with_name("linking_weights.yaml")
_SHRINKAGE = 30.0
_SHIFTS = (0.0, 0.0)  # bits: the corpus itself shows how many partners an incident has
_TUNED_ON = {20_000: range(11, 13), 2_000: range(30, 50)}  # incidents: seeds; others are reported


def main() -> None:
    """Run one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, run in (("quality", quality), ("fit", fit), ("scale", scale), ("one", one_document), ("arrays", arrays)):
        command = commands.add_parser(name)
        command.set_defaults(run=run)
        command.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000])
        command.add_argument("--seeds", type=int, nargs="+", default=[101, 102])
        command.add_argument("--incidents", type=int, nargs="+", default=[200_000])
        command.add_argument("--documents", type=int, default=20)
        command.add_argument("--expert", action="store_true", help="the expert's weights instead of fitted ones")
        command.add_argument("--file", type=Path, help=argparse.SUPPRESS)
        if name == "arrays":
            command.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    options.run(options)


def quality(options: argparse.Namespace) -> None:
    """Figures of pairs and rings for every size and seed, under one set of weights."""
    _print_head()
    for size in options.sizes:
        for seed in options.seeds:
            _print_quality(f"{size:,} seed {seed}", world(size, seed=seed), weights=_weights(options))


def arrays(options: argparse.Namespace) -> None:
    """The same figures for worlds that another generator left as arrays."""
    _print_head()
    for file in options.files:
        _print_quality(file.stem, _from_arrays(file), weights=_weights(options))


def fit(_: argparse.Namespace) -> None:
    """Fit one set of weights to worlds of two sizes, and keep it beside this script."""
    made = [world(size, seed=seed) for size, seeds in _TUNED_ON.items() for seed in seeds]
    # All candidates, also those that nothing identifying ties: fitted to the others alone, the weights were worse at
    # 200,000 incidents (precision at .9 .96 instead of .99).
    parts = [_seen(one) for one in made]
    pairs = Judged(
        parts[0].names,
        np.concatenate([part.bits for part in parts]),
        np.concatenate([part.prior for part in parts]),
        np.concatenate([part.same for part in parts]),
    )
    found = recalibrate(lambda _: pairs, current=Weights(), shrinkage=_SHRINKAGE, shifts=_SHIFTS)
    note = f"# By `linking.py fit`, on worlds of {_TUNED_ON} (incidents: seeds). For generated worlds only.\n"
    _WEIGHTS.write_text(note + yaml.safe_dump(found.weights.model_dump(), sort_keys=False), encoding="utf-8")
    print(f"before {found.before}\nafter  {found.after}")


def _seen(one: World) -> Judged:
    """The candidates of a world with the truth, as an epoch of its own sees them."""
    pairs = candidates(one.corpus)
    return seen(Scorer(one.corpus, open_epoch(one.corpus, number=1)), pairs, one.rings[pairs.a] == one.rings[pairs.b])


def scale(options: argparse.Namespace) -> None:
    """Seconds and memory from a file of incidents to rings, each size in a process of its own."""
    if options.file:
        print(json.dumps(_from_file(options.file, _weights(options))))
        return
    print(
        "| incidents | read | epoch | candidates | score | rings | total s | CPU s | CPU µs per incident | pairs | GB |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for size in options.incidents:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "incidents.jsonl"
            write(world(size, seed=options.seeds[0]), file)
            command = [sys.executable, __file__, "scale", "--file", str(file)]
            told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        seconds = [told[step] for step in ("read", "epoch", "candidates", "score", "rings")]
        cells = [f"{size:,}", *(f"{value:.1f}" for value in seconds), f"{sum(seconds):.1f}"]
        cells += [f"{told['processor']:.1f}", f"{told['processor'] / size * 1e6:.0f}"]
        cells += [f"{told['pairs']:,}", f"{told['gigabytes']:.2f}"]
        print("| " + " | ".join(cells) + " |", flush=True)


def one_document(options: argparse.Namespace) -> None:
    """Seconds to link one new document into a corpus, rings included, and to read and keep what linking remembers."""
    made = world(options.incidents[0], seed=options.seeds[0])
    epoch = open_epoch(made.corpus, number=1, weights=_weights(options))
    print(f"{options.incidents[0]:,} incidents, one document more, {options.documents} times:")
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory(Path(folder) / "memory")
        memory.clear()
        whole = LinkedCorpus.of(made.corpus, epoch)
        compared.keep(memory, replace(whole, parts=ties(whole).parts))
        took = [_one_more(memory, epoch, _copied(made.corpus, number)) for number in range(options.documents)]
        memory.close()
    for step in took[0]:
        for at, of in enumerate(("wall clock", "processor")):
            figures = [one[step][at] for one in took]
            print(f"  {step}, {of}: median {np.median(figures):.2f} s, slowest {max(figures):.2f} s")


def _one_more(memory: Memory, epoch: Epoch, told: Observations) -> dict[str, tuple[float, float]]:
    """What each step takes of the clock and of the processor."""
    steps: dict[str, dict[str, float]] = {"memory read": {}, "linked": {}, "memory kept": {}}
    with _timed(steps["memory read"], "clock"):
        before = compared.kept(memory, epoch)
    with _timed(steps["linked"], "clock"):
        named = {one.incident for one in told.observed}
        linked = before.after(before.corpus.extended(told), named, constraints=before.constraints)
        tied = ties(linked)
    with _timed(steps["memory kept"], "clock"):
        compared.keep_later(memory, replace(linked, parts=tied.parts), linked.parts.touched)
    return {name: (step["clock"], step["processor"]) for name, step in steps.items()}


def _from_file(file: Path, weights: Weights) -> dict[str, float]:
    """What each step from file to rings takes."""
    told: dict[str, float] = {}
    with _timed(told, "read"):
        corpus, _ = read_incidents([file])
    with _timed(told, "epoch"):
        epoch = open_epoch(corpus, number=1, weights=weights)
    with _timed(told, "candidates"):
        pairs = candidates(corpus)
    with _timed(told, "score"):
        scorer = Scorer(corpus, epoch)
        scored = scorer.score(pairs)
    with _timed(told, "rings"):
        rings(scored, scorer=scorer)
    told["pairs"] = pairs.size
    told["gigabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return told


@contextmanager
def _timed(told: dict[str, float], step: str) -> Iterator[None]:
    begun, busy = time.perf_counter(), time.process_time()
    yield
    told[step] = time.perf_counter() - begun
    told["processor"] = told.get("processor", 0.0) + time.process_time() - busy


def _copied(corpus: Corpus, number: int) -> Observations:
    """A new incident that reports what some incident of the corpus reports."""
    model = int(np.random.default_rng(number).integers(len(corpus)))
    name = f"rep-new-{number}"
    observed = tuple(
        Observation(kind, name, held.vocabulary.keys[code], "", document=name, cluster=name)
        for kind, held in corpus.columns.items()
        for code in held.values_of(model)
    )
    return Observations(occurrences=(Occurrence(name, int(corpus.days[model]) + 3),), observed=observed)


def _from_arrays(file: Path) -> World:
    """A world as arrays: `rings`, `days` by incident; `kinds`, `incidents`, `values` by report; `names` of kinds."""
    told = np.load(file)
    count, empty = len(told["rings"]), Corpus()
    columns = {}
    for number, name in enumerate(told["names"]):
        rows = told["kinds"] == number
        kind = EvidenceType(str(name))
        columns[kind] = column(empty, kind, (told["incidents"][rows], told["values"][rows]), incidents=count)
    corpus = Corpus(
        ids=[f"rep-{number:08d}" for number in range(count)],
        days=np.floor(told["days"]),
        at=np.full((count, 2), np.nan),
        columns={kind: columns[kind] for kind in EvidenceType if kind in columns},
        vocabularies=empty.vocabularies,
    )
    return World(corpus, told["rings"].astype(np.int64))


def _weights(options: argparse.Namespace) -> Weights:
    return Weights() if options.expert or not _WEIGHTS.exists() else fitted_weights()


def fitted_weights() -> Weights:
    """The weights that `fit` left."""
    return Weights.model_validate(yaml.safe_load(_WEIGHTS.read_text(encoding="utf-8")))


def _print_head() -> None:
    print("| world | candidates | pair recall | linkable | AP | P at .9 (pairs) | ECE |", end="")
    print(" core: pairs P / R, B³ F | with possible: pairs P / R, B³ P / R / F, largest |")
    print("|---|---|---|---|---|---|---|---|---|")


def _print_quality(name: str, made: World, *, weights: Weights) -> None:
    epoch = open_epoch(made.corpus, number=1, weights=weights)
    scorer = Scorer(made.corpus, epoch)
    scored = scorer.score(candidates(made.corpus))
    found = rings(scored, scorer=scorer)
    pairs = pair_quality(scored, made.rings)
    core, whole = (ring_quality(found, made.corpus.ids, made.rings, possible=also) for also in (False, True))
    cells = [name, f"{pairs.candidates:,}", f"{pairs.recall:.3f}", f"{pairs.linkable:.2f}"]
    cells += [f"{pairs.average_precision:.3f}", f"{pairs.precision:.3f} ({pairs.sure:,})", f"{pairs.calibration:.3f}"]
    cells += [f"{core.pair_precision:.3f} / {core.pair_recall:.3f}, {core.b3_f:.3f}"]
    by_pairs = f"{whole.pair_precision:.3f} / {whole.pair_recall:.3f}"
    by_incidents = f"{whole.b3_precision:.3f} / {whole.b3_recall:.3f} / {whole.b3_f:.3f}"
    cells += [f"{by_pairs}, {by_incidents}, {whole.largest}"]
    print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
