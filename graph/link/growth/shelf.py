"""A file of tables beside the graph. All changes of a pass are one transaction, kept when the graph says the same."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from schemas.errors import StoreError

# What is looked for by a list of values stands first in its index: SQLite would rather read everything of a sort.
_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE documents (id TEXT PRIMARY KEY, wording TEXT, post TEXT, cluster TEXT) WITHOUT ROWID;
CREATE INDEX documents_cluster ON documents (cluster);
CREATE TABLE reports (
    sort TEXT, report TEXT PRIMARY KEY, document TEXT, told TEXT, resolved TEXT, named INTEGER, name TEXT
) WITHOUT ROWID;
CREATE INDEX reports_document ON reports (document);
CREATE INDEX reports_resolved ON reports (resolved, sort);
CREATE TABLE keys (family TEXT, key TEXT, owner TEXT, document TEXT, PRIMARY KEY (key, family, owner)) WITHOUT ROWID;
CREATE INDEX keys_document ON keys (document);
CREATE TABLE names (
    document TEXT, start INTEGER, key TEXT, written TEXT, age INTEGER, told_year INTEGER, asks INTEGER
);
CREATE INDEX names_document ON names (document);
CREATE INDEX names_key ON names (key);
CREATE TABLE scenes (town TEXT, report TEXT, document TEXT, month TEXT);
CREATE INDEX scenes_document ON scenes (document);
CREATE INDEX scenes_town ON scenes (town);
CREATE TABLE custodies (incident TEXT, key TEXT, since INTEGER, until INTEGER, document TEXT, sentence TEXT);
CREATE INDEX custodies_document ON custodies (document);
CREATE TABLE statements (document TEXT, told TEXT);
CREATE INDEX statements_document ON statements (document);
CREATE TABLE facts (sort TEXT, key TEXT, value TEXT, PRIMARY KEY (sort, key)) WITHOUT ROWID;
CREATE TABLE links (id TEXT PRIMARY KEY, scope TEXT, a TEXT, b TEXT, one TEXT, other TEXT, told TEXT) WITHOUT ROWID;
CREATE INDEX links_a ON links (a);
CREATE INDEX links_b ON links (b);
CREATE INDEX links_one ON links (one);
CREATE INDEX links_other ON links (other);
CREATE TABLE rings (id TEXT PRIMARY KEY, told TEXT) WITHOUT ROWID;
CREATE TABLE members (thing TEXT, ring TEXT, PRIMARY KEY (thing, ring)) WITHOUT ROWID;
CREATE INDEX members_ring ON members (ring);
"""
_WAIT = 600  # seconds for which a pass of another process is waited for


class Shelf:
    """The tables. One process uses them at a time; what it leaves half done is not kept."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, timeout=_WAIT, check_same_thread=False)
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("BEGIN" if reading else "BEGIN IMMEDIATE")
        self.rows("SELECT count(*) FROM sqlite_master")

    @classmethod
    def open(cls, path: Path) -> Self:
        """The tables in a file; empty ones where there is none, or one that cannot be read.

        Raises:
            StoreError: another pass uses the file for too long.
        """
        try:
            return cls(path)
        except (
            sqlite3.OperationalError
        ) as error:  # somebody has it, or the disk is full: nothing is wrong with the file
            raise StoreError(
                f"What linking remembers, {path}, cannot be used: {error}.",
                remedy="Try again when the other pass ends.",
            ) from error
        except sqlite3.DatabaseError:
            path.unlink()
            return cls(path)

    def close(self) -> None:
        """Let go of the file; what was not kept is forgotten."""
        self._db.close()

    def keep(self) -> None:
        """Make the changes last."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def clear(self) -> None:
        """Forget everything, and be ready to learn."""
        for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            self._db.execute(f"DROP TABLE {name}")
        for statement in filter(str.strip, _TABLES.split(";")):
            self._db.execute(statement)

    def note(self, name: str, value: str | bytes) -> None:
        """Keep one value under a name."""
        self.change("INSERT OR REPLACE INTO meta VALUES (?, ?)", [(name, value)])

    def noted(self, name: str) -> Any:  # noqa: ANN401  text or bytes, as it was noted
        """The value under a name; None where there is none."""
        if not self.rows("SELECT 1 FROM sqlite_master WHERE name = 'meta'"):
            return None
        found = self.rows("SELECT value FROM meta WHERE name = ?", name)
        return found[0][0] if found else None

    def rows(self, query: str, *values: str) -> list[Any]:
        """The rows that a query gives."""
        with closing(self._db.execute(query, values)) as cursor:
            return cursor.fetchall()

    def column(self, query: str, *values: str) -> list[str]:
        """The first values of the rows that a query gives."""
        return [row[0] for row in self.rows(query, *values)]

    def change(self, query: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run a change once for each row."""
        self._db.executemany(query, rows)


def listed(values: Iterable[str]) -> str:
    """Values as one parameter, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(values))
