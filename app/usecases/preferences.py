"""What a desk remembers of its readers between visits; it lies in the data folder, so it belongs to one user."""

from typing import Any

from pydantic import ValidationError

from app.i18n import Lang
from app.usecases.masking import Masking
from app.usecases.workspace import Workspace
from schemas.base import Frozen


class Preferences(Frozen):
    """The name given for the record of decisions, and how pages open; None: as set for the program."""

    name: str | None = None
    lang: Lang | None = None
    masking: Masking | None = None


def preferences(workspace: Workspace) -> Preferences:
    """What is remembered; a file that cannot be read counts as none, for nothing in it is worth a refusal."""
    try:
        return Preferences.model_validate_json(workspace.preferences.read_bytes())
    except (OSError, ValidationError):
        return Preferences()


def remember(workspace: Workspace, **changed: Any) -> Preferences:  # noqa: ANN401  the fields of Preferences
    """Remember some of it anew, and keep the rest."""
    kept = Preferences.model_validate({**preferences(workspace).model_dump(), **changed})
    place = workspace.preferences
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(".draft")
    draft.write_text(kept.model_dump_json(), encoding="utf-8")
    draft.replace(place)
    return kept
