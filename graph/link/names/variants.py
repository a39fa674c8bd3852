"""Variant characters: 渡邉 and 渡辺, 齋藤 and 斎藤, 髙橋 and 高橋 are one writing; 斉藤 and 斎藤 are two."""

from collections import Counter
from functools import cache

from ja_itaiji import Itaiji
from japanese_personal_name_dataset import load_dataset

from graph.link.names.figures import name_figures
from schemas.ids import fold


@cache
def _used_in_names() -> Counter[str]:
    """How often each character stands in the writings of the name lists."""
    men, women, surnames = load_dataset("org", include_last_names=True)
    used: Counter[str] = Counter()
    for entry in (*men.values(), *women.values()):
        used.update("".join(entry["kanji"]))
    for surname, known in surnames.items():
        used.update(dict.fromkeys(surname, max(1, known["count"] // 1000)))
    return used


@cache
def _plain(character: str) -> str:
    """The commonest character of the family, reached only by steps that hold in both directions."""
    figures, used = name_figures(), _used_in_names()
    if character in figures.variants:
        return figures.variants[character]
    if character in figures.distinct:
        return character
    family = [
        other
        for other in Itaiji.get_family(character)
        if Itaiji.is_family(character, other) and Itaiji.is_family(other, character) and other not in figures.distinct
    ]
    best = max([character, *family], key=lambda one: (used[one], one == character, one))
    return character if best == character or used[best] == used[character] else _plain(best)


def fold_writing(text: str) -> str:
    """The writing with width, case and variant characters made equal."""
    return "".join(_plain(character) for character in fold(text))
