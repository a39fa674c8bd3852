"""When two mentions are the same value, and what its node is called."""

from typing import Any

import pytest

from graph.values import account_value, entity_value, key_properties, shown_properties
from schemas.records import Entity
from schemas.words import EntityType


def entity(kind: str, name: str, **norm: Any) -> Entity:
    return Entity(id="e1", type=EntityType(kind), mentions=((0, 1),), canonical=name, norm=norm)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("ALIAS", "ＫＩＭ"), entity("ALIAS", "kim")),
        (entity("APP", "Telegram"), entity("APP", "telegram ")),
        (entity("HANDLE", "@Kakuu_1", platform="X"), entity("HANDLE", "kakuu_1", platform="x")),
        (entity("HANDLE", "t.me/kakuu"), entity("HANDLE", "@kakuu", platform="Telegram")),
        (entity("HANDLE", "https://t.me/kakuu"), entity("HANDLE", "@Kakuu", platform="telegram")),
        (entity("PHONE", "０９０-0000-1234"), entity("PHONE", "090(0000)1234")),
        (entity("PHONE", "090-0000-1234", e164="+819000001234"), entity("PHONE", "+81 90 0000 1234")),
        (
            entity("LOCATION", "千葉県市川市", country="JP", pref="千葉県", city="市川市"),
            entity("LOCATION", "市川", country="JP", pref="千葉県", city="市川市"),
        ),
        (
            entity("PAYOUT", "10万円", amount=100_000, currency="JPY"),
            entity("PAYOUT", "１０万", amount=1e5, currency="JPY"),
        ),
    ],
)
def test_same_value(one: Entity, other: Entity) -> None:
    assert entity_value(one).id == entity_value(other).id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("ALIAS", "ルフィ"), entity("ALIAS", "ルフィ2世")),
        (entity("ALIAS", "Signal"), entity("APP", "Signal")),
        (entity("HANDLE", "@kakuu", platform="X"), entity("HANDLE", "@kakuu", platform="Instagram")),
        (
            entity("LOCATION", "千葉県市川市", country="JP", pref="千葉県", city="市川市"),
            entity("LOCATION", "千葉県市原市", country="JP", pref="千葉県", city="市原市"),
        ),
        (
            entity("PAYOUT", "日当10万円", amount=100_000, currency="JPY", per="day"),
            entity("PAYOUT", "1件10万円", amount=100_000, currency="JPY", per="job"),
        ),
        (entity("PAYOUT", "数百万"), entity("PAYOUT", "数十万")),
    ],
)
def test_other_value(one: Entity, other: Entity) -> None:
    assert entity_value(one).id != entity_value(other).id


def test_poster_is_the_account_that_others_name() -> None:
    assert account_value("@Kakuu", "X").id == entity_value(entity("HANDLE", "@kakuu", platform="X")).id


@pytest.mark.parametrize(
    ("place", "name", "generic"),
    [
        (entity("LOCATION", "市川", country="JP", pref="千葉県", city="市川市"), "千葉県市川市", True),
        (entity("LOCATION", "Komae", country="JP", pref="Tokyo", city="Komae"), "Komae, Tokyo", True),
        (entity("LOCATION", "タイ", country="TH"), "タイ", True),
        (entity("LOCATION", "海辺の家"), "海辺の家", False),
        (
            entity("LOCATION", "x", country="JP", pref="福岡県", city="福岡市", facility="架空港"),
            "福岡県福岡市架空港",
            False,
        ),
    ],
)
def test_place_is_called_by_its_parts(place: Entity, name: str, generic: bool) -> None:  # noqa: FBT001  a table
    value = entity_value(place)
    assert shown_properties(value.label, value.key, [value.name])["name"] == name
    assert key_properties(value)["generic"] is generic


def test_every_form_can_be_searched_and_their_order_does_not_matter() -> None:
    forms = ["タイ", "Ｔｈａｉｌａｎｄ", "Thailand"]
    shown = shown_properties("Location", {"country": "TH"}, forms)
    assert shown == shown_properties("Location", {"country": "TH"}, reversed(forms))
    assert shown == {"name": "Thailand", "names": ["Thailand", "タイ"], "search": "thailand タイ"}
