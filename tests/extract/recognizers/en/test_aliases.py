"""Names used in apps and towards recruits."""

from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.en.aliases import aliases

Found = Callable[..., list[tuple[Candidate, str]]]


def _names(found: Found, text: str) -> list[str]:
    return [words for _, words in found(aliases, text, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a man calling himself "Falcon" gave orders', ["Falcon"]),
        ('someone who went by the name of "Falcon"', ["Falcon"]),
        ('an account named "Falcon" on Telegram', ["Falcon"]),
        ('under the pseudonym "Black Fox"', ["Black Fox"]),
        ('nicknamed "Captain," he led the callers', ["Captain"]),
        ('orders came from "Falcon" over Signal', ["Falcon"]),
        ('the "Falcon" robberies', ["Falcon"]),
        ('"Falcon" is believed to be Riku Takamine', ["Falcon"]),
        ("known as Falcon, he led the group", ["Falcon"]),
        ('"Falcon" promised him money', ["Falcon"]),
        ('a woman known only as "Miss Kakuu"', ["Miss Kakuu"]),
    ],
)
def test_named_and_acting(found: Found, text: str, expected: list[str]) -> None:
    assert _names(found, text) == expected


def test_two_readings_are_one_alias(found: Found) -> None:
    text = 'an account whose name can be read either "Kiryu" or "Kirio" sent the orders'
    assert len({c.canonical for c, _ in found(aliases, text, lang="en")}) == 1


def test_the_name_again_is_the_alias(found: Found) -> None:
    assert _names(found, 'A man called "Falcon" led them. Falcon is still at large.') == ["Falcon", "Falcon"]


@pytest.mark.parametrize(
    "text",
    [
        'a so-called "dark part-time job"',
        'a gang called "Kakuu Crew"',
        'a group that called itself "Kakuu Crew"',
        'the operation, dubbed "Clean Sweep,"',
        'the app "Signal" was used',
        'he said "Yes" to the offer',
        'a film called "Falcon"',
    ],
)
def test_other_quoted_names_are_none(found: Found, text: str) -> None:
    assert _names(found, text) == []
