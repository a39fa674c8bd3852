"""The language of a text, from its script where that decides and from letter statistics where it does not."""

import re
from functools import cache

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder

_SAMPLE = 2_000  # characters that are looked at
_DETECTOR_SAMPLE = 400
_NAMES = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|[@＠#＃][\w.]+|\b(?:t|line|signal)\.me/\S*"
    r"|\b(?:telegram|signal|whatsapp|line|instagram|twitter|facebook|messenger|discord|zalo|viber|wechat|sns|dm|id|ud)\b",
    re.ASCII | re.IGNORECASE,
)
_KANA = re.compile("[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fd\u30fe\uff66-\uff6f\uff71-\uff9d]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_CHINESE_WORDS = re.compile(
    "[你您吗嗎呢吧啊哪她它]|我|不是|了[，。！]|[\u4e00-\u9fff]的[\u4e00-\u9fff]|招聘|司机|[日月时]薪|需要"
)
# Scripts that one language of the field's texts is written in.
_SCRIPTS = {
    "ko": re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]"),
    "th": re.compile("[\u0e01-\u0e5b]"),
    "km": re.compile("[\u1780-\u17ff]"),
    "my": re.compile("[\u1000-\u109f]"),
    "ne": re.compile("[\u0900-\u097f]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
}
_LATIN_LANGUAGES = (
    Language.ENGLISH,
    Language.PORTUGUESE,
    Language.TAGALOG,
    Language.VIETNAMESE,
    Language.SPANISH,
    Language.INDONESIAN,
)
# Words of English that no other of these languages has; so many of them make a text English, however its names sound.
_ENGLISH = re.compile(
    r"\b(?:the|of|and|in|on|to|was|were|is|for|after|with|by|that|his|her|they|he|she|has|had|from|who|are|will|been|which)\b",
    re.IGNORECASE,
)
_ENGLISH_SHARE = 0.14
_FALLBACK = "en"  # Latin letters that are no sentence: names, ids
_CLEAR_LEAD = 0.05  # of the best language over the second, on a scale of 0 to 1
# A Japanese sentence quotes Latin names at length; an English one quotes a Japanese word or two.
_LATIN_PER_JAPANESE = 3
_KANA_PER_CHINESE = 2  # a Chinese text quotes a Japanese word, a Japanese text hardly ever a Chinese character
_VIETNAMESE_SHARE = 0.03


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's main language; Japanese where there is no letter to tell by.

    Handles, links and names of apps do not count. The same text always gives the same answer.
    """
    sample = _NAMES.sub(" ", text[:_SAMPLE])
    kana, han, latin = (len(script.findall(sample)) for script in (_KANA, _HAN, _LATIN))
    code, most = max(
        ((code, len(script.findall(sample))) for code, script in _SCRIPTS.items()), key=lambda found: found[1]
    )
    if most > max(kana + han, latin / _LATIN_PER_JAPANESE):
        return code
    if (kana + han) * _LATIN_PER_JAPANESE >= latin:
        return _by_characters(sample, kana) if han else "ja"
    return _by_letters(sample, latin)


def _by_characters(sample: str, kana: int) -> str:
    """Japanese or Chinese: by the characters that only one of the two writes."""
    chinese = sum(_only_chinese(char) for char in _HAN.findall(sample))
    if kana:
        return "zh" if chinese * _KANA_PER_CHINESE > kana else "ja"
    japanese = sum(_only_japanese(char) for char in _HAN.findall(sample))
    return "zh" if chinese + len(_CHINESE_WORDS.findall(sample)) > japanese else "ja"


def _by_letters(sample: str, latin: int) -> str:
    if len(_VIETNAMESE.findall(sample)) > latin * _VIETNAMESE_SHARE:
        return "vi"
    if len(sample.split()) == 1:
        return _FALLBACK
    ranked = _detector().compute_language_confidence_values(sample[:_DETECTOR_SAMPLE])
    if ranked[0].value - ranked[1].value < _CLEAR_LEAD:
        return _FALLBACK
    if len(_ENGLISH.findall(sample)) > len(sample.split()) * _ENGLISH_SHARE:
        return "en"
    code: IsoCode639_1 = ranked[0].language.iso_code_639_1
    return code.name.lower()


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LATIN_LANGUAGES).build()


# The national character sets know which characters a language writes: 们 is in none of Japan's, 込 in none of China's.
@cache
def _only_chinese(char: str) -> bool:
    return not _encodes(char, "shift_jis") and (_encodes(char, "gb2312") or _encodes(char, "big5"))


@cache
def _only_japanese(char: str) -> bool:
    return _encodes(char, "shift_jis") and not _encodes(char, "gb2312") and not _encodes(char, "big5")


def _encodes(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
