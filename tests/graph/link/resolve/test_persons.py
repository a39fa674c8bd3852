"""Reports of one person: a full name and something independent; never a surname, an alias or a name alone."""

from dataclasses import replace

import pytest

from graph.link.model import Constraints, Pair
from graph.link.names.reading import read_name
from graph.link.resolve.persons import persons
from graph.link.resolve.tellings import PersonTelling

SAME = {"age": 24, "told_year": 2025}


def telling(report: str, written: str, **told: object) -> PersonTelling:
    base = PersonTelling(report=report, document=report.replace("rep", "doc"), written=written, form=read_name(written))
    return replace(base, **told)  # type: ignore[arg-type]


def are_one(*tellings: PersonTelling, incidents: dict[str, str] | None = None) -> bool:
    resolution = persons(tellings, incidents)
    return len({resolution.of(one.report) for one in tellings}) == 1


@pytest.mark.parametrize(
    ("a", "b", "told_a", "told_b", "one"),
    [
        ("沢渡健吾", "澤渡健吾", SAME, SAME, True),
        ("沢渡健吾", "Kengo Sawatari", SAME, SAME, True),
        ("沢渡健吾", "サワタリ・ケンゴ", SAME, SAME, True),
        ("沢渡健吾", "沢渡健吾", SAME, {"age": 25, "told_year": 2026}, True),
        ("沢渡健吾", "沢渡健吾", {"homes": frozenset({"茂原"})}, {"homes": frozenset({"茂原"})}, True),
        ("沢渡健吾", "沢渡健吾", {"accounts": frozenset({"x_kakuu"})}, {"accounts": frozenset({"x_kakuu"})}, True),
        # a name alone, or with nothing but an alias
        ("沢渡健吾", "沢渡健吾", {}, {}, False),
        ("沢渡健吾", "沢渡健吾", {"aliases": frozenset({"薄墨"})}, {"aliases": frozenset({"薄墨"})}, False),
        # a surname alone, an alias alone, another writing of the same reading, another age
        ("沢渡", "沢渡", SAME, SAME, False),
        ("沢渡健吾", "沢渡", SAME, SAME, False),
        (
            "沢渡健吾",
            "早瀬純平",
            {"aliases": frozenset({"薄墨"})} | SAME,
            {"aliases": frozenset({"薄墨"})} | SAME,
            False,
        ),
        ("沢渡健吾", "沢渡賢悟", SAME, SAME, False),
        ("沢渡健吾", "沢渡達也", SAME, SAME, False),
        ("沢渡健吾", "沢渡健吾", SAME, {"age": 41, "told_year": 2025}, False),
    ],
)
def test_who_is_taken_as_one_person(
    a: str,
    b: str,
    told_a: dict[str, object],
    told_b: dict[str, object],
    one: bool,  # noqa: FBT001  a column of the table
) -> None:
    assert are_one(telling("rep-a", a, **told_a), telling("rep-b", b, **told_b)) is one


def test_one_incident_is_reason_enough_for_a_full_name() -> None:
    here = telling("rep-a", "沢渡健吾", incidents=frozenset({"inc-1"}))
    other = telling("rep-b", "Kengo Sawatari", incidents=frozenset({"inc-2"}))
    assert are_one(here, other, incidents={"inc-1": "inc-1", "inc-2": "inc-1"})
    assert not are_one(here, other, incidents={})


def test_what_is_likely_but_not_sure_is_left_to_people() -> None:
    resolution = persons([telling("rep-a", "御厨健吾"), telling("rep-b", "御厨健吾")])
    (open_question,) = resolution.suggested
    assert open_question.pair == Pair("rep-a", "rep-b")
    assert not resolution.joined
    reason = open_question.reasons[0]
    assert (reason.what, reason.told) == ("name", ("御厨健吾", "御厨健吾"))


def test_common_names_need_more_than_rare_ones() -> None:
    def p(name: str) -> float:
        resolution = persons([telling("rep-a", name), telling("rep-b", name)])
        return max((one.p for one in resolution.suggested), default=0.0)

    assert p("御厨健吾") > p("佐藤健")


def test_homonyms_are_not_chained_over_a_third_report() -> None:
    young = telling("rep-a", "佐藤健", age=21, told_year=2025, homes=frozenset({"茂原"}))
    old = telling("rep-b", "佐藤健", age=58, told_year=2025, homes=frozenset({"茂原"}))
    ageless = telling("rep-c", "佐藤健", homes=frozenset({"茂原"}))
    resolution = persons([young, old, ageless])
    assert resolution.of("rep-a") != resolution.of("rep-b")


def test_a_decision_of_people_holds() -> None:
    pair = Pair("rep-a", "rep-b")
    same = telling("rep-a", "沢渡健吾", **SAME), telling("rep-b", "沢渡健吾", **SAME)
    assert persons(same, constraints=Constraints(cannot=frozenset({pair}))).of("rep-b") == "rep-b"
    strangers = telling("rep-a", "沢渡"), telling("rep-b", "早瀬純平")
    assert persons(strangers, constraints=Constraints(must=frozenset({pair}))).of("rep-b") == "rep-a"


def test_the_unnamed_are_one_only_by_part_and_age_in_one_incident() -> None:
    def youth(report: str, incident: str, age: int = 17, **told: object) -> PersonTelling:
        return telling(report, "少年", is_named=False, age=age, roles=frozenset({(incident, "lookout")}), **told)

    one = {"inc-1": "inc-1", "inc-2": "inc-1", "inc-3": "inc-3"}
    assert are_one(youth("rep-a", "inc-1"), youth("rep-b", "inc-2"), incidents=one)
    assert not are_one(youth("rep-a", "inc-1"), youth("rep-b", "inc-3"), incidents=one)
    assert not are_one(youth("rep-a", "inc-1"), youth("rep-b", "inc-2", 16), incidents=one)
    two_here = youth("rep-c", "inc-1", document="doc-a")
    resolution = persons([youth("rep-a", "inc-1"), two_here, youth("rep-b", "inc-2")], one)
    assert resolution.of("rep-b") == "rep-b"
