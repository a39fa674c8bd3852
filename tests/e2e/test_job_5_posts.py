"""Which recruiter is behind these posts? From a post to its account, to the recruiter, to who is said to use it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

ACCOUNT = "@minato_oshigoto_kakuu"
PATIENCE = 60_000  # milliseconds for another page; the first look at posts reads all of them


def test_from_a_post_to_the_recruiter_and_the_cases(demo: Any, page: Page, outside: Any) -> None:
    page.goto(f"{demo.url}/posts?lang=ja")
    cards = page.locator("article.post")
    expect(cards.first).to_be_visible(timeout=PATIENCE)
    carrying = cards.filter(has_text="荷物を運ぶお仕事").first
    expect(carrying.locator(".words mark", has_text="急募")).to_be_visible()
    expect(carrying.locator(".six span")).to_have_count(6)

    cards.locator("a.hand", has_text=ACCOUNT).first.click()
    expect(page.locator(".narrowed")).to_contain_text(ACCOUNT, timeout=PATIENCE)
    expect(page).to_have_url(re.compile("account=account-"))
    expect(page.locator(".medians")).to_contain_text("日給")
    expect(page.locator(".medians")).to_contain_text("万円")
    expect(cards).to_have_count(7, timeout=PATIENCE)
    page.reload()
    expect(page.locator(".narrowed")).to_contain_text(ACCOUNT, timeout=PATIENCE)

    page.locator("nav.as a", has_text="同じ文面").click()
    expect(page.locator(".template .slot").first).to_be_visible(timeout=PATIENCE)
    page.locator("nav.as a", has_text="勧誘者").click()
    expect(page.locator("nav.as a[aria-current=true]")).to_contain_text("勧誘者", timeout=PATIENCE)
    page.locator("article.cluster a", has_text="開く").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("minato_oshigoto_kakuu", timeout=PATIENCE)
    reasons = page.locator("ul.bits")
    expect(reasons).to_contain_text("@yodaka_kakuu")
    reasons.locator("summary").first.click()
    expect(reasons.locator("blockquote").first).to_be_visible()
    told = page.locator("section.belongs")
    expect(told.locator("a.thing", has_text="夜鷹").first).to_be_visible()
    expect(told.locator("a.thing", has_text="市川市").first).to_be_visible()

    told.locator("blockquote .cite a", has_text="夜鷹").first.click()
    expect(page.locator(".passage")).to_contain_text("yodaka_kakuu", timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"/source\?"))
    assert outside == []
    assert demo.asked_outside() == ""


@pytest.mark.parametrize("kept_config", ["embedded"], indirect=True)
def test_a_burst_leads_to_its_posts(demo: Any, page: Page) -> None:
    page.goto(f"{demo.url}/posts?lang=en")
    burst = page.locator('a[href*="since=2024-11-04"]')
    expect(burst).to_be_visible(timeout=PATIENCE)
    burst.click()
    expect(page.locator("article.post")).to_have_count(7, timeout=PATIENCE)
    expect(page).to_have_url(re.compile("since=2024-11-04"))
    expect(page).to_have_url(re.compile("until=2024-11-10"))

    page.get_by_role("link", name="日本語").click()
    expect(page.locator("nav.as a[aria-current=true]")).to_contain_text("投稿 7", timeout=PATIENCE)
    expect(page).to_have_url(re.compile("since=2024-11-04"))
