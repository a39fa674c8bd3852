"""Key players: who connects others in what is published of a ring, with how sure their rank is."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.analyse.between import Between, sides
from graph.analyse.figures import figures
from graph.analyse.projection import Projection
from schemas.analysis import KeyPlayer
from schemas.ids import digest
from schemas.views import ThingRef

_SEED_DIGITS = 8

Ranks = NDArray[np.int64]


class Players:
    """The key players among some incidents and what lies around them.

    Missing reports move ranks; so every tie is kept or left out by its chance, many times over, and the range of ranks
    is said beside the rank. The same surroundings and seed give the same ranges.
    """

    def __init__(
        self, picture: Projection, around: "nx.Graph[str]", *, incidents: Sequence[str], seed: str = ""
    ) -> None:
        self._picture = picture
        self._around = around
        self._incidents = frozenset(incidents)
        labels = set(figures().ring.labels)
        self._names = list(around)
        self._places = [n for n, name in enumerate(self._names) if picture.thing(name).label in labels]
        self._random = np.random.default_rng(int(digest("players", seed)[:_SEED_DIGITS], 16))
        self.resamples = self._resamples()

    def found(self) -> tuple[KeyPlayer, ...]:
        """Those through whom any shortest way runs, the most central first."""
        ties = list(self._around.edges)
        between = Between(self._names, ties)
        shares = between.shares()[self._places]
        ranks = _ranks(shares)
        chances = np.array([self._picture.p(a, b) for a, b in ties])
        drawn = [
            _ranks(between.shares(self._random.random(len(ties)) < chances)[self._places])
            for _ in range(self.resamples)
        ]
        order = sorted((n for n in range(len(shares)) if shares[n] > 0), key=lambda n: (ranks[n], self._name(n)))
        return tuple(
            self._player(self._name(n), rank=int(ranks[n]), share=float(shares[n]), ranks=[one[n] for one in drawn])
            for n in order[: figures().ring.players]
        )

    def _name(self, number: int) -> str:
        return self._names[self._places[number]]

    def _resamples(self) -> int:
        settings = figures().ring
        once = max(1, len(self._around) * self._around.number_of_edges())
        return max(settings.least_resamples, min(settings.resamples, settings.work // once))

    def _player(self, name: str, *, rank: int, share: float, ranks: Sequence[int]) -> KeyPlayer:
        settings = figures().ring
        parts = [part for part in sides(self._around, name) if self._counts(part)]
        return KeyPlayer(
            thing=self._picture.thing(name),
            rank=rank,
            highest=int(np.quantile(ranks, settings.low, method="lower")),
            lowest=int(np.quantile(ranks, settings.high, method="higher")),
            betweenness=round(share, 4),
            incidents=tuple(self._picture.thing(one) for one in sorted(self._incidents & set(self._around[name]))),
            connects=self._connected(name, parts),
            alone=len(parts) > 1,
        )

    def _counts(self, part: set[str]) -> bool:
        """A part is worth naming when it holds a case, or more than one thing that only hangs on."""
        return len(part) > 1 or not self._incidents.isdisjoint(part)

    def _connected(self, name: str, parts: Sequence[set[str]]) -> tuple[ThingRef, ...]:
        """What somebody connects: a thing of each part that it holds together, or else its nearest."""
        near = sorted(self._around[name], key=self._standing)
        chosen = [next(one for one in near if one in part) for part in parts] if len(parts) > 1 else near
        return tuple(self._picture.thing(one) for one in chosen[: figures().ring.sides])

    def _standing(self, thing: str) -> tuple[bool, int, str]:
        """Cases first, then what is best connected."""
        return thing not in self._incidents, -self._around.degree(thing), thing


def _ranks(shares: NDArray[np.float64]) -> Ranks:
    """Rank 1 for the highest; equals share the better rank, but who lies on no way at all comes last."""
    ranks = 1 + len(shares) - np.searchsorted(np.sort(shares), shares, side="right")
    return np.where(shares > 0, ranks, len(shares)).astype(np.int64)
