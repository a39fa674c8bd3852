"""Records without what rejected claims say."""

from collections.abc import Callable

import pytest

from graph.link.observe.rejected import without_claims
from graph.load.claims import claims_by_id
from schemas.records import Claim, Participant, Record
from schemas.words import RelationType, Role

Make = Callable[..., Record]
TEXT = "架空市で強盗があった。架空太郎が押し入り、からすが@kakuu_karasuで指示した。被害は30万円。"


@pytest.fixture
def record(make: Make) -> Record:
    things = {
        "place": ("LOCATION", "架空市", {"city": "架空市"}),
        "man": ("PERSON", "架空太郎", {}),
        "alias": ("ALIAS", "からす", {}),
        "account": ("HANDLE", "@kakuu_karasu", {"platform": "Telegram"}),
        "loss": ("LOSS", "30万円", {"amount": 300_000, "currency": "JPY"}),
    }
    made = make(
        "one",
        TEXT,
        things,
        incidents={"i1": {"kind": "robbery", "place": "place", "evidence": [0, 11], "roles": {"man": "executor"}}},
        relations=(("USES_HANDLE", "alias", "account"), ("OCCURRED_AT", "i1", "place")),
    )
    said = (
        ("PARTICIPATED_IN", "man", "i1"),
        ("USES_HANDLE", "alias", "account"),
        ("OCCURRED_AT", "i1", "place"),
    )
    claims = [
        Claim(id=f"c{at}", predicate=name, subject=one, object=other, evidence=(0, 11), rule="test")
        for at, (name, one, other) in enumerate(said)
    ]
    taken = {"currency": "JPY", "entity": "loss"}
    claims += [
        Claim(id="c3", predicate="LOST", subject="i1", value=300_000, qualifiers=taken, evidence=(0, 11), rule="test")
    ]
    raid = made.incidents[0].model_copy(update={"loss": "loss"})
    return made.model_copy(update={"claims": tuple(claims), "incidents": (raid,)})


def rejected(record: Record, predicate: str) -> Record:
    wrong = {claim_id for claim_id, claim in claims_by_id(record).items() if claim.predicate == predicate}
    return without_claims(record, frozenset(wrong))


def test_a_part_goes(record: Record) -> None:
    assert record.incidents[0].participants == (Participant(entity="man", role=Role.EXECUTOR),)
    assert rejected(record, "PARTICIPATED_IN").incidents[0].participants == ()


def test_a_relation_goes_and_the_others_stay(record: Record) -> None:
    kept = rejected(record, "USES_HANDLE")
    assert [one.type for one in kept.relations] == [RelationType.OCCURRED_AT]
    assert kept.incidents == record.incidents


def test_a_place_goes_with_its_relation(record: Record) -> None:
    kept = rejected(record, "OCCURRED_AT")
    assert kept.incidents[0].place is None
    assert [one.type for one in kept.relations] == [RelationType.USES_HANDLE]


def test_a_loss_goes_though_its_claim_holds_a_sum(record: Record) -> None:
    assert record.incidents[0].loss == "loss"
    assert rejected(record, "LOST").incidents[0].loss is None


def test_what_another_claim_says_too_stays(record: Record) -> None:
    again = record.claims[0].model_copy(update={"id": "c9", "evidence": (11, 20)})
    twice = record.model_copy(update={"claims": (*record.claims, again)})
    first = next(iter(claims_by_id(twice)))
    assert without_claims(twice, frozenset({first})) == twice


def test_nothing_rejected_leaves_the_record_alone(record: Record) -> None:
    assert without_claims(record, frozenset()) is record
