"""Writes docs/images: every page of the demo case, in both languages, on both grounds, as a browser shows it.

Run by `make screenshots`: loads the demo case into a store of its own, serves it, and ends both.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Error, Page, sync_playwright
from resting import at_rest

IMAGES = Path(__file__).parents[2] / "docs" / "images"
SIZE = {"width": 1280, "height": 860}
SEARCHED = "市川"
ASKED, OTHER = "市川 強盗", "掛川市"
RING = "yodaka"
OPTIONS = ("--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader")  # WebGL without a graphics card
SETTLED = {"network": 6_000, "ways": 6_000, "map": 4_000, "timeline": 2_500}  # milliseconds a picture takes to rest
SETTLES = 1_000


def found(page: Page, url: str, query: str) -> list[str]:
    """Addresses that a search leads to, without their language."""
    page.goto(f"{url}/search?{query}&lang=ja")
    page.locator("a.thing").first.wait_for()
    addresses = (link.get_attribute("href") or "" for link in page.locator("a.thing").all())
    return [address.partition("&lang=")[0] for address in addresses]


def fullest(page: Page, url: str, addresses: list[str]) -> str:
    """The address of the page on which most is said."""

    def statements(address: str) -> int:
        page.goto(f"{url}/{address}&lang=ja")
        page.locator(".head h1").wait_for()
        page.wait_for_load_state("networkidle")
        return page.locator(".claim").count()

    return max(addresses, key=statements)


def links(page: Page, url: str) -> dict[str, str]:
    """The address of each page, on things that the demo case has."""
    searched = f"q={quote(SEARCHED)}"
    incident = found(page, url, f"q={quote(ASKED)}&type=Incident")[0]
    network, thing = incident.replace("case?", "network?"), incident.partition("thing=")[2]
    other = found(page, url, f"q={quote(OTHER)}&type=Incident")[0].partition("thing=")[2]
    return {
        "home": "",
        "search": f"search?{searched}",
        "case": incident,
        "network": network,
        "ways": f"{network}&path={thing},{other}",
        "review": "review",
        "rings": "rings",
        "ring": found(page, url, f"q={quote(RING)}&type=Ring")[0],
        "ring-published": found(page, url, f"q={quote(RING)}&type=Ring")[0] + "&mask=publication",
        "posts": "posts",
        "timeline": "timeline",
        "map": "map",
        "saved": "saved",
        "source": fullest(page, url, found(page, url, f"{searched}&type=Document&kind=article")[:4]),
        "post": fullest(page, url, found(page, url, f"q={quote('即日')}&type=Document&kind=post")[:6]),
        "import": "import",
        "quality": "quality",
        "settings": "settings",
    }


@contextmanager
def demo() -> Iterator[str]:
    """The app on the demo case, at this address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "app.cli"]
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"ITOGUCHI_DATA_DIR": folder}
        process = subprocess.Popen([*command, "demo", "--port", str(port)], env=environment, stdout=subprocess.PIPE)
        try:
            assert process.stdout is not None
            for line in process.stdout:
                sys.stdout.write(line.decode())
                if b"http://" in line:
                    break
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=60)
            subprocess.run([*command, "store", "stop"], env=environment, check=True)


def opened(page: Page, address: str) -> None:
    """Go to an address, patiently while the server starts."""
    for _ in range(60):
        try:
            page.goto(address)
        except Error:
            page.wait_for_timeout(500)
        else:
            return


def main(url: str) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(OPTIONS))
        first = browser.new_page()
        opened(first, url)
        found = links(first, url)
        for ground in ("light", "dark"):
            page = browser.new_context(viewport=SIZE, color_scheme=ground).new_page()  # type: ignore[arg-type]
            for lang in ("ja", "en"):
                for name, address in found.items():
                    page.goto(f"{url}/{address}{'&' if '?' in address else '?'}lang={lang}")
                    page.locator(".banner").wait_for()
                    at_rest(page, patience=60_000)
                    page.wait_for_timeout(SETTLED.get(name, SETTLES))
                    shot = Image.open(BytesIO(page.screenshot()))
                    shot.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3).save(
                        IMAGES / f"{name}-{lang}-{ground}.png", optimize=True
                    )
        browser.close()


if __name__ == "__main__":
    with demo() as address:
        main(address)
