"""The page docs/data-model.md, from the ontology: what the graph may hold, in both languages of the interface."""

from collections.abc import Iterable, Mapping, Sequence

from schemas.ontology import Ontology, RelationshipType, ontology

_HEAD = """# What the graph holds

Made from `schemas/ontology.yaml` by `python -m app.papers`; change the ontology, not this page.

Four layers. The **report layer** is what sources say, written once per document. The **case layer** is what follows
from it and can be made again at any time (`itoguchi rebuild`); every node of it also bears the label `Entity` with
`id`, `name` and `search`. The **link layer** is what linking says of the case layer; it is made
again with it. The **desk layer** is what people decided; it is append-only.

Every relationship of the case layer carries `claim_ids`, `n_sources`, `certainty`, `disputed`, `confidence`, `roles`,
`presumed` (no source tells the roles), `first_date` and `last_date`,
and each of its claims leads over `STATED_IN` to the sentence that contains the evidence.
"""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _nodes(model: Ontology, layer: str) -> str:
    rows = (
        (f"`{name}`", node.en, node.ja, model.families[node.family].en, _kept(name, model))
        for name, node in model.nodes.items()
        if node.layer == layer
    )
    return _table(("label", "English", "Japanese", "family", "one node for"), rows)


def _kept(name: str, model: Ontology) -> str:
    node = model.nodes[name]
    if node.resolved:
        return f"what is resolved from reports of kind `{node.resolved}`"
    if node.value:
        return "a normalised value; may be generic" if node.generic else "a normalised value"
    return ""


def _ends(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _structure(model: Ontology) -> str:
    rows = ((f"`{name}`", _ends(ends.from_), _ends(ends.to)) for name, ends in model.structure.items())
    return _table(("relationship", "from", "to"), rows)


def _relationships(kinds: Mapping[str, RelationshipType]) -> str:
    rows = ((f"`{name}`", kind.en, kind.ja, _ends(kind.from_), _ends(kind.to)) for name, kind in kinds.items())
    return _table(("relationship", "English", "Japanese", "from", "to"), rows)


def _predicates(model: Ontology) -> str:
    rows = (
        (
            f"`{name}`",
            predicate.en,
            predicate.ja,
            model.claim_groups[predicate.group].en,
            f"`{predicate.edge}`{' (reversed)' if predicate.reversed else ''}" if predicate.edge else "a value only",
        )
        for name, predicate in model.predicates.items()
    )
    return _table(("predicate", "English", "Japanese", "group", "makes"), rows)


def _certainties(model: Ontology) -> str:
    rows = ((f"`{name}`", style.en, style.ja, style.line, style.i2) for name, style in model.certainties.items())
    return _table(("certainty", "English", "Japanese", "line", "in i2"), rows)


def _entities(model: Ontology) -> str:
    rows = (
        (f"`{kind}`", kind_of.en, kind_of.ja, f"`{kind_of.node}`" if kind_of.node else "a value of claims")
        for kind, kind_of in model.entity_types.items()
    )
    return _table(("type in a record", "English", "Japanese", "node"), rows)


def rendered() -> str:
    """The page as it is committed."""
    model = ontology()
    parts = (
        ("Report layer", _nodes(model, "report")),
        ("Relationships of the report layer", _structure(model)),
        ("Case layer", _nodes(model, "case")),
        ("Relationships of the case layer", _relationships(model.relationships)),
        ("Link layer", _nodes(model, "link")),
        ("Relationships that linking adds", _relationships(model.linking)),
        ("Desk layer", _nodes(model, "desk")),
        ("From claims to relationships", _predicates(model)),
        ("From records to nodes", _entities(model)),
        ("Certainty and line style", _certainties(model)),
    )
    return "\n".join((_HEAD, *(f"## {title}\n\n{body}" for title, body in parts)))
