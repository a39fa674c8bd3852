"""One reader's visit: the language they read in and the graph they look into."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import streamlit as st

from app.components.notices import failure
from app.i18n import LANGS, Lang, Words, words
from app.settings import Auth, settings
from app.usecases.identity import Identity, Role, tidied
from app.usecases.masking import Masking, Reader, open_to
from app.usecases.preferences import Preferences, preferences
from app.usecases.roles import signed_in
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from schemas.errors import ItoguchiError, StoreUnavailableError

_RECONNECTED = "reconnected"
NAME = "name"


@dataclass(frozen=True)
class Visit:
    """What every page is given."""

    workspace: Workspace
    store: BoltStore
    reader: Reader
    identity: Identity | None = None
    drawn: set[str] = field(default_factory=set, compare=False)
    """Parts that a page shows once however often it is asked for them."""

    @property
    def say(self) -> Words:
        """The words of the reader's language."""
        return self.reader.say

    @property
    def lang(self) -> Lang:
        """The reader's language."""
        return self.say.lang


@st.cache_resource(show_spinner=False)
def _store(_workspace: Workspace, *, data_dir: str, uri: str | None) -> BoltStore:  # noqa: ARG001  the key of the cache
    return _workspace.connect()


def language() -> Lang:
    """The language asked for in the address, else the one chosen before, else the default; kept in the address."""
    asked = st.query_params.get("lang")
    named = next((lang for lang in LANGS if lang == asked), None)
    chosen: Lang = named or st.session_state.get("lang") or _usual().lang or settings().lang
    st.session_state["lang"] = chosen
    if asked != chosen:
        st.query_params["lang"] = chosen
    return chosen


def masking(identity: Identity | None) -> Masking:
    """How much the address asks to mask, else what was chosen before; kept in the address unless it is the usual."""
    asked, allowed = st.query_params.get("mask"), open_to(identity)
    named = next((one for one in allowed if one.value == asked), None)
    chosen: Masking = named or st.session_state.get("mask") or _usual().masking or Masking.NAMES
    chosen = chosen if chosen in allowed else Masking.NAMES
    st.session_state["mask"] = chosen
    if chosen is not Masking.NAMES and asked != chosen.value:
        st.query_params["mask"] = chosen.value
    return chosen


def _usual() -> Preferences:
    """How pages open where neither the address nor this visit says otherwise."""
    return preferences(Workspace(settings()))


@contextmanager
def visit() -> Iterator[Visit]:
    """The reader's visit; what goes wrong in it is said on the page in words."""
    say = words(language())
    try:
        workspace = Workspace(settings())
        identity = who(workspace)
        store = _store(workspace, data_dir=str(workspace.data_dir), uri=workspace.settings.neo4j_uri)
        yield Visit(workspace, store, Reader(say, masking(identity)), identity=identity)
        st.session_state.pop(_RECONNECTED, None)
    except ItoguchiError as error:
        if isinstance(error, StoreUnavailableError) and _may_reconnect():
            st.rerun()
        st.html(failure(error, say))


def may_enter() -> bool:
    """Whether the pages are open to this visitor: on one's own computer always, elsewhere after signing in."""
    return settings().auth is Auth.NONE or bool(st.user.get("is_logged_in"))


def who(workspace: Workspace) -> Identity | None:
    """Who signed in; where nobody need, whoever sits at this computer decides under the name they gave, if any."""
    if workspace.settings.auth is Auth.OIDC:
        return signed_in(st.user.to_dict(), workspace.settings)
    name = tidied(st.session_state.get(NAME) or preferences(workspace).name or "")
    return Identity(name=name, role=Role.ANALYST) if name else None


def _may_reconnect() -> bool:
    """The embedded server gets another port when it was started anew: one fresh connection is worth a try."""
    _store.clear()
    first = not st.session_state.get(_RECONNECTED)
    st.session_state[_RECONNECTED] = True
    return first


def asked_for(name: str) -> str:
    """What the address asks this page to show."""
    return st.query_params.get(name, "")
