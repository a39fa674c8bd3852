"""Pages in both languages on the invented case, as Streamlit runs them."""

from html import escape
from typing import Any

import pytest
from visiting import opened, shown

from app.i18n import LANGS, words

PAGES = ("home", "search", "case", "source", "imports")


@pytest.fixture(scope="module")
def case(shared_case: Any) -> Any:
    """The invented case, loaded once: these tests only read."""
    return shared_case


@pytest.mark.parametrize("lang", LANGS)
def test_home_counts_what_the_store_holds(case: Any, lang: str) -> None:
    text = shown(opened("home", lang=lang))
    assert case.article.title in text
    assert words(lang)("home.newest") in text
    assert 'class="strip"' in text


@pytest.mark.parametrize("lang", LANGS)
def test_search_shows_the_sentence_with_the_terms_marked_and_links_to_the_case(case: Any, lang: str) -> None:
    text = shown(opened("search", lang=lang, q="架空太郎"))
    assert f"{case.arrest.partition('架空太郎')[0]}<mark>架空太郎</mark>" in text
    assert "架空新聞" in text
    assert f'href="case?thing={case.thing("Person", "架空太郎")}&amp;lang={lang}"' in text


@pytest.mark.parametrize("lang", LANGS)
def test_search_is_narrowed_by_what_stands_in_the_address(case: Any, lang: str) -> None:
    text = shown(opened("search", lang=lang, q="架空", type="Person"))
    assert case.thing("Person", "架空太郎") in text
    assert case.article.id not in text
    text = shown(opened("search", lang=lang, q="架空", type="Person", place="北海道"))
    assert "<li>" not in text


def test_a_filter_that_is_chosen_goes_into_the_address_and_back(case: Any) -> None:
    test = opened("search", lang="ja", q="架空")
    assert case.article.id in shown(test)
    test.multiselect(key="chosen_type").select("Person").run()
    assert test.query_params["type"] in ("Person", ["Person"])
    assert case.article.id not in shown(test)
    del test.query_params["type"]
    test.run()
    assert case.article.id in shown(test)


def test_search_takes_what_is_typed_as_words_only(case: Any) -> None:
    test = opened("search", lang="en", q='"(架空* OR [])~ \\ MATCH (n) DETACH DELETE n')
    assert not test.exception
    assert case.article.title in shown(opened("home", lang="ja"))


@pytest.mark.parametrize("lang", LANGS)
def test_case_shows_statements_in_groups_with_the_sentence_of_the_first(case: Any, lang: str) -> None:
    text = shown(opened("case", lang=lang, thing=case.thing("Person", "架空太郎")))
    say = words(lang)
    assert {"ja": "実行役", "en": "executor"}[lang] in text
    assert {"ja": "疑い", "en": "alleged"}[lang] in text
    assert say("claim.disputed") in text
    assert say("evidence.said_by") in text
    assert f"<mark>{case.arrest}</mark>" in text


def test_case_opens_on_the_claim_in_the_address(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    first = shown(opened("case", lang="ja", thing=incident))
    statements = first[first.index('class="claims"') :]
    claims = sorted({part.split("&")[0] for part in statements.split("claim=")[1:]})
    assert len(claims) > 3
    frame = 2  # the language and the masking that are chosen
    for claim in claims[:3]:
        text = shown(opened("case", lang="ja", thing=incident, claim=claim))
        assert text.count("aria-current") == frame + 1


@pytest.mark.parametrize("lang", LANGS)
def test_an_unknown_id_is_explained_in_the_reader_s_language_without_a_stack_trace(case: Any, lang: str) -> None:
    text, say = shown(opened("case", lang=lang, thing="person-unknown")), words(lang)
    assert say("error.unknown", id="person-unknown") in text
    assert say("error.unknown_then") in text
    assert "doctor" not in text  # nothing is wrong with the store
    assert "Traceback" not in text
    assert case.article.id not in text


@pytest.mark.parametrize("lang", LANGS)
def test_source_highlights_every_mention_and_dims_what_is_not_told(case: Any, lang: str) -> None:
    text = shown(opened("source", lang=lang, source=case.article.id))
    assert text.count('class="go mention') == 6
    assert f'href="case?thing={case.thing("Person", "架空太郎")}&amp;lang={lang}"' in text
    assert f'class="boilerplate" title="{words(lang)("section.boilerplate")}"' in text
    assert case.notice in text


@pytest.mark.parametrize("lang", LANGS)
def test_source_of_a_post_says_what_speaks_for_recruitment_and_what_is_missing(case: Any, lang: str) -> None:
    say = words(lang)
    text = shown(opened("source", lang=lang, source=case.post.id))
    for expected in (
        say("label.recruitment"),
        "0.93",
        say("cue.paid_at_once"),
        say("missing.recruiter_name"),
        say("missing.pay"),
    ):
        assert expected in text


@pytest.mark.parametrize("page", ["home", "search", "source", "case", "posts"])
def test_a_hostile_name_stays_text_on_every_page(case: Any, page: str) -> None:
    asked = {
        "home": {},
        "posts": {},
        "search": {"q": "kakuu_ura"},
        "source": {"source": case.post.id},
        "case": {"thing": case.thing("Alias", "onerror")},
    }
    text = shown(opened(page, lang="ja", **asked[page]))
    assert "<img" not in text
    assert escape("<img src=x onerror=alert(1)>") in text
