"""What happened when, in all or around one thing, as far as the reader may see it."""

from app.usecases.masking import Reader
from graph.bolt import BoltStore
from graph.pages import timeline as axis
from graph.pages.told import told_in
from schemas.base import Frozen
from schemas.timeline import Lane, Moment, Period, Timeline
from schemas.views import EvidenceSentence


class Picked(Frozen):
    """What was chosen on a timeline: a thing with a sentence that tells of it, or the sources of a day."""

    sentence: EvidenceSentence | None = None
    sources: tuple[Moment, ...] = ()


def timeline(store: BoltStore, *, thing_id: str, period: Period, reader: Reader) -> Timeline:
    """What happened when; the rows are those of the period."""
    return reader.careful(store, axis.timeline(store, thing_id=thing_id, period=period))


def times(store: BoltStore, thing_id: str, *, reader: Reader) -> Timeline:
    """What happened when around a thing, for a picture without a list of it."""
    return reader.careful(store, axis.timeline(store, thing_id=thing_id, period=Period(), listed=0))


def told(store: BoltStore, thing_id: str, *, reader: Reader) -> Picked:
    """A thing on the axis, with a sentence that tells of it."""
    return reader.careful(store, Picked(sentence=told_in(store, [thing_id]).get(thing_id)))


def of_day(store: BoltStore, lane: Lane, day: str, *, reader: Reader) -> Picked:
    """The sources of one day."""
    return reader.careful(store, Picked(sources=axis.of_day(store, lane, day)))
