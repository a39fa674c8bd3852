"""What linking last wrote into the graph, as far as the next pass needs to know it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.link.growth.shelf import Shelf, listed
from graph.link.model import Pair
from schemas.base import Frozen


class DrawnLink(Frozen):
    """A link in the graph.

    Attributes:
        id: of its node.
        scope: incident or person.
        a: the case id of one end, `b` of the other.
        one: what the one end is resolved as, `other` the other; as reports.
        p: how likely it is.
        disputed: whether people's decisions contradict each other on it.
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
    values: tuple[str, ...] = ()


class Drawn:
    """Links and rings in the graph."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def disputes(self) -> dict[Pair, bool]:
        """The pairs of incidents that are linked, and whether disputed."""
        rows = self._shelf.rows("SELECT one, other, told FROM links WHERE scope = 'incident'")
        return {Pair.of(one, other): '"disputed":true' in told for one, other, told in rows}

    def add(self, links: Iterable[DrawnLink]) -> None:
        """Note links, new or changed."""
        rows = [(one.id, one.scope, one.a, one.b, one.one, one.other, one.model_dump_json()) for one in links]
        self._shelf.change("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def drop(self, links: Iterable[str]) -> None:
        """Forget links."""
        self._shelf.change("DELETE FROM links WHERE id = ?", [(one,) for one in links])

    def incident_links(self) -> list[DrawnLink]:
        """The links between incidents."""
        return self._read("SELECT told FROM links WHERE scope = 'incident' ORDER BY id")

    def of_persons(self, persons: Iterable[str]) -> list[DrawnLink]:
        """The links of resolved persons."""
        known = listed(persons)
        query = (
            "SELECT told FROM links WHERE scope = 'person' AND (one IN (SELECT value FROM json_each(?)) "
            "OR other IN (SELECT value FROM json_each(?))) ORDER BY id"
        )
        return self._read(query, known, known)

    def at(self, things: Iterable[str]) -> list[DrawnLink]:
        """The links of things, by case id."""
        known = listed(things)
        query = (
            "SELECT told FROM links WHERE a IN (SELECT value FROM json_each(?)) "
            "UNION SELECT told FROM links WHERE b IN (SELECT value FROM json_each(?))"
        )
        return self._read(query, known, known)

    def count(self) -> int:
        """How many links there are between incidents."""
        return int(self._shelf.rows("SELECT count(*) FROM links WHERE scope = 'incident'")[0][0])

    def rings(self) -> dict[str, Any]:
        """What was noted of the rings, by id."""
        return {ring: json.loads(told) for ring, told in self._shelf.rows("SELECT id, told FROM rings")}

    def set_rings(self, rings: Mapping[str, str]) -> None:
        """Note all rings, each with what is to be kept of it as JSON."""
        self._shelf.change("DELETE FROM rings", [()])
        self._shelf.change("INSERT INTO rings VALUES (?, ?)", rings.items())

    def _read(self, query: str, *values: str) -> list[DrawnLink]:
        return [DrawnLink.model_validate_json(told) for told in self._shelf.column(query, *values)]
