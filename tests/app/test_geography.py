"""Names become places no more exactly than they are known."""

from itertools import pairwise

import pytest

from app.geography import Precision, outlines, spot


@pytest.mark.parametrize(
    ("place", "precision", "region"),
    [
        (("JP", "千葉県", "市川市"), Precision.TOWN, "千葉県"),
        (("JP", "Chiba", "Ichikawa"), Precision.TOWN, "千葉県"),
        (("JP", "神奈川県", "川崎市川崎区"), Precision.TOWN, "神奈川県"),
        (("JP", "千葉県", None), Precision.REGION, "千葉県"),
        (("JP", "千葉県", "架空市"), Precision.REGION, "千葉県"),
        (("JP", "Chiba Prefecture", None), Precision.REGION, "千葉県"),
        (("KH", None, "ポイペト"), Precision.TOWN, None),
        (("KH", "Banteay Meanchey", "Poipet"), Precision.TOWN, None),
        (("PH", "セブ州", None), Precision.COUNTRY, None),
        (("VN", None, None), Precision.COUNTRY, None),
    ],
)
def test_a_place_is_as_exact_as_its_name(
    place: tuple[str, str | None, str | None], precision: Precision, region: str | None
) -> None:
    found = spot(*place)
    assert found is not None
    assert (found.precision, found.region) == (precision, region)


@pytest.mark.parametrize(
    "place", [(None, None, None), ("JP", None, None), ("XX", "どこか", "町"), (None, "どこか", None)]
)
def test_what_names_no_place_is_not_placed(place: tuple[str | None, str | None, str | None]) -> None:
    assert spot(*place) is None


def test_one_town_in_both_languages_is_one_place_and_lies_in_its_prefecture() -> None:
    japanese, english = spot("JP", "千葉県", "市川市"), spot("JP", "Chiba", "Ichikawa")
    assert japanese == english
    assert japanese is not None
    (chiba,) = (one for one in outlines("japan")["features"] if one["properties"]["name"] == "千葉県")
    assert crossings(chiba["geometry"]["coordinates"][0], japanese.longitude, japanese.latitude) % 2 == 1


def crossings(ring: list[list[float]], x: float, y: float) -> int:
    """How often a line to the east crosses the ring; odd inside it."""
    count = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            count += 1
    return count


def test_every_prefecture_and_every_country_with_a_code_has_a_middle() -> None:
    names = [one["properties"]["name"] for one in outlines("japan")["features"]]
    assert len(names) == 47
    assert all(spot("JP", name, None) for name in names)
    codes = {one["properties"]["code"] for one in outlines("world")["features"]} - {None, "JP"}
    assert len(codes) > 160
    assert all(spot(code, None, None) for code in codes)
