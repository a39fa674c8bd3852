"""Parts of somebody by relationships to incidents: what is merely presumed gives way to what any source tells."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from graph.store import Row
from schemas.ontology import ontology
from schemas.words import Role


class Played(NamedTuple):
    """The parts of somebody.

    Attributes:
        named: those that relationships name; where they only presume them, those that lie in what somebody did.
        all: these with all that lie in what somebody did, as orders make a coordinator.
        presumed: whether no source tells any of them.
    """

    named: frozenset[Role]
    all: frozenset[Role]
    presumed: bool = False


def played(ties: Iterable[Row]) -> Played:
    """The parts of somebody in one incident, by the relationships between the two."""
    told: set[Role] = set()
    guessed: set[Role] = set()
    acted: set[Role] = set()
    for tie in ties:
        (guessed if tie["presumed"] else told).update(map(Role, tie["roles"] or ()))
        acted |= ontology().roles_by(tie["type"])
    if told - {Role.VICTIM} or not guessed:
        return Played(frozenset(told), frozenset(told | acted))
    if acted - {Role.VICTIM}:
        return Played(frozenset(told | acted), frozenset(told | acted))
    return Played(frozenset(told | guessed), frozenset(told | guessed | acted), presumed=not told)


def played_anywhere(acts: Iterable[Row]) -> Played:
    """The parts of somebody in several incidents, each `about` one; presumed only where they are so in all."""
    about: defaultdict[str, list[Row]] = defaultdict(list)
    for act in acts:
        about[act["about"]].append(act)
    each = [played(ties) for ties in about.values()]
    counting = [one for one in each if not one.presumed] or each
    return Played(
        frozenset().union(*(one.named for one in counting)),
        frozenset().union(*(one.all for one in counting)),
        presumed=bool(each) and all(one.presumed for one in each),
    )


def in_order(roles: Iterable[Role]) -> tuple[str, ...]:
    """Roles as the ontology orders them."""
    wanted = frozenset(roles)
    return tuple(role.value for role in ontology().roles if role in wanted)
