"""The words of the interface in each language; one flat table per language, equal in their keys."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, Protocol, get_args

import yaml

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True)
class Words:
    """What the interface says in one language."""

    lang: Lang
    table: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The sentence under a key with its values put in."""
        return self.table[key].format(**values)

    def of(self, key: str, otherwise: str) -> str:
        """The words for a name that data may bring, or the name itself where there are none."""
        return self.table.get(key, otherwise)

    def under(self, *, prefix: str) -> dict[str, str]:
        """All words whose keys begin so."""
        return {key: text for key, text in self.table.items() if key.startswith(f"{prefix}.")}

    def told(self, told: "InBoth") -> str:
        """What is told in both languages, in this one."""
        return told.ja if self.lang == "ja" else told.en


class InBoth(Protocol):
    """Something that is told in both languages."""

    @property
    def ja(self) -> str: ...  # noqa: D102  its name says it

    @property
    def en(self) -> str: ...  # noqa: D102  its name says it


@cache
def words(lang: Lang) -> Words:
    """The words of a language."""
    source = resources.files("app.i18n").joinpath(f"{lang}.yaml")
    return Words(lang, yaml.safe_load(source.read_text(encoding="utf-8")))
