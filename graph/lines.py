"""Documents and things as pages list them, made from what the queries return."""

from datetime import date
from typing import Any

from schemas.documents import DocumentKind
from schemas.views import DocumentLine, ThingRef

_TITLE = 80


def document_line(found: dict[str, Any]) -> DocumentLine:
    """A document in a list, from the map that `queries.read_any.DOCUMENT` returns."""
    external = found.get("external_ids") or [None]
    return DocumentLine(
        id=found["id"],
        external_id=external[0],
        kind=DocumentKind(found["kind"]),
        lang=found.get("lang") or "",
        title=_title(found),
        outlet=found.get("outlet"),
        published=_day(found.get("published")),
        url=found.get("url"),
        current=bool(found.get("current")),
    )


def _title(found: dict[str, Any]) -> str:
    """The title, or where there is none the beginning of the text."""
    words = " ".join((found.get("title") or found.get("beginning") or "").split())
    return words if len(words) <= _TITLE else f"{words[:_TITLE]}…"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def thing_ref(found: dict[str, Any]) -> ThingRef:
    """A thing by id, from the map that `queries.read_any.thing` returns."""
    return ThingRef(id=found["id"], label=found["label"], name=found["name"] or "")
