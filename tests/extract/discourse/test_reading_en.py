"""English sentences as clauses with marks: asides apart, lists joined, pronouns and bare nouns resolved."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.discourse.en.reading import Reading, read
from extract.discourse.marks import letter_of
from extract.discourse.skeleton import Skeleton
from extract.draft import Draft
from extract.entities import entities
from extract.people.en import speakers
from extract.pipeline import Pipeline
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import Document, DocumentKind
from schemas.records import Record


def reading_of(text: str) -> Reading:
    draft = Draft(text=prepare(Document(text=text, published=date(2025, 2, 6)), lang="en"))
    return read(speakers(entities(recognize(draft, kind=DocumentKind.ARTICLE, engine=Engine.RULES))))


def named(reading: Reading, skeleton: Skeleton) -> str:
    """The skeleton with the last name of each person in braces; ? is somebody not known."""
    names = {e.id: e.canonical.split(" ")[-1] for e in reading.draft.entities}
    parts = []
    for char in skeleton.text:
        letter = letter_of(char)
        if not letter:
            parts.append(char)
        elif letter in "DQ":
            parts.append(f"{{{letter}}}")
        else:
            parts.append("{" + "+".join(names[i] for i in skeleton.thing(char).ids) + "}")
    return "".join(parts)


def clauses(text: str) -> list[list[str]]:
    reading = reading_of(text)
    return [[named(reading, clause.skeleton) for clause in line.clauses] for line in reading.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riku Takamine, 25, was arrested.", ["{Takamine} was arrested."]),
        (
            "Riku Takamine, 25, a plasterer from Sakai, was arrested.",
            ["{Takamine} was arrested.", "{Takamine} a plasterer from {Sakai}"],
        ),
        (
            "Riku Takamine, 25, of Kawasaki was arrested.",
            ["{Takamine} was arrested.", "{Takamine} of {Kawasaki}"],
        ),
        (
            "Riku Takamine, 25, and Gaku Minamino, 30, were arrested.",
            ["{Takamine+Minamino} were arrested."],
        ),
        ("A man calling himself “Falcon” gave orders.", ["{Falcon} gave orders."]),
        ("The Signal account named “Falcon” gave orders.", ["{Falcon} gave orders."]),
    ],
)
def test_names_asides_and_lists(text: str, expected: list[str]) -> None:
    assert clauses(text) == [expected]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("He denied it.", "{Takamine} denied it."),
        ("The suspect denied it.", "{Takamine} denied it."),
        ("The woman denied it.", "{} denied it."),
        ("The boy denied it.", "{} denied it."),
        ("He said he drove.", "{Takamine} said {Takamine} drove."),
    ],
)
def test_one_man_spoken_of_again(second: str, expected: str) -> None:
    assert clauses(f"Riku Takamine, 25, was arrested. {second}")[1] == [expected]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The two denied it.", "{Takamine+Minamino} denied it."),
        ("They denied it.", "{Takamine+Minamino} denied it."),
        ("Both men denied it.", "{Takamine+Minamino} denied it."),
        ("The men denied it.", "{Takamine+Minamino} denied it."),
    ],
)
def test_a_group_spoken_of_again(second: str, expected: str) -> None:
    assert clauses(f"Riku Takamine, 25, and Gaku Minamino, 30, were arrested. {second}")[1] == [expected]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("A man was arrested on Monday.", "{Takamine} was arrested on {D}."),
        ("A Tokyo man was arrested on Monday.", "{Takamine} was arrested on {D}."),
    ],
)
def test_the_opening_speaks_of_who_is_named_next(first: str, expected: str) -> None:
    assert clauses(f"{first} Riku Takamine, 25, is suspected of robbery.")[0] == [expected]


def test_a_number_counts_those_listed_next() -> None:
    told = clauses("Two men were arrested. Riku Takamine, 25, and Gaku Minamino, 30, are suspected of robbery.")
    assert told[0] == ["{Takamine+Minamino} were arrested."]


def test_him_is_not_the_subject() -> None:
    told = clauses("Riku Takamine, 25, met Gaku Minamino, 30. Minamino drove him home.")
    assert told[1] == ["{Minamino} drove {Takamine} home."]


def test_what_is_said_is_a_clause_of_its_own() -> None:
    reading = reading_of("“I was told that the house would be empty,” Riku Takamine, 25, told police.")
    assert [clause.kind for clause in reading.lines[0].clauses] == ["main", "quote"]


_WORDS = """
Riku Takamine Minamino , 23, was were arrested by the police in Komae, Tokyo, on Jan. 9 . A man woman boy the two
they he him her who said told that “ ” " " and or of from compound Myawaddy Cambodia rescued freed sentenced to
years “Falcon” alias account Signal Telegram 1 million yen promised stole from a house victim 81 29 Japanese
recruited drove directed - ; : ( ) base
"""
TEXTS = st.lists(st.sampled_from(_WORDS.split()) | st.just("\n") | st.text(max_size=3), max_size=40).map(" ".join)
_PIPELINE = Pipeline(engine=Engine.RULES)


@settings(deadline=None, max_examples=60)  # a busy machine is no fault of a rule
@given(text=TEXTS)
def test_any_text_has_a_record(text: str) -> None:
    outcome = _PIPELINE.outcome(Document(text=text or " ", lang="en", published=date(2025, 2, 6)))
    assert isinstance(outcome, Record)
    known = {e.id for e in outcome.entities} | {i.id for i in outcome.incidents}
    assert {end for r in outcome.relations for end in (r.from_, r.to)} <= known
