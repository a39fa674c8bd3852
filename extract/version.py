"""Which extractor made a record: its version and a digest of its rules, so that changed rules are noticed."""

import hashlib
from enum import StrEnum
from functools import cache
from importlib import metadata
from pathlib import Path

_RULES = {".py", ".yaml", ".json", ".tsv", ".txt"}
_MAKES_NO_RECORDS = {"evaluate"}  # what measures records changes none


class Engine(StrEnum):
    """What finds candidates: rules with language models beside them, or rules alone."""

    FULL = "full"
    RULES = "rules"


def _makes_records(path: Path) -> bool:
    return _MAKES_NO_RECORDS.isdisjoint(path.relative_to(Path(__file__).parent).parts)


@cache
def _rules_digest() -> str:
    folder = Path(__file__).parent
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in _RULES and _makes_records(p) and p.is_file()):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:10]


def pipeline_version(engine: Engine) -> str:
    """Version string written into every record: release, digest of the rules, engine."""
    return f"{metadata.version('itoguchi')}+{_rules_digest()}.{engine}"
