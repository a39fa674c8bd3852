"""A name as it can be compared: its parts, its possible readings as keys, how sure each is, how rare the name is."""

from functools import lru_cache
from itertools import product

import jaconv
from pydantic import Field

from graph.link.names import lexicon
from graph.link.names.figures import name_figures
from graph.link.names.romaji import key_of_kana, keys_of_latin, latin_letters
from graph.link.names.split import has_kanji, is_kana, parts_of, split_kana, split_kanji
from graph.link.names.variants import fold_writing
from schemas.base import Frozen

_MOST_READINGS = 64


class NameForm(Frozen):
    """One written name of a person, ready to be compared with any other.

    `keys` are romanised readings of the whole name without orthography, each with the probability that the bearer of
    this writing is read so. A name without both parts (`is_full` false) never identifies anybody.
    """

    written: str
    is_full: bool
    surname: str = ""
    given: str = ""
    kana: str = ""
    keys: dict[str, float] = Field(default_factory=dict)
    surname_keys: frozenset[str] = frozenset()
    share: float = 1.0

    @property
    def in_kanji(self) -> bool:
        """Whether surname and given name are known as writings, so that two such names must agree in writing."""
        return has_kanji(self.surname) and bool(self.given)


def _hiragana(text: str) -> str:
    kana = jaconv.kata2hira(jaconv.h2z(text, kana=True))
    return kana.replace("ぢ", "じ").replace("づ", "ず")


def _best(readings: lexicon.Readings) -> list[tuple[str, float]]:
    return sorted(readings.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_READINGS]


def _part_readings(part: str, known: lexicon.Readings) -> lexicon.Readings:
    if is_kana(part):
        return {_hiragana(part): 1.0}
    return known or lexicon.guessed_reading(part)


def surname_share(surname: str) -> float:
    """Share of people who bear this surname (a writing, or a reading in kana)."""
    figures = name_figures()
    counts = lexicon.surname_reading_counts() if is_kana(surname) else lexicon.surname_counts()
    count = counts.get(_hiragana(surname) if is_kana(surname) else fold_writing(surname), 0)
    return max(count / figures.population, figures.rare_surname)


@lru_cache(maxsize=1)
def _all_writings() -> int:
    return sum(lexicon.given_writings().values())


def given_share(readings: lexicon.Readings) -> float:
    """Share of people with a given name so read: the writings listed for a reading stand in for its bearers."""
    listed = lexicon.given_writings()
    common = sum(share * listed.get(reading, 0) for reading, share in readings.items())
    return max(common / _all_writings(), name_figures().rare_given)


def _of_parts(written: str, surname: str, given: str) -> NameForm:
    surnames = _part_readings(surname, lexicon.surname_readings(surname))
    givens = _part_readings(given, lexicon.given_readings(given))
    keys: dict[str, float] = {}
    for (family, a), (own, b) in product(_best(surnames), _best(givens)):
        key = key_of_kana(family + own)
        keys[key] = keys.get(key, 0.0) + a * b
    kana = _hiragana(surname + given) if is_kana(surname) and is_kana(given) else ""
    return NameForm(
        written=written, is_full=True, surname=surname, given=given, kana=kana, keys=keys,
        surname_keys=frozenset(key_of_kana(reading) for reading in surnames),
        share=surname_share(surname) * given_share(givens),
    )  # fmt: skip


def _kana_form(written: str) -> NameForm:
    split = split_kana(written)
    if split:
        return _of_parts(written, *split)
    key = key_of_kana(_hiragana(written))
    return NameForm(
        written=written, is_full=False, kana=_hiragana(written), keys={key: 1.0}, surname_keys=frozenset({key})
    )


def _alone(written: str) -> NameForm:
    readings = lexicon.surname_readings(written) or lexicon.given_readings(written)
    keys = frozenset(key_of_kana(reading) for reading in readings)
    return NameForm(written=written, is_full=False, surname=written, surname_keys=keys)


def _latin_orders(parts: tuple[str, ...]) -> list[tuple[str, str]]:
    """(surname, given) as the writing allows: capitals tell the surname, otherwise it stands first or last."""
    loud = [part for part in parts if len(part) > 1 and part.isupper()]
    if len(loud) == 1 and len(parts) > 1:
        return [(loud[0], " ".join(part for part in parts if part != loud[0]))]
    return [(parts[-1], " ".join(parts[:-1])), (parts[0], " ".join(parts[1:]))]


def _latin_form(written: str) -> NameForm:
    parts = tuple(part for part in parts_of(written) if latin_letters(part))
    if len(parts) < 2:  # noqa: PLR2004  a surname alone
        return NameForm(written=written, is_full=False, surname=written, surname_keys=keys_of_latin(written))
    orders = _latin_orders(parts)
    keys = {key: 1.0 for surname, given in orders for key in keys_of_latin(surname + given)}
    ends = frozenset(key for surname, _ in orders for key in keys_of_latin(surname))
    return NameForm(
        written=written, is_full=True, keys=keys, surname_keys=ends, share=_latin_share(orders), kana="",
        surname=orders[0][0] if len(orders) == 1 else "",
    )  # fmt: skip


@lru_cache(maxsize=1)
def _key_shares() -> tuple[dict[str, float], dict[str, float]]:
    population, writings = name_figures().population, _all_writings()
    surnames: dict[str, float] = {}
    for reading, count in lexicon.surname_reading_counts().items():
        surnames[key_of_kana(reading)] = surnames.get(key_of_kana(reading), 0.0) + count / population
    givens: dict[str, float] = {}
    for reading, listed in lexicon.given_writings().items():
        givens[key_of_kana(reading)] = givens.get(key_of_kana(reading), 0.0) + listed / writings
    return surnames, givens


def _latin_share(orders: list[tuple[str, str]]) -> float:
    figures, (surnames, givens) = name_figures(), _key_shares()

    def share(surname: str, given: str) -> float:
        family = max((surnames.get(key, 0.0) for key in keys_of_latin(surname)), default=0.0)
        own = max((givens.get(key, 0.0) for key in keys_of_latin(given)), default=0.0)
        return max(family, figures.rare_surname) * max(own, figures.rare_given)

    return max(share(surname, given) for surname, given in orders)


@lru_cache(maxsize=100_000)
def read_name(written: str, *, reading: str | None = None) -> NameForm:
    """The comparable form of a name; `reading` in kana, where the text prints it, leaves only that reading."""
    name = written.strip()
    form = _form(name)
    if not reading:
        return form
    spoken = _hiragana("".join(parts_of(reading)))
    return form.model_copy(update={"kana": spoken, "keys": {key_of_kana(spoken): 1.0}})


def _form(name: str) -> NameForm:
    parts = parts_of(name)
    if len(parts) > 1 and any(has_kanji(part) or is_kana(part) for part in parts):
        return _of_parts(name, parts[0], "".join(parts[1:]))
    if has_kanji(name):
        split = split_kanji(_fold_width(name))
        return _of_parts(name, *split) if split else _alone(name)
    return _kana_form(name) if is_kana(name) else _latin_form(name)


def _fold_width(name: str) -> str:
    """The name with half-width kana and full-width letters in their usual width."""
    return str(jaconv.h2z(name, kana=True))
