"""Corrections in the graph, on both engines: they count at once, survive new readings, and leave without a trace."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from emptying import empty
from raid_record import ALIAS, SCENE, SUSPECT, VICTIM, passage
from whole_pass import without_desk

from graph.audit import unsupported_relationships
from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.correct.applying import apply_corrections, no_longer_fitting
from graph.correct.marks import mark_of, marked
from graph.correct.reading import put_right, reading_of
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.decisions.ledger import agree
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.load.settled import settled
from graph.pages import source_page
from graph.rebuild import rebuild
from schemas.corrections import Correction, CorrectionKind
from schemas.decisions import Decision, Verdict
from schemas.errors import DecisionError, UnknownThingError
from schemas.records import Record
from schemas.words import EntityType, Role


class Desk:
    """A store with one raid, and somebody who corrects it."""

    def __init__(self, store: BoltStore, journal: Journal, document_id: str) -> None:
        self.store, self.journal, self.document_id = store, journal, document_id

    @property
    def record(self) -> Record:
        return reading_of(self.store, self.document_id)

    def thing(self, name: str) -> Any:
        return mark_of(self.record, next(one.id for one in self.record.entities if one.canonical == name))

    def correct(self, kind: CorrectionKind, at: Any, **more: Any) -> Decision:
        record = self.record
        correction = Correction(kind=kind, at=at, **more)
        made = put_right(self.store, self.journal, correction, record=record, signed=("仮名", "誤読"))
        self.follow()
        return made

    def take_back(self, decision: Decision) -> None:
        undo(self.store, self.journal, decision.id, by="仮名")
        self.follow()

    def follow(self) -> tuple[Decision, ...]:
        unfit = apply_corrections(self.store)
        link_again(self.store)
        return unfit

    def said(self) -> list[str]:
        return without_desk(self.store)

    def drawn(self, name: str) -> list[tuple[str, str]]:
        query = f"MATCH (a:Entity)-[r:{name}]->(b:Entity) RETURN a.name AS a, b.name AS b ORDER BY a, b"
        return [(row["a"], row["b"]) for row in self.store.read(query)]


@pytest.fixture
def desk(store: BoltStore, a_robbery: Callable[..., Any], tmp_path: Path) -> Desk:
    document, record = a_robbery().dossier()
    load_dossiers(store, [(document, record)])
    link_again(store)
    return Desk(store, Journal(tmp_path / "decisions.jsonl"), document.id)


def every_kind(desk: Desk) -> list[Decision]:
    """One correction of each kind, each made on what the one before left."""

    def raid() -> Any:
        return mark_of(desk.record, desk.record.incidents[0].id)

    text = desk.record.text
    home = (text.index("住宅"), text.index("住宅") + 2)
    words = passage(desk.record, "押し入り")
    kinds = CorrectionKind
    more = {"other": raid(), "predicate": "PARTICIPATED_IN", "role": Role.COORDINATOR, "passage": words}
    return [
        desk.correct(kinds.RETYPE, desk.thing(SCENE), type=EntityType.ORG),
        desk.correct(kinds.MENTION, marked(desk.record, home, EntityType.ORG), type=EntityType.ORG),
        desk.correct(kinds.CLAIM, desk.thing(ALIAS), **more | {"other": raid()}),
        desk.correct(kinds.MERGE, desk.thing(SUSPECT), other=desk.thing(VICTIM)),
        desk.correct(kinds.REJECT, desk.thing("Signal")),
    ]


def test_corrections_count_at_once_and_are_taken_back_without_a_trace(desk: Desk) -> None:
    before = desk.said()
    made = every_kind(desk)
    assert desk.drawn("OCCURRED_AT") == []
    assert [one for one, _ in desk.drawn("PARTICIPATED_IN")] == [ALIAS, SUSPECT]
    assert [one for one, _ in desk.drawn("VICTIM_OF")] == [SUSPECT]
    assert desk.drawn("USED_APP") == []
    assert desk.store.read("MATCH (o:Organization) RETURN o.name AS name ORDER BY name") == [
        {"name": "住宅"},
        {"name": SCENE},
    ]
    assert unsupported_relationships(desk.store) == []
    corrected = desk.said()
    rebuild(desk.store)
    assert desk.said() == corrected
    for decision in reversed(made):
        desk.take_back(decision)
    assert desk.said() == before


def test_corrections_survive_a_new_reading_a_new_version_and_a_backup(
    desk: Desk, a_robbery: Callable[..., Any], tmp_path: Path
) -> None:
    made = every_kind(desk)
    corrected = desk.said()
    document, record = a_robbery().dossier()
    assert settled(desk.store, [document], pipeline_version="1") == [True]
    load_dossiers(desk.store, [(document, record)])
    assert desk.said() == corrected
    load_dossiers(desk.store, [a_robbery().dossier(version="2")])
    assert desk.drawn("OCCURRED_AT") != []
    assert desk.follow() == ()
    assert [
        line.replace('"2"', '"1"') for line in desk.said() if '"Document"' not in line and '"Extraction"' not in line
    ] == [line for line in corrected if '"Document"' not in line and '"Extraction"' not in line]
    kept = desk.said()
    backup(desk.store, tmp_path / "kept.zip")
    empty(desk.store)
    restore(desk.store, tmp_path / "kept.zip")
    agree(desk.store, desk.journal)
    desk.follow()
    assert desk.said() == kept
    assert [one.decision for one in source_page(desk.store, desk.document_id).corrections] == [one.id for one in made]


def test_a_newer_version_of_the_page_bears_the_corrections_of_the_older(
    store: BoltStore, case_file: Callable[..., Any], collected: Callable[[int], Any], tmp_path: Path
) -> None:
    def version(day: int, lead: str) -> Any:
        case = case_file(f"v{day}", url="https://news.example/1", collected=collected(day))
        if lead:
            case.tell(lead)
        for told in ("第一の文だ。", "第二の文だ。", "第三の文だ。"):
            case.tell(told)
        case.tell("{who}が来た。", who="LOCATION からす")
        return case.dossier()

    first, second = version(1, ""), version(2, "更新：全文を差し替えた。")
    load_dossiers(store, [first])
    desk = Desk(store, Journal(tmp_path / "decisions.jsonl"), first[0].id)
    desk.correct(CorrectionKind.RETYPE, desk.thing("からす"), type=EntityType.ALIAS)
    load_dossiers(store, [second])
    assert desk.follow() == ()
    assert store.read("MATCH (n:Alias) RETURN n.name AS name") == [{"name": "からす"}]
    assert [one.fits for one in source_page(store, second[0].id).corrections] == [True]
    assert source_page(store, first[0].id).corrections == ()


def test_what_no_longer_fits_is_said_and_tried_again(desk: Desk, a_robbery: Callable[..., Any]) -> None:
    decision = desk.correct(CorrectionKind.REJECT, desk.thing("Signal"))
    document, record = a_robbery().dossier(version="2")
    gone = {one.id for one in record.entities if one.canonical == "Signal"}
    blind = record.model_copy(
        update={
            "entities": tuple(one for one in record.entities if one.id not in gone),
            "claims": tuple(one for one in record.claims if one.object not in gone),
        }
    )
    load_dossiers(desk.store, [(document, blind)])
    assert [one.id for one in desk.follow()] == [decision.id]
    assert no_longer_fitting(desk.store) == {decision.id}
    assert [(one.decision, one.fits) for one in source_page(desk.store, desk.document_id).corrections] == [
        (decision.id, False)
    ]
    load_dossiers(desk.store, [a_robbery().dossier(version="3")])
    assert desk.follow() == ()
    assert desk.drawn("USED_APP") == []


def test_a_rejected_claim_is_found_again_at_other_offsets(
    store: BoltStore, case_file: Callable[..., Any], tmp_path: Path
) -> None:
    def told(lead: str) -> Any:
        case = case_file("raid", url="https://news.example/2")
        if lead:
            case.tell(lead)
        for words in ("前の文。", "次の文。"):
            case.tell(words)
        case.tell("「{a}」は{app}を使った。", a="ALIAS からす", app="APP Signal")
        case.claim("USED_APP", "からす", "Signal")
        return case.dossier()

    first, second = told(""), told("訂正：冒頭に一文を加えた。")
    load_dossiers(store, [first])
    desk = Desk(store, Journal(tmp_path / "decisions.jsonl"), first[0].id)
    claim = store.read("MATCH (c:Claim) RETURN c.id AS id")[0]["id"]
    decide(store, desk.journal, Judgement(verdict=Verdict.REJECT, things=(claim,), by="仮名", why="誤記"))
    desk.follow()
    assert desk.drawn("USED_APP") == []
    load_dossiers(store, [second])
    assert desk.drawn("USED_APP") != []
    desk.follow()
    assert desk.drawn("USED_APP") == []
    assert no_longer_fitting(store) == frozenset()
    rows = source_page(store, second[0].id).claims
    assert [(one.rejected, one.ruling and (one.ruling.by, one.ruling.reason)) for one in rows] == [
        (True, ("仮名", "誤記"))
    ]


def test_a_rejected_claim_that_is_no_longer_made_is_listed(
    store: BoltStore, case_file: Callable[..., Any], tmp_path: Path
) -> None:
    case = case_file("raid")
    case.tell("「{a}」は{app}を使った。", a="ALIAS からす", app="APP Signal")
    case.claim("USED_APP", "からす", "Signal")
    document, record = case.dossier()
    load_dossiers(store, [(document, record)])
    desk = Desk(store, Journal(tmp_path / "decisions.jsonl"), document.id)
    claim = store.read("MATCH (c:Claim) RETURN c.id AS id")[0]["id"]
    decision = decide(store, desk.journal, Judgement(verdict=Verdict.REJECT, things=(claim,), by="仮名", why="誤記"))
    assert no_longer_fitting(store) == frozenset()
    desk.follow()
    assert no_longer_fitting(store) == frozenset()
    load_dossiers(store, [(document, record.model_copy(update={"claims": (), "pipeline_version": "2"}))])
    desk.follow()
    assert no_longer_fitting(store) == {decision.id}
    lines = source_page(store, document.id).corrections
    assert [(one.decision, one.was, one.fits, one.reason) for one in lines] == [(decision.id, "claim", False, "誤記")]
    undo(store, desk.journal, decision.id, by="仮名")
    assert source_page(store, document.id).corrections == ()


def test_what_cannot_be_put_right_is_refused(
    embedded_store: BoltStore, a_robbery: Callable[..., Any], tmp_path: Path
) -> None:
    document, record = a_robbery().dossier()
    load_dossiers(embedded_store, [(document, record)])
    desk = Desk(embedded_store, Journal(tmp_path / "decisions.jsonl"), document.id)
    with pytest.raises(DecisionError, match="put right"):
        desk.correct(CorrectionKind.MERGE, desk.thing(SUSPECT), other=desk.thing(SCENE))
    assert not desk.journal.path.exists()
    with pytest.raises(UnknownThingError):
        reading_of(embedded_store, "doc-nowhere")
