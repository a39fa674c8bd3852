"""Questions about the graph as a whole: how two things hang together, who connects a ring, what is like an incident."""

from graph.analyse.paths import evidence_paths
from graph.analyse.projection import projection
from graph.bolt import BoltStore
from graph.search import search
from schemas.analysis import Apart, EvidencePaths
from schemas.errors import AmbiguousNameError, QueryError
from schemas.ids import fold
from schemas.ontology import ontology
from schemas.views import SearchFilters, ThingRef

_CANDIDATES = 20


def paths(
    store: BoltStore, start: str, goal: str, *, count: int | None = None, apart: Apart = Apart.THINGS
) -> EvidencePaths:
    """The most probable ways between two things given by id, with the sentences of every step."""
    return evidence_paths(store, start, goal, count=count, apart=apart)


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
