"""Statements of English reports on whether cases belong together."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

TWO = (
    "Robbers broke into a house in Komae, Tokyo, on Jan. 9 and tied up the owner, 90.\n"
    "On Jan. 12, robbers attacked the owner of a shop in Kashiwa, Chiba Prefecture. "
)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Police believe both cases were carried out by the same group.", "same_group"),
        ("No connection has been confirmed with the Komae case.", "unrelated"),
    ],
)
def test_what_is_said_of_two_cases(tell_en: Tell, sentence: str, kind: str) -> None:
    assert [s.kind.value for s in tell_en(TWO + sentence).record.statements] == [kind]


def test_nothing_is_said(tell_en: Tell) -> None:
    assert not tell_en(TWO + "The owner was hurt.").record.statements
