"""A workspace on the embedded store, empty or with one invented case whose record is written by hand."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import streamlit as st
from case_records import (
    ARREST,
    ARTICLE,
    HOSTILE,
    NOTICE,
    OTHER,
    POST,
    TOLD,
    article_record,
    other_record,
    post_record,
)
from emptying import empty

from app.settings import Settings, settings
from app.usecases.workspace import Workspace
from extract.version import Engine
from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.opening import open_store
from graph.search import search
from graph.store import StoreConfig
from schemas.documents import Document
from schemas.views import SearchFilters

LEFTOVERS = (
    "archive",
    "last-import.json",
    "decisions.jsonl",
    "preferences.json",
    "notes.jsonl",
    "saved-cases.jsonl",
)


def desk_of(config: StoreConfig, patch: pytest.MonkeyPatch) -> Workspace:
    """The workspace of a store, also the one that commands and pages of this process use, as a new one is."""
    for leftover in LEFTOVERS:
        place = config.data_dir / leftover
        shutil.rmtree(place, ignore_errors=True) if place.is_dir() else place.unlink(missing_ok=True)
    patch.setenv("ITOGUCHI_DATA_DIR", str(config.data_dir))
    patch.setenv("ITOGUCHI_ENGINE", "rules")
    settings.cache_clear()
    st.cache_resource.clear()
    return Workspace(Settings(data_dir=config.data_dir, engine=Engine.RULES))


@pytest.fixture
def workspace(embedded_config: StoreConfig, embedded_store: BoltStore, monkeypatch: pytest.MonkeyPatch) -> Workspace:  # noqa: ARG001  the store is emptied
    """The workspace of an empty embedded store."""
    return desk_of(embedded_config, monkeypatch)


class Desk(NamedTuple):
    """A workspace and its store."""

    workspace: Workspace
    store: BoltStore


@pytest.fixture(scope="module")
def shared_desk(embedded_config: StoreConfig) -> Iterator[Desk]:
    """The workspace of an embedded store for all tests of a module, which load into it once and then only read.

    No test of such a module asks for a store of its own: it would be emptied.
    """
    with pytest.MonkeyPatch.context() as patch, open_store(embedded_config) as store:
        empty(store)
        yield Desk(desk_of(embedded_config, patch), store)


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A page that is run leaves its script as the main module, which processes that start later would look for."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(autouse=True)
def fresh_settings() -> Iterator[None]:
    """No test inherits the settings of another."""
    yield
    settings.cache_clear()


class Case(NamedTuple):
    """The invented case in the store, and what its texts say."""

    store: BoltStore
    article: Document = ARTICLE
    post: Document = POST
    told: str = TOLD
    arrest: str = ARREST
    notice: str = NOTICE
    hostile: str = HOSTILE

    def thing(self, label: str, query: str) -> str:
        """The id of the one thing of a kind that a search finds."""
        hits = search(self.store, query, filters=SearchFilters(labels=(label,))).hits
        assert len(hits) == 1
        return hits[0].id


@pytest.fixture
def case(workspace: Workspace, embedded_store: BoltStore) -> Case:  # noqa: ARG001  the workspace is the store's
    """The embedded store with the invented case in it."""
    return loaded(embedded_store)


@pytest.fixture(scope="module")
def shared_case(shared_desk: Desk) -> Case:
    """The invented case for all tests of a module, which only read."""
    return loaded(shared_desk.store)


def loaded(store: BoltStore) -> Case:
    report = load_dossiers(store, [(ARTICLE, article_record()), (POST, post_record())])
    assert report.refused == ()
    return Case(store)


@pytest.fixture
def linked_case(case: Case, link_by_hand: Callable[..., None]) -> Case:
    """The invented case with a second robbery, linked to the first and in one ring with it."""
    report = load_dossiers(case.store, [(OTHER, other_record())])
    assert report.refused == ()
    link_by_hand(case.store, case.thing("Incident", "架空市"), case.thing("Incident", "仮名町"), containing="シグナル")
    return case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of sources as a user might have them."""
    place = tmp_path / "sources"
    place.mkdir()
    (place / "article.txt").write_text(ARTICLE.text, encoding="utf-8")
    (place / "english.md").write_text(
        "# Man held over raid\n\nPolice in Kakuu City arrested Taro Kakuu, 24, on March 6, 2031.\n", encoding="utf-8"
    )
    (place / "posts.csv").write_text(
        "id,platform,account,posted_at,text,url\n"
        f"post-1,X,@kakuu_ura,2031-02-01T10:00:00+09:00,{POST.text.replace(',', ' ')},https://x.example/1\n",
        encoding="utf-8",
    )
    (place / "broken.jsonl").write_text('{"id": "a", "text": "一件目です。"}\n{broken\n', encoding="utf-8")
    (place / "empty.txt").write_bytes(b"")
    return place
