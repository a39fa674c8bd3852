"""A ring as it is looked at: its members, who connects them in published reports, and why they are taken as one."""

from graph.analyse.communities import communities
from graph.analyse.linked import links_among
from graph.analyse.players import Players
from graph.analyse.projection import Tie
from graph.analyse.surroundings import surroundings, told_among
from graph.lines import thing_ref
from graph.queries import read_links
from graph.store import Store
from schemas.analysis import RingView
from schemas.errors import UnknownThingError
from schemas.views import ThingRef

_CORE = "core"
_DIVISIBLE = 6  # incidents from which it is worth asking whether a ring falls into groups


def ring_view(store: Store, ring_id: str) -> RingView:
    """All that is known of a ring.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    rows = store.read(read_links.RING, id=ring_id)
    if not rows:
        raise UnknownThingError(ring_id)
    members = store.read(read_links.MEMBERS, id=ring_id)
    incidents = [row["thing"]["id"] for row in members]
    picture = surroundings(store, incidents)
    around = told_among(picture, picture.graph)
    players = Players(picture, around, incidents=incidents, seed=ring_id)
    ties = [Tie(a, b, picture.p(a, b)) for a, b in around.edges]
    divided = communities(ties).groups if len(incidents) >= _DIVISIBLE else ()
    groups = [tuple(picture.thing(one) for one in group if one in set(incidents)) for group in divided]
    return RingView(
        ring=thing_ref(rows[0]["ring"]),
        core=tuple(thing_ref(row["thing"]) for row in members if row["membership"] == _CORE),
        possible=tuple(thing_ref(row["thing"]) for row in members if row["membership"] != _CORE),
        disputed=rows[0]["disputed"],
        links=links_among(store, incidents),
        players=players.found(),
        groups=_told(groups),
        resamples=players.resamples,
    )


def ring_members(store: Store, ring_id: str) -> tuple[ThingRef, ...]:
    """The incidents of a ring, those of its core first.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    if not store.read(read_links.RING, id=ring_id):
        raise UnknownThingError(ring_id)
    rows = store.read(read_links.MEMBERS, id=ring_id)
    return tuple(thing_ref(row["thing"]) for row in sorted(rows, key=lambda row: row["membership"] != _CORE))


def _told(groups: list[tuple[ThingRef, ...]]) -> tuple[tuple[ThingRef, ...], ...]:
    """Groups of at least two incidents, if there are several."""
    worth_telling = tuple(group for group in groups if len(group) > 1)
    return worth_telling if len(worth_telling) > 1 else ()
