"""The page of posts and that of a recruiter, in both languages, on posts that came in through the real pipeline."""

from typing import Any

import pytest
from visiting import opened, read, shown
from wall_of_posts import HOSTILE, POSTS, cluster_of, hang

from app.i18n import LANGS, words
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore


def told(page: str, **asked: str | list[str]) -> str:
    return read(opened(page, **asked))


@pytest.fixture(scope="module")
def wall(shared_desk: tuple[Workspace, BoltStore], tmp_path_factory: pytest.TempPathFactory) -> BoltStore:
    return hang(*shared_desk, tmp_path_factory.mktemp("wall"))


def kind_above_the_title(page: str) -> str:
    return page.split('class="kind"')[1].split("</div>", maxsplit=1)[0].rsplit(" ", 1)[1]


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize("lang", LANGS)
def test_suspicious_posts_are_listed_with_their_words_marked_and_what_they_leave_out(lang: str) -> None:
    say = words(lang)
    text = told("posts", lang=lang)
    assert text.count('class="post"') == 5
    assert "鰹" not in text
    assert "急募</mark>" in text
    assert f"+ {say('cue.paid_at_once')}" in text
    assert say("posts.item.absent", item=say("missing.recruiter_name")) in text
    assert text.count('class="absent"') > 5
    assert say("posts.of", found=5, total=6) in text
    assert {"ja": "5万円 – 12万円", "en": "¥50,000 – ¥120,000"}[lang] in text
    assert {"ja": "千葉県", "en": "Chiba"}[lang] in text
    assert say("posts.burst.rule", undated=0) in text


@pytest.mark.usefixtures("wall")
def test_ordinary_posts_are_shown_once_the_floor_is_lowered() -> None:
    text = told("posts", lang="ja", score="0.0")
    assert "鰹" in text
    assert words("ja")("label.benign") in text


@pytest.mark.usefixtures("wall")
def test_the_floor_goes_into_the_address_and_follows_it() -> None:
    test = opened("posts", lang="ja")
    test.slider(key="score").set_value(0.0).run()
    assert test.query_params["score"] in ("0", ["0"])
    assert "鰹" in shown(test)
    test.query_params["score"] = "0.95"
    test.run()
    assert test.slider(key="score").value == 0.95
    assert "鰹" not in shown(test)
    test.slider(key="score").set_value(0.5).run()
    assert "score" not in test.query_params
    assert not test.exception
    assert not test.warning


@pytest.mark.usefixtures("wall")
def test_several_values_of_a_filter_stay_in_links_to_the_same_view() -> None:
    text = told("posts", lang="ja", platform=["X", "Threads"], since="2031-01-04")
    assert text.count('class="post"') == 4
    assert 'href="?lang=en&platform=X&platform=Threads&since=2031-01-04"' in text


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize(
    ("asked", "posts"),
    [
        ({"platform": "Threads"}, 1),
        ({"pref": "千葉県"}, 2),
        ({"since": "2031-01-04", "until": "2031-01-05"}, 2),
        ({"score": "0.0", "platform": "X", "pref": "静岡県"}, 1),
        ({"cluster": "no such cluster"}, 0),
        ({"as": "no such form", "shown": "no number"}, 5),
    ],
)
def test_filters_in_the_address_narrow_the_list(asked: dict[str, str], posts: int) -> None:
    text = told("posts", lang="en", **asked)
    assert text.count('class="post"') == posts
    assert words("en")("posts.of", found=posts, total=6) in text


@pytest.mark.parametrize("lang", LANGS)
def test_an_account_leads_to_all_posts_linked_to_it(wall: BoltStore, lang: str) -> None:
    ((row),) = wall.read("MATCH (a:Account) WHERE '@kakuu_tsuki' IN a.names RETURN a.id AS id")
    assert f'href="posts?account={row["id"]}&lang={lang}"' in told("posts", lang=lang)
    text = told("posts", lang=lang, account=row["id"])
    assert text.count('class="post"') == 2
    assert words(lang)("posts.linked_to") in text
    assert words(lang)("posts.lift") in text


@pytest.mark.parametrize("lang", LANGS)
def test_a_family_shows_one_wording_with_what_differs(wall: BoltStore, lang: str) -> None:
    say = words(lang)
    text = told("posts", lang=lang, **{"as": "families"})
    assert text.count('class="post cluster"') == 1
    assert "で荷物を運ぶだけ。1日" in text
    slots = text[text.index('class="template"') : text.index("</p>", text.index('class="template"'))]
    assert all(f"<span>{value}</span>" in slots for value in ("5", "8", "10", "12"))
    assert say("posts.posted_by") in text
    assert f"case?thing={cluster_of(wall, 'family')}" in text
    page = told("case", lang=lang, thing=cluster_of(wall, "family"))
    assert say("posts.family.what") in page
    assert say("posts.kind.family").endswith(kind_above_the_title(page))
    assert page.count('class="post"') == 4


@pytest.mark.parametrize("lang", LANGS)
def test_a_recruiter_has_a_page_that_says_why_the_posts_are_one_hands(wall: BoltStore, lang: str) -> None:
    say = words(lang)
    listed = told("posts", lang=lang, **{"as": "recruiters"})
    assert say("posts.accounts") in listed
    recruiter = cluster_of(wall, "recruiter")
    assert f"case?thing={recruiter}" in listed
    page = told("case", lang=lang, thing=recruiter)
    assert say("posts.recruiter.what") in page
    assert kind_above_the_title(page) == say("posts.kind.recruiter")
    assert say("posts.tie.account", count=3) in page
    assert say("posts.tie.wording", count=4) in page
    assert say("posts.users.none") in page
    assert say("posts.incidents.none") in page
    assert page.count('class="post"') == 4
    assert say("judge.title") in page


def test_whoever_gives_no_name_is_asked_for_one_and_decides_nothing(wall: BoltStore) -> None:
    test = opened("case", lang="en", thing=cluster_of(wall, "recruiter"))
    assert not [button for button in test.button if str(button.key).startswith(("confirm-", "reject-"))]
    assert words("en")("signing.name") in [field.label for field in test.text_input]


@pytest.mark.usefixtures("wall")
def test_hostile_words_of_a_post_stay_text() -> None:
    text = shown(opened("posts", lang="ja"))
    assert "<img" not in text
    assert "&lt;img " in text


def test_hostile_parts_of_the_address_are_only_words(wall: Any) -> None:
    asked = {"cluster": HOSTILE, "account": "') MATCH (n) DETACH DELETE n //", "platform": HOSTILE, "shown": "9" * 30}
    text = shown(opened("posts", lang="en", **asked))
    assert "<img" not in text
    assert wall.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"] == len(POSTS)
