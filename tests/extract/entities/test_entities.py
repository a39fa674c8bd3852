from collections.abc import Callable
from datetime import date

import pytest

from schemas.records import Entity

Named = Callable[..., list[Entity]]


def _words(text: str, entity: Entity) -> list[str]:
    return [text[start:end] for start, end in entity.mentions]


def _bare(text: str, entity: Entity) -> list[str]:
    return [text[start:end] for start, end in entity.anaphora]


def test_a_surname_belongs_to_the_person_told_before(named: Named) -> None:
    text = "無職高峰陸容疑者(23)を逮捕した。高峰容疑者は否認し、同容疑者の自宅を捜索した。"
    (person,) = named(text, "PERSON")
    assert (person.canonical, _words(text, person), _bare(text, person)) == (
        "高峰陸",
        ["高峰陸", "高峰"],
        ["同容疑者"],
    )
    assert person.norm == {"age": 23}


def test_one_surname_two_persons(named: Named) -> None:
    text = "「根津君の名を出した」と被告は話した。弁護人の根津澄子弁護士は反論した。"
    assert [p.canonical for p in named(text, "PERSON")] == ["根津", "根津澄子"]


def test_a_part_of_a_foreign_name(named: Named) -> None:
    text = "グエン・ヴァン・ミン容疑者(27)を逮捕し、ミン容疑者は黙秘した。"
    (person,) = named(text, "PERSON")
    assert _words(text, person) == ["グエン・ヴァン・ミン", "ミン"]


def test_a_bare_noun_points_back_to_the_unnamed_person(named: Named) -> None:
    text = "強盗事件で会社役員の男性(74)が縛られた。男性は妻(70)と暮らす。"
    man, wife = named(text, "PERSON")
    assert (man.canonical, _bare(text, man), wife.canonical) == ("男性(74)", ["男性"], "妻(70)")


def test_a_bare_defendant_is_the_one_on_trial(named: Named) -> None:
    text = "高峰陸被告(23)の公判が開かれた。黒木大地被告(30)は証人に立った。被告は罪を認めた。"
    first, second = named(text, "PERSON")
    assert (_bare(text, first), _bare(text, second)) == (["被告"], [])


def test_depths_of_one_place_are_one(named: Named) -> None:
    text = "富山県砺波市の住宅で強盗。砺波市庄川町の家だった。砺波の事件。"
    (place,) = named(text, "LOCATION")
    assert place.canonical == "富山県砺波市庄川町"
    assert len(place.mentions) == 3


def test_sites_in_one_city_stay_apart(named: Named) -> None:
    text = "札幌市南区で盗み、札幌市豊平区で奪った。"
    assert [p.canonical for p in named(text, "LOCATION")] == ["北海道札幌市南区", "北海道札幌市豊平区"]


def test_short_forms_of_a_force(named: Named) -> None:
    text = "長野県警捜査3課は逮捕した。県警によると、同課は調べている。"
    (force,) = named(text, "ORG")
    assert (_words(text, force), _bare(text, force)) == (["長野県警捜査3課", "県警"], ["同課"])


def test_a_short_form_alone_names_nothing(named: Named) -> None:
    assert named("県警が逮捕した容疑者", "ORG") == []
    assert [o.canonical for o in named("府警捜査1課が逮捕した容疑者", "ORG")] == ["府警捜査1課"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「影」と名乗る男。「影」から指示が来た。", [2]),
        (
            "「影」と名乗る男が集めた。別の拠点でも「影」を名乗る人物がいたが、県警は別人とみている。",
            [1, 1],
        ),
        ("▽旭川　「影」と呼ばれる男を逮捕\n▽湖西　「影」こと相良誠被告を再逮捕", [1, 1]),
    ],
)
def test_one_alias_unless_the_text_says_two(named: Named, text: str, expected: list[int]) -> None:
    found = named(text, "ALIAS")
    assert [len(a.mentions) for a in found] == expected
    assert all(a.norm.get("distinct", False) == (len(expected) > 1) for a in found)


def test_the_same_sum_under_other_terms_is_another(named: Named) -> None:
    text = "「日当10万円」と聞いた。「1件10万円」とも言われた。日当10万円は嘘だった。容疑者"
    assert [(s.norm["per"], len(s.mentions)) for s in named(text, "PAYOUT")] == [("day", 2), ("job", 1)]


def test_days_said_in_two_ways_are_one(named: Named) -> None:
    text = "先月14日の強盗。逮捕容疑は1月14日、押し入った疑い。"
    (day,) = named(text, "DATE", published=date(2025, 2, 6))
    assert (day.norm["iso"], len(day.mentions)) == ("2025-01-14", 2)


def test_ids_count_in_order_of_the_text(named: Named) -> None:
    text = "長野県警は無職高峰陸容疑者を逮捕した。黒木大地容疑者も。"
    assert [p.id for p in named(text, "PERSON")] == ["e2", "e3"]


def test_teasers_and_boilerplate_name_nobody(named: Named) -> None:
    assert named("", "PERSON") == []
