"""What people write and keep: notes on things, names of rings, views with their arrangement. All of it append-only."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from pydantic import Field, ValidationError

from app.usecases.identity import Identity, require_analyst
from app.usecases.masking import Reader
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.case.retired import current_id
from graph.desk import notes as desk_notes
from graph.desk.shelves import NOTES, SAVED, agree, keep
from graph.pages.neighbourhood import around_known
from graph.queries import desk as queries
from schemas.base import Frozen
from schemas.decisions import Arrangement, Note, NoteKind, SavedCase
from schemas.errors import DecisionError, UnknownThingError
from schemas.ids import digest, fold
from schemas.views import ThingRef

_THINGS = 40  # of each address whose people may have to be masked in its title
_AROUND = 400
_ID_PARAMETERS = ("thing", "ring", "with", "path")


class NotesView(Frozen):
    """The notes on a thing, with those around it whose names they may bear."""

    around: tuple[ThingRef, ...]
    notes: tuple[Note, ...]


class SavedLine(Frozen):
    """A saved case by its latest version."""

    latest: SavedCase
    versions: int


class SavedList(Frozen):
    """Saved cases, the last saved first, with the things whose names their titles may bear."""

    around: tuple[ThingRef, ...]
    cases: tuple[SavedLine, ...]
    put_away: int = 0


class SavedView(Frozen):
    """One saved case with every version of it, the latest first."""

    around: tuple[ThingRef, ...]
    versions: tuple[SavedCase, ...]

    @property
    def latest(self) -> SavedCase:
        """The version that is opened."""
        return self.versions[0]


class Kept(Frozen):
    """What somebody wants to keep."""

    title: str
    page: str
    shown: dict[str, str] = Field(default_factory=dict)
    remark: str = ""
    arrangement: Arrangement | None = None
    put_away: bool = False


def notes(store: BoltStore, thing_id: str, *, reader: Reader) -> tuple[Note, ...]:
    """What people remarked on a thing, the oldest first."""
    found = desk_notes.notes_on(store, thing_id)
    if not found:
        return ()
    near = around_known(store, [thing_id], budget=_AROUND)
    return reader.careful(store, NotesView(around=near, notes=found)).notes


def write_note(workspace: Workspace, store: BoltStore, *, about: str, text: str, identity: Identity) -> Note:
    """Keep a remark on a thing.

    Raises:
        NotAllowedError: a reader may not write.
        DecisionError: there is nothing in it, or too much.
    """
    require_analyst(identity)
    written = {"about": current_id(store, about), "text": text.strip(), "written_by": identity.name}
    return _write(workspace, store, written)


def name_ring(workspace: Workspace, store: BoltStore, ring_id: str, *, name: str, identity: Identity) -> Note:
    """Call a ring by a name; linking keeps it for as long as most of the ring's core stays together.

    Raises:
        NotAllowedError: a reader may not write.
        UnknownThingError: the graph has no such ring.
        DecisionError: there is nothing in the name, or too much.
    """
    require_analyst(identity)
    reports = desk_notes.core_reports(store, ring_id)
    if not reports:
        raise UnknownThingError(ring_id)
    text = " ".join(name.split())[:200]
    told = {"about": ring_id, "text": text, "written_by": identity.name, "kind": NoteKind.NAME, "reports": reports}
    note = _write(workspace, store, told)
    store.write(queries.NAME_RING, id=ring_id, name=text, search=fold(text))
    return note


def _write(workspace: Workspace, store: BoltStore, told: Mapping[str, object]) -> Note:
    now = datetime.now(UTC)
    try:
        note = Note.model_validate({**told, "id": f"note-{digest('note', now, *told.values())}", "written_at": now})
    except ValidationError as error:
        raise DecisionError("The note is empty or too long.", remedy="Write between 1 and 4,000 characters.") from error
    keep(store, workspace.notes, NOTES, entry=note)
    return note


def save(
    workspace: Workspace, store: BoltStore, kept: Kept, *, identity: Identity, case: str | None = None
) -> SavedCase:
    """Keep a view, as a case of its own or as the next version of one.

    Raises:
        NotAllowedError: a reader may not save.
        DecisionError: title or remark cannot be kept as they are.
    """
    require_analyst(identity)
    now = datetime.now(UTC)
    version = f"view-{digest('view', now, identity.name, kept.model_dump_json())}"
    told = {**kept.model_dump(), "title": " ".join(kept.title.split())}
    try:
        entry = SavedCase.model_validate(
            {**told, "id": version, "case": case or version, "saved_by": identity.name, "saved_at": now}
        )
    except ValidationError as error:
        remedy = "Give a title of 1 to 200 characters and a remark of at most 4,000."
        raise DecisionError("The view cannot be kept as it is.", remedy=remedy) from error
    keep(store, workspace.saved, SAVED, entry=entry)
    return entry


def saved_cases(workspace: Workspace, store: BoltStore, *, reader: Reader) -> SavedList:
    """Every saved case that was not put away, the last saved first."""
    versions: defaultdict[str, list[SavedCase]] = defaultdict(list)
    for one in sorted(agree(store, workspace.saved, SAVED), key=_moment):
        versions[one.case].append(one)
    lines = [SavedLine(latest=every[-1], versions=len(every)) for every in versions.values()]
    listed = sorted((one for one in lines if not one.latest.put_away), key=lambda one: _moment(one.latest))[::-1]
    found = SavedList(
        around=_around(store, [one.latest for one in listed]),
        cases=tuple(listed),
        put_away=len(lines) - len(listed),
    )
    return reader.careful(store, found)


def saved_case(store: BoltStore, case: str, *, reader: Reader) -> SavedView:
    """One saved case.

    Raises:
        UnknownThingError: nothing was saved under this id.
    """
    versions = SAVED.read(store.read(queries.VERSIONS, case=case))
    if not versions:
        raise UnknownThingError(case)
    return reader.careful(store, SavedView(around=_around(store, versions), versions=versions[::-1]))


def agree_with_journals(workspace: Workspace, store: BoltStore) -> None:
    """Bring notes and saved cases of graph and journals up to each other.

    Raises:
        JournalError: a journal is damaged.
    """
    agree(store, workspace.notes, NOTES)
    agree(store, workspace.saved, SAVED)


def _moment(one: SavedCase) -> tuple[datetime, str]:
    return one.saved_at, one.id


def _around(store: BoltStore, views: Iterable[SavedCase]) -> tuple[ThingRef, ...]:
    """Things that addresses name, and what lies next to them: their names may stand in titles and remarks."""
    named = dict.fromkeys(thing for view in views for thing in _things(view))
    return around_known(store, list(named), budget=_AROUND)


def _things(view: SavedCase) -> Sequence[str]:
    values = (view.shown.get(name, "") for name in _ID_PARAMETERS)
    return [one for value in values for one in value.split(",") if one][:_THINGS]
