"""What sources disagree on is shown side by side, and only that."""

from datetime import date
from typing import Any

from app.usecases.differing import differing
from app.usecases.statements import taken_together
from schemas.documents import DocumentKind
from schemas.ontology import ontology
from schemas.views import ClaimRow, DocumentLine, EvidenceSentence, ThingRef
from schemas.words import Certainty, Polarity

RAID = ThingRef(id="incident-1", label="Incident", name="架空市の強盗")


def claim(outlet: str, predicate: str, value: Any, **said: Any) -> ClaimRow:
    line = DocumentLine(
        id=f"doc-{outlet}", kind=DocumentKind.ARTICLE, lang="ja", title="題", outlet=outlet, published=date(2031, 3, 6)
    )
    given: dict[str, Any] = {
        "id": f"clm-{outlet}-{predicate}-{value}",
        "predicate": predicate,
        "group": ontology().predicates[predicate].group,
        "subject": RAID,
        "value": value,
        "polarity": Polarity.AFFIRMED,
        "certainty": Certainty.REPORTED,
        "rule": "test.rule",
        "rule_version": "1",
        "confidence": 0.9,
        "evidence_start": 0,
        "evidence_end": 2,
        "evidence": EvidenceSentence(sentence_id=f"sen-{outlet}", text="文。", start=0, end=2, document=line),
    }
    return ClaimRow.model_validate(given | said)


def yen(outlet: str, amount: int, **more: Any) -> ClaimRow:
    return claim(outlet, "LOST", amount, **{"qualifiers": {"currency": "JPY"}, **more})


def test_two_amounts_stand_side_by_side_with_their_outlets_the_most_told_first() -> None:
    about = {"qualifiers": {"currency": "JPY", "bound": "approx"}}
    rows = taken_together([yen("甲", 160_000), yen("乙", 80_000), yen("丙", 80_000, **about)])
    (loss,) = differing(rows, about=RAID.id)
    assert [(side.first.value, side.outlets) for side in loss.sides] == [(80_000, ("乙", "丙")), (160_000, ("甲",))]


def test_a_month_does_not_contradict_a_day_in_it_but_another_day_does() -> None:
    month, day, other = (claim(*one) for one in (
        ("甲", "OCCURRED_ON", "2031-03"), ("乙", "OCCURRED_ON", "2031-03-04"), ("丙", "OCCURRED_ON", "2031-03-05"),
    ))  # fmt: skip
    assert differing(taken_together([month, day]), about=RAID.id) == ()
    (days,) = differing(taken_together([month, day, other]), about=RAID.id)
    assert [side.first.value for side in days.sides] == ["2031-03-04", "2031-03-05"]


def test_what_is_denied_rejected_or_said_of_another_thing_contradicts_nothing() -> None:
    others = (
        yen("乙", 80_000, polarity=Polarity.NEGATED),
        yen("丙", 80_000, rejected=True),
        yen("丁", 80_000, subject=ThingRef(id="incident-2", label="Incident", name="別の事件")),
    )
    assert differing(taken_together([yen("甲", 160_000), *others]), about=RAID.id) == ()


def test_ages_differ_only_where_nobody_grows_so_old_meanwhile() -> None:
    years = {"甲": "2031-03-06", "乙": "2032-03-06"}
    young, older, wrong = (
        claim(outlet, "AGED", age, stated_at=years[outlet]) for outlet, age in (("甲", 39), ("乙", 40), ("乙", 52))
    )
    assert differing(taken_together([young, older]), about=RAID.id) == ()
    (ages,) = differing(taken_together([young, older, wrong]), about=RAID.id)
    assert {side.first.value for side in ages.sides} == {39, 40, 52}
