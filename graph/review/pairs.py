"""Questions on pairs that linking compared: cases of one ring, one person in two reports, one incident told twice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from graph.link.model import LinkExplanation, Pair
from graph.link.observe.observing import may_be_one_day
from graph.link.resolve.figures import figures as resolve_figures
from graph.link.resolve.model import Sameness
from graph.queries import read_review, write_links
from graph.review.figures import figures, reason
from graph.store import Row, Store
from schemas.analysis import LinkScope
from schemas.ids import digest
from schemas.review import Asked, Reason, Waiting, doubt

_EVEN = 0.5
_DAY = 10  # letters of a date that is known to the day


def waiting(asked: Asked, *things: str, p: float, stake: int, **more: str) -> Waiting:
    """A question in the queue; its id is made of what it asks."""
    ordered = tuple(sorted(things))
    return Waiting(id=f"ask-{digest(asked, *ordered)}", asked=asked, things=ordered, p=p, stake=stake, **more)


def of_rings(store: Store) -> Iterator[Waiting]:
    """Links between cases; what hangs on them are the incidents whose ring they decide."""
    core: dict[str, str] = {row["incident"]: row["ring"] for row in store.read(write_links.CORES)}
    size: defaultdict[str, int] = defaultdict(int)
    for ring in core.values():
        size[ring] += 1
    for row in _links(store, LinkScope.INCIDENT):
        rings = {core[end] for end in (row["a"], row["b"]) if end in core}
        alone = sum(1 for end in (row["a"], row["b"]) if end not in core)
        stake = sum(size[ring] for ring in rings) + alone
        yield _of_link(Asked.RING, row, stake=stake)


def of_persons(store: Store) -> Iterator[Waiting]:
    """Persons who may be one; what hangs on them are the incidents that would meet in one."""
    rows = _links(store, LinkScope.PERSON)
    acted = acted_in(store, {row[end] for row in rows for end in ("a", "b")})
    for row in rows:
        stake = len(acted.get(row["a"], set()) | acted.get(row["b"], set()))
        yield _of_link(Asked.PERSON, row, stake=max(1, stake))


def _of_link(asked: Asked, row: Row, *, stake: int) -> Waiting:
    basis = _BASIS[asked](row["explanation"])
    asking = {"basis": basis, "link": row["id"], "decided": row["decided"] or ""}
    return waiting(asked, row["a"], row["b"], p=row["p"], stake=stake, **asking)


def basis_of(store: Store, link_id: str) -> str:
    """Digest of the evidence of a link: what was found, and where it is read; figures alone do not change it."""
    rows = store.read(read_review.EXPLAINED, id=link_id)
    asked = {LinkScope.INCIDENT: Asked.RING, LinkScope.PERSON: Asked.PERSON}
    return _BASIS[asked[LinkScope(rows[0]["scope"])]](rows[0]["explanation"]) if rows else ""


def _of_cases(explanation: str) -> str:
    told = LinkExplanation.model_validate_json(explanation)
    return digest(*sorted((str(one.type), one.key, *sorted(s.sentence for s in one.sources)) for one in told.lines))


def _of_two_reports(explanation: str) -> str:
    told = Sameness.model_validate_json(explanation)
    return digest(*sorted((one.what, *one.told) for one in told.reasons))


_BASIS: Mapping[Asked, Callable[[str], str]] = {Asked.RING: _of_cases, Asked.PERSON: _of_two_reports}


def acted_in(store: Store, things: Iterable[str]) -> Mapping[str, set[str]]:
    """The incidents in which each of some persons or aliases had a part."""
    rows = store.read(read_review.ACTED_IN, ids=sorted(things))
    return {row["id"]: set(row["incidents"]) for row in rows}


def _links(store: Store, scope: LinkScope) -> list[Row]:
    """Links that leave room for doubt, and all of which people decided: evidence may be another since."""
    doubtful = store.read(read_review.LINKS, scope=scope.value, limit=figures().limit)
    decided = store.read(read_review.DECIDED_LINKS, scope=scope.value)
    return [*(row for row in doubtful if doubt(row["p"]) >= figures().least), *decided]


def of_incidents(store: Store) -> Iterator[Waiting]:
    """Incidents of one town and one day that are told by different documents and were not taken as one."""
    near: set[Pair] = set()
    for row in store.read(read_review.SCENES):
        ends = sorted((one[0], one[1] or "") for one in row["incidents"])
        near |= {Pair.of(a, b) for (a, when), (b, then) in combinations(ends, 2) if _are_near(when, then)}
    told = {
        row["id"]: row for row in store.read(read_review.TOLD_IN, ids=sorted({end for pair in near for end in pair}))
    }
    for pair in sorted(near):
        a, b = told[pair.a], told[pair.b]
        if not set(a["documents"]) & set(b["documents"]):
            basis = digest(*sorted([*a["reports"], *b["reports"]]))
            stake = len({*a["documents"], *b["documents"]})
            yield waiting(Asked.INCIDENT, *pair, p=_EVEN, stake=stake, basis=basis)


def _are_near(one: str, other: str) -> bool:
    """Whether two dates may be of one incident; of two of which no day is told nothing is known."""
    return bool(one or other) and may_be_one_day(one[:_DAY], other[:_DAY], apart=figures().same_day)


def incident_reasons(days: tuple[str, str], kinds: tuple[str, str]) -> Iterator[Reason]:
    """What the eye sees of two incidents of one town; linking weighs the rest, and left them apart."""
    bits = resolve_figures().incident
    yield reason("same_place", bits["town"])
    exact = all(len(day) >= _DAY for day in days)
    yield reason("same_day", bits["same_day"]) if exact else reason("open_day", 0.0)
    alike = kinds[0] == kinds[1]
    yield reason("same_kind", bits["same_kind"]) if alike else reason("other_kind", bits["unlike_kind"])
