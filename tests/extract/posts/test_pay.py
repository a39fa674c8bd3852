from collections.abc import Callable

import pytest

from extract.posts.pay import pay
from extract.text import PreparedText

Prepared = Callable[[str], PreparedText]


@pytest.mark.parametrize(
    ("text", "written", "per", "bound"),
    [
        ("荷物を運ぶだけ 日給7万円", "7万円", "day", "exact"),
        ("時給1,200円 レジ", "1,200円", "hour", "exact"),
        ("月30万円のコールセンター", "30万円", "month", "exact"),
        ("1件4万〜 即日手渡し", "4万", "job", "min"),
        ("最大20万 今夜動ける人", "20万", "job", "max"),
        ("30万までなら作れます DMください", "30万", "job", "max"),
        ("治験モニター 負担軽減費12万円", "12万円", "total", "exact"),
        ("治験モニター 2泊3日で4万円", "4万円", "total", "exact"),
        ("1晩6万円の運転手募集", "6万円", "day", "exact"),
        ("営業募集 固定給24万円", "24万円", "month", "exact"),
        ("週給6万円のバイト", "6万円", None, "exact"),
        ("バイト 4万×3日間", "4万", "day", "exact"),
        ("招人，每小时1150日元", "1150日元", "hour", "exact"),
        ("招人，9000日元", "9000日元", "job", "exact"),
        ("報酬5〜8万円", "5〜8万円", "job", "min"),
        ("wanted: drivers, 90k yen a day", "90k yen", "day", "exact"),
        ("Need 2 people tonight, 120k each", "120k", "job", "exact"),
        ("Tuyển nhân viên, lương 1.150 yên/giờ", "1.150 yên", "hour", "exact"),
        ("Cần người rút tiền, 1 ngày 4 man", "4 man", "day", "exact"),
        ("Procuro 2 pessoas, 45 mil ienes por dia", "45 mil ienes", "day", "exact"),
        ("Hanap driver, 4 lapad isang araw", "4 lapad", "day", "exact"),
        ("招人取包裹，一单2万日元", "2万日元", "job", "exact"),
    ],
)
def test_pay_with_its_terms(prepared: Prepared, text: str, written: str, per: str | None, bound: str) -> None:
    found = [c for c in pay(prepared(text)) if "share" not in c.norm]

    assert [(c.canonical, c.norm["per"], c.norm["bound"]) for c in found] == [(written, per, bound)]


def test_a_second_sum_shares_the_terms_of_the_first(prepared: Prepared) -> None:
    found = [*pay(prepared("レジ募集 時給1,100円、深夜1,375円"))]

    assert [c.norm["per"] for c in found] == ["hour", "hour"]


@pytest.mark.parametrize(
    "text",
    [
        "チケット譲ります 定価8,800円",
        "中古の棚 3,500円なら安いですよね",
        "財布に残り600円しかない",
        "交通費上限2万円支給のリゾバ",
        "投資の評価益が80万円超えてきた",
        "特殊詐欺の被害総額は3億円",
        "保証金200Uを先に払う仕事",
        "競馬で3万円勝った",
        "タクシーの料金は2,400円だった、バイト帰り",
        "求合租，月租5万日元，联系我",
        "Looking for a flatmate, 48,000 yen a month, DM me",
        "電子マネーを20万円分買えと言われたバイト",
        "11/3のチケット 定価9,000円→4,000円で",
        "selling my rice cooker, face value 3,000 yen",
        "二手自行车 4000日元 自提",
    ],
)
def test_prices_fares_and_savings_are_no_pay(prepared: Prepared, text: str) -> None:
    assert [*pay(prepared(text))] == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("回収スタッフ 歩合8%", 8),
        ("情報をくれたら取り分の4割", 40),
        ("招人，提成6%", 6),
        ("資料集めの募集 売値の12％", 12),
    ],
)
def test_pay_as_a_share(prepared: Prepared, text: str, share: float) -> None:
    assert [c.norm["share"] for c in pay(prepared(text)) if "share" in c.norm] == [share]


@pytest.mark.parametrize(
    "text",
    ["バイト帰りに30%オフの弁当", "求人は前年比8%増加", "仕事の前に消費税10%の話", "闇バイトの実行役は6割が20代"],
)
def test_percentages_of_other_things_are_no_pay(prepared: Prepared, text: str) -> None:
    assert [*pay(prepared(text))] == []
