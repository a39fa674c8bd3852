"""What depends on many documents: who bears an alias first, which names are homonyms, who is meant elsewhere."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from graph.link.growth.memory import Memory
from graph.link.growth.rows import Family, name_key, town_key
from graph.link.observe.elsewhere import Scene
from graph.link.observe.statements import Elsewhere, Meant, Name
from graph.link.resolve.relabel import Homonyms, homonyms


class Names(NamedTuple):
    """Names told apart, and the readings that names in kana or Latin letters ask for."""

    homonyms: Homonyms
    asked: frozenset[str]


def first_bearers(memory: Memory, aliases: Iterable[str]) -> dict[str, str]:
    """Alias → the named person with most reports who bears it."""
    counted = ((alias, memory.bearers(alias)) for alias in aliases)
    return {alias: min(count, key=lambda one: (-one[1], one[0]))[0] for alias, count in counted if count}


def names(memory: Memory, keys: Iterable[str]) -> Names:
    """What is to be known of names under these keys."""
    told = memory.names(keys)
    apart = homonyms(told)
    asked = frozenset(apart.get((one.document, one.written, one.key), one.key) for one in told if one.asks)
    return Names(apart, asked)


def changed_aliases(memory: Memory, aliases: Iterable[str]) -> set[str]:
    """Those aliases that somebody else bears first now."""
    wanted = set(aliases)
    first = first_bearers(memory, wanted)
    return {alias for alias in wanted if _is_new(memory, ("bearer", alias), first.get(alias, ""))}


def changed_names(memory: Memory, keys: Iterable[str]) -> set[str]:
    """Those keys under which names are told apart otherwise now, or whose readings are asked for or no longer."""
    found = set()
    for key in keys:
        known = names(memory, [key])
        said = json.dumps([sorted([*who, now] for who, now in known.homonyms.items()), sorted(known.asked)])
        if _is_new(memory, ("name", key), said):
            found.add(key)
    return found


def _is_new(memory: Memory, asked: tuple[str, str], value: str) -> bool:
    if memory.fact(*asked) == value:
        return False
    memory.set_fact(*asked, value)
    return True


def elsewhere(memory: Memory, spoken: Meant) -> Elsewhere:
    """The incidents that the statements of a document may speak of."""
    named: dict[Name, frozenset[str]] = {}
    for name in spoken.names:
        if owners := memory.owners(Family.NAMED, name_key(name)):
            named[name] = frozenset(owners)
    towns: defaultdict[str, list[Scene]] = defaultdict(list)
    for town, scene in memory.scenes(spoken.towns):
        towns[town].append(scene)
    return Elsewhere(named, {town: tuple(there) for town, there in towns.items()})


def heard(memory: Memory, documents: Iterable[str]) -> set[str]:
    """Names and towns of these documents as keys by which statements elsewhere may speak of their incidents."""
    known = list(documents)
    towns = {town_key(town) for town in memory.towns(known)}
    return {key for _, key in memory.keys_of(known, Family.NAMED)} | towns
