"""What people and sources write stays text: on every page, in every parameter of an address, in whatever is kept."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
import visiting
from streamlit.testing.v1 import AppTest
from visiting import shown

from app import main
from app.usecases.casebook import Kept, name_ring, save, write_note
from app.usecases.deciding import decide, link_graph
from app.usecases.evidence import switch_evidence
from app.usecases.identity import Identity, Role
from app.usecases.ingest import ingest
from app.usecases.preferences import remember
from app.usecases.workspace import Workspace
from extract.read import source_from_bytes
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement
from graph.decisions.evidence import Switch
from graph.load import load_dossiers
from graph.load.loader import LoadReport
from schemas.decisions import Verdict
from schemas.documents import Document, DocumentKind
from schemas.records import Claim, Cue, Entity, Incident, LegalAction, Participant, Record, Sentence, Span
from schemas.words import EntityType, IncidentKind, LegalKind, PersonKind, PostLabel
from schemas.words import Role as Part

APP = Path(str(main.__file__)).parent
TAG = "<img src=x onerror=alert(1)>"
HOSTILE = f"{TAG}'); MATCH (n) DETACH DELETE n // AND OR:* \"~ ${{x}} {{y}} **b** [l](javascript:x)"
ANALYST = Identity(name=HOSTILE, role=Role.ANALYST)
PAGES = {name: file for name, file, _ in main._PAGES}
KINDS = {
    "e1": (EntityType.PERSON, {"person_kind": PersonKind.SUSPECT, "norm": {"age": 24}}),
    "e2": (EntityType.ALIAS, {}),
    "e3": (EntityType.HANDLE, {"norm": {"platform": HOSTILE}}),
    "e4": (EntityType.APP, {}),
    "e5": (EntityType.LOCATION, {}),
    "e6": (EntityType.ORG, {}),
    "e7": (EntityType.PHONE, {}),
    "e8": (EntityType.JARGON, {}),
    "e9": (EntityType.PERSON, {"person_kind": PersonKind.OFFICIAL}),
}


PLACES = {
    1: {"country": "JP", "pref": "千葉県", "city": f"{HOSTILE}市"},
    2: {"country": "JP", "pref": "広島県", "city": f"仮名{HOSTILE}町"},
}


def hostile_entities(number: int, lines: list[str]) -> Iterator[Entity]:
    start = 0
    for line, (name, (kind, more)) in zip(lines, KINDS.items(), strict=True):
        told = {"id": name, "type": kind, "mentions": [(start, start + len(line))], "canonical": line, "rule": HOSTILE}
        place = {"norm": PLACES[number]} if name == "e5" else {}
        yield Entity.model_validate({**told, **more, **place})
        start += len(line) + 1


def hostile_claims(day: str, evidence: Span) -> Iterator[Claim]:
    said = [
        ("PARTICIPATED_IN", "e1", "i1", {"qualifiers": {"role": "executor"}}),
        ("DIRECTED", "e2", "i1", {}),
        ("OCCURRED_AT", "i1", "e5", {}),
        ("USED_APP", "e2", "e4", {}),
        ("USES_HANDLE", "e2", "e3", {}),
        ("SUBJECT_OF", "e1", "l1", {"event_time": day, "qualifiers": {"kind": "arrest"}}),
    ]
    for n, (predicate, one, other, more) in enumerate(said):
        told = {"id": f"c{n}", "predicate": predicate, "subject": one, "object": other, "evidence": evidence}
        yield Claim.model_validate({**told, **more, "rule": HOSTILE, "attribution": (HOSTILE,)})


def told(number: int) -> tuple[Document, Record]:
    """An incident whose every part bears a hostile name; what is shared by all such articles links them."""
    lines = [f"{HOSTILE} {name}{number if name in {'e1', 'e5'} else ''}" for name in KINDS]
    day, text = f"2031-0{number}-06", "\n".join(lines)
    document = Document(
        text=text,
        external_id=f"{HOSTILE}{number}",
        title=f"{HOSTILE} {number}",
        outlet=HOSTILE,
        author=HOSTILE,
        published=day,
        url=f"javascript:alert({number})",
        lang="ja",
    )
    whole, entities = (0, len(text)), tuple(hostile_entities(number, lines))
    part = Participant(entity="e1", role=Part.EXECUTOR)
    raid = Incident(id="i1", kind=IncidentKind.ROBBERY, place="e5", participants=(part,), evidence=whole)
    return document, Record(
        id=f"hostile-{number}",
        document_id=document.id,
        kind=document.kind,
        lang="ja",
        text=text,
        title=document.title,
        published=day,
        sentences=tuple(Sentence(start=start, end=end) for one in entities for start, end in one.mentions),
        entities=entities,
        incidents=(raid.model_copy(update={"date": f"2031-0{number}-04"}),),
        legal_actions=(LegalAction(id="l1", kind=LegalKind.ARREST, persons=("e1",), date=day, evidence=whole),),
        claims=tuple(hostile_claims(day, whole)),
        pipeline_version=HOSTILE,
    )


def posted(number: int) -> tuple[Document, Record]:
    text = f"高額案件 即日10万円 {HOSTILE}"
    document = Document(
        text=f"{text} {number}",
        kind=DocumentKind.POST,
        external_id=f"post-{number}",
        platform=HOSTILE,
        account=f"@{HOSTILE}",
        published=f"2031-02-0{number}",
        lang="ja",
    )
    handle = {"id": "e1", "type": EntityType.HANDLE, "mentions": [(len(text) - len(HOSTILE), len(text))]}
    return document, Record(
        id=f"post-{number}",
        document_id=document.id,
        kind=DocumentKind.POST,
        lang="ja",
        text=document.text,
        sentences=(Sentence(start=0, end=len(document.text)),),
        entities=(Entity.model_validate({**handle, "canonical": HOSTILE, "norm": {"platform": HOSTILE}}),),
        label=PostLabel.RECRUITMENT,
        score=0.93,
        cues=(Cue(name="paid_at_once", weight=2.0),),
        pipeline_version=HOSTILE,
    )


@pytest.fixture(scope="module")
def hostile(shared_desk: tuple[Workspace, BoltStore]) -> dict[str, dict[str, str]]:
    """A graph full of hostile names, and the address under which each page shows most of them."""
    workspace, embedded_store = shared_desk
    report: LoadReport = load_dossiers(embedded_store, [told(1), told(2), posted(1), posted(2)])
    assert report.refused == ()
    remember(workspace, name=HOSTILE)
    ingest([source_from_bytes(b"\xff\xfe\x00", name=f"{HOSTILE}.txt")], workspace=workspace, store=embedded_store)
    link_graph(workspace, embedded_store)
    (incident, other) = ids(embedded_store, "Incident")
    about = Judgement(verdict=Verdict.CONFIRM, things=(incident, other), by="-", why=HOSTILE)
    decide(workspace, embedded_store, about, identity=ANALYST)
    (ring,) = ids(embedded_store, "Ring")
    write_note(workspace, embedded_store, about=incident, text=HOSTILE, identity=ANALYST)
    name_ring(workspace, embedded_store, ring, name=HOSTILE, identity=ANALYST)
    kept = Kept(title=HOSTILE, page="case", shown={"thing": incident, HOSTILE: HOSTILE}, remark=HOSTILE)
    case = save(workspace, embedded_store, kept, identity=ANALYST).case
    wanted = Switch(kind="app", on=False, why=HOSTILE)
    switch_evidence(workspace, embedded_store, wanted, identity=ANALYST)
    document = ids(embedded_store, "Document")[0]
    return {
        "search": {"q": "img", "mask": "off"},
        "case": {"thing": incident, "mask": "off"},
        "network": {"ring": ring, "mask": "off"},
        "rings": {"ring": ring, "mask": "off"},
        "saved": {"case": case},
        "source": {"source": document, "mask": "off"},
        "timeline": {"thing": incident, "mask": "off"},
    }


def ids(store: BoltStore, label: str) -> list[str]:
    return [row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id")]


def opened(page: str, asked: dict[str, str]) -> AppTest:
    return visiting.opened(Path(PAGES[page]).stem, **{"lang": "ja", **asked})


def markdown(test: AppTest) -> Iterator[str]:
    """Whatever else of the page can hold markup: it is markdown without HTML, unless somebody allows it."""
    for element in test.markdown:
        assert not element.allow_html
        yield element.value


# Pages that show no name of the case as they open.
SILENT = {"import", "quality", "map"}


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_name_stays_text(hostile: dict[str, dict[str, str]], page: str) -> None:
    test = opened(page, hostile.get(page, {}))
    text = shown(test)
    assert TAG not in text
    assert 'href="javascript:' not in text
    assert not [one for one in markdown(test) if TAG in one]
    assert (escape(TAG) in text) or page in SILENT


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("form", ["families", "recruiters"])
def test_a_hostile_name_of_a_group_of_posts_stays_text(form: str) -> None:
    text = shown(opened("posts", {"as": form}))
    assert TAG not in text
    assert escape(TAG) in text


def test_no_page_writes_markup_or_queries_of_its_own() -> None:
    """Only `markup` makes markup, and it escapes; text that is made into it, or into Cypher, would not be."""
    made = re.compile(r"unsafe_allow_html|st\.markdown\(|innerHTML|outerHTML|insertAdjacentHTML|\bMATCH \(|\bMERGE \(")
    sources = [*APP.rglob("*.py"), *APP.rglob("*.js"), *APP.rglob("network/src/*.ts")]
    found = [
        str(path.relative_to(APP))
        for path in sources
        if not {"node_modules", "dist"} & set(path.parts) and made.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
