"""Sentences as evidence: each with the one before and the one after it, and its document."""

from collections import defaultdict
from collections.abc import Iterable

from graph.lines import document_line
from graph.queries import read_pages
from graph.store import Row, Store
from schemas.documents import SectionKind
from schemas.views import EvidenceSentence


def evidence_sentences(store: Store, sentence_ids: Iterable[str]) -> dict[str, EvidenceSentence]:
    """Sentences by id, in the order asked for."""
    ids = list(dict.fromkeys(sentence_ids))
    rows = {row["sentence"]["id"]: row for row in store.read(read_pages.SENTENCES, ids=ids)}
    texts = _neighbouring_texts(store, rows.values())
    return {sentence_id: _evidence(rows[sentence_id], texts) for sentence_id in ids if sentence_id in rows}


def _neighbouring_texts(store: Store, rows: Iterable[Row]) -> dict[tuple[str, int], str]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        ordinal = row["sentence"]["ordinal"]
        wanted[row["document"]["id"]] |= {ordinal - 1, ordinal + 1}
    asked = [{"document": document, "ordinals": sorted(ordinals)} for document, ordinals in wanted.items()]
    found = store.read(read_pages.SENTENCES_AT, rows=asked)
    return {(document, ordinal): text for document, ordinal, text in found[0]["texts"]}


def _evidence(row: Row, texts: dict[tuple[str, int], str]) -> EvidenceSentence:
    sentence, document = row["sentence"], row["document"]
    return EvidenceSentence(
        sentence_id=sentence["id"],
        text=sentence["text"],
        before=texts.get((document["id"], sentence["ordinal"] - 1), ""),
        after=texts.get((document["id"], sentence["ordinal"] + 1), ""),
        section=SectionKind(sentence["section"]),
        start=sentence["start"],
        end=sentence["end"],
        document=document_line(document),
    )
