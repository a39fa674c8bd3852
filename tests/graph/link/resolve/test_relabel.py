"""Observations under resolved ids: merged days, homonyms and bearers told apart, idle readings and denials dropped."""

from datetime import date

from graph.link.model import EvidenceType, Observation, Observations, Occurrence, StatedLink, Statement
from graph.link.names.reading import read_name
from graph.link.resolve.relabel import (
    bearers,
    by_bearer,
    by_homonym,
    homonyms,
    names_told,
    relabelled,
    without_contradicted,
    without_idle_readings,
)
from graph.link.resolve.tellings import PersonTelling

DAY = date(2025, 3, 4).toordinal()


def observed(kind: EvidenceType, incident: str, key: str, *, surface: str = "", document: str = "") -> Observation:
    return Observation(type=kind, incident=incident, key=key, surface=surface or key, document=document or incident)


def person(
    document: str, written: str, *, age: int | None = None, aliases: str = "", incident: str = ""
) -> PersonTelling:
    return PersonTelling(
        report=f"rep-{document}", document=document, written=written, form=read_name(written), age=age, told_year=2025,
        aliases=frozenset({aliases} - {""}), incidents=frozenset({incident} - {""}),
    )  # fmt: skip


def test_reports_of_one_incident_share_the_day_that_most_of_them_give() -> None:
    told = Observations(
        occurrences=(Occurrence("a", DAY), Occurrence("b", DAY + 1), Occurrence("c", DAY), Occurrence("d")),
        statements=(Statement(StatedLink.SAME_GROUP, "a", "b"), Statement(StatedLink.SAME_GROUP, "a", "d")),
    )
    merged = relabelled(told, {"b": "a", "c": "a"})
    assert merged.occurrences == (Occurrence("a", DAY), Occurrence("d"))
    assert [(one.a, one.b) for one in merged.statements] == [("a", "d")]


def test_a_reading_counts_only_where_a_name_in_kana_or_latin_letters_asks_for_it() -> None:
    kanji = [observed(EvidenceType.PERSON, "a", key, surface="沢渡健吾") for key in ("沢渡健吾", "sawatarikengo")]
    latin = observed(EvidenceType.PERSON, "b", "sawatarikengo", surface="Kengo Sawatari")
    assert {one.key for one in without_idle_readings(Observations(observed=tuple(kanji))).observed} == {"沢渡健吾"}
    assert len(without_idle_readings(Observations(observed=(*kanji, latin))).observed) == 3


def test_homonyms_of_other_ages_share_no_key_and_others_do() -> None:
    names = [observed(EvidenceType.PERSON, x, "佐藤翔太", document=x) for x in "abcd"]
    people = [
        person("a", "佐藤翔太", age=24),
        person("b", "佐藤翔太", age=51),
        person("c", "佐藤翔太", age=25),
        person("d", "佐藤翔太"),
    ]
    told = Observations(observed=tuple(names))
    key = {one.incident: one.key for one in by_homonym(told, homonyms(names_told(told, people))).observed}
    assert key["a"] == key["c"] == key["d"] == "佐藤翔太"
    assert key["b"] != key["a"]


def test_an_alias_of_two_named_bearers_counts_for_each_alone() -> None:
    names = [observed(EvidenceType.ALIAS, x, "鳶", document=x) for x in "abcd"]
    people = [
        person("a", "沢渡健吾", aliases="鳶", incident="a"),
        person("b", "早瀬純平", aliases="鳶", incident="b"),
        person("c", "沢渡健吾", aliases="鳶", incident="c"),
    ]
    ids = {"rep-c": "rep-a"}
    told = Observations(observed=tuple(names))
    key = {one.incident: one.key for one in by_bearer(told, people, ids=ids, first=bearers(people, ids)).observed}
    assert key["a"] == key["c"] == key["d"] == "鳶"
    assert key["b"] != "鳶"


def test_a_denial_over_a_name_falls_to_a_shared_account_but_not_that_of_a_text_on_both() -> None:
    shared = tuple(observed(EvidenceType.ACCOUNT, x, "usuzumi_kakuu", document=f"doc-{x}") for x in "ab")
    derived = Statement(StatedLink.UNRELATED, "a", "b", document="doc-a")
    assert without_contradicted(Observations(observed=shared, statements=(derived,))).statements == ()
    both = (*shared, observed(EvidenceType.OFFENCE, "b", "robbery", document="doc-a"))
    assert without_contradicted(Observations(observed=both, statements=(derived,))).statements == (derived,)
    assert without_contradicted(Observations(statements=(derived,))).statements == (derived,)
