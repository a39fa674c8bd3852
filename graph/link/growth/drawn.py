"""What linking last wrote into the graph, as far as the next pass needs to know it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.link.growth.shelf import Shelf, listed
from graph.link.model import Pair
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


class Drawn:
    """Links and rings in the graph."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def disputes(self) -> dict[Pair, bool]:
        """The pairs of incidents that have a link, a rejected one too, and whether disputed."""
        rows = self._shelf.rows("SELECT one, other, told FROM links WHERE scope = 'incident'")
        return {Pair.of(one, other): '"disputed":true' in told for one, other, told in rows}

    def add(self, links: Iterable[DrawnLink]) -> None:
        """Note links, new or changed."""
        rows = [(one.id, one.scope, one.a, one.b, one.one, one.other, one.model_dump_json()) for one in links]
        self._shelf.change("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def drop(self, links: Iterable[str]) -> None:
        """Forget links."""
        self._shelf.change("DELETE FROM links WHERE id = ?", [(one,) for one in links])

    def incident_ties(self) -> list[tuple[str, str, str]]:
        """The links between incidents: the id of each, and what its ends are resolved as."""
        return self._shelf.rows("SELECT id, one, other FROM links WHERE scope = 'incident' ORDER BY id")

    def speaking(self) -> list[Speaking]:
        """What speaks for the links that tie incidents."""
        query = (
            "SELECT one, other, json_extract(told, '$.values') FROM links WHERE scope = 'incident' "
            "AND NOT json_extract(told, '$.rejected') ORDER BY id"
        )
        return [(one, other, tuple(json.loads(values))) for one, other, values in self._shelf.rows(query)]

    def of_persons(self, persons: Iterable[str]) -> list[DrawnLink]:
        """The links of resolved persons."""
        known = listed(persons)
        query = (
            "SELECT told FROM links WHERE scope = 'person' AND (one IN (SELECT value FROM json_each(?)) "
            "OR other IN (SELECT value FROM json_each(?))) ORDER BY id"
        )
        return self._read(query, known, known)

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

    def rings(self) -> dict[str, Any]:
        """What was noted of the rings, by id."""
        return {ring: json.loads(told) for ring, told in self._shelf.rows("SELECT id, told FROM rings")}

    def set_rings(self, rings: Mapping[str, str]) -> None:
        """Note all rings, each with what is to be kept of it as JSON."""
        self._shelf.change("DELETE FROM rings", [()])
        self._shelf.change("INSERT INTO rings VALUES (?, ?)", rings.items())

    def _read(self, query: str, *values: str) -> list[DrawnLink]:
        return [DrawnLink.model_validate_json(told) for told in self._shelf.column(query, *values)]
