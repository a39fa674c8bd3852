"""Incidents from files, and a corpus kept beside the graph."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from graph.link.candidates import candidates
from graph.link.corpus import Corpus
from graph.link.epochs import open_epoch
from graph.link.files import read_incidents
from graph.link.model import Custody, EvidenceType, Observation, Observations, Occurrence, StatedLink, Statement
from graph.link.score import Scorer
from graph.link.snapshot import load, save
from schemas.errors import SnapshotError

Report = Callable[..., Observation]


def lines(*incidents: object) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in incidents)


def test_incidents_are_read_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "incidents.jsonl"
    file.write_text(
        lines(
            {"id": "rep-1", "day": "2024-10-17", "at": [35.7, 139.7], "evidence": [["account", "@kakuu_a"]]},
            {"id": "rep-2", "evidence": [["account", "@kakuu_a"], ["app", "signal"]]},
        ),
        encoding="utf-8",
    )
    corpus, refused = read_incidents([file])
    assert refused == ()
    assert list(corpus.ids) == ["rep-1", "rep-2"]
    assert np.array_equal(corpus.days, [739_176, np.nan], equal_nan=True)
    assert candidates(corpus).size == 1


@pytest.mark.parametrize(
    "bad",
    [
        "{no json",
        '{"evidence": []}',
        '{"id": "rep-1", "evidence": []}',
        '{"id": "rep-9", "day": "October", "evidence": []}',
        '{"id": "rep-9", "evidence": [["shoe size", "42"]]}',
        '{"id": "rep-9", "at": [35.0], "evidence": []}',
        '["rep-9"]',
    ],
)
def test_a_bad_line_is_refused_with_its_place_and_the_rest_goes_on(tmp_path: Path, bad: str) -> None:
    file = tmp_path / "incidents.jsonl"
    good = [lines({"id": f"rep-{at}", "evidence": [["app", "signal"]]}) for at in (1, 2)]
    file.write_text(f"{good[0]}{bad}\n\n{good[1]}", encoding="utf-8")
    corpus, refused = read_incidents([file])
    assert list(corpus.ids) == ["rep-1", "rep-2"]
    assert [(one.path, one.place) for one in refused] == [(str(file), "line 2")]
    assert "evidence" in refused[0].remedy


def test_a_corpus_that_was_saved_gives_the_same_scores(tmp_path: Path, report: Report) -> None:
    observed = (
        report("rep-1", EvidenceType.ACCOUNT, "@kakuu_a"),
        report("rep-2", EvidenceType.ACCOUNT, "@kakuu_a"),
        report("rep-2", EvidenceType.PERSON, "架空太郎", share=0.5, base_rate=1e-4, suspect=True, document="both"),
        report("rep-3", EvidenceType.PERSON, "架空太郎", present=True, document="both"),
    )
    told = Observations(
        occurrences=(Occurrence("rep-1", 739_000, (35.6, 139.7)), Occurrence("rep-2", 739_003)),
        observed=observed,
        statements=(Statement(StatedLink.SAME_GROUP, "rep-1", "rep-3", document="both", cluster="both"),),
        custodies=(Custody("rep-1", "架空太郎", 739_001),),
    )
    corpus = Corpus.of(told)
    save(corpus, tmp_path / "corpus.npz")
    again = load(tmp_path / "corpus.npz")
    epoch = open_epoch(corpus, number=1)
    assert open_epoch(again, number=1) == epoch
    assert list(again.ids) == list(corpus.ids)
    pairs = candidates(corpus)
    assert np.array_equal(candidates(again), pairs)
    assert np.array_equal(Scorer(again, epoch).score(pairs).total, Scorer(corpus, epoch).score(pairs).total)
    assert len(again.extended(Observations(observed=(report("rep-4", EvidenceType.ACCOUNT, "@kakuu_a"),)))) == 4


def test_a_corpus_in_another_form_is_refused_with_a_remedy(tmp_path: Path) -> None:
    file = tmp_path / "corpus.npz"
    np.savez(file, head=np.frombuffer(json.dumps({"form": 99}).encode(), np.uint8))
    with pytest.raises(SnapshotError, match=r"form 99.*relink"):
        load(file)
