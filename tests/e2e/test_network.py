"""The network picture in a browser: what is chosen, hidden, arranged, listed and taken along."""

import csv
import math
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from app.i18n import words

SAY = words("en")
CROWD = (
    "MATCH (alias:Alias {name: $name}) CREATE (alias)-[:USED_APP {n_sources: 1, claim_ids: ['clm-1'], confidence: 0.8, "
    "certainty: 'reported', disputed: false}]->(:App:Entity {id: 'app-1', name: '仮名一号', search: 'x'})"
)
COLUMNS = ("table.from", "table.tie", "table.to", "certainty", "table.sources", "table.when")


@pytest.fixture
def picture(served: Any, page: Page, case: Any) -> Page:
    """The network around the incident of the invented case."""
    page.goto(f"{served.url}/network?thing={case.thing('Incident', '架空市')}&lang=en")
    expect(page.locator(".status")).to_contain_text("Showing", timeout=30_000)
    return page


def button(page: Page, name: str) -> Any:
    return page.locator(".tools button", has_text=name)


def taken(page: Page, name: str) -> Path:
    with page.expect_download() as waiting:
        button(page, name).click()
    download: Download = waiting.value
    return Path(download.path())


def test_a_thing_that_is_chosen_is_read_beside_hidden_and_brought_back(picture: Page, outside: Any) -> None:
    before = picture.locator(".status").inner_text()
    button(picture, "By role").click()
    expect(button(picture, "By role")).to_have_attribute("aria-pressed", "true")
    picture.locator(".tools input").fill("夏目")
    canvas = picture.locator(".canvas").bounding_box()
    assert canvas is not None
    for _ in range(40):  # the camera moves to what was found, on a slow computer slowly
        picture.wait_for_timeout(600)
        picture.mouse.click(canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2)
        if picture.locator("a.thing").first.is_visible():
            break
    expect(picture.locator("a.thing").first).to_be_visible()
    expect(button(picture, "Hide").first).to_be_enabled()
    button(picture, "Hide").first.click()
    expect(picture.locator(".status")).not_to_contain_text(before.split("·")[0].strip())
    button(picture, "Undo").click()
    expect(picture.locator(".status")).to_contain_text(before.split("·")[0].strip())
    assert outside == []


def test_a_filter_leaves_out_what_is_less_certain_and_says_so(picture: Page) -> None:
    picture.locator(".filters select").select_option(label="confirmed")
    expect(picture.locator(".status")).to_contain_text("Certainty ≥ confirmed")


def test_pictures_say_what_they_show_and_hold_no_masked_name(picture: Page) -> None:
    drawing = taken(picture, "SVG").read_text(encoding="utf-8")
    assert drawing.startswith("<svg")
    assert "Leads, not verdicts." in drawing
    assert "Showing" in drawing
    assert "no filter" in drawing
    assert "Incident" in drawing
    assert taken(picture, "PNG").read_bytes().startswith(b"\x89PNG")


def test_the_keyboard_walks_chooses_hides_and_takes_back(picture: Page) -> None:
    before = picture.locator(".status").inner_text().split("·")[0].strip()
    picture.locator(".canvas").focus()
    picture.keyboard.press("ArrowRight")
    expect(picture.locator("a.thing").first).to_be_visible()
    picture.keyboard.press("h")
    expect(picture.locator(".status")).not_to_contain_text(before)
    picture.keyboard.press("z")
    expect(picture.locator(".status")).to_contain_text(before)
    picture.keyboard.press("ArrowRight")
    picture.keyboard.press("Escape")
    expect(button(picture, "Hide").first).to_be_disabled()


def test_a_reload_loses_no_arrangement(picture: Page) -> None:
    button(picture, "By role").click()
    picture.locator(".filters select").select_option(label="reported")
    expect(picture.locator(".status")).to_contain_text("Certainty ≥ reported")
    picture.reload()
    expect(picture.locator(".status")).to_contain_text("Certainty ≥ reported", timeout=30_000)
    expect(button(picture, "By role")).to_have_attribute("aria-pressed", "true")


def test_a_picture_by_role_has_titled_rows_and_says_what_its_lines_mean(picture: Page) -> None:
    button(picture, "By role").click()
    drawing = taken(picture, "SVG").read_text(encoding="utf-8")
    for said in ("Coordinators", "Executors", "Cases", "reported / alleged", "disputed", "Names shown: all but minors"):
        assert said in drawing


def listed(page: Page, name: str) -> Locator:
    return page.locator(".listed", has=page.locator("caption", has_text=SAY(f"network.table.{name}")))


def lines(table: Locator) -> list[str]:
    return table.locator("tbody tr").all_inner_texts()


