"""The words in which a hit is shown, fetched for those that are shown and not for all that match."""

from typing import Any

from graph.lines import document_line
from graph.queries import read_search
from graph.search.ranking import Fit, Match
from graph.store import Store
from schemas.views import SearchHit


def worded(store: Store, matches: list[Match]) -> tuple[SearchHit, ...]:
    """Hits with the name and the sentence or field in which the terms stand."""
    document_ids = sorted({match.document_id for match in matches if match.document_id})
    sentence_ids = sorted({match.sentence_id for match in matches if match.sentence_id})
    documents = {row["document"]["id"]: row["document"] for row in store.read(read_search.DOCUMENTS, ids=document_ids)}
    texts = {row["id"]: row["text"] for row in store.read(read_search.TEXTS, ids=sentence_ids)}
    return tuple(
        _hit(match, document=documents.get(match.document_id or ""), text=texts.get(match.sentence_id or ""))
        for match in matches
    )


def _hit(match: Match, *, document: dict[str, Any] | None, text: str | None) -> SearchHit:
    name, matched = match.name, match.matched
    if document:
        name = document_line(document).title
        matched = text or (name if match.fit < Fit.OTHER_WORDS else _source(document))
    return SearchHit(
        id=match.id,
        label=match.label,
        name=name,
        score=match.score,
        matched=matched,
        sentence_id=match.sentence_id,
        document_id=match.document_id,
        n_sources=match.n_sources,
        date=match.date,
    )


def _source(document: dict[str, Any]) -> str:
    return " · ".join(document[part] for part in ("outlet", "author", "account") if document[part])
