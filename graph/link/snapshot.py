"""A corpus in one file beside the graph, so that linking one new document need not read the graph again.

It holds what scores need. Passages stay in the graph; a corpus that was read back explains values by their keys.
"""

import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.link.columns import Column, Rows
from graph.link.corpus import Corpus
from graph.link.model import Custody, EvidenceType, SourceClass, StatedLink, Statement
from graph.link.vocabulary import Vocabulary
from schemas.errors import SnapshotError

_FORM = 2
_PARTS = ("incidents", "values", "shares", "sources", "flags", "rates")


def packed(corpus: Corpus) -> bytes:
    """A corpus as bytes."""
    arrays: dict[str, npt.NDArray[Any]] = {"days": corpus.days, "at": corpus.at}
    for evidence, column in corpus.columns.items():
        for part in _PARTS:
            arrays[f"{evidence}.{part}"] = getattr(column.rows, part)
    head = {
        "form": _FORM,
        "ids": list(corpus.ids),
        "clusters": corpus.clusters.keys,
        "keys": {evidence: vocabulary.keys for evidence, vocabulary in corpus.vocabularies.items()},
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


def unpacked(file: bytes) -> Corpus:
    """The corpus of these bytes; `ValueError` where they were written in another form."""
    with np.load(BytesIO(file)) as arrays:
        head = json.loads(arrays["head"].tobytes().decode("utf-8", "surrogatepass"))
        if head["form"] != _FORM:
            raise ValueError(f"written in form {head['form']}; this program reads {_FORM}")
        vocabularies = {evidence: Vocabulary(head["keys"].get(evidence, ())) for evidence in EvidenceType}
        columns = {
            evidence: Column.of(
                vocabularies[evidence],
                Rows(*(arrays[f"{evidence}.{part}"] for part in _PARTS)),
                incidents=len(head["ids"]),
            )
            for evidence in EvidenceType
            if f"{evidence}.values" in arrays
        }
        return Corpus(
            ids=head["ids"],
            days=arrays["days"],
            at=arrays["at"],
            columns=columns,
            statements=tuple(_statement(told) for told in head["statements"]),
            custodies=tuple(Custody(**told) for told in head["custodies"]),
            vocabularies=vocabularies,
            clusters=Vocabulary(head["clusters"]),
        )


def _statement(told: dict[str, Any]) -> Statement:
    return Statement(**{**told, "kind": StatedLink(told["kind"]), "source": SourceClass(told["source"])})
