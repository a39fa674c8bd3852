"""What comes near to an incident without being linked to it: compared when it is asked for, and written nowhere."""

from dataclasses import replace

import numpy as np

from graph.link.candidates import candidates_of
from graph.link.explain import Explainer
from graph.link.growth.aliases import denied
from graph.link.growth.compared import kept_corpus
from graph.link.growth.drawn import Drawn
from graph.link.growth.grow import decided_on, quoting
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.observing import Library, held
from graph.link.materialise.growing import counting_records, is_of, noted_desk
from graph.link.materialise.nodes import incident_node
from graph.link.materialise.stored_epoch import current_epoch
from graph.link.model import LinkExplanation
from graph.link.score import Scorer
from graph.queries import write_links
from graph.store import Store

_MOST = 5  # pairs shown
_FAINT = 0.02  # p below which nothing is worth showing; judgement


def near(store: Store, memory: Memory, thing_id: str) -> tuple[LinkExplanation, ...]:
    """Pairs of an incident with others that share something and are not linked, the most likely first, on case ids.

    Nothing is found where the memory of linking is of another state of the graph.
    """
    before, rows = current_epoch(store), store.read(write_links.SMALLEST_REPORT, id=thing_id)
    core = rows[0]["report"] if rows else None
    if before is None or core is None or not is_of(store, memory) or core not in memory.members(Sort.INCIDENT, [core]):
        return ()
    desk = noted_desk(memory)
    corpus = kept_corpus(memory)
    corpus = replace(corpus, custodies=held(memory, corpus))
    decided = decided_on(memory, desk.rings)
    scorer = Scorer(corpus, before.epoch, constraints=decided)
    scored = scorer.score(candidates_of(corpus, [core], decided))
    linked = Drawn(memory).around([core])
    close = [at for at in np.flatnonzero(scored.p >= _FAINT).tolist() if scored.pair(at) not in linked]
    best = sorted(close, key=lambda at: (-scored.total[at], scored.pair(at)))[:_MOST]
    pairs = [scored.pair(at) for at in best]
    library = Library(lambda ids: counting_records(store, ids, desk), denied=denied(memory))
    explainer = Explainer(quoting(memory, corpus, pairs, library=library), scorer, constraints=decided)
    return tuple(_on_cases(one) for one in explainer.explain_all(pairs)) if pairs else ()


def _on_cases(told: LinkExplanation) -> LinkExplanation:
    a, b = (incident_node(end).id for end in (told.a, told.b))
    return told.model_copy(update={"a": a, "b": b})
