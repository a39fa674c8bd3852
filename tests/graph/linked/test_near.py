"""What comes near to an incident is told with its reasons, though no link is written."""

from pathlib import Path
from typing import Any

from graph.analyse.linked import views_of
from graph.bolt import BoltStore
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.link.materialise.near import near
from graph.link.model import Weights
from graph.load import load_dossiers


def test_a_pair_that_is_not_linked_is_still_told_with_its_reasons(
    embedded_store: BoltStore, raids: list[Any], tmp_path: Path
) -> None:
    load_dossiers(embedded_store, raids)
    memory = Memory.open(tmp_path / "linking")
    link_again(embedded_store, memory=memory)
    links = "MATCH (l:Link) WHERE l.scope = 'incident' RETURN l.a AS a, l.b AS b, l.total AS total"
    (pair,) = embedded_store.read(links)
    assert near(embedded_store, memory, pair["a"]) == ()
    stricter = Weights(shift=-pair["total"] - 2)
    link_again(embedded_store, memory=memory, next_epoch=True, weights=stricter)
    assert embedded_store.read(links) == []
    (view,) = views_of(embedded_store, near(embedded_store, memory, pair["a"]))
    assert {view.a.id, view.b.id} == {pair["a"], pair["b"]}
    account = next(line for line in view.evidence if line.type == "account")
    assert account.bits > 0
    assert account.quoted
    memory.close()
