"""What a report says of cases belonging together."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

TWO = (
    "3日未明、千葉県船橋市の住宅に男らが押し入り、現金を奪った。\n"
    "一方、埼玉県川口市の住宅でも1月9日、現金が奪われる強盗事件があり、"
)


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("県警は同一グループの犯行とみて調べている。", "same_group"),
        ("警視庁は同じ指示役が関与したとみている。", "same_group"),
        ("県警は「手口が違い、別のグループの犯行だ」とみている。", "unrelated"),
        ("県警は船橋の事件との関連はないとみている。", "unrelated"),
    ],
)
def test_statements(tell: Tell, ending: str, kind: str) -> None:
    found = tell(TWO + ending).record.statements
    assert [(s.kind.value, {s.a, s.b}) for s in found] == [(kind, {"i1", "i2"})]


def test_a_series_ties_the_main_case_to_whatever_else_is_told(tell: Tell) -> None:
    text = "3日未明、千葉県船橋市の住宅に男らが押し入り、現金を奪った。県内の約20件も同じグループの犯行とみられる。"
    (statement,) = tell(text).record.statements
    assert (statement.kind.value, statement.a, statement.b) == ("same_group", "i1", None)


def test_nothing_is_stated_where_nothing_is_said(tell: Tell) -> None:
    assert tell(TWO + "県警が捜査している。").record.statements == ()
