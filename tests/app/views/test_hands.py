"""Two accounts of one hand: asked in the review, and told on the page of either account."""

import pytest
from visiting import opened, read
from wall_of_posts import HANDS, account_of, hang

from app.i18n import LANGS, words
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore


@pytest.fixture(scope="module")
def wall(shared_desk: tuple[Workspace, BoltStore], tmp_path_factory: pytest.TempPathFactory) -> BoltStore:
    return hang(*shared_desk, tmp_path_factory.mktemp("wall"), posts=HANDS)


@pytest.mark.parametrize("lang", LANGS)
def test_an_account_says_with_which_it_belongs_together_and_why(wall: BoltStore, lang: str) -> None:
    say = words(lang)
    text = read(opened("case", lang=lang, thing=account_of(wall, "kakuu_umi")))
    assert say("belongs.title") in text
    assert say("hands.of") in text
    assert "@kakuu_hana" in text
    assert {"ja": "文面がほぼ同じ", "en": "nearly the same wording"}[lang] in text
    assert "静岡" in text.split(say("hands.of"))[1]


@pytest.mark.parametrize("lang", LANGS)
def test_an_account_that_nothing_ties_to_another_says_nothing_of_it(wall: BoltStore, lang: str) -> None:
    assert words(lang)("hands.of") not in read(opened("case", lang=lang, thing=account_of(wall, "kakuu_ryori")))


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize("lang", LANGS)
def test_the_review_asks_whether_two_accounts_are_of_one_hand(lang: str) -> None:
    say = words(lang)
    text = read(opened("review", lang=lang))
    assert say("review.asks.account") in text
    assert say("review.stake.account", count=3) in text
    assert say("review.asks.post") not in text
