"""Incidents: which cases a report tells, of what kind, when, where and with what loss."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        (
            "3日未明、千葉県船橋市の住宅に男らが押し入り、現金約200万円を奪って逃げた。",
            ("robbery", "2025-02-03", "千葉県船橋市"),
        ),
        (
            "逮捕容疑は1月20日夜、大阪市北区の会社員の男性（40）方に侵入し、指輪などを盗んだ疑い。",
            ("burglary", "2025-01-20", "大阪府大阪市北区"),
        ),
        (
            "埼玉県川口市の時計店で昨年12月、店員が刃物で脅され、腕時計が奪われた事件で、県警が捜査している。",
            ("robbery", "2024-12", "埼玉県川口市"),
        ),
        (
            "東京都狛江市の住宅で1月9日に女性（90）が殺害された強盗殺人事件で、警視庁が調べている。",
            ("robbery_murder", "2025-01-09", "東京都狛江市"),
        ),
        (
            "警察によりますと、男は1月12日、仙台市青葉区の女性（82）に息子を装って電話をかけ、現金をだまし取った疑いです。",
            ("fraud", "2025-01-12", "宮城県仙台市青葉区"),
        ),
        (
            "1月25日夜から26日未明にかけ、茨城県行方市の太陽光発電所から銅線ケーブルが盗まれた。",
            ("theft", "2025-01-25", "茨城県行方市"),
        ),
        (
            "群馬県太田市の駐車場で1月7日、バールを積んだ車で集まり強盗の準備をしたとして、男が強盗予備の疑いで逮捕された。",
            ("robbery_preparation", "2025-01-07", "群馬県太田市"),
        ),
    ],
)
def test_kind_day_and_place(tell: Tell, text: str, case: tuple[str, str, str]) -> None:
    assert tell(text).cases == [case]


@pytest.mark.parametrize(
    "text",
    [
        "警察庁は5日、昨年1年間の特殊詐欺の認知件数が1万9千件だったと発表した。",
        "横浜市の警備会社は、侵入を防ぐ窓の工事の注文が昨年の2倍に増えたという。",
        "防犯に詳しい専門家は「押し入られたら逃げてほしい」と話す。",
        "関東の1都3県で相次いだ強盗は約30件に上る。",
        "県警は、さいたま市大宮区の飲食店で防犯の催しを開いた。",
        "",
    ],
)
def test_no_case_in_statistics_series_and_features(tell: Tell, text: str) -> None:
    assert tell(text).cases == []


def test_two_scenes_are_two_cases(tell: Tell) -> None:
    text = (
        "起訴状によると、被告は昨年9月18日、さいたま市緑区の住宅に押し入り、現金12万円を奪い、同月30日には東京都国分寺市の住宅で"
        "女性を殴って現金80万円を奪ったとされる。"
    )
    assert tell(text).cases == [
        ("robbery", "2024-09-18", "埼玉県さいたま市緑区"),
        ("robbery", "2024-09-30", "東京都国分寺市"),
    ]


def test_one_scene_told_twice_is_one_case_with_the_better_place_and_day(tell: Tell) -> None:
    text = (
        "千葉県船橋市で1月、住宅に男らが押し入り現金が奪われた事件で、県警は5日、会社員の北沢涼容疑者（24）を強盗致傷の疑いで逮捕した。\n"
        "逮捕容疑は1月20日未明、船橋市本中山の男性（70）方に押し入り、現金200万円を奪った疑い。"
    )
    assert tell(text).cases == [("robbery", "2025-01-20", "千葉県船橋市本中山")]


def test_the_day_before_is_worked_out(tell: Tell) -> None:
    text = (
        "千葉県船橋市の住宅で1月20日、現金が奪われた強盗事件で、県警が捜査している。前日には千葉県柏市の高齢者がカードをだまし取られる"
        "被害に遭っていた。"
    )
    assert [day for _, day, _ in tell(text).cases] == ["2025-01-20", "2025-01-19"]


def test_reports_in_brief_tell_a_case_each(tell: Tell) -> None:
    text = (
        "▽柏　3日夜、千葉県柏市のコンビニで店員に刃物を見せ、4万円を奪った疑いで、県警は5日、無職北沢涼容疑者（24）を"
        "強盗容疑で逮捕した。\n"
        "▽野田　千葉県野田市の女性（80）から現金をだまし取ったとして、県警は5日、無職南野岳容疑者（22）を詐欺の疑いで"
        "逮捕した。"
    )
    told = tell(text)
    assert [(kind, place) for kind, _, place in told.cases] == [("robbery", "千葉県柏市"), ("fraud", "千葉県野田市")]
    assert (set(told.parts(0)), set(told.parts(1))) == ({"北沢涼"}, {"南野岳"})


def test_a_charge_without_a_scene_is_a_case_without_place(tell: Tell) -> None:
    text = (
        "他人名義の口座を買い集めたとして、県警は5日、無職北沢涼容疑者（24）を犯罪収益移転防止法違反の疑いで逮捕した。県警によると、"
        "北沢容疑者は昨年10月、口座4件を譲り受けた疑い。"
    )
    assert tell(text).cases == [("other", "2024-10", None)]


def test_a_scam_without_known_victims_lies_at_its_base(tell: Tell) -> None:
    text = (
        "カンボジアのプノンペンを拠点に特殊詐欺をしたとして、県警は5日、無職北沢涼容疑者（24）を詐欺の疑いで逮捕した。"
    )
    kind, _, place = tell(text).cases[0]
    assert kind == "fraud"
    assert place is not None
    assert "プノンペン" in place


def test_losses_largest_first_and_no_totals_of_a_ring(tell: Tell) -> None:
    text = (
        "3日未明、千葉県船橋市の住宅に男らが押し入り、現金約200万円と腕時計（時価500万円相当）を奪った。\n"
        "県警は、昨年11月以降に県内で起きた同様の事件30件、総額3億円の被害もグループの犯行とみている。"
    )
    told = tell(text)
    incident = told.record.incidents[0]
    losses = [told.record.entity(x).norm["amount"] for x in (incident.loss, *incident.loss_also) if x]
    assert losses == [5_000_000, 2_000_000]


def test_attempts_are_marked(tell: Tell) -> None:
    text = "3日夜、千葉県船橋市の住宅に男が押し入り金を奪おうとしたが、何も取らずに逃げた。"
    assert tell(text).record.incidents[0].attempted


def test_what_is_planned_or_only_compared_is_no_case(tell: Tell) -> None:
    text = (
        "3日未明、千葉県船橋市の住宅に男らが押し入り、現金を奪った。県警は、山梨県甲府市で1月2日に起きた強盗事件とは別のグループとみている。"
        "男らは埼玉県川口市の住宅に押し入るよう指示されていたという。"
    )
    assert [place for _, _, place in tell(text).cases] == ["千葉県船橋市"]


def test_every_incident_rests_on_a_passage_of_the_text(tell: Tell) -> None:
    record = tell("　3日未明、千葉県船橋市の住宅に男らが押し入り、現金を奪った。").record
    start, end = record.incidents[0].evidence
    assert record.text[start:end].startswith("3日未明")
    assert record.incidents[0].rule
