"""Which cases a passage means, and who can act in them."""

from extract.discourse.ja.people import Cast
from extract.discourse.ja.reading import Line
from extract.incidents.ja.story import Case, Story
from extract.rules import compiled
from schemas.words import IncidentKind

ALL_CASES = compiled(
    "(?:両|二つの|2つの|いずれの|どちらの|それぞれの)事件|[2二]件とも|両方の事件|いずれの犯行|これらの事件"
)
ANOTHER_CASE = compiled("別の[^、。はが]{0,8}事件|別事件|ほかの事件|余罪")
_SAME_CASE = compiled(r"(?:同じ|同|この)事件[^。]{0,10}$")
_ROBBED = compiled("強盗")


def cases_at(story: Story, line: Line, position: int) -> tuple[Case, ...]:
    """The cases meant at a position; 「同じ事件の」 means those of the line before."""
    if line.index and _SAME_CASE.search(line.skeleton.text[:position]):
        return story.focus[line.index - 1]
    return story.case_at(line, position, shared=True)


def acts(cast: Cast, person: str) -> bool:
    """Whether somebody can have a part other than that of the harmed."""
    known = cast.people.get(person)
    return known is None or not (known.speaks or known.harmed_by_name or known.guise)


def fits(line: Line, case: Case) -> bool:
    """Whether a line can be about a case: a sentence about robberies tells nothing of a fraud."""
    return not (case.kind is IncidentKind.FRAUD and _ROBBED.search(line.skeleton.text))
