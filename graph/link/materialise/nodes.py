"""The case nodes of reports, as the memory of linking has them."""

from collections.abc import Iterable, Mapping

from graph.case.resolved import CaseNode, label_of
from graph.link.growth.memory import Memory, Sort
from schemas.ids import case_id

_INCIDENT, _PERSON, _UNNAMED, _ACTION = "incident", "person", "unnamed", "legal_action"


def nodes_of(memory: Memory, documents: Iterable[str]) -> dict[str, CaseNode]:
    """The node of every report of an incident, a person or a legal action that documents tell."""
    known = list(documents)
    return nodes_at(memory, {sort: memory.reports(sort, known) for sort in Sort})


def nodes_at(memory: Memory, reports: Mapping[Sort, Iterable[str]]) -> dict[str, CaseNode]:
    """The nodes of reports; those that are not known are left out."""
    cases = memory.resolved(Sort.INCIDENT, reports.get(Sort.INCIDENT, ()))
    people = memory.resolved(Sort.PERSON, reports.get(Sort.PERSON, ()))
    acts = memory.resolved(Sort.ACTION, reports.get(Sort.ACTION, ()))
    named = memory.named(people.values())
    found = {report: incident_node(core) for report, core in cases.items()}
    found |= {report: CaseNode(label_of(_ACTION), case_id(label_of(_ACTION), core)) for report, core in acts.items()}
    return found | {report: _person_node(core, is_named=core in named) for report, core in people.items()}


def incident_node(core: str) -> CaseNode:
    """The node of a resolved incident."""
    label = label_of(_INCIDENT)
    return CaseNode(label, case_id(label, core))


def _person_node(core: str, *, is_named: bool) -> CaseNode:
    label = label_of(_PERSON if is_named else _UNNAMED)
    return CaseNode(label, case_id(label, core))


def node_ids(nodes: Mapping[str, CaseNode]) -> set[str]:
    """The ids of nodes."""
    return {node.id for node in nodes.values()}
