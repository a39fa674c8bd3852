"""On a store, linking what is new and linking everything write the same graph."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole_pass import assert_coming_and_going_agrees, assert_whole_pass_agrees, without_desk

from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.rebuild import rebuild
from graph.remove import remove_document
from schemas.decisions import Verdict

few = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
UNRELATED = "警察によると、「からす」のグループとは無関係とみられる。"


@pytest.fixture
def tales(told: Callable[..., Any], all_raids: tuple[Any, ...]) -> list[Any]:
    """Raids that share accounts, aliases, towns and people in every mixture."""
    first = all_raids[0]
    mixed = [
        first._replace(
            name=f"mixed{at}",
            town=town,
            day=day,
            handle=handle,
            alias=alias,
            suspect=suspect,
            words=f"家に男ら{at + 2}人が押し入った",
        )
        for at, ((town, day, suspect), (handle, alias)) in enumerate(
            product(
                (("架空市", "2024-10-17", "架空太郎"), ("仮名市", "2024-11-02", "仮名次郎")),
                (("@kakuu_hebi", "へびつかい"), ("@kakuu_other", "からす")),
            )
        )
    ]
    return [told(one, lead=UNRELATED if at == 1 else "") for at, one in enumerate([*all_raids, *mixed])]


@few
@given(data=st.data())
def test_what_comes_and_goes_in_parts_leaves_the_graph_of_one_pass(
    embedded_store: BoltStore, memory: Memory, tales: list[Any], data: st.DataObject
) -> None:
    assert_coming_and_going_agrees(embedded_store, memory, tales, data)


def test_a_decision_looks_only_at_what_it_is_about_and_counts_in_full(
    store: BoltStore, memory: Memory, tales: list[Any], tmp_path: Path
) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    load_dossiers(store, tales)
    link_again(store, memory=memory)
    before = without_desk(store)
    pair = store.read("MATCH (l:Link) WHERE l.scope = 'incident' RETURN l.a AS a, l.b AS b ORDER BY l.id")[0]
    claim = store.read("MATCH (c:Claim {predicate: 'USES_HANDLE'}) RETURN c.id AS id ORDER BY id")[0]["id"]
    account = store.read("MATCH (n:Account) RETURN n.id AS id ORDER BY id")[0]["id"]
    alias = store.read("MATCH (a:Alias {name: 'からす'}) RETURN a.id AS id")[0]["id"]
    person = store.read("MATCH (p:Person {name: '架空太郎'}) RETURN p.id AS id ORDER BY id")[0]["id"]
    taken = []
    for verdict, things in (
        (Verdict.REJECT, (pair["a"], pair["b"])),
        (Verdict.REJECT, (claim,)),
        (Verdict.CONFIRM, (account,)),
        (Verdict.CONFIRM, (alias, person)),
    ):
        taken.append(decide(store, journal, Judgement(verdict=verdict, things=things, by="仮名")))
        assert not link_again(store, memory=memory).whole
        assert_whole_pass_agrees(store, memory)
    for one in taken:
        undo(store, journal, one.id, by="仮名")
        assert not link_again(store, memory=memory).whole
    assert without_desk(store) == before


def test_a_decision_whose_document_goes_is_kept_and_counts_again_when_the_document_comes_back(
    embedded_store: BoltStore, memory: Memory, tales: list[Any], tmp_path: Path
) -> None:
    store = embedded_store
    load_dossiers(store, tales)
    link_again(store, memory=memory)
    pair = store.read("MATCH (l:Link) WHERE l.scope = 'incident' RETURN l.a AS a, l.b AS b ORDER BY l.id")[0]
    rejected = Judgement(verdict=Verdict.REJECT, things=(pair["a"], pair["b"]), by="仮名")
    decision = decide(store, Journal(tmp_path / "decisions.jsonl"), rejected)
    link_again(store, memory=memory)
    at_once = dump(store)
    gone = {anchor.document for anchor in decision.anchors if anchor.target == decision.targets[0]}
    (back,) = (one for one in tales if one[0].id in gone)
    remove_document(store, back[0].id)
    for _ in range(2):
        report = link_again(store, memory=memory)
        assert (report.whole, report.without_target) == (False, (decision,))
    grown = dump(store)
    assert link_again(store).without_target == (decision,)
    assert dump(store) == grown
    link_again(store, memory=memory)
    load_dossiers(store, [back])
    report = link_again(store, memory=memory)
    assert (report.whole, report.without_target) == (False, ())
    assert dump(store) == at_once


def test_a_memory_of_another_state_is_made_anew(store: BoltStore, memory: Memory, tales: list[Any]) -> None:
    load_dossiers(store, tales[:-1])
    assert link_again(store, memory=memory).whole
    assert not link_again(store, memory=memory).whole
    rebuild(store)
    load_dossiers(store, tales[-1:])
    assert link_again(store, memory=memory).whole
    assert not link_again(store, memory=memory).whole
    assert link_again(store, memory=memory, next_epoch=True).whole


def test_a_file_that_is_no_memory_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "linking").write_bytes(b"no database at all, but long enough to be read as one" * 40)
    memory = Memory.open(tmp_path / "linking")
    assert memory.noted("token") is None
    memory.close()
