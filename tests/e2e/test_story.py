"""One reader's way: import a file, find what is in it, open the case, see the sentence, read the source."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

SENTENCE = "県警は千葉県架空市の住宅に押し入ったとして、架空太郎容疑者（24）を強盗の疑いで逮捕した。"
ACCOUNT = "@kakuu_yobi77"
TEXT = f"2031年3月4日の事件。{SENTENCE}\n容疑者はXのアカウント「{ACCOUNT}」の投稿を見て応募したという。\n"


def imported(page: Page, url: str, path: Path) -> None:
    page.goto(f"{url}/import?lang=ja")
    page.locator('input[type="file"]').set_input_files(path)
    expect(page.get_by_text(path.name)).to_be_visible()
    page.get_by_role("button", name="取り込む", exact=True).click()
    expect(page.get_by_text("読んだ資料 1件、新規 1件")).to_be_visible(timeout=60_000)


def test_from_a_file_to_the_sentence_and_its_source(served: Any, page: Page, outside: Any, tmp_path: Path) -> None:
    path = tmp_path / "記事.txt"
    path.write_text(TEXT, encoding="utf-8")
    imported(page, served.url, path)

    page.get_by_role("link", name="検索").click()
    field = page.locator(".st-key-q input")
    field.fill("kakuu_yobi77")
    field.press("Enter")
    hit = page.locator("a.thing", has_text=ACCOUNT)
    expect(hit).to_have_count(1)
    expect(page).to_have_url(re.compile("q=kakuu_yobi77"))

    hit.click()
    expect(page.get_by_role("heading", level=1, name=ACCOUNT)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/case\?.*thing=account-"))
    quoted = page.locator(".evidence blockquote")
    expect(quoted).to_contain_text(ACCOUNT)

    page.locator(".evidence a.thing").first.click()
    expect(page.locator(".passage")).to_contain_text(SENTENCE)
    expect(page.locator(".passage a.mention", has_text=ACCOUNT)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/source\?"))

    page.reload()
    expect(page.locator(".passage")).to_contain_text(SENTENCE)

    page.locator(".passage a.mention", has_text=ACCOUNT).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".evidence.why")).to_contain_text(ACCOUNT)
    page.locator(".evidence.why a.thing").click()
    expect(page.get_by_role("heading", level=1, name=ACCOUNT)).to_be_visible()
    assert outside == []
    assert served.asked_outside() == ""


def test_the_keyboard_leads_to_the_search_and_through_its_rows(served: Any, page: Page, case: Any) -> None:
    page.goto(f"{served.url}/?lang=en")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("html[data-keys]")).to_be_attached()
    page.keyboard.press("/")
    field = page.locator(".st-key-q input")
    expect(field).to_be_visible()
    field.fill("架空")
    field.press("Enter")
    expect(page.locator("a.row").first).to_be_visible()
    field.blur()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("a.row").nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("a.row").first).to_be_focused()
    assert case.article.id


def test_a_hostile_name_is_shown_and_runs_nothing(served: Any, page: Page, case: Any) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{served.url}/case?thing={case.thing('Alias', 'onerror')}&lang=ja")
    expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x onerror=alert(1)>")
    page.goto(f"{served.url}/source?source={case.post.id}&lang=ja")
    expect(page.locator(".passage")).to_contain_text(case.hostile)
    assert page.locator(".passage img").count() == 0
    assert dialogs == []


def test_the_language_is_changed_where_one_stands_and_the_banner_stays_closed(
    served: Any, page: Page, case: Any
) -> None:
    page.goto(f"{served.url}/source?source={case.article.id}&lang=ja")
    page.get_by_role("button", name="閉じる").click()
    expect(page.locator(".banner")).to_be_hidden()
    page.get_by_role("link", name="English").click()
    expect(page.locator(".legend")).to_contain_text("Person")
    expect(page).to_have_url(re.compile(f"source={case.article.id}"))
    expect(page).to_have_url(re.compile("lang=en"))
    page.reload()
    expect(page.locator(".legend")).to_contain_text("Person")
    expect(page.locator(".banner")).to_be_hidden()
