"""The report layer of one document as rows: a pure function of document and record."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.load.claims import claim_rows
from graph.load.passages import Passages
from graph.load.source import document_end, document_node, extraction_node, page_node
from graph.load.things import Things, things
from graph.values import Value, account_value
from graph.writing import Edge, End, Node
from schemas.documents import Document
from schemas.ids import fold, sentence_id
from schemas.records import Entity, Record, Span


class Dossier(NamedTuple):
    """A document and its record as rows, with every value they name."""

    document: Node
    nodes: list[Node]
    edges: list[Edge]
    values: list[Value]
    claims: int


def dossier_rows(document: Document, record: Record) -> Dossier:
    """All that this document alone adds to the report layer."""
    found, passages = things(document.id, record), Passages(record)
    rows = [
        *_extraction_rows(document, record),
        *_sentence_rows(document, passages),
        *_report_rows(document, found),
        *_mention_rows(document, record, things=found, passages=passages),
        *claim_rows(document, record, things=found, passages=passages),
    ]
    values = list(found.values.values())
    if document.account:
        poster = account_value(document.account, document.platform)
        values.append(poster)
        rows.append(Edge("POSTED", End(poster.label, poster.id), document_end(document)))
    edges = [row for row in rows if isinstance(row, Edge)]
    needed = {edge.target.id for edge in edges} | {edge.source.id for edge in edges}
    return Dossier(
        document=document_node(document, record),
        nodes=[row for row in rows if isinstance(row, Node)],
        edges=edges,
        values=[value for value in values if value.id in needed],  # nothing stands on the others
        claims=len(record.claims),
    )


def page_rows(document: Document) -> list[Node | Edge]:
    """The address under which the document was found, if it has one."""
    if document.url is None:
        return []
    page = page_node(document.url)
    return [page, Edge("FOUND_AT", document_end(document), End(page.label, page.id))]


def _extraction_rows(document: Document, record: Record) -> Iterator[Node | Edge]:
    extraction = extraction_node(document, record)
    yield extraction
    yield Edge("EXTRACTED_AS", document_end(document), End(extraction.label, extraction.id))


def _sentence_rows(document: Document, passages: Passages) -> Iterator[Node | Edge]:
    for ordinal, sentence in enumerate(passages.sentences):
        text = document.text[sentence.start : sentence.end]
        node = Node(
            "Sentence",
            sentence_id(document.id, sentence.start, sentence.end),
            {
                "document_id": document.id,
                "ordinal": ordinal,
                "start": sentence.start,
                "end": sentence.end,
                "section": sentence.section.value,
                "text": text,
                "search": fold(text),
            },
        )
        yield node
        yield Edge("HAS_SENTENCE", document_end(document), End(node.label, node.id))


def _report_rows(document: Document, found: Things) -> Iterator[Node | Edge]:
    for report in found.reports.values():
        own = {"document_id": document.id, "kind": report.kind, "name": report.name, "entity": report.entity}
        yield Node("Report", report.id, own | report.told)
        yield Edge("TOLD_IN", End("Report", report.id), document_end(document))


def _mention_rows(document: Document, record: Record, *, things: Things, passages: Passages) -> Iterator[Edge]:
    """One relationship for each place where a thing is named; two entities of one value may share a place."""
    seen: set[tuple[str, Span]] = set()
    for entity in record.entities:
        target = things.end(entity.id)
        for span in entity.mentions:
            if target and (target.id, span) not in seen:
                seen.add((target.id, span))
                sentence = passages.touched(span)[0]
                source = End("Sentence", sentence_id(document.id, sentence.start, sentence.end))
                yield Edge("MENTIONS", source, target, _marked(document, entity, span, name=things.name(entity.id)))


def _marked(document: Document, entity: Entity, span: Span, *, name: str) -> dict[str, Any]:
    return {
        "start": span[0],
        "end": span[1],
        "surface": document.text[span[0] : span[1]],
        "type": entity.type.value,
        "name": name,
        "rule": entity.rule,
        "confidence": entity.confidence,
    }
