"""Who sits at the desk: the name that a decision bears, and what its bearer may do."""

import unicodedata
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from schemas.base import Frozen
from schemas.errors import ItoguchiError

_LONGEST = 200


class Role(StrEnum):
    """What somebody may do at the desk."""

    READER = "reader"
    ANALYST = "analyst"


def tidied(name: str) -> str:
    """A name on one line: no control or format characters, single spaces, not endless."""
    seen = "".join(" " if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"} else sign for sign in name)
    return " ".join(seen.split())[:_LONGEST]


class Identity(Frozen):
    """Somebody at the desk, by the name that their decisions bear."""

    name: Annotated[str, AfterValidator(tidied), Field(min_length=1)]
    role: Role


class NotAllowedError(ItoguchiError):
    """A reader tried what is an analyst's."""

    def __init__(self, identity: Identity) -> None:
        super().__init__(
            f"{identity.name} may read, but not import, decide, note or correct.",
            remedy="Ask whoever runs this desk to enter you as analyst in its role file.",
        )
        self.identity = identity


def require_analyst(identity: Identity) -> None:
    """Let an analyst pass.

    Raises:
        NotAllowedError: the identity is a reader's.
    """
    if identity.role is not Role.ANALYST:
        raise NotAllowedError(identity)


def refuse_readers(identity: Identity | None) -> None:
    """Let pass whoever may write, named or not: nobody is nameless where people sign in.

    Raises:
        NotAllowedError: the identity is a reader's.
    """
    if identity is not None:
        require_analyst(identity)
