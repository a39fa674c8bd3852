"""A corpus in one file beside the graph, so that linking one new document need not read the graph again.

It holds what scores need. Passages stay in the graph; a corpus that was read back explains values by their keys.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.link.columns import Column, Rows
from graph.link.corpus import Corpus
from graph.link.model import Custody, EvidenceType, SourceClass, StatedLink, Statement
from graph.link.vocabulary import Vocabulary
from schemas.errors import SnapshotError

_FORM = 3
_PARTS = ("incidents", "values", "shares", "sources", "flags", "rates")


class Elsewhere(NamedTuple):
    """How much of a corpus is kept elsewhere: its first incidents, and the first keys of its vocabularies."""

    incidents: int
    clusters: int
    keys: Mapping[str, int]

    @classmethod
    def of(cls, corpus: Corpus) -> Self:
        """All of a corpus."""
        keys = {str(evidence): len(vocabulary) for evidence, vocabulary in corpus.vocabularies.items()}
        return cls(len(corpus), len(corpus.clusters), keys)


_EMPTY = Corpus()
_NOTHING = Elsewhere.of(_EMPTY)


def packed(corpus: Corpus, *, beyond: Elsewhere = _NOTHING) -> bytes:
    """A corpus as bytes, or what of it is not kept elsewhere; what sources say of two incidents is told whole."""
    first = beyond.incidents
    arrays: dict[str, npt.NDArray[Any]] = {"days": corpus.days[first:], "at": corpus.at[first:]}
    for evidence, column in corpus.columns.items():
        for part in _PARTS:
            arrays[f"{evidence}.{part}"] = getattr(column.rows, part)[column.starts[first] :]
    head = {
        "form": _FORM,
        "ids": list(corpus.ids[first:]),
        "clusters": corpus.clusters.keys[beyond.clusters :],
        "keys": {of: told.keys[beyond.keys.get(str(of), 0) :] for of, told in corpus.vocabularies.items()},
        "statements": [asdict(told) for told in corpus.statements],
        "custodies": [asdict(told) for told in corpus.custodies],
    }
    arrays["head"] = np.frombuffer(json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass"), np.uint8)
    file = BytesIO()
    np.savez(file, **arrays)  # type: ignore[arg-type]  # the stub takes allow_pickle for one of the arrays
    return file.getvalue()


def save(corpus: Corpus, path: Path) -> None:
    """Write a corpus; the file appears whole or not at all."""
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(packed(corpus))
    beside.replace(path)


def load(path: Path) -> Corpus:
    """The corpus that was saved.

    Raises:
        SnapshotError: it was written in another form.
    """
    try:
        return unpacked(path.read_bytes())
    except ValueError as error:
        raise SnapshotError(str(error), path=path) from error


def unpacked(file: bytes, *, onto: Corpus = _EMPTY) -> Corpus:
    """The corpus of these bytes, with what of it was kept elsewhere; `ValueError` where they are of another form."""
    with np.load(BytesIO(file)) as arrays:
        head = json.loads(arrays["head"].tobytes().decode("utf-8", "surrogatepass"))
        if head["form"] != _FORM:
            raise ValueError(f"written in form {head['form']}; this program reads {_FORM}")
        ids = [*onto.ids, *head["ids"]]
        vocabularies = {of: told.with_more(head["keys"].get(of, ())) for of, told in onto.vocabularies.items()}
        return Corpus(
            ids=ids,
            days=np.concatenate([onto.days, arrays["days"]]),
            at=np.concatenate([onto.at, arrays["at"]]),
            columns=dict(_columns(arrays, onto, vocabularies, incidents=len(ids))),
            statements=tuple(_statement(told) for told in head["statements"]),
            custodies=tuple(Custody(**told) for told in head["custodies"]),
            vocabularies=vocabularies,
            clusters=onto.clusters.with_more(head["clusters"]),
        )


def _columns(
    arrays: Mapping[str, npt.NDArray[Any]],
    onto: Corpus,
    vocabularies: Mapping[EvidenceType, Vocabulary],
    *,
    incidents: int,
) -> Iterator[tuple[EvidenceType, Column]]:
    for evidence in EvidenceType:
        known = onto.columns.get(evidence)
        if f"{evidence}.values" in arrays:
            rows = Rows(*(arrays[f"{evidence}.{part}"] for part in _PARTS))
            if known is None:
                yield evidence, Column.in_order(vocabularies[evidence], rows, incidents=incidents)
            else:
                yield evidence, known.joined(rows, incidents=incidents)


def _statement(told: dict[str, Any]) -> Statement:
    return Statement(**{**told, "kind": StatedLink(told["kind"]), "source": SourceClass(told["source"])})
