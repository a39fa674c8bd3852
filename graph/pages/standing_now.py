"""Where somebody is now: the last legal steps and the last place that anything published tells of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.lines import thing_ref
from graph.pages.claims import claim_rows
from graph.queries import read_cast
from graph.store import Row, Store
from schemas.cast import Now, Standing, Whereabouts
from schemas.ontology import ontology
from schemas.views import Procedure
from schemas.words import Certainty, LegalKind, LegalStatus

_HERE = "JP"
_LASTING = frozenset({LegalKind.DETENTION, LegalKind.TRIAL, LegalKind.WARRANT})
_STEPS = 3  # of different kinds; more is a history


def now(store: Store, thing_id: str) -> Now:
    """Where somebody is now, with the sentences that say so and with the last denial."""
    standing = standings(store, [thing_id])[thing_id]
    place = [standing.place.claim_id] if standing.place else []
    ids = list(dict.fromkeys([*(step.claim_id for step in standing.steps), *place]))
    denials = [row["id"] for row in store.read(read_cast.DENIALS, id=thing_id)]
    return Now(standing=standing, claims=claim_rows(store, ids), denials=claim_rows(store, denials))


def standings(store: Store, thing_ids: Sequence[str]) -> dict[str, Standing]:
    """For each of some persons or aliases what is known last."""
    steps, places = _by_owner(store, read_cast.STEPS, thing_ids), _by_owner(store, read_cast.PLACES, thing_ids)
    last = {owner: max(rows, key=_lately) for owner, rows in places.items()}
    claims = _latest_claims(store, last.values())
    return {
        owner: Standing(
            steps=_steps(steps[owner]),
            place=_place(last[owner], claims) if owner in last else None,
            abroad=any(_is_abroad(row) for row in places[owner]),
        )
        for owner in thing_ids
    }


def cleared(store: Store, thing_ids: Sequence[str]) -> dict[str, tuple[Procedure, ...]]:
    """The steps that ended or weakened a suspicion, by person: who was acquitted, released or not indicted."""
    steps = _by_owner(store, read_cast.STEPS, thing_ids)
    ending = {
        owner: _steps(row for row in rows if row["kind"] and _ends_suspicion(row)) for owner, rows in steps.items()
    }
    return {owner: found for owner, found in ending.items() if found}


def _by_owner(store: Store, query: str, thing_ids: Sequence[str]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in store.read(query, ids=list(thing_ids)):
        found[row["owner"]].append(row)
    return found


def _is_abroad(row: Row) -> bool:
    return row["country"] not in (None, _HERE)


def _lately(row: Row) -> tuple[str, bool, str]:
    """The newest place, of one day the most precise."""
    return row["date"] or "", bool(row["city"]), row["place"]["id"]


def _latest_claims(store: Store, rows: Iterable[Row]) -> dict[str, str]:
    """For each claim of some relationships the day it speaks of."""
    ids = [claim for row in rows for claim in row["claims"]]
    return {row["id"]: row["day"] for row in store.read(read_cast.LATEST_CLAIMS, ids=ids)} if ids else {}


def _place(row: Row, days: dict[str, str]) -> Whereabouts:
    return Whereabouts(
        place=thing_ref(row["place"]),
        country=row["country"],
        date=row["date"],
        certainty=Certainty(row["certainty"]),
        claim_id=max(sorted(row["claims"]), key=lambda claim: days.get(claim, "")),
    )


def _steps(rows: Iterable[Row]) -> tuple[Procedure, ...]:
    """The newest kinds of step, each once; a step that ends a suspicion is never left out."""
    kinds: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["kind"] and row["status"] in {None, LegalStatus.DONE}:
            kinds[row["kind"]].append(row)
    last = sorted((_newest(kind, same) for kind, same in kinds.items()), key=_in_time, reverse=True)
    ending = [row for row in last if _ends_suspicion(row)]
    shown = ending + [row for row in last if row not in ending][: max(_STEPS - len(ending), 1)]
    return tuple(_step(row) for row in shown)


def _newest(kind: str, rows: Sequence[Row]) -> Row:
    """The row that tells best when such a step was last taken.

    Long after an indictment texts still call somebody indicted: of what lasts no longer than a day, a date given counts
    more than when it was said, and what was said first more than what was said again.
    """
    if kind in _LASTING:
        return max(rows, key=_in_time)
    dated = [row for row in rows if row["date"]]
    return max(dated, key=_in_time) if dated else min(rows, key=_in_time)


def _in_time(row: Row) -> tuple[str, bool, int]:
    """By the day; of one day what is dated itself, then what comes later in a procedure."""
    order = list(ontology().legal_kinds)
    return row["date"] or row["stated"] or "", bool(row["date"]), order.index(LegalKind(row["kind"]))


def _ends_suspicion(row: Row) -> bool:
    return ontology().legal_kinds[LegalKind(row["kind"])].shown_first


def _step(row: Row) -> Procedure:
    return Procedure(
        kind=row["kind"],
        date=row["date"],
        stated=row["stated"],
        certainty=Certainty(row["certainty"]),
        claim_id=min(row["claims"]),
    )
