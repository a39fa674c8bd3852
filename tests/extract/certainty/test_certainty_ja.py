"""How sure a sentence is of what it tells."""

import pytest

from extract.certainty.attribution import speakers
from extract.certainty.ja import certainty_at, mood_of
from extract.draft import Draft
from extract.text import prepare
from schemas.documents import Document, DocumentKind
from schemas.words import Certainty

CONFIRMED, REPORTED, ALLEGED, SPECULATED = (
    Certainty.CONFIRMED,
    Certainty.REPORTED,
    Certainty.ALLEGED,
    Certainty.SPECULATED,
)


@pytest.mark.parametrize(
    ("sentence", "fact", "expected"),
    [
        ("男は車を運転していた。", "運転", REPORTED),
        ("男は車を運転した疑いがある。", "運転", ALLEGED),
        ("男は車を運転したとみられる。", "運転", ALLEGED),
        ("男は車を運転していたという。", "運転", ALLEGED),
        ("男は「頼まれて運転した」と供述している。", "「", ALLEGED),
        ("起訴状によると、男は車を運転した。", "運転", ALLEGED),
        ("判決によると、男は車を運転した。", "運転", CONFIRMED),
        ("男が車を運転した可能性があるとみて調べている。", "運転", ALLEGED),
        ("男が車を運転した可能性がある。", "運転", SPECULATED),
        ("警察は、男が車を運転したとみて調べている。", "運転", ALLEGED),
        ("警察は、男が運転したかどうか調べている。", "運転", SPECULATED),
        ("男は運転を頼まれましたが、断ったということです。", "頼まれ", REPORTED),
        ("男は運転を頼まれたが、断ったと話している。", "頼まれ", ALLEGED),
        ("携帯電話に指示が残っており、県警は男が運転したとみている。", "指示", REPORTED),
        ("携帯電話に指示が残っており、県警は男が運転したとみている。", "運転", ALLEGED),
        ("警察によりますと、男は車を運転していました。", "運転", REPORTED),
        ("検察側は、男が車を運転したと指摘した。", "運転", ALLEGED),
    ],
)
def test_certainty_of_a_clause(sentence: str, fact: str, expected: Certainty) -> None:
    at = sentence.index(fact)
    assert certainty_at(sentence, at, end=at + len(fact)) is expected


@pytest.mark.parametrize(
    ("mood", "sentence", "expected"),
    [
        (ALLEGED, "男は車を運転した。", ALLEGED),
        (CONFIRMED, "男は車を運転した。", CONFIRMED),
        (CONFIRMED, "男は車を運転したという。", ALLEGED),
        (ALLEGED, "県警によると、男は車を運転した。", REPORTED),
        (None, "男は車を運転した。", REPORTED),
    ],
)
def test_the_mood_of_a_paragraph_covers_its_sentences(
    mood: Certainty | None, sentence: str, expected: Certainty
) -> None:
    assert certainty_at(sentence, sentence.index("運転"), mood=mood) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("起訴状などによると、被告は押し入った。", ALLEGED),
        ("検察側は冒頭陳述で述べた。", ALLEGED),
        ("判決によると、被告は押し入った。", CONFIRMED),
        ("県警によると、男は逃げた。", REPORTED),
        ("男は逃げた。", None),
    ],
)
def test_moods(sentence: str, expected: Certainty | None) -> None:
    assert mood_of(sentence) is expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("県警によると、男は「知らない」と供述している。", "ja", ("suspect", "police", "outlet")),
        ("起訴状によると、被告は押し入った。", "ja", ("prosecutors", "outlet")),
        ("判決によると、被告は押し入った。", "ja", ("court", "outlet")),
        ("秋山教授は「断れない」と話す。", "ja", ("expert", "outlet")),
        ("家が荒らされた。", "ja", ("outlet",)),
        ("Police said he told investigators he drove.", "en", ("suspect", "police", "outlet")),
        ("The house was robbed.", "en", ("outlet",)),
    ],
)
def test_speakers_nearest_first(text: str, lang: str, expected: tuple[str, ...]) -> None:
    draft = Draft(text=prepare(Document(text=text), lang=lang))
    assert speakers(draft.text, (0, len(draft.text.plain))) == expected


def test_a_post_speaks_for_its_author() -> None:
    draft = Draft(text=prepare(Document(text="高収入の仕事あります", kind=DocumentKind.POST), lang="ja"))
    assert speakers(draft.text, (0, 4)) == ("author",)