def test_the_tables_say_what_the_picture_shows_and_follow_its_filters(picture: Page) -> None:
    things, ties = listed(picture, "things"), listed(picture, "ties")
    shown = picture.locator(".status").inner_text().split("·")[0].strip()
    expect(things.locator("caption")).to_contain_text(shown)
    assert any("夏目" in line and "Alias" in line for line in lines(things))
    assert {"confirmed", "speculated"} <= {word for line in lines(ties) for word in line.split()}
    picture.locator(".filters select").select_option(label="confirmed")
    expect(ties.locator("tbody")).not_to_contain_text("speculated")
    expect(things.locator("tbody")).not_to_contain_text("夏目")
    expect(things.locator("caption")).not_to_contain_text(shown)


def test_tables_are_sorted_by_the_heads_that_one_presses(picture: Page) -> None:
    things = listed(picture, "things")
    head = things.get_by_role("columnheader", name=SAY("network.table.name"))
    names = things.get_by_role("rowheader")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    upwards = names.all_inner_texts()
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names.all_inner_texts() == upwards[::-1] != upwards


def test_a_line_leads_to_the_thing_and_to_its_sentence_without_leaving_the_session(picture: Page, case: Any) -> None:
    picture.evaluate("() => (window.kept = true)")
    line = listed(picture, "ties").locator("tr", has_text="夏目").first
    line.get_by_role("link", name=SAY("network.table.read")).click()
    expect(picture.locator(".evidence, blockquote").first).to_contain_text("夏目")
    picture.go_back()
    listed(picture, "things").get_by_role("link", name="夏目").click()
    expect(picture.locator(".head h1")).to_have_text("夏目")
    assert f"thing={case.thing('Alias', '夏目')}" in picture.url
    assert picture.evaluate("() => window.kept")


def test_a_table_is_taken_along_as_it_stands_with_the_words_of_the_picture(picture: Page) -> None:
    picture.locator(".filters select").select_option(label="confirmed")
    ties = listed(picture, "ties")
    expect(ties.locator("tbody")).not_to_contain_text("speculated")
    with picture.expect_download() as waiting:
        ties.get_by_role("button", name=SAY("network.table.csv")).click()
    written = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    banner, said, head, *rows = csv.reader(StringIO(written))
    assert banner == [SAY("banner")]
    assert said[0] == ties.locator("caption").inner_text().partition(" · ")[2]
    assert "Certainty ≥ confirmed" in said[1]
    assert head == [SAY(f"network.{key}") for key in COLUMNS]
    assert len(rows) == ties.locator("tbody tr").count() > 0


def test_a_key_in_the_search_of_the_picture_is_a_letter(picture: Page) -> None:
    field = picture.locator(".tools input")
    field.focus()
    picture.keyboard.type("/jk")
    expect(field).to_have_value("/jk")


def test_undo_takes_back_the_layout_and_a_mere_click_leaves_nothing_to_undo(picture: Page) -> None:
    picture.locator(".canvas").focus()
    picture.keyboard.press("ArrowRight")
    expect(button(picture, "Hide").first).to_be_enabled()
    expect(button(picture, "Undo")).to_be_disabled()
    button(picture, "By role").click()
    button(picture, "Undo").click()
    expect(button(picture, "Forces")).to_have_attribute("aria-pressed", "true")


@pytest.fixture
def plain(plain_browser: Browser, outside: Any) -> Iterator[Page]:
    """A page in a browser that cannot draw."""
    context = plain_browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    context.route("**/*", outside.guard)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def test_without_webgl_the_page_says_so_and_the_tables_stand(served: Any, plain: Page, case: Any) -> None:
    plain.goto(f"{served.url}/network?thing={case.thing('Incident', '架空市')}&lang=en")
    expect(plain.get_by_role("alert")).to_have_text(SAY("network.no_webgl"))
    expect(listed(plain, "things").locator("tbody")).to_contain_text("夏目")
    expect(listed(plain, "ties").locator("caption")).to_contain_text("Showing")
    expect(plain.locator(".canvas")).to_have_count(0)


def test_without_webgl_the_tables_obey_the_filters_and_a_reload_keeps_them(served: Any, plain: Page, case: Any) -> None:
    plain.goto(f"{served.url}/network?thing={case.thing('Incident', '架空市')}&lang=en")
    ties, things = listed(plain, "ties"), listed(plain, "things")
    expect(ties.locator("tbody")).to_contain_text("alleged")
    expect(ties.locator("tbody")).to_contain_text("2031")
    expect(ties.locator("tbody")).not_to_contain_text(re.compile(r"2031-\d"))
    plain.locator(".filters select").select_option(label="confirmed")
    expect(ties.locator("tbody")).not_to_contain_text("alleged")
    plain.locator(".filters label", has_text="Person").locator("input").uncheck()
    expect(things.locator("tbody")).not_to_contain_text("架空太郎")
    expect(plain.locator(".status")).to_contain_text("Certainty ≥ confirmed")
    plain.reload()
    expect(plain.locator(".filters select")).to_have_value(re.compile("[2-9]"))
    expect(plain.locator(".status")).to_contain_text("Certainty ≥ confirmed")


