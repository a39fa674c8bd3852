"""What is known of a document beside its text, made from loosely written keys and values.

A value that cannot be understood costs that value, never the document; it is reported as a problem.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from extract.lexicon import lexicon
from extract.read.moments import day_of, moment_of
from schemas.base import Frozen
from schemas.documents import DocumentKind

_LANG = re.compile(r"^([A-Za-z]{2})(?:[-_].*)?$")
_GRADE = re.compile(r"^[A-Fa-f]$")
_UNPRINTABLE = re.compile("[\ud800-\udfff]")
_SCALARS = (str, int, float, date)
_SHOWN = 40  # characters of a bad value are shown


class Metadata(Frozen):
    """The fields of a document that its source may tell; None where it does not."""

    kind: DocumentKind = DocumentKind.ARTICLE
    external_id: str | None = None
    lang: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    posted_at: datetime | None = None
    collected: datetime | None = None
    url: str | None = None
    platform: str | None = None
    account: str | None = None
    reliability: str | None = None


def canonical_key(key: str) -> str:
    """The field that a heading or key stands for, whatever its case and language; the key itself if none."""
    plain = key.strip().lstrip("\ufeff").casefold().replace(" ", "_").replace("-", "_")
    return _names().get(plain, plain)


def metadata_from(values: Mapping[str, object], *, kind: DocumentKind | None = None) -> tuple[Metadata, list[str]]:
    """Metadata from loose keys and values, and in words what of it was not understood.

    `kind` holds where the values name none; without it, what has an account or a platform is a post.
    """
    given = {canonical_key(str(key)): value for key, value in values.items()}
    found: dict[str, Any] = {}
    problems: list[str] = []
    for field, read in _READERS.items():
        value = _scalar(given.get(field))
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        understood = read(value)
        if understood is None:
            problems.append(f"{_shown(value)} in '{field}' was not understood and is left out.")
        else:
            found[field] = understood
    found.setdefault("kind", kind or _implied_kind(found))
    return Metadata.model_validate(found), problems


def _implied_kind(found: Mapping[str, object]) -> DocumentKind:
    is_post = any(field in found for field in ("account", "platform", "posted_at"))
    return DocumentKind.POST if is_post else DocumentKind.ARTICLE


def _names() -> dict[str, str]:
    names: dict[str, list[str]] = lexicon("columns")["fields"]
    return {alias: field for field, aliases in names.items() for alias in aliases}


def _scalar(value: object) -> object:
    """The value itself, or a short list of words (of authors) as one; deeper structures are not looked into."""
    if isinstance(value, list):
        return ", ".join(word for word in value if isinstance(word, str))
    return value if isinstance(value, _SCALARS) or value is None else _Structure()


class _Structure:
    """Stands for a nested value, which no field takes."""

    def __str__(self) -> str:
        return "a nested value"


def _shown(value: object) -> str:
    text = str(value).strip()
    return f"'{text[:_SHOWN]}…'" if len(text) > _SHOWN else f"'{text}'"


def _word(value: object) -> str | None:
    return _UNPRINTABLE.sub("\ufffd", str(value)).strip() if isinstance(value, _SCALARS) else None


def _kind(value: object) -> DocumentKind | None:
    kinds: dict[str, list[str]] = lexicon("columns")["kinds"]
    word = str(value).strip().casefold()
    return next((DocumentKind(kind) for kind, names in kinds.items() if word in names), None)


def _lang(value: object) -> str | None:
    found = _LANG.match(str(value).strip())
    return found.group(1).lower() if found else None


def _grade(value: object) -> str | None:
    text = str(value).strip()
    return text.upper() if _GRADE.match(text) else None


_READERS: dict[str, Callable[[object], object]] = {
    "kind": _kind,
    "external_id": _word,
    "lang": _lang,
    "title": _word,
    "outlet": _word,
    "author": _word,
    "published": day_of,
    "posted_at": moment_of,
    "collected": moment_of,
    "url": _word,
    "platform": _word,
    "account": _word,
    "reliability": _grade,
}
