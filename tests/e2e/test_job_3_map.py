"""Job 3, "Map this ring for the newspaper": from the ring to a picture, a report and a table with nobody in them who
must not be named; in a real browser, on either engine."""

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Page, expect
from resting import at_rest

from app.i18n import words

SAY = words("ja")
RING = "夜鷹グループ"
CLEARED, ACQUITTED, HARMED = "志水綾芽", "八代修一", "浜名忠"
MASKED = (CLEARED, ACQUITTED, HARMED)
NAMED = "伊吹陸斗"  # convicted
PATIENCE = 90_000
# What the picture and its saved form do in the browser does not depend on the engine.
ONE_ENGINE = pytest.mark.parametrize("kept_config", ["embedded"], indirect=True)
PSEUDONYM = re.compile("人物[0-9A-F]{4}")


class Wire(bytearray):
    """All that the server sent to the browser."""

    def watch(self, page: Page) -> None:
        page.on("websocket", lambda socket: socket.on("framereceived", self.take))

    def take(self, frame: bytes | str) -> None:
        self.extend(frame.encode() if isinstance(frame, str) else frame)


def holds(content: bytes | str, name: str) -> bool:
    """Whether a name stands in some bytes, as it is or as JSON writes it."""
    raw = content.encode() if isinstance(content, str) else bytes(content)
    return name.encode() in raw or json.dumps(name)[1:-1].encode() in raw


@pytest.fixture
def wire(page: Page) -> Wire:
    found = Wire()
    found.watch(page)
    return found


@pytest.fixture
def ring(demo: Any, page: Page, wire: Wire) -> Page:  # noqa: ARG001  watched from the first byte on
    """The page of the ring to which the robbery in Ichikawa belongs, as it may be published."""
    page.goto(f"{demo.url}/rings?lang=ja&mask=publication")
    page.locator("table.rows tbody tr", has_text="市川市").locator("a.thing").first.click()
    expect(page.locator(".tiers")).to_be_visible(timeout=PATIENCE)
    return page


def downloaded(page: Page, button: Any) -> Path:
    with page.expect_download(timeout=PATIENCE) as waiting:
        button.click()
    download: Download = waiting.value
    return Path(download.path())


def test_a_ring_becomes_a_picture_that_names_nobody_who_is_not_charged(ring: Page, wire: Wire, outside: Any) -> None:
    for part in ("abroad", "coordinators", "recruiters", "executors", "harmed"):
        expect(ring.locator(".tiers h2", has_text=SAY(f"tier.{part}")).first).to_be_visible(timeout=PATIENCE)
    expect(ring.locator(".tiers")).to_contain_text(NAMED, timeout=PATIENCE)
    ring.get_by_role("link", name=SAY("case.network"), exact=True).click()
    status = ring.locator(".status")
    expect(status).to_contain_text(SAY("mask.publication"), timeout=PATIENCE)
    expect(status).to_contain_text("役割: 被害者")  # who was harmed is counted on the page of the ring
    before = status.inner_text()
    ring.locator(".filters select").select_option(label="疑い")
    expect(status).to_contain_text("確からしさ ≥ 疑い", timeout=PATIENCE)
    outlet = ring.locator(".filters details", has_text=SAY("network.outlets")).locator("label").first
    outlet.click()
    expect(status).to_contain_text(outlet.inner_text(), timeout=PATIENCE)
    assert status.inner_text() != before
    drawing = downloaded(ring, ring.locator(".tools button", has_text="SVG")).read_text(encoding="utf-8")
    for said in (
        SAY("banner"),
        SAY("mask.publication"),
        "確からしさ ≥ 疑い",
        outlet.inner_text(),
        "件を表示",
        "人物",
        "確定",
    ):
        assert said in drawing
    assert NAMED in drawing
    picture = downloaded(ring, ring.locator(".tools button", has_text="PNG")).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(wire) > 100_000
    for name in MASKED:
        assert not any(holds(content, name) for content in (wire, drawing, picture, ring.content()))
    assert holds(wire, NAMED)
    assert outside == []


