"""Job 4, "What came in today?": files dropped on the page, the report, the first page with what is new, and twenty
judgements by keyboard; in a real browser, the import on either engine."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.i18n import words
from app.settings import Settings
from app.usecases.keeping import remove
from app.usecases.workspace import Workspace
from graph.store import StoreConfig

SAY = words("ja")
ARTICLE = (
    "埼玉県川口市の住宅で2025年3月3日、現金が奪われた強盗事件で、県警は架空次郎容疑者（23）を強盗の疑いで逮捕した。"
    "架空容疑者は「夜鷹」と名乗る指示役からテレグラムのアカウント @yodaka_kakuu で指示を受けたとみられる。\n"
)
DROP = """files => {
    const transfer = new DataTransfer();
    for (const [name, text] of files) transfer.items.add(new File([text], name, { type: "text/plain" }));
    const zone = document.querySelector('[data-testid="stFileUploaderDropzone"]');
    for (const kind of ["dragenter", "dragover", "drop"])
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""
DECISIONS = 20
SETTLED = """letter => {
    const buttons = document.querySelectorAll(`.st-key-press_${letter} button:enabled`);
    const still = document.querySelector(".stApp").dataset.testScriptState === "notRunning";
    return still && document.documentElement.dataset.keys && buttons.length === 1;
}"""


def press(page: Page, letter: str) -> None:
    """Press a key once the page has come to rest; a key that meets a view on its way out answers nothing."""
    page.wait_for_function(SETTLED, arg=letter, timeout=30_000)
    page.keyboard.press(letter)


@pytest.fixture
def imported(demo: Any, page: Page, kept_config: StoreConfig) -> Iterator[Page]:
    """The page after a new article and a broken file were dropped on it; the article is taken out in the end."""
    page.goto(f"{demo.url}/import?lang=ja")
    expect(page.get_by_test_id("stFileUploaderDropzone")).to_be_visible(timeout=60_000)
    page.evaluate(DROP, [["kawaguchi.txt", ARTICLE], ["broken.jsonl", "{half\n"]])
    expect(page.get_by_text("broken.jsonl").first).to_be_visible()
    page.get_by_role("button", name=SAY("import.start"), exact=True).click()
    expect(page.locator("p[role=status]")).to_contain_text("新規 1件", timeout=120_000)
    yield page
    settings = Settings(data_dir=kept_config.data_dir, neo4j_uri=kept_config.uri)
    workspace = Workspace(settings)
    with workspace.store() as store:
        query = "MATCH (d:Document) WHERE d.text STARTS WITH $text RETURN d.id AS id"
        for row in store.read(query, text=ARTICLE[:20]):
            remove(workspace, store, row["id"])


def test_what_came_in_is_told_with_its_links_and_what_was_refused(imported: Page, outside: Any) -> None:
    refused = imported.locator(".refused", has_text="broken.jsonl")
    expect(refused).to_contain_text("line 1")
    imported.get_by_role("link", name=SAY("page.home"), exact=True).click()
    expect(imported.locator("h2", has_text=SAY("home.last_import"))).to_be_visible(timeout=60_000)
    fresh = imported.locator("ul.list li", has_text="川口市").first
    expect(fresh).to_contain_text("+")
    expect(fresh).to_contain_text(SAY("news.scope.incident"))
    imported.get_by_text(SAY("import.refused", count=1)).click()
    expect(imported.locator(".refused", has_text="broken.jsonl")).to_be_visible()
    expect(imported.get_by_role("link", name=SAY("home.review"))).to_be_visible()
    assert outside == []


@pytest.mark.parametrize("kept_config", ["embedded"], indirect=True)
def test_twenty_questions_are_answered_by_keyboard_and_taken_back(
    demo: Any, page: Page, sign: Callable[[Page], None]
) -> None:
    page.goto(f"{demo.url}/review?lang=ja")
    place = page.locator(".place strong")
    expect(page.locator(".st-key-press_c button")).to_be_visible(timeout=60_000)
    sign(page)
    total = int(place.inner_text().partition("件中")[0])
    assert total >= DECISIONS
    for at in range(1, DECISIONS + 1):
        expect(place).to_have_text(SAY("review.place", at=at, of=total))
        press(page, "ruc"[at % 3])
        if "ruc"[at % 3] == "r":
            press(page, "2")
        if at < total:
            expect(place).to_have_text(SAY("review.place", at=at + 1, of=total))
    expect(page.locator(".pending")).to_contain_text(str(DECISIONS))
    for at in range(DECISIONS, 0, -1):
        press(page, "z")
        expect(place).to_have_text(SAY("review.place", at=at, of=total))
