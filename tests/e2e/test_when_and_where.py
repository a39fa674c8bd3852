"""Timeline and map in a browser: what is chosen on a picture is read beside it and stands in the address."""

import json
import math
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from resting import at_rest

from app.components import atlas
from app.i18n import words
from app.usecases.masking import Reader
from app.usecases.places import map_view
from schemas.timeline import Period

SAY = words("ja")
TILE = 512  # pixels of the whole earth at zoom 0
PATIENCE = 60_000
TRIES = 12


def beside(page: Page) -> Locator:
    return page.locator(".st-key-beside")


def settled(page: Page) -> None:
    at_rest(page)
    page.wait_for_load_state("networkidle")


def moments(page: Page, url: str) -> Locator:
    page.goto(f"{url}/timeline?lang=ja")
    picture = page.locator("[data-testid=stVegaLiteChart] svg").first
    expect(picture).to_be_visible(timeout=PATIENCE)
    settled(page)
    return picture


def brushed(page: Page, picture: Locator, first: float, last: float) -> None:
    """Drag over the strip below the lanes, between two shares of its width."""
    box = picture.bounding_box()
    assert box is not None
    height = box["y"] + box["height"] - 55
    page.mouse.move(box["x"] + first * box["width"], height)
    page.mouse.down()
    page.mouse.move(box["x"] + last * box["width"], height, steps=6)
    page.mouse.up()


def test_a_moment_that_is_clicked_is_read_in_its_sentence(served: Any, page: Page, case: Any, outside: Any) -> None:
    picture = moments(page, served.url)
    expect(beside(page)).to_contain_text(SAY("timeline.hint"))
    incident = case.thing("Incident", "架空市")
    picture.locator('path[aria-label*="強盗"][aria-label$="2031年3月4日"]').first.click()
    expect(beside(page).locator("blockquote")).to_contain_text("現金約300万円が奪われた", timeout=PATIENCE)
    beside(page).locator(f'a[href*="{incident}"]').first.click()
    expect(page).to_have_url(re.compile(f"/case.*{incident}"))
    assert outside == []


@pytest.mark.usefixtures("case")
def test_a_period_that_is_brushed_goes_into_the_address_and_stays(served: Any, page: Page) -> None:
    picture = moments(page, served.url)
    expect(page.locator("table.moments tbody tr")).to_have_count(4)
    brushed(page, picture, 0.55, 0.9)
    expect(page).to_have_url(re.compile(r"from=2031-0[23]-\d\d.*to=2031-03-\d\d"), timeout=PATIENCE)
    expect(page.locator("table.moments tbody tr")).to_have_count(3)  # without the post of February
    told = page.locator(".showing").first.inner_text()
    assert re.match(r"2031年[23]月\d+日 – 2031年3月\d+日", told)
    page.reload()
    expect(page.locator(".showing").first).to_have_text(told, use_inner_text=True, timeout=PATIENCE)
    expect(page.locator("table.moments tbody tr")).to_have_count(3)
    settled(page)
    page.get_by_role("link", name=SAY("timeline.whole")).click()
    expect(page.locator("table.moments tbody tr")).to_have_count(4)
    assert "from=" not in page.url


@pytest.mark.usefixtures("case")
def test_days_are_the_same_wherever_the_browser_stands(served: Any, page: Page) -> None:
    west = page.context.browser.new_context(timezone_id="America/Los_Angeles", viewport={"width": 1280, "height": 900})
    there = west.new_page()
    labels = [moments(one, served.url).locator("text").all_text_contents() for one in (page, there)]
    assert labels[0] == labels[1]
    assert any(re.fullmatch(r"2031年\d+月(\d+日)?", label) for label in labels[0])
    west.close()


def place(page: Page, drawn: dict[str, Any], longitude: float, latitude: float) -> tuple[float, float]:
    """Where a place lies on the screen: the map is drawn in the projection of Mercator around its middle."""
    box = page.locator("[data-testid=stDeckGlJsonChart]").bounding_box()
    assert box is not None
    start = drawn["initialViewState"]
    size = TILE * 2 ** start["zoom"]

    def at(east: float, north: float) -> tuple[float, float]:
        down = 1 - math.log(math.tan(math.pi / 4 + math.radians(north) / 2)) / math.pi
        return (east + 180) / 360 * size, down / 2 * size

    (x, y), (middle_x, middle_y) = at(longitude, latitude), at(start["longitude"], start["latitude"])
    return box["x"] + box["width"] / 2 + x - middle_x, box["y"] + box["height"] / 2 + y - middle_y


@pytest.fixture
def drawn(case: Any) -> dict[str, Any]:
    """What the map is told to draw."""
    view = map_view(case.store, thing_id="", period=Period(), reader=Reader(SAY))
    told: dict[str, Any] = json.loads(atlas.deck(view, ground="light", say=SAY).to_json())
    return told


def test_a_place_that_is_clicked_is_read_beside_and_leads_to_the_case(
    served: Any, page: Page, case: Any, drawn: dict[str, Any], outside: Any
) -> None:
    incident = case.thing("Incident", "架空市")
    page.goto(f"{served.url}/map?lang=ja")
    expect(page.locator("[data-testid=stDeckGlJsonChart] canvas").first).to_be_visible(timeout=PATIENCE)
    settled(page)
    (mark,) = next(layer["data"] for layer in drawn["layers"] if layer["id"] == "marks")
    x, y = place(page, drawn, mark["longitude"], mark["latitude"])
    page.mouse.move(x, y)  # the name appears under the hand once the picture can be asked what lies there
    expect(page.locator(".deck-tooltip")).to_contain_text("千葉県架空市", timeout=PATIENCE)
    for _ in range(TRIES):  # a click that lasts too long on a busy computer is none
        page.mouse.click(x, y)
        page.wait_for_timeout(2_500)
        if f"at={incident}" in page.url:
            break
    expect(page).to_have_url(re.compile(f"at={incident}"))
    expect(beside(page).locator("blockquote")).to_contain_text("現金約300万円が奪われた", timeout=PATIENCE)
    page.reload()
    expect(beside(page).locator("blockquote")).to_be_visible(timeout=PATIENCE)
    settled(page)
    beside(page).locator(f'a[href^="case?thing={incident}"]').first.click()
    expect(page).to_have_url(re.compile(f"/case.*{incident}"))
    assert outside == []


def test_the_list_beside_the_map_chooses_with_the_keyboard(served: Any, page: Page, case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    page.goto(f"{served.url}/map?lang=ja")
    choice = page.locator(f'table.moments a[href*="at={incident}"]').first
    expect(choice).to_be_visible(timeout=PATIENCE)
    expect(page.locator("html[data-keys]")).to_be_attached()
    settled(page)
    choice.focus()
    page.keyboard.press("Enter")
    expect(beside(page).locator("blockquote")).to_contain_text("現金約300万円が奪われた", timeout=PATIENCE)
    expect(choice).to_have_attribute("aria-current", "true")
    assert f"at={incident}" in page.url
