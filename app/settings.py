"""What a user may set, from the environment alone; the rest of the program is given plain values."""

import os
import sys
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from extract.version import Engine
from schemas.errors import ItoguchiError


class SettingsError(ItoguchiError):
    """A setting whose value cannot be used."""

    def __init__(self, message: str, *, setting: str) -> None:
        super().__init__(f"{setting}: {message}", remedy=f"Correct or unset {setting}.")
        self.setting = setting


def _user_data_folder() -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "itoguchi"


class Auth(StrEnum):
    """How readers show who they are."""

    NONE = "none"
    OIDC = "oidc"


class Settings(BaseSettings):
    """Everything that can be set, each as `ITOGUCHI_<NAME>`; all of it has a default that works offline."""

    model_config = SettingsConfigDict(env_prefix="ITOGUCHI_", frozen=True, env_ignore_empty=True)

    data_dir: Path = Field(default_factory=_user_data_folder, description="store, archive and logs of this user")
    neo4j_uri: str | None = Field(default=None, description="a Neo4j server instead of the embedded store")
    neo4j_user: str | None = None
    neo4j_password: SecretStr | None = None
    neo4j_database: str | None = Field(default=None, description="the server's default database if not set")
    lang: Literal["ja", "en"] = Field(default="ja", description="language of the pages until a reader chooses")
    engine: Engine = Field(default=Engine.FULL, description="full: rules and language models; rules: rules alone")
    jobs: int = Field(default=1, ge=1, le=64, description="processes that extract")
    port: int = Field(default=8501, ge=1024, le=65535, description="port of the pages on 127.0.0.1")
    auth: Auth = Field(default=Auth.NONE, description="oidc: sign in at an OpenID Connect issuer before anything")
    oidc_metadata_url: str | None = Field(default=None, description="the issuer's .well-known/openid-configuration")
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    public_url: str | None = Field(default=None, description="where readers reach the pages, if not on this computer")
    roles: Path | None = Field(default=None, description="who is analyst; roles.yaml in the data folder if not set")


@cache
def settings() -> Settings:
    """The settings of this process; `SettingsError` names the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"ITOGUCHI_{str(first['loc'][0]).upper()}"
        raise SettingsError(first["msg"], setting=name) from error
