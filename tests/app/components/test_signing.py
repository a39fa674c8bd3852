"""A name is asked for once, where it is first needed, and stands for this visit and the next."""

import pytest
from streamlit.testing.v1 import AppTest

from app.i18n import LANGS, Lang, words
from app.usecases.identity import Identity, NotAllowedError, Role, require_analyst, tidied
from app.usecases.preferences import Preferences, preferences, remember
from app.usecases.workspace import Workspace

HOSTILE = "<img src=x onerror=alert(1)>'); MATCH (n) DETACH DELETE n //"


def page() -> None:
    import streamlit as st  # noqa: PLC0415  Streamlit runs this function by itself

    from app.components.signing import acting  # noqa: PLC0415  the same
    from app.session import visit  # noqa: PLC0415  the same

    with visit() as visitor:
        signed = [acting(visitor), acting(visitor)]
    with visit() as visitor:
        signed.append(acting(visitor, place="fragment"))
    st.text(" ".join(f"{one.name}/{one.role}" if one else "nobody" for one in signed))


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["仮名 花子", HOSTILE])
def test_a_name_is_asked_for_once_and_kept(lang: Lang, name: str, workspace: Workspace) -> None:
    test = AppTest.from_function(page, default_timeout=60)
    test.query_params["lang"] = lang
    test.run()
    assert test.text[0].value == "nobody nobody nobody"
    assert [field.label for field in test.text_input] == [words(lang)("signing.name")] * 2  # one per visit
    test.text_input[0].input(f"  {name}\n")
    test.button[0].click().run()
    assert not test.exception
    assert test.text[0].value == " ".join([f"{name}/analyst"] * 3)
    assert not test.text_input
    assert preferences(workspace).name == name
    again = AppTest.from_function(page, default_timeout=60).run()
    assert again.text[0].value == " ".join([f"{name}/analyst"] * 3)


def test_only_an_analyst_passes() -> None:
    require_analyst(Identity(name="仮名", role=Role.ANALYST))
    with pytest.raises(NotAllowedError, match="読者 may read") as refused:
        require_analyst(Identity(name="読者", role=Role.READER))
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("given", "kept"),
    [(" 仮名\n花子 ", "仮名 花子"), ("a\x00b\u202ec", "a b c"), ("\t", ""), ("あ" * 500, "あ" * 200)],
)
def test_a_name_stands_on_one_line(given: str, kept: str) -> None:
    assert tidied(given) == kept


@pytest.mark.parametrize("blank", ["", " ", "\u200b\n"])
def test_nobody_is_nameless(blank: str) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Identity(name=blank, role=Role.ANALYST)


def test_what_is_remembered_is_changed_piece_by_piece_and_a_broken_file_counts_as_none(workspace: Workspace) -> None:
    remember(workspace, name="仮名")
    assert remember(workspace, lang="en") == preferences(workspace) == Preferences(name="仮名", lang="en")
    workspace.preferences.write_text("{broken", encoding="utf-8")
    assert preferences(workspace) == Preferences()
