"""What belongs together on the case page, and ways between two things on the network page, in both languages."""

from typing import Any

import pytest
from visiting import opened, read

from app.i18n import LANGS, words
from app.usecases.masking import Masking, Reader
from app.usecases.network import network
from schemas.words import Certainty


def told(page: str, **asked: str) -> str:
    return read(opened(page, **asked))


@pytest.mark.parametrize("lang", LANGS)
def test_case_tells_why_it_belongs_with_another(linked_case: Any, lang: str) -> None:
    say = words(lang)
    text = told("case", lang=lang, thing=linked_case.thing("Incident", "架空市"))
    assert say("belongs.title") in text
    assert {"ja": "同じアプリ「Signal」", "en": "both used Signal"}[lang] in text
    assert {"ja": "31日離れている", "en": "31 days apart"}[lang] in text
    assert say("belongs.rarity", of="8") in text
    assert {"ja": "任意の二件（専門家の目安）", "en": "any two cases (as experts expect)"}[lang] in text
    assert all(f">{bits}<" in text for bits in ("-6.0", "+0.7", "-0.4", "-5.7"))
    assert say("likelihood.said", words=say("likelihood.likely"), p="= 0.62") in text
    assert {"ja": "さらに同じ番号があれば", "en": "if both share a number as well"}[lang] in text
    assert "架空グループ" in text
    belongs = text[text.index(say("belongs.title")) :]
    assert "<mark>千葉県仮名町の店舗に男が押し入り、「夏目」と名乗る人物がシグナルで指示した。</mark>" in belongs
    assert f"source={linked_case.article.id}&sentence=sen-" in belongs


@pytest.mark.parametrize("lang", LANGS)
def test_a_case_that_nothing_is_linked_to_says_so_once_links_were_looked_for(linked_case: Any, lang: str) -> None:
    person = linked_case.thing("Person", "架空太郎")
    text = told("case", lang=lang, thing=person)
    assert "架空グループ" in text  # it acted in the ring
    linked_case.store.write("MATCH (r:Ring) DETACH DELETE r")
    assert words(lang)("belongs.nothing") in told("case", lang=lang, thing=person)


@pytest.mark.parametrize("lang", LANGS)
def test_a_ring_has_a_page_that_says_who_connects_it_in_published_reports(linked_case: Any, lang: str) -> None:
    say = words(lang)
    text = told("rings", lang=lang, ring="ring-1")
    for expected in ("ring.perhaps", "ring.players", "ring.published"):
        assert say(expected) in text
    assert say("ring.rank", rank=1, highest=1, lowest=1)[:4] in text
    assert "夏目" in text
    assert linked_case.article.title in text
    assert "店舗で強盗" in text


def test_nothing_is_said_of_links_before_they_were_looked_for(case: Any) -> None:
    text = told("case", lang="en", thing=case.thing("Incident", "架空市"))
    assert words("en")("belongs.title") not in text
    assert words("en")("belongs.nothing") not in text


@pytest.mark.parametrize("lang", LANGS)
def test_a_path_is_told_step_by_step_beside_the_picture(case: Any, lang: str) -> None:
    say = words(lang)
    person, alias = case.thing("Person", "架空太郎"), case.thing("Alias", "夏目")
    text = told("network", lang=lang, thing=person, path=f"{person},{alias}")
    assert say("path.number", number=1, p=say("likelihood.said", words=say("likelihood.faint"), p="= 0.18")) in text
    assert f"<mark>{case.arrest}</mark>" in text
    assert {"ja": "実行役", "en": "executor"}[lang] in text
    assert say("claim.disputed") in text
    assert f'<a href="?lang={lang}&thing={person}" class="go">{say("path.close")}</a>' in text


@pytest.mark.parametrize("lang", LANGS)
def test_things_that_nothing_connects_are_said_to_be_so(case: Any, lang: str) -> None:
    ends = case.thing("Person", "架空太郎"), case.thing("Account", "@kakuu_ura")
    assert words(lang)("path.none") in told("network", lang=lang, thing=ends[0], path=",".join(ends))


def test_the_things_of_a_path_come_into_the_picture_and_links_are_drawn_dotted(linked_case: Any) -> None:
    reader = Reader(words("en"), Masking.NAMES)
    person, other = linked_case.thing("Person", "架空太郎"), linked_case.thing("Incident", "仮名町")
    alone = network(linked_case.store, [person], reader=reader)
    assert other not in {node["id"] for node in alone["nodes"]}
    drawn = network(linked_case.store, [person], reader=reader, beside=[person, other])
    assert [node["id"] for node in drawn["nodes"]].count(person) == 1
    assert other in {node["id"] for node in drawn["nodes"]}
    (link,) = (edge for edge in drawn["edges"] if edge["type"] == "LINKED")
    assert link["id"] == "link-1"
    assert drawn["certainties"][link["certainty"]]["line"] == "dotted"
    assert link["certainty"] == Certainty.SPECULATED
    assert drawn["relationships"]["LINKED"] == "linked"


def test_whoever_is_masked_is_masked_on_paths_and_in_links_too(linked_case: Any) -> None:
    person, alias = linked_case.thing("Person", "架空太郎"), linked_case.thing("Alias", "夏目")
    asked = (
        ("network", {"thing": person, "path": f"{person},{alias}"}),
        ("case", {"thing": linked_case.thing("Incident", "架空市")}),
    )
    for page, address in asked:
        assert "架空太郎" in told(page, lang="ja", mask="off", **address)
        assert "架空太郎" not in told(page, lang="ja", mask="publication", **address)
