"""Whatever a text holds, rules find stretches of it and entities are made of them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.arbiter import settle
from extract.draft import Draft
from extract.entities import entities
from extract.people.ja import kinds
from extract.recognizers.registry import recognizers
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind

_WORDS = """
容疑者 被告 さん 氏 両 の3 男性 女 少年 （25） (49歳) ＝ 、 。 ・ 「 」 『 と名乗る を名乗る こと 通称 無職 会社員
高峰陸 黒木 グエン・ミン 千葉県 市川市 同市 北区 駅 刑務所 カンボジア タイ 州 県警 署 警視庁 捜査1課 地裁 支部 銀行
社 大 教授 暴力団 会 系 報酬 日当 現金 約 3万円 数十万 円 ～ 月 日 年 1 12 昨年 先月 同 翌 から まで 逮捕 強盗 奪った
X テレグラム シグナル LINE ID @ kakuu_1 t.me/ #9110 090-0000-0000 闇バイト タタキ UD ﾊﾞ 👍 ▽ 別人
"""
TEXTS = st.lists(st.sampled_from([*_WORDS.split(), "\n", "　"]) | st.text(max_size=3), max_size=25).map("".join)


@pytest.mark.parametrize("kind", list(DocumentKind))
@settings(deadline=None)  # a busy machine is no fault of a rule
@given(text=TEXTS)
def test_candidates_lie_inside_the_text(kind: DocumentKind, text: str) -> None:
    ready = prepare(Document(text=text, kind=kind, published=date(2025, 2, 6)), lang="ja")
    for recognizer in recognizers(lang="ja", kind=kind):
        for found in recognizer(ready):
            assert 0 <= found.start < found.end <= len(ready.plain), found


@settings(deadline=None)  # a busy machine is no fault of a rule
@given(text=TEXTS)
def test_entities_are_made_of_any_text(text: str) -> None:
    draft = Draft(text=prepare(Document(text=text), lang="ja"))
    draft = kinds(entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES)))
    assert [e.id for e in draft.entities] == [f"e{n}" for n in range(1, len(draft.entities) + 1)]
    spans = sorted(span for e in draft.entities for span in e.mentions)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(deadline=None)  # a busy machine is no fault of a rule
@given(text=TEXTS)
def test_the_order_of_proposals_does_not_matter(text: str) -> None:
    ready = prepare(Document(text=text), lang="ja")
    proposals = [c for r in recognizers(lang="ja", kind=DocumentKind.ARTICLE) for c in r(ready)]
    assert settle(reversed(proposals)) == settle(proposals)
