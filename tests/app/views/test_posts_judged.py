"""A post is judged beside its recruiter, an account beside another; a page without posts says what to do."""

from pathlib import Path

import pytest
from visiting import opened, read
from wall_of_posts import HANDS, account_of, cluster_of, hang

from app.i18n import LANGS, words
from app.session import NAME
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_without_posts_the_page_says_what_to_do_next(lang: str) -> None:
    text = read(opened("posts", lang=lang))
    assert words(lang)("posts.empty") in text
    assert f'href="import?lang={lang}"' in text


def test_a_post_is_taken_from_a_recruiter_and_given_back(
    workspace: Workspace, embedded_store: BoltStore, tmp_path: Path
) -> None:
    wall = hang(workspace, embedded_store, tmp_path)
    recruiter = cluster_of(wall, "recruiter")
    post = wall.read("MATCH (d:Document) WHERE 'p4' IN d.external_ids RETURN d.id AS id")[0]["id"]
    test = opened("case", lang="ja", thing=recruiter, judge=post)
    test.session_state[NAME] = "架空の記者"
    test.run()
    test.text_input(key=f"why-{post}").input("別人の文体").run()
    test.button(key=f"reject-{post}").click().run()
    assert not test.exception
    after = read(test)
    assert after.count('class="post"') == 3
    assert "別人の文体" in after
    (undo,) = [button for button in test.button if str(button.key).startswith("posts-")]
    undo.click().run()
    assert not test.exception
    assert read(test).count('class="post"') == 4


def test_a_judgement_on_the_page_of_an_account_stands_and_is_taken_back(
    workspace: Workspace, embedded_store: BoltStore, tmp_path: Path
) -> None:
    wall = hang(workspace, embedded_store, tmp_path, posts=HANDS)
    say = words("ja")
    page = opened("case", name="仮名", lang="ja", thing=account_of(wall, "kakuu_umi"))
    next(button for button in page.button if button.label == say("verdict.confirm")).click().run()
    assert not page.exception
    assert say("verdict.confirm") in read(page)
    kept = wall.read("MATCH (d:Decision) RETURN d.about AS about, d.verdict AS verdict")
    assert [(row["about"], row["verdict"]) for row in kept] == [("account", "confirm")]
    next(button for button in page.button if button.label == say("judge.undo")).click().run()
    assert not page.exception
    assert wall.read("MATCH (d:Decision) RETURN count(d) AS n")[0]["n"] == 2
