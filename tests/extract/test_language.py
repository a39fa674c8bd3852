import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language import language_of


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("架空県警は男を逮捕した。", "ja"),
        ("東京", "ja"),
        ("荷物運搬要員募集", "ja"),
        ("ﾃﾚｸﾞﾗﾑ", "ja"),
        ("UD 5万 即日 Telegram @example_work DM", "ja"),
        ("高収入 Signal Telegram WhatsApp 対応", "ja"),
        ("招聘司机，日薪5万，当天结算", "zh"),
        ("誠徵司機，你可以馬上上班", "zh"),
        ("群里有人找取钱的，说是安全，其实就是闇バイト，会被抓", "zh"),
        ("한국어 알바 구합니다 東京", "ko"),
        ("รับสมัครงาน รายได้ดี", "th"),
        ("Cần người nhận hàng ở Nagoya, lương cao", "vi"),
        ("Preciso de motorista em Hamamatsu, pago no mesmo dia", "pt"),
        ("Naghahanap kami ng driver, malaki ang sahod", "tl"),
        ("Looking for drivers in Nagoya, paid the same day", "en"),
        ("Police said the ad read 闇バイト and promised quick money to people in debt.", "en"),
        (
            "Police in Osaka arrested Kenta Kakumi, 31, on suspicion of fraud over it.\nMan sentenced for theft",
            "en",
        ),
        ("Hiring po sa Nagoya, may dorm at interview, dalhin ang residence card", "tl"),
        ("Telegram", "ja"),
        ("https://t.me/example_kakuu", "ja"),
        ("12345", "ja"),
        ("😀", "ja"),
        ("", "ja"),
    ],
)
def test_language_of_texts_short_and_mixed(text: str, lang: str) -> None:
    assert language_of(text) == lang


def test_the_beginning_of_a_long_text_decides() -> None:
    begin = "架空県警は男を逮捕した。" * 1000

    assert language_of(begin + "Police arrested a man. " * 100_000) == "ja"


@given(st.text())
def test_every_text_has_one_language(text: str) -> None:
    assert len(language_of(text)) == 2
    assert language_of(text) == language_of(text)
