"""The period that was chosen: it limits the network too, and goes along from page to page until it is given up."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from visiting import opened, read

from app.i18n import LANGS, words

MARCH = {"from": "2031-03-01", "to": "2031-03-31"}


@pytest.fixture(scope="module")
def case(shared_case: Any) -> Any:
    """The invented case, loaded once: these tests only read."""
    return shared_case


def asked(test: AppTest) -> dict[str, str]:
    """The period in the address of a page."""
    found = {name: test.query_params[name] for name in MARCH if name in test.query_params}
    return {name: days if isinstance(days, str) else days[-1] for name, days in found.items()}


def by_navigation(test: AppTest, page: str) -> AppTest:
    """Another page, opened from the bar above, which names nothing but the page."""
    test.query_params.clear()
    test.switch_page(f"views/{page}.py").run()
    assert not test.exception
    return test


def by_link(test: AppTest, page: str, **parameters: str) -> AppTest:
    """A page opened by a link, which names the language and what it shows."""
    test.query_params.clear()
    for name, value in {"lang": "ja", **parameters}.items():
        test.query_params[name] = value
    test.switch_page(f"views/{page}.py").run()
    assert not test.exception
    return test


@pytest.mark.parametrize("lang", LANGS)
def test_the_network_says_of_which_time_it_is_and_leads_back_to_all_times(case: Any, lang: str) -> None:
    say, incident = words(lang), case.thing("Incident", "架空市")
    text = read(opened("network", lang=lang, thing=incident, **MARCH))
    assert {"ja": "2031年3月1日 – 2031年3月31日", "en": "March 1, 2031 – March 31, 2031"}[lang] in text
    assert f"timeline?thing={incident}&from=2031-03-01&to=2031-03-31&lang={lang}" in text
    assert f'<a href="?lang={lang}&thing={incident}" class="go">{say("timeline.whole")}</a>' in text
    assert say("timeline.whole") not in read(opened("network", lang=lang, thing=incident))


def test_an_open_period_is_no_single_day(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    limits = {"from": "2031-03-01"}
    assert "from March 1, 2031" in read(opened("network", lang="en", thing=incident, **limits))
    assert "2031年3月1日以前" in read(opened("timeline", lang="ja", to="2031-03-01"))


@pytest.mark.usefixtures("case")
def test_the_navigation_takes_the_period_to_every_page_that_knows_one() -> None:
    test = opened("timeline", lang="ja", **MARCH)
    for page in ("map", "search", "network", "timeline", "case"):
        assert asked(by_navigation(test, page)) == MARCH, page
    assert asked(by_navigation(test, "review")) == {}
    assert asked(by_navigation(test, "map")) == MARCH


def test_a_link_names_its_own_period_and_does_not_end_the_one_that_was_chosen(case: Any) -> None:
    test = opened("timeline", lang="ja", **MARCH)
    assert asked(by_link(test, "case", thing=case.thing("Incident", "架空市"))) == {}
    assert asked(by_navigation(test, "map")) == MARCH


@pytest.mark.usefixtures("case")
def test_a_period_that_was_given_up_where_it_was_chosen_is_gone() -> None:
    test = opened("timeline", lang="ja", **MARCH)
    by_link(test, "timeline")
    assert asked(by_navigation(test, "map")) == {}
