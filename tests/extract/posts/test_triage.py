from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lexicon import lexicon
from extract.pipeline import Pipeline
from extract.posts import cues
from extract.read import document_from_text
from extract.version import Engine
from schemas.documents import DocumentKind
from schemas.records import Record
from schemas.words import PostLabel

Extract = Callable[[str], Record]

RECRUITMENT = [
    "荷物を受け取って駅のロッカーへ入れるだけ 日給9万 即日手渡し DM→シグナル kakuu_box.12",
    "急募 タ夕キ 3名 今夜 千葉 報酬当日 T e l e g r a m @kakuu_tt",
    "闇バイト❌ 詐欺❌ 当日即金⭕️ 未経験⭕️ 7万〜/日 「参加」ってDM",
    "使ってない口座ありませんか？1つ6万円で買い取ります 学生OK L1NE ID→kakuu88",
    "深夜に4人乗せて往復するだけ、運転できる方 25万 質問なしで",
    "受け出し 明日 名古屋 DM",
    "お金に困ってる人いませんか？すぐ作れます。詳細はテレグラム @kakuu_soku",
    "海外で電話対応、台本あり、渡航費こちら持ち 月80万保証 パスポートは会社で保管 テレグで連絡",
    "運びのお仕事あります、最低5万から",
    "パチンコの代打ちする人募集、軍資金はこちらで用意",
    "通帳とカード買います、今日会える人",
    "叩き、あと1人。やれるやつだけ",
    "あなたの口座に入ったお金を別口座へ送るだけ、3%が報酬です",
    "家の間取りと家族構成を教えてくれたら1件2万で買い取り",
    "闇バイト募集、高校生でもいける",
    "Rent me your LINE account for a week, 8,000 yen",
    "May sobrang SIM ka? 7,000 yen bawat isa, bayad agad",
    "Need a driver and 2 strong guys tonight, 150k each, ask nothing. Signal kakuu_nc.44",
    "Cần người rút tiền ATM ở Nagoya, 1 ngày 5 man, trả tiền ngay. Inbox Telegram @kakuu_rut",
    "招人取包裹，一单4万日元，当天现结，黑户也行。纸飞机联系 @kakuu_bao",
    "Preciso de 2 pessoas pra buscar encomenda, 50 mil ienes por dia na mão, sem perguntas. Chama no zap",
    "Raket! Withdraw lang sa ATM, 5 lapad isang araw, bayad agad, kahit walang visa. PM sa Messenger",
]
WARNING = [
    "「荷物を受け取るだけで日給5万円」という投稿は闇バイトです。絶対に応募しないでください。#9110へ相談を",
    "UD＝受け出し、タタキ＝強盗。こんな隠語を見たら通報を",
    "応募したらシグナルに誘導されて免許証を送れと言われた。みんな気をつけて、逮捕されるよ",
    "カクウ県警です。SNSの高額バイトは犯罪の実行者の募集です。ご家族で話し合ってください",
    "「荷物を運ぶだけ」で人生を棒に振る、そんな話ばかりです",
    "兄が運転手をやって帰りに捕まりました。30万もらえるはずが0円でした",
    "口座の売買は犯罪です。家族にも話してください",
    "Rút tiền hộ người lạ là phạm tội, đừng nhận lời nhé các bạn",
    "Warning: ads that promise 50,000 yen a day for withdrawing cash are yami baito. You will be arrested.",
    "Cảnh báo: đừng bán tài khoản ngân hàng, bị bắt là mất visa",
    "提醒大家：招人取包裹的都是诈骗，别去，被抓会遣返",
    "Babala mga kabayan: huwag tanggapin ang raket na yan, kulong at deport",
]
BENIGN = [
    "カフェのスタッフ募集、時給1,150円、交通費支給、面接あり、まかない付き。履歴書持参でお越しください",
    "ライブのチケット譲ります、定価8,800円、当日手渡しで",
    "ライブ会場の搬入スタッフ募集！深夜 日給14,000円 当日現金払い 有限会社カクウ設営",
    "キッチンの単発バイト、9時間で10,350円。これで今月乗り切る",
    "カットモデルさん募集、無料です。DMください 渋谷のサロン",
    "小説の主人公が叩きに誘われる場面、報酬50万は安すぎ？読者の意見聞きたい",
    "友達に借りた3万、明日返す約束なのに寝坊した。映画おごる",
    "Looking for a flatmate in Nakano, 52,000 yen a month, DM me for photos",
    "求合租，川口站步行8分钟，月租4万5，微信联系",
    "今日は鰹のタタキを食べた、おいしかった！",
    "引っ越しを手伝ってくれる方いませんか、お礼3000円とピザ",
    "新曲のシグナル、サビが好きすぎる",
    "Staff wanted for our bakery, ¥1,250/hour, valid visa required, interview on site",
    "Vaga em fábrica: 1.500 ienes por hora, shakai hoken, entrevista no escritório",
]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        *((text, PostLabel.RECRUITMENT) for text in RECRUITMENT),
        *((text, PostLabel.WARNING) for text in WARNING),
        *((text, PostLabel.BENIGN) for text in BENIGN),
    ],
)
def test_posts_are_told_apart_by_what_the_poster_wants(record: Extract, text: str, label: PostLabel) -> None:
    found = record(text)

    assert found.label is label
    assert found.score is not None
    assert (found.score >= 0.5) is (label is PostLabel.RECRUITMENT)


