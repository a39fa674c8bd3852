"""Every byte of every page, picture and export of a case is searched for the names that are masked in it."""

import json
from collections.abc import Iterator
from html import unescape
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest
from visiting import opened

from app import main
from app.components import report
from app.i18n import LANGS, Lang, words
from app.usecases.casebook import Kept, name_ring, save, write_note
from app.usecases.deciding import decide, link_graph
from app.usecases.identity import Identity, Role
from app.usecases.masking import Masking, Reader
from app.usecases.network import network
from app.usecases.rings import publication
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement
from graph.load import load_dossiers
from schemas.decisions import PairQuestion, Verdict
from schemas.documents import Document, DocumentKind
from schemas.records import Claim, Cue, Entity, Incident, LegalAction, Participant, Record, Sentence, Span
from schemas.words import EntityType, IncidentKind, LegalKind, PersonKind, PostLabel
from schemas.words import Role as Part

WHO, ALIAS, HANDLE, SHOWN = "小鳥遊勇気", "夏目", "@yuki_takanashi", "小鳥遊の裏垢"
SCENES = ("千葉県架空市", "広島県仮名町")
SOMEBODY = Identity(name="仮名分析", role=Role.ANALYST)
FORMS = (
    "タカナシ ユウキ",
    "たかなし・ゆうき",
    "ﾀｶﾅｼ ﾕｳｷ",
    "Yuki Takanashi",
    "Takanashi Yuki",
    "Ｙｕｋｉ　Ｔａｋａｎａｓｈｉ",
    "Y. Takanashi",
    "Y.T.",
    "yuki_takanashi",
)
SECRET = (*FORMS, WHO, "小鳥遊", "勇気", "Takanashi", "takanashi")
ARTICLES = tuple(
    f"{scene}の住宅に{day}日、男らが押し入った。県警は{WHO}容疑者（24）を逮捕した。小鳥遊容疑者は{ALIAS}の指示を受けた。"
    f"勇気さんの父の小鳥遊さんは{FORMS[day]}を知る。{'、'.join(FORMS)}とも書く。{HANDLE}と「{SHOWN}」を使った。"
    for day, scene in zip((3, 4), SCENES, strict=True)
)
POSTS = tuple(
    f"【急募】{place}で荷物を運ぶだけの簡単な仕事です。1日{pay}万円、即日手渡し。身分証だけご用意ください。連絡は小鳥遊まで"
    for place, pay in (("千葉", 5), ("埼玉", 8))
)


def places(text: str, *written: str) -> tuple[Span, ...]:
    return tuple((at, at + len(one)) for one in written for at in range(len(text)) if text.startswith(one, at))


def entity(number: int, kind: EntityType, text: str, *written: str, **more: Any) -> Entity:
    told = {"id": f"e{number}", "type": kind, "mentions": places(text, *written), "canonical": written[0]}
    return Entity.model_validate(told | more)


def cast(number: int, text: str) -> tuple[Entity, ...]:
    norm = {"country": "JP", "pref": SCENES[number][:3], "city": SCENES[number][3:]}
    return (
        entity(1, EntityType.PERSON, text, WHO, person_kind=PersonKind.SUSPECT, norm={"age": 24}),
        entity(2, EntityType.ALIAS, text, ALIAS),
        entity(3, EntityType.HANDLE, text, HANDLE, norm={"platform": "X"}),
        entity(4, EntityType.HANDLE, text, SHOWN, norm={"platform": "Telegram"}),
        entity(5, EntityType.LOCATION, text, SCENES[number], norm=norm),
    )


SAID = (
    ("PARTICIPATED_IN", "e1", "i1", {"qualifiers": {"role": "executor"}}),
    ("ALIAS_OF", "e2", "e1", {}),
    ("USES_HANDLE", "e1", "e3", {}),
    ("USES_HANDLE", "e2", "e4", {}),
    ("DIRECTED", "e2", "i1", {}),
    ("OCCURRED_AT", "i1", "e5", {}),
    ("SUBJECT_OF", "e1", "l1", {"qualifiers": {"kind": "arrest"}}),
)


def claims(evidence: Span) -> Iterator[Claim]:
    for n, (predicate, one, other, more) in enumerate(SAID):
        told = {"id": f"c{n}", "predicate": predicate, "subject": one, "object": other, "rule": "test"}
        yield Claim.model_validate({**told, "evidence": evidence, **more})


def article(number: int, text: str) -> tuple[Document, Record]:
    document = Document(
        text=text, external_id=f"a{number}", title=f"小鳥遊容疑者ら逮捕 {number}", outlet="架空新聞", lang="ja",
        published=f"2031-0{number * 4 + 1}-06",
    )  # fmt: skip
    whole = (0, len(text))
    return document, Record(
        id=f"a{number}",
        document_id=document.id,
        kind=document.kind,
        lang="ja",
        text=text,
        title=document.title,
        published=f"2031-0{number * 4 + 1}-06",
        sentences=(Sentence(start=0, end=len(text)),),
        entities=cast(number, text),
        incidents=(
            Incident(
                id="i1",
                kind=IncidentKind.ROBBERY,
                date=f"2031-0{number * 4 + 1}-04",
                place="e5",
                participants=(Participant(entity="e1", role=Part.EXECUTOR),),
                evidence=whole,
            ),
        ),
        legal_actions=(LegalAction(id="l1", kind=LegalKind.ARREST, persons=("e1",), evidence=whole),),
        claims=tuple(claims(whole)),
        pipeline_version="1",
    )


