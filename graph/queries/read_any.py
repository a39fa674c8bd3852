"""What reading queries have in common: how a document and a thing come back, and which documents count."""

from schemas.ontology import ontology

NO_TIE = "NOT_LINKED"  # what a source denies leads nowhere
TIES = tuple(name for name in ontology().relationships if name != NO_TIE)
DOCUMENT = (
    "d {.id, .external_ids, .kind, .lang, .title, .outlet, .author, .account, .published, .url, .current, "
    "beginning: CASE WHEN coalesce(d.title, '') = '' THEN substring(d.text, 0, 120) END} AS document"
)
# Half loaded documents are not read at all; older versions of a page are read only as such.
READABLE = "coalesce(d.complete, false) AND coalesce(d.current, false)"

# Of links l those that people do not deny.
UNDENIED = "coalesce(l.decided, '') <> 'reject'"


def label_of(node: str) -> str:
    """The label of a node that says what it is."""
    return f"[label IN labels({node}) WHERE label <> 'Entity'][0]"


def thing(node: str) -> str:
    """A node as a thing that can be linked to."""
    return f"{node} {{.id, .name, label: {label_of(node)}}}"
