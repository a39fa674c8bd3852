"""The network picture in a browser: what is chosen, hidden, arranged and taken along."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Page, expect


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
