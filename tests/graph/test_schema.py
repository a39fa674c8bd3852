import pytest

from graph import migrations, schema
from graph.bolt import BoltStore
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.errors import StoreVersionError
from schemas.ontology import ontology


@pytest.mark.parametrize("label", ontology().case_labels())
def test_value_is_found_as_entity_and_by_its_words(store: BoltStore, label: str) -> None:
    store.write(
        f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n:Entity, n += row",
        rows=[{"id": f"{label}-1", "name": "千葉県市川市", "search": "千葉県市川市 luffy"}],
    )
    found = store.read("MATCH (n:Entity {id: $id}) RETURN labels(n) AS labels", id=f"{label}-1")
    assert [sorted(row["labels"]) for row in found] == [sorted(["Entity", label])]
    query = "CALL db.index.fulltext.queryNodes('entity_fulltext', $words) YIELD node RETURN node.id AS id"
    assert [row["id"] for row in store.read(query, words='"市川市"')] == [f"{label}-1"]
    assert [row["id"] for row in store.read(query, words="LUFFY")] == [f"{label}-1"]


@pytest.mark.parametrize(("index", "label"), [("sentence_fulltext", "Sentence"), ("document_fulltext", "Document")])
def test_texts_are_found_by_phrase(store: BoltStore, index: str, label: str) -> None:
    rows = [{"id": "1", "search": "千葉県市川市の住宅に"}, {"id": "2", "search": "千葉県市原市の川"}]
    store.write(f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row", rows=rows)
    query = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id"
    assert [row["id"] for row in store.read(query, index=index, words='"千葉県市川市"')] == ["1"]


def test_opening_again_changes_nothing(store_config: StoreConfig) -> None:
    with open_store(store_config) as first:
        revision = migrations.revision(first)
    with open_store(store_config) as second:
        assert migrations.stored_version(second) == migrations.SCHEMA_VERSION
        assert migrations.revision(second) == revision


def test_store_of_a_later_version_is_left_alone(store: BoltStore, store_config: StoreConfig) -> None:
    later = migrations.SCHEMA_VERSION + 1
    store.write("MATCH (m:Meta {id: 'store'}) SET m.schema_version = $version", version=later)
    try:
        with pytest.raises(StoreVersionError) as refused:
            open_store(store_config)
        assert (refused.value.found, refused.value.known) == (later, migrations.SCHEMA_VERSION)
    finally:
        store.write("MATCH (m:Meta {id: 'store'}) SET m.schema_version = $version", version=migrations.SCHEMA_VERSION)


def test_every_label_and_type_is_declared() -> None:
    declared = "\n".join(schema.embedded_ddl())
    for label in ontology().nodes:
        assert f"VERTEX TYPE {label} IF" in declared
    for name in (*ontology().relationships, *ontology().structure):
        assert f"EDGE TYPE {name} IF" in declared
