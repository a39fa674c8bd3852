"""Two accounts of one hand: asked in the review, told on the page of either account, and judged there."""

from pathlib import Path

import pytest
from visiting import opened, read

from app.i18n import LANGS, words
from app.usecases import extraction
from app.usecases.ingest import ingest
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore

CARRY = "【急募】{place}で荷物を運ぶだけ。1日{pay}万円、即日手渡し。身分証だけご用意ください。詳しくはDMまで"
POSTS = (
    ("p1", "@kakuu_hana", CARRY.format(place="千葉", pay=5)),
    ("p2", "@kakuu_hana", CARRY.format(place="埼玉", pay=8)),
    ("p3", "@kakuu_umi", CARRY.format(place="静岡", pay=12)),
    ("p4", "@kakuu_ryori", "家の近くの店で食べた鰹がおいしかった。1人前1,800円"),
)


@pytest.fixture
def wall(workspace: Workspace, embedded_store: BoltStore, tmp_path: Path) -> BoltStore:
    lines = [
        f"{name},X,{account},2031-01-0{at + 1}T20:00:00+09:00,{text}" for at, (name, account, text) in enumerate(POSTS)
    ]
    path = tmp_path / "posts.csv"
    path.write_text("id,platform,account,posted_at,text\n" + "\n".join(lines).replace("1,800", "1800") + "\n", "utf-8")
    assert ingest(extraction.found([path]), workspace=workspace, store=embedded_store).added == len(POSTS)
    return embedded_store


def account(store: BoltStore, handle: str) -> str:
    return str(store.read("MATCH (a:Account {handle: $handle}) RETURN a.id AS id", handle=handle)[0]["id"])


@pytest.mark.parametrize("lang", LANGS)
def test_an_account_says_with_which_it_belongs_together_and_why(wall: BoltStore, lang: str) -> None:
    say = words(lang)
    text = read(opened("case", lang=lang, thing=account(wall, "kakuu_umi")))
    assert say("belongs.title") in text
    assert say("hands.of") in text
    assert "@kakuu_hana" in text
    assert {"ja": "文面がほぼ同じ", "en": "nearly the same wording"}[lang] in text
    assert "静岡" in text.split(say("hands.of"))[1]


@pytest.mark.parametrize("lang", LANGS)
def test_an_account_that_nothing_ties_to_another_says_nothing_of_it(wall: BoltStore, lang: str) -> None:
    assert words(lang)("hands.of") not in read(opened("case", lang=lang, thing=account(wall, "kakuu_ryori")))


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize("lang", LANGS)
def test_the_review_asks_whether_two_accounts_are_of_one_hand(lang: str) -> None:
    say = words(lang)
    text = read(opened("review", lang=lang))
    assert say("review.asks.account") in text
    assert say("review.stake.account", count=3) in text
    assert say("review.asks.post") not in text


def test_a_judgement_on_the_page_of_an_account_stands_and_is_taken_back(wall: BoltStore) -> None:
    say = words("ja")
    page = opened("case", name="仮名", lang="ja", thing=account(wall, "kakuu_umi"))
    next(button for button in page.button if button.label == say("verdict.confirm")).click().run()
    assert not page.exception
    assert say("verdict.confirm") in read(page)
    kept = wall.read("MATCH (d:Decision) RETURN d.about AS about, d.verdict AS verdict")
    assert [(row["about"], row["verdict"]) for row in kept] == [("account", "confirm")]
    next(button for button in page.button if button.label == say("judge.undo")).click().run()
    assert not page.exception
    assert wall.read("MATCH (d:Decision) RETURN count(d) AS n")[0]["n"] == 2