def test_a_score_is_explained_by_cues_that_add_up_to_it(record: Extract) -> None:
    found = record(RECRUITMENT[0])
    weights = lexicon("posts/weights")["recruitment"]
    total = weights["bias"] + sum(cue.weight for cue in found.cues)

    assert found.score == pytest.approx(1 / (1 + 2.718281828459045**-total), abs=1e-4)
    assert [abs(cue.weight) for cue in found.cues] == sorted((abs(cue.weight) for cue in found.cues), reverse=True)
    said = {cue.name: found.text[slice(*cue.span)] for cue in found.cues if cue.span}
    assert (said["secret_app"], said["account_on_a_secret_app"]) == ("シグナル", "kakuu_box.12")
    assert said["paid_at_once"].startswith("即日")


def test_what_a_post_quotes_is_not_its_own_offer(record: Extract) -> None:
    quoted = record("これ回ってきた「荷物を受け取るだけ 日給9万 即日手渡し DMください」通報した")

    assert quoted.label is PostLabel.WARNING
    assert "quotes_an_advert" in {cue.name for cue in quoted.cues}
    assert "paid_at_once" not in {cue.name for cue in quoted.cues}


def test_cues_of_disguised_words_are_marked_as_they_are_written(record: Extract) -> None:
    found = record("シ グ ナ ルで連絡、タ夕キ 2名 今夜 報酬15万")
    said = {cue.name: found.text[slice(*cue.span)] for cue in found.cues if cue.span}

    assert said["disguised_words"] in {"シ グ ナ ル", "タ夕キ"}


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (
            "株式会社カクウ運輸 倉庫スタッフ募集 時給1,200円 千葉県市川市1-2-3 電話047-000-0000",
            (),
        ),
        ("運転手募集 日給8万 DM", ("recruiter_name", "address", "contact", "workplace")),
        ("高額案件 募集中 DMください", ("recruiter_name", "address", "contact", "duties", "workplace", "pay")),
        ("今日のラーメンは最高だった", ()),
    ],
)
def test_the_six_items_of_a_job_post(record: Extract, text: str, missing: tuple[str, ...]) -> None:
    assert record(text).missing_items == missing


def test_every_cue_has_a_weight_in_both_models() -> None:
    weights = lexicon("posts/weights")

    assert set(weights) == {"recruitment", "warning"}
    for model in weights.values():
        assert set(model) == {*cues.names(), "bias"}


def test_a_cue_weighs_for_the_label_it_speaks_for() -> None:
    weights = lexicon("posts/weights")["recruitment"]

    assert all((weights[name] > 0) == (cues.toward(name) == "recruitment") for name in cues.names())


def test_articles_are_not_triaged() -> None:
    found = Pipeline(engine=Engine.RULES).extract(document_from_text(RECRUITMENT[0]))

    assert (found.label, found.score, found.cues) == (None, None, ())


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=120) | st.text(st.sampled_from("受け出し叩き日給5万円@a_1→シグナル「」 ✈🐈\n夕ノレ"), max_size=80)
)
def test_every_post_has_a_label_and_spans_inside_its_text(text: str) -> None:
    if not text.strip():
        return
    found = Pipeline(engine=Engine.RULES).extract(document_from_text(text, kind=DocumentKind.POST))

    assert found.label is not None
    spans = [cue.span for cue in found.cues if cue.span] + [m for e in found.entities for m in e.mentions]
    assert all(0 <= start < end <= len(found.text) for start, end in spans)


@pytest.mark.parametrize(
    "piece",
    ["受け 子 ", "1,000円 ", "a b c d ", "夕タ", "「", "Tokyo ", "@a_b.1 ", "pay 5k a day ", "东京一单3万日元", "1"],
)
def test_the_work_on_a_long_post_grows_with_its_length(
    piece: str, in_proportion: Callable[[Callable[[int], object], int], bool]
) -> None:
    pipeline = Pipeline(engine=Engine.RULES)

    def extract(length: int) -> None:
        pipeline.extract(document_from_text((piece * length)[:length], kind=DocumentKind.POST))

    assert in_proportion(extract, 30_000)
