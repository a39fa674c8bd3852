"""What records become: names by reading, accounts, aliases, places, methods, days in custody."""

from collections.abc import Callable
from datetime import date

import pytest

from graph.link.model import EvidenceType, Observations
from graph.link.observe.copies import clusters
from graph.link.observe.observing import observe
from graph.link.observe.places import place_keys, place_of, town_keys
from schemas.records import Entity, Record

Make = Callable[..., Record]


def keys(seen: Observations, kind: EvidenceType) -> dict[str, float]:
    return {one.key: one.share for one in seen.observed if one.type is kind}


def test_a_first_report_gives_everything_that_can_tie_it(first_report: Record) -> None:
    seen = observe([first_report])
    assert keys(seen, EvidenceType.ACCOUNT) == {"usuzumi_kakuu": 1.0}
    assert keys(seen, EvidenceType.APP) == {"シグナル": 1.0}
    assert keys(seen, EvidenceType.OFFENCE) == {"robbery": 1.0}
    assert keys(seen, EvidenceType.PLACE) == {"jp/千葉県": 1.0, "jp/千葉県/茂原市": 1.0}
    assert "薄墨" in keys(seen, EvidenceType.ALIAS)
    assert keys(seen, EvidenceType.PERSON)["沢渡健吾"] == 1.0
    assert "sawatarikengo" in keys(seen, EvidenceType.PERSON)
    assert [one.day for one in seen.occurrences] == [date(2025, 3, 4).toordinal()]
    person = next(one for one in seen.observed if one.type is EvidenceType.PERSON)
    assert person.present
    assert person.suspect
    assert person.base_rate is not None
    assert 0 < person.base_rate < 1e-5


def test_whom_only_a_charge_makes_an_executor_is_not_told_to_have_been_there(first_report: Record) -> None:
    (raid,) = first_report.incidents
    charged = tuple(one.model_copy(update={"presumed": True}) for one in raid.participants)
    case = raid.model_copy(update={"participants": charged})
    seen = observe([first_report.model_copy(update={"incidents": (case,)})])
    people = [one for one in seen.observed if one.type is EvidenceType.PERSON]
    assert people
    assert not any(one.present for one in people)


@pytest.mark.parametrize(
    ("place", "at"),
    [
        ({"country": "JP", "pref": "千葉県", "city": "茂原市"}, (35.42, 140.3)),
        ({"country": "JP", "pref": "Chiba", "city": "Mobara"}, (35.42, 140.3)),
        ({"country": "JP", "pref": "千葉県"}, None),
        ({"country": "JP", "pref": "架空県", "city": "架空市"}, None),
        ({}, None),
    ],
)
def test_a_scene_lies_where_its_town_does(make: Make, place: dict[str, str], at: tuple[float, float] | None) -> None:
    record = make("a", "某所で1日、強盗事件があった。", {"e1": ("LOCATION", "某所", place)},
                  incidents={"i1": {"kind": "robbery", "place": "e1"}})  # fmt: skip
    (scene,) = observe([record]).occurrences
    assert scene.at == (pytest.approx(at, abs=0.06) if at else None)


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ({"country": "KH", "city": "ポイペト"}, "kh/poipet"),
        ({"country": "KH", "city": "Poipet"}, "kh/poipet"),
        ({"country": "PH", "city": "マニラ", "facility": "架空収容所"}, "ph/架空収容所"),
        ({"country": "KH"}, None),
        ({"country": "JP", "pref": "千葉県", "city": "市川市"}, None),
    ],
)
def test_where_somebody_was_abroad_is_a_base(make: Make, place: dict[str, str], key: str | None) -> None:
    record = make(
        "a", "架空太郎容疑者は某所にいた。", {"e1": ("PERSON", "架空太郎", {}), "e2": ("LOCATION", "某所", place)},
        incidents={"i1": {"kind": "fraud", "roles": {"e1": "caller"}}}, relations=[("LOCATED_IN", "e1", "e2")],
    )  # fmt: skip
    assert keys(observe([record]), EvidenceType.BASE) == ({key: 1.0} if key else {})


def test_every_observation_is_read_where_it_says(case_file: tuple[Record, ...]) -> None:
    texts = {one.document_id: one.text for one in case_file}
    for one in observe(case_file).observed:
        passage = texts[one.document][one.start : one.end]
        named = {EvidenceType.PERSON, EvidenceType.ALIAS, EvidenceType.ACCOUNT, EvidenceType.APP, EvidenceType.PLACE}
        assert one.surface == passage or one.type not in named
        assert one.sentence
        assert one.cluster == one.document


def test_a_printed_reading_is_the_only_one(make: Make) -> None:
    text = "架空市で1日、無職須藤聖也（すどう・せいや）容疑者が逮捕された。"
    things = {"e1": ("PERSON", "須藤聖也", {})}
    record = make("a", text, things, incidents={"i1": {"kind": "theft", "roles": {"e1": "executor"}}})
    assert keys(observe([record]), EvidenceType.PERSON) == {"須藤聖也": 1.0, "sudoseiya": 1.0}


