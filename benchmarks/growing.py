"""What it takes to link what has come in, in a store that holds many documents already.

    python benchmarks/graph_load.py --count 10000 --data-dir DIR     fills a store
    python benchmarks/growing.py --data-dir DIR                      links it, then adds documents

Everything is linked once under a new epoch; then one document is loaded and linked, three times, then a hundred at
once, and in the end everything again, as without the memory of the last pass. The store keeps what was added.
"""

import argparse
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from benchmarks.generated import dossiers
from graph.bolt import BoltStore
from graph.link.growth.memory import Memory
from graph.link.materialise.again import LinkReport, link_again
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig

_SEED = 77  # other dossiers than those that filled the store


def main() -> None:
    """Measure, and print a row per step."""
    options = _options()
    memory = Memory.open(options.data_dir / "linking.sqlite")
    config = StoreConfig(data_dir=options.data_dir, uri=options.uri, user=options.user, password=options.password)
    with open_store(config) as store:
        documents = store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]
        print(f"{store.engine}, {documents:,} documents; seconds by the clock, and of this process's processor")
        print(f"{'step':<34} {'clock':>8} {'CPU':>8}")
        _timed("everything, next epoch", lambda: link_again(store, memory=memory, next_epoch=True))
        numbers = count(documents)
        for _ in range(3):
            _load(store, next(numbers), 1)
            _timed("one document", lambda: link_again(store, memory=memory))
        _load(store, next(numbers), 100)
        _timed("a hundred documents", lambda: link_again(store, memory=memory))
        if not options.quick:
            _timed("everything again, same epoch", lambda: link_again(store))
    memory.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True, help="of a store that graph_load.py filled")
    parser.add_argument("--uri", help="of a Neo4j server, if the store is one")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--quick", action="store_true", help="without linking everything again in the end")
    return parser.parse_args()


def _load(store: BoltStore, start: int, number: int) -> None:
    load_dossiers(store, dossiers(number, seed=_SEED, start=start))


def _timed(step: str, run: Callable[[], LinkReport]) -> None:
    clock, processor = time.perf_counter(), time.process_time()
    report = run()
    took = time.perf_counter() - clock, time.process_time() - processor
    kind = "whole" if report.whole else "only what is new"
    print(f"{step:<34} {took[0]:>8.2f} {took[1]:>8.2f}   {kind}; {report.links:,} links", flush=True)


if __name__ == "__main__":
    main()
