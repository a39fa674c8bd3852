"""The data of the network picture: limited to a period, and with the addresses of what stands in its tables."""

from datetime import date
from typing import Any

from app.i18n import words
from app.usecases.masking import Reader
from app.usecases.network import network
from schemas.timeline import Period

READER = Reader(words("en"))


def drawn(case: Any, **limits: date) -> dict[str, Any]:
    return network(case.store, [case.thing("Incident", "架空市")], reader=READER, period=Period(**limits))


def dated(data: dict[str, Any]) -> set[str]:
    return {edge["first"] for edge in data["edges"] if edge["first"]}


def test_of_relationships_with_a_date_those_of_the_period_are_drawn(case: Any) -> None:
    always = drawn(case)
    assert dated(always)
    assert always["period"] == ""
    within = drawn(case, first=date(2031, 3, 1), last=date(2031, 3, 31))
    assert dated(within) == dated(always)
    assert within["period"] == "March 1, 2031 – March 31, 2031"
    later = drawn(case, first=date(2032, 1, 1))
    assert dated(later) == set()
    assert later["period"] == "from Jan. 1, 2032"
    undated = [edge["id"] for edge in always["edges"] if not edge["first"]]
    assert [edge["id"] for edge in later["edges"]] == undated
    assert later["undated"] == len(undated) > 0


def test_what_only_another_period_ties_is_not_counted(case: Any) -> None:
    person = case.thing("Person", "架空太郎")
    always, before = drawn(case), drawn(case, last=date(2030, 12, 31))
    assert person in {node["id"] for node in always["nodes"]}
    assert person not in {node["id"] for node in before["nodes"]}
    assert before["showing"] == before["of"] < always["of"]


def test_a_month_is_of_every_period_that_it_reaches_into(case: Any) -> None:
    case.store.write("MATCH (:Entity)-[r]->(:Entity) SET r.first_date = '2031-03', r.last_date = '2031-03'")
    assert dated(drawn(case, first=date(2031, 3, 20))) == {"2031-03"}
    assert dated(drawn(case, last=date(2031, 3, 10))) == {"2031-03"}
    assert dated(drawn(case, first=date(2031, 4, 1))) == set()
    assert dated(drawn(case, last=date(2031, 2, 28))) == set()


def test_tables_find_the_pages_of_things_and_sentences(case: Any) -> None:
    data = drawn(case)
    assert data["kinds"]["Person"]["page"] == "case?thing=THING&lang=en"
    assert data["kinds"]["Ring"]["page"] == "rings?ring=THING&lang=en"
    assert data["sentence"] == "case?thing=THING&claim=CLAIM&lang=en"


def test_days_are_there_as_the_reader_writes_them(case: Any) -> None:
    data = drawn(case)
    assert set(data["days"]) == {day for edge in data["edges"] for day in (edge["first"], edge["last"]) if day}
    assert set(data["days"].values()) >= {"March 4, 2031"}
