"""Review, judgements where things are met, home and import, in both languages."""

from pathlib import Path
from typing import Any

import pytest
import visiting
from streamlit.testing.v1 import AppTest
from visiting import read

from app import main
from app.i18n import LANGS, words
from app.usecases.workspace import Workspace
from schemas.decisions import Decision

NAME = "仮名分析"


def opened(page: str, **asked: str) -> AppTest:
    return visiting.opened(page, name=NAME, **asked)


def press(test: AppTest, letter: str) -> AppTest:
    button = next(one for one in test.button if str(one.key).startswith(f"{letter}-ask-"))
    button.click().run()
    return test


def journal(workspace: Workspace) -> list[Decision]:
    return list(workspace.journal.read())


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_queue_says_what_brings_questions(lang: str) -> None:
    assert words(lang)("review.done") in read(opened("review", lang=lang))


@pytest.mark.usefixtures("linked_case")
@pytest.mark.parametrize("lang", LANGS)
def test_a_question_stands_with_its_sides_reasons_and_place_in_the_queue(lang: str) -> None:
    say = words(lang)
    text = read(opened("review", lang=lang))
    assert say("review.asks.ring") in text
    assert say("review.place", at=1, of=1) in text
    assert {"ja": "同じアプリ「Signal」", "en": "both used Signal"}[lang] in text
    assert {"ja": "任意の二件（専門家の目安）", "en": "any two cases (as experts expect)"}[lang] in text
    assert text.count('<blockquote class="quote">') >= 2
    assert 'class="shared shared-0"' in text
    assert "-5.7" in text


@pytest.mark.usefixtures("linked_case")
def test_a_key_answers_and_undo_brings_the_question_back(workspace: Workspace) -> None:
    say = words("en")
    test = opened("review", lang="en")
    press(test, "c")
    (decision,) = journal(workspace)
    assert (decision.verdict, decision.decided_by, decision.about) == ("confirm", NAME, "ring")
    assert decision.basis
    assert decision.shown
    text = read(test)
    assert say("review.none_left") in text
    assert say("pending.leaving", count=1) in text
    press(test, "z")
    assert [one.undoes for one in journal(workspace)] == [None, decision.id]
    assert say("review.asks.ring") in read(test)


@pytest.mark.usefixtures("linked_case")
def test_a_rejection_asks_for_a_reason_first(workspace: Workspace) -> None:
    say = words("ja")
    test = press(opened("review", lang="ja"), "r")
    assert journal(workspace) == []
    assert say("review.why_not") in read(test)
    press(test, "2")
    (decision,) = journal(workspace)
    assert (decision.verdict, decision.reason) == ("reject", say("review.not.2"))


@pytest.mark.usefixtures("linked_case")
def test_a_skipped_question_comes_back_when_asked_for() -> None:
    test = press(opened("review", lang="en"), "s")
    assert words("en")("review.asks.ring") in read(test)
    assert not next(one for one in test.button if str(one.key).startswith("b-ask-")).disabled


@pytest.mark.usefixtures("linked_case")
def test_whoever_gave_no_name_is_asked_for_it_and_cannot_answer() -> None:
    test = AppTest.from_file(str(Path(str(main.__file__))), default_timeout=90)
    test.query_params["lang"] = "en"
    test.run()
    test.switch_page("views/review.py").run()
    assert next(one for one in test.button if str(one.key).startswith("c-ask-")).disabled
    assert words("en")("signing.name") in [field.label for field in test.text_input]


@pytest.mark.parametrize("lang", LANGS)
def test_a_link_is_judged_where_it_is_read_and_stands_in_the_history(
    workspace: Workspace, linked_case: Any, lang: str
) -> None:
    say = words(lang)
    incident = linked_case.thing("Incident", "架空市")
    test = opened("case", lang=lang, thing=incident)
    next(one for one in test.button if one.key == "reject-link-1").click().run()
    assert say("judge.needs_reason") in read(test)
    assert journal(workspace) == []
    test.text_input(key="why-link-1").input("手口が違う")
    next(one for one in test.button if one.key == "reject-link-1").click().run()
    (decision,) = journal(workspace)
    text = read(test)
    assert say("history.title") in text
    assert "手口が違う" in text
    assert decision.decided_by in text
    next(one for one in test.button if one.key == f"history-{decision.id}").click().run()
    assert [one.undoes for one in journal(workspace)] == [None, decision.id]
    assert say("history.over") in read(test)


@pytest.mark.parametrize("lang", LANGS)
def test_the_ends_of_a_way_are_judged_beside_it(workspace: Workspace, linked_case: Any, lang: str) -> None:
    a, b = linked_case.thing("Incident", "架空市"), linked_case.thing("Incident", "仮名町")
    test = opened("network", lang=lang, thing=a, path=f"{a},{b}")
    assert words(lang)("judge.title") in read(test)
    next(one for one in test.button if one.key == "confirm-ways").click().run()
    (decision,) = journal(workspace)
    assert decision.shown
    assert words(lang)("verdict.confirm") in read(test)


@pytest.mark.usefixtures("linked_case")
@pytest.mark.parametrize("lang", LANGS)
def test_home_tells_what_waits_and_what_was_decided(lang: str) -> None:
    say = words(lang)
    text = read(opened("home", lang=lang))
    for key in ("home.last_import", "home.waits", "news.fresh", "history.none", "home.never"):
        assert say(key) in text
    assert say("home.coverage", weeks=10, silent=7) in text


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_a_pasted_text_is_looked_at_before_anything_is_kept(workspace: Workspace, lang: str) -> None:
    say = words(lang)
    test = opened("imports", lang=lang)
    test.text_area[0].input("千葉県架空市の住宅に男が押し入り、県警は架空太郎容疑者（24）を強盗の疑いで逮捕した。")
    next(one for one in test.button if one.label == say("preview.look")).click().run()
    text = read(test)
    assert say("preview.title") in text
    assert "架空太郎" in text
    assert {"ja": "強盗", "en": "robbery"}[lang] in text
    assert not workspace.archive.folder.exists() or list(workspace.archive.folder.iterdir()) == []


@pytest.mark.parametrize("page", ["home", "review", "case", "imports"])
def test_what_names_hold_stays_text(linked_case: Any, page: str) -> None:
    linked_case.store.write("MATCH (i:Incident) SET i.name = $name", name=linked_case.hostile)
    asked = {"case": {"thing": linked_case.thing("Alias", "onerror")}}.get(page, {})
    bodies = [block.proto.body for block in opened(page, lang="en", **asked).get("html")]
    assert "<img" not in "\n".join(bodies)


@pytest.mark.usefixtures("linked_case")
def test_whoever_is_masked_is_masked_in_the_queue_too() -> None:
    assert "架空太郎" not in read(opened("review", lang="ja", mask="publication"))
