"""The environment is read in one place, and a wrong value is named."""

from pathlib import Path

import pytest

from app.settings import Settings, SettingsError, settings
from app.usecases.workspace import Workspace

ROOT = Path(__file__).parents[2]


def test_nothing_need_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("ITOGUCHI_DATA_DIR", raising=False)
    given = Settings()
    assert given.data_dir.name == "itoguchi"
    assert given.neo4j_uri is None
    assert (given.lang, given.engine, given.port) == ("ja", "full", 8501)


def test_a_server_is_handed_to_the_store_with_its_password_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITOGUCHI_NEO4J_URI", "bolt://127.0.0.1:7687")
    monkeypatch.setenv("ITOGUCHI_NEO4J_PASSWORD", "kakuu-secret")
    given = Settings()
    config = Workspace(given).store_config
    assert (config.uri, config.password) == ("bolt://127.0.0.1:7687", "kakuu-secret")
    assert "kakuu-secret" not in repr(given)
    assert "kakuu-secret" not in repr(config)


@pytest.mark.parametrize(("name", "value"), [("PORT", "80"), ("ENGINE", "magic"), ("LANG", "fr"), ("JOBS", "0")])
def test_a_wrong_value_is_named_with_its_variable(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"ITOGUCHI_{name}", value)
    settings.cache_clear()
    with pytest.raises(SettingsError, match=f"ITOGUCHI_{name}"):
        settings()


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITOGUCHI_NEO4J_URI", "")
    assert Settings().neo4j_uri is None


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        path
        for package in ("schemas", "extract", "graph", "app")
        for path in (ROOT / package).rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in ("os.environ", "getenv", "BaseSettings"))
    ]
    assert readers == [ROOT / "app" / "settings.py"]
