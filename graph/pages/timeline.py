"""Everything with a date, once per revision, and the part of it that belongs to one thing or one period."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from graph.case.retired import current_id
from graph.lines import document_line
from graph.queries import read_pages, read_search, read_timeline
from graph.remembering import Remembered
from graph.store import Store
from schemas.documents import DocumentKind
from schemas.timeline import DayCount, Gap, Lane, Moment, Period, Timeline
from schemas.views import ThingRef

_MOST = 1_500  # incidents and steps in one picture
_ROWS = 100  # in the table below it
_SILENCE = timedelta(days=14)  # without any source, that is worth a mark
_DOCUMENTS = 10_000  # of one thing
_LISTED = (
    (Lane.INCIDENTS, "Incident", read_timeline.INCIDENTS),
    (Lane.LAW, "LegalAction", read_timeline.LEGAL_ACTIONS),
)
_OF_A_THING = (read_timeline.BESIDE, read_timeline.THROUGH, read_timeline.OF_MEMBERS)
_DOCUMENTS_OF_A_THING = (
    read_pages.DOCUMENTS_TELLING_OF,
    read_pages.DOCUMENTS_MENTIONING,
    read_pages.DOCUMENTS_OF_MEMBERS,
)


class _Dated(NamedTuple):
    date: str
    lane: Lane
    id: str
    label: str
    name: str


class _Axis(NamedTuple):
    """All that has a date, in order, incidents and steps that have none, the first day and times without any source."""

    things: tuple[_Dated, ...]
    sources: tuple[_Dated, ...]
    undated: tuple[str, ...]
    begin: str
    silences: tuple[Gap, ...]

    def of(self, wanted: frozenset[str]) -> "_Axis":
        """The part of it that some ids make."""
        things, sources = (tuple(one for one in part if one.id in wanted) for part in (self.things, self.sources))
        return self._replace(things=things, sources=sources, undated=tuple(x for x in self.undated if x in wanted))


def _axis(store: Store) -> _Axis:
    things: list[_Dated] = []
    undated: list[str] = []
    for lane, label, query in _LISTED:
        for thing_id, name, day in store.read(query)[0]["things"]:
            if day:
                things.append(_Dated(day, lane, thing_id, label, name or ""))
            else:
                undated.append(thing_id)
    sources = sorted(
        _Dated(day, Lane.POSTS if kind == DocumentKind.POST else Lane.DOCUMENTS, document_id, "Document", "")
        for document_id, kind, day in store.read(read_timeline.DOCUMENTS)[0]["documents"]
    )
    begin = sources[0].date if sources else ""
    return _Axis(tuple(sorted(things)), tuple(sources), tuple(undated), begin, tuple(_silences(sources)))


def _silences(sources: Iterable[_Dated]) -> Iterator[Gap]:
    days = [date.fromisoformat(day) for day in dict.fromkeys(one.date for one in sources)]
    for before, after in pairwise(days):
        if after - before > _SILENCE:
            yield Gap(first=before + timedelta(days=1), last=after - timedelta(days=1))


_remembered = Remembered(_axis)


def timeline(store: Store, *, thing_id: str = "", period: Period, listed: int = _ROWS) -> Timeline:
    """What happened when, in all or around one thing; at most so many of the period are listed, the newest first."""
    axis = _remembered.of(store)
    if thing_id:
        axis = axis.of(around(store, thing_id))
    within = sorted((one for one in (*axis.things, *axis.sources) if period.holds(one.date)), reverse=True)
    shown = _nearest(axis.things, period)
    return Timeline(
        moments=tuple(map(_moment, shown)),
        days=tuple(_counted(axis.sources)),
        rows=_rows(store, within[:listed]),
        gaps=tuple(_gaps(axis)),
        showing=len(shown),
        of=len(axis.things),
        in_period=len(within),
        undated=len(axis.undated),
    )


def of_day(store: Store, lane: Lane, day: str) -> tuple[Moment, ...]:
    """The sources of one day."""
    return _rows(store, [one for one in _remembered.of(store).sources if one.date == day and one.lane is lane][:_ROWS])


def around(store: Store, thing_id: str) -> frozenset[str]:
    """The thing itself, the incidents and steps that belong to it, and the sources that tell of it."""
    return frozenset(_around(store, current_id(store, thing_id)))


def _around(store: Store, thing_id: str) -> Iterator[str]:
    yield thing_id
    for query in _OF_A_THING:
        yield from (row["id"] for row in store.read(query, id=thing_id))
    for query in _DOCUMENTS_OF_A_THING:
        yield from (row["document"]["id"] for row in store.read(query, id=thing_id, limit=_DOCUMENTS))


def _nearest(things: tuple[_Dated, ...], period: Period) -> tuple[_Dated, ...]:
    """As many as a picture bears: those of the period, else the newest."""
    if len(things) <= _MOST:
        return things
    return tuple(one for one in things if period.holds(one.date))[-_MOST:]


def _counted(sources: Iterable[_Dated]) -> Iterator[DayCount]:
    counts = Counter((one.lane, one.date) for one in sources)
    return (DayCount(lane=lane, date=day, count=count) for (lane, day), count in sorted(counts.items()))


def _moment(one: _Dated) -> Moment:
    return Moment(lane=one.lane, date=one.date, thing=ThingRef(id=one.id, label=one.label, name=one.name))


def _rows(store: Store, found: list[_Dated]) -> tuple[Moment, ...]:
    ids = [one.id for one in found if one.label == "Document"]
    known = store.read(read_search.DOCUMENTS, ids=ids) if ids else []
    lines = {row["document"]["id"]: row["document"] for row in known}
    return tuple(
        Moment(lane=one.lane, date=one.date, document=document_line(lines[one.id])) if one.id in lines else _moment(one)
        for one in found
    )


def _gaps(axis: _Axis) -> Iterator[Gap]:
    """Stretches between the first and the last shown moment in which no source at all was published."""
    ends = sorted(part[at].date for part in (axis.things, axis.sources) if part for at in (0, -1))
    if not ends:
        return
    if axis.begin:
        yield from _before_all(ends[0], date.fromisoformat(axis.begin))
    for gap in axis.silences:
        before, after = gap.first - timedelta(days=1), gap.last + timedelta(days=1)
        if ends[0] <= after.isoformat() and before.isoformat() <= ends[-1]:
            yield gap


def _before_all(first_moment: str, first_source: date) -> Iterator[Gap]:
    """What happened long before the first source is told in hindsight only."""
    start = date.fromisoformat(f"{first_moment}-01-01"[: len("2024-10-17")])
    if first_source - start > _SILENCE:
        yield Gap(first=start, last=first_source - timedelta(days=1))