def test_a_ring_becomes_a_report_and_a_table_with_the_pseudonyms_of_its_page(ring: Page, wire: Wire) -> None:
    shown = set(PSEUDONYM.findall(ring.locator(".tiers").inner_text()))
    assert len(shown) >= 2
    ring.get_by_role("button", name=SAY("report.publish")).click()
    page = downloaded(ring, ring.get_by_role("button", name=SAY("report.html"))).read_text(encoding="utf-8")
    table = downloaded(ring, ring.get_by_role("button", name=SAY("report.csv"))).read_text(encoding="utf-8-sig")
    assert all(name in page for name in shown)
    for said in (SAY("banner"), SAY("report.sentences"), SAY("report.sources"), NAMED, "<blockquote>", "■"):
        assert said in page
    rows = list(csv.reader(StringIO(table)))
    assert rows[0] == [SAY("banner")]
    assert NAMED in {row[1] for row in rows[2:]}
    for name in MASKED:
        assert not any(holds(content, name) for content in (page, table, wire, ring.content()))


@ONE_ENGINE
def test_an_arranged_picture_is_saved_and_opened_again_by_its_address(
    ring: Page, demo: Any, sign: Callable[[Page], None]
) -> None:
    ring.get_by_role("link", name=SAY("case.network"), exact=True).click()
    status = ring.locator(".status")
    expect(status).to_be_visible(timeout=PATIENCE)
    ring.locator(".filters select").select_option(label="確定")
    expect(status).to_contain_text("確からしさ ≥ 確定", timeout=PATIENCE)
    ring.locator(".tools button", has_text=SAY("network.tool.keep")).click()
    name = ring.get_by_role("textbox", name=SAY("signing.name"))
    title = ring.get_by_role("textbox", name=SAY("saved.title"))
    expect(name.or_(title).first).to_be_visible(timeout=PATIENCE)
    at_rest(ring)
    sign(ring)
    title.fill(RING)
    ring.get_by_role("button", name=SAY("saved.keep"), exact=True).click()
    way = ring.get_by_role("link", name=SAY("saved.done"))
    expect(way).to_be_visible(timeout=PATIENCE)
    way.click()
    expect(ring.get_by_role("heading", name=RING)).to_be_visible(timeout=PATIENCE)
    address = ring.get_by_role("link", name=SAY("saved.open"), exact=True).get_attribute("href")
    other = ring.context.browser.new_context()  # another reader, with nothing but the address
    page = other.new_page()
    page.goto(f"{demo.url}/{address}")
    expect(page.locator(".status")).to_contain_text("確からしさ ≥ 確定", timeout=PATIENCE)
    other.close()
    ring.get_by_role("button", name=SAY("saved.put_away")).first.click()
    ring.get_by_test_id("stPopoverBody").get_by_role("button", name=SAY("saved.put_away")).click()
    expect(ring.get_by_text(SAY("saved.is_away")).first).to_be_visible(timeout=PATIENCE)


@ONE_ENGINE
def test_the_picture_is_narrowed_by_ring_connections_and_period(ring: Page) -> None:
    ring.get_by_role("link", name=SAY("case.network"), exact=True).click()
    status, filters = ring.locator(".status"), ring.locator(".filters")
    expect(status).to_be_visible(timeout=PATIENCE)
    other = filters.locator("details", has_text=SAY("network.rings")).locator("label", has_not_text="yodaka").first
    other.click()
    expect(status).to_contain_text(
        f"{SAY('network.without')} {SAY('network.rings')}: {other.inner_text()}", timeout=PATIENCE
    )
    filters.locator("label", has_text=SAY("network.degree")).locator("input").press("ArrowRight")
    expect(status).to_contain_text(f"{SAY('network.degree')} ≥ 1", timeout=PATIENCE)
    filters.locator(".period label", has_text=SAY("network.from")).locator("input").press("ArrowRight")
    expect(status).to_contain_text(" – …", timeout=PATIENCE)
