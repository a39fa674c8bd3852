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
    picture.locator(".tools input").fill("シグナル")
    canvas = picture.locator(".canvas").bounding_box()
    assert canvas is not None
    picture.wait_for_timeout(600)  # the camera moves to what was found
    picture.mouse.click(canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2)
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
