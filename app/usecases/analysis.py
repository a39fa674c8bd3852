"""Questions about the graph as a whole: how two things hang together, who connects a ring, what is like an incident."""

from graph.analyse.linked import belonging, rings_of
from graph.analyse.paths import evidence_paths
from graph.analyse.projection import projection
from graph.analyse.rings import ring_view
from graph.bolt import BoltStore
from graph.search import search
from schemas.analysis import Apart, Belonging, EvidencePaths, RingView
from schemas.errors import AmbiguousNameError, QueryError
from schemas.ids import fold
from schemas.ontology import ontology
from schemas.views import SearchFilters, ThingRef

_CANDIDATES = 20
_RING = "Ring"


def paths(
    store: BoltStore, start: str, goal: str, *, count: int | None = None, apart: Apart = Apart.THINGS
) -> EvidencePaths:
    """The most probable ways between two things given by id, with the sentences of every step."""
    return evidence_paths(store, start, goal, count=count, apart=apart)


def ring(store: BoltStore, ring_id: str) -> RingView:
    """A ring with its incidents, who connects them in published reports, and why they are taken as one."""
    return ring_view(store, ring_id)


def ring_meant(store: BoltStore, words: str) -> ThingRef:
    """The one ring that is given by id or name, or by an incident, person or alias of it.

    Raises:
        AmbiguousNameError: it acted in several rings.
        QueryError: it is in none.
    """
    thing = meant(store, words)
    if thing.label == _RING:
        return thing
    found = rings_of(store, thing.id)
    if not found:
        raise QueryError(
            f'"{words}" is in no ring, as far as is published.', remedy="Run 'itoguchi relink' after imports."
        )
    if len(found) > 1:
        raise AmbiguousNameError(words, candidates=[(one.ring.label, one.ring.name, one.ring.id) for one in found])
    return found[0].ring


def similar(store: BoltStore, incident: ThingRef) -> Belonging:
    """The incidents, or persons, that one belongs with, each with every reason for and against."""
    return belonging(store, incident)


def meant(store: BoltStore, words: str, *, labels: tuple[str, ...] = ()) -> ThingRef:
    """The one thing that an id, a name or other search words mean.

    Raises:
        AmbiguousNameError: several things bear the name, or match the words where none bears it.
        QueryError: nothing matches.
    """
    picture = projection(store)
    if words in picture.graph:
        return picture.thing(words)
    wanted = labels or tuple(ontology().case_labels())
    hits = search(store, words, filters=SearchFilters(labels=wanted), limit=_CANDIDATES).hits
    named = [hit for hit in hits if fold(hit.name) == fold(words)] or list(hits)
    if not named:
        raise QueryError(
            f'Nothing in the graph matches "{words}".', remedy="Use fewer words, or an id that 'itoguchi search' shows."
        )
    if len(named) > 1:
        raise AmbiguousNameError(words, candidates=[(hit.label, hit.name, hit.id) for hit in named])
    return ThingRef(id=named[0].id, label=named[0].label, name=named[0].name)
