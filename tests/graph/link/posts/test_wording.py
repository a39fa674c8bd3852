"""Posts of one wording as a tie between incidents that report what different posts of it name."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from graph.link.linking import Linked, link, link_seen, see
from graph.link.model import Constraints, EvidenceLine, EvidenceType, Pair
from graph.link.posts.grouping import group
from graph.link.posts.leads import leads_of
from graph.link.posts.told import post_of
from schemas.documents import DocumentKind
from schemas.records import Record
from schemas.words import PostLabel

Make = Callable[..., Record]
Named = tuple[str, str, dict[str, Any]]

WORDING = "荷物を{area}の駅の棚に入れるだけ。一回{sum}万円、その日に手渡し。質問なしで、くわしくは{name}まで"
OTHER = "眠っている口座を現金に。{area}で会える人なら一つ{sum}万円、審査なし。返事はすぐします。{name}"
A: Named = ("HANDLE", "@kakuu_hana", {"platform": "Telegram"})
B: Named = ("HANDLE", "@kakuu_tsuki", {"platform": "Signal"})
PHONE: Named = ("PHONE", "090-0000-1234", {"e164": "+819000001234"})
RARE: Named = ("ALIAS", "薄墨", {})
POPULAR: Named = ("ALIAS", "ルフィ", {})
AREAS = ("架空", "仮名", "擬似", "虚構", "夢幻", "幻影", "空想")


@pytest.fixture
def case(make: Make, place: Callable[[str, str, str], Named]) -> Callable[..., Record]:
    """An article on a robbery that came about through an account, number or alias, or through words of a post."""

    def article(town: str, *named: Named, quoting: str = "", head: str = "") -> Record:
        told = "、".join(one[1] for one in named)
        things = {f"n{at}": one for at, one in enumerate(named)}
        roles = {key: "coordinator" for key, one in things.items() if one[0] == "ALIAS"}
        return make(
            f"article-{town}",
            f"{head}{town}市の住宅に男らが押し入り、現金を奪った。"
            + (f"実行役への指示には{told}が使われていた。" if named else "")
            + (f"男らはSNSに「{quoting}」などとあった投稿に応じたという。" if quoting else ""),
            {"place": place(f"{town}市", "千葉県", f"{town}市"), **things},
            incidents={
                "i1": {"kind": "robbery", "date": f"2025-03-{10 + len(town)}", "place": "place", "roles": roles}
            },
        )

    return article


@pytest.fixture
def post(make: Make) -> Callable[..., Record]:
    """A post of a wording that names somebody."""

    def told(number: int, named: Named, *, wording: str = WORDING, label: PostLabel = PostLabel.RECRUITMENT) -> Record:
        text = wording.format(area=AREAS[number % len(AREAS)], sum=number + 3, name=named[1])
        record = make(f"post-{number}", text, {"n": named}, incidents={})
        return record.model_copy(update={"kind": DocumentKind.POST, "label": label})

    return told


def tie(linked: Linked) -> EvidenceLine | None:
    """What posts say of the two incidents."""
    lines = [line for one in linked.links for line in one.lines if line.type is EvidenceType.WORDING]
    assert len(lines) < 2
    return lines[0] if lines else None


def compared(records: Iterable[Record], **decided: frozenset[Pair]) -> Linked:
    """The two incidents, explained whatever comes of it."""
    known = list(records)
    ends = sorted(link(known).incidents.values())
    asked = Constraints(must=frozenset({Pair.of(*ends)}), **decided)
    return link(known, constraints=asked, identity=Constraints(**decided))


@pytest.mark.parametrize(
    ("one", "other"),
    [(A, B), (A, PHONE), (B, RARE), (PHONE, RARE)],
    ids=["accounts", "account and number", "account and alias", "number and alias"],
)
def test_posts_of_one_wording_tie_the_incidents_of_those_they_name(
    case: Callable[..., Record], post: Callable[..., Record], one: Named, other: Named
) -> None:
    posts = post(0, one), post(1, other)
    line = tie(compared((case("架空", one), case("仮名仮", other), *posts)))
    assert line is not None
    assert 2 < line.bits < 2.7
    assert {source.document for source in line.sources} == {told.document_id for told in posts}
    texts = {told.document_id: told.text for told in posts}
    assert all(texts[source.document][source.start : source.end].startswith("荷物を") for source in line.sources)
    assert line.value in line.ja
    assert line.value in line.en


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        (A, B, {}, {"wording": OTHER}),
        (A, B, {}, {"label": PostLabel.WARNING}),
        (A, POPULAR, {}, {}),
    ],
    ids=["another wording", "a warning that quotes it", "an alias that many choose"],
)
def test_what_ties_nothing(
    case: Callable[..., Record],
    post: Callable[..., Record],
    one: Named,
    other: Named,
    first: dict[str, Any],
    second: dict[str, Any],
) -> None:
    told = (case("架空", one), case("仮名仮", other), post(0, one, **first), post(1, other, **second))
    assert tie(compared(told)) is None


def test_a_post_that_names_nobody_of_a_case_ties_nothing(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    assert tie(compared((case("架空", A), case("仮名仮", RARE), post(0, A), post(1, B)))) is None


def test_a_wording_counts_once_with_the_account_that_both_report(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    told = case("架空", A), case("仮名仮", A)
    line = tie(compared((*told, post(0, A), post(1, A))))
    assert line is not None
    assert (line.bits, line.counted_with) == (0, EvidenceType.ACCOUNT)
    alone, besides = link(told), link((*told, post(0, A), post(1, A)))
    assert besides.links[0].total == alone.links[0].total


def test_a_wording_that_everybody_copies_says_little(case: Callable[..., Record], post: Callable[..., Record]) -> None:
    strangers = [post(at, ("HANDLE", f"@kakuu_fremd{at}", {})) for at in range(2, 7)]
    line = tie(compared((case("架空", A), case("仮名仮", B), post(0, A), post(1, B), *strangers)))
    assert line is not None
    assert 0 < line.bits < 0.8


def test_an_account_that_people_call_generic_leads_to_no_wording(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    told = (case("架空", A), case("仮名仮", B), post(0, A), post(1, B))
    generic = Constraints(generic=frozenset(post_values(told[2])))
    ends = sorted(link(told).incidents.values())
    linked = link(told, constraints=generic.model_copy(update={"must": frozenset({Pair.of(*ends)})}))
    assert tie(linked) is None


def post_values(record: Record) -> list[Any]:
    """What a post of one wording with itself leads to."""
    one = post_of(record)
    copy = one.model_copy(update={"id": "zzz"})
    return [lead.value for lead in leads_of([one, copy], group([one, copy]))]


def test_accounts_that_people_give_one_hand_are_one_account(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    told = (case("架空", A), case("仮名仮", B), post(0, A), post(1, B))
    hand = frozenset({Pair("kakuu_hana", "kakuu_tsuki")})
    linked = compared(told, one_hand=hand)
    line = next(one for one in linked.links[0].lines if one.type is EvidenceType.ACCOUNT)
    assert line.bits > 8
    assert line.value == "@kakuu_hana = @kakuu_tsuki"
    assert "判断" in line.ja
    assert "judged" in line.en
    wording = tie(linked)
    assert wording is None or wording.bits == 0


def test_a_wording_says_nothing_of_accounts_that_people_give_two_hands(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    told = (case("架空", A), case("仮名仮", B), post(0, A), post(1, B))
    line = tie(compared(told, two_hands=frozenset({Pair("kakuu_hana", "kakuu_tsuki")})))
    assert line is None or line.bits <= 0


def test_a_wording_alone_asserts_no_link(case: Callable[..., Record], post: Callable[..., Record]) -> None:
    assert link((case("架空", A), case("仮名仮", B), post(0, A), post(1, B))).links == ()


def test_posts_add_to_what_else_ties_two_incidents(case: Callable[..., Record], post: Callable[..., Record]) -> None:
    told = [case("架空", A, RARE), case("仮名仮", B, RARE)]
    posts = [post_of(one) for one in (post(0, A), post(1, B))]
    before, after = (link_seen(see(told, leads=leads)) for leads in ((), leads_of(posts, group(posts))))
    assert after.links[0].total - before.links[0].total > 2


JOB = "荷物を架空の駅の棚に入れるだけ。一回8万円、その日に手渡し"
STOCK = "高額バイト、即日払い、一回8万円、未経験歓迎、詳しくはDMまで"


def test_words_of_a_post_that_an_article_quotes_tie_its_incident_to_who_posts_them(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    quoting, posts = case("架空", quoting=JOB), (post(0, A), post(1, B))
    line = tie(compared((quoting, case("仮名仮", B), *posts)))
    assert line is not None
    assert 2 < line.bits < 2.7
    texts = {told.document_id: told.text for told in (quoting, *posts)}
    shown = [(one.document, texts[one.document][one.start : one.end]) for one in line.sources]
    assert (quoting.document_id, JOB) in shown
    assert {one for one, _ in shown} == {quoting.document_id, *(told.document_id for told in posts)}
    assert line.value.startswith("荷物を")


def test_a_lone_post_that_is_quoted_is_a_wording_of_its_own(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    line = tie(compared((case("架空", quoting=JOB), case("仮名仮", A), post(0, A), post(1, B, wording=OTHER))))
    assert line is not None
    assert line.bits > 2


@pytest.mark.parametrize(
    ("quoting", "wording", "more"),
    [
        (JOB, OTHER, {}),
        (JOB, WORDING, {"label": PostLabel.WARNING}),
        (STOCK, STOCK + "{name}", {}),
        ("高額バイト", WORDING + "高額バイト", {}),
        ("荷物を仮名の港の倉庫から運び出すだけ。夜の二時間、車は用意", WORDING, {}),
    ],
    ids=["another wording", "a warning", "stock phrases", "one stock phrase", "another job"],
)
def test_what_is_quoted_and_ties_nothing(
    case: Callable[..., Record], post: Callable[..., Record], quoting: str, wording: str, more: dict[str, Any]
) -> None:
    posts = post(0, A, wording=wording, **more), post(1, B, wording=wording, **more)
    told = compared((case("架空", quoting=quoting), case("仮名仮", A), *posts))
    assert tie(told) is None


@pytest.mark.parametrize(
    ("other_head", "counted_with"), [("一", EvidenceType.ALIAS), ("二", None)], ids=["reprint", "report of its own"]
)
def test_a_reprint_quotes_no_second_time(
    case: Callable[..., Record], post: Callable[..., Record], other_head: str, counted_with: EvidenceType | None
) -> None:
    heads = {
        sign: "".join(f"{sign}{at}丁目の住民は{at}{sign}日の夜に物音を聞いたと話す。" for at in "三四五六七八九")
        for sign in "一二"
    }
    one = case("架空", RARE, quoting=JOB, head=heads["一"])
    other = case("仮名仮", RARE, quoting=JOB, head=heads[other_head])
    line = tie(compared((one, other, post(0, A), post(1, B))))
    assert line is not None
    assert line.counted_with is counted_with
    assert (line.bits > 2) is (counted_with is None)


def test_a_wording_that_everybody_copies_says_little_of_who_quotes_it(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    strangers = [post(at, ("HANDLE", f"@kakuu_fremd{at}", {})) for at in range(2, 7)]
    line = tie(compared((case("架空", quoting=JOB), case("仮名仮", B), post(0, A), post(1, B), *strangers)))
    assert line is not None
    assert 0 < line.bits < 0.8


def test_what_people_reject_or_call_generic_ties_no_quoting_incident(
    case: Callable[..., Record], post: Callable[..., Record]
) -> None:
    told = (case("架空", RARE, quoting=JOB), case("仮名仮", B, RARE), post(0, A), post(1, B))
    ends = Pair.of(*sorted(link(told).incidents.values()))
    rejected = link(told, constraints=Constraints(cannot=frozenset({ends})))
    assert [one.decided for one in rejected.links] == ["reject"]
    assert rejected.rings == ()
    generic = Constraints(generic=frozenset(post_values(told[3])), must=frozenset({ends}))
    assert tie(link(told, constraints=generic)) is None
