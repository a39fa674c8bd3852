"""How fast the graph answers: searches, pages of things, neighbourhoods and sources, on a graph that is loaded already.

    python benchmarks/graph_load.py --count 10000 --data-dir /tmp/graph          makes the graph
    python benchmarks/graph_queries.py --data-dir /tmp/graph
    python benchmarks/graph_queries.py --uri bolt://127.0.0.1:7687                the same on a Neo4j server

Every question is asked with words and things of the graph, drawn by chance but always the same; the first answers,
which warm the caches, are not counted.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from graph import pages
from graph.bolt import BoltStore
from graph.opening import open_store
from graph.search import search
from graph.store import StoreConfig
from schemas.views import SearchFilters

_SEED = 7
_ROUNDS = 60
_WARM = 5
_DRAWN = "MATCH (n:{label}) WHERE n.n_documents > 0 RETURN n.id AS id, n.name AS name ORDER BY n.id LIMIT 20000"
Question = Callable[[], object]


class Drawn:
    """Things of the loaded graph, drawn by chance."""

    def __init__(self, store: BoltStore) -> None:
        self.store = store
        self._random = random.Random(_SEED)
        labels = ("Incident", "Person", "Alias", "Account", "App", "Location")
        self._things = {label: store.read(_DRAWN.replace("{label}", label)) for label in labels}
        self._documents = [line.id for line in pages.documents(store, limit=1_000)]

    def id(self, label: str) -> str:
        """The id of a thing."""
        return str(self._random.choice(self._things[label])["id"])

    def name(self, label: str) -> str:
        """The name of a thing."""
        return str(self._random.choice(self._things[label])["name"])

    def document(self) -> str:
        """The id of a document."""
        return self._random.choice(self._documents)


def questions(drawn: Drawn) -> Iterator[tuple[str, Callable[[], Question]]]:
    """Each kind of question with a maker of one such question; making it is not measured."""
    yield from _searches(drawn)
    for label in ("Incident", "Person", "Account", "Alias"):
        yield f"page: {label.lower()}", partial(_page, drawn, label)
    yield "page: app used everywhere", partial(_page, drawn, "App")
    yield "page: source", lambda: partial(pages.source_page, drawn.store, drawn.document())
    for label in ("incident", "person", "account"):
        article = "a" if label == "person" else "an"
        yield f"two steps around {article} {label}", partial(_around, drawn, label.capitalize())
    yield "overview", lambda: partial(pages.overview, drawn.store)


def _searches(drawn: Drawn) -> Iterator[tuple[str, Callable[[], Question]]]:
    def searching(words: str, **filters: object) -> Question:
        return partial(search, drawn.store, words, filters=SearchFilters.model_validate(filters))

    yield "search: place", lambda: searching(drawn.name("Location"))
    yield "search: alias", lambda: searching(drawn.name("Alias"))
    yield "search: person", lambda: searching(drawn.name("Person"))
    yield "search: account", lambda: searching(drawn.name("Account"))
    yield "search: part of an account", lambda: searching(drawn.name("Account")[3:])
    yield "search: place and alias", lambda: searching(f"{drawn.name('Location')} {drawn.name('Alias')}")
    yield (
        "search: alias, place and period given",
        lambda: searching(drawn.name("Alias"), place="千葉県", date_from=date(2023, 1, 1), date_to=date(2023, 12, 31)),
    )
    yield "search: a word of every text", lambda: searching("容疑者")


def _page(drawn: Drawn, label: str) -> Question:
    return partial(pages.thing_page, drawn.store, drawn.id(label))


def _around(drawn: Drawn, label: str) -> Question:
    return partial(pages.neighbourhood, drawn.store, drawn.id(label), hops=2)


def main() -> None:
    """Ask everything and print how long the answers took."""
    options = _options()
    config = StoreConfig(data_dir=options.data_dir or Path(), uri=options.uri)
    with open_store(config) as store:
        print(f"{store.engine}: {store.server}")
        print(f"{'question':<40} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}")
        for name, made in questions(Drawn(store)):
            if options.only in name:
                times = _measured(made, options.rounds)
                middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
                print(f"{name:<40} {middle:>8.1f} {late:>8.1f} {max(times):>8.1f}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--data-dir", type=Path, help="of an embedded store")
    where.add_argument("--uri", help="of a Neo4j server")
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    parser.add_argument("--only", default="", help="only questions with this in their name")
    return parser.parse_args()


def _measured(made: Callable[[], Question], rounds: int) -> list[float]:
    times = []
    for asked in range(_WARM + rounds):
        question = made()
        began = time.perf_counter()
        question()
        if asked >= _WARM:
            times.append((time.perf_counter() - began) * 1_000)
    return times


if __name__ == "__main__":
    main()
