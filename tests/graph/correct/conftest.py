"""The raid whose record is corrected."""

from collections.abc import Callable
from typing import Any

import pytest
from raid_record import SUSPECT, VICTIM

from schemas.records import Participant, Record
from schemas.words import Role


@pytest.fixture
def record(a_robbery: Callable[..., Any]) -> Record:
    """A raid, its participants also in the incident as linking reads it."""
    case = a_robbery()
    _, plain = case.dossier()
    by_name = {one.canonical: one.id for one in plain.entities}
    parts = (
        Participant(entity=by_name[SUSPECT], role=Role.EXECUTOR, denies=True),
        Participant(entity=by_name[VICTIM], role=Role.VICTIM),
    )
    incidents = tuple(one.model_copy(update={"participants": parts}) for one in plain.incidents)
    return Record.model_validate(plain.model_copy(update={"incidents": incidents}).model_dump())
