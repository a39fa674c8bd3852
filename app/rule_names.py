"""What the rules are called by which extraction finds things; `i18n/rules.yaml` names them by what ids begin with."""

from functools import cache
from importlib import resources

import yaml

from app.i18n import Words
from schemas.base import Frozen
from schemas.ontology import Labelled


class _Table(Frozen):
    reads: dict[str, Labelled]
    looks_for: dict[str, Labelled]
    alone: dict[str, Labelled]


@cache
def _table() -> _Table:
    source = resources.files("app.i18n").joinpath("rules.yaml")
    return _Table.model_validate(yaml.safe_load(source.read_text(encoding="utf-8")))


def rule_name(rule: str, say: Words) -> str:
    """What a rule looks for and in which texts; empty for an id that no rule of ours has."""
    reads, looks_for, *_ = (*rule.split("."), "", "")
    table = _table()
    if reads in table.alone:
        return say.told(table.alone[reads])
    if reads in table.reads and looks_for in table.looks_for:
        return say(
            "evidence.rule_of", looks_for=say.told(table.looks_for[looks_for]), reads=say.told(table.reads[reads])
        )
    return ""
