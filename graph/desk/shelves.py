"""Entries of the desk layer other than decisions: written to a journal first, then to the graph; never changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from graph.decisions.journal import Lines
from graph.queries import desk as queries
from graph.queries import write_any
from graph.store import Row, Store
from graph.writing import pieces
from schemas.base import Frozen
from schemas.decisions import Note, SavedCase

Entry = TypeVar("Entry", bound=Frozen)
Told = dict[str, str]


@dataclass(frozen=True)
class Shelf(Generic[Entry]):
    """A kind of entry: its label in the graph, its place in time, and what of it can be asked for."""

    label: str
    model: type[Entry]
    told: Callable[[Entry], Told]

    def row(self, entry: Entry) -> Row:
        """An entry as a node."""
        told = self.told(entry)
        return {"id": told["id"], "properties": {**told, "json": entry.model_dump_json(exclude_defaults=True)}}

    def read(self, rows: Iterable[Row]) -> tuple[Entry, ...]:
        """Entries from what a query returned."""
        return tuple(self.model.model_validate_json(row["json"]) for row in rows)


def _note(note: Note) -> Told:
    return {"id": note.id, "about": note.about, "kind": note.kind.value, "written_at": note.written_at.isoformat()}


def _saved(view: SavedCase) -> Told:
    return {"id": view.id, "case": view.case, "title": view.title, "saved_at": view.saved_at.isoformat()}


NOTES = Shelf("Note", Note, _note)
SAVED = Shelf("SavedCase", SavedCase, _saved)


def keep(store: Store, journal: Lines[Entry], shelf: Shelf[Entry], *, entry: Entry) -> None:
    """Keep an entry: first in the journal, so that it outlives the graph."""
    journal.append([entry])
    _write(store, shelf, [entry])


def agree(store: Store, journal: Lines[Entry], shelf: Shelf[Entry]) -> tuple[Entry, ...]:
    """All entries of journal and graph, each brought up to the other: after a crash, a restore or a change of engine.

    Raises:
        JournalError: the journal is damaged.
    """
    noted = {shelf.told(one)["id"]: one for one in journal.read()}
    held = {shelf.told(one)["id"]: one for one in shelf.read(store.read(queries.every(shelf.label)))}
    journal.append(one for entry_id, one in held.items() if entry_id not in noted)
    missing = [one for entry_id, one in noted.items() if entry_id not in held]
    if missing:
        _write(store, shelf, missing)
    return tuple({**noted, **held}.values())


def _write(store: Store, shelf: Shelf[Entry], entries: Iterable[Entry]) -> None:
    for piece in pieces(map(shelf.row, entries)):
        store.write_aside(write_any.merge_nodes(shelf.label), rows=piece)
