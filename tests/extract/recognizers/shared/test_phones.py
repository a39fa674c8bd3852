import pytest

from extract.recognizers.shared import phones


@pytest.mark.parametrize(
    ("text", "surface", "norm"),
    [
        ("電話090-0000-1234へ", "090-0000-1234", {"digits": "09000001234", "e164": "+819000001234"}),
        ("電話０９０－００００－１２３４へ", "０９０－００００－１２３４", {"digits": "09000001234", "e164": "+819000001234"}),
        ("（0120-000-000）", "0120-000-000", {"digits": "0120000000", "e164": "+81120000000"}),
        ("相談は#9110へ", "#9110", {"digits": "9110"}),
        ("番号は+81 90 0000 1234。", "+81 90 0000 1234", {"digits": "819000001234", "e164": "+819000001234"}),
        ("03(0000)1234に", "03(0000)1234", {"digits": "0300001234", "e164": "+81300001234"}),
        ("09000001234", "09000001234", {"digits": "09000001234", "e164": "+819000001234"}),
    ],
)
def test_numbers_with_digits_and_international_form(found, text, surface, norm):
    ((candidate, words),) = found(phones.recognize, text)
    assert (words, dict(candidate.norm)) == (surface, norm)


@pytest.mark.parametrize(
    "text", ["2025-01-14", "1,200,000円", "100-200万円", "口座番号 1234567", "#闇バイト", "110番した", "0.5秒", "2024/05/06"]
)
def test_no_number(found, text):
    assert found(phones.recognize, text) == []
