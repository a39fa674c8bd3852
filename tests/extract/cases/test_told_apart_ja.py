"""What reports tell apart and belongs together, or the other way round: lists, bands, bases, captives, bystanders."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

LIST = (
    "千葉県警捜査1課は5日、強盗傷人の疑いで、次の4人を逮捕した。\n"
    "▽住所不定、無職、北沢涼（22）▽さいたま市大宮区、アルバイト、南野岳（20）\n"
    "▽千葉県柏市、大学生、西尾豪（19）▽とび職、東口健吾（23）\n"
    "4人は1月3日、千葉県市原市の男性（62）方に押し入り、金庫を奪った疑い。北沢容疑者が見張り役だった。\n"
)


def test_a_list_of_suspects_is_a_group(tell: Tell) -> None:
    told = tell(LIST)
    assert told.actions == [("arrest", ("北沢涼", "南野岳", "西尾豪", "東口健吾"), None, "2025-02-05")]
    assert told.parts() == {
        "北沢涼": {"lookout"},
        "南野岳": {"executor"},
        "西尾豪": {"executor"},
        "東口健吾": {"executor"},
    }


def test_those_who_applied_are_listed(tell: Tell) -> None:
    told = tell(
        "SNSで若者を詐欺の拠点に紹介したとして、静岡県警は5日、職業安定法違反の疑いで会社員の北沢涼容疑者（27）を逮捕した。\n"
        "北沢容疑者のもとに集まった応募者は次の通り。\n"
        "▽昨年10月、札幌市東区の男性（21）　カンボジアでかけ子をさせられた\n"
        "▽昨年11月、福岡県久留米市の少年（18）　渡航せず"
    )
    assert {("RECRUITED", "北沢涼", "男性(21)"), ("RECRUITED", "北沢涼", "少年(18)")} <= told.relations


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("男らは別の事件でもすでに起訴されている。", ("indictment", ("北沢涼", "南野岳"), None, None)),
        ("県警は2月1日、全員を千葉地検に送検した。", ("referral", ("北沢涼", "南野岳"), None, "2025-02-01")),
        (
            "県警は2月1日、北沢容疑者を別の強盗の疑いで3度目の逮捕をした。",
            ("rearrest", ("北沢涼",), None, "2025-02-01"),
        ),
    ],
)
def test_groups_and_repeats(tell: Tell, sentence: str, action: tuple[Any, ...]) -> None:
    text = (
        "千葉県市原市の住宅で1月3日、現金が奪われた事件で、千葉県警は先月30日、会社員の北沢涼容疑者（24）と無職の南野岳容疑者（22）を"
        "強盗の疑いで逮捕した。\n"
    )
    assert action in tell(text + sentence).actions


def test_each_is_charged_in_his_own_case(tell: Tell) -> None:
    told = tell(
        "名古屋市守山区と三重県四日市市の住宅が襲われた事件で、愛知県警は5日、指示していたとして、無職、東口慧容疑者（28）を強盗致傷容疑で"
        "再逮捕した。\n"
        "東口容疑者は昨年10月5日に守山区の女性（83）宅で現金を、同18日に四日市市の男性（61）宅で金塊を奪わせた疑いがある。"
        "守山区の事件では北沢涼被告（20）が、四日市市では南野岳被告（27）が、それぞれ強盗致傷罪で起訴されている。"
    )
    assert {k: v for k, v in told.parts(0).items() if k != "東口慧"} == {"北沢涼": {"executor"}}
    assert {k: v for k, v in told.parts(1).items() if k != "東口慧"} == {"南野岳": {"executor"}}


def test_a_noun_in_the_lead_is_whom_the_text_names_next(tell: Tell) -> None:
    told = tell(
        "先月、広島市中区の時計店で起きた強盗事件で、逃走車を運転していたとみられる男が逮捕されました。\n"
        "逮捕されたのは、大阪市生野区の飲食店従業員、北沢涼容疑者（23）です。"
    )
    assert told.parts() == {"北沢涼": {"driver"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "名古屋地検は5日、強盗致傷の疑いで逮捕、送検されていた会社員の男性（30）を不起訴とした。",
        "男性は会社員で、名古屋地検は5日、強盗致傷の疑いで逮捕された男性（30）を不起訴とした。",
    ],
)
def test_a_man_under_arrest_is_no_victim(tell: Tell, sentence: str) -> None:
    told = tell("愛知県豊田市の住宅で昨年12月8日、女性（74）が縛られ現金が奪われた事件があった。\n" + sentence)
    assert ("non_indictment", ("男性(30)",), None, "2025-02-05") in told.actions


@pytest.mark.parametrize(
    "sentence",
    [
        "リーダーとされる「社長」はまだ逮捕されていない。",
        "北沢容疑者は少年をタイ経由でミャンマーに移送した疑いがある。",
    ],
)
def test_no_action_of_an_authority(tell: Tell, sentence: str) -> None:
    lead = "福岡県警は5日、会社員の北沢涼容疑者（24）を詐欺の疑いで逮捕した。\n"
    assert [kind for kind, *_ in tell(lead + sentence).actions] == ["arrest"]


def test_who_is_held_where_the_sentence_before_says(tell: Tell) -> None:
    told = tell(
        "フィリピンを拠点にした詐欺グループの幹部とみられる2人が5日、日本に強制送還された。\n"
        "2人は北沢涼（41）と南野岳（35）の両容疑者。ビクタン収容所に1年以上収容されていた。"
    )
    assert ("detention", ("北沢涼", "南野岳"), None, None) in told.actions


def test_a_prison_is_where_somebody_is_held(tell: Tell) -> None:
    told = tell(
        "千葉県市原市の住宅で1月3日、現金が奪われた事件で、北沢涼被告（40）は強盗罪で起訴され、"
        "千葉刑務所の拘置区画に勾留されている。"
    )
    assert ("LOCATED_IN", "北沢涼", "千葉刑務所") in told.relations


def test_calls_from_a_base_and_the_harmed_at_home_are_one_fraud(tell: Tell) -> None:
    told = tell(
        "カンボジアのプノンペンから特殊詐欺の電話をかけたとして、警視庁は5日、北沢涼容疑者（33）を詐欺の疑いで逮捕した。\n"
        "北沢容疑者は昨年8月、愛知県豊橋市の男性（70）に電話をかけ、現金1200万円をだまし取った疑いがある。"
    )
    assert told.cases == [("fraud", "2024-08", "愛知県豊橋市")]


def test_captives_are_harmed_by_whoever_lured_them(tell: Tell) -> None:
    told = tell(
        "ミャンマー東部ミャワディの詐欺拠点にいた愛知県の男性（19）がタイ当局に保護された。\n"
        "男性は昨年11月、「アンディ」と名乗る人物に「月40万円」と誘われ、拠点で電話をかけるよう強いられたという。"
    )
    assert [(kind, place) for kind, _, place in told.cases] == [("trafficking", "ミャワディ")]
    assert told.parts() == {"アンディ": {"recruiter"}}
    assert [p.rule for p in told.record.incidents[0].participants if p.role == "victim"] == ["ja.part.lured"]


def test_a_raid_is_told_without_an_arrest(tell: Tell) -> None:
    told = tell(
        "長崎県諫早市の時計店主、北沢正雄さん（68）は今も店を半分しか開けない。\n"
        "昨年2月、3人組が押し入り、妻の節子さん（65）を突き飛ばして腕時計（約4000万円相当）を奪った。\n"
        "指示していた「ヘルメス」と名乗る人物は捕まっていない。"
    )
    assert told.cases == [("robbery", "2024-02", "長崎県諫早市")]
    assert told.parts() == {"ヘルメス": {"coordinator"}}


def test_to_bind_and_beat_is_confinement_where_nothing_is_taken(tell: Tell) -> None:
    told = tell(
        "グループから抜けようとした男性を監禁したとして、大阪府警は5日、堺市の職業不詳、北沢涼容疑者（26）を監禁の疑いで逮捕した。\n"
        "北沢容疑者は1月20日、大阪市西成区のアパートで男性（22）を椅子に縛り付け、顔を殴った疑い。"
    )
    assert told.cases == [("confinement", "2025-01-20", "大阪府大阪市西成区")]


def test_who_hides_the_offender_has_a_case_of_his_own(tell: Tell) -> None:
    told = tell(
        "千葉県市原市の住宅で1月3日、現金が奪われた事件で、千葉県警は5日、無職の北沢涼容疑者（24）を強盗の疑いで逮捕した。\n"
        "部屋を貸した会社員の南野岳容疑者（29）も犯人隠避の疑いで4日に書類送検された。"
    )
    assert [kind for kind, *_ in told.cases] == ["robbery", "other"]
    assert told.parts(1) == {"南野岳": {"accomplice"}}


def test_whoever_drives_a_victim_home_has_no_part(tell: Tell) -> None:
    told = tell(
        "大分市の女性（81）宅に1月18日、うその電話があり、現金をだまし取ろうとしたとして、県警は5日、会社員の北沢涼容疑者（20）を"
        "詐欺未遂の疑いで逮捕した。タクシー運転手の南野学さん（63）が不審に思い通報した。"
    )
    assert "南野学" not in told.parts()


def test_a_case_of_the_background_is_marked(tell: Tell) -> None:
    told = tell(
        "千葉県市原市の住宅で1月3日、現金が奪われた事件で、千葉県警は5日、無職の北沢涼容疑者（24）を強盗の疑いで逮捕した。\n"
        "一方、昨年12月に柏市で起きた強盗事件との関連はないとみている。"
    )
    assert [(i.background, told.name(i.place)) for i in told.record.incidents] == [
        (False, "千葉県市原市"),
        (True, "千葉県柏市"),
    ]


def test_those_who_ready_themselves_are_caught_where_they_met(tell: Tell) -> None:
    told = tell(
        "住宅に押し入る計画を立てたとして、京都府警は5日、大阪府東大阪市の塗装工、北沢涼容疑者（22）ら4人を強盗予備の疑いで逮捕した。\n"
        "4人は4日午後10時ごろ、京都市左京区の駐車場に集まり、結束バンドやバール、目出し帽を準備したとされる。"
    )
    assert told.cases == [("robbery_preparation", "2025-02-04", "京都府京都市左京区")]


def test_the_man_of_the_lead_is_who_he_is_said_to_be(tell: Tell) -> None:
    told = tell(
        "国際手配されていた詐欺グループの幹部とみられる男が、潜伏先のタイ・チェンマイで拘束された。\n"
        "タイ入国管理局によると、男は北沢涼容疑者（44）で、1日に市内で身柄を確保された。愛知県警が詐欺容疑で逮捕状を取っていた。"
    )
    assert {persons for _, persons, *_ in told.actions} == {("北沢涼",)}


def test_two_defendants_hear_one_verdict(tell: Tell) -> None:
    told = tell(
        "福島地裁は5日、郡山市の住宅で昨年6月、現金を奪ったとして強盗致傷罪に問われた無職、北沢涼被告（22）に懲役8年"
        "（求刑懲役10年）、運転役の会社員、南野岳被告（26）に懲役5年（同7年）の判決を言い渡した。"
    )
    assert ("verdict", ("北沢涼", "南野岳"), None, "2025-02-05") in told.actions
    assert {p.certainty for p in told.record.incidents[0].participants} == {"confirmed"}


def test_the_day_before_an_offence_is_not_that_of_its_indictment(tell: Tell) -> None:
    told = tell(
        "千葉県市原市の住宅で1月30日、現金が奪われた事件で、千葉県警は5日、北沢涼容疑者（24）を強盗の疑いで逮捕した。\n"
        "北沢容疑者は昨年11月14日、千葉県浦安市の住宅でも金庫を奪ったとして起訴されている。"
    )
    assert told.cases[1] == ("robbery", "2024-11-14", "千葉県浦安市")
    assert ("indictment", ("北沢涼",), None, None) in told.actions
