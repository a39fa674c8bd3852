"""A long import is stopped in a browser: what was loaded stays, the page says what is left, and it can go on."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from app.i18n import words

SAY = words("ja")
POSTS = 600
PATIENCE = 120_000
LEFT = re.compile(r"新しい資料 ([\d,]+)件のうち ([\d,]+)件を登録しました。残りは ([\d,]+)件です。")


def file_of_posts(folder: Path) -> Path:
    path = folder / "posts.csv"
    lines = (
        f"kakuu-{n},X,@kakuu_{n % 40},2031-02-{n % 28 + 1:02}T10:00:00+09:00,"
        f"高額案件{n} 即日{n % 9 + 1}万円 詳細はDM @kakuu_example{n % 40} まで,https://x.example/{n}"
        for n in range(POSTS)
    )
    path.write_text("\n".join(["id,platform,account,posted_at,text,url", *lines]), encoding="utf-8")
    return path


def counted(store: Any) -> int:
    return int(store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"])


def test_what_was_loaded_before_a_stop_stays_and_the_rest_follows(
    served: Any, page: Page, embedded_store: Any, tmp_path: Path
) -> None:
    path = file_of_posts(tmp_path)
    page.goto(f"{served.url}/import?lang=ja")
    page.locator('input[type="file"]').set_input_files(path)
    expect(page.get_by_text(path.name)).to_be_visible()
    page.get_by_role("button", name=SAY("import.start"), exact=True).click()
    bar = page.get_by_text(re.compile(f"{SAY('stage.loading')} [1-9]"))
    expect(bar.first).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name=SAY("import.stop"), exact=True).click()
    notice = page.locator(".notice", has_text=SAY("import.stopped"))
    expect(notice).to_contain_text(LEFT, timeout=PATIENCE)
    found = LEFT.search(notice.inner_text())
    assert found is not None
    of, done, left = (int(number.replace(",", "")) for number in found.groups())
    assert of == POSTS == done + left
    assert 0 < done < POSTS
    assert counted(embedded_store) == done
    page.get_by_role("button", name=SAY("import.start"), exact=True).click()
    told = f"新規 {left}件、更新 0件、既存 {done}件"
    expect(page.get_by_role("status")).to_contain_text(told, timeout=PATIENCE)
    expect(notice).to_have_count(0)
    assert counted(embedded_store) == POSTS
