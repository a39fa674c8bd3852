"""Which part somebody had, by the noun that names it or the verb that shows it."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

SUSPECTS = "自営業の北沢涼容疑者（38）と会社員の南野岳容疑者（28）"
RAID = f"富山県警は5日、富山県砺波市の住宅に押し入り現金を奪ったとして、{SUSPECTS}を強盗致傷の疑いで逮捕した。\n"
FRAUD = (
    f"富山県警は5日、富山県砺波市の女性（81）から現金300万円をだまし取ったとして、{SUSPECTS}を詐欺の疑いで逮捕した。\n"
)
M = "南野岳"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("南野容疑者がワゴン車のハンドルを握っていたという。", "driver"),
        ("南野容疑者は車で実行役を待っていたとみられる。", "driver"),
        ("逃走用の車を運転していたのは南野容疑者だった。", "driver"),
        ("南野容疑者は実行役3人を車に乗せて現場に向かった。", "driver"),
        ("南野容疑者の車で3人は現場に向かったという。", "driver"),
        ("南野容疑者は送迎を担当していた。", "driver"),
        ("南野容疑者は「運転しただけ」と容疑を否認している。", "driver"),
        ("南野容疑者は家の外で見張っていたとみられる。", "lookout"),
        ("南野容疑者は路上で周囲の様子をうかがっていた。", "lookout"),
        ("南野容疑者は「見張りをしていただけだ」と供述している。", "lookout"),
        ("南野容疑者が外で警戒していたという。", "lookout"),
        ("南野容疑者は玄関前に立って通行人を確認する役だった。", "lookout"),
        ("南野容疑者は奪った現金を受け取り、駅のロッカーに入れたという。", "cash_courier"),
        ("南野容疑者は奪われた現金を東京まで運んだとみられる。", "cash_courier"),
        ("現金は南野容疑者が回収し、別の男に渡したとみられる。", "cash_courier"),
        ("奪われた金品は南野容疑者に渡っていた。", "cash_courier"),
        ("南野容疑者はSNSで実行役を募集していた。", "recruiter"),
        ("実行役は南野容疑者に誘われて加わったという。", "recruiter"),
        ("南野容疑者が実行役を紹介したとみられる。", "recruiter"),
        ("南野容疑者はSNSで集めた若者を指示役につないでいた。", "recruiter"),
        ("南野容疑者は応募者から免許証の画像を送らせていた。", "recruiter"),
        ("南野容疑者は指示役とみられる。", "coordinator"),
        ("南野容疑者が実行役に電話で指示を出していたという。", "coordinator"),
        ("南野容疑者は指示役の一人で、ほかにも指示役がいるとみられる。", "coordinator"),
        ("南野容疑者が事件を主導したとみられる。", "mastermind"),
        ("南野容疑者がグループのリーダー格だった。", "mastermind"),
        ("県警は南野容疑者が首謀者とみている。", "mastermind"),
        ("南野容疑者は犯行に使う道具を調達したとみられる。", "accomplice"),
        ("南野容疑者は事前に現場を下見していた。", "accomplice"),
        ("南野容疑者は実行役に車を貸したとされる。", "accomplice"),
        ("南野容疑者は住宅の情報を提供したとみられる。", "accomplice"),
        ("南野容疑者は奪った貴金属を質店で換金していた。", "accomplice"),
        ("南野容疑者は住宅に侵入して男性を縛ったとみられる。", "executor"),
        ("南野容疑者が男性を殴ったという。", "executor"),
        ("南野容疑者は実行役の一人とみられる。", "executor"),
    ],
)
def test_parts_in_a_raid(tell: Tell, sentence: str, role: str) -> None:
    assert tell(RAID + sentence).parts()[M] == {role}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("南野容疑者は受け子だったとみられる。", "cash_courier"),
        ("南野容疑者は女性宅を訪れ、現金を受け取ったという。", "cash_courier"),
        ("南野容疑者は女性宅近くで現金入りの封筒を受け取った。", "cash_courier"),
        ("南野容疑者はATMで現金を引き出す役だったという。", "cash_courier"),
        ("南野容疑者は銀行員を装って女性からカードを受け取ったとされる。", "cash_courier"),
        ("南野容疑者は受け子から現金を回収したとみられる。", "cash_courier"),
        ("南野容疑者は「荷物を受け取るだけと言われた」と話している。", "cash_courier"),
        ("現金は南野容疑者がコインロッカーから取り出した。", "cash_courier"),
        ("女性は自宅に来た南野容疑者に現金を渡した。", "cash_courier"),
        ("南野容疑者はかけ子として電話をかけていた。", "caller"),
        ("南野容疑者は警察官を名乗って電話をかけたとみられる。", "caller"),
        ("電話をかけたのは南野容疑者だった。", "caller"),
        ("南野容疑者は電話で検察官役をしていたという。", "caller"),
        ("南野容疑者は1日に100件以上電話していたという。", "caller"),
        ("南野容疑者は自分名義の口座を提供したとされる。", "accomplice"),
        ("南野容疑者は電話番号を用意したとみられる。", "accomplice"),
        ("南野容疑者は受け子に行き先を指示していた。", "coordinator"),
        ("南野容疑者は受け子らを管理していた。", "coordinator"),
        ("南野容疑者は受け子の管理役だった。", "coordinator"),
        ("南野容疑者は詐欺グループのトップとみられる。", "mastermind"),
    ],
)
def test_parts_in_a_fraud(tell: Tell, sentence: str, role: str) -> None:
    assert tell(FRAUD + sentence).parts()[M] == {role}
