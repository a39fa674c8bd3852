"""Job 2, "Are these two cases connected?": two things, the ways between them, what speaks for and against, a judgement
with its reason, the ring it changes, the history, and undo; in a real browser, on either engine."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from app.i18n import words

SAY = words("ja")
FIRST, SECOND = "甲府市", "掛川市"
REASON = "架空の検討：使われた端末が別だった"


def incident(page: Page, url: str, town: str) -> str:
    """The id of the robbery in a town."""
    page.goto(f"{url}/search?q={town}&type=Incident&lang=ja")
    hit = page.locator("a.thing", has_text=town).first
    expect(hit).to_be_visible(timeout=60_000)
    address = hit.get_attribute("href") or ""
    return parse_qs(urlsplit(address).query)["thing"][0]


@pytest.fixture
def ways(demo: Any, page: Page) -> Page:
    """The network with the ways between two cases beside it."""
    a, b = incident(page, demo.url, FIRST), incident(page, demo.url, SECOND)
    page.goto(f"{demo.url}/network?thing={a}&path={a},{b}&lang=ja")
    expect(page.locator(".way").first).to_be_visible(timeout=60_000)
    return page


def test_every_way_says_how_likely_it_is_and_quotes_its_sentences(ways: Page, outside: Any) -> None:
    expect(ways.locator(".way").nth(1)).to_be_visible()
    for way in ways.locator(".way").all():
        expect(way.locator("h3")).to_contain_text(re.compile("p [=>]"))
        expect(way.locator("blockquote mark").first).to_be_attached()
    expect(ways.locator(".bits li.against").first).to_be_attached()
    assert outside == []


def test_a_rejection_needs_a_reason_changes_the_ring_and_is_undone(ways: Page, sign: Callable[[Page], None]) -> None:
    judged = ways.locator(".st-key-judge-ways")
    expect(judged.locator("input[type=text]").first).to_be_visible(timeout=60_000)
    sign(ways)
    expect(judged.locator(".effects")).to_contain_text(SAY("verdict.reject"))
    judged.get_by_role("button", name=SAY("verdict.reject")).click()
    expect(judged).to_contain_text(SAY("judge.needs_reason"))
    field = judged.locator("input[type=text]")
    field.fill(REASON)
    field.press("Tab")
    judged.get_by_role("button", name=SAY("verdict.reject")).click()
    expect(judged).to_contain_text(REASON, timeout=60_000)

    ways.locator("a.thing", has_text=FIRST).first.click()
    line = ways.locator(".history li", has_text=REASON)
    expect(line).to_be_visible(timeout=60_000)
    expect(line).to_contain_text(SECOND)
    other = ways.locator(".belongs details.link > summary", has_text=SECOND)
    expect(other).to_contain_text(SAY("decided.reject"))
    ring = ways.locator('.belongs > p a.thing[href*="ring"]')
    expect(ring).to_have_count(0)  # it falls out of the ring of the other

    row = ways.locator('[data-testid="stHorizontalBlock"]').filter(has=line).last
    row.get_by_role("button", name=SAY("judge.undo")).click()
    expect(ways.locator(".history li.over", has_text=REASON)).to_be_visible(timeout=60_000)
    expect(other).to_have_count(1, timeout=60_000)
    expect(other).not_to_contain_text(SAY("decided.reject"))
    expect(ring).to_have_count(1)
