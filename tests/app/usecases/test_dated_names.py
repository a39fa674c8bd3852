"""Days in the names of what happened, as readers of either language write them."""

import pytest

from app import phrases
from app.i18n import Lang
from app.usecases.dated_names import in_habit
from schemas.base import Frozen
from schemas.views import ThingRef


class Found(Frozen):
    """A view that holds things at any depth."""

    things: dict[str, tuple[ThingRef, ...]]


@pytest.mark.parametrize(
    ("stored", "ja", "en"),
    [
        ("2031-03-04 千葉県架空市 強盗", "2031年3月4日 千葉県架空市 強盗", "March 4, 2031 千葉県架空市 強盗"),
        ("2031-03 逮捕 架空太郎", "2031年3月 逮捕 架空太郎", "March 2031 逮捕 架空太郎"),
        ("2031 強盗", "2031年 強盗", "2031 強盗"),
        ("千葉県架空市 強盗", "千葉県架空市 強盗", "千葉県架空市 強盗"),
        ("20310 強盗", "20310 強盗", "20310 強盗"),
        ("仮名 2031-03-04 強盗", "仮名 2031-03-04 強盗", "仮名 2031-03-04 強盗"),
    ],
)
def test_a_name_begins_with_its_day_in_the_habit_of_the_reader(stored: str, ja: str, en: str) -> None:
    assert (phrases.dated(stored, "ja"), phrases.dated(stored, "en")) == (ja, en)


@pytest.mark.parametrize(("label", "shown"), [("Incident", "2031年3月4日 強盗"), ("Alias", "2031-03-04 強盗")])
def test_only_what_happened_is_called_by_its_day_wherever_it_stands_in_a_view(label: str, shown: str) -> None:
    lang: Lang = "ja"
    thing = ThingRef(id="thing-1", label=label, name="2031-03-04 強盗")
    view = in_habit(Found(things={"a": (thing,)}), lang)
    assert view.things["a"][0].name == shown
    assert in_habit(view, lang) is view  # nothing is left to tell
