"""The ways in which a name may be written: apart, in kana, in Latin letters of either order, by initials, alone."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import jaconv

from graph.link.names import lexicon
from graph.link.names.reading import read_name
from graph.link.names.romaji import key_of_kana, keys_of_latin, latin_letters
from graph.link.names.split import has_kanji, is_kana, parts_of

_LIKELY = 0.05  # readings that fewer bearers of a writing have are not looked for
_LONG_ENOUGH = 2  # signs of a name that stands for its bearer without a title behind it
_SHORTEST_LATIN = 3  # letters of one that does

Spelling = tuple[str, ...]


class NameForms(NamedTuple):
    """How one name is written. `spelt` are romanised words in order, each without its orthography.

    The short forms name their bearer in a document that tells of them, `called` only with a title behind.
    """

    whole: frozenset[Spelling] = frozenset()
    spelt: frozenset[Spelling] = frozenset()
    short: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    short_spelt: frozenset[Spelling] = frozenset()


class _Part(NamedTuple):
    """Surname or given name in romanised readings, with the letters that may stand for it."""

    keys: frozenset[str]
    letters: frozenset[str]


@lru_cache(maxsize=20_000)
def forms_of(name: str) -> NameForms:
    """The ways in which a name may be written."""
    written = parts_of(name)
    form = read_name(name)
    if form.surname and form.given and (has_kanji(name) or is_kana(form.surname)):
        return _of_japanese(form.surname, form.given, written=written)
    if len(written) > 1 and all(latin_letters(part) for part in written):
        return _of_latin(written)
    return NameForms(whole=frozenset({written}) if written else frozenset())


def _of_japanese(surname: str, given: str, *, written: Spelling) -> NameForms:
    families = _readings(surname, lexicon.surname_readings(surname))
    owns = _readings(given, lexicon.given_readings(given))
    spoken = {(family, own) for family, own in product(families, owns)}
    kana = spoken | {(jaconv.hira2kata(family), jaconv.hira2kata(own)) for family, own in spoken}
    alone = [surname, *(jaconv.hira2kata(family) for family in families)]
    both = _spelt(_part(families), _part(owns))
    return NameForms(
        whole=frozenset({written, (surname, given), *kana}),
        spelt=both.spelt,
        short=frozenset(one for one in alone if len(one) >= _LONG_ENOUGH),
        called=frozenset({surname, given, *alone}),
        short_spelt=both.short_spelt,
    )


def _readings(part: str, known: lexicon.Readings) -> list[str]:
    if is_kana(part):
        return [jaconv.kata2hira(jaconv.h2z(part, kana=True))]
    return [spoken for spoken, share in (known or lexicon.guessed_reading(part)).items() if share >= _LIKELY]


def _part(spoken: Iterable[str]) -> _Part:
    kana = list(spoken)
    keys = frozenset(map(key_of_kana, kana))
    usual = {str(jaconv.kana2alphabet(one))[:1] for one in kana}  # C of Chie, whose key begins with t
    return _Part(keys, frozenset({*usual, *(key[:1] for key in keys)} - {""}))


def _of_latin(written: Spelling) -> NameForms:
    first, last = _latin_part(" ".join(written[:-1])), _latin_part(written[-1])
    both = _spelt(last, first)
    words = [keys_of_latin(word) for word in written]
    orders = (words, [words[-1], *words[:-1]])
    alone = frozenset(word for word in written if len(latin_letters(word)) >= _SHORTEST_LATIN)
    return NameForms(
        whole=frozenset({written}),
        spelt=both.spelt | {spelling for order in orders for spelling in product(*order)},
        short=alone | {word.upper() for word in alone} | {word.capitalize() for word in alone},
        short_spelt=both.short_spelt,
    )


def _latin_part(words: str) -> _Part:
    return _Part(keys_of_latin(words), frozenset({latin_letters(words)[:1]}))


def _spelt(family: _Part, own: _Part) -> NameForms:
    """Both orders: in full, run together as handles are, and with an initial; two initials only as a short form."""
    full = list(product(family.keys, own.keys))
    begun = [*product(own.letters, family.keys), *product(family.keys, own.letters)]
    joined = [(key,) for one, other in full for text in (one + other, other + one) for key in keys_of_latin(text)]
    initials = [*product(own.letters, family.letters), *product(family.letters, own.letters)]
    return NameForms(
        spelt=frozenset([*full, *((own_key, key) for key, own_key in full), *begun, *joined]),
        short_spelt=frozenset(initials),
    )
