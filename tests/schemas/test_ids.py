import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import ids

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY_TEXT)
def test_a_document_id_depends_on_its_text_alone(text: str) -> None:
    assert ids.document_id(text) == ids.document_id(str(text))


@given(ANY_TEXT, ANY_TEXT)
def test_different_texts_have_different_ids(one: str, other: str) -> None:
    assert (ids.document_id(one) == ids.document_id(other)) == (one == other)


def test_ids_are_the_same_on_every_machine_and_in_every_release() -> None:
    assert ids.document_id("一報") == "doc-" + ids.digest("document", "一報")
    assert ids.digest("document", "一報") == "3617087a4f7e6ceb6b94"


def test_two_incidents_of_one_passage_are_told_apart() -> None:
    assert ids.report_id("doc-1", "incident", 10) != ids.report_id("doc-1", "incident", 10, ordinal=1)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＫＡＫＵＵ＿０１", "kakuu_01"),
        ("テ\u200bレ\u200bグラム", "テレグラム"),
        ("ﾃﾚｸﾞﾗﾑ", "テレグラム"),
        ("千葉県　市川市\n", "千葉県 市川市"),
        ("\u202eSIGNAL\u202c", "signal"),
    ],
)
def test_search_text_is_folded(written: str, folded: str) -> None:
    assert ids.fold(written) == folded


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert ids.fold(ids.fold(text)) == ids.fold(text)
