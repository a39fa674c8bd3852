"""The figures and words of the review, read once."""

from functools import cache
from importlib.resources import files

import yaml

from graph.link.catalogue import Words
from schemas.base import Frozen
from schemas.review import Reason


class ReviewFigures(Frozen):
    """What `figures.yaml` says."""

    limit: int
    least: float
    moved: float
    incidents: int
    values: int
    same_day: int
    told: int
    posts: int
    labels: tuple[str, ...]


@cache
def figures() -> ReviewFigures:
    """What `figures.yaml` says."""
    return ReviewFigures.model_validate(_read("figures.yaml"))


@cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = _read("words.yaml")
    return words


def words(name: str) -> Words:
    """Words that take no value."""
    return Words.model_validate(_words()[name])


def reason(name: str, bits: float, **values: object) -> Reason:
    """A reason in words; a value that is worded differently in each language is given as a mapping."""

    def said(lang: str) -> str:
        known = {key: value[lang] if isinstance(value, dict) else value for key, value in values.items()}
        return _words()[name][lang].format(**known)

    return Reason(bits=bits, ja=said("ja"), en=said("en"))


def _read(name: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = yaml.safe_load(files("graph.review").joinpath(name).read_text("utf-8"))
    return found
