"""What either engine must be told before the first node: labels, constraints, indexes, full text.

All of it follows from the ontology. Labels and types reach a query as text, so they come from here only.
"""

from functools import cache

from graph.store import Engine
from schemas.ontology import ontology

ENTITY = "Entity"  # every node of the case layer bears it beside its own label
META = "Meta"  # the one node that knows the schema version and the revision
EXTRACTION = "Extraction"  # the record a document was loaded from, whole
PAGE = "Page"  # a web address; the versions of one page meet here

CJK_ANALYZER = "org.apache.lucene.analysis.cjk.CJKAnalyzer"
FULLTEXT = {
    "entity_fulltext": (ENTITY, ("name", "search")),
    "sentence_fulltext": ("Sentence", ("search",)),
    "document_fulltext": ("Document", ("search",)),
}
# Only of properties that are short by nature: a name may be longer than an index takes.
RANGE = {"document_published": ("Document", "published")}
INTERNAL_TYPES = ("EXTRACTED_AS", "FOUND_AT")


@cache
def labels() -> tuple[str, ...]:
    """Every label that has ids of its own, `Entity` aside."""
    return (*ontology().nodes, META, EXTRACTION, PAGE)


@cache
def relationship_types() -> tuple[str, ...]:
    """Every relationship type that the graph may hold."""
    return (*ontology().structure, *ontology().relationships, *ontology().linking, *INTERNAL_TYPES)


def embedded_ddl() -> list[str]:
    """What the embedded engine is told in its own language at every start; each statement may be repeated.

    Subtypes are declared because a node cannot gain its second label later in the same transaction there, and
    full-text indexes because that engine knows no statement for them in Cypher.
    """
    case_labels = ontology().case_labels()
    others = [label for label in labels() if label not in case_labels]
    return [
        "ALTER DATABASE `arcadedb.command.timeout` 60000",  # milliseconds; timeouts sent over Bolt are ignored
        "ALTER DATABASE `arcadedb.txWalFlush` 2",  # fsync at commit
        *(f"CREATE VERTEX TYPE {label} IF NOT EXISTS" for label in (ENTITY, *others)),
        *(f"CREATE VERTEX TYPE {label} IF NOT EXISTS EXTENDS {ENTITY}" for label in case_labels),
        *(f"CREATE EDGE TYPE {name} IF NOT EXISTS" for name in relationship_types()),
        *(
            f"CREATE PROPERTY {label}.{name} IF NOT EXISTS STRING"
            for label, names in FULLTEXT.values()
            for name in names
        ),
        *(
            f"CREATE INDEX {index} IF NOT EXISTS ON {label} ({', '.join(names)}) FULL_TEXT "
            f'METADATA {{"analyzer": "{CJK_ANALYZER}"}}'
            for index, (label, names) in FULLTEXT.items()
        ),
    ]


def cypher_ddl(engine: Engine) -> list[str]:
    """Constraints and indexes in Cypher; each statement may be repeated."""
    unique = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in (ENTITY, *labels())
    ]
    ordered = [
        f"CREATE INDEX {index} IF NOT EXISTS FOR (n:{label}) ON (n.{name})" for index, (label, name) in RANGE.items()
    ]
    return [*unique, *ordered, *(_neo4j_fulltext() if engine == "neo4j" else [])]


def _neo4j_fulltext() -> list[str]:
    return [
        f"CREATE FULLTEXT INDEX {index} IF NOT EXISTS FOR (n:{label}) "
        f"ON EACH [{', '.join(f'n.{name}' for name in names)}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
        for index, (label, names) in FULLTEXT.items()
    ]
