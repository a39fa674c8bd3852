"""The page of posts and that of a recruiter, in both languages, on posts that came in through the real pipeline."""

from pathlib import Path
from typing import Any

import pytest
from visiting import opened, read, shown

from app.i18n import LANGS, words
from app.session import NAME
from app.usecases import extraction
from app.usecases.ingest import ingest
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore

HOSTILE = "<img src=x onerror=alert(1)>') MATCH (n) DETACH DELETE n AND OR:*"
CARRY = "【急募】{place}で荷物を運ぶだけ。1日{pay}万円、即日手渡し。身分証だけご用意ください。詳しくは{to}まで"
TELEGRAM = "テレグラム @kakuu_tsuki "
POSTS = (
    ("p1", "X", "@kakuu_hana", "2031-01-03T20:00:00+09:00", CARRY.format(place="千葉", pay=5, to="DM")),
    ("p2", "X", "@kakuu_hana", "2031-01-04T21:30:00+09:00", CARRY.format(place="埼玉", pay=8, to="DM")),
    ("p3", "Threads", "@kakuu_hana", "2031-01-05T08:00:00+09:00", CARRY.format(place="千葉", pay=10, to=TELEGRAM)),
    ("p4", "X", "@kakuu_umi", "2031-01-09T23:00:00+09:00", CARRY.format(place="静岡", pay=12, to=TELEGRAM)),
    ("p5", "X", "@kakuu_ryori", "2031-01-10T12:00:00+09:00", "家の近くの店で食べた鰹がおいしかった。1人前1,800円"),
    (
        "p6",
        "X",
        "@kakuu_waru",
        "2031-01-11T01:00:00+09:00",
        f"即日10万円の闇バイト、運ぶだけ。DMで {HOSTILE} テレグラム @kakuu_waru",
    ),
)


def told(page: str, **asked: str | list[str]) -> str:
    return read(opened(page, **asked))


@pytest.fixture
def wall(workspace: Workspace, embedded_store: BoltStore, tmp_path: Path) -> BoltStore:
    lines = [",".join((*row[:4], f'"{row[4]}"', f"https://x.example/{row[0]}")) for row in POSTS]
    path = tmp_path / "posts.csv"
    path.write_text("id,platform,account,posted_at,text,url\n" + "\n".join(lines) + "\n", encoding="utf-8")
    report = ingest(extraction.found([path]), workspace=workspace, store=embedded_store)
    assert (report.added, report.refused) == (len(POSTS), ())
    return embedded_store


def kind_above_the_title(page: str) -> str:
    return page.split('class="kind"')[1].split("</div>")[0].rsplit(" ", 1)[1]


def cluster_of(store: BoltStore, kind: str) -> str:
    ((row),) = store.read("MATCH (c:PostCluster {kind: $kind}) RETURN c.id AS id", kind=kind)
    return str(row["id"])


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
def test_without_posts_the_page_says_what_to_do_next(lang: str) -> None:
    text = told("posts", lang=lang)
    assert words(lang)("posts.empty") in text
    assert f'href="import?lang={lang}"' in text


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


def test_a_post_is_taken_from_a_recruiter_and_given_back(wall: BoltStore) -> None:
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
