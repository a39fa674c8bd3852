"""What a user may set, from the environment alone; the rest of the program is given plain values."""

import os
import sys
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


@cache
def settings() -> Settings:
    """The settings of this process; `SettingsError` names the first one that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"ITOGUCHI_{str(first['loc'][0]).upper()}"
        raise SettingsError(first["msg"], setting=name) from error
