"""What is known of Japanese names: surnames with counts, given names with readings, both from installed word lists."""

from collections import defaultdict
from functools import cache

import jaconv
from japanese_personal_name_dataset import load_dataset
from sudachipy import Dictionary

from graph.link.names.figures import name_figures
from graph.link.names.variants import fold_writing

Readings = dict[str, float]
"""Reading in hiragana → its share among the bearers of a writing; the shares add up to 1."""


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")


@cache
def surname_counts() -> dict[str, int]:
    """Surname as folded writing → people who bear it."""
    counts: dict[str, int] = defaultdict(int)
    for surname, known in load_dataset("org", include_last_names=True)[2].items():
        counts[fold_writing(surname)] += known["count"]
    return dict(counts)


@cache
def _counted_surname_readings() -> dict[str, dict[str, int]]:
    readings: dict[str, dict[str, int]] = defaultdict(dict)
    for surname, known in load_dataset("org", include_last_names=True)[2].items():
        readings[fold_writing(surname)][known["reading"]] = known["count"]
    return dict(readings)


@cache
def surname_reading_counts() -> dict[str, int]:
    """Reading of a surname → people who bear a surname so read."""
    counts: dict[str, int] = defaultdict(int)
    for known in load_dataset("org", include_last_names=True)[2].values():
        counts[known["reading"]] += known["count"]
    return dict(counts)


@cache
def given_writings() -> dict[str, int]:
    """Reading of a given name → how many writings are listed for it."""
    counts: dict[str, int] = defaultdict(int)
    for names in load_dataset("org"):
        for reading, entry in names.items():
            counts[reading] += len(entry["kanji"])
    return dict(counts)


@cache
def _given_readings() -> dict[str, Readings]:
    """Folded writing of a given name → weight of each listed reading."""
    weight = name_figures().reading_weight
    readings: dict[str, Readings] = defaultdict(lambda: defaultdict(float))
    for kind, gain in (("org", weight["listed_given"]), ("opti", weight["popular_given"])):
        for names in load_dataset("org" if kind == "org" else "opti"):
            for reading, entry in names.items():
                for writing in entry["kanji"]:
                    readings[fold_writing(writing)][reading] = max(readings[fold_writing(writing)][reading], gain)
    return readings


@cache
def _spoken(writing: str, part: str) -> tuple[str, ...]:
    """Readings that the morphological dictionary gives a surname (姓) or a given name (名)."""
    found = _dictionary().lookup(writing)
    named = [m.reading_form() for m in found if tuple(m.part_of_speech()[2:4]) == ("人名", part)]
    return tuple(dict.fromkeys(jaconv.kata2hira(reading) for reading in named))


@cache
def place_readings(writing: str) -> tuple[str, ...]:
    """Readings that the morphological dictionary gives a place."""
    found = _dictionary().lookup(writing)
    return tuple(dict.fromkeys(m.reading_form() for m in found if m.part_of_speech()[2] == "地名"))


@cache
def word_readings(writing: str) -> tuple[str, ...]:
    """Every reading that the morphological dictionary gives a word, in hiragana."""
    return tuple(dict.fromkeys(jaconv.kata2hira(m.reading_form()) for m in _dictionary().lookup(writing)))


def _shares(weights: Readings) -> Readings:
    total = sum(weights.values())
    return {reading: weight / total for reading, weight in weights.items()}


def _both_writings(writing: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((writing, fold_writing(writing))))


@cache
def surname_readings(writing: str) -> Readings:
    """How a surname may be read; empty where no list knows it."""
    weight = name_figures().reading_weight
    weights: Readings = dict.fromkeys(
        _counted_surname_readings().get(fold_writing(writing), {}), weight["counted_surname"]
    )
    for form in _both_writings(writing):
        for reading in _spoken(form, "姓"):
            weights[reading] = weights.get(reading, weight["dictionary"])
    return _shares(weights) if weights else {}


@cache
def given_readings(writing: str) -> Readings:
    """How a given name may be read; empty where no list knows it."""
    weights = dict(_given_readings().get(fold_writing(writing), {}))
    for form in _both_writings(writing):
        for reading in _spoken(form, "名"):
            weights[reading] = weights.get(reading, 0.0) + name_figures().reading_weight["dictionary"]
    return _shares(weights) if weights else {}


@cache
def guessed_reading(writing: str) -> Readings:
    """The reading of a part that no list of names knows, as the general dictionary reads it."""
    morphemes = _dictionary().create().tokenize(writing)
    reading = jaconv.kata2hira("".join(m.reading_form() for m in morphemes))
    return {reading: 1.0} if reading else {}
