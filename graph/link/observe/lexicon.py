"""The words by which texts speak of methods, of readers' contacts, and of incidents belonging together or not."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from graph.link.model import EvidenceType

_NOTHING = re.compile(r"(?!)")


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE) if patterns else _NOTHING


class Words(NamedTuple):
    """Compiled patterns of `words.yaml`."""

    same_group: re.Pattern[str]
    unrelated: re.Pattern[str]
    alone: re.Pattern[str]
    open_question: re.Pattern[str]
    unconfirmed: re.Pattern[str]
    aside: re.Pattern[str]
    another_bearer: re.Pattern[str]
    several: re.Pattern[str]
    among: re.Pattern[str]
    authority: re.Pattern[str]
    contact: re.Pattern[str]
    posted: re.Pattern[str]
    spoken: re.Pattern[str]
    warned: re.Pattern[str]
    announced: re.Pattern[str]
    lawful: re.Pattern[str]
    group_of: re.Pattern[str]
    methods: Mapping[EvidenceType, Mapping[str, re.Pattern[str]]]

    def methods_in(self, passage: str) -> Iterator[tuple[EvidenceType, str]]:
        """The coded methods of which a passage speaks."""
        for kind, codes in self.methods.items():
            for code, pattern in codes.items():
                if pattern.search(passage):
                    yield kind, code


@cache
def words() -> Words:
    """What `words.yaml` says."""
    read = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    methods = {
        EvidenceType(kind): {code: _any(patterns) for code, patterns in codes.items()}
        for kind, codes in read["methods"].items()
    }
    plain = {name: _any(read[name]) for name in Words._fields if name != "methods"}
    return Words(**plain, methods=methods)
