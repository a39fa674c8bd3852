from hypothesis import given, settings
from hypothesis import strategies as st

from extract.text import normalise, prepare
from schemas.documents import Document

TEXTS = st.text(alphabet="あイｱﾞﾟ゙漢字Aé\u0301＠１２　（）㈱ﬀ\u200b\ufe0f👍。\n", max_size=40)


@settings(deadline=None)
@given(TEXTS)
def test_every_plain_character_stands_for_a_stretch_of_the_original(text: str) -> None:
    plain, starts, ends = normalise(text)
    assert len(plain) == len(starts) == len(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert list(starts) == sorted(starts)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_prepared(text: str) -> None:
    ready = prepare(Document(text=text), lang="ja")
    assert all(0 <= s.start < s.end <= len(ready.plain) for s in ready.sentences)


def test_width_and_voicing_marks_map_back() -> None:
    ready = prepare(Document(text="闇ﾊﾞｲﾄの１２３"), lang="ja")
    at = ready.plain.index("バイト")
    assert ready.original[slice(*ready.to_original((at, at + 3)))] == "ﾊﾞｲﾄ"
    assert "123" in ready.plain
