"""Claims: everything found is stated, on a passage, with speaker, certainty and predicate of the ontology."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.claims.stage import claims
from extract.draft import Draft
from extract.pipeline import Pipeline
from extract.text import prepare
from schemas.documents import Document, Section, SectionKind
from schemas.ontology import ontology
from schemas.records import (
    Claim,
    Entity,
    Incident,
    LegalAction,
    Participant,
    Record,
    Relation,
    Statement,
    Statistic,
)
from schemas.words import (
    Certainty,
    EntityType,
    IncidentKind,
    LegalKind,
    Polarity,
    RelationType,
    Role,
    StatementKind,
)

TEXT = (
    "架空一郎容疑者(24)は2月3日、柏市の男性から現金200万円を奪った疑いで逮捕された。"
    "架空容疑者は「知らない」と否認している。関連の強盗と同じグループとみられる。昨年の認知件数は120件だった。"
)


def span(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def draft(**changes: object) -> Draft:
    document = Document(text=TEXT, published=date(2025, 2, 6), lang="ja")
    person = Entity(
        id="e1",
        type=EntityType.PERSON,
        mentions=(span("架空一郎"), span("架空容疑者")),
        canonical="架空一郎",
        norm={"age": 24},
    )
    victim = Entity(
        id="e2", type=EntityType.PERSON, mentions=(span("男性"),), canonical="男性", norm={"anonymous": True}
    )
    place = Entity(id="e3", type=EntityType.LOCATION, mentions=(span("柏市"),), canonical="柏市")
    loss = Entity(
        id="e4",
        type=EntityType.LOSS,
        mentions=(span("200万円"),),
        canonical="200万円",
        norm={"amount": 2_000_000, "currency": "JPY", "bound": "exact"},
    )
    incident = Incident(
        id="i1",
        kind=IncidentKind.ROBBERY,
        date="2025-02-03",
        place="e3",
        loss="e4",
        participants=(
            Participant(entity="e1", role=Role.EXECUTOR, certainty=Certainty.ALLEGED, denies=True),
            Participant(entity="e2", role=Role.VICTIM),
        ),
        attempted=False,
        evidence=(0, span("逮捕された。")[1]),
        rule="test.incident",
    )
    values: dict[str, object] = {
        "entities": (person, victim, place, loss),
        "incidents": (incident,),
        "relations": (
            Relation(
                type=RelationType.LOCATED_IN,
                from_="e1",
                to="e3",
                evidence=span("柏市"),
                polarity=Polarity.NEGATED,
                rule="t",
            ),
        ),
        "legal_actions": (
            LegalAction(
                id="l1",
                kind=LegalKind.ARREST,
                persons=("e1",),
                count=3,
                incident="i1",
                evidence=span("逮捕された"),
                rule="t",
            ),
        ),
        "statements": (Statement(kind=StatementKind.SAME_GROUP, a="i1", evidence=span("同じグループとみられる")),),
        "statistics": (
            Statistic(id="s1", measure="recognized_cases", value=120, unit="cases", evidence=span("認知件数は120件")),
        ),
    }
    return Draft(text=prepare(document, lang="ja"), **(values | changes))  # type: ignore[arg-type]


def made(**changes: object) -> tuple[Claim, ...]:
    return claims(draft(**changes)).claims


def one(predicate: str, **changes: object) -> Claim:
    found = [c for c in made(**changes) if c.predicate == predicate]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("predicate", "subject", "object_", "value"),
    [
        ("OF_KIND", "i1", None, "robbery"),
        ("OCCURRED_ON", "i1", None, "2025-02-03"),
        ("OCCURRED_AT", "i1", "e3", None),
        ("LOST", "i1", None, 2_000_000),
        ("PARTICIPATED_IN", "e1", "i1", None),
        ("VICTIM_OF", "e2", "i1", None),
        ("DENIED", "e1", "i1", None),
        ("LOCATED_IN", "e1", "e3", None),
        ("SUBJECT_OF", "e1", "l1", None),
        ("ACTED_ON", "l1", None, 3),
        ("CONCERNS", "l1", "i1", None),
        ("SAME_GROUP", "i1", None, None),
        ("AGED", "e1", None, 24),
        ("MEASURED", "s1", None, 120),
    ],
)
def test_everything_found_is_stated(predicate: str, subject: str, object_: str | None, value: object) -> None:
    claim = one(predicate)
    assert (claim.subject, claim.object, claim.value) == (subject, object_, value)
    assert claim.stated_at == "2025-02-06"
    assert claim.rule


def test_predicates_are_those_of_the_ontology() -> None:
    assert {c.predicate for c in made()} <= set(ontology().predicates)


def test_ids_count_from_one() -> None:
    found = made()
    assert [c.id for c in found] == [f"c{n}" for n in range(1, len(found) + 1)]


def test_a_denial_disputes_the_part_it_denies() -> None:
    part, denial = one("PARTICIPATED_IN"), one("DENIED")
    assert denial.disputes == part.id
    assert TEXT[slice(*denial.evidence)] == "架空容疑者は「知らない」と否認している。"
    assert denial.trigger is not None
    assert TEXT[slice(*denial.trigger)] == "否認し"


def test_losses_carry_currency_and_bound() -> None:
    assert one("LOST").qualifiers == {"currency": "JPY", "bound": "exact", "entity": "e4", "part": False}


def test_polarity_and_certainty_are_kept() -> None:
    assert one("LOCATED_IN").polarity is Polarity.NEGATED
    assert one("PARTICIPATED_IN").certainty is Certainty.ALLEGED
    assert one("PARTICIPATED_IN").qualifiers == {"role": "executor"}


def test_a_placed_incident_is_not_placed_twice() -> None:
    placed = Relation(type=RelationType.OCCURRED_AT, from_="i1", to="e3", evidence=span("柏市"), rule="t")
    assert one("OCCURRED_AT", relations=(placed,)).rule == "t"


def test_unrelated_is_said_not_to_be_linked() -> None:
    statement = Statement(kind=StatementKind.UNRELATED, a="i1", b=None, evidence=span("関連の強盗"))
    assert one("NOT_LINKED", statements=(statement,)).object is None


def test_attribution_runs_from_the_suspect_to_the_outlet() -> None:
    assert one("DENIED").attribution == ("suspect", "outlet")


def test_nothing_is_claimed_on_a_teaser() -> None:
    document = Document(
        text=TEXT,
        lang="ja",
        sections=(Section(kind=SectionKind.TEASER, start=span("関連の強盗")[0], end=len(TEXT)),),
    )
    told = draft()
    bare = Draft(
        text=prepare(document, lang="ja"),
        entities=told.entities,
        incidents=told.incidents,
        relations=told.relations,
        statements=told.statements,
        statistics=told.statistics,
    )
    found = claims(bare)
    assert found.claims
    assert not {c.predicate for c in found.claims} & {"SAME_GROUP", "MEASURED"}


_PHRASES = (
    "架空一郎容疑者（24）|仮名花子被告（31）＝柏市＝|「シロ」と名乗る人物|千葉県警|は|が|を|に|から|で|、|。|\n"
    "|千葉県船橋市の住宅|2月3日|男性（70）|現金200万円を奪った|逮捕した|再逮捕した|強盗致傷の疑い|指示を受けていた"
    "|Telegram|懲役8年を言い渡した|報酬10万円|否認している|見張り役の|運転手役だった|同じグループの犯行とみて|2人"
    "|同容疑者"
)
_PARTS = st.sampled_from(_PHRASES.split("|"))


def known_ids(record: Record) -> set[str]:
    things = (*record.entities, *record.incidents, *record.legal_actions, *record.statistics)
    return {thing.id for thing in things}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_PARTS, max_size=50).map("".join))
def test_claims_stand_on_what_exists_and_is_told(rules: Pipeline, text: str) -> None:
    record = rules.extract(Document(text=text, lang="ja", published=date(2025, 2, 6)))
    ids = known_ids(record)
    untold = {SectionKind.TEASER, SectionKind.BOILERPLATE}
    for claim in record.claims:
        assert claim.subject in ids
        assert claim.object is None or claim.object in ids
        assert claim.disputes is None or claim.disputes in {c.id for c in record.claims}
        touched = [s for s in record.sentences if s.start < claim.evidence[1] and claim.evidence[0] < s.end]
        assert touched
        assert touched[0].section not in untold
        if claim.trigger:
            assert claim.evidence[0] <= claim.trigger[0] < claim.trigger[1] <= claim.evidence[1]
