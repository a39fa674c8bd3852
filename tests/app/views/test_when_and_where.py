"""Timeline, map and the strip of a case, in both languages: empty, filled, limited to a period, masked."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest
from visiting import opened, shown

from app import main
from app.i18n import LANGS, words

PAGES = ("timeline", "map")


def deck(test: AppTest) -> str:
    """What the map is told to draw."""
    (chart,) = test.get("deck_gl_json_chart")
    return json.dumps(json.loads(chart.proto.json), ensure_ascii=False)


class Lanes:
    """What the lanes and the strip are told to draw."""

    def __init__(self, test: AppTest) -> None:
        (self.chart,) = (one.proto for one in test.get("vega_lite_chart"))
        self.lanes, self.strip = json.loads(self.chart.spec)["vconcat"]
        self.data = {one.name: pa.ipc.open_stream(one.data.data).read_all().to_pylist() for one in self.chart.datasets}

    def values(self, picture: Any, layer: int) -> list[dict[str, Any]]:
        return self.data[picture["layer"][layer]["data"]["name"]]

    @property
    def marks(self) -> list[dict[str, Any]]:
        return self.values(self.lanes, -1)

    @property
    def gaps(self) -> list[tuple[str, str]]:
        return [(one["day"], one["until"]) for one in self.values(self.lanes, 1)]


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_has_nothing_to_place(page: str, lang: str) -> None:
    text = shown(opened(page, lang=lang))
    assert words(lang)(f"{page}.nothing") in text
    assert "import?" in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_lanes_mark_what_the_table_lists(case: Any, lang: str) -> None:
    test = opened("timeline", lang=lang)
    text = shown(test)
    say = words(lang)
    found = Lanes(test).marks
    assert {one["lane"] for one in found} == {"incidents", "law", "posts", "documents"}
    assert case.thing("Incident", "架空市") in {one["id"] for one in found}
    assert text.count("<tr>") == 1 + 4  # the head, then incident, arrest, post and article
    assert case.article.title in text
    assert say("showing", count=2, of=2) in text
    assert say("timeline.all") in text
    assert {"ja": "2031年3月4日", "en": "March 4, 2031"}[lang] in text


def test_a_month_is_hollow_with_a_band_and_a_day_is_full(linked_case: Any) -> None:
    linked_case.store.write("MATCH (i:Incident {date: '2031-04-04'}) SET i.date = '2031-04'")
    linked_case.store.write("MATCH (m:Meta) SET m.revision = m.revision + 1")
    by_day = {one["when"]: one for one in Lanes(opened("timeline", lang="ja")).marks if one["lane"] == "incidents"}
    assert by_day["2031年3月4日"]["exact"]
    month = by_day["2031年4月"]
    assert not month["exact"]
    assert (month["from"], month["until"]) == ("2031-04-01", "2031-04-30")


def test_times_that_no_source_covers_are_shaded(linked_case: Any) -> None:
    picture = Lanes(opened("timeline", lang="ja"))
    assert picture.gaps == [("2031-02-02", "2031-03-05"), ("2031-03-07", "2031-04-05")]
    assert len(picture.values(picture.strip, 1)) == 2
    assert linked_case.article.published.isoformat() == "2031-03-06"


def test_what_happened_long_before_the_first_source_stands_in_the_shade(linked_case: Any) -> None:
    linked_case.store.write("MATCH (i:Incident {date: '2031-04-04'}) SET i.date = '2030-05'")
    linked_case.store.write(NEWER)
    assert Lanes(opened("timeline", lang="ja")).gaps[0] == ("2030-05-01", "2031-01-31")


@pytest.mark.parametrize("lang", LANGS)
def test_a_period_in_the_address_limits_the_table_and_goes_along(case: Any, lang: str) -> None:
    period = {"from": "2031-01-01", "to": "2031-02-28"}
    text = shown(opened("timeline", lang=lang, **period))
    assert text.count("<tr>") == 1 + 1  # the post alone
    assert case.article.title not in text
    for page in ("search", "map"):
        assert f'href="{page}?from=2031-01-01&amp;to=2031-02-28&amp;lang={lang}"' in text
    assert case.article.title in shown(opened("timeline", lang=lang, **{"from": "no date"}))


def test_a_mark_that_was_chosen_is_read_beside_the_picture(case: Any) -> None:
    test = opened("timeline", lang="ja")
    assert words("ja")("timeline.hint") in shown(test)
    test.session_state["timeline_chosen"] = case.thing("Incident", "架空市")
    test.run()
    assert "<blockquote>" in shown(test)
    test.session_state["timeline_chosen"] = "posts/2031-02-01"
    test.run()
    assert f'href="source?source={case.post.id}' in shown(test)


@pytest.mark.parametrize("lang", LANGS)
def test_around_a_thing_only_what_belongs_to_it_is_marked(linked_case: Any, lang: str) -> None:
    incident, other = (linked_case.thing("Incident", town) for town in ("架空市", "仮名町"))
    test = opened("timeline", lang=lang, thing=incident)
    assert {incident, other} <= {one["id"] for one in Lanes(test).marks}  # they are linked
    assert "店舗で強盗" not in shown(test)
    linked_case.store.write("MATCH (:Incident)-[r:LINKED]->(:Incident) DELETE r")
    linked_case.store.write(UNRELATED, a=incident, b=other)
    assert other not in {one["id"] for one in Lanes(opened("timeline", lang=lang, thing=incident)).marks}


@pytest.mark.parametrize("lang", LANGS)
def test_the_map_lists_every_incident_with_its_place_and_says_how_exact_it_is(case: Any, lang: str) -> None:
    say = words(lang)
    text = shown(opened("map", lang=lang))
    assert case.thing("Incident", "架空市") in text
    assert "千葉県架空市" in text
    assert say("map.exact") in text.replace("&#x27;", "'")
    assert say("showing", count=1, of=1) in text


def test_the_map_shades_the_prefecture_of_a_town_it_does_not_know_and_fetches_no_style(case: Any) -> None:
    test = opened("map", lang="ja")
    told = json.loads(deck(test))
    layers = {layer["id"]: layer for layer in told["layers"]}
    shades = {one["properties"]["name"]: one["properties"]["fill"][3] for one in layers["regions"]["data"]["features"]}
    assert [name for name, shade in shades.items() if shade] == ["千葉県"]
    (ring,) = layers["marks"]["data"]
    assert ring["at"] == case.thing("Incident", "架空市")
    assert told["mapStyle"].startswith("data:")
    assert "http" not in deck(test)


def test_without_webgl_the_list_stands_alone_with_a_note(case: Any) -> None:
    test = AppTest.from_file(str(Path(str(main.__file__))), default_timeout=60)
    test.query_params["lang"] = "ja"
    test.run()
    test.session_state["webgl"] = {"missing": True}
    test.switch_page("views/map.py").run()
    assert words("ja")("map.no_webgl") in shown(test)
    assert case.thing("Incident", "架空市") in shown(test)
    assert not test.get("deck_gl_json_chart")


@pytest.mark.parametrize("lang", LANGS)
def test_the_case_tells_people_by_part_where_they_are_and_when(case: Any, lang: str) -> None:
    say = words(lang)
    text = shown(opened("case", lang=lang, thing=case.thing("Incident", "架空市")))
    assert say("cast.orders") in text
    assert say("cast.carried_out") in text
    assert 'class="times"' in text
    person = shown(opened("case", lang=lang, thing=case.thing("Person", "架空太郎")))
    assert say("now.title") in person
    assert say("now.denies") in person
    assert say("involved.title", count=1) in person


def test_the_case_counts_the_statements_of_a_period(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    text = shown(opened("case", lang="ja", thing=incident, **{"from": "2031-03-01", "to": "2031-03-04"}))
    assert "この期間の記述" in text
    assert 'class="period"' in text


ABROAD = (
    "MATCH (p:Person)-[r:PARTICIPATED_IN]->(:Incident) SET r.roles = ['coordinator'] WITH p "
    "CREATE (p)-[:LOCATED_AT {certainty: 'reported', n_sources: 1, claim_ids: ['clm-1'], last_date: '2031-05-01'}]->"
    "(:Location:Entity {id: 'location-1', name: 'Poipet', search: 'poipet', country: 'KH', city: 'Poipet'})"
)
UNRELATED = (
    "MATCH (a:Incident {id: $a}), (b:Incident {id: $b}) CREATE (a)-[:NOT_LINKED {certainty: 'reported', "
    "n_sources: 1, confidence: 0.8, disputed: false, claim_ids: ['clm-1']}]->(b)"
)
NEWER = "MATCH (m:Meta) SET m.revision = m.revision + 1"


def test_an_arc_leads_from_where_a_coordinator_was_to_the_incident(case: Any) -> None:
    case.store.write(ABROAD)
    case.store.write(NEWER)
    test = opened("map", lang="ja")
    (arc,) = next(layer["data"] for layer in json.loads(deck(test))["layers"] if layer["id"] == "arcs")
    who, incident = case.thing("Person", "架空太郎"), case.thing("Incident", "架空市")
    assert arc["at"] == f"{who}/{incident}"
    assert arc["from"] == [102.56, 13.66]
    assert words("ja")("map.from_abroad") in shown(test)
    chosen = shown(opened("map", lang="ja", at=arc["at"]))
    assert words("ja")("map.last", date="2031年5月1日") in chosen
    assert f'href="case?thing={who}&amp;claim=clm-1' in chosen


def test_what_the_address_names_is_read_beside_the_map(case: Any) -> None:
    incident, say = case.thing("Incident", "架空市"), words("ja")
    test = opened("map", lang="ja")
    assert say("map.hint") in shown(test)
    assert f'at={incident}"' in shown(test)  # the list beside leads there
    told = shown(opened("map", lang="ja", at=incident))
    assert "<blockquote>" in told
    assert 'aria-current="true"' in told
    assert f'href="case?thing={incident}' in told
    assert say("map.in_region", region="千葉県", count=1) in shown(opened("map", lang="ja", at="千葉県"))
    assert say("map.hint") in shown(opened("map", lang="ja", at="nothing that is there"))


def chosen_in(test: AppTest) -> tuple[str, list[int], float]:
    """The picture's name, how strongly the incident is filled, and how near the picture opens."""
    (chart,) = test.get("deck_gl_json_chart")
    told = json.loads(chart.proto.json)
    (ring,) = next(layer["data"] for layer in told["layers"] if layer["id"] == "marks")
    return chart.proto.id, ring["fill"], told["initialViewState"]["zoom"]


