"""Settings: who acts here, how pages open, which evidence counts, and in what state store and models are."""

from collections.abc import Iterable

import streamlit as st

from app import phrases, routes
from app.components import signing, tables
from app.components.links import link
from app.i18n import LANGS, Lang, Words, words
from app.markup import Html, element, joined
from app.session import Visit, visit
from app.settings import Auth
from app.usecases.deciding import link_graph
from app.usecases.doctor import Finding
from app.usecases.evidence import EvidenceView, Kind, evidence_kinds, switch_evidence
from app.usecases.housekeeping import DeskState, StoreState, desk_state, set_opening
from graph.decisions.evidence import Switch
from schemas.errors import DecisionError


def _table(title: str, heads: Iterable[str], rows: Iterable[Html]) -> Html:
    return tables.table(title, heads, rows, cls="settings")


def _you(visitor: Visit, state: DeskState) -> None:
    say, identity = visitor.say, visitor.identity
    st.html(element("h2", say("settings.you")))
    if identity is not None:
        role = say(f"role.{identity.role}")
        st.html(element("p", joined(element("strong", identity.name), role, between=" · ")))
    if state.auth is Auth.OIDC:
        st.html(element("p", say("settings.signed_in"), cls="quiet"))
        st.button(say("signing.out"), on_click=st.logout)
    else:
        st.html(element("p", say("settings.own_computer"), cls="quiet"))
        signing.name_form(visitor, place="settings")
    if state.roles:
        named = (tables.named_row(who, say(f"role.{role}")) for who, role in sorted(state.roles.items()))
        st.html(_table(say("settings.you"), (say("settings.who"), say("settings.role")), named))
        st.html(element("p", say("settings.role_file", path=state.role_file), cls="quiet"))


def _opening(visitor: Visit, state: DeskState) -> None:
    say = visitor.say
    identity = signing.acting(visitor)
    if identity is None:
        return
    st.html(element("h2", say("settings.opening")))
    with st.form("opening", border=False):
        left, middle, right = st.columns([2, 4, 1], vertical_alignment="bottom")
        langs: list[Lang] = list(LANGS)
        lang = left.selectbox(say("languages"), langs, index=langs.index(state.lang), format_func=_language)
        masking = middle.selectbox(
            say("mask.of"),
            state.maskings,
            index=state.maskings.index(state.masking),
            format_func=lambda one: say(f"mask.{one}"),
        )
        if right.form_submit_button(say("settings.keep")):
            set_opening(visitor.workspace, lang=lang, masking=masking, identity=identity)
            st.toast(say("settings.kept"))


def _language(lang: Lang) -> str:
    return words(lang)("language")


def _noun(one: Kind, say: Words) -> str:
    return say.told(one.noun) if one.noun else say(f"evidence_kind.{one.kind}")


def _kind(one: Kind, say: Words) -> Html:
    state = say("settings.on" if one.on else "settings.off")
    if one.pending:
        state = say("settings.pending", state=state)
    decided = one.decision
    told = (
        joined(decided.decided_by, phrases.day(decided.decided_at.date(), say.lang), decided.reason, between=" · ")
        if decided
        else ""
    )
    return tables.named_row(_noun(one, say), f"× {one.weight:.2f}", state, told, cls="" if one.on else "off")


def _evidence(visitor: Visit) -> None:
    say = visitor.say
    view = evidence_kinds(visitor.workspace, visitor.store)
    st.html(element("h2", say("settings.evidence")))
    epoch = say("settings.epoch", number=view.epoch, judged=view.judged) if view.epoch else say("settings.not_linked")
    st.html(element("p", say("settings.evidence_purpose"), cls="quiet"))
    st.html(element("p", epoch, cls="quiet"))
    heads = (say(f"settings.{name}") for name in ("kind", "weight", "counts", "decided"))
    st.html(_table(say("settings.evidence"), heads, (_kind(one, say) for one in view.kinds)))
    _switches(visitor, view)


def _switches(visitor: Visit, view: EvidenceView) -> None:
    say = visitor.say
    identity = signing.acting(visitor)
    if identity is None:
        return
    with st.form("evidence", border=False, clear_on_submit=True):
        left, middle, right, last = st.columns([2, 1, 3, 1], vertical_alignment="bottom")
        one = left.selectbox(say("settings.kind"), view.kinds, format_func=lambda kind: _noun(kind, say))
        on = middle.selectbox(
            say("settings.counts"), (False, True), format_func=lambda to: say("settings.on" if to else "settings.off")
        )
        why = right.text_input(say("settings.why"), max_chars=300)
        if last.form_submit_button(say("settings.decide")):
            try:
                wanted = Switch(kind=one.kind, on=on, why=why)
                switch_evidence(visitor.workspace, visitor.store, wanted, identity=identity)
            except DecisionError:
                st.html(element("p", say("settings.needs_reason"), role="alert"))
            else:
                st.rerun()
    if view.pending and st.button(say("settings.relink"), type="primary"):
        with st.spinner(say("stage.linking")):
            link_graph(visitor.workspace, visitor.store, next_epoch=True)
        st.rerun()


def _store(state: StoreState, say: Words) -> None:
    st.html(element("h2", say("settings.store")))
    migrated = say("settings.schema_of", version=state.schema_version, known=state.schema_known)
    told = {
        "engine": say("settings.embedded" if state.embedded else "settings.neo4j"),
        "server": f"{state.server} — {state.uri}",
        "schema": migrated,
        "revision": f"{state.revision:,}",
        "documents": f"{state.documents:,}",
        "nodes": f"{state.nodes:,}",
        "relationships": f"{state.relationships:,}",
        "folder": str(state.data_dir),
        "disk": say("settings.disk_of", held=phrases.size(state.held), free=phrases.size(state.free)),
    }
    rows = (tables.named_row(say(f"settings.{name}"), value) for name, value in told.items())
    st.html(_table(say("settings.store"), (), rows))


def _installed(state: DeskState, say: Words) -> None:
    st.html(element("h2", say("settings.installed")))
    engine = say(f"engine.{state.engine}")
    ours = ((say("settings.extraction"), engine), (say("settings.pipeline"), state.pipeline))
    rows = (*(tables.named_row(*one) for one in ours), *(_version(found, say) for found in state.installed))
    st.html(_table(say("settings.installed"), (), rows))
    quality = link(say("page.quality"), routes.address(routes.QUALITY, lang=say.lang))
    st.html(element("p", joined(say("settings.quality"), quality, between=" ")))


def _version(found: Finding, say: Words) -> Html:
    return tables.named_row(
        found.about, found.state if found.well else say("settings.missing"), cls="" if found.well else "off"
    )


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        state = desk_state(visitor.workspace, visitor.store, identity=visitor.identity)
        st.html(element("h1", say("settings.title")))
        left, right = st.columns([3, 2], gap="large")
        with left:
            _you(visitor, state)
            _opening(visitor, state)
            _evidence(visitor)
        with right:
            _store(state.store, say)
            _installed(state, say)


if __name__ == "__main__":
    show()
