"""The browser of the benchmarks: the system's Chromium, which draws without a graphics card. Every wait in it ends."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, ViewportSize, sync_playwright

OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",  # WebGL without a graphics card
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE = 120_000  # milliseconds that any wait may last
LAPTOP = ViewportSize(width=1280, height=800)
STILL = "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"


@contextmanager
def opened() -> Iterator[Page]:
    """A page of the size of a laptop."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(OPTIONS))
        try:
            page = browser.new_page(viewport=LAPTOP)
            page.set_default_timeout(PATIENCE)
            yield page
        finally:
            browser.close()


def answer(page: Page, question: str, about: object = None) -> Any:  # noqa: ANN401  whatever the script returns
    """What a script of the page returns as soon as that is anything.

    A page that hangs raises after the usual patience; `Page.evaluate` would wait for it without end.
    """
    return page.wait_for_function(question, arg=about).json_value()
