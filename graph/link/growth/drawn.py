"""What linking last wrote into the graph, as far as the next pass needs to know it."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from graph.link.growth.shelf import Shelf, listed
from graph.link.model import Pair, Ring
from schemas.base import Frozen

Speaking = tuple[str, str, tuple[str, ...]]
"""What the ends of a link are resolved as, and the identifying values that speak for it."""


class DrawnLink(Frozen):
    """A link in the graph.

    Attributes:
        id: of its node.
        scope: incident or person.
        a: the case id of one end, `b` of the other.
        one: what the one end is resolved as, `other` the other; as reports.
        p: how likely it is.
        disputed: whether people's decisions contradict each other on it.
        rejected: whether people say that its ends do not belong together; it is kept, and ties nothing.
        values: identifying values, as written, that speak for it.
    """

    id: str
    scope: str
    a: str
    b: str
    one: str
    other: str
    p: float
    disputed: bool = False
    rejected: bool = False
    values: tuple[str, ...] = ()

    @property
    def speaking(self) -> Speaking:
        """What speaks for it."""
        return self.one, self.other, self.values


class DrawnRing(Frozen):
    """A ring in the graph.

    Attributes:
        ring: as it was found.
        says: what its node says.
        core: the case ids of its core, `possible` of those that may belong to it.
    """

    ring: Ring
    says: dict[str, Any]
    core: tuple[str, ...]
    possible: tuple[str, ...]


class IncidentTie(NamedTuple):
    """A link between incidents: its id, and whether people's decisions contradict each other on it."""

    id: str
    is_disputed: bool


class Drawn:
    """Links and rings in the graph."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def around(self, incidents: Iterable[str]) -> dict[Pair, IncidentTie]:
        """The links, also rejected ones, that some resolved incidents have with any others."""
        query = (
            "SELECT one, other, id, instr(told, '\"disputed\":true') FROM links "
            "WHERE scope = 'incident' AND $end IN (SELECT value FROM json_each(?))"
        )
        rows = self._at_ends(query, incidents)
        return {Pair.of(one, other): IncidentTie(link, bool(disputed)) for one, other, link, disputed in rows}

    def add(self, links: Iterable[DrawnLink]) -> None:
        """Note links, new or changed."""
        rows = [(one.id, one.scope, one.a, one.b, one.one, one.other, one.model_dump_json()) for one in links]
        self._shelf.change("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def drop(self, links: Iterable[str]) -> None:
        """Forget links."""
        self._shelf.change("DELETE FROM links WHERE id = ?", [(one,) for one in links])

    def speaking(self, incidents: Iterable[str]) -> list[Speaking]:
        """What speaks for the links that tie some resolved incidents to any others."""
        query = (
            "SELECT one, other, json_extract(told, '$.values'), id FROM links WHERE scope = 'incident' "
            "AND NOT json_extract(told, '$.rejected') AND $end IN (SELECT value FROM json_each(?))"
        )
        rows = self._at_ends(query, incidents)
        return [(one, other, tuple(json.loads(values))) for one, other, values, _ in rows]

    def of_persons(self, persons: Iterable[str]) -> list[DrawnLink]:
        """The links of resolved persons."""
        query = "SELECT told FROM links WHERE scope = 'person' AND $end IN (SELECT value FROM json_each(?))"
        rows = self._at_ends(query, persons)
        return [DrawnLink.model_validate_json(told) for (told,) in rows]

    def of_ids(self, links: Iterable[str]) -> list[DrawnLink]:
        """Links by their ids."""
        query = "SELECT told FROM links WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return self._read(query, listed(links))

    def at(self, things: Iterable[str]) -> list[DrawnLink]:
        """The links of things, by case id."""
        known = listed(things)
        query = (
            "SELECT told FROM links WHERE a IN (SELECT value FROM json_each(?)) "
            "UNION SELECT told FROM links WHERE b IN (SELECT value FROM json_each(?))"
        )
        return self._read(query, known, known)

    def count(self) -> int:
        """How many links tie incidents."""
        query = "SELECT count(*) FROM links WHERE scope = 'incident' AND NOT instr(told, '\"rejected\":true')"
        return int(self._shelf.rows(query)[0][0])

    def rings_at(self, things: Iterable[str]) -> dict[str, DrawnRing]:
        """The rings in which some things are or may be, by case id."""
        query = (
            "SELECT DISTINCT r.told FROM members m JOIN rings r ON r.id = m.ring "
            "WHERE m.thing IN (SELECT value FROM json_each(?))"
        )
        found = (DrawnRing.model_validate_json(told) for told in self._shelf.column(query, listed(things)))
        return {one.ring.id: one for one in found}

    def count_rings(self) -> int:
        """How many rings there are."""
        return int(self._shelf.rows("SELECT count(*) FROM rings")[0][0])

    def add_rings(self, rings: Iterable[DrawnRing]) -> None:
        """Note rings, new or changed."""
        known = list(rings)
        self.drop_rings(one.ring.id for one in known)
        self._shelf.change("INSERT INTO rings VALUES (?, ?)", ((one.ring.id, one.model_dump_json()) for one in known))
        members = ((thing, one.ring.id) for one in known for thing in (*one.core, *one.possible))
        self._shelf.change("INSERT INTO members VALUES (?, ?)", members)

    def drop_rings(self, rings: Iterable[str]) -> None:
        """Forget rings."""
        gone = [(ring,) for ring in rings]
        self._shelf.change("DELETE FROM rings WHERE id = ?", gone)
        self._shelf.change("DELETE FROM members WHERE ring = ?", gone)

    def _at_ends(self, query: str, resolved: Iterable[str]) -> list[Any]:
        """The rows that a query on links gives, asked of one end and of the other."""
        known = listed(resolved)
        return self._shelf.rows(" UNION ".join(query.replace("$end", end) for end in ("one", "other")), known, known)

    def _read(self, query: str, *values: str) -> list[DrawnLink]:
        return [DrawnLink.model_validate_json(told) for told in self._shelf.column(query, *values)]
