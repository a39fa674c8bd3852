"""Which reports are of one legal action, settled anew around what has changed."""

from collections.abc import Iterable

from graph.link.growth.groups import clump, settled, with_mates
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.rows import Family
from graph.link.resolve.actions import actions, is_akin


def around(memory: Memory, documents: Iterable[str]) -> set[str]:
    """The legal actions that documents tell, and all that are compared with these."""
    told = memory.reports(Sort.ACTION, documents)
    return {*told, *(other for one in told for other in _akin(memory, one))}


def settle(memory: Memory, seeds: Iterable[str], persons: Iterable[str]) -> set[str]:
    """Group anew around these reports, and around all of these resolved persons.

    Returns:
        Documents whose reports are of another action now.
    """
    theirs = _against(memory, memory.members(Sort.PERSON, persons))
    reports = with_mates(memory, Sort.ACTION, memory.existing(Sort.ACTION, {*seeds, *theirs}))
    tellings = [memory.action(report) for report in sorted(clump(reports, lambda one: _akin(memory, one)))]
    who = memory.resolved(Sort.PERSON, {person for one in tellings for person in one.persons})
    return memory.documents_of(Sort.ACTION, settled(memory, Sort.ACTION, actions(tellings, who)).before)


def _akin(memory: Memory, report: str) -> set[str]:
    """The actions of one kind with this against any of its persons."""
    told = memory.action(report)
    cores = memory.resolved(Sort.PERSON, told.persons)
    others = [memory.action(one) for one in _against(memory, memory.members(Sort.PERSON, set(cores.values())))]
    who = memory.resolved(Sort.PERSON, {person for one in (told, *others) for person in one.persons})
    return {one.report for one in others if is_akin(told, one, who)}


def _against(memory: Memory, persons: Iterable[str]) -> set[str]:
    """The actions against reports of persons."""
    return {action for person in persons for action in memory.owners(Family.ACTION, person)}
