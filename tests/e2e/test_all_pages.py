"""Every page of the demo case as it is drawn: it fits, can be read and pressed by anybody, and asks nobody else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from resting import at_rest

from app import main
from app.i18n import words
from app.usecases.workspace import Workspace

LOOK, FOCUS = (
    (Path(__file__).parent / "look" / f"{name}.js").read_text(encoding="utf-8") for name in ("found", "focus")
)
SIDEWAYS = """() => [document.scrollingElement, document.querySelector('[data-testid=stMain]')]
  .map((one) => one.scrollWidth - one.clientWidth)"""
TABLET, LAPTOP = {"width": 820, "height": 1180}, {"width": 1280, "height": 800}
NAMES = [name for name, _, _ in main._PAGES]
# The engine makes no difference to what a page looks like: the embedded store stands for both.
ONE_ENGINE = pytest.mark.parametrize("kept_config", ["embedded"], indirect=True)


@pytest.fixture(scope="module")
def filled(demo: Any, kept_config: Any) -> dict[str, str]:
    """The address under which each page has most to show; the others show most without being asked."""
    assert demo.url
    with Workspace(main.settings().model_copy(update={"data_dir": kept_config.data_dir})).store() as store:
        found = {
            label: store.read(f"MATCH (n:{label}) WHERE n.name CONTAINS $part RETURN n.id AS id ORDER BY id", part=part)
            for label, part in (("Incident", "市川"), ("Ring", ""))
        }
        document = store.read("MATCH (d:Document) WHERE d.kind = 'article' RETURN d.id AS id ORDER BY id")[0]["id"]
    incident, ring = found["Incident"][0]["id"], found["Ring"][0]["id"]
    return {
        "home": "",
        "search": "search?q=市川",
        "case": f"case?thing={incident}",
        "network": f"network?thing={incident}",
        "rings": f"rings?ring={ring}",
        "source": f"source?source={document}",
    }


@pytest.fixture(params=[("ja", "light"), ("en", "dark")], ids="-".join)
def reading(request: pytest.FixtureRequest, browser: Browser, outside: Any) -> Iterator[tuple[str, Page]]:
    """A language and a page on a tablet, each language on another ground."""
    lang, ground = request.param
    context = browser.new_context(viewport=TABLET, color_scheme=ground)
    context.route("**/*", outside.guard)
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield lang, page
    context.close()


@ONE_ENGINE
@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_can_be_read_and_asks_nobody_else(
    demo: Any, filled: dict[str, str], reading: tuple[str, Page], outside: Any, name: str
) -> None:
    lang, page = reading
    address = filled.get(name, name)
    page.goto(f"{demo.url}/{address}{'&' if '?' in address else '?'}lang={lang}")
    expect(page.locator(".banner")).to_contain_text(words(lang)("banner"), timeout=60_000)
    expect(page.locator("h1")).to_have_count(1, timeout=60_000)
    at_rest(page)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SIDEWAYS) == [0, 0]
    found = page.evaluate(LOOK)
    assert found == {"faint": [], "nameless": [], "tables": [], "headings": 1, "lang": lang}
    page.set_viewport_size(LAPTOP)
    at_rest(page)
    assert page.evaluate(SIDEWAYS) == [0, 0]
    assert outside == []
    assert demo.asked_outside() == ""


@ONE_ENGINE
@pytest.mark.parametrize("name", ["home", "search", "review"])
def test_the_keyboard_leads_through_a_page_and_shows_where_it_is(
    demo: Any, filled: dict[str, str], page: Page, name: str
) -> None:
    address = filled.get(name, name)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{demo.url}/{address}{'&' if '?' in address else '?'}lang=ja")
    expect(page.locator("h1")).to_have_count(1, timeout=60_000)
    at_rest(page)
    stops = []
    for _ in range(25):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert [stop for stop in stops if stop and not stop["shown"]] == []
    reached = " ".join(stop["name"] for stop in stops if stop)
    assert words("ja")("page.search") in reached  # the pages first, then the page
    assert words("ja")("mask.off") in reached
