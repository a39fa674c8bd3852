"""Which of several cases words name: the first two raids, the case of a town."""

from extract.discourse.en.reading import Clause, Reading
from extract.discourse.en.references import number
from extract.discourse.marks import pattern
from extract.incidents.en.weave import Case, Story
from extract.incidents.en.whereabouts import same_place

_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": None, "latest": None}
_NAMED_CASE = pattern(
    r"(?:[^.;,‹PAL›]{0,50}?\b(?:in|during|for|over|of))? the (?:(?P<l><L>)|(?P<nth>first|second|third|fourth|last"
    r"|latest)(?: (?P<n>two|three|four))?) (?:case|robber(?:y|ie)|raid|incident|break-in|heist|burglar(?:y|ie)|attack"
    r"|theft)s?\b"
)


def cases_named(reading: Reading, clause: Clause, span: tuple[int, int], *, story: Story) -> tuple[Case, ...]:
    """The cases that the words behind an act name: in the first two raids, at the wheel in the case of that town."""
    named = _NAMED_CASE.match(clause.skeleton.text, span[1]) if len(story.cases) > 1 else None
    if named is None:
        return ()
    if named["l"]:
        place = clause.skeleton.thing(named["l"]).ids[0]
        return tuple(c for c in story.cases if same_place(reading, c.place, place) and c.place)
    own = [c for c in story.cases if not c.apart]
    count, at = number(named["n"]) or 1, _NTH[named["nth"]]
    return tuple(own[-count:] if at is None else own[at : at + count])
