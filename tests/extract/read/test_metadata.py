from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.metadata import canonical_key, metadata_from
from schemas.documents import DocumentKind


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ID", "external_id"),
        ("\ufeffPost ID", "external_id"),
        ("Posted At", "posted_at"),
        ("posted-at", "posted_at"),
        ("投稿日時", "posted_at"),
        ("本文", "text"),
        (" Account ", "account"),
        ("no", "external_id"),
        ("entities", "entities"),
    ],
)
def test_headings_are_known_by_many_names(heading: str, field: str) -> None:
    assert canonical_key(heading) == field


def test_values_are_read_as_what_they_are() -> None:
    found, problems = metadata_from(
        {"id": 7, "date": "2024年10月17日", "lang": "ja-JP", "authors": ["架空花子", "架空次郎"], "grade": "b", "x": {}}
    )

    assert problems == []
    assert (found.external_id, found.published, found.lang) == ("7", date(2024, 10, 17), "ja")
    assert (found.author, found.reliability, found.kind) == ("架空花子, 架空次郎", "B", DocumentKind.ARTICLE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("published", "2024-13-01"),
        ("posted_at", "soon"),
        ("lang", "Japanese"),
        ("kind", "poem"),
        ("reliability", "G"),
        ("title", {"a": 1}),
        ("url", [["x"]]),
        ("published", {"year": 2024}),
    ],
)
def test_a_value_that_makes_no_sense_is_left_out_and_told(key: str, value: object) -> None:
    found, problems = metadata_from({key: value, "title" if key != "title" else "url": "kept"})

    assert "kept" in {found.title, found.url}
    assert len(problems) == (0 if value == [["x"]] else 1)
    assert all(f"'{key}'" in problem for problem in problems)


@pytest.mark.parametrize("value", [None, "", "   "])
def test_an_empty_value_is_no_problem(value: object) -> None:
    assert metadata_from({"published": value})[1] == []


@pytest.mark.parametrize("key", ["account", "platform", "posted_at"])
def test_what_was_posted_is_a_post_unless_it_says_otherwise(key: str) -> None:
    values = {key: "2024-10-02"}

    assert metadata_from(values)[0].kind is DocumentKind.POST
    assert metadata_from({**values, "kind": "Article"})[0].kind is DocumentKind.ARTICLE
    assert metadata_from(values, kind=DocumentKind.CHAT)[0].kind is DocumentKind.CHAT


def test_a_moment_is_kept_as_given() -> None:
    assert metadata_from({"投稿日時": "2024/10/2 9:05"})[0].posted_at == datetime.fromisoformat("2024-10-02T09:05")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["id", "kind", "lang", "title", "date", "posted_at", "account", "grade"]), JSON))
def test_no_value_is_an_exception(values: dict[str, object]) -> None:
    found, _ = metadata_from(values)

    found.model_dump_json()
