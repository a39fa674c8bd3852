"""Who was in an incident, where somebody is now, and in which incidents a thing turns up."""

from app.usecases.masking import Reader
from graph.bolt import BoltStore
from graph.pages import cast as casting
from graph.pages import standing_now
from schemas.cast import Cast, Involvements, Now
from schemas.views import ThingRef

_INCIDENT = "Incident"
SOMEBODY = frozenset({"Person", "UnknownActor", "Alias"})
_TURNS_UP = SOMEBODY | {"Account", "Phone", "Organization", "PayoutOffer"}


def cast(store: BoltStore, thing: ThingRef, *, reader: Reader) -> Cast | None:
    """Everybody in an incident, those who led first; None for what is no incident."""
    return reader.careful(store, casting.cast(store, thing.id)) if thing.label == _INCIDENT else None


def now(store: BoltStore, thing: ThingRef, *, reader: Reader) -> Now | None:
    """Where somebody is now, as far as anything tells; None for what is nobody."""
    return reader.careful(store, standing_now.now(store, thing.id)) if thing.label in SOMEBODY else None


def involvements(store: BoltStore, thing: ThingRef, *, reader: Reader) -> Involvements | None:
    """The incidents in which somebody, or what they use, turns up; None for other things."""
    return reader.careful(store, casting.involvements(store, thing.id)) if thing.label in _TURNS_UP else None
