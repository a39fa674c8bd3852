"""Reasons of sameness in words."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from graph.link.resolve.model import Reason
from schemas.ontology import ontology
from schemas.words import IncidentKind


class Said(NamedTuple):
    """One sentence in both languages."""

    ja: str
    en: str


@cache
def _phrases() -> dict[str, dict[str, str]]:
    phrases: dict[str, dict[str, str]] = yaml.safe_load(
        Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")
    )
    return phrases


def said(reason: Reason) -> Said:
    """The sentence of a reason, with what the two reports say."""
    phrase = _phrases()[reason.what]

    def in_language(lang: str) -> str:
        a, b = (_value(reason.what, one, lang) for one in reason.told)
        return phrase[lang].format(a=a, b=b)

    return Said(in_language("ja"), in_language("en"))


def _value(what: str, told: str, lang: str) -> str:
    if what == "kind" and told:
        return ontology().incident_kinds[IncidentKind(told)].label(lang)
    return told or "–"
