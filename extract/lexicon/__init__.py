"""Lexicons: the words rules look for, as data: one YAML or TSV file per subject, each saying where it comes from."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def lexicon(name: str) -> Any:  # noqa: ANN401  the shape of a lexicon is its own affair
    """The content of a YAML lexicon such as `ja/titles`; callers must not change it.

    Raises:
        FileNotFoundError: there is no such lexicon, which is a fault of the program.
    """
    return yaml.load(_source(f"{name}.yaml"), Loader=_Loader)  # noqa: S506  one of PyYAML's safe loaders


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated lexicon such as `shared/places_jp`; lines that start with # are notes."""
    lines = _source(f"{name}.tsv").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


def _source(path: str) -> str:
    return (files(__name__) / path).read_text(encoding="utf-8")
