"""Nothing is fetched from outside, by browser or server; pages that show something are walked with all their looks."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from app.i18n import words

WATCH = Path(__file__).parent / "watch"


def test_neither_browser_nor_server_asks_for_anything_outside(served: Any, page: Page, outside: Any) -> None:
    fonts: list[str] = []
    page.on("response", lambda response: fonts.append(response.url) if response.url.endswith(".woff2") else None)
    for address in ("", "case?thing=unknown", "network", "posts", "map", "import"):
        page.goto(f"{served.url}/{address}")
        expect(page.locator(".banner")).to_contain_text(words("ja")("banner"), timeout=60_000)
        expect(page.locator("h1, .notice").first).to_be_attached(timeout=60_000)
        page.wait_for_load_state("networkidle")
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
