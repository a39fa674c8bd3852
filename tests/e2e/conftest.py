"""The app as a process, a Chromium that may reach nothing but this computer, and a record of what else it asked."""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request, Route, expect, sync_playwright

from app.i18n import words
from graph.store import StoreConfig

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWIFTSHADER = "--enable-unsafe-swiftshader"
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    SWIFTSHADER,  # the network picture needs WebGL, drawn here without a graphics card
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
APP_TESTS = Path(__file__).parents[1] / "app" / "conftest.py"


def invented_case() -> ModuleType:
    """The workspace and the case of the app's own tests; test folders are no packages, so they are loaded by path."""
    spec = importlib.util.spec_from_file_location("invented_case", APP_TESTS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


workspace, case, fresh_settings = (getattr(invented_case(), name) for name in ("workspace", "case", "fresh_settings"))

WATCH = Path(__file__).parent / "watch"


class App(NamedTuple):
    """The running app."""

    url: str
    outside: Path

    def asked_outside(self) -> str:
        """Connections of the server to anywhere else."""
        return self.outside.read_text(encoding="utf-8") if self.outside.exists() else ""


def chromium() -> str:
    """Where the system's Chromium lies; without one the test is skipped."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium under CI")
        pytest.skip("no Chromium here; install it to run the tests in a browser")
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives every browser of the tests."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium, headless."""
    expect.set_options(timeout=30_000)  # a busy machine takes its time
    opened = playwright.chromium.launch(executable_path=chromium(), args=list(OPTIONS))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def plain_browser(playwright: Playwright) -> Iterator[Browser]:
    """The same without WebGL, as on a computer where it is switched off or the graphics card is not up to it."""
    options = [one for one in OPTIONS if one != SWIFTSHADER]
    opened = playwright.chromium.launch(executable_path=chromium(), args=[*options, "--disable-3d-apis"])
    yield opened
    opened.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_health(url: str, process: subprocess.Popen[bytes], *, patience: float) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):  # noqa: S310  our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the app did not start; status {process.poll()}")


@contextmanager
def running(command: str, config: StoreConfig, folder: Path, *, patience: float) -> Iterator[App]:
    """`itoguchi serve` or `itoguchi demo` on a store, started in another folder, its connections watched."""
    port = free_port()
    environment = os.environ | {
        "ITOGUCHI_DATA_DIR": str(config.data_dir),
        "ITOGUCHI_NEO4J_URI": config.uri or "",
        "ITOGUCHI_ENGINE": "rules",
        "PYTHONPATH": str(WATCH),
        "OUTSIDE_LOG": str(folder / "outside.log"),
    }
    call = [sys.executable, "-P", "-m", "app.cli", command, "--port", str(port)]
    with (folder / "app.log").open("wb") as log:
        process = subprocess.Popen(call, env=environment, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    try:
        await_health(f"http://127.0.0.1:{port}", process, patience=patience)
        yield App(f"http://127.0.0.1:{port}", folder / "outside.log")
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="session")
def server(embedded_config: StoreConfig, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app on the store of this worker."""
    with running("serve", embedded_config, tmp_path_factory.mktemp("served"), patience=60) as app:
        yield app


@pytest.fixture(scope="session")
def demo(kept_config: StoreConfig, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app on the demo case, on each engine in turn; loaded once, so a test puts back what it changes."""
    with running("demo", kept_config, tmp_path_factory.mktemp("demo"), patience=600) as app:
        yield app


@pytest.fixture
def served(workspace: Any, server: App) -> App:  # noqa: ARG001  the store is emptied first
    """The running app on an empty store."""
    return server


class Outside(list[str]):
    """Every request of the browser to anywhere but this computer; none of them got through."""

    def guard(self, route: Route, request: Request) -> None:
        if urlsplit(request.url).hostname in {"127.0.0.1", "localhost"}:
            route.continue_()
        else:
            self.append(request.url)
            route.abort()


@pytest.fixture
def outside() -> Outside:
    """What the browser asked for elsewhere."""
    return Outside()


@pytest.fixture
def page(browser: Browser, outside: Outside) -> Iterator[Page]:
    """A page on which a script error fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    context.route("**/*", outside.guard)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.set_default_timeout(30_000)
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def sign() -> Callable[[Page], None]:
    """Gives the name for the record of decisions where it is asked for; a desk asks but once."""

    def give(opened: Page) -> None:
        field = opened.get_by_label(words("ja")("signing.name"), exact=True).first
        if field.count():
            field.fill("仮名分析")
            opened.get_by_role("button", name=words("ja")("signing.keep")).first.click()
            expect(field).to_be_hidden(timeout=60_000)

    return give
