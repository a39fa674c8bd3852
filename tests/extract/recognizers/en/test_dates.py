"""Days of offences in English reports, worked out from the day of publication."""

from collections.abc import Callable
from datetime import date

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.calendar import dates
from extract.recognizers.en.dates import crime_dates

Found = Callable[..., list[tuple[Candidate, str]]]
THURSDAY = date(2025, 2, 6)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Oct. 9", "2024-10-09"),
        ("on Jan. 9", "2025-01-09"),
        ("on January 9, 2023", "2023-01-09"),
        ("on 9 January 2023", "2023-01-09"),
        ("last November", "2024-11"),
        ("in November 2021", "2021-11"),
        ("on Wednesday", "2025-02-05"),
        ("on Thursday", "2025-02-06"),
        ("last month", "2025-01"),
        ("last year", "2024"),
        ("in 2022", "2022"),
        ("yesterday", "2025-02-05"),
        ("last summer", "2024"),
        ("early on the 3rd", "2025-02-03"),
        ("between April and September 2022", "2022-04/2022-09"),
        ("from April last year to January this year", "2024-04/2025-01"),
        ("from Oct. 3 to Oct. 4", "2024-10-03/2024-10-04"),
    ],
)
def test_value(text: str, iso: str) -> None:
    (when,) = dates(f"They met {text}.", THURSDAY)
    assert when.value == iso


@pytest.mark.parametrize("text", ["They may leave.", "1,300 people and 20 yen", "at 9:30 p.m."])
def test_no_date(text: str) -> None:
    assert dates(text, THURSDAY) == ()


def test_without_publication_a_weekday_has_no_day() -> None:
    (when,) = dates("They met on Wednesday.", None)
    assert when.iso is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The house was robbed on Jan. 9.", ["Jan. 9"]),
        ("On Jan. 9, three men broke into a house.", ["Jan. 9"]),
        ("He was arrested Monday over the Jan. 9 robbery.", ["Jan. 9"]),
        ("The base was raided in January.", ["January"]),
        ("The woman received a phone call on Jan. 9.", ["Jan. 9"]),
        ("Police arrested him on Monday.", []),
        ("The trial opens on Feb. 20.", []),
        ("He flew to Manila in January.", []),
        ("Police said Thursday that they were looking for him.", []),
    ],
)
def test_only_days_of_offences_are_told(found: Found, text: str, expected: list[str]) -> None:
    assert [words for _, words in found(crime_dates, text, lang="en", published=THURSDAY)] == expected
