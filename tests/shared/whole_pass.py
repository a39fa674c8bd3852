"""The graph as tests of linking and of decisions compare it; imported by tests of several folders."""

from graph.bolt import BoltStore
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again


def without_desk(store: BoltStore) -> list[str]:
    """The graph but for what people decided."""
    return [line for line in dump(store) if '"Decision"' not in line]


def assert_whole_pass_agrees(store: BoltStore, memory: Memory) -> None:
    """What linking wrote bit by bit is what one pass over everything writes; then the memory is of that pass."""
    grown = dump(store)
    assert link_again(store).whole
    assert dump(store) == grown
    link_again(store, memory=memory)
