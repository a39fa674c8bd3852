"""Which wording of posts a quoted passage repeats, and which passages anybody could have written."""

import pytest

from graph.link.posts.grouping import group
from graph.link.posts.model import Family, Post, PostGroups, Recruiter
from graph.link.posts.quoted import is_telling, quoted, said_in
from graph.link.posts.wording import plain
from schemas.words import PostLabel

JOB = "荷物を{area}の駅の棚に入れるだけ。一回{sum}万円、その日に手渡し。質問なしで、くわしくは@kakuu_{name}まで"
OTHER = "眠っている口座を現金に。{area}で会える人なら一つ{sum}万円、審査なし。返事はすぐします。@kakuu_{name}"
EN_JOB = "Put the parcel into the {area} locker at Kakuu station, {sum},000 yen, no questions, ask kakuu {name}"
AREAS = ("架空", "仮名", "擬似")


def post(number: int, *, wording: str = JOB, hand: str = "hana", label: PostLabel = PostLabel.RECRUITMENT) -> Post:
    """A post of a wording by a hand."""
    text = wording.format(area=AREAS[number % len(AREAS)], sum=number + 3, name=hand)
    return Post(id=f"post-{number}", text=text, label=label, account=f"account kakuu_{hand}")


def repeated(passage: str, posts: list[Post]) -> list[tuple[tuple[str, ...], str]]:
    """The posts of the wording that a passage repeats, and the post that shows it."""
    found = quoted([plain(passage)], posts, group(posts))
    return [(one.family.posts, one.post.id) for one in found]


@pytest.mark.parametrize(
    ("passage", "wording"),
    [
        ("荷物を架空の駅の棚に入れるだけ。一回5万円、その日に手渡し", JOB),
        ("荷物を架空の駅の棚に入れるだけ…その日に手渡し。質問なしで", JOB),
        ("荷物を 架空の 駅の棚に 入れるだけ！！ 一回１０万円", JOB),
        ("put the parcel into the 架空 locker at Kakuu station, 50,000 yen, no questions", EN_JOB),
    ],
    ids=["word for word", "abridged", "spaced", "in english"],
)
def test_a_passage_repeats_the_wording_of_a_family(passage: str, wording: str) -> None:
    posts = [post(0, wording=wording), post(3, wording=wording), post(1, wording=OTHER), post(2, wording=OTHER)]
    assert repeated(passage, posts) == [(("post-0", "post-3"), "post-0")]


def test_a_post_that_repeats_no_other_is_a_wording_of_its_own() -> None:
    passage = "眠っている口座を現金に。架空で会える人なら一つ"
    assert repeated(passage, [post(0), post(3, wording=OTHER)]) == [(("post-3",), "post-3")]


@pytest.mark.parametrize(
    "passage",
    [
        "高額バイト",
        "即日払い",
        "闇バイト　即日現金　詳しくはDMで",
        "高収入！日給10万円以上、未経験歓迎。興味ある方はDMまで",
        "口座即買い取り　１口座５万～１０万円",
        "高額案件、1日5万円、安全、リスクなし、交通費支給、学生大歓迎、保証金なし",
        "Quick cash, no experience needed, DM for details",
        "Easy money! Earn up to 50,000 yen a day, paid same day, DM me on Telegram",
        "荷物を運ぶだけ",
        "",
    ],
)
def test_stock_phrases_are_nobodys_words(passage: str) -> None:
    posts = [post(at, wording=f"{passage}！{{area}}{{sum}}") for at in range(2)]
    assert not is_telling(plain(passage))
    assert repeated(passage, posts) == []


@pytest.mark.parametrize(
    "passage",
    [
        "荷物を仮名の港の倉庫から運び出すだけ。夜の二時間、車は用意",
        "駅の棚に荷物を入れる人を、その日に手渡しで質問なしに",
    ],
    ids=["another job", "the same words in another order"],
)
def test_other_words_repeat_nothing(passage: str) -> None:
    assert is_telling(plain(passage))
    assert repeated(passage, [post(0), post(3)]) == []


def test_a_warning_is_no_wording_of_recruiters() -> None:
    told = [post(at, label=PostLabel.WARNING) for at in (0, 3)]
    assert repeated("荷物を架空の駅の棚に入れるだけ。一回5万円、その日に手渡し", told) == []


@pytest.mark.parametrize(("hands", "found"), [(1, [("post-0", "post-3")]), (2, [])], ids=["one recruiter", "strangers"])
def test_words_of_several_wordings_tell_one_recruiter_from_strangers(hands: int, found: list[tuple[str, ...]]) -> None:
    shared = "荷物を{area}の駅の棚に入れるだけ、地図は前の晩に送ります。"
    posts = [post(at, wording=f"{shared}{{sum}}{{name}}") for at in (0, 3, 6)]
    families = (Family(id="cluster-1", posts=("post-0", "post-3")), Family(id="cluster-2", posts=("post-6",)))
    mine = Recruiter(id="recruiter-1", posts=("post-0", "post-3", *(("post-6",) if hands == 1 else ())))
    groups = PostGroups(families=families, recruiters=(mine,), hands=hands)
    passage = plain(shared.format(area="架空"))
    assert [one.family.posts for one in quoted([passage], posts, groups)] == found


def test_the_sentence_shown_is_the_one_that_is_quoted() -> None:
    text = "急ぎです。荷物を架空の駅の棚に入れるだけ。質問なし。"
    one = Post(id="a", text=text, sentences=((0, 5), (5, 21), (21, 26)))
    assert said_in(one, plain("荷物を架空の駅の棚に入れるだけ")) == (5, 21)
    assert one.opening == (0, 5)
