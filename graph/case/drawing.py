"""How claims become the thin relationships of the case layer. Pure: rows in, rows out."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from graph import schema
from graph.store import Row
from schemas.ontology import ontology
from schemas.words import Certainty


class Drawn(NamedTuple):
    """A relationship of the case layer: at most one of a type runs from one node to another."""

    type: str
    source: str
    target: str


class Parts(NamedTuple):
    """The parts that a relationship names, and whether no source tells them."""

    roles: list[str]
    presumed: bool


def drawing_predicates() -> list[str]:
    """Predicates whose claims make a relationship."""
    return [name for name, predicate in ontology().predicates.items() if predicate.edge]


def drawn_by(row: Row) -> Drawn | None:
    """The relationship that a claim makes; None where the ontology has none between such ends."""
    predicate = ontology().predicates[row["claim"]["predicate"]]
    assert predicate.edge is not None, "only claims that draw are asked for"
    ends = [(row["subject"], _label(row["subject_labels"])), (row["object"], _label(row["object_labels"]))]
    (source, source_label), (target, target_label) = reversed(ends) if predicate.reversed else ends
    allowed = ontology().relationships[predicate.edge]
    if source == target or source_label not in allowed.from_ or target_label not in allowed.to:
        return None
    return Drawn(predicate.edge, source, target)


def properties_of(claims: Iterable[Row]) -> dict[str, Any]:
    """What a relationship says, from all claims that it stands on."""
    said = list(claims)
    parts = _parts(said)
    dates = [date for claim in said for date in _dates(claim)]
    return {
        "claim_ids": sorted({claim["id"] for claim in said}),
        "n_sources": len({claim["document_id"] for claim in said}),
        "certainty": _strongest(claim["certainty"] for claim in said),
        "disputed": any(claim["disputed"] for claim in said),
        "confidence": max(float(claim["confidence"]) for claim in said),
        "roles": parts.roles,
        "presumed": parts.presumed,
        "first_date": min(dates, default=None),
        "last_date": max(dates, default=None),
    }


def _parts(said: Iterable[Row]) -> Parts:
    """The parts that claims name: those that are told, or where none is, those that are presumed."""
    named: dict[bool, set[str]] = {False: set(), True: set()}
    for claim in said:
        qualifiers = json.loads(claim["qualifiers"])
        if qualifiers.get("role"):
            named[bool(qualifiers.get("presumed"))].add(qualifiers["role"])
    presumed = bool(named[True] and not named[False])
    return Parts(sorted(named[presumed]), presumed)


def both(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What a relationship says on two sets of claims that come from different documents."""
    dates = [p[end] for p in (one, other) for end in ("first_date", "last_date") if p.get(end)]
    presumed = bool(one.get("presumed") and other.get("presumed"))
    telling = [p for p in (one, other) if bool(p.get("presumed")) is presumed]
    return {
        "claim_ids": sorted({*one["claim_ids"], *other["claim_ids"]}),
        "n_sources": one["n_sources"] + other["n_sources"],
        "certainty": _strongest([one["certainty"], other["certainty"]]),
        "disputed": one["disputed"] or other["disputed"],
        "confidence": max(one["confidence"], other["confidence"]),
        "roles": sorted({role for p in telling for role in p["roles"]}),
        "presumed": presumed,
        "first_date": min(dates, default=None),
        "last_date": max(dates, default=None),
    }


def _label(labels: list[str]) -> str:
    return next(label for label in labels if label != schema.ENTITY)


def _strongest(certainties: Iterable[str]) -> str:
    ranks = ontology().certainties
    return max((Certainty(certainty) for certainty in certainties), key=lambda c: ranks[c].rank).value


def _dates(claim: Row) -> list[str]:
    """The day or the interval of what is claimed, else the day on which it was said."""
    return [date for date in str(claim.get("event_time") or claim.get("stated_at") or "").split("/") if date]
