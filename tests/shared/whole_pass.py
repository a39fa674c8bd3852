"""The graph as tests of linking and of decisions compare it; imported by tests of several folders."""

from typing import Any

from hypothesis import strategies as st

from graph.bolt import BoltStore
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.remove import remove_document


def without_desk(store: BoltStore) -> list[str]:
    """The graph but for what people decided."""
    return [line for line in dump(store) if '"Decision"' not in line]


def assert_whole_pass_agrees(store: BoltStore, memory: Memory) -> None:
    """What linking wrote bit by bit is what one pass over everything writes; then the memory is of that pass."""
    grown = dump(store)
    assert link_again(store).whole
    assert dump(store) == grown
    link_again(store, memory=memory)


def assert_coming_and_going_agrees(store: BoltStore, memory: Memory, dossiers: list[Any], data: st.DataObject) -> None:
    """Documents go and come back in any order; in between and in the end the graph is that of one pass."""
    load_dossiers(store, dossiers)
    link_again(store, memory=memory)
    at_once = dump(store)
    gone = data.draw(st.lists(st.sampled_from(range(len(dossiers))), min_size=1, max_size=3, unique=True))
    for at in gone:
        remove_document(store, dossiers[at][0].id)
    assert not link_again(store, memory=memory).whole
    assert_whole_pass_agrees(store, memory)
    for at in data.draw(st.permutations(gone)):
        load_dossiers(store, [dossiers[at]])
        assert not link_again(store, memory=memory).whole
    assert dump(store) == at_once
