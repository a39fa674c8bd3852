"""Claims as rows that can be read on their own."""

import json
from collections.abc import Sequence
from typing import Any

from graph.lines import thing_ref
from graph.pages.evidence import evidence_sentences
from graph.queries import read_pages
from graph.store import Row, Store
from schemas.ontology import ontology
from schemas.views import ClaimRow, EvidenceSentence
from schemas.words import Certainty, Polarity


def claim_rows(store: Store, claim_ids: Sequence[str]) -> tuple[ClaimRow, ...]:
    """Claims by id in the order asked for, each with the first sentence that it is stated in."""
    rows = {row["claim"]["id"]: row for row in store.read(read_pages.CLAIMS, ids=list(claim_ids))}
    stated = {claim_id: min(row["stated"])[1] for claim_id, row in rows.items()}
    sentences = evidence_sentences(store, stated.values())
    return tuple(_claim(rows[claim_id], sentences[stated[claim_id]]) for claim_id in claim_ids if claim_id in rows)


def _claim(row: Row, evidence: EvidenceSentence) -> ClaimRow:
    said: dict[str, Any] = row["claim"]
    return ClaimRow(
        id=said["id"],
        predicate=said["predicate"],
        group=ontology().predicates[said["predicate"]].group,
        subject=thing_ref(row["subject"]),
        object=thing_ref(row["object"]) if row["object"] else None,
        value=said.get("value"),
        qualifiers=json.loads(said["qualifiers"]),
        polarity=Polarity(said["polarity"]),
        certainty=Certainty(said["certainty"]),
        attribution=tuple(said.get("attribution") or ()),
        event_time=said.get("event_time"),
        stated_at=said.get("stated_at"),
        disputed=bool(said.get("disputed")),
        rejected=bool(said.get("rejected")),
        rule=said["rule"],
        rule_version=said["rule_version"],
        confidence=said["confidence"],
        evidence_start=said["evidence_start"],
        evidence_end=said["evidence_end"],
        evidence=evidence,
    )
