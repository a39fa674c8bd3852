from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.moments import day_of, moment_of

TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    "value",
    [
        "2024-10-17",
        "2024-10-17T09:00:00+09:00",
        "2024/10/17",
        "2024.10.17",
        "2024年10月17日",
        "2024年10月17日（木） 9時05分",
        "２０２４年１０月１７日",
        "令和6年10月17日",
        "Oct. 17, 2024",
        "October 17, 2024",
        "17 October 2024",
        "Thu, 17 Oct 2024 09:00:00 +0900",
        date(2024, 10, 17),
        datetime(2024, 10, 17, 23, tzinfo=TOKYO),
        1729123200,
        "1729123200000",
    ],
)
def test_days_are_understood_as_people_write_them(value: object) -> None:
    assert day_of(value) == date(2024, 10, 17)


@pytest.mark.parametrize("value", ["2024-13-01", "2024/2/30", "yesterday", "17日", "", "令和6年13月1日", None, 12])
def test_a_day_that_does_not_exist_is_none(value: object) -> None:
    assert day_of(value) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024/10/2 9:05", datetime.fromisoformat("2024-10-02T09:05")),
        ("2024年10月2日 9時5分", datetime.fromisoformat("2024-10-02T09:05")),
        ("2024-10-02 09:05:07", datetime.fromisoformat("2024-10-02T09:05:07")),
        ("2024-10-02T09:05:00Z", datetime(2024, 10, 2, 9, 5, tzinfo=UTC)),
        ("2024-10-02T09:05:00+09:00", datetime(2024, 10, 2, 9, 5, tzinfo=TOKYO)),
        ("1727827500", datetime(2024, 10, 2, 0, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_keeps_its_offset_and_gets_none_made_up(value: str, moment: datetime) -> None:
    assert moment_of(value) == moment
    assert moment_of(value).tzinfo == moment.tzinfo or moment_of(value).utcoffset() == moment.utcoffset()


@given(st.one_of(st.text(), st.integers(), st.floats()))
def test_no_value_is_an_exception(value: object) -> None:
    assert moment_of(value) is None or isinstance(moment_of(value), datetime)
