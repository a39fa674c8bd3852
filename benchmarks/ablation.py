"""Which kinds of evidence matter: how well incidents are linked when one kind is not reported at all.

python -m benchmarks.ablation worlds --incidents 20000 --seeds 501 502
python -m benchmarks.ablation records fixtures/gold --sets c d e en-d

`records` links the annotated records of each set `articles-SET.jsonl` and holds the pairs of documents against
`links-SET.json`, as `tests/quality/test_links.py` does.
"""

import argparse
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.annotated import Pair, articles, of_documents, told
from benchmarks.linking import fitted_weights
from benchmarks.truth import Ints, pair_quality, ring_quality
from benchmarks.worlds import world
from graph.link.candidates import candidates
from graph.link.catalogue import catalogue
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.lines import link_lines
from graph.link.linking import Seen, link_seen, see
from graph.link.model import EvidenceType, LineKind, Weights
from graph.link.observe.records import read_records
from graph.link.rings import rings
from graph.link.score import Scorer
from schemas.records import Record

_ASSERTED = 0.5
_KINDS = {  # kinds that are looked at together, and those of each
    "account, phone, plate": (EvidenceType.ACCOUNT, EvidenceType.PHONE, EvidenceType.PLATE),
    "method": (EvidenceType.MO_ENTRY, EvidenceType.MO_COVER, EvidenceType.MO_TARGET, EvidenceType.MO_TOOL),
}


def main() -> None:
    """Print one table: everything reported, then each kind of evidence left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    worlds = commands.add_parser("worlds")
    worlds.add_argument("--incidents", type=int, default=20_000)
    worlds.add_argument("--seeds", type=int, nargs="+", default=[501, 502])
    worlds.set_defaults(run=of_worlds)
    records = commands.add_parser("records")
    records.add_argument("folder", type=Path)
    records.add_argument("--sets", nargs="+", default=["c", "d", "e", "en-d"])
    records.set_defaults(run=of_records)
    options = parser.parse_args()
    options.run(options)


def of_worlds(options: argparse.Namespace) -> None:
    """Pairs and rings of generated worlds, means over seeds."""
    made = [world(options.incidents, seed=seed) for seed in options.seeds]
    print("| without | pair recall | AP | precision at p ≥ .9 | ECE | with possible members: pairs P / R, B³ F |")
    print("|---|---|---|---|---|---|")
    for name, left_out in _left_out([one.corpus for one in made]):
        figures = np.mean([_of_world(left_out(one.corpus), one.rings) for one in made], axis=0)
        print("| {} | {:.3f} | {:.3f} | {:.3f} | {:.3f} | {:.3f} / {:.3f}, {:.3f} |".format(name, *figures), flush=True)


def _of_world(corpus: Corpus, truth: Ints) -> tuple[float, ...]:
    scorer = Scorer(corpus, open_epoch(corpus, number=1, weights=fitted_weights()))
    scored = scorer.score(candidates(corpus))
    pairs = pair_quality(scored, truth)
    found = ring_quality(rings(scored, scorer=scorer), corpus.ids, truth, possible=True)
    of_pairs = pairs.recall, pairs.average_precision, pairs.precision, pairs.calibration
    return *of_pairs, found.pair_precision, found.pair_recall, found.b3_f


class _Set(NamedTuple):
    """Annotated records as scores see them, with the pairs of documents in one ring, and those left open."""

    seen: Seen
    wanted: set[Pair]
    left_open: set[Pair]


def of_records(options: argparse.Namespace) -> None:
    """Pairs of documents of annotated records, over all sets together."""
    sets = [_annotated(options.folder, name) for name in options.sets]
    print("| without | right | wrong | missed | P / R / F1 |")
    print("|---|---|---|---|---|")
    for name, left_out in _left_out([one.seen.corpus for one in sets]):
        counts = np.sum([_of_set(one, left_out(one.seen.corpus)) for one in sets], axis=0)
        right, wrong, missed = (int(count) for count in counts)
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        f1 = 2 * right / max(2 * right + wrong + missed, 1)
        print(f"| {name} | {right} | {wrong} | {missed} | {precision:.2f} / {recall:.2f} / {f1:.2f} |", flush=True)


def _of_set(one: _Set, corpus: Corpus) -> tuple[int, int, int]:
    lines = link_lines(link_seen(one.seen._replace(corpus=corpus), weights=Weights()))
    made = of_documents((line.a, line.b) for line in lines if line.score >= _ASSERTED) - one.left_open
    return len(made & one.wanted), len(made - one.wanted), len(one.wanted - made)


def _annotated(folder: Path, name: str) -> _Set:
    truth = told(folder, name)
    records = [one for one in read_records(articles(folder, name)) if isinstance(one, Record)]
    return _Set(see(records), truth.wanted, truth.left_open)


def _without(kinds: Collection[EvidenceType], corpus: Corpus) -> Corpus:
    return replace(corpus, columns={kind: column for kind, column in corpus.columns.items() if kind not in kinds})


def _left_out(corpora: Sequence[Corpus]) -> Iterator[tuple[str, Callable[[Corpus], Corpus]]]:
    """What to leave out in turn: nothing, each kind that any of some corpora reports, statements, days, and scenes."""
    reported = {kind for corpus in corpora for kind, column in corpus.columns.items() if column.reporting}
    kinds: Mapping[str, tuple[EvidenceType, ...]] = {
        **{kind: (kind,) for kind in catalogue().active if kind in reported},
        **{name: of for name, of in _KINDS.items() if reported & {*of}},
    }
    yield "nothing", lambda corpus: corpus
    for name, of in kinds.items():
        yield name, partial(_without, of)
    if any(corpus.statements for corpus in corpora):
        yield LineKind.STATEMENT, lambda corpus: replace(corpus, statements=())
    yield LineKind.TIME, lambda corpus: replace(corpus, days=np.full(len(corpus), np.nan))
    if not all(np.isnan(corpus.at).all() for corpus in corpora):
        yield LineKind.DISTANCE, lambda corpus: replace(corpus, at=np.full((len(corpus), 2), np.nan))


if __name__ == "__main__":
    main()
