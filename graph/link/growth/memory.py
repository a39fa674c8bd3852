"""The memory of linking: what each document tells, found by the keys that documents share.

Everything in it can be read from the graph again; it saves reading.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from graph.link.growth.rows import DocumentRows, Family
from graph.link.growth.shelf import Shelf, listed
from graph.link.model import Custody, Statement
from graph.link.observe.elsewhere import Scene
from graph.link.posts.model import Post
from graph.link.resolve.actions import ActionTelling
from graph.link.resolve.relabel import NameTold
from graph.link.resolve.tellings import IncidentTelling, PersonTelling

Telling = TypeVar("Telling", IncidentTelling, PersonTelling, ActionTelling)
_INCIDENT, _PERSON = TypeAdapter(IncidentTelling), TypeAdapter(PersonTelling)
_ACTION, _STATEMENT = TypeAdapter(ActionTelling), TypeAdapter(Statement)


class Sort(StrEnum):
    """What reports tell of."""

    INCIDENT = "incident"
    PERSON = "person"
    ACTION = "action"


class Memory(Shelf):
    """What linking remembers of the documents."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        super().__init__(path, reading=reading)
        self._tellings: dict[str, Any] = {}  # reports are told apart by their ids, whatever they tell of

    def learn(self, rows: DocumentRows) -> None:
        """Take a document in; its reports are not resolved yet."""
        document = rows.document
        post = rows.post.model_dump_json() if rows.post else None
        wording = json.dumps(sorted(rows.wording))
        self.change("INSERT INTO documents VALUES (?, ?, ?, NULL)", [(document, wording, post)])
        reports = [
            *((Sort.INCIDENT, one.report, _INCIDENT.dump_json(one), True) for one in rows.incidents),
            *((Sort.PERSON, one.report, _PERSON.dump_json(one), one.is_named) for one in rows.persons),
            *((Sort.ACTION, one.report, _ACTION.dump_json(one), True) for one in rows.actions),
        ]
        told = [(sort, report, document, said, named, rows.called[report]) for sort, report, said, named in reports]
        self.change("INSERT INTO reports VALUES (?, ?, ?, ?, NULL, ?, ?)", told)
        self.change("INSERT INTO keys VALUES (?, ?, ?, ?)", [(*key, document) for key in rows.keys])
        self.change("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?)", rows.names)
        self.change("INSERT INTO scenes VALUES (?, ?, ?, ?)", [(town, *scene) for town, scene in rows.scenes])
        held = [(o.incident, o.key, o.since, o.until, o.document, o.sentence) for o in rows.custodies]
        self.change("INSERT INTO custodies VALUES (?, ?, ?, ?, ?, ?)", held)

    def forget(self, documents: Iterable[str]) -> None:
        """Take documents out."""
        gone = [(document,) for document in documents]
        self._tellings.clear()
        for query in (
            "DELETE FROM reports WHERE document = ?",
            "DELETE FROM keys WHERE document = ?",
            "DELETE FROM names WHERE document = ?",
            "DELETE FROM scenes WHERE document = ?",
            "DELETE FROM custodies WHERE document = ?",
            "DELETE FROM statements WHERE document = ?",
            "DELETE FROM documents WHERE id = ?",
        ):
            self.change(query, gone)

    def documents(self) -> set[str]:
        """The documents that are known."""
        return set(self.column("SELECT id FROM documents"))

    def posts(self) -> list[Post]:
        """The posts among them, in the order of ids."""
        told = self.column("SELECT post FROM documents WHERE post IS NOT NULL ORDER BY id")
        return [Post.model_validate_json(post) for post in told]

    def post(self, document: str) -> Post | None:
        """The post that a document is, if it is one."""
        told = self.column("SELECT post FROM documents WHERE id = ? AND post IS NOT NULL", document)
        return Post.model_validate_json(told[0]) if told else None

    def posts_among(self, documents: Iterable[str]) -> list[str]:
        """Those of some documents that are posts."""
        query = "SELECT id FROM documents WHERE post IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        return self.column(query, listed(documents))

    def incident(self, report: str) -> IncidentTelling:
        """An incident as one document tells it."""
        return self._telling(Sort.INCIDENT, _INCIDENT, report)

    def person(self, report: str) -> PersonTelling:
        """A person as one document tells of him."""
        return self._telling(Sort.PERSON, _PERSON, report)

    def action(self, report: str) -> ActionTelling:
        """A legal action as one document tells it."""
        return self._telling(Sort.ACTION, _ACTION, report)

    def _telling(self, sort: Sort, form: TypeAdapter[Telling], report: str) -> Telling:
        if report not in self._tellings:
            query = "SELECT told FROM reports WHERE sort = ? AND report = ?"
            self._tellings[report] = form.validate_json(self.column(query, sort, report)[0])
        telling: Telling = self._tellings[report]
        return telling

    def wording(self, document: str) -> frozenset[int]:
        """The wording of a document."""
        return frozenset(json.loads(self.column("SELECT wording FROM documents WHERE id = ?", document)[0]))

    # Keys

    def keys_of(self, documents: Iterable[str], *families: Family) -> set[tuple[Family, str]]:
        """The keys of some sorts that documents bring."""
        query = (
            "SELECT DISTINCT family, key FROM keys WHERE document IN (SELECT value FROM json_each(?)) "
            "AND family IN (SELECT value FROM json_each(?))"
        )
        return {(Family(family), key) for family, key in self.rows(query, listed(documents), listed(families))}

    def count(self, family: Family, key: str) -> int:
        """How many owners a key stands for."""
        return int(self.rows("SELECT count(*) FROM keys WHERE family = ? AND key = ?", family, key)[0][0])

    def owners(self, family: Family, key: str) -> list[str]:
        """The owners that a key stands for, in order."""
        return self.column("SELECT owner FROM keys WHERE family = ? AND key = ? ORDER BY owner", family, key)

    def holders(self, family: Family, keys: Iterable[str]) -> set[str]:
        """The documents that bring one of these keys."""
        query = "SELECT document FROM keys WHERE family = ? AND key IN (SELECT value FROM json_each(?))"
        return set(self.column(query, family, listed(keys)))

    # Reports and what they are resolved as

    def reports(self, sort: Sort, documents: Iterable[str]) -> list[str]:
        """The reports of a sort that documents tell."""
        query = "SELECT report FROM reports WHERE sort = ? AND document IN (SELECT value FROM json_each(?))"
        return self.column(query, sort, listed(documents))

    def existing(self, sort: Sort, reports: Iterable[str]) -> list[str]:
        """Those of given reports that are known."""
        query = "SELECT report FROM reports WHERE sort = ? AND report IN (SELECT value FROM json_each(?))"
        return self.column(query, sort, listed(reports))

    def told_in(self, things: Iterable[str]) -> dict[str, frozenset[str]]:
        """The documents that tell of each of some resolved incidents or persons."""
        query = (
            "SELECT resolved, json_group_array(DISTINCT document) FROM reports "
            "WHERE resolved IN (SELECT value FROM json_each(?)) GROUP BY resolved"
        )
        return {core: frozenset(json.loads(told)) for core, told in self.rows(query, listed(things))}

    def telling(self, sort: Sort, things: Iterable[str]) -> set[str]:
        """The documents that tell of resolved incidents or persons."""
        query = "SELECT document FROM reports WHERE sort = ? AND resolved IN (SELECT value FROM json_each(?))"
        return set(self.column(query, sort, listed(things)))

    def documents_of(self, sort: Sort, reports: Iterable[str]) -> set[str]:
        """The documents that tell reports."""
        query = "SELECT document FROM reports WHERE sort = ? AND report IN (SELECT value FROM json_each(?))"
        return set(self.column(query, sort, listed(reports)))

    def resolved(self, sort: Sort, reports: Iterable[str]) -> dict[str, str]:
        """What reports are resolved as, so far."""
        query = (
            "SELECT report, resolved FROM reports "
            "WHERE sort = ? AND report IN (SELECT value FROM json_each(?)) AND resolved IS NOT NULL"
        )
        return dict(self.rows(query, sort, listed(reports)))

    def members(self, sort: Sort, things: Iterable[str]) -> dict[str, str]:
        """The reports of resolved incidents or persons, with what they are resolved as."""
        query = "SELECT report, resolved FROM reports WHERE sort = ? AND resolved IN (SELECT value FROM json_each(?))"
        return dict(self.rows(query, sort, listed(things)))

    def resolve(self, sort: Sort, resolved: Iterable[tuple[str, str]]) -> None:
        """Set what reports are resolved as."""
        rows = [(core, sort, report) for report, core in resolved]
        self.change("UPDATE reports SET resolved = ? WHERE sort = ? AND report = ?", rows)

    def things(self, sort: Sort) -> int:
        """How many resolved incidents or persons there are."""
        return int(self.rows("SELECT count(DISTINCT resolved) FROM reports WHERE sort = ?", sort)[0][0])

    def called(self, incidents: Iterable[str]) -> dict[str, str]:
        """The names of resolved incidents, as their smallest report has them."""
        query = "SELECT report, name FROM reports WHERE report IN (SELECT value FROM json_each(?))"
        return dict(self.rows(query, listed(incidents)))

    def named(self, persons: Iterable[str]) -> set[str]:
        """Those resolved persons of whom a report gives a name."""
        query = (
            "SELECT DISTINCT resolved FROM reports "
            "WHERE sort = 'person' AND named AND resolved IN (SELECT value FROM json_each(?))"
        )
        return set(self.column(query, listed(persons)))

    # Sources

    def clusters(self, documents: Iterable[str]) -> dict[str, str]:
        """The source that each document is."""
        query = "SELECT id, cluster FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND cluster IS NOT NULL"
        return dict(self.rows(query, listed(documents)))

    def sources(self) -> dict[str, str]:
        """The source that every document is."""
        return dict(self.rows("SELECT id, cluster FROM documents WHERE cluster IS NOT NULL"))

    def copies(self, clusters: Iterable[str]) -> dict[str, str]:
        """The documents of sources, with their source."""
        query = "SELECT id, cluster FROM documents WHERE cluster IN (SELECT value FROM json_each(?))"
        return dict(self.rows(query, listed(clusters)))

    def set_clusters(self, clusters: Iterable[tuple[str, str]]) -> None:
        """Set which source each document is."""
        rows = [(cluster, document) for document, cluster in clusters]
        self.change("UPDATE documents SET cluster = ? WHERE id = ?", rows)

    # Names, towns and what is said

    def bearers(self, alias: str) -> list[tuple[str, int]]:
        """The named persons who bear an alias, each with the number of his reports that say so."""
        query = (
            "SELECT r.resolved, count(*) FROM keys k JOIN reports r ON r.report = k.owner AND r.sort = 'person' "
            "WHERE k.family = ? AND k.key = ? GROUP BY r.resolved"
        )
        return self.rows(query, Family.ALIAS, alias)

    def names(self, keys: Iterable[str]) -> list[NameTold]:
        """Every name told under these keys, in the order of documents."""
        rows = self.rows("SELECT * FROM names WHERE key IN (SELECT value FROM json_each(?))", listed(keys))
        return sorted((NameTold._make(row) for row in rows), key=lambda one: one[:4])

    def name_keys(self, documents: Iterable[str]) -> set[str]:
        """The keys of the names that documents tell."""
        query = "SELECT key FROM names WHERE document IN (SELECT value FROM json_each(?))"
        return set(self.column(query, listed(documents)))

    def naming(self, keys: Iterable[str]) -> set[str]:
        """The documents that tell names under these keys."""
        query = "SELECT document FROM names WHERE key IN (SELECT value FROM json_each(?))"
        return set(self.column(query, listed(keys)))

    def scenes(self, towns: Iterable[str]) -> Iterator[tuple[str, Scene]]:
        """The incidents in towns."""
        query = "SELECT * FROM scenes WHERE town IN (SELECT value FROM json_each(?))"
        return ((row[0], Scene(*row[1:])) for row in self.rows(query, listed(towns)))

    def towns(self, documents: Iterable[str]) -> set[str]:
        """The towns in which documents put their incidents."""
        query = "SELECT town FROM scenes WHERE document IN (SELECT value FROM json_each(?))"
        return set(self.column(query, listed(documents)))

    def state(self, document: str, statements: Iterable[Statement]) -> None:
        """Set the statements of a document, on reports."""
        self.change("DELETE FROM statements WHERE document = ?", [(document,)])
        told = [(document, _STATEMENT.dump_json(one)) for one in statements]
        self.change("INSERT INTO statements VALUES (?, ?)", told)

    def statements(self) -> list[Statement]:
        """Every statement, on reports."""
        return [_STATEMENT.validate_json(told) for told in self.column("SELECT told FROM statements")]

    def custodies(self, concerns: Callable[[str, str], bool]) -> set[Custody]:
        """The custodies of resolved incidents that concern other incidents.

        Args:
            concerns: whether anybody of a key, held for an incident, is told of elsewhere.
        """
        query = (
            "SELECT r.resolved, key, since, until, c.document, sentence FROM custodies c "
            "JOIN reports r ON r.report = c.incident"
        )
        return {Custody(*row) for row in self.rows(query) if concerns(row[0], row[1])}

    def fact(self, sort: str, key: str) -> str | None:
        """What was worked out last."""
        found = self.column("SELECT value FROM facts WHERE sort = ? AND key = ?", sort, key)
        return found[0] if found else None

    def facts(self, sort: str) -> dict[str, str]:
        """Everything of one sort that was worked out last."""
        return dict(self.rows("SELECT key, value FROM facts WHERE sort = ? ORDER BY key", sort))

    def drop_facts(self, sort: str) -> None:
        """Forget what was worked out of one sort."""
        self.change("DELETE FROM facts WHERE sort = ?", [(sort,)])

    def set_fact(self, sort: str, key: str, value: str) -> None:
        """Keep what was worked out."""
        self.change("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", [(sort, key, value)])
