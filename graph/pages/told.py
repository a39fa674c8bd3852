"""One sentence for each of many things, to tell apart what bears the same name."""

from collections.abc import Iterable

from graph.pages.evidence import evidence_sentences
from graph.queries import read_told
from graph.store import Store
from schemas.views import EvidenceSentence


def told_in(store: Store, thing_ids: Iterable[str]) -> dict[str, EvidenceSentence]:
    """For each thing the newest sentence that states something of it, or where none does, that names it."""
    ids = list(dict.fromkeys(thing_ids))
    chosen: dict[str, str] = {}
    for query in (read_told.IN_CLAIMS, read_told.IN_MENTIONS):
        missing = [thing_id for thing_id in ids if thing_id not in chosen]
        if missing:
            chosen |= {row["id"]: row["sentence"] for row in store.read(query, ids=missing)}
    sentences = evidence_sentences(store, chosen.values())
    return {thing_id: sentences[sentence] for thing_id, sentence in chosen.items() if sentence in sentences}
