"""What the posts of a family have in common, and where they differ."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from graph.link.posts.model import Slot, figures

_SHOWN = 8  # values of one gap


def template(texts: Sequence[str]) -> tuple[Slot, ...]:
    """The common wording of texts with its gaps, as the first of them writes it.

    Args:
        texts: of one family, the most typical first; only so many are compared as the figures say.
    """
    rules = figures().template
    first, *others = texts[: int(rules["compared"])]
    answers = [_Answer(other, _matched(first, other)) for other in others]
    least = rules["common"] * len(others)
    common = [sum(one.places[at] is not None for one in answers) >= least for at in range(len(first))]
    _close(common, chance=int(rules["chance"]))
    slots: list[Slot] = []
    start = 0
    for end in range(1, len(first) + 1):
        if end == len(first) or common[end] != common[start]:
            written = first[start:end]
            slots.append(Slot(text=written) if common[start] else _gap(written, (start, end), answers))
            start = end
    return tuple(slots)


def _close(common: list[bool], *, chance: int) -> None:
    """Let a gap run on over so few letters that answer each other only by chance: within a name, say."""
    runs = [(is_common, len(list(run))) for is_common, run in groupby(common)]
    start = 0
    for at, (is_common, length) in enumerate(runs):
        if is_common and length <= chance and 0 < at < len(runs) - 1:
            common[start : start + length] = [False] * length
        start += length


class _Answer(NamedTuple):
    """A text, with the place in it that answers each letter of the first one."""

    text: str
    places: list[int | None]

    def between(self, start: int, end: int) -> str:
        """What it writes between the letters that answer those around a gap."""
        before = next((at + 1 for at in reversed(self.places[:start]) if at is not None), 0)
        after = next((at for at in self.places[end:] if at is not None), len(self.text))
        return self.text[before:after]


def _matched(first: str, other: str) -> list[int | None]:
    places: list[int | None] = [None] * len(first)
    for block in SequenceMatcher(None, first, other, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            places[block.a + step] = block.b + step
    return places


def _gap(written: str, span: tuple[int, int], answers: Sequence[_Answer]) -> Slot:
    values = Counter([written, *(answer.between(*span) for answer in answers)])
    return Slot(values=tuple(value for value, _ in sorted(values.items(), key=lambda i: (-i[1], i[0]))[:_SHOWN]))
