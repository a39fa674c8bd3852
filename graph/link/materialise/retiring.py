"""Redirects from ids that are no longer used: whoever kept one is led on."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from graph.link.model import Ring
from graph.queries import write_links
from graph.store import Store


def standing_rings(store: Store) -> dict[str, frozenset[str]]:
    """Ring -> the incidents of its core, as the graph has them now."""
    found: dict[str, set[str]] = {}
    for row in store.read(write_links.CORES):
        found.setdefault(row["ring"], set()).add(row["incident"])
    return {ring: frozenset(members) for ring, members in found.items()}


def successors(before: Mapping[str, frozenset[str]], rings: Iterable[Ring], now: Mapping[str, str]) -> dict[str, str]:
    """Ring that was -> the ring that has most of its incidents now.

    Args:
        before: rings with their incidents, under the ids of then.
        rings: those of now.
        now: report or id of then -> incident id of now.
    """
    ring_of = {now.get(member, member): ring.id for ring in rings for member in ring.core}
    found = {}
    for ring, members in before.items():
        inherits = Counter(ring_of[now.get(one, one)] for one in members if now.get(one, one) in ring_of)
        if inherits:
            found[ring] = min(inherits, key=lambda heir: (-inherits[heir], heir))
    return found


def retire(store: Store, gone: Mapping[str, str], used: frozenset[str]) -> None:
    """Keep a redirect for each id that went out of use, and drop those whose id is used again.

    Args:
        store: the graph.
        gone: id -> the id that stands for it now.
        used: every id that is in use.
    """
    _keep(store, {row["id"]: row["now"] for row in store.read(write_links.ALL_RETIRED)}, gone, used=used)


def retire_around(store: Store, gone: Mapping[str, str], *, maybe: Collection[str]) -> None:
    """As `retire`, where only some ids may have come into use or gone out of it.

    Args:
        store: the graph.
        gone: id -> the id that stands for it now.
        maybe: the other ids that may be used now, or no longer.
    """
    ids = sorted({*gone, *gone.values(), *maybe})
    before = {row["id"]: row["now"] for row in store.read(write_links.RETIRED_AROUND, ids=ids)}
    asked = sorted({*ids, *before, *before.values()})
    used = frozenset(row["id"] for row in store.read(write_links.IN_USE, ids=asked))
    _keep(store, before, gone, used=used)


def _keep(store: Store, before: Mapping[str, str], gone: Mapping[str, str], *, used: frozenset[str]) -> None:
    known = {**before, **gone}
    kept = {old: end for old in sorted(known) if old not in used and (end := _end(old, known)) in used}
    rows = [{"id": old, "now": end} for old, end in kept.items() if before.get(old) != end]
    dropped = sorted(before.keys() - kept.keys())
    if rows:
        store.write(write_links.WRITE_RETIRED, rows=rows)
    if dropped:
        store.write(write_links.FORGET_RETIRED, ids=dropped)


def _end(old: str, known: Mapping[str, str]) -> str:
    seen = {old}
    while (now := known.get(old)) and now not in seen:
        seen.add(now)
        old = now
    return old
