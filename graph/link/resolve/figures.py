"""The figures of `figures.yaml`, read once."""

from functools import cache
from pathlib import Path

import yaml

from schemas.base import Frozen


class ResolveFigures(Frozen):
    """Bits behind one incident and one person."""

    incident: dict[str, float]
    person: dict[str, float]
    action: dict[str, float]
    near_kinds: tuple[frozenset[str], ...]
    by_phone: frozenset[str]


@cache
def figures() -> ResolveFigures:
    """What `figures.yaml` says."""
    text = Path(__file__).with_name("figures.yaml").read_text(encoding="utf-8")
    return ResolveFigures.model_validate(yaml.safe_load(text))
