"""Whose names are covered, and that they are covered everywhere."""

import json
from typing import Any

import pytest

from app.i18n import LANGS, words
from app.usecases import explore
from app.usecases.identity import Identity, Role
from app.usecases.masking import Masking, Reader, is_masked, open_to
from app.usecases.network import network
from graph.load import load_dossiers
from schemas.documents import Document
from schemas.records import Claim, Entity, Incident, Record, Sentence
from schemas.views import PersonStanding, SearchFilters
from schemas.words import EntityType, IncidentKind, LegalKind

K = LegalKind
HARMED, YOUNG, NAMED = "受難花子", "若年次郎", "成人三郎"


def standing(*procedures: LegalKind, age: int | None = None, harmed: bool = False) -> PersonStanding:
    return PersonStanding(id="p", name="架空太郎", age=age, harmed=harmed, procedures=procedures, written={})


def test_all_names_are_not_for_those_who_may_only_read() -> None:
    reader, analyst = (Identity(name="仮名花子", role=role) for role in (Role.READER, Role.ANALYST))
    assert Masking.OFF not in open_to(reader)
    assert set(open_to(reader)) < set(open_to(analyst)) == set(open_to(None)) == set(Masking)


def test_what_people_decided_of_a_name_goes_before_the_rules() -> None:
    person = standing(age=17)
    assert not is_masked(person.model_copy(update={"decided": False}), Masking.PUBLICATION)
    assert is_masked(standing(K.INDICTMENT).model_copy(update={"decided": True}), Masking.NAMES)
    assert not is_masked(standing().model_copy(update={"decided": True}), Masking.OFF)


@pytest.mark.parametrize(
    ("person", "usual", "publication"),
    [
        (standing(), False, True),
        (standing(K.ARREST), False, True),
        (standing(K.ARREST, K.INDICTMENT), False, False),
        (standing(K.ARREST, K.NON_INDICTMENT), False, True),
        (standing(K.INDICTMENT, K.ACQUITTAL), False, True),
        (standing(K.INDICTMENT, age=17), True, True),
        (standing(K.ARREST, age=19), True, True),
        (standing(K.INDICTMENT, age=19), False, False),
        (standing(K.INDICTMENT, harmed=True), True, True),
    ],
)
def test_who_is_masked(person: PersonStanding, *, usual: bool, publication: bool) -> None:
    assert is_masked(person, Masking.NAMES) is usual
    assert is_masked(person, Masking.PUBLICATION) is publication
    assert not is_masked(person, Masking.OFF)


TEXT = f"千葉県架空市の{HARMED}さん(80)方に{YOUNG}容疑者(17)と{NAMED}被告(40)が押し入った。"
SOURCE = Document(text=TEXT, external_id="masked", lang="ja", title=f"{YOUNG}容疑者ら逮捕", outlet="架空新聞")


def raid_record() -> Record:
    """A robbery of one who is named, by a minor and an adult."""

    def entity(number: int, kind: EntityType, words: str, **norm: Any) -> Entity:
        start = TEXT.index(words)
        mentions = ((start, start + len(words)),)
        return Entity(id=f"e{number}", type=kind, mentions=mentions, canonical=words, norm=norm, rule="test")

    def claim(number: int, predicate: str, subject: str) -> Claim:
        whole = (0, len(TEXT))
        return Claim(id=f"c{number}", predicate=predicate, subject=subject, object="i1", evidence=whole, rule="test")

    return Record(
        id="masked",
        document_id=SOURCE.id,
        kind=SOURCE.kind,
        lang="ja",
        text=TEXT,
        title=SOURCE.title,
        sentences=(Sentence(start=0, end=len(TEXT)),),
        entities=(
            entity(1, EntityType.PERSON, HARMED),
            entity(2, EntityType.PERSON, YOUNG, age=17),
            entity(3, EntityType.PERSON, NAMED, age=40),
            entity(4, EntityType.LOCATION, "千葉県架空市", country="JP", pref="千葉県", city="架空市"),
        ),
        incidents=(
            Incident(id="i1", kind=IncidentKind.ROBBERY, date="2031-05-01", place="e4", evidence=(0, len(TEXT))),
        ),
        claims=(
            claim(1, "VICTIM_OF", "e1"),
            claim(2, "PARTICIPATED_IN", "e2"),
            claim(3, "PARTICIPATED_IN", "e3"),
        ),
        pipeline_version="test",
    )


@pytest.fixture(scope="module")
def told(shared_case: Any) -> Any:
    assert load_dossiers(shared_case.store, [(SOURCE, raid_record())]).refused == ()
    return shared_case


@pytest.mark.parametrize("lang", LANGS)
def test_no_view_of_a_masked_case_holds_a_masked_name(told: Any, lang: Any) -> None:
    reader = Reader(words(lang))
    raid = told.store.read("MATCH (i:Incident)<-[:VICTIM_OF]-() RETURN i.id AS id")[0]["id"]
    harmed, document = told.store.read(
        "MATCH (p:Person {name: $name})<-[:RESOLVED_AS]-(r:Report) RETURN p.id AS id, r.document_id AS document",
        name=HARMED,
    )[0].values()
    views = [
        explore.case(told.store, raid, reader=reader).model_dump_json(),
        explore.case(told.store, harmed, reader=reader).model_dump_json(),
        explore.source(told.store, document, reader=reader).model_dump_json(),
        explore.search(told.store, "架空市", filters=SearchFilters(), limit=50, reader=reader).model_dump_json(),
        json.dumps(network(told.store, [raid], reader=reader), ensure_ascii=False),
    ]
    for text in views:
        assert HARMED not in text
        assert YOUNG not in text
        assert NAMED in text


def test_text_keeps_its_length_and_a_person_one_pseudonym(told: Any) -> None:
    document = told.store.read(
        "MATCH (p:Person {name: $name})<-[:RESOLVED_AS]-(r:Report) RETURN r.document_id AS id", name=HARMED
    )[0]["id"]
    bare = explore.source(told.store, document, reader=Reader(words("ja"), Masking.OFF)).page
    covered = explore.source(told.store, document, reader=Reader(words("ja"))).page
    assert bare.text.replace(HARMED, "■" * 4).replace(YOUNG, "■" * 4) == covered.text
    names = {m.thing.name for m in covered.marks if m.thing and m.thing.label == "Person"}
    assert NAMED in names
    assert len(names) == 3
