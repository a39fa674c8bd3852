"""Where persons live or come from, by what stands before or behind their names."""

from dataclasses import dataclass

from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.lexicon import lexicon
from schemas.records import Span

_MODIFIER = (
    r"(?:(?!事件|罪で|容疑で)[一-龥々ァ-ヶーA-Za-z0-9・ 〜~‹O›]"
    r"|とび職|[ぁ-ん](?<![はがをにでとへも])|や(?=[一-龥]))"
)
_BEFORE = pattern(
    r"(?P<place><L>)(?:市|内|在住|居住|出身)?(?:の|に(?:住む|住んで(?:いた|いる)|居住する)|在住の?|居住の?"
    r"|で[^、。はがを‹P›]{1,8}を営(?:む|んでいた|んでいる)| |、)\s?"
    rf"{_MODIFIER}{{0,26}}(?:で、|、)?{_MODIFIER}{{0,14}}(?P<person><P>)(?!方|宅|さん方|の(?:家|住宅|自宅|車庫|店))"
)
_SUSPECTS = frozenset(lexicon("ja_cases/persons")["suspect_titles"])
_HOUSE = pattern(r"(?P<place><L>)(?:内|市内)?の(?P<person><P>)(?:方|宅|の自宅)")
_ASIDE = pattern("^(?:いずれも)?(?P<place><L>)(?:市|在住|出身|)(?:$|、|で|$)")


@dataclass(frozen=True, slots=True)
class Home:
    """A person's place as the text gives it beside the name."""

    persons: tuple[str, ...]
    place: str
    at: int
    evidence: Span


def homes_in(skeleton: Skeleton) -> list[Home]:
    """Homes told in a sentence whose names are folded but whose lists are not."""
    found: list[Home] = []
    for match in _BEFORE.finditer(skeleton.text):
        place, person = skeleton.thing(match["place"]), skeleton.thing(match["person"])
        found.append(Home(person.ids, place.ids[0], place.start, (place.start, person.end)))
    for _, person in skeleton.marked("P"):
        found += _behind(person)
    return found


def houses_in(skeleton: Skeleton) -> list[Home]:
    """Houses of suspects (`Lの被告方`) in a sentence whose references are folded."""
    found: list[Home] = []
    for match in _HOUSE.finditer(skeleton.text):
        person = skeleton.thing(match["person"])
        if person.title in _SUSPECTS:
            place = skeleton.thing(match["place"])
            found.append(Home(person.ids, place.ids[0], place.start, (place.start, person.end)))
    return found


def _behind(person: Thing) -> list[Home]:
    homes = []
    for aside in person.asides:
        match = _ASIDE.match(aside.text)
        if match:
            place = aside.thing(match["place"])
            homes.append(Home(person.ids, place.ids[0], place.start, (person.start, max(place.end, person.end))))
    return homes
