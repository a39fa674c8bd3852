"""How fast dossiers are loaded, and whether the last thousand takes longer than the first.

    python benchmarks/graph_load.py --count 10000                             the embedded store, in a fresh folder
    python benchmarks/graph_load.py --count 10000 --engine neo4j --uri bolt://127.0.0.1:7687

The graph that results stays in --data-dir when that is given, for the query benchmark.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generated import dossiers
from graph import embedded
from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.documents import Document
from schemas.records import Record


def main() -> None:
    """Load into a fresh store, print the figures, leave nothing behind unless asked to."""
    options = _options()
    scratch = None if options.data_dir else Path(tempfile.mkdtemp(prefix="graph-load-"))
    data_dir = options.data_dir or scratch
    config = StoreConfig(data_dir=data_dir, uri=options.uri, user=options.user, password=options.password)
    try:
        with open_store(config) as store:
            _measure(store, options.count)
    finally:
        if scratch:
            embedded.stop(scratch)
            shutil.rmtree(scratch)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--engine", choices=["embedded", "neo4j"], default="embedded")
    parser.add_argument("--uri", help="of the Neo4j server; it should be empty")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--data-dir", type=Path, help="keep the graph in this folder")
    options = parser.parse_args()
    if (options.engine == "neo4j") != bool(options.uri):
        parser.error("--engine neo4j and --uri belong together")
    return options


def _measure(store: BoltStore, count: int) -> None:
    print(f"{store.engine}: {store.server}")
    print(f"{'dossiers':>10} {'seconds':>9} {'per second':>11}")
    began = time.perf_counter()
    marks: list[tuple[int, float]] = [(0, began)]
    step = max(count // 10, 1)

    def progress(done: int) -> None:
        if done - marks[-1][0] >= step or done == count:
            now = time.perf_counter()
            print(f"{done:>10} {now - began:>9.1f} {(done - marks[-1][0]) / (now - marks[-1][1]):>11.1f}", flush=True)
            marks.append((done, now))

    # Made before the clock starts: the generator is not what is measured.
    prepared = _prepared(count)
    began = time.perf_counter()
    marks[0] = (0, began)
    report = load_dossiers(store, prepared, progress=progress)
    seconds = time.perf_counter() - began
    nodes = store.read("MATCH (n) RETURN count(n) AS n")[0]["n"]
    edges = store.read("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"]
    print(f"{report.added} added, {report.claims} claims, {len(report.refused)} refused in {seconds:.1f} s")
    print(f"{nodes} nodes, {edges} relationships")


def _prepared(count: int) -> Iterator[tuple[Document, Record]]:
    return iter(list(dossiers(count)))


if __name__ == "__main__":
    sys.exit(main())
