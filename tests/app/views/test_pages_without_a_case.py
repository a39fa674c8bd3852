"""Pages that show, fill or lose a store of their own, as Streamlit runs them."""

from html import escape
from typing import Any

import pytest
from visiting import opened, shown

from app.i18n import LANGS, words
from app.usecases.quality import quality
from app.usecases.workspace import Workspace
from graph import embedded

PAGES = ("home", "search", "case", "source", "imports")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_an_empty_store_says_what_to_do_next(page: str, lang: str) -> None:
    say = words(lang)
    expected = {
        "home": say("home.empty"),
        "search": escape(say("search.hint"), quote=True),
        "case": say("case.none"),
        "source": say("home.empty"),
        "imports": say("import.title"),
    }
    text = shown(opened(page, lang=lang))
    assert expected[page] in text
    assert say("banner") in text


def test_import_takes_a_pasted_text_into_the_graph(workspace: Workspace) -> None:
    test = opened("imports", lang="en")
    test.text_area[0].input("千葉県架空市の住宅に男が押し入り、現金が奪われた。")
    next(one for one in test.button if one.label == words("en")("preview.keep")).click().run()
    assert not test.exception
    text = shown(test)
    assert words("en")("import.done", read=1, added=1, updated=0, unchanged=0, claims="").split(":")[0] in text
    assert "千葉県架空市" in text
    assert words("en")("import.then") in text
    assert [one.label for one in test.status] == [words("en")("import.worked")]
    assert len(list(workspace.archive.folder.iterdir())) == 1
    assert "千葉県架空市" in shown(opened("home", lang="en"))


@pytest.mark.usefixtures("workspace")
def test_import_says_what_was_refused_and_home_remembers_it() -> None:
    test = opened("imports", lang="ja")
    test.file_uploader[0].set_value([("broken.jsonl", b'{"id": "a", "text": "\xe4\xb8\x80"}\n{broken\n', "text/plain")])
    test.button[0].click().run()
    assert not test.exception
    assert "broken.jsonl, line 2" in shown(test)
    assert "broken.jsonl, line 2" in shown(opened("home", lang="ja"))


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_quality_shows_every_measure_with_its_interval_and_departures(lang: str) -> None:
    say = words(lang)
    test = opened("quality", lang=lang)
    test.run()
    text = shown(test)
    view = quality()
    for group in view.groups:
        assert say(f"quality.{group.name}", count=group.documents) in text
        assert all(f">{say(f'measure.{row.measure}')}<" in text for row in group.rows)
    (micro,) = (row for row in view.groups[-1].rows if row.measure == "recruitment")
    assert micro.f1 is not None
    assert micro.interval is not None
    assert f"<td>{micro.f1:.3f}</td><td>{micro.interval.low:.3f}–{micro.interval.high:.3f}</td>" in text
    assert text.count("<table") == len(view.groups)
    departures = [found for group in view.groups for found in group.findings]
    assert text.count("⟦") >= sum(1 for found in departures if found.passage)
    assert view.measured in text


@pytest.mark.usefixtures("workspace")
def test_import_of_nothing_asks_for_something() -> None:
    test = opened("imports", lang="ja")
    test.button[0].click().run()
    assert words("ja")("import.nothing") in shown(test)


@pytest.mark.usefixtures("workspace")
def test_an_unknown_language_falls_back_and_the_choice_stays_in_the_address() -> None:
    test = opened("home", lang="xx")
    assert test.query_params["lang"] in ("ja", ["ja"])


def test_a_page_goes_on_when_the_embedded_store_was_stopped(workspace: Workspace, case: Any) -> None:
    test = opened("home", lang="ja")
    assert embedded.stop(workspace.data_dir)
    test.run()
    assert not test.exception
    assert case.article.title in shown(test)
