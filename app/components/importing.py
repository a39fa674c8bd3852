"""An import under way: a bar for each stage, a way to stop, and a plain report at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Event

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app import routes
from app.components import chips, lists, notices, reading
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit
from app.usecases.extraction import Found
from app.usecases.import_report import IngestReport
from app.usecases.ingest import ingest_for
from app.usecases.preview import FoundStatement, Preview
from app.usecases.progress import Stage
from schemas.ontology import ontology

_STOPPED, _REACHED = "import_stopped", "import_reached"
_PATIENCE = 120  # seconds in which a batch that is being written when the stop comes is through


@dataclass(slots=True)
class _Reached:
    """How far an import got: documents that were dealt with, of those that were not in the graph before.

    It is written without a call of Streamlit's: any such call may be the one that a click on the button ends.
    """

    done: int = 0
    of: int | None = None
    over: Event = field(default_factory=Event)


class _Bars:
    """One bar per stage."""

    def __init__(self, place: DeltaGenerator, say: Words, *, reached: _Reached) -> None:
        self._place = place
        self._say = say
        self._reached = reached
        self._bars: dict[Stage, DeltaGenerator] = {}
        self._totals: dict[Stage, int | None] = {}
        self._done: dict[Stage, int] = {}

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        """Show the bar of a stage."""
        self._totals[stage], self._done[stage] = total, 0
        self._bars[stage] = self._place.empty()
        self._draw(stage)

    def advance(self, stage: Stage, count: int = 1) -> None:
        """Move the bar of a stage."""
        self._done[stage] += count
        self._draw(stage)  # a click on the button ends the import here, between two transactions

    def _draw(self, stage: Stage) -> None:
        total, done = self._totals[stage], self._done[stage]
        if stage is Stage.LOADING and total is not None:
            self._reached.done, self._reached.of = done, total
        name = self._say(f"stage.{stage}")
        words = f"{name} {done:,}" if total is None else f"{name} {done:,}/{total:,}"
        self._bars[stage].progress(min(1.0, done / total) if total else float(total == 0), text=words)


def taken_in(visitor: Visit, found: Iterable[Found]) -> IngestReport:
    """Take sources in, with progress. Stopping ends the run at the next document; what was loaded stays."""
    reached = st.session_state[_REACHED] = _Reached()
    try:
        return _watched(visitor, found, reached)
    finally:
        reached.over.set()


def _watched(visitor: Visit, found: Iterable[Found], reached: _Reached) -> IngestReport:
    say = visitor.say
    with st.status(say("import.working"), expanded=True) as status:
        st.button(say("import.stop"), key="stop_import", on_click=_stop)
        bars = _Bars(st.container(), say, reached=reached)
        report = ingest_for(visitor.identity, found, workspace=visitor.workspace, store=visitor.store, progress=bars)
        status.update(label=say("import.worked"), state="complete", expanded=False)
    return report


def _stop() -> None:
    """A click ends the running script; it is told on the page that is drawn then."""
    st.session_state[_STOPPED] = True


def was_stopped() -> bool:
    """Whether the last import was stopped; it is said once."""
    return bool(st.session_state.pop(_STOPPED, False))


def wait_for_the_end() -> None:
    """Let the import that was stopped write the batch it is at: the page is drawn anew while it still does."""
    reached: _Reached = st.session_state[_REACHED]
    reached.over.wait(_PATIENCE)


def stopped(say: Words) -> Html:
    """That the last import was stopped, what of it was taken in, how much is left, and how to go on."""
    reached: _Reached = st.session_state[_REACHED]
    if reached.of is None:
        return notices.notice(say("import.stopped"), say("import.stopped_early"))
    left = say("import.left", done=f"{reached.done:,}", of=f"{reached.of:,}", left=f"{reached.of - reached.done:,}")
    return notices.notice(say("import.stopped"), left, say("import.stopped_then"))


def report(told: IngestReport, say: Words) -> None:
    """What was taken and what was not."""
    st.html(element("p", say("import.done", **told.counts()), role="status"))
    pages = (("import.then", routes.HOME), ("home.review", routes.REVIEW))
    onward = (link(say(key), routes.address(page, lang=say.lang)) for key, page in pages)
    st.html(element("p", joined(*onward, between=" · ")))
    if told.refused:
        st.html(element("h2", say("import.refused", count=len(told.refused))))
        st.html(lists.refusals(told.refused))
    if told.documents:
        st.html(element("h2", say("import.look")))
        st.html(lists.documents(told.documents, say))


def preview(found: Preview, say: Words) -> None:
    """What a text says, before anything of it is kept."""
    st.html(element("h2", say("preview.title")))
    if found.refused:
        st.html(lists.refusals(found.refused))
    if found.page is None:
        return
    left, right = st.columns([3, 2], gap="medium")
    left.html(joined(reading.legend(found.page, say), reading.passage(found.page, say)))
    with right:
        if found.page.label and found.page.score is not None:
            st.html(element("p", joined(say(f"label.{found.page.label}"), f"{found.page.score:.2f}", between=" ")))
        st.html(_statements(found.statements, say))


def _statements(found: Sequence[FoundStatement], say: Words) -> str:
    title = element("h3", say("preview.statements", count=len(found)))
    lines = (element("li", _statement(one, say)) for one in found)
    return joined(title, element("ul", *lines, cls="list"))


def _statement(one: FoundStatement, say: Words) -> str:
    predicate = element("span", ontology().predicates[one.predicate].label(say.lang), cls="quiet")
    ends = (one.subject.get(say.lang, ""), predicate, one.object.get(say.lang, ""))
    return joined(*(part for part in ends if part), chips.certainty_chip(one.certainty, say.lang), between=" ")
