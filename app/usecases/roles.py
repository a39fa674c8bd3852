"""The role file: which signed-in person may decide. Whoever is not in it reads."""

from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from app.settings import Settings
from app.usecases.identity import Identity, Role
from schemas.errors import ItoguchiError

_ROLES: TypeAdapter[dict[str, Role]] = TypeAdapter(dict[str, Role])


class RoleFileError(ItoguchiError):
    """A role file that cannot be read; nobody is let in by a file that may mean something else."""

    def __init__(self, message: str, *, path: Path) -> None:
        super().__init__(
            f"{path}: {message}", remedy="Write one line per person: 'address@desk.example: analyst', or reader."
        )
        self.path = path


class NotSignedInError(ItoguchiError):
    """Somebody asked for a page without having signed in."""

    def __init__(self) -> None:
        super().__init__("This desk is open to people who have signed in.", remedy="Load the page anew and sign in.")


def role_file(settings: Settings) -> Path:
    """Where roles are written down."""
    return settings.roles or settings.data_dir / "roles.yaml"


def roles(settings: Settings) -> dict[str, Role]:
    """Roles by address or subject, addresses in small letters; empty without a file, so that everybody reads.

    Raises:
        RoleFileError: the file is not a table of roles.
    """
    path = role_file(settings)
    if not path.exists():
        return {}
    try:
        table = _ROLES.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except (OSError, UnicodeError, yaml.YAMLError) as error:
        raise RoleFileError(str(error), path=path) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise RoleFileError(
            f"{first['loc'][0] if first['loc'] else 'whole file'}: {first['msg']}", path=path
        ) from error
    return {name.casefold(): role for name, role in table.items()}


def signed_in(claims: Mapping[str, object], settings: Settings) -> Identity:
    """Who signed in, by what the issuer vouches for.

    An address counts only where the issuer has verified it: anybody may claim any other. The name is what the record
    of decisions bears, so the address or subject always stands in it beside the name that people give themselves.

    Raises:
        NotSignedInError: nobody signed in.
        RoleFileError: it cannot be told what they may do.
    """
    key = _vouched_for(claims)
    if not claims.get("is_logged_in") or not key:
        raise NotSignedInError
    given = str(claims.get("name") or "")
    role = roles(settings).get(key.casefold(), Role.READER)
    return Identity(name=f"{given} <{key}>" if given and given != key else key, role=role)


def _vouched_for(claims: Mapping[str, object]) -> str:
    address = claims.get("email") if claims.get("email_verified") is True else None
    return str(address or claims.get("sub") or "")
