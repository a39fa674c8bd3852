"""Who had which part: nouns, verbs, modifying clauses, frames, names."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas.words import Certainty

Tell = Callable[[str], Any]

ROBBERY = (
    "千葉県船橋市の住宅で2月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、会社員の北沢涼容疑者（24）と"
    "無職の南野岳容疑者（22）を強盗致傷の疑いで逮捕した。\n"
)
FRAUD = (
    "札幌市中央区の女性（80）が2月3日、現金300万円をだまし取られた事件で、北海道警は5日、会社員の北沢涼容疑者（24）と"
    "無職の南野岳容疑者（22）を詐欺の疑いで逮捕した。\n"
)
KITAZAWA, MINAMINO = "北沢涼", "南野岳"


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("県警によると、北沢容疑者が運転手役、南野容疑者が実行役だったという。", KITAZAWA, "driver"),
        ("県警によると、北沢容疑者が運転手役、南野容疑者が実行役だったという。", MINAMINO, "executor"),
        ("北沢容疑者は見張りを担当していたとみられる。", KITAZAWA, "lookout"),
        ("現場まで車を運転したとみられる北沢容疑者は容疑を認めている。", KITAZAWA, "driver"),
        (
            "県警は、レンタカーを運転した北沢容疑者のほか、室内に入った南野容疑者ら3人がいたとみている。",
            KITAZAWA,
            "driver",
        ),
        ("防犯カメラには、レンタカーのハンドルを握る北沢容疑者の姿が写っていた。", KITAZAWA, "driver"),
        ("車は北沢容疑者が運転していたとみられる。", KITAZAWA, "driver"),
        ("北沢容疑者は「車で送っただけだ」と話している。", KITAZAWA, "driver"),
        ("北沢容疑者は運転、南野容疑者は見張りをそれぞれ担当した。", MINAMINO, "lookout"),
        ("南野容疑者は「見張りを頼まれただけ」と供述している。", MINAMINO, "lookout"),
        ("県警は、北沢容疑者が実行役を集めるリクルーターだったとみている。", KITAZAWA, "recruiter"),
        ("北沢容疑者が南野容疑者を誘ったという。", KITAZAWA, "recruiter"),
        ("南野容疑者は知人の北沢容疑者に誘われたと供述している。", KITAZAWA, "recruiter"),
        ("実行役を勧誘していたとされる北沢容疑者は、知人らに声をかけていた。", KITAZAWA, "recruiter"),
        ("南野容疑者は、実行役の少年らに犯行を指示した疑いが持たれている。", MINAMINO, "coordinator"),
        ("指示役の一人とされる南野容疑者は黙秘している。", MINAMINO, "coordinator"),
        ("県警は、事件を首謀したとして会社役員の西尾豪容疑者（31）の逮捕状を取った。", "西尾豪", "mastermind"),
        ("北沢容疑者は実行役として加わり、南野容疑者は車の手配などを担ったとみられる。", KITAZAWA, "executor"),
        ("現金を回収した北沢容疑者は、東京駅で別の男に渡していた。", KITAZAWA, "cash_courier"),
        ("逃走用の車は北沢容疑者が借りていた。", KITAZAWA, "accomplice"),
        ("2人は「シロ」と名乗る指示役の男から、シグナルで指示を受けていたという。", "シロ", "coordinator"),
        ("「シロ」を名乗る人物が、通話アプリで侵入のタイミングなどを伝えていた。", "シロ", "coordinator"),
        ("2人のスマートフォンには「シロ」というアカウントとのやりとりが残っていた。", "シロ", "coordinator"),
        ("2人はXの投稿を見て「クロ」と名乗る人物に連絡した。", "クロ", "recruiter"),
    ],
)
def test_part_in_a_robbery(tell: Tell, sentence: str, name: str, role: str) -> None:
    assert tell(ROBBERY + sentence).parts()[name] == {role}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("北沢容疑者は受け子、南野容疑者は出し子とみられる。", KITAZAWA, "cash_courier"),
        ("北沢容疑者は女性宅を訪れ、現金入りの封筒を受け取ったとされる。", KITAZAWA, "cash_courier"),
        ("北沢容疑者がカードを受け取り、南野容疑者が現金を引き出したとされる。", MINAMINO, "cash_courier"),
        ("女性から金塊を受け取ったのは、警察官を装った北沢容疑者だった。", KITAZAWA, "cash_courier"),
        ("南野容疑者は警察官を装って女性に電話をかけたという。", MINAMINO, "caller"),
        ("女性に電話をかけたのは南野容疑者とみられる。", MINAMINO, "caller"),
        ("南野容疑者はカンボジアの拠点で電話をかける「かけ子」をしていた。", MINAMINO, "caller"),
        ("南野容疑者はかけ子のまとめ役で、名簿を渡して電話をかけさせていた。", MINAMINO, "coordinator"),
        ("南野容疑者は北沢容疑者らに受け取りの場所を指示していた。", MINAMINO, "coordinator"),
        ("女性には、警視庁の「タカダ」と名乗る男から「口座が犯罪に使われた」と電話があった。", "タカダ", "caller"),
        ("北沢容疑者は自分名義の口座を「ミドリ」と名乗る人物に売ったという。", "ミドリ", "accomplice"),
    ],
)
def test_part_in_a_fraud(tell: Tell, sentence: str, name: str, role: str) -> None:
    assert tell(FRAUD + sentence).parts()[name] == {role}


@pytest.mark.parametrize(
    "sentence",
    [
        "首謀者とみられる通称「シロ」の男の行方を追っている。",
        "リーダー格とされる別の男が海外にいるとみて捜査している。",
        "グループの首謀者だったとみられる30代の男の逮捕状を取った。",
        "指示役を務めた人物は特定されていない。",
    ],
)
def test_the_part_of_somebody_at_large_is_not_that_of_the_one_who_was_arrested(tell: Tell, sentence: str) -> None:
    alone = ROBBERY.replace("と無職の南野岳容疑者（22）", "")
    assert tell(alone + sentence).parts()[KITAZAWA] == {"executor"}


def test_without_a_word_the_kind_of_case_decides(tell: Tell) -> None:
    assert tell(ROBBERY).parts() == {KITAZAWA: {"executor"}, MINAMINO: {"executor"}}
    assert tell(FRAUD).parts() == {KITAZAWA: {"accomplice"}, MINAMINO: {"accomplice"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "グループのリーダー格とみられる西尾豪被告（31）は別の事件で起訴されている。",
        "犯罪心理学が専門の西尾豪教授は「指示役は表に出ない」と話す。",
        "弁護人の西尾豪弁護士は「見張りをしただけだ」と話した。",
        "「シロ」グループとは別の事件という。",
    ],
)
def test_who_speaks_or_belongs_elsewhere_has_no_part(tell: Tell, sentence: str) -> None:
    assert set(tell(ROBBERY + sentence).parts()) == {KITAZAWA, MINAMINO}


def test_the_harmed_are_victims_and_their_harm_is_reported(tell: Tell) -> None:
    victims = [p for p in tell(ROBBERY).record.incidents[0].participants if p.role.value == "victim"]
    assert len(victims) == 1
    assert victims[0].certainty is Certainty.REPORTED


def certainties(told: Any) -> dict[str, Certainty]:
    return {str(told.name(p.entity)): p.certainty for p in told.record.incidents[0].participants}


def test_the_arrested_are_alleged_and_a_name_is_as_sure_as_its_clause(tell: Tell) -> None:
    told = tell(ROBBERY + "2人は「シロ」と名乗る人物の指示を受けていた。")
    assert certainties(told)[KITAZAWA] is Certainty.ALLEGED
    assert certainties(told)["シロ"] is Certainty.REPORTED


def test_a_verdict_confirms_the_part_of_the_convicted_alone(tell: Tell) -> None:
    text = (
        "強盗致傷などの罪に問われた無職北沢涼被告（24）の判決が5日、千葉地裁であり、懲役8年を言い渡した。\n"
        "判決によると、北沢被告は南野岳被告（22）と共謀し、昨年10月3日、千葉県船橋市の住宅に押し入り、男性（70）を縛って"
        "現金200万円を奪った。"
    )
    found = certainties(tell(text))
    assert found[KITAZAWA] is Certainty.CONFIRMED
    assert found[MINAMINO] is Certainty.ALLEGED


def test_an_admission_in_court_confirms(tell: Tell) -> None:
    text = (
        "千葉県船橋市の住宅で昨年10月に起きた強盗事件で、強盗致傷の罪に問われた北沢涼被告（24）の初公判が5日、千葉地裁であり、"
        "北沢被告は起訴内容を認めた。"
    )
    assert certainties(tell(text))[KITAZAWA] is Certainty.CONFIRMED


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("北沢容疑者は「知らない」と容疑を否認している。", {KITAZAWA}),
        ("北沢容疑者は認め、南野容疑者は「行っていない」と否認している。", {MINAMINO}),
        ("北沢容疑者は「違う」、南野容疑者は「知らない」と、いずれも容疑を否認している。", {KITAZAWA, MINAMINO}),
        ("2人の認否は明らかにしていない。", set()),
    ],
)
def test_denials_are_noted(tell: Tell, sentence: str, who: set[str]) -> None:
    told = tell(ROBBERY + sentence)
    assert {told.name(p.entity) for p in told.record.incidents[0].participants if p.denies} == who
