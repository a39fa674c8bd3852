"""What a reader adds in a real browser by selecting words is still there after the file is imported again."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

SOURCE = Path(__file__).parents[2] / "fixtures" / "demo" / "sources" / "articles" / "2025-11-12-one-year-on.md"
# What a correction does in the graph is tried on both engines without a browser.
pytestmark = pytest.mark.parametrize("kept_config", ["embedded"], indirect=True)
TITLE = "指示役はポイペトにいたのか"
WORDS = "捜査幹部"
WHERE = """words => {
  const walker = document.createTreeWalker(document.querySelector(".passage"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    walker.currentNode.parentElement.scrollIntoView({ block: "center" });
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }
}"""


def opened(page: Page, url: str) -> None:
    page.goto(f"{url}/source?lang=ja")
    address = page.locator("a.go", has_text=TITLE).first.get_attribute("href")
    page.goto(f"{url}/{address}")
    expect(page.locator(".passage")).to_contain_text(WORDS)


def selected(page: Page, words: str) -> None:
    """Drag over words, as a hand does, once the whole page is there."""
    expect(page.locator(".claim a.row").first).to_be_visible()
    place = page.evaluate(WHERE, words)
    page.mouse.move(place["left"] + 1, place["middle"])
    page.mouse.down()
    page.mouse.move(place["right"] - 1, place["middle"], steps=5)
    page.mouse.up()


def signed(page: Page) -> None:
    """Give a name where one is asked for."""
    name = page.get_by_role("textbox", name="あなたの名前")
    keep = page.get_by_role("button", name="訂正を記録")
    expect(name.or_(keep).first).to_be_visible()
    if name.count():
        name.fill("仮名")
        page.get_by_role("button", name="記録に使う").click()
    expect(keep).to_be_visible()


def test_words_that_were_selected_name_a_thing_for_good(demo: Any, page: Page, outside: Any) -> None:
    mention = page.locator(".passage a.mention", has_text=WORDS)
    opened(page, demo.url)
    expect(mention).to_have_count(0)
    selected(page, WORDS)
    expect(page.locator(".choose-words")).to_be_visible()
    expect(page.locator("html[data-keys]")).to_be_attached()
    page.keyboard.press("a")
    expect(page.locator(".st-key-adding blockquote")).to_have_text(WORDS)
    signed(page)
    page.get_by_role("button", name="訂正を記録").click()
    expect(mention).to_have_count(1)
    expect(page.locator(".correction")).to_contain_text(WORDS)

    page.goto(f"{demo.url}/import?lang=ja")
    page.locator('input[type="file"]').set_input_files(SOURCE)
    page.get_by_role("button", name="取り込む", exact=True).click()
    expect(page.get_by_text("読んだ資料 1件", exact=False).first).to_be_visible(timeout=120_000)

    opened(page, demo.url)
    expect(mention).to_have_count(1)
    mention.click()
    expect(page.locator(".evidence.why")).to_contain_text("仮名")
    page.get_by_role("button", name="取り消す").first.click()
    expect(mention).to_have_count(0)
    assert outside == []


def test_j_and_k_walk_the_statements_and_the_text_follows(demo: Any, page: Page) -> None:
    opened(page, demo.url)
    expect(page.locator(".claim a.row").first).to_be_visible()
    expect(page.locator("html[data-keys]")).to_be_attached()
    page.keyboard.press("j")
    expect(page.locator(".passage mark").first).to_be_visible()
    first = page.locator(".claim.current")
    expect(first).to_have_count(1)
    before = first.inner_text()
    page.keyboard.press("j")
    expect(first).not_to_have_text(before)
    page.keyboard.press("k")
    expect(first).to_have_text(before, use_inner_text=True)
