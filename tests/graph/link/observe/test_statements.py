"""What texts say of incidents belonging together, found in the text alone."""

from collections.abc import Callable

import pytest

from graph.link.model import SourceClass, StatedLink
from graph.link.observe.observing import observe
from schemas.records import Record

PLACES = ("架空県一色市", "架空県二宮市", "架空県三田市")
TOGETHER, APART = ("same_group", 1, 2), ("unrelated", 1, 2)
Kinds = set[tuple[str, int, int]]
Make = Callable[..., Record]


@pytest.fixture(scope="module")
def told(make: Make, place: Callable[[str, str, str], tuple[str, str, dict[str, str]]]) -> Callable[[str], Kinds]:
    """The statements of a text about robberies in up to three towns: kind and places by number."""

    def found(text: str) -> Kinds:
        here = [one for one in PLACES if one in text]
        things = {f"e{PLACES.index(one) + 1}": place(one, "架空県", one[3:]) for one in here}
        incidents = {f"i{key[1:]}": {"kind": "robbery", "place": key} for key in things}
        record = make("a", text, things, incidents=incidents)
        seen = observe([record])
        number = {}
        for one in seen.observed:
            for place_name in PLACES:
                if one.surface == place_name:
                    number[one.incident] = PLACES.index(place_name) + 1
        return {(str(one.kind), *sorted((number[one.a], number[one.b]))) for one in seen.statements}  # type: ignore[misc]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("架空県一色市で強盗。\n架空県二宮市の強盗も、県警は同じグループの犯行とみている。", {TOGETHER}),
        ("架空県一色市で強盗。架空県二宮市でも襲われた。県警は両事件を同一グループの犯行とみている。", {TOGETHER}),
        (
            "架空県一色市で強盗。\n架空県二宮市で強盗。\n架空県三田市の強盗は別の窃盗団の仕業で、2件とは関連がないという。",
            {("unrelated", 1, 3), ("unrelated", 2, 3)},
        ),
        ("架空県一色市で強盗。\n架空県二宮市では店員が脅された。単独犯で、指示役はいないという。", {APART}),
        ("架空県一色市で強盗。\n架空県二宮市で強盗。\n警察庁は「両グループに接点はない」と説明。", {APART}),
        ("架空県一色市で強盗があった。\n架空県二宮市でも強盗があり、県警は関連を調べている。", set()),
        ("架空県一色市で強盗があった。\n架空県二宮市の強盗との関連は確認されていない。", set()),
        ("架空県一色市で強盗があった。\n架空県二宮市の強盗も無職の男による。", set()),
    ],
)  # fmt: skip
def test_what_a_text_says_of_its_incidents(told: Callable[[str], Kinds], text: str, expected: Kinds) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The police believe both cases were ordered by one person.", {"same_group"}),
        ("Investigators say the raid is the work of the same ring.", {"same_group"}),
        ("The second case has no link to the first, police said.", {"unrelated"}),
        ("It is being treated as a separate case.", {"unrelated"}),
        ("Officers are looking into whether the cases are connected.", set()),
        ("No connection has been confirmed so far.", set()),
        ("The photo has no link to this story.", set()),
        ("He had been arrested in an unrelated case before.", set()),
    ],
)
def test_english_statements(make: Make, sentence: str, expected: set[str]) -> None:
    text = f"A robbery took place in Ishiki. A second robbery took place in Ninomiya. {sentence}"
    things = {
        "e1": ("LOCATION", "Ishiki", {"country": "JP", "city": "Ishiki"}),
        "e2": ("LOCATION", "Ninomiya", {"country": "JP", "city": "Ninomiya"}),
    }
    incidents = {"i1": {"kind": "robbery", "place": "e1"}, "i2": {"kind": "robbery", "place": "e2"}}
    record = make("a", text, things, incidents=incidents)
    assert {str(one.kind) for one in observe([record]).statements} == expected


def test_a_denial_reaches_the_other_bearer_in_another_document(case_file: tuple[Record, ...]) -> None:
    seen = observe(case_file)
    denied = [one for one in seen.statements if one.kind is StatedLink.UNRELATED]
    documents = {one.incident: one.document for one in seen.observed}
    own = case_file[3].document_id
    others = {documents[end] for one in denied for end in (one.a, one.b)} - {own}
    assert others == {case_file[0].document_id, case_file[2].document_id}
    assert {one.source for one in denied} == {SourceClass.AUTHORITY}
    assert {one.document for one in denied} == {own}


def test_statements_of_a_record_count_unless_they_leave_it_open(make: Make) -> None:
    text = "甲市で強盗。乙市で強盗。両事件の関連を調べている。"
    things = {"e1": ("LOCATION", "甲市", {"city": "甲市"}), "e2": ("LOCATION", "乙市", {"city": "乙市"})}
    incidents = {"i1": {"kind": "robbery", "place": "e1"}, "i2": {"kind": "robbery", "place": "e2"}}

    def seen(evidence: list[int]) -> list[StatedLink]:
        said = [{"kind": "same_group", "a": "i1", "b": "i2", "evidence": evidence}]
        return [one.kind for one in observe([make("a", text, things, incidents=incidents, statements=said)]).statements]

    assert seen([0, 6]) == [StatedLink.SAME_GROUP]
    assert seen([12, 25]) == []
