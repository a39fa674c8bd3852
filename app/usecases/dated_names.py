"""Names of incidents and legal actions begin with their day as ISO writes it; readers see it as they write days."""

from typing import Any, TypeVar

from app import phrases
from app.i18n import Lang
from schemas.base import Frozen
from schemas.views import SearchHit, ThingRef

View = TypeVar("View", bound=Frozen)

_DATED = frozenset({"Incident", "LegalAction"})


def in_habit(view: View, lang: Lang) -> View:
    """A view in which the names of what happened tell days in the reader's habit."""
    told = _told(view, lang)
    assert isinstance(told, type(view))
    return told


def _told(value: Any, lang: Lang) -> Any:  # noqa: ANN401  any field of any view
    """The value itself where nothing in it changes: most of a view does not."""
    if isinstance(value, str):
        return value
    if isinstance(value, Frozen):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        told = {name: now for name, was in fields.items() if (now := _told(was, lang)) is not was}
        if isinstance(value, (ThingRef, SearchHit)) and value.label in _DATED:
            name = phrases.dated(value.name, lang)
            told |= {"name": name} if name != value.name else {}
        return value.model_copy(update=told) if told else value
    if isinstance(value, dict):
        changed = {key: now for key, was in value.items() if (now := _told(was, lang)) is not was}
        return {**value, **changed} if changed else value
    if isinstance(value, tuple):
        items = tuple(_told(one, lang) for one in value)
        return items if any(now is not was for now, was in zip(items, value, strict=True)) else value
    return value
