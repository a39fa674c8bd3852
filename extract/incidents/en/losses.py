"""Losses: the sums that the lines of a case tell of, the total or largest first."""

from extract.discourse.en.reading import Reading
from extract.incidents.en.weave import Case, Story
from extract.rules import compiled
from schemas.records import Entity

_OF_MANY = compiled(
    r"\b(?:in total|in all|altogether|combined losses|total damage|at least (?:six|seven|eight|nine|ten|\d+) \w+"
    r"|by the group|the group's)\b"
)
_YEN = "JPY"
_IN_YEN = {
    "JPY": 1,
    "USD": 150,
    "THB": 4.3,
    "PHP": 2.6,
    "KRW": 0.11,
    "EUR": 165,
    "CNY": 21,
    "SGD": 113,
    "HKD": 19,
    "TWD": 4.7,
}


def losses_of(reading: Reading, story: Story, case: Case) -> list[str]:
    """Ids of the sums lost in a case."""
    found: dict[str, Entity] = {}
    several = len(story.cases) > 1
    for index in case.lines:
        line = reading.lines[index]
        if several and (
            len(story.of_line[index]) > 1
            or index < case.first
            or (index not in story.explicit and _OF_MANY.search(line.whole.text))
        ):
            continue
        for _, thing in line.whole.marked("Y"):
            entity = reading.draft.entity(thing.ids[0])
            found.setdefault(entity.id, entity)
    return [e.id for e in sorted(found.values(), key=_size, reverse=True)]


def _size(loss: Entity) -> tuple[bool, float]:
    """Sums in yen first, then by what they come to; the text's own conversion is not needed for an order."""
    amount = loss.norm.get("amount") or loss.norm.get("amount_min") or 0
    currency = str(loss.norm.get("currency"))
    return currency == _YEN, float(amount) * _IN_YEN.get(currency, 1)
