"""What happened when and where, in all and around one thing, on both engines."""

from datetime import date

from graph.bolt import BoltStore
from graph.pages.scenes import scenes
from graph.pages.timeline import of_day, timeline
from graph.search import search
from schemas.timeline import Lane, Period
from schemas.views import SearchFilters


def test_everything_with_a_date_stands_in_its_lane_in_order(library: BoltStore) -> None:
    found = timeline(library, period=Period())
    assert [one.date for one in found.moments if one.lane is Lane.INCIDENTS] == [
        "2024-10-17",
        "2024-10-17",
        "2024-11",
        "2024-11-02",
    ]
    assert [one.exact for one in found.moments if one.lane is Lane.INCIDENTS] == [True, True, False, True]
    assert {one.date for one in found.moments if one.lane is Lane.LAW} == {"2024-10-30", "2025-03-05"}
    assert [one.date for one in found.days if one.lane is Lane.POSTS] == ["2024-10-01"]
    assert sum(one.count for one in found.days if one.lane is Lane.DOCUMENTS) == 4  # of one page the current version
    assert found.showing == found.of == len(found.moments)
    assert found.in_period == len(found.rows) == found.of + 5


def test_a_period_limits_the_rows_and_a_month_lies_in_it_in_part(library: BoltStore) -> None:
    november = Period(first=date(2024, 11, 2), last=date(2024, 11, 30))
    found = timeline(library, period=november)
    assert {one.date for one in found.rows} == {"2024-11", "2024-11-02", "2024-11-05"}
    assert found.of == timeline(library, period=Period()).of


def test_a_picture_without_a_list_shows_the_same(library: BoltStore) -> None:
    listed, drawn = timeline(library, period=Period()), timeline(library, period=Period(), listed=0)
    assert listed.rows
    assert drawn == listed.model_copy(update={"rows": ()})


def test_around_a_thing_stands_what_belongs_to_it(library: BoltStore) -> None:
    accounts = search(library, "@kakuu_momo", filters=SearchFilters(labels=("Account",))).hits  # one on X, one unknown
    around = [timeline(library, thing_id=one.id, period=Period()) for one in accounts]
    assert {one.date for found in around for one in found.moments} == {"2024-10-17", "2024-11"}
    assert [one.date for found in around for one in found.days if one.lane is Lane.POSTS] == ["2024-10-01"]
    assert timeline(library, thing_id="account-unknown", period=Period()).of == 0


def test_silence_of_all_sources_is_a_gap(library: BoltStore) -> None:
    gaps = [(one.first, one.last) for one in timeline(library, period=Period()).gaps]
    assert gaps == [
        (date(2024, 10, 2), date(2024, 10, 29)),
        (date(2024, 11, 6), date(2024, 11, 30)),
        (date(2024, 12, 2), date(2025, 3, 4)),
    ]


def test_a_day_lists_its_sources(library: BoltStore) -> None:
    (one,) = of_day(library, Lane.DOCUMENTS, "2024-12-01")
    assert one.document is not None
    assert one.document.title == "Orders came over Signal"
    assert of_day(library, Lane.POSTS, "2024-12-01") == ()


def test_scenes_come_with_the_parts_of_their_places(library: BoltStore) -> None:
    found = scenes(library)
    assert [one.date for one in found.scenes] == ["2024-10-17", "2024-10-17", "2024-11", "2024-11-02"]
    places = {(place.country, place.region, place.town) for one in found.scenes for place in one.places}
    assert {("JP", "千葉県", "市川市"), ("JP", "千葉県", "市原市")} <= places
    assert found.reaches == ()
