"""Reports of one incident: what joins them, what keeps them apart, and that decisions are kept."""

import math
from dataclasses import replace

import pytest

from graph.link.model import Constraints, Pair
from graph.link.observe.places import Place, town_keys
from graph.link.resolve.incidents import compare, incidents
from graph.link.resolve.phrases import said
from graph.link.resolve.tellings import IncidentTelling

PRIOR = math.log2(50)
TWO_MILLION = frozenset({("JPY", 2.1e6)})
NAMES = frozenset({frozenset({"沢渡健吾", "sawatarikengo"})})


def there(prefecture: str, town: str, ward: str = "") -> Place:
    return Place(
        "JP", prefecture, town, town_keys(town) if town else frozenset(), town_keys(ward) if ward else frozenset()
    )


MOBARA = there("千葉県", "茂原市")


def telling(report: str = "rep-a", document: str = "doc-a", **told: object) -> IncidentTelling:
    base = IncidentTelling(report=report, document=document, name=f"{document}:i1", kind="robbery")
    return replace(base, **told)  # type: ignore[arg-type]


def total(one: IncidentTelling, other: IncidentTelling) -> float:
    return compare(one, replace(other, report="rep-b", document="doc-b"), prior=PRIOR).total


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": MOBARA, "date": "2025-03-04"}, True),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": MOBARA, "date": "2025-03"}, True),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": there("千葉県", "Mobara"), "date": "2025-03-05"}, True),
        ({"place": MOBARA, "actors": NAMES}, {"place": there("千葉県", ""), "actors": NAMES}, True),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": MOBARA, "date": "2025-03-19"}, False),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": there("千葉県", "木更津市"), "date": "2025-03-04"}, False),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": MOBARA, "date": "2024-03-04"}, False),
        ({"place": MOBARA, "date": "2025-03-04"}, {"place": MOBARA, "date": "2025-03-04", "kind": "fraud"}, True),
        ({"place": MOBARA, "date": "2025-03"}, {"place": MOBARA, "date": "2025-03", "kind": "fraud"}, False),
        # one prefecture and month is no incident, however alike the rest
        ({"place": there("千葉県", ""), "date": "2025-03"}, {"place": MOBARA, "date": "2025-03-04"}, False),
        ({"place": there("千葉県", ""), "date": "2025-03-04"}, {"place": MOBARA, "date": "2025-03-04"}, True),
        # wards of one city are different places
        (
            {"place": there("広島県", "広島市", "西区"), "date": "2025-03"},
            {"place": there("広島県", "広島市", "南区"), "date": "2025-03"},
            False,
        ),
        # of a fraud by telephone one text gives the victim's town, the other the base
        (
            {"kind": "fraud", "place": MOBARA, "date": "2025-03", "losses": TWO_MILLION, "actors": NAMES},
            {"kind": "fraud", "place": Place("KH"), "date": "2025-03", "losses": TWO_MILLION, "actors": NAMES},
            True,
        ),
        # who and how much, without where and when
        ({"actors": NAMES, "losses": TWO_MILLION}, {"actors": NAMES, "losses": TWO_MILLION}, False),
        (
            {"place": MOBARA, "victims": frozenset({frozenset({"a"})}), "victim_ages": frozenset({81})},
            {"place": MOBARA, "victims": frozenset({frozenset({"b"})}), "victim_ages": frozenset({81})},
            False,
        ),
    ],
)  # fmt: skip
def test_when_two_reports_are_of_one_incident(one: dict[str, object], other: dict[str, object], same: bool) -> None:  # noqa: FBT001  a column of the table
    assert (total(telling(**one), telling(**other)) >= 1.0) is same


def test_comparing_does_not_depend_on_the_order() -> None:
    one = telling("rep-a", "doc-a", place=MOBARA, date="2025-03-04", losses=frozenset({("JPY", 2e6)}))
    other = telling("rep-b", "doc-b", place=MOBARA, date="2025-03", losses=frozenset({("JPY", 1.6e6)}))
    there_and_back = compare(one, other, prior=PRIOR), compare(other, one, prior=PRIOR)
    assert there_and_back[0].total == there_and_back[1].total


def test_two_incidents_of_one_document_never_become_one() -> None:
    here = [telling(f"rep-{x}", "doc-a", place=MOBARA, date="2025-03-04") for x in "ab"]
    third = telling("rep-c", "doc-c", place=MOBARA, date="2025-03-04")
    resolution = incidents([*here, third])
    assert resolution.of("rep-a") != resolution.of("rep-b")
    assert resolution.of("rep-c") in {"rep-a", "rep-b"}


def test_a_vague_report_joins_no_two_that_contradict_each_other() -> None:
    early = telling("rep-a", "doc-a", place=MOBARA, date="2025-03-04")
    late = telling("rep-b", "doc-b", place=MOBARA, date="2025-03-25")
    vague = telling("rep-c", "doc-c", place=MOBARA, date="2025-03")
    resolution = incidents([early, late, vague])
    assert resolution.of("rep-a") != resolution.of("rep-b")


def test_people_join_and_part_reports() -> None:
    one = telling("rep-a", "doc-a", place=MOBARA, date="2025-03-04")
    same = telling("rep-b", "doc-b", place=MOBARA, date="2025-03-04")
    other = telling("rep-c", "doc-c", place=there("長野県", "諏訪市"), date="2025-06-01")
    parted = incidents([one, same, other], Constraints(cannot=frozenset({Pair("rep-a", "rep-b")})))
    assert parted.of("rep-b") == "rep-b"
    joined = incidents([one, same, other], Constraints(must=frozenset({Pair("rep-a", "rep-c")})))
    assert {joined.of(x) for x in ("rep-a", "rep-b", "rep-c")} == {"rep-a"}


def test_a_contradicting_decision_is_not_drawn() -> None:
    pair = Pair("rep-a", "rep-b")
    here = [telling("rep-a", "doc-a"), telling("rep-b", "doc-b")]
    resolution = incidents(here, Constraints(must=frozenset({pair}), cannot=frozenset({pair})))
    assert resolution.of("rep-b") == "rep-b"


def test_values_that_differ_stand_side_by_side_in_both_languages() -> None:
    one = telling("rep-a", "doc-a", place=MOBARA, date="2025-03-04", losses=frozenset({("JPY", 160000.0)}))
    other = telling("rep-b", "doc-b", place=MOBARA, date="2025-03", losses=frozenset({("JPY", 80000.0)}))
    reasons = {reason.what: reason for reason in compare(one, other, prior=PRIOR).reasons}
    assert said(reasons["loss"]).en == "loss: 160,000 JPY / 80,000 JPY"
    assert said(reasons["date"]).ja == "発生日: 2025-03-04 / 2025-03"
    assert said(reasons["kind"]).ja == "罪種: 強盗 / 強盗"
