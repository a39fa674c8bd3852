"""The state of a desk: the store and its size, what is installed, who may decide, how pages open."""

import os
import shutil
from pathlib import Path

from pydantic import Field

from app.i18n import Lang
from app.settings import Auth
from app.usecases.doctor import Finding, installed
from app.usecases.identity import Identity, Role, require_analyst
from app.usecases.masking import Masking
from app.usecases.preferences import preferences, remember
from app.usecases.roles import role_file, roles
from app.usecases.workspace import Workspace
from extract.version import Engine, pipeline_version
from graph.bolt import BoltStore
from graph.migrations import SCHEMA_VERSION
from graph.pages import overview
from schemas.base import Frozen

_FOR_PUBLICATION = (Masking.NAMES, Masking.PUBLICATION)  # a desk never opens with minors and the harmed by name


class StoreState(Frozen):
    """The store, as far as its keeper has to know it."""

    server: str
    uri: str
    embedded: bool
    schema_version: int
    schema_known: int
    revision: int
    documents: int
    nodes: int
    relationships: int = Field(description="of the case layer")
    data_dir: Path
    held: int = Field(description="bytes in the data folder")
    free: int = Field(description="bytes left on its disk")


class DeskState(Frozen):
    """All that the settings page shows beside the kinds of evidence."""

    store: StoreState
    engine: Engine
    pipeline: str
    installed: tuple[Finding, ...]
    auth: Auth
    role_file: Path
    roles: dict[str, Role] = Field(description="empty for whoever may not decide: a list of people is theirs")
    lang: Lang = Field(description="in which pages open")
    masking: Masking = Field(description="under which pages open")
    maskings: tuple[Masking, ...] = _FOR_PUBLICATION


def desk_state(workspace: Workspace, store: BoltStore, *, identity: Identity | None) -> DeskState:
    """How things stand.

    Raises:
        RoleFileError: people sign in, and the file that says who may decide cannot be read.
    """
    given = workspace.settings
    usual = preferences(workspace)
    analyst = identity is not None and identity.role is Role.ANALYST
    return DeskState(
        store=_store_state(workspace, store),
        engine=given.engine,
        pipeline=pipeline_version(given.engine),
        installed=tuple(installed()),
        auth=given.auth,
        role_file=role_file(given),
        roles=roles(given) if analyst and given.auth is Auth.OIDC else {},
        lang=usual.lang or given.lang,
        masking=usual.masking if usual.masking in _FOR_PUBLICATION else Masking.NAMES,
    )


def set_opening(workspace: Workspace, *, lang: Lang, masking: Masking, identity: Identity) -> None:
    """Say how pages open for whoever has not chosen otherwise.

    Raises:
        NotAllowedError: a reader does not say so for others.
    """
    require_analyst(identity)
    assert masking in _FOR_PUBLICATION, "the page offers no other"
    remember(workspace, lang=lang, masking=masking)


def _store_state(workspace: Workspace, store: BoltStore) -> StoreState:
    held, folder = overview(store), workspace.data_dir
    return StoreState(
        server=held.server,
        uri=held.uri,
        embedded=workspace.settings.neo4j_uri is None,
        schema_version=held.schema_version,
        schema_known=SCHEMA_VERSION,
        revision=held.revision,
        documents=sum(held.documents_by_kind.values()),
        nodes=sum(held.nodes.values()),
        relationships=sum(held.relationships.values()),
        data_dir=folder,
        held=_bytes_in(folder),
        free=shutil.disk_usage(folder).free,
    )


def _bytes_in(folder: Path) -> int:
    """Sizes of all files; one that goes away meanwhile counts nothing."""
    total = 0
    for place, _, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(Path(place, name)).st_size
            except FileNotFoundError:
                continue
    return total
