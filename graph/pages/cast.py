"""Who had which part in an incident, and the incidents in which a thing turns up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.lines import thing_ref
from graph.pages.claims import claim_rows
from graph.pages.named_by import named_by
from graph.pages.standing_now import standings
from graph.parts import in_order, played
from graph.queries import read_cast
from graph.store import Row, Store
from schemas.cast import Cast, CastMember, Involvement, Involvements, Named, Standing
from schemas.ontology import ontology
from schemas.views import ClaimRow
from schemas.words import Certainty

_ALIAS = "Alias"
_ACCOUNTS = frozenset({"Account", "Phone"})
_CARRIED_OUT = 3
_SHOWN = 12  # incidents told with their sentences


def cast(store: Store, incident_id: str) -> Cast:
    """Everybody in an incident with names, accounts, last steps and last place; those who led first."""
    ties: defaultdict[str, list[Row]] = defaultdict(list)
    for row in store.read(read_cast.MEMBERS, id=incident_id):
        ties[row["thing"]["id"]].append(row)
    ids = sorted(ties)
    known, named, speakers = standings(store, ids), _named(store, ids), named_by(store, [incident_id])
    members = (_member(rows, named[one], known[one], speakers=speakers.get(one, ())) for one, rows in ties.items())
    return Cast(members=tuple(sorted(members, key=_order)))


def _named(store: Store, ids: Sequence[str]) -> defaultdict[str, list[Named]]:
    """What each goes by, and who goes by an alias."""
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for query in (read_cast.GOES_BY, read_cast.USED_BY):
        for row in store.read(query, ids=list(ids)):
            found[row["owner"]].append(
                Named(
                    thing=thing_ref(row["thing"]),
                    certainty=Certainty(row["certainty"]),
                    n_sources=row["n_sources"],
                    claim_id=min(row["claims"]),
                )
            )
    for named in found.values():
        named.sort(key=lambda one: (-one.n_sources, one.thing.name, one.thing.id))
    return found


def _member(
    ties: Sequence[Row], named: Sequence[Named], standing: Standing, *, speakers: tuple[str, ...]
) -> CastMember:
    strongest, part = _strongest(ties), played(ties)
    return CastMember(
        thing=thing_ref(ties[0]["thing"]),
        roles=in_order(part.named),
        presumed=part.presumed,
        ties=tuple(sorted({row["type"] for row in ties})),
        tier=min((ontology().roles[role].tier for role in part.all), default=_CARRIED_OUT),
        certainty=Certainty(strongest["certainty"]),
        disputed=any(row["disputed"] for row in ties),
        n_sources=max(row["n_sources"] for row in ties),
        claim_id=min(strongest["claims"]),
        names=tuple(one for one in named if one.thing.label not in _ACCOUNTS),
        accounts=tuple(one for one in named if one.thing.label in _ACCOUNTS),
        standing=standing,
        named_by=speakers,
    )


def _strongest(rows: Iterable[Row]) -> Row:
    """The relationship that is most certain, of such the one with most sources."""
    ranks = ontology().certainties
    return max(rows, key=lambda row: (ranks[Certainty(row["certainty"])].rank, row["n_sources"], row["type"]))


def _order(member: CastMember) -> tuple[int, bool, int, str, str]:
    """By part; in one part names of persons after the aliases under which they are known first."""
    return member.tier, member.thing.label == _ALIAS, -member.n_sources, member.thing.name, member.thing.id


def involvements(store: Store, thing_id: str) -> Involvements:
    """The latest incidents in which a thing turns up: its own, and those of whoever uses it."""
    reached = {row["id"]: row["date"] or "" for query in read_cast.REACHED for row in store.read(query, id=thing_id)}
    latest = sorted(reached, key=lambda one: (reached[one], one))[-_SHOWN:]
    asked = (read_cast.INVOLVED, read_cast.INVOLVED_THROUGH)
    rows = [row for query in asked for row in store.read(query, id=thing_id, incidents=latest)] if latest else []
    ways: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        ways[row["incident"]["id"], (row.get("via") or {}).get("id", "")].append(row)
    claims = {claim.id: claim for claim in claim_rows(store, sorted({one for row in rows for one in _leading(row)}))}
    found = (_involvement(way, claims) for _, way in sorted(ways.items()))
    ordered = sorted(found, key=lambda one: (one.date or "~", one.incident.id))
    return Involvements(incidents=tuple(ordered), count=len(reached))


def _leading(row: Row) -> tuple[str, ...]:
    """The claims that lead to an incident: first who uses the thing, then what they did."""
    return tuple(min(claims) for claims in (row.get("used"), row["claims"]) if claims)


def _involvement(way: Sequence[Row], claims: Mapping[str, ClaimRow]) -> Involvement:
    first, part = _strongest(way), played(way)
    via = first.get("via")
    return Involvement(
        incident=thing_ref(first["incident"]),
        date=first["date"],
        via=thing_ref(via) if via else None,
        roles=in_order(part.named),
        presumed=part.presumed,
        ties=tuple(sorted({row["type"] for row in way})),
        certainty=Certainty(first["certainty"]),
        claims=tuple(claims[one] for one in _leading(first) if one in claims),
    )
