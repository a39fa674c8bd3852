"""Signing in at an OpenID Connect issuer: what the server of the pages must be told, and where that is kept private."""

import json
import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from app.settings import Settings, SettingsError
from app.usecases.roles import roles

_CALLBACK = "oauth2callback"
_FOLDER = 0o700
_FILE = 0o600


def public_url(settings: Settings, *, own: str) -> str:
    """Where readers reach the pages; `own` is the server's own address on this computer.

    Raises:
        SettingsError: it is no address of the web, or what is sent there could be read on the way.
    """
    given = (settings.public_url or own).rstrip("/")
    parts = urlsplit(given)
    local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if not parts.hostname or parts.scheme not in {"http", "https"} or (parts.scheme == "http" and not local):
        raise SettingsError(
            f"{given} does not begin with https://, and elsewhere than on this computer sign-in must not be readable.",
            setting="ITOGUCHI_PUBLIC_URL",
        )
    return given


def sign_in_secrets(settings: Settings, *, url: str) -> Path:
    """Write down, for the owner of the data folder alone, what the server needs to let people sign in.

    Raises:
        SettingsError: something that is needed is not set.
        RoleFileError: the role file cannot be read.
    """
    roles(settings)
    secret = settings.oidc_client_secret
    told = {
        "redirect_uri": f"{url}/{_CALLBACK}",
        "cookie_secret": _cookie_secret(settings.data_dir),
        "client_id": _needed(settings.oidc_client_id, "ITOGUCHI_OIDC_CLIENT_ID"),
        "client_secret": _needed(secret.get_secret_value() if secret else None, "ITOGUCHI_OIDC_CLIENT_SECRET"),
        "server_metadata_url": _needed(settings.oidc_metadata_url, "ITOGUCHI_OIDC_METADATA_URL"),
    }
    # A JSON string is a TOML string.
    lines = "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in told.items())
    return _private(settings.data_dir, "secrets.toml", f"[auth]\n{lines}")


def _needed(value: str | None, setting: str) -> str:
    if not value:
        raise SettingsError("it is needed for ITOGUCHI_AUTH=oidc.", setting=setting)
    return value


def _cookie_secret(data_dir: Path) -> str:
    """Signs the cookies; kept, so that a restart signs nobody out."""
    place = data_dir / "sign-in" / "cookie-secret"
    if not place.exists():
        _private(data_dir, place.name, secrets.token_hex(32))
    return place.read_text(encoding="ascii")


def _private(data_dir: Path, name: str, content: str) -> Path:
    folder = data_dir / "sign-in"
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    folder.chmod(_FOLDER)
    place = folder / name
    place.unlink(missing_ok=True)
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE), "w", encoding="utf-8") as file:
        file.write(content)
    return place
