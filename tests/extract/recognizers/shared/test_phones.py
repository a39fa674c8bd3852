from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.shared import phones

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "surface", "norm"),
    [
        ("電話090-0000-1234へ", "090-0000-1234", {"digits": "09000001234", "e164": "+819000001234"}),
        ("０９０－００００－１２３", "０９０－００００－１２３", {"digits": "0900000123", "e164": "+81900000123"}),
        ("（0120-000-000）", "0120-000-000", {"digits": "0120000000", "e164": "+81120000000"}),
        ("相談は#9110へ", "#9110", {"digits": "9110"}),
        ("番号は+81 90 0000 1234。", "+81 90 0000 1234", {"digits": "819000001234", "e164": "+819000001234"}),
        ("03(0000)1234に", "03(0000)1234", {"digits": "0300001234", "e164": "+81300001234"}),
        ("09000001234", "09000001234", {"digits": "09000001234", "e164": "+819000001234"}),
    ],
)
def test_numbers_with_digits_and_international_form(
    found: Found, text: str, surface: str, norm: dict[str, str]
) -> None:
    ((candidate, words),) = found(phones.recognize, text)
    assert (words, dict(candidate.norm)) == (surface, norm)


@pytest.mark.parametrize("text", ["2025-01-14", "1,200,000円", "100-200万円", "#闇バイト", "110番した", "2024/05/06"])
def test_no_number(found: Found, text: str) -> None:
    assert found(phones.recognize, text) == []
