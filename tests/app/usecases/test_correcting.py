"""Corrections from the command line and through the use case, over ingests of a real file."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from whole_pass import without_desk

from app.cli import main
from app.i18n import words
from app.usecases import correcting, deciding, explore, extraction, review
from app.usecases.correcting import Asked
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.ingest import ingest
from app.usecases.masking import Masking, Reader
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.correct.reading import reading_of
from schemas.corrections import CorrectionKind
from schemas.errors import DecisionError
from schemas.words import EntityType

ANALYST = Identity(name="仮名", role=Role.ANALYST)
OPEN = Reader(words("ja"), Masking.OFF)
TEXT = (
    "千葉県市川市の住宅で2031年3月4日、現金が奪われた強盗事件で、県警は架空太郎容疑者（24）を強盗の疑いで逮捕した。"
    "被害者の仮名花子さん（78）がけがをした。男はかわせみ商店の電話を使い、テレグラムで連絡していた。"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "article.txt"
    place.write_text(TEXT, encoding="utf-8")
    return place


@pytest.fixture
def document(workspace: Workspace, embedded_store: BoltStore, path: Path) -> str:
    ingest(extraction.found([path]), workspace=workspace, store=embedded_store)
    return str(embedded_store.read("MATCH (d:Document) RETURN d.id AS id")[0]["id"])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["correct", *arguments, "--by", "仮名"])


def test_a_correction_keeps_what_was_taken_as_one_with_other_sources(
    workspace: Workspace, embedded_store: BoltStore, document: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "続報。千葉県市川市の住宅で2031年3月4日に起きた強盗事件で、県警は架空太郎容疑者（24）を強盗の疑いで逮捕した。",
        encoding="utf-8",
    )
    ingest(extraction.found([other]), workspace=workspace, store=embedded_store)
    query = "MATCH (:Report)-[:RESOLVED_AS]->(i:Incident) RETURN DISTINCT i.id AS id"
    incidents = embedded_store.read(query)
    assert len(incidents) == 1
    span = correcting.words_in(reading_of(embedded_store, document), "かわせみ商店")
    asked = Asked(document=document, kind=CorrectionKind.MENTION, span=span, type=EntityType.ORG)
    made = correcting.put_right(workspace, embedded_store, asked, identity=ANALYST, reader=OPEN)
    assert embedded_store.read(query) == incidents
    assert "ORG" in marks(embedded_store, document, "かわせみ商店")
    deciding.take_back(workspace, embedded_store, made.id, identity=ANALYST)
    assert marks(embedded_store, document, "かわせみ商店") == []


def marks(store: BoltStore, document: str, words_: str) -> list[str]:
    page = explore.source(store, document, reader=OPEN).page
    return [mark.type.value for mark in page.marks if mark.surface == words_]


def test_the_commands_correct_list_and_take_back(
    workspace: Workspace, embedded_store: BoltStore, document: str, path: Path
) -> None:
    before = without_desk(embedded_store)
    added = run("mention", document, "かわせみ商店", "ORG", "--why", "店の名")
    assert added.exit_code == 0, added.output
    assert "ORG" in marks(embedded_store, document, "かわせみ商店")
    told = run("claim", document, "かわせみ商店", "USED_APP", "テレグラム", "--words", "連絡していた")
    assert told.exit_code == 0, told.output
    retyped = run("retype", document, "架空太郎", "ALIAS")
    assert retyped.exit_code == 0, retyped.output
    assert marks(embedded_store, document, "架空太郎") == ["ALIAS"]
    shown = CliRunner().invoke(main, ["correct", "show", document]).stdout
    assert "かわせみ商店" in shown
    assert added.stdout.strip() in shown
    corrected = without_desk(embedded_store)

    again = ingest(extraction.found([path]), workspace=workspace, store=embedded_store)
    assert (again.unchanged, again.updated) == (1, 0)
    assert without_desk(embedded_store) == corrected
    read_by_newer_rules(workspace, embedded_store, path)
    assert without_desk(embedded_store) == corrected

    listed = CliRunner().invoke(main, ["decisions"]).stdout
    assert '"かわせみ商店" (ORG)' in listed
    for one in (retyped, told, added):
        assert CliRunner().invoke(main, ["undo", one.stdout.strip()]).exit_code == 0
    assert without_desk(embedded_store) == before


def read_by_newer_rules(workspace: Workspace, store: BoltStore, path: Path) -> None:
    store.write("MATCH (d:Document) SET d.pipeline_version = 'older', d.record_hash = 'older'")
    assert ingest(extraction.found([path]), workspace=workspace, store=store).updated == 1


def of_every_new_kind(document: str, incident: str) -> list[tuple[str, ...]]:
    return [
        ("mention", document, "県警", "ORG"),
        (
            "legal",
            document,
            "架空太郎",
            "release",
            "--words",
            "連絡していた",
            "--date",
            "2031-03-20",
            "--authority",
            "県警",
        ),
        ("value", document, "架空太郎", "AGED", "25", "--words", "24"),
        ("value", document, incident, "LOST", "900000", "--words", "現金"),
        ("value", document, incident, "OCCURRED_ON", "2031-03-03", "--words", "4日"),
        ("merge", document, "架空太郎", "仮名花子"),
    ]


def put_right(store: BoltStore, document: str) -> list[tuple[bool, int | str | None]]:
    lines = explore.source(store, document, reader=OPEN).page.corrections
    return [(one.fits, one.done or one.value) for one in lines]


def test_law_values_and_merges_survive_newer_rules_and_leave_through_the_history(
    workspace: Workspace, embedded_store: BoltStore, document: str, path: Path
) -> None:
    before = without_desk(embedded_store)
    incident = reading_of(embedded_store, document).incidents[0].id
    given = of_every_new_kind(document, incident)
    made = [run(*arguments) for arguments in given]
    assert [one.output for one in made if one.exit_code] == []
    query = "MATCH (n:{}) RETURN {} ORDER BY v"
    assert embedded_store.read(query.format("Person", "n.age AS v")) == [{"v": 25}]
    assert embedded_store.read(query.format("Incident", "n.date AS v")) == [{"v": "2031-03-03"}]
    assert {"v": "release"} in embedded_store.read(query.format("LegalAction", "n.legal_kind AS v"))
    corrected = without_desk(embedded_store)
    read_by_newer_rules(workspace, embedded_store, path)
    assert without_desk(embedded_store) == corrected
    assert put_right(embedded_store, document)[1:5] == [
        (True, "2031-03-20"),
        (True, 25),
        (True, 900_000),
        (True, "2031-03-03"),
    ]
    for one in made[::-1]:
        review.undo(workspace, embedded_store, one.stdout.split()[0], identity=ANALYST)
    assert without_desk(embedded_store) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("reject", "DOCUMENT", "どこにもない"), "どこにもない"),
        (("reject", "DOCUMENT", "連絡"), "taken for nothing"),
        (("merge", "DOCUMENT", "架空太郎", "nobody"), "none of what the document speaks of"),
        (("reject", "doc-nowhere", "架空太郎"), "doc-nowhere"),
        (("role", "DOCUMENT", "架空太郎", "driver", "架空太郎"), "put right"),
        (("value", "DOCUMENT", "架空太郎", "AGED", "old", "--words", "24"), "put right"),
        (("legal", "DOCUMENT", "架空太郎", "release", "--words", "24", "--date", "soon"), "no value of its kind"),
    ],
)
def test_what_cannot_be_corrected_is_explained(document: str, arguments: tuple[str, ...], message: str) -> None:
    refused = run(*(document if one == "DOCUMENT" else one for one in arguments))
    assert refused.exit_code == 3
    assert message in refused.stderr


def test_a_place_that_is_added_has_the_value_that_the_rules_give_it(
    workspace: Workspace, embedded_store: BoltStore, document: str
) -> None:
    record = reading_of(embedded_store, document)
    span = correcting.words_in(record, "千葉県市川市")
    for kind, more in ((CorrectionKind.REJECT, {}), (CorrectionKind.MENTION, {"type": EntityType.LOCATION})):
        was = EntityType.LOCATION if kind is CorrectionKind.REJECT else None
        asked = Asked(document=document, kind=kind, span=span, was=was, **more)
        correcting.put_right(workspace, embedded_store, asked, identity=ANALYST, reader=OPEN)
    places = embedded_store.read("MATCH (n:Location {city: '市川市'}) RETURN n.pref AS pref")
    assert places == [{"pref": "千葉県"}]


def test_a_reader_corrects_nothing_and_masked_words_are_not_added(
    workspace: Workspace, embedded_store: BoltStore, document: str
) -> None:
    span = correcting.words_in(reading_of(embedded_store, document), "仮名花子")
    asked = Asked(document=document, kind=CorrectionKind.MENTION, span=span, type=EntityType.ALIAS)
    with pytest.raises(NotAllowedError):
        correcting.put_right(
            workspace, embedded_store, asked, identity=Identity(name="読者", role=Role.READER), reader=OPEN
        )
    careful = Reader(words("ja"), Masking.NAMES)
    with pytest.raises(DecisionError, match="masked"):
        correcting.put_right(workspace, embedded_store, asked, identity=ANALYST, reader=careful)
    assert not list(deciding.decisions(workspace, embedded_store))
