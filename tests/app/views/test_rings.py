"""Rings, saved cases and notes as pages: structure, names, reports, what is kept; in both languages."""

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from visiting import opened, shown

from app.components import report
from app.i18n import LANGS, words
from app.usecases.casebook import Kept, name_ring, save, saved_cases, write_note
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.masking import Masking, Reader
from app.usecases.preferences import remember
from app.usecases.rings import publication
from app.usecases.workspace import Workspace

RING, NAME = "ring-1", "架空太郎"
SOMEBODY = Identity(name="仮名分析", role=Role.ANALYST)
READER = Identity(name="閲覧者", role=Role.READER)


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("page", "key"), [("rings", "ring.none"), ("saved", "saved.none")])
def test_an_empty_store_says_what_to_do_next(page: str, key: str, lang: Any) -> None:
    assert words(lang)(key) in unescape(shown(opened(page, lang=lang)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_tells_size_period_and_what_is_open(linked_case: Any, lang: Any) -> None:
    say, text = words(lang), unescape(shown(opened("rings", lang=lang)))
    assert "架空グループ" in text
    assert say("ring.size", core=1, possible=1) in text
    assert say("gap.bearer") in text
    assert say("gap.operator") in text
    assert linked_case.store.read("MATCH (r:Ring) RETURN count(r) AS n")[0]["n"] == 1


@pytest.mark.parametrize("lang", LANGS)
def test_a_ring_is_told_by_parts_each_with_the_way_to_its_sentence(linked_case: Any, lang: Any) -> None:
    say = words(lang)
    text = shown(opened("rings", lang=lang, ring=RING))
    columns = text[text.index('class="tiers"') :]
    coordinators, executors = (columns.index(say(f"tier.{name}")) for name in ("coordinators", "executors"))
    assert coordinators < columns.index("夏目") < executors < columns.index(NAME)
    assert say("ring.harmed_why") in text
    claim = columns[columns.index(NAME) :].split("claim=")[1].split("&")[0]
    beside = shown(opened("rings", lang=lang, ring=RING, claim=claim))
    assert f"<mark>{linked_case.arrest}</mark>" in beside


def test_the_case_page_of_a_ring_leads_to_its_own_page(linked_case: Any) -> None:
    text = shown(opened("case", lang="en", thing=RING))
    assert 'class="tiers"' in text
    assert linked_case.article.title in text


def test_whoever_is_not_charged_is_masked_in_ring_report_and_table(linked_case: Any) -> None:
    assert NAME in shown(opened("rings", lang="ja", ring=RING, mask="off"))
    assert NAME not in shown(opened("rings", lang="ja", ring=RING, mask="publication"))
    for lang in LANGS:
        say = words(lang)
        found = publication(linked_case.store, RING, say=say)
        for text in (report.report(found, say), report.table(found, say)):
            assert NAME not in text
            assert say("banner") in text
            assert "夏目" in text
        assert linked_case.article.outlet in report.report(found, say)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@"])
def test_no_cell_of_the_table_is_a_formula(linked_case: Any, begin: str) -> None:
    linked_case.store.write("MATCH (a:Alias {name: '夏目'}) SET a.name = $name", name=f"{begin}1+1")
    say = words("en")
    assert f",'{begin}1+1," in report.table(publication(linked_case.store, RING, say=say), say)


def test_a_hostile_name_stays_text(linked_case: Any, workspace: Workspace) -> None:
    name_ring(workspace, linked_case.store, RING, name=linked_case.hostile, identity=SOMEBODY)
    write_note(workspace, linked_case.store, about=RING, text=linked_case.hostile, identity=SOMEBODY)
    kept = Kept(title=linked_case.hostile, page="rings", shown={"ring": RING}, remark=linked_case.hostile)
    case = save(workspace, linked_case.store, kept, identity=SOMEBODY).case
    pages = (("rings", {}), ("rings", {"ring": RING}), ("saved", {}), ("saved", {"case": case}))
    for page, asked in pages:
        text = shown(opened(page, lang="ja", **asked))
        assert "<img" not in text
        assert "onerror" in text
    say = words("en")
    assert "<img" not in report.report(publication(linked_case.store, RING, say=say), say)


def test_a_ring_gets_a_name_on_its_page(linked_case: Any, workspace: Workspace) -> None:
    remember(workspace, name="仮名分析")
    test = opened("rings", lang="ja", ring=RING)
    field = next(one for one in test.text_input if one.label == words("ja")("ring.name"))
    field.set_value("夏目の一味")
    next(one for one in test.button if one.label == words("ja")("ring.name_keep")).click().run()
    assert not test.exception
    assert "夏目の一味" in shown(opened("rings", lang="ja"))
    assert [note.text for note in workspace.notes.read()] == ["夏目の一味"]
    assert linked_case.store.read("MATCH (r:Ring) RETURN r.name AS name")[0]["name"] == "夏目の一味"


@pytest.mark.parametrize("lang", LANGS)
def test_a_note_is_written_and_shown_on_the_case_page(case: Any, workspace: Workspace, lang: Any) -> None:
    remember(workspace, name="仮名分析")
    say, thing = words(lang), case.thing("Person", NAME)
    test = opened("case", lang=lang, thing=thing)
    next(one for one in test.text_area if one.label == say("note.text")).set_value("供述の変遷を確認")
    next(one for one in test.button if one.label == say("note.write")).click().run()
    assert not test.exception
    text = shown(opened("case", lang=lang, thing=thing))
    assert "供述の変遷を確認" in text
    assert "仮名分析" in text


def test_notes_and_titles_do_not_name_whoever_is_masked(linked_case: Any, workspace: Workspace) -> None:
    thing = linked_case.thing("Incident", "架空市")
    write_note(workspace, linked_case.store, about=thing, text=f"{NAME}を調べる", identity=SOMEBODY)
    kept = Kept(title=f"{NAME}の件", page="case", shown={"thing": thing}, remark=NAME)
    case = save(workspace, linked_case.store, kept, identity=SOMEBODY).case
    for page, asked in (("case", {"thing": thing}), ("saved", {}), ("saved", {"case": case})):
        assert NAME in shown(opened(page, lang="ja", mask="off", **asked))
        assert NAME not in shown(opened(page, lang="ja", mask="publication", **asked))


@pytest.mark.parametrize(
    ("page", "asked"), [("case", {"thing": "person"}), ("rings", {"ring": RING}), ("search", {"q": "架空"})]
)
def test_every_page_can_be_saved_and_opened_again(
    linked_case: Any, workspace: Workspace, page: str, asked: dict[str, str]
) -> None:
    remember(workspace, name="仮名分析")
    say = words("en")
    asked = {name: linked_case.thing("Person", NAME) if text == "person" else text for name, text in asked.items()}
    test = opened(page, lang="en", **asked)
    next(one for one in test.text_input if one.label == say("saved.title")).set_value("見直す")
    next(one for one in test.button if one.label == say("saved.keep")).click().run()
    assert not test.exception
    (line,) = saved_cases(workspace, linked_case.store, reader=Reader(say, Masking.NAMES)).cases
    assert (line.latest.title, line.latest.page, line.latest.saved_by) == ("見直す", page, "仮名分析")
    assert line.latest.shown == asked
    text = unescape(shown(opened("saved", lang="en")))
    assert f"saved={line.latest.case}" in text
    assert all(value in text for value in asked.values() if value.isascii())


def test_a_view_of_a_page_that_is_no_more_is_listed_all_the_same(linked_case: Any, workspace: Workspace) -> None:
    kept = Kept(title="古い画面", page="former", shown={"page": "2", "lang": "fr", "saved": "x"})
    case = save(workspace, linked_case.store, kept, identity=SOMEBODY).case
    for asked in ({}, {"case": case}):
        assert f"former?page=2&lang=en&saved={case}" in unescape(shown(opened("saved", lang="en", **asked)))


def test_a_case_has_versions_and_can_be_put_away_and_back(linked_case: Any, workspace: Workspace) -> None:
    remember(workspace, name="仮名分析")
    store, say = linked_case.store, words("en")
    first = save(workspace, store, Kept(title="一", page="rings"), identity=SOMEBODY)
    save(workspace, store, Kept(title="二", page="rings"), identity=SOMEBODY, case=first.case)
    text = shown(opened("saved", lang="en", case=first.case))
    assert text.index("二") < text.index("一")
    for label, listed in (("saved.put_away", 0), ("saved.bring_back", 1)):
        test = opened("saved", lang="en", case=first.case)
        next(one for one in test.button if one.label == say(label)).click().run()
        assert not test.exception
        assert len(saved_cases(workspace, store, reader=Reader(say)).cases) == listed
    assert len(list(workspace.saved.read())) == 4


def test_a_reader_keeps_nothing(linked_case: Any, workspace: Workspace) -> None:
    store = linked_case.store
    attempts: tuple[Callable[[], object], ...] = (
        lambda: save(workspace, store, Kept(title="一", page="rings"), identity=READER),
        lambda: write_note(workspace, store, about=RING, text="一", identity=READER),
        lambda: name_ring(workspace, store, RING, name="一", identity=READER),
    )
    for attempt in attempts:
        with pytest.raises(NotAllowedError, match="閲覧者"):
            attempt()
    assert store.read("MATCH (n) WHERE n:Note OR n:SavedCase RETURN count(n) AS n")[0]["n"] == 0
