"""Claims as rows that can be read on their own."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.decisions.ledger import decisions_by_id
from graph.lines import thing_ref
from graph.pages.evidence import evidence_sentences
from graph.queries import read_pages
from graph.store import Row, Store
from schemas.ontology import ontology
from schemas.views import ClaimRow, EvidenceSentence, Ruling
from schemas.words import Certainty, Polarity


def claim_rows(store: Store, claim_ids: Sequence[str]) -> tuple[ClaimRow, ...]:
    """Claims by id in the order asked for, each with the first sentence that it is stated in."""
    rows = {row["claim"]["id"]: row for row in store.read(read_pages.CLAIMS, ids=list(claim_ids))}
    stated = {claim_id: min(row["stated"])[1] for claim_id, row in rows.items()}
    sentences = evidence_sentences(store, stated.values())
    rulings = _rulings(store, rows.values())
    return tuple(
        _claim(rows[claim_id], sentences[stated[claim_id]], rulings) for claim_id in claim_ids if claim_id in rows
    )


def _rulings(store: Store, rows: Iterable[Row]) -> dict[str, Ruling]:
    """The decisions by which claims are rejected."""
    ids = sorted({row["claim"]["rejected"] for row in rows if row["claim"].get("rejected")})
    decisions = decisions_by_id(store, ids) if ids else {}
    return {
        one: Ruling(decision=one, by=told.decided_by, day=told.decided_at.date(), reason=told.reason)
        for one, told in decisions.items()
    }


def _claim(row: Row, evidence: EvidenceSentence, rulings: Mapping[str, Ruling]) -> ClaimRow:
    said: dict[str, Any] = row["claim"]
    trigger = said.get("trigger_start"), said.get("trigger_end")
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
        ruling=rulings.get(said.get("rejected") or ""),
        trigger=trigger if None not in trigger else None,
        rule=said["rule"],
        rule_version=said["rule_version"],
        confidence=said["confidence"],
        evidence_start=said["evidence_start"],
        evidence_end=said["evidence_end"],
        evidence=evidence,
    )
