"""Settings in both languages: who acts, how pages open, which evidence counts, the store; by role."""

from html import escape
from pathlib import Path
from typing import Any

import pytest
import visiting
from streamlit.testing.v1 import AppTest
from visiting import shown

from app import main
from app.i18n import LANGS, Lang, words
from app.settings import settings
from app.usecases.deciding import link_graph
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.ingest import ingest_for
from app.usecases.masking import Masking
from app.usecases.preferences import Preferences, preferences, remember
from app.usecases.progress import Silent
from app.usecases.workspace import Workspace
from extract.read import source_from_bytes
from graph.migrations import SCHEMA_VERSION

CLAIMS = {
    "is_logged_in": True,
    "sub": "s-1",
    "name": "仮名 <b>花子</b>",
    "email": "h@desk.example",
    "email_verified": True,
}


def opened(lang: Lang, *, user: dict[str, Any] | None = None) -> AppTest:
    return visiting.opened("home", user=user, lang=lang)


def settings_page(test: AppTest) -> AppTest:
    test.switch_page("views/settings.py").run()
    assert not test.exception
    return test


def sign_in_needed(monkeypatch: pytest.MonkeyPatch, workspace: Workspace, roles: str) -> None:
    monkeypatch.setenv("ITOGUCHI_AUTH", "oidc")
    settings.cache_clear()
    path = workspace.data_dir / "roles.yaml"
    monkeypatch.setenv("ITOGUCHI_ROLES", str(path))
    path.write_text(roles, encoding="utf-8")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_desk_says_who_acts_and_in_what_state_it_is(lang: Lang) -> None:
    say = words(lang)
    test = settings_page(opened(lang))
    text = shown(test)
    assert say("settings.schema_of", version=SCHEMA_VERSION, known=SCHEMA_VERSION) in text
    assert say("settings.not_linked") in text
    assert say("settings.own_computer") in text
    assert [field.label for field in test.text_input] == [say("signing.name")]  # asked for once, nothing else yet


@pytest.mark.parametrize("lang", LANGS)
def test_evidence_is_switched_off_with_a_reason_and_counts_nothing_after_the_figures_are_taken_anew(
    lang: Lang, workspace: Workspace, linked_case: Any
) -> None:
    say = words(lang)
    link_graph(workspace, linked_case.store)
    remember(workspace, name="仮名")
    test = settings_page(opened(lang))
    button = next(one for one in test.button if one.label == say("settings.decide"))
    button.click().run()
    assert say("settings.needs_reason") in shown(test)
    reason = next(one for one in test.text_input if one.label == say("settings.why"))
    reason.input("貸し出される <i>アカウント</i>")
    next(one for one in test.button if one.label == say("settings.decide")).click().run()
    text = shown(test)
    assert escape("貸し出される <i>アカウント</i>") in text
    assert "<i>" not in text
    assert say("settings.pending", state=say("settings.off")) in text
    next(one for one in test.button if one.label == say("settings.relink")).click().run()
    assert not test.exception
    assert say("settings.pending", state=say("settings.off")) not in shown(test)
    assert f"<td>{say('settings.off')}</td>" in shown(test)


@pytest.mark.usefixtures("case")
def test_pages_open_as_was_said_unless_the_address_says_otherwise(workspace: Workspace) -> None:
    remember(workspace, name="仮名")
    test = settings_page(opened("en"))
    say = words("en")
    next(one for one in test.selectbox if one.label == say("languages")).select("en")
    next(one for one in test.selectbox if one.label == say("mask.of")).select(Masking.PUBLICATION)
    next(one for one in test.button if one.label == say("settings.keep")).click().run()
    assert not test.exception
    assert preferences(workspace) == Preferences(name="仮名", lang="en", masking=Masking.PUBLICATION)
    again = AppTest.from_file(str(Path(str(main.__file__))), default_timeout=60).run()
    assert (again.query_params["lang"], again.query_params["mask"]) == ("en", "publication")
    masked = AppTest.from_file(str(Path(str(main.__file__))), default_timeout=60)
    masked.query_params["mask"] = "names"
    assert masked.run().query_params["mask"] == "names"


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("lang", LANGS)
def test_a_reader_sees_how_things_stand_and_changes_nothing(
    lang: Lang, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in_needed(monkeypatch, workspace, "someone@desk.example: analyst\n")
    say = words(lang)
    test = settings_page(opened(lang, user=CLAIMS))
    text = shown(test)
    assert escape("仮名 <b>花子</b> <h@desk.example>") in text
    assert say("role.reader") in text
    assert "someone@desk.example" not in text
    assert [one.label for one in test.button] == [say("signing.out")]
    assert not test.selectbox


@pytest.mark.usefixtures("case")
def test_a_reader_imports_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, case: Any) -> None:
    sign_in_needed(monkeypatch, workspace, "")
    test = opened("en", user=CLAIMS)
    test.switch_page("views/imports.py").run()
    assert not test.exception
    assert not test.text_area
    assert not test.button
    given = source_from_bytes("千葉県架空市で強盗。".encode(), name="a.txt")
    reader = Identity(name="読者", role=Role.READER)
    with pytest.raises(NotAllowedError):
        ingest_for(reader, [given], workspace=workspace, store=case.store, progress=Silent())


@pytest.mark.usefixtures("case")
def test_an_analyst_who_signed_in_sees_the_roles_and_may_switch(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in_needed(monkeypatch, workspace, "h@desk.example: analyst\n")
    test = settings_page(opened("en", user=CLAIMS))
    say = words("en")
    assert "h@desk.example" in shown(test)
    assert {say("settings.decide"), say("settings.keep"), say("signing.out")} == {one.label for one in test.button}


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("user", [{}, {"is_logged_in": False}, {"sub": "s-1"}])
def test_whoever_has_not_signed_in_sees_the_entrance_alone(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, case: Any, user: dict[str, Any]
) -> None:
    sign_in_needed(monkeypatch, workspace, "")
    test = opened("en", user=user)
    assert [one.label for one in test.button] == [words("en")("signing.in")]
    assert case.article.title not in shown(test)
    assert words("en")("banner") not in shown(test)


@pytest.mark.usefixtures("case")
def test_a_role_file_that_is_none_lets_nobody_further(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, case: Any
) -> None:
    sign_in_needed(monkeypatch, workspace, "h@desk.example: chief\n")
    test = opened("en", user=CLAIMS)
    assert "roles.yaml" in shown(test)
    assert case.article.title not in shown(test)
