"""Job 1: who gave the orders in the robbery in Ichikawa, and where are they now? In six clicks, a sentence for each."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from app.i18n import Lang, words

QUESTION = {"ja": "市川 強盗", "en": "Ichikawa robbery"}
PATIENT = 60_000  # milliseconds; a slow machine draws slowly
ACCOUNT, OPERATOR, ALIAS = "@yodaka_kakuu", "樋渡直哉", "夜鷹"
OTHERS = ("前橋市", "掛川市", "甲府市")


class Hand:
    """A reader's hand: what it clicks is counted."""

    def __init__(self) -> None:
        self.clicks = 0

    def click(self, place: Locator) -> None:
        self.clicks += 1
        place.first.click()


def told(page: Page, sentence: str) -> None:
    """The sentence stands on the page, word for word, with its source."""
    quote = page.locator("blockquote", has_text=sentence).first
    expect(quote).to_be_visible(timeout=PATIENT)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_from_the_question_to_whoever_gave_the_orders_and_where_they_are(
    demo: Any, page: Page, outside: Any, lang: Lang
) -> None:
    say, hand = words(lang), Hand()
    page.goto(f"{demo.url}/?lang={lang}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENT)

    hand.click(page.get_by_role("link", name=say("page.search"), exact=True))
    field = page.locator(".st-key-q input")
    expect(field).to_be_visible(timeout=PATIENT)
    field.fill(QUESTION[lang])
    field.press("Enter")
    robbery = page.locator("a.thing.row", has_text="千葉県市川市 強盗")
    expect(robbery.first).to_be_visible(timeout=PATIENT)
    hand.click(robbery)

    cast = page.locator(".cast")
    expect(cast.get_by_role("heading", name=say("cast.orders"), exact=True)).to_be_visible(timeout=PATIENT)
    abroad = cast.locator("li", has_text=OPERATOR).first
    expect(abroad).to_contain_text(ACCOUNT)
    orders = cast.locator("li", has=page.locator(".claim a.thing", has_text=ALIAS))
    hand.click(orders.locator("a.row"))
    told(page, ALIAS)
    expect(page.locator(".evidence mark")).to_contain_text("指示", timeout=PATIENT)

    hand.click(page.locator(".cast a.thing", has_text=ACCOUNT))
    expect(page.get_by_role("heading", level=1, name=ACCOUNT)).to_be_visible(timeout=PATIENT)
    incidents = page.locator(".involved")
    for town in OTHERS:
        other = incidents.locator("li", has_text=town).first
        expect(other).to_be_visible()
        expect(other.locator("blockquote").first).to_be_visible()
    told(page, ACCOUNT)

    hand.click(incidents.locator("a.thing", has_text=OPERATOR))
    now = page.locator(".now")
    expect(page.get_by_role("heading", level=1, name=OPERATOR)).to_be_visible(timeout=PATIENT)
    expect(now.get_by_role("heading", name=say("now.title"))).to_be_visible()
    expect(now).to_contain_text("千葉刑務所")
    told(page, "千葉刑務所の拘置区画に勾留されている")
    expect(now).to_contain_text("夜鷹は別の人間だ")  # the denial stands beside the allegation

    assert hand.clicks <= 6
    assert outside == []
