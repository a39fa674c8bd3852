"""Streamlit's own widgets speak the reader's language, also where they show something only when they are used."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from resting import at_rest

from app.i18n import Lang, words

SAID = (Path(__file__).parent / "look" / "said.js").read_text(encoding="utf-8")
PATIENCE = 60_000


def in_language(lang: Lang) -> Callable[[str], bool]:
    """Whether something is what a widget says in a language."""
    phrases = words(lang).under(prefix="widget").values()
    known = [re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(phrase)), re.DOTALL) for phrase in phrases]
    return lambda said: any(one.fullmatch(said) for one in known)


def heard(page: Page, lang: Lang) -> list[str]:
    """What the widgets of a page say in a language."""
    return [said for said in page.evaluate(SAID) if in_language(lang)(said)]


def opened(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("h1")).to_have_count(1, timeout=PATIENCE)
    at_rest(page)
    page.wait_for_load_state("networkidle")


def test_fields_that_are_used_say_nothing_in_english(served: Any, page: Page, case: Any, tmp_path: Path) -> None:
    assert case
    opened(page, f"{served.url}/search?q=架空&lang=ja")
    field = page.locator(".st-key-q input")
    field.fill("架空の")
    expect(page.get_by_text(words("ja")("widget.apply"))).to_be_visible()
    page.get_by_role("button", name=words("ja")("widget.choose_date")).first.click()
    expect(page.get_by_test_id("stDateInputCalendar")).to_be_visible()
    assert heard(page, "en") == []
    path = tmp_path / "記事.txt"
    path.write_text("架空の記事。", encoding="utf-8")
    opened(page, f"{served.url}/import?lang=ja")
    expect(page.get_by_test_id("stFileUploaderDropzone")).to_contain_text(words("ja")("widget.upload"))
    page.locator('input[type="file"]').set_input_files(path)
    expect(page.get_by_label(words("ja")("widget.add_files"))).to_be_visible()
    page.get_by_role("textbox").fill("架空の文章")
    assert heard(page, "en") == []


def test_whoever_changes_the_language_hears_the_other_one(served: Any, page: Page, case: Any) -> None:
    assert case
    opened(page, f"{served.url}/search?q=架空&lang=ja")
    expect(page.get_by_label(words("ja")("widget.choose_date")).first).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_label(words("en")("widget.choose_date")).first).to_be_visible(timeout=PATIENCE)
    at_rest(page)
    assert heard(page, "ja") == []
