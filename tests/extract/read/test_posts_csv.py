from datetime import UTC, date, datetime

import pytest

from extract.read import documents, source_from_bytes
from schemas.documents import Document, DocumentKind, Refusal

ROW = "1,X,@kakuu_work,2025-03-04T10:00:00Z,高額案件,https://x.example/1"
HEAD = "id,platform,account,posted_at,text,url"


def read(text: str, *, encoding: str = "utf-8") -> list[Document | Refusal]:
    return [*documents(source_from_bytes(text.encode(encoding), name="posts.csv"))]


def test_a_row_is_a_post() -> None:
    (post,) = read(f"{HEAD}\n{ROW}\n")

    assert isinstance(post, Document)
    assert (post.name, post.platform, post.account, post.url) == ("1", "X", "@kakuu_work", "https://x.example/1")
    assert (post.text, post.kind, post.lang) == ("高額案件", DocumentKind.POST, "ja")
    assert (post.posted_at, post.published) == (datetime(2025, 3, 4, 10, tzinfo=UTC), date(2025, 3, 4))
    assert post.path == "posts.csv, line 2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("head", [HEAD, HEAD.upper(), "番号,プラットフォーム,アカウント,投稿日時,本文,リンク"])
def test_headings_delimiters_and_encodings_vary(head: str, delimiter: str, encoding: str) -> None:
    (post,) = read(f"{head}\r\n{ROW}\r\n".replace(",", delimiter), encoding=encoding)

    assert isinstance(post, Document)
    assert (post.name, post.account, post.text) == ("1", "@kakuu_work", "高額案件")


def test_only_text_must_be_there() -> None:
    (post,) = read("Text\n高額案件\n")

    assert isinstance(post, Document)
    assert (post.text, post.account, post.external_id) == ("高額案件", None, None)


def test_a_cell_may_hold_line_ends_commas_and_quotes() -> None:
    first, second = read(f'{HEAD}\n1,X,@a,,"一,\r\n二 ""三""\n",\n2,X,@b,,四,\n')

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == '一,\n二 "三"\n'
    assert second.path == "posts.csv, line 5"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("id,account\n1,@a\n", "The column text is missing; there are: id, account."),
        ("高額案件\n即日\n", "The column text is missing; there are: 高額案件."),
        ('"open\nx', "The row of headings cannot be read."),
        ("\n,\n", "The table is empty."),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_what_to_name(table: str, reason: str) -> None:
    (refusal,) = read(table)

    assert isinstance(refusal, Refusal)
    assert refusal.reason == reason
    assert refusal.remedy == "Name the columns id, platform, account, posted_at, text, url; only text must be there."


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1,X,@a,,,", "There is no text in it."),
        ("1,X", "There is no text in it."),
        ("1,X,@a,,one,two,three,", "The row has 8 cells under 6 headings."),
        ('1,X,@a,,"one"two,', "The row cannot be read"),
        ('1,X,@a,,"open,', "The row cannot be read"),
        ('1,X,@a,,"' + "a" * 5_000_000 + '",', "The row cannot be read"),
    ],
)
def test_a_bad_row_is_named_and_the_next_one_read(row: str, reason: str) -> None:
    refusal, post = read(f"{HEAD}\n{row}\n{ROW}\n")

    assert isinstance(refusal, Refusal)
    assert refusal.place == "line 2"
    assert refusal.reason.startswith(reason)
    assert isinstance(post, Document)
    assert post.path == "posts.csv, line 3"


def test_a_bad_date_is_told_and_the_post_kept() -> None:
    refusal, post = read(f"{HEAD}\n{ROW.replace('2025-03-04T10:00:00Z', 'gestern')}\n")

    assert isinstance(refusal, Refusal)
    assert str(refusal) == "posts.csv, line 2: 'gestern' in 'posted_at' was not understood and is left out."
    assert isinstance(post, Document)


def test_a_table_of_nothing_but_broken_rows_ends() -> None:
    found = read(f"{HEAD}\n" + '"x"y\n' * 1_000)

    assert all(isinstance(one, Refusal) for one in found)
    assert len(found) == 51
    assert str(found[-1]) == "posts.csv, from line 52 on: Too many rows are broken; the rest was not read."
