"""Whatever the order in which documents come and the batches in which they are linked, the graph says the same."""

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.bolt import BoltStore
from graph.dump import dump
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.remove import remove_document

few = settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@few
@given(order=st.permutations(range(4)), cuts=st.sets(st.integers(1, 3)))
def test_order_and_batches_of_linking_make_no_difference(
    embedded_store: BoltStore, raids: list[Any], order: list[int], cuts: set[int]
) -> None:
    load_dossiers(embedded_store, raids)
    link_again(embedded_store)
    at_once = dump(embedded_store)
    for document, _ in raids:
        remove_document(embedded_store, document.id)
    link_again(embedded_store)
    for start, end in pairwise([0, *sorted(cuts), len(raids)]):
        load_dossiers(embedded_store, [raids[at] for at in order[start:end]])
        link_again(embedded_store)
    assert dump(embedded_store) == at_once
