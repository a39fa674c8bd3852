"""The graph is a function of its dossiers: whatever the order, the batches and the repetitions."""

from collections.abc import Callable
from typing import Any

from emptying import empty
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.bolt import BoltStore
from graph.dump import dump
from graph.load import load_dossiers
from graph.opening import open_store
from graph.rebuild import rebuild
from graph.remove import remove_document
from graph.store import StoreConfig

Make = Callable[..., Any]

ALIASES = ("ルフィ", "キム", "ＫＩＭ", "kim")
APPS = ("Signal", "Telegram", "telegram")
few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def casts(draw: st.DrawFn) -> list[dict[str, Any]]:
    """What some robberies are about. Numbers are drawn without repetition: they are what documents are ordered by."""
    numbers = draw(st.lists(st.integers(1, 28), min_size=2, max_size=5, unique=True))
    return [
        {
            "day": number,
            "alias": draw(st.sampled_from(ALIASES)),
            "app": draw(st.sampled_from(APPS)),
            "url": draw(st.sampled_from([None, "https://news.example/1", "https://news.example/2"])),
            "same_text": draw(st.booleans()),
        }
        for number in numbers
    ]


def dossiers_of(cast: list[dict[str, Any]], a_robbery: Make, collected: Make) -> list[Any]:
    """Those of the same text differ in their source alone."""
    made = []
    for told in cast:
        words = {"alias": told["alias"], "app": told["app"], "url": told["url"]}
        if told["same_text"]:
            words |= {"alias": "ボビー", "app": "LINE", "url": None}
        case = a_robbery("reprint" if told["same_text"] else f"case-{told['day']}", **words)
        case.source |= {"collected": collected(told["day"]), "external_id": f"source-{told['day']}"}
        made.append(case.dossier())
    return made


@few
@given(cast=casts(), data=st.data(), batch_size=st.integers(1, 4))
def test_order_and_batches_make_no_difference(
    embedded_store: BoltStore, a_robbery: Make, collected: Make, *, cast: Any, data: st.DataObject, batch_size: int
) -> None:
    dossiers = dossiers_of(cast, a_robbery, collected)
    empty(embedded_store)
    load_dossiers(embedded_store, dossiers)
    expected = dump(embedded_store)
    empty(embedded_store)
    load_dossiers(embedded_store, data.draw(st.permutations(dossiers)), batch_size=batch_size)
    assert dump(embedded_store) == expected
    assert load_dossiers(embedded_store, data.draw(st.permutations(dossiers))).unchanged == len(dossiers)
    assert dump(embedded_store) == expected
    rebuild(embedded_store)
    assert dump(embedded_store) == expected


@few
@given(cast=casts(), data=st.data())
def test_loaded_and_removed_is_as_never_loaded(
    embedded_store: BoltStore, a_robbery: Make, collected: Make, *, cast: Any, data: st.DataObject
) -> None:
    dossiers = dossiers_of(cast, a_robbery, collected)
    gone = {document.id for document, _ in data.draw(st.lists(st.sampled_from(dossiers), min_size=1, max_size=2))}
    empty(embedded_store)
    load_dossiers(embedded_store, [dossier for dossier in dossiers if dossier[0].id not in gone])
    expected = dump(embedded_store)
    empty(embedded_store)
    load_dossiers(embedded_store, dossiers)
    for document_id in sorted(gone):
        remove_document(embedded_store, document_id)
    assert dump(embedded_store) == expected


def test_both_engines_hold_the_same_graph(
    embedded_config: StoreConfig, neo4j_config: StoreConfig, a_robbery: Make, collected: Make
) -> None:
    url = "https://news.example/1"
    dossiers = [a_robbery(f"case-{day}", url=url, collected=collected(day)).dossier() for day in (1, 2, 3)]
    dumps = []
    for config in (embedded_config, neo4j_config):
        with open_store(config) as store:
            empty(store)
            load_dossiers(store, [*dossiers, a_robbery("other", alias="キム").dossier()])
            remove_document(store, dossiers[2][0].id)
            dumps.append(dump(store))
    assert dumps[0] == dumps[1]