def test_a_surname_alone_is_no_observation(make: Make) -> None:
    record = make(
        "a", "無職須藤容疑者が逮捕された。", {"e1": ("PERSON", "須藤", {})},
        incidents={"i1": {"kind": "theft", "roles": {"e1": "executor"}}},
    )  # fmt: skip
    assert not keys(observe([record]), EvidenceType.PERSON)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("架空市の女性宅に050-0000-4444から電話があり、金をだまし取られた。", {"05000004444"}),
        ("架空市の女性が金をだまし取られた。情報提供は架空署050-0000-4444へ。", set()),
        ("架空市の女性が金をだまし取られた。\n相談は窓口（050-0000-4444）が受け付ける。", set()),
    ],
)
def test_a_number_for_readers_is_none_of_the_case(make: Make, text: str, number: set[str]) -> None:
    things = {"e1": ("LOCATION", "架空市", {"city": "架空市"}), "e2": ("PHONE", "050-0000-4444", {})}
    record = make("a", text, things, incidents={"i1": {"kind": "fraud", "place": "e1"}})
    assert set(keys(observe([record]), EvidenceType.PHONE)) == number


def test_wallets_plates_and_addresses_are_found_in_the_text(make: Make) -> None:
    text = (
        "架空市の事件で、練馬 330 あ 00-00の車が使われ、金は0x00000000000000000000000000000000000000aaに送られ、"
        "https://example.com/kakuu/joinで誘われた。"
    )
    things = {"e1": ("LOCATION", "架空市", {"city": "架空市"})}
    seen = observe([make("a", text, things, incidents={"i1": {"kind": "robbery", "place": "e1"}})])
    assert set(keys(seen, EvidenceType.PLATE)) == {"練馬330あ00-00"}
    assert len(keys(seen, EvidenceType.WALLET)) == 1
    assert set(keys(seen, EvidenceType.URL)) == {"https://example.com/kakuu/join"}


def test_groups_count_and_firms_do_not(make: Make) -> None:
    text = "架空市の強盗で、「黒縄会」の組員とみられる須藤聖也容疑者と、株式会社架空の児玉勇太容疑者を逮捕した。"
    things = {
        "e1": ("PERSON", "須藤聖也", {}), "e2": ("PERSON", "児玉勇太", {}),
        "e3": ("ORG", "黒縄会", {}), "e4": ("ORG", "株式会社架空", {}),
    }  # fmt: skip
    record = make(
        "a", text, things, incidents={"i1": {"kind": "robbery", "roles": {"e1": "executor", "e2": "executor"}}},
        relations=(("MEMBER_OF", "e1", "e3"), ("MEMBER_OF", "e2", "e4")),
    )  # fmt: skip
    assert set(keys(observe([record]), EvidenceType.GANG)) == {"黒縄会"}


def test_a_director_belongs_to_the_incident_of_whom_he_directs(make: Make) -> None:
    text = "架空市の強盗で、須藤聖也容疑者は「月影」から指示を受けていた。"
    things = {"e1": ("PERSON", "須藤聖也", {}), "e2": ("ALIAS", "月影", {})}
    record = make(
        "a", text, things, incidents={"i1": {"kind": "robbery", "roles": {"e1": "executor"}}},
        relations=(("DIRECTED", "e2", "e1"),),
    )  # fmt: skip
    assert keys(observe([record]), EvidenceType.ALIAS)["月影"] == 1.0


def test_custody_runs_from_the_arrest_to_a_dated_release(make: Make) -> None:
    text = "須藤聖也容疑者は3日に逮捕され、20日に釈放された。"
    actions = [
        {"id": "l1", "kind": "arrest", "persons": ["e1"], "date": "2025-03-03", "incident": "i1", "evidence": [0, 14]},
        {"id": "l2", "kind": "release", "persons": ["e1"], "date": "2025-03-20", "evidence": [15, 25]},
    ]
    record = make(
        "a", text, {"e1": ("PERSON", "須藤聖也", {})},
        incidents={"i1": {"kind": "theft", "roles": {"e1": "executor"}}}, legal_actions=actions,
    )  # fmt: skip
    seen = observe([record])
    assert {(one.since, one.until) for one in seen.custodies} == {
        (date(2025, 3, 3).toordinal(), date(2025, 3, 20).toordinal())
    }
    assert "須藤聖也|arrest|2025-03-03" in keys(seen, EvidenceType.LEGAL)


def test_reprints_are_one_source(first_report: Record, next_case: Record) -> None:
    longer = first_report.text * 2
    one = first_report.model_copy(update={"document_id": "doc-a", "text": longer})
    other = first_report.model_copy(update={"document_id": "doc-b", "text": f"【配信】{longer}（共同配信）"})
    apart = next_case.model_copy(update={"document_id": "doc-c", "text": next_case.text * 2})
    assert clusters([other, apart, one]) == {"doc-a": "doc-a", "doc-b": "doc-a", "doc-c": "doc-c"}


@pytest.mark.parametrize(
    ("ja", "en"), [("茂原市", "Mobara"), ("中野区", "Nakano Ward"), ("砺波市", "Tonami City"), ("大阪市", "Osaka")]
)
def test_towns_meet_across_scripts(ja: str, en: str) -> None:
    assert town_keys(ja) & town_keys(en)


def test_a_place_has_its_prefecture_in_one_form() -> None:
    def entity(**norm: str) -> Entity:
        return Entity(id="e1", type="LOCATION", mentions=(), canonical="x", norm={"country": "JP", **norm})  # type: ignore[arg-type]

    ja, en = place_of(entity(pref="千葉県", city="茂原市")), place_of(entity(pref="Chiba", city="Mobara"))
    assert place_keys(ja)[0] == place_keys(en)[0] == "JP/千葉県"
    ward = place_of(entity(pref="広島県", city="広島市西区"))
    assert (ward.towns & town_keys("広島市"), ward.wards & town_keys("西区")) != (frozenset(), frozenset())
    assert place_keys(place_of(entity())) == ()