def test_a_choice_from_the_list_is_drawn_anew_and_near_and_one_on_the_picture_leaves_it_in_place(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    test = opened("map", lang="ja")
    before = chosen_in(test)
    test.query_params["at"] = incident
    listed = chosen_in(test.run())
    assert listed[0] != before[0]
    assert listed[1][3] > before[1][3]
    assert listed[2] > before[2]
    test.session_state["map"].at = "千葉県"  # as the picture tells it
    test.query_params["at"] = "千葉県"
    clicked = chosen_in(test.run())
    assert (clicked[0], clicked[2]) == (listed[0], listed[2])
    assert clicked[1] == before[1]
    test.query_params["at"] = incident
    assert chosen_in(test.run())[0] not in (before[0], listed[0])


def test_where_nothing_is_in_the_period_the_map_says_so_and_leads_back(case: Any) -> None:
    say = words("ja")
    text = shown(opened("map", lang="ja", **{"from": "2099-01-01"}))
    assert say("map.nothing_then", period="2099年1月1日以降") in text
    assert say("timeline.whole") in text
    assert say("map.nothing") not in text
    assert case.thing("Incident", "架空市") not in text


def test_only_fills_lie_under_the_hand_for_outlines_would_be_slow_to_find(case: Any) -> None:
    assert case
    layers = json.loads(deck(opened("map", lang="ja")))["layers"]
    assert {one["id"] for one in layers if one.get("pickable")} == {"regions", "marks", "arcs"}
    assert not next(one for one in layers if one["id"] == "regions")["stroked"]


@pytest.mark.parametrize("page", PAGES)
def test_whoever_is_masked_is_masked_in_pictures_and_lists(case: Any, page: str) -> None:
    case.store.write(ABROAD)
    case.store.write(NEWER)
    for masking, there in (("off", True), ("publication", False)):
        test = opened(page, lang="ja", mask=masking)
        drawn = repr(Lanes(test).data) if page == "timeline" else deck(test)
        assert all(("架空太郎" in one) is there for one in (shown(test), drawn))
