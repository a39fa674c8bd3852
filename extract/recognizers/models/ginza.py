"""GiNZA on Japanese sentences that hold a name or a place the rules could not be sure of.

The model is slow and often wrong where the rules are right, so it is asked only about *open* stretches: words in the
shape of a name that no title explains, foreign names, and unlisted places abroad. Our own sentence splits are kept.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from extract.candidates import Candidate
from extract.recognizers.ja.names import full_runs, surnames
from extract.text import PreparedText
from schemas.errors import ModelMissingError
from schemas.records import Span
from schemas.words import EntityType

if TYPE_CHECKING:
    from spacy.language import Language

_MODEL = "ja_ginza"
_UNUSED = ["parser", "morphologizer", "compound_splitter", "bunsetu_recognizer"]
_BATCH = 16
_LONGEST = 49_000  # bytes of UTF-8 that the tokenizer takes at once
_PERSONS = {"Person"}
_PLACES = {"City", "Country", "Province", "County", "GPE_Other", "Island", "Location_Other", "Region_Other"}
_FOREIGN = re.compile(r"(?<![ァ-ヴー・])[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,})+(?![ァ-ヴー・])")
_KATAKANA = re.compile(r"(?<![ァ-ヴー・])[ァ-ヴー]{3,12}(?=[でにへの、](?![ァ-ヴー]))")
_SHORTEST_SURNAME, _LONGEST_SURNAME = 2, 4
_PRIORITY = 20


@cache
def _is_installed() -> bool:
    return find_spec(_MODEL) is not None


@cache
def _model() -> "Language":
    """The model with what is needed of it, on the faster of numpy's kernels."""
    import spacy  # noqa: PLC0415  takes a second, which runs by rules alone must not spend
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415  the same

    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(_MODEL, exclude=_UNUSED)


def _has_surname(word: str) -> bool:
    return any(word[:cut] in surnames() for cut in range(_SHORTEST_SURNAME, min(len(word), _LONGEST_SURNAME + 1)))


def _is_abroad(candidate: Candidate) -> bool:
    return candidate.type is EntityType.LOCATION and candidate.norm.get("country") != "JP"


def _open(text: PreparedText, settled: Sequence[Candidate]) -> list[tuple[Span, EntityType]]:
    """Stretches that may be a name or a place and are nothing yet, in order."""
    found = [(m.span(), EntityType.PERSON) for m in full_runs(text.plain) if _has_surname(m[0])]
    found += [(m.span(), EntityType.PERSON) for m in _FOREIGN.finditer(text.plain)]
    abroad = {text.sentence_index(c.start) for c in settled if _is_abroad(c)}
    found += [
        (m.span(), EntityType.LOCATION)
        for m in _KATAKANA.finditer(text.plain)
        if text.sentence_index(m.start()) in abroad
    ]
    taken = [(c.start, c.end) for c in settled]
    return sorted(
        (span, kind) for span, kind in found if not any(start < span[1] and span[0] < end for start, end in taken)
    )


def _judged(text: PreparedText, sentences: Sequence[int]) -> Iterator[tuple[Span, str]]:
    """What the model sees in some sentences: place and label of every entity."""
    spans = [text.sentences[i] for i in sentences]
    texts = [text.plain[s.start : s.end] for s in spans]
    fitting = [(s, t) for s, t in zip(spans, texts, strict=True) if len(t.encode("utf-8", "surrogatepass")) < _LONGEST]
    documents = _model().pipe((t for _, t in fitting), batch_size=_BATCH)
    for (sentence, _), document in zip(fitting, documents, strict=True):
        for entity in document.ents:
            yield (sentence.start + entity.start_char, sentence.start + entity.end_char), entity.label_


def second_opinion(text: PreparedText, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Open stretches that the model takes for a person or a place, too.

    Raises:
        ModelMissingError: the model is not installed.
    """
    if not _is_installed():
        raise ModelMissingError(_MODEL)
    open_spans = [o for o in _open(text, settled) if text.told_at(o[0][0])]
    if not open_spans:
        return
    judged = list(_judged(text, sorted({text.sentence_index(span[0]) for span, _ in open_spans})))
    for (start, end), kind in open_spans:
        labels = _PERSONS if kind is EntityType.PERSON else _PLACES
        if any(label in labels and at < end and start < to for (at, to), label in judged):
            country = _country(settled, start) if kind is EntityType.LOCATION else None
            yield Candidate(
                type=kind,
                start=start,
                end=end,
                rule=f"ja.ginza.{kind.value.lower()}",
                priority=_PRIORITY,
                confidence=0.7,
                norm={"country": country, "city": text.plain[start:end]} if country else {},
            )


def _country(settled: Sequence[Candidate], at: int) -> str | None:
    """The country abroad that the text names next to a place."""
    near = min((c for c in settled if _is_abroad(c)), key=lambda c: abs(c.start - at), default=None)
    return near.norm.get("country") if near else None
