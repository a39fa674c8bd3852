"""People sign in at an issuer: whoever is in the role file decides, under their name; everybody else reads."""

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from app.i18n import words
from app.usecases import deciding
from app.usecases.workspace import Workspace
from graph.store import StoreConfig

SAY = words("ja")
HERE = Path(__file__).parent


def beside(name: str) -> ModuleType:
    """A module of this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


issuers = beside("issuer")


@pytest.fixture(scope="module")
def desk(embedded_config: StoreConfig, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The app on the store of this worker, open to people who sign in."""
    folder = tmp_path_factory.mktemp("signed")
    (folder / "roles.yaml").write_text("hanako@desk.example: analyst\n", encoding="utf-8")
    with issuers.issuing() as issuer, pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "ITOGUCHI_AUTH": "oidc",
            "ITOGUCHI_ROLES": str(folder / "roles.yaml"),
            "ITOGUCHI_OIDC_METADATA_URL": issuer.metadata,
            "ITOGUCHI_OIDC_CLIENT_ID": issuers.CLIENT,
            "ITOGUCHI_OIDC_CLIENT_SECRET": issuers.SHARED,
        }.items():
            patch.setenv(name, value)
        started = beside("conftest").running("serve", embedded_config, folder, patience=60)
        with started as app:
            yield app


@contextmanager
def entered(browser: Browser, desk: Any, who: str, *, address: str = "settings?lang=ja") -> Iterator[Page]:
    context = browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{desk.url}/{address}")
    expect(page.get_by_text(SAY("signing.needed"))).to_be_visible(timeout=60_000)
    assert page.locator(".banner").count() == 0
    page.get_by_role("button", name=SAY("signing.in"), exact=True).click()
    page.get_by_role("link", name=who, exact=True).click()
    expect(page.locator(".whoever")).to_be_visible(timeout=60_000)
    yield page
    context.close()


@pytest.mark.usefixtures("case")
def test_an_analyst_decides_under_the_name_of_the_issuer(browser: Browser, desk: Any, workspace: Workspace) -> None:
    with entered(browser, desk, "hanako") as page:
        expect(page).to_have_url(f"{desk.url}/settings?lang=ja")  # where the visit was meant to go
        expect(page.locator(".whoever")).to_contain_text(SAY("role.analyst"))
        page.get_by_label(SAY("settings.why")).fill("貸しアカウント")
        page.get_by_role("button", name=SAY("settings.decide"), exact=True).click()
        expect(page.locator("tr.off")).to_contain_text("仮名 花子 <hanako@desk.example>")
        page.get_by_role("button", name=SAY("signing.out"), exact=True).click()
        expect(page.get_by_text(SAY("signing.needed"))).to_be_visible()
    with Workspace(workspace.settings).store() as store:
        kept = [(one.decision.decided_by, one.decision.reason) for one in deciding.decisions(workspace, store)]
    assert kept == [("仮名 花子 <hanako@desk.example>", "貸しアカウント")]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("who", "name"), [("taro", "架空 太郎 <taro@desk.example>"), ("forger", "仮名 花子 <forger>")])
def test_whoever_the_role_file_does_not_name_reads_and_decides_nothing(
    browser: Browser, desk: Any, who: str, name: str
) -> None:
    with entered(browser, desk, who) as page:
        expect(page.locator(".whoever")).to_contain_text(name)
        expect(page.locator(".whoever")).to_contain_text(SAY("role.reader"))
        expect(page.get_by_text(SAY("signing.reader", name=name))).to_be_visible()
        expect(page.get_by_role("button", name=SAY("settings.decide"), exact=True)).to_have_count(0)
        page.goto(f"{desk.url}/search?q=架空&lang=ja&mask=off")
        expect(page.locator("a.row").first).to_be_visible()
        shown = page.locator("nav.masking a")
        expect(shown.filter(has_text=SAY("mask.names"))).to_have_attribute("aria-current", "true")
        expect(shown.get_by_text(SAY("mask.off"), exact=True)).to_have_count(0)


@pytest.mark.usefixtures("case")
def test_only_the_issuer_can_let_somebody_in(browser: Browser, desk: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{desk.url}/oauth2callback?code=made-up&state=made-up")
    expect(page.get_by_role("button", name=SAY("signing.in"), exact=True)).to_be_visible(timeout=60_000)
    claims = '{"is_logged_in":true,"sub":"hanako","email":"hanako@desk.example","email_verified":true}'
    context.add_cookies([{"name": "_streamlit_user", "value": claims, "url": desk.url}])
    page.goto(f"{desk.url}/settings?lang=ja")
    expect(page.get_by_role("button", name=SAY("signing.in"), exact=True)).to_be_visible(timeout=60_000)
    assert page.locator(".whoever").count() == 0
    context.close()


def test_what_the_server_was_told_lies_in_the_data_folder_for_its_owner_alone(
    desk: Any, embedded_config: StoreConfig
) -> None:
    assert desk.url
    told = embedded_config.data_dir / "sign-in" / "secrets.toml"
    assert issuers.SHARED in told.read_text(encoding="utf-8")
    assert told.stat().st_mode & 0o077 == 0
