"""Whoever was acquitted, released or not indicted is shown so first; who names whom is told."""

from collections.abc import Callable
from itertools import cycle
from typing import Any

import pytest
from visiting import opened, read

from app.components import report
from app.i18n import LANGS, Lang, Words, words
from app.usecases import correcting
from app.usecases.correcting import Asked
from app.usecases.identity import Identity, Role
from app.usecases.masking import Masking, Reader
from app.usecases.network import network
from app.usecases.rings import publication
from app.usecases.workspace import Workspace
from graph.correct.reading import reading_of
from schemas.corrections import CorrectionKind
from schemas.ontology import ontology
from schemas.words import LegalKind

WHO, RING = "架空太郎", "ring-1"
ANALYST = Identity(name="仮名", role=Role.ANALYST)
ENDING = [LegalKind.ACQUITTAL, LegalKind.RELEASE, LegalKind.NON_INDICTMENT]


@pytest.fixture
def ended(request: pytest.FixtureRequest, case: Any, workspace: Workspace) -> Callable[[LegalKind], Any]:
    """The invented case in a ring, once a source tells that a suspicion ended."""

    def linked(kind: LegalKind) -> Any:
        put_right(case, workspace, kind)
        return request.getfixturevalue("linked_case")

    return linked


def put_right(case: Any, workspace: Workspace, kind: LegalKind) -> None:
    """A source tells that the suspicion ended before the arrest is told: the newest step is not what is shown first."""
    record = reading_of(case.store, case.article.id)
    span = correcting.words_in(record, "否認している")
    told = {"legal": kind, "date": "2031-03-05", "thing": correcting.part_in(record, WHO), "span": span}
    asked = Asked.model_validate({"document": case.article.id, "kind": CorrectionKind.LEGAL_ACTION, **told})
    reader = Reader(words("ja"), Masking.OFF)
    correcting.put_right(workspace, case.store, asked, identity=ANALYST, reader=reader)


def in_order(text: str, *parts: str) -> None:
    places = [text.find(part) for part in parts]
    assert -1 not in places, dict(zip(parts, places, strict=True))
    assert places == sorted(places), dict(zip(parts, places, strict=True))


def labels(kind: LegalKind, say: Words) -> tuple[str, str, str]:
    """The step that ended the suspicion, the arrest, and the part, in words."""
    model = ontology()
    legal = [model.legal_kinds[one].label(say.lang) for one in (kind, LegalKind.ARREST)]
    return legal[0], legal[1], next(style.label(say.lang) for role, style in model.roles.items() if role == "executor")


@pytest.mark.parametrize(("lang", "kind"), list(zip(cycle(LANGS), ENDING, strict=False)))
def test_pages_tell_first_that_a_suspicion_ended(ended: Callable[..., Any], lang: Lang, kind: LegalKind) -> None:
    linked_case = ended(kind)
    ending, arrest, executor = labels(kind, words(lang))
    person = linked_case.thing("Person", WHO)
    head = read(opened("case", lang=lang, thing=person)).split('class="head', 1)[1]
    in_order(head.split("</h1>", 1)[1], ending, arrest, executor)
    incident = read(opened("case", lang=lang, thing=linked_case.thing("Incident", "架空市")))
    in_order(incident.split('class="cast"', 1)[1].split(WHO, 1)[1], ending, executor)
    ring = read(opened("rings", lang=lang, ring=RING)).split('class="tiers"', 1)[1]
    in_order(ring.split(WHO, 1)[1], ending, executor, arrest)
    found = read(opened("search", lang=lang, q=WHO, type="Person"))
    in_order(found.split('class="list"', 1)[1], WHO, ending)


@pytest.mark.parametrize("lang", LANGS)
def test_report_table_and_picture_tell_first_that_a_suspicion_ended(ended: Callable[..., Any], lang: Lang) -> None:
    linked_case = ended(LegalKind.ACQUITTAL)
    say = words(lang)
    ending, arrest, executor = labels(LegalKind.ACQUITTAL, say)
    found = publication(linked_case.store, RING, say=say)
    rows = report.report(found, say).split(say("tier.executors"), 1)[1]
    in_order(rows.split("<td", 1)[1], ending, executor, arrest)
    in_order(report.table(found, say).split(say("tier.executors"), 1)[1], ending, executor)
    drawn = network(linked_case.store, [linked_case.thing("Incident", "架空市")], reader=Reader(say, Masking.OFF))
    assert [node["name"] for node in drawn["nodes"] if node["name"].startswith(WHO)] == [f"{WHO} · {ending}"]


@pytest.mark.parametrize("lang", LANGS)
def test_whom_police_name_is_told_apart_from_whom_others_name(linked_case: Any, lang: Lang) -> None:
    say = words(lang)
    others = say("named.others", who=say("speaker.suspect"))
    pages = (("case", {"thing": linked_case.thing("Incident", "架空市")}), ("rings", {"ring": RING}))
    for page, asked in pages:
        assert say("named.authority") in read(opened(page, lang=lang, **asked))
    assert "police" in report.table(publication(linked_case.store, RING, say=words("en")), words("en"))
    linked_case.store.write("MATCH (c:Claim) SET c.attribution = ['suspect', 'police', 'outlet']")
    for page, asked in pages:
        text = read(opened(page, lang=lang, **asked))
        assert others in text
        assert say("named.authority") not in text
    assert others in report.report(publication(linked_case.store, RING, say=say), say)
