"""Nothing is fetched from outside, by browser or server, on any page; each language on another ground."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from app import main
from app.i18n import Lang, words

WATCH = Path(__file__).parent / "watch"


@pytest.mark.parametrize(("lang", "ground"), [("ja", "light"), ("en", "dark")])
def test_no_page_asks_for_anything_outside(
    served: Any, browser: Browser, outside: Any, case: Any, lang: Lang, ground: Any
) -> None:
    asked = {
        "home": [""],
        "search": ["search?q=架空"],
        "case": [f"case?thing={case.thing('Person', '架空太郎')}", "case?thing=unknown"],
        "network": [f"network?thing={case.thing('Incident', '架空市')}"],
        "source": [f"source?source={case.article.id}", f"source?source={case.post.id}"],
    }
    addresses = [address for name, _, _ in main._PAGES for address in asked.get(name, [name])]
    context = browser.new_context(color_scheme=ground)
    context.route("**/*", outside.guard)
    page = context.new_page()
    fonts: list[str] = []
    page.on("response", lambda response: fonts.append(response.url) if response.url.endswith(".woff2") else None)
    for address in addresses:
        page.goto(f"{served.url}/{address}{'&' if '?' in address else '?'}lang={lang}")
        expect(page.locator(".banner")).to_contain_text(words(lang)("banner"), timeout=60_000)
        expect(page.locator("h1, .notice").first).to_be_attached(timeout=60_000)
        page.wait_for_load_state("networkidle")
    context.close()
    assert outside == []
    assert served.asked_outside() == ""
    assert any("noto-sans-jp-400" in url for url in fonts)


def test_the_watch_on_the_server_notices_what_it_should(tmp_path: Path) -> None:
    log = tmp_path / "outside.log"
    code = (
        "import socket\n"
        "for host in ('192.0.2.1', '127.0.0.1'):\n"
        "    with socket.socket() as s:\n"
        "        s.settimeout(0.01)\n"
        "        s.connect_ex((host, 9))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(WATCH), "OUTSIDE_LOG": str(log)}
    subprocess.run([sys.executable, "-P", "-c", code], env=environment, check=True)
    assert log.read_text(encoding="utf-8") == "socket.connect 192.0.2.1\n"
