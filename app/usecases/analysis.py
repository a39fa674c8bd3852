"""Questions about the graph as a whole: how two things hang together, who connects a ring, what is like an incident."""

from app.usecases.masking import Reader
from app.usecases.workspace import Workspace
from graph.analyse import linked
from graph.analyse.paths import evidence_paths
from graph.analyse.projection import project_ahead, projection
from graph.analyse.rings import ring_view
from graph.bolt import BoltStore
from graph.case.retired import current_id
from graph.link.materialise.near import near
from graph.search import search
from schemas.analysis import Apart, Belonging, EvidencePaths, LinkView, RingView
from schemas.base import Frozen
from schemas.errors import AmbiguousNameError, QueryError
from schemas.ids import fold
from schemas.ontology import ontology
from schemas.views import SearchFilters, ThingRef

_CANDIDATES = 20
_RING = "Ring"


class Ways(Frozen):
    """How ways between two things are looked for."""

    count: int | None = None
    apart: Apart = Apart.THINGS


_USUAL = Ways()


def paths(store: BoltStore, ends: tuple[str, str], *, reader: Reader, wanted: Ways = _USUAL) -> EvidencePaths:
    """The most probable ways between two things given by id, with the sentences of every step.

    Raises:
        UnknownThingError: the graph has no thing with one of the ids.
    """
    return reader.careful(store, evidence_paths(store, *ends, count=wanted.count, apart=wanted.apart))


def begin(store: BoltStore) -> None:
    """Get ready for questions about ways while somebody looks at a picture."""
    project_ahead(store)


def ring(store: BoltStore, ring_id: str, *, reader: Reader) -> RingView:
    """A ring with its incidents, who connects them in published reports, and why they are taken as one."""
    return reader.careful(store, ring_view(store, ring_id))


def ring_meant(store: BoltStore, words: str) -> ThingRef:
    """The one ring that is given by id or name, or by an incident, person or alias of it.

    Raises:
        AmbiguousNameError: it acted in several rings.
        QueryError: it is in none.
    """
    thing = meant(store, words)
    if thing.label == _RING:
        return thing
    found = linked.rings_of(store, thing.id)
    if not found:
        raise QueryError(
            f'"{words}" is in no ring, as far as is published.', remedy="Run 'itoguchi relink' after imports."
        )
    if len(found) > 1:
        raise AmbiguousNameError(words, candidates=[(one.ring.label, one.ring.name, one.ring.id) for one in found])
    return found[0].ring


def link(store: BoltStore, link_id: str, *, reader: Reader) -> LinkView | None:
    """Why two things are linked; None where the graph has no such link."""
    found = linked.link(store, link_id)
    return found and reader.careful(store, found)


def similar(store: BoltStore, thing: ThingRef, *, reader: Reader) -> Belonging:
    """The incidents, or persons, that one belongs with, each with every reason for and against."""
    return reader.careful(store, linked.belonging(store, thing))


def nearest(workspace: Workspace, store: BoltStore, thing: ThingRef, *, reader: Reader) -> tuple[LinkView, ...]:
    """Incidents that share something with one, which is not enough to say that they belong together."""
    with workspace.past_memory() as memory:
        explained = near(store, memory, thing.id) if memory else ()
    return tuple(reader.careful(store, one) for one in linked.views_of(store, explained))


def meant(store: BoltStore, words: str, *, labels: tuple[str, ...] = ()) -> ThingRef:
    """The one thing that an id, also one of before, a name or other search words mean.

    Raises:
        AmbiguousNameError: several things bear the name, or match the words where none bears it.
        QueryError: nothing matches.
    """
    picture = projection(store)
    known = current_id(store, words)
    if known in picture.graph:
        return picture.thing(known)
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
