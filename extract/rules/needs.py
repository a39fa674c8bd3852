"""What a pattern cannot do without: sets of words of which every match contains at least one.

Read from Python's own parse of the pattern. Where that says nothing certain there is no need, so needs never rule
out a match. A class of private characters (see `blocks`) needs its kind.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]  # not in the stubs
from re import _parser  # type: ignore[attr-defined]  # the same
from typing import Any

from extract.rules.blocks import BASE, BLOCK, first_of

Words = frozenset[str]
_Nodes = Iterable[tuple[Any, Any]]
_NOTHING: Words = frozenset([""])
_MOST = 32  # words of one need
_WIDEST_CLASS = 24  # characters
_REPEATS = {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}


def needs_of(pattern: str, flags: int = 0) -> list[Words]:
    """The needs of a pattern, in no order."""
    return list(_of_sequence(_parser.parse(pattern, flags)))


def _of_sequence(nodes: _Nodes) -> Iterator[Words]:
    """Needs of what stands in a row: words that touch are joined as long as there are few of them."""
    run = _NOTHING
    for node in nodes:
        spelled = _spelled(node)
        if spelled is not None and len(run) * len(spelled) <= _MOST:
            run = frozenset(head + tail for head in run for tail in spelled)
            continue
        yield from _kept(run)
        run = _NOTHING
        if spelled is not None:
            run = spelled
        else:
            yield from _inside(node)
    yield from _kept(run)


def _kept(run: Words) -> Iterator[Words]:
    """A run as a need; of words that hold others of it the shorter ones do."""
    if "" not in run:
        shortest = min(map(len, run))
        yield frozenset(word for word in run if len(word) == shortest or run.isdisjoint(_parts(word, shortest)))


def _parts(word: str, shortest: int) -> Iterator[str]:
    """What stands in a word, itself excepted, from a length on."""
    whole = len(word)
    return (word[start : start + length] for length in range(shortest, whole) for start in range(whole - length + 1))


def _spelled(node: tuple[Any, Any]) -> Words | None:
    """All strings that a part can stand for, None where they are many or unknown."""
    kind, value = node
    if kind in {op.LITERAL, op.IN}:
        return _class([node] if kind is op.LITERAL else value)
    if kind is op.SUBPATTERN and not value[1] and not value[2]:
        return _row(value[3])
    if kind is op.BRANCH:
        return _any([_row(row) for row in value[1]])
    if kind in _REPEATS and value[1] == 1:
        once = _row(value[2])
        return once if value[0] or once is None else once | _NOTHING
    if kind in {op.ASSERT_NOT, op.AT}:
        return _NOTHING
    return None


def _row(nodes: _Nodes) -> Words | None:
    words = _NOTHING
    for node in nodes:
        spelled = _spelled(node)
        if spelled is None or len(words) * len(spelled) > _MOST:
            return None
        words = frozenset(map("".join, product(words, spelled)))
    return words


def _any(rows: list[Words | None]) -> Words | None:
    known = [row for row in rows if row is not None]
    words = frozenset().union(*known) if len(known) == len(rows) else None
    return words if words is not None and len(words) <= _MOST else None


def _class(items: list[tuple[Any, Any]]) -> Words | None:
    """A character, or those of a small class; kinds of private characters by their first one."""
    found: set[str] = set()
    for kind, value in items:
        if kind is op.LITERAL and value < BASE:
            found.add(chr(value))
        elif (
            kind is op.RANGE
            and value[0] >= BASE
            and value[1] - value[0] == BLOCK - 1
            and first_of(value[0]) == chr(value[0])
        ):
            found.add(chr(value[0]))
        elif kind is op.RANGE and value[1] < BASE and value[1] - value[0] < _WIDEST_CLASS:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found) if len(found) <= _WIDEST_CLASS else None


def _inside(node: tuple[Any, Any]) -> Iterator[Words]:
    """Needs of a part that stands for too many strings to list."""
    kind, value = node
    if kind is op.SUBPATTERN and not value[1] and not value[2]:
        yield from _of_sequence(value[3])
    elif kind is op.BRANCH:
        yield from _of_branches(value[1])
    elif kind in _REPEATS and value[0] > 0:
        yield from _of_sequence(value[2])
    elif kind is op.ASSERT:
        yield from _of_sequence(value[1])
    elif kind is op.ATOMIC_GROUP:
        yield from _of_sequence(value)


def _of_branches(rows: Iterable[_Nodes]) -> Iterator[Words]:
    """One need for all branches: of each its rarest."""
    best = [min(_of_sequence(row), key=frequency, default=None) for row in rows]
    if all(words is not None for words in best):
        words = frozenset().union(*(words for words in best if words))
        if len(words) <= 8 * _MOST:
            yield from _kept(words)


@cache
def _often(char: str) -> float:
    """How often a character stands at a place of a text, roughly."""
    if "\u3041" <= char <= "\u3096" or char in "、。「」":
        return 0.03
    if char.isascii():
        return 0.15 if char.islower() or char == " " else 0.04
    return 0.015 if ord(char) >= BASE else 0.004


def frequency(words: Words) -> float:
    """How often one of some words stands at a place of a text, roughly."""
    total = 0.0
    for word in words:
        share = 1.0
        for char in word:
            share *= _often(char)
        total += share
    return total