def test_without_webgl_the_map_says_so_and_the_list_stands(served: Any, plain: Page, case: Any) -> None:
    plain.goto(f"{served.url}/map?lang=en")
    expect(plain.get_by_role("alert")).to_contain_text(SAY("map.no_webgl"))
    expect(plain.locator("table.moments")).to_contain_text("千葉県架空市")
    assert case.thing("Incident", "架空市") in plain.content()


def test_the_period_limits_the_picture_and_the_navigation_keeps_it(served: Any, page: Page, case: Any) -> None:
    page.goto(f"{served.url}/network?thing={case.thing('Incident', '架空市')}&lang=en&from=2032-01-01&to=2032-12-31")
    expect(page.locator(".status")).to_contain_text("Period: Jan. 1, 2032 – Dec. 31, 2032")
    expect(listed(page, "ties").locator("tbody")).to_contain_text("夏目")  # said without a date
    expect(listed(page, "things").locator("tbody")).not_to_contain_text("架空太郎")
    page.get_by_test_id("stTopNavLinkContainer").filter(has_text=SAY("page.timeline")).click()
    expect(page.locator("h1.title")).to_contain_text(SAY("page.timeline"))
    expect(page.locator(".showing").first).to_contain_text("Jan. 1, 2032 – Dec. 31, 2032")
    page.wait_for_url("**/timeline?*from=2032-01-01*")


CIRCLE = re.compile(
    r'<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="[^"]+"/>.*?<text x="[^"]+"[^>]*>([^<]+)</text>'
)


def places(page: Page) -> dict[str, tuple[float, float]]:
    """Where each thing lies on the screen, by its name."""
    canvas = page.locator(".canvas").bounding_box()
    assert canvas is not None
    drawing = taken(page, "SVG").read_text(encoding="utf-8")
    return {name: (float(x) + canvas["x"], float(y) + canvas["y"]) for x, y, name in CIRCLE.findall(drawing)}


def test_a_line_need_not_be_hit_exactly_to_tell_its_sentence(picture: Page) -> None:
    button(picture, "By role").click()
    picture.wait_for_timeout(1_000)
    found = places(picture)
    (ax, ay), (bx, by) = found["夏目"], next(place for name, place in found.items() if "架空市 強盗" in name)
    long = math.hypot(bx - ax, by - ay)
    part = 0.3  # of the way, where no other thing lies
    beside = ax + part * (bx - ax) - 3 * (by - ay) / long, ay + part * (by - ay) + 3 * (bx - ax) / long
    for _ in range(5):  # what lies under the pointer is known once the picture was drawn for it
        picture.mouse.click(*beside)
        picture.wait_for_timeout(1_000)
        if picture.locator("blockquote").first.is_visible():
            break
    expect(picture.locator("blockquote").first).to_contain_text("「夏目」と名乗る人物")


def test_the_keyboard_expands_collapses_pins_and_asks_for_a_path(picture: Page) -> None:
    picture.locator(".canvas").focus()
    picture.keyboard.press("ArrowRight")
    expect(button(picture, "Expand")).to_be_enabled()
    picture.keyboard.press("i")
    expect(button(picture, "Undo")).to_be_enabled()
    picture.keyboard.press("z")
    expect(button(picture, "Undo")).to_be_disabled()
    picture.keyboard.press("p")
    expect(picture.locator(".status")).to_contain_text(SAY("network.path.second"))
    picture.keyboard.press("ArrowRight")
    picture.keyboard.press("p")
    picture.wait_for_url("**path=*")
    expect(picture.locator(".status")).not_to_contain_text(SAY("network.path.second"))


def test_what_is_expanded_comes_to_what_was_there(picture: Page, case: Any) -> None:
    case.store.write(CROWD, name="夏目")
    things = listed(picture, "things")
    expect(things.locator("tbody")).to_contain_text("夏目")
    before = set(things.get_by_role("rowheader").all_inner_texts())
    picture.locator(".canvas").focus()
    chosen, told = things.locator("tr[aria-current]"), ""
    for _ in before:
        picture.keyboard.press("ArrowRight")
        expect(chosen).to_have_count(1)
        expect(chosen).not_to_have_text(told)
        told = chosen.inner_text()
        if "夏目" in told:
            break
    picture.keyboard.press("e")
    expect(things.locator("tbody")).to_contain_text("仮名一号")
    assert before < set(things.get_by_role("rowheader").all_inner_texts())
