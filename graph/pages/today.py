"""When documents were published, week by week; and the incident that one original tells of."""

from collections import Counter
from datetime import date, timedelta

from graph.lines import thing_ref
from graph.queries import read_today
from graph.remembering import Remembered
from graph.store import Store
from schemas.views import ThingRef


def weeks(store: Store) -> dict[date, int]:
    """Documents per week from the first to the last, each week by its Monday; weeks without any are there, too."""
    return _weeks.of(store)


def _counted(store: Store) -> dict[date, int]:
    counted: Counter[date] = Counter()
    for row in store.read(read_today.BY_DAY):
        day = date.fromisoformat(row["day"])
        counted[day - timedelta(days=day.weekday())] += row["n"]
    if not counted:
        return {}
    first, last = min(counted), max(counted)
    return {
        monday: counted[monday] for n in range((last - first).days // 7 + 1) if (monday := first + timedelta(7 * n))
    }


_weeks = Remembered(_counted)


def incident_of(store: Store, sha256: str) -> ThingRef | None:
    """The incident that an original tells of; None where it was not read, or tells of none."""
    rows = store.read(read_today.TOLD_FROM, sha256=sha256)
    return thing_ref(rows[0]["thing"]) if rows else None
