"""How long questions about the graph as a whole take: projection, paths, brokers, key players, communities.

    python benchmarks/analysis.py                             a generated picture of 100,000 things and 500,000 ties
    python benchmarks/graph_load.py --count 10000 --data-dir /tmp/graph && \
    python benchmarks/analysis.py --data-dir /tmp/graph       a loaded graph; --uri … on a Neo4j server

Picture and questions are drawn by chance but always the same. Times are CPU seconds of this process, of the
first answer; of paths and rings, which are asked many times, the median and the 95th percentile. The projection from a
store is also timed by the clock, for there the store works too.
"""

import argparse
import random
import resource
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from pathlib import Path

from graph.analyse.between import articulation_points
from graph.analyse.communities import communities
from graph.analyse.paths import evidence_paths
from graph.analyse.players import Players
from graph.analyse.projection import Projection, Thing, Tie, projection
from graph.analyse.surroundings import Beside, acts, near_by, told_among
from graph.analyse.ways import ways
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.analysis import Apart

_SEED = 17
_ROUNDS = 40
_WALK = 5
_LABELS = ["Person"] * 45 + ["Incident"] * 25 + ["Account"] * 10 + ["Alias"] * 8 + ["Phone"] * 7 + ["LegalAction"] * 5


def main() -> None:
    """Ask everything and print how long it took."""
    options = _options()
    print(f"{'question':<52} {'CPU s':>9} {'p95':>8}  found")
    if options.data_dir or options.uri:
        _stored(StoreConfig(data_dir=options.data_dir or Path(), uri=options.uri), options.rounds)
    else:
        _drawn(options.things, options.ties, options.rounds)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data-dir", type=Path, help="of an embedded store that graph_load.py filled")
    where.add_argument("--uri", help="of a Neo4j server")
    parser.add_argument("--things", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=500_000)
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    return parser.parse_args()


def _clock() -> float:
    """CPU seconds of this process; other work on the machine does not count. The store's own are not in it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _told(name: str, seconds: list[float], found: object = "") -> None:
    late = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    print(f"{name:<52} {statistics.median(seconds):>9.3f} {late:>8.3f}  {found}", flush=True)


def _stored(config: StoreConfig, rounds: int) -> None:
    """The same questions through the store, sentences included."""
    with open_store(config) as store:
        began, by_the_clock = _clock(), time.perf_counter()
        picture = projection(store)
        took = f"{time.perf_counter() - by_the_clock:.1f} s by the clock"
        _told("projection read from the store", [_clock() - began], f"{_size(picture)}, {took}")
        began = _clock()
        projection(store)
        _told("projection of the same revision again", [_clock() - began])
        _questions(picture, rounds)
        seconds, steps = [], 0
        for start, goal in islice(_pairs(picture), rounds):
            began = _clock()
            found = evidence_paths(store, start, goal)
            seconds.append(_clock() - began)
            steps += sum(len(path.steps) for path in found.paths)
        _told("three evidence paths with their sentences", seconds, f"{steps / rounds:.1f} steps")


def _drawn(things: int, ties: int, rounds: int) -> None:
    """A picture of rings with a heavy tail, a few bridges between them, and hubs that must not be ways."""
    nodes, edges = _world(things, ties)
    began = _clock()
    picture = Projection.of(nodes, edges)
    _told("projection made in memory", [_clock() - began], _size(picture))
    _questions(picture, rounds)


def _questions(picture: Projection, rounds: int) -> None:
    seconds, found = [], 0
    for start, goal in islice(_pairs(picture), rounds):
        began = _clock()
        found += len(list(islice(ways(picture, start, goal, apart=Apart.THINGS), 3)))
        seconds.append(_clock() - began)
    _told("three ways apart between two things", seconds, f"{found / rounds:.1f} ways")
    began = _clock()
    points = articulation_points(picture.open_ties())
    _told("articulation points of everything", [_clock() - began], f"{len(points):,}")
    for size in (5, 50, 200):
        _players(picture, size)
    began = _clock()
    grouped = communities(picture.open_ties())
    told = f"{len(grouped.groups):,} at γ {grouped.gamma}, stability {grouped.stability}"
    _told("communities of everything by CPM", [_clock() - began], told)


def _players(picture: Projection, size: int) -> None:
    """Key players around so many incidents that lie near each other."""
    seconds, things = [], []
    for incidents in islice(_near_incidents(picture, size), 5):
        began = _clock()
        near = told_among(picture, [*incidents, *near_by(_beside(picture), incidents)])
        players = Players(picture, near, incidents=incidents)
        players.found()
        seconds.append(_clock() - began)
        things.append(len(near))
    if seconds:
        _told(f"key players of {size} incidents with rank ranges", seconds, f"{statistics.mean(things):.0f} things")


def _beside(picture: Projection) -> Beside:
    """What lies next to things in a picture of everything, as far as it leads on."""

    def beside(things: Sequence[str]) -> set[str]:
        told = {near for thing in things for near, tie in picture.graph[thing].items() if tie["told"]}
        return {one for one in told - picture.closed if acts(picture.thing(one).label)}

    return beside


def _size(picture: Projection) -> str:
    return f"{len(picture.graph):,} things, {picture.graph.number_of_edges():,} ties, {len(picture.closed):,} closed"


def _labelled(picture: Projection, label: str) -> list[str]:
    return [thing for thing in picture.graph if thing not in picture.closed and picture.thing(thing).label == label]


def _pairs(picture: Projection) -> Iterator[tuple[str, str]]:
    """People with the end of a walk of some steps that begins at them: pairs that hang together somehow."""
    draw = random.Random(_SEED)
    starts = _labelled(picture, "Person")
    while True:
        start = goal = draw.choice(starts)
        for _ in range(_WALK):
            goal = draw.choice([near for near in picture.graph[goal] if near not in picture.closed] or [goal])
        if start != goal:
            yield start, goal


def _near_incidents(picture: Projection, size: int) -> Iterator[list[str]]:
    """Incidents within few steps of one drawn by chance."""
    draw = random.Random(_SEED)
    incidents = _labelled(picture, "Incident")
    for start in draw.sample(incidents, min(200, len(incidents))):
        found, edge, seen = [start], [start], {start}
        while edge and len(found) < size:
            edge = sorted({near for thing in edge for near in picture.graph[thing]} - seen)
            seen.update(edge)
            found += [thing for thing in edge if picture.thing(thing).label == "Incident"]
        if len(found) >= size:
            yield sorted(found[:size])


def _world(things: int, ties: int) -> tuple[list[Thing], list[Tie]]:
    draw = random.Random(_SEED)
    nodes = [Thing(f"x{n:06}", draw.choice(_LABELS), f"架空{n}") for n in range(things)]
    rings, start = [], 0
    while start < things:
        size = min(2 + int(draw.paretovariate(1.1) * 4), 300, things - start)
        rings.append(range(start, start + size))
        start += size
    edges = {(a, b) for ring in rings for a, b in combinations(ring, 2) if draw.random() < min(1.0, 9 / len(ring))}
    hubs = draw.sample(range(things), 40)
    while len(edges) < ties:
        a = draw.choice(hubs) if draw.random() < 0.3 else draw.randrange(things)
        b = draw.randrange(things)
        if a != b:
            edges.add((min(a, b), max(a, b)))
    ordered = sorted(edges)
    return nodes, [Tie(nodes[a].id, nodes[b].id, draw.uniform(0.4, 0.98)) for a, b in ordered[:ties]]


if __name__ == "__main__":
    main()