def post(number: int, text: str) -> tuple[Document, Record]:
    document = Document(
        text=text, kind=DocumentKind.POST, external_id=f"p{number}", platform="X", account=HANDLE, lang="ja",
        published=f"2031-01-0{number + 1}",
    )  # fmt: skip
    return document, Record(
        id=f"p{number}",
        document_id=document.id,
        kind=DocumentKind.POST,
        lang="ja",
        text=text,
        sentences=(Sentence(start=0, end=len(text)),),
        entities=(entity(1, EntityType.PERSON, text, "小鳥遊").model_copy(update={"canonical": WHO}),),
        label=PostLabel.RECRUITMENT,
        score=0.93,
        cues=(Cue(name="paid_at_once", weight=2.0),),
        pipeline_version="1",
    )


@pytest.fixture(scope="module")
def addresses(shared_desk: tuple[Workspace, BoltStore]) -> list[tuple[str, dict[str, str]]]:
    """A linked case with families of posts, notes and saved views, and where each page shows most of it."""
    workspace, embedded_store = shared_desk
    dossiers = [*(article(*one) for one in enumerate(ARTICLES)), *(post(*one) for one in enumerate(POSTS))]
    assert load_dossiers(embedded_store, dossiers).refused == ()
    link_graph(workspace, embedded_store)
    raids = tuple(row["id"] for row in embedded_store.read("MATCH (i:Incident) RETURN i.id AS id ORDER BY id"))
    one_ring = Judgement(verdict=Verdict.CONFIRM, things=raids, by="-", why="小鳥遊の供述", about=PairQuestion.RING)
    decide(workspace, embedded_store, one_ring, identity=SOMEBODY)
    every = "MATCH (n) WHERE n:Entity OR n:Document RETURN n.id AS id, labels(n) AS labels, n.name AS name"
    found = [(row["id"], set(row["labels"])) for row in embedded_store.read(every)]
    things = [one for one, labels in found if "Entity" in labels]
    rings = [one for one, labels in found if "Ring" in labels]
    incident = next(one for one, labels in found if "Incident" in labels)
    write_note(workspace, embedded_store, about=incident, text=f"{WHO}、小鳥遊の線を調べる", identity=SOMEBODY)
    shown = {"thing": incident, "path": ",".join(things[:2])}
    kept = Kept(title="小鳥遊の件", page="case", shown=shown, remark=f"{FORMS[3]}？", arrangement=None)
    case = save(workspace, embedded_store, kept, identity=SOMEBODY).case
    for ring in rings:
        name_ring(workspace, embedded_store, ring, name="小鳥遊の一味", identity=SOMEBODY)
    return [
        *((Path(file).stem, {}) for _, file, _ in main._PAGES),
        *(("case", {"thing": one}) for one in things),
        *(("source", {"source": one}) for one, labels in found if "Document" in labels),
        *(("rings", {"ring": one}) for one in rings),
        *(("network", {"ring": one}) for one in rings),
        ("network", {"thing": incident}),
        ("timeline", {"thing": incident}),
        ("search", {"q": "架空"}),
        ("posts", {"as": "families"}),
        ("posts", {"as": "recruiters"}),
        ("saved", {"case": case}),
    ]


def sent(test: AppTest) -> str:
    """All that a page sends to the browser, its words as a reader would have them."""
    parts = (node.proto for node in test._tree if getattr(node, "proto", None) is not None)
    raw = b"\n".join(part.SerializeToString() for part in parts).decode("utf-8", errors="replace")
    return f"{raw}\n{unquote(unescape(raw))}"


def leaks(text: str) -> list[str]:
    """The masked words in a text, each with what stands around it."""
    found = ((one, text.find(one)) for one in SECRET)
    return [text[max(at - 30, 0) : at + len(one) + 20] for one, at in found if at >= 0]


def test_no_page_sends_a_masked_name_however_it_is_written(addresses: list[tuple[str, dict[str, str]]]) -> None:
    """In both languages by turns: what is masked does not depend on the words around it."""
    told = {
        f"{page} {asked}": leaks(sent(opened(page, lang=lang, mask="publication", name="仮名分析", **asked)))
        for (page, asked), lang in zip(addresses, cycle(LANGS), strict=False)
    }
    assert [f"{address}: {found}" for address, found in told.items() if found] == []


def test_whoever_may_see_all_names_sees_all_of_them(addresses: list[tuple[str, dict[str, str]]]) -> None:
    read = "".join(sent(opened(page, lang="ja", mask="off", **asked)) for page, asked in addresses if page == "source")
    assert [one for one in SECRET if one not in read] == []
    families = sent(opened("posts", lang="ja", mask="off", **{"as": "families"}))
    assert "小鳥遊" in families


@pytest.mark.usefixtures("addresses")
@pytest.mark.parametrize("lang", LANGS)
def test_no_picture_report_or_table_holds_a_masked_name(shared_desk: tuple[Workspace, BoltStore], lang: Lang) -> None:
    assert leaks("".join(exports(shared_desk[1], lang))) == []


def exports(store: BoltStore, lang: Lang) -> Iterator[str]:
    say = words(lang)
    reader = Reader(say, Masking.PUBLICATION)
    incidents = [row["id"] for row in store.read("MATCH (i:Incident) RETURN i.id AS id")]
    yield json.dumps(network(store, incidents, reader=reader), ensure_ascii=False)
    rings = [row["id"] for row in store.read("MATCH (r:Ring) RETURN r.id AS id")]
    assert rings
    for ring in rings:
        found = publication(store, ring, say=say)
        yield from (report.report(found, say), report.table(found, say))
