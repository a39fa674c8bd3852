"""Import: files and pasted texts, with progress and a report of what was refused and why."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app.components import lists, notices
from app.i18n import Words
from app.markup import element, joined
from app.session import visit
from app.usecases.ingest import IngestReport, ingest
from app.usecases.progress import Stage
from extract.read import SUFFIXES, Source, source_from_bytes

_PASTED = "pasted.txt"


class _Bars:
    """One bar per stage."""

    def __init__(self, place: DeltaGenerator, say: Words) -> None:
        self._place = place
        self._say = say
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
        self._draw(stage)

    def _draw(self, stage: Stage) -> None:
        total, done = self._totals[stage], self._done[stage]
        name = self._say(f"stage.{stage}")
        words = f"{name} {done:,}" if total is None else f"{name} {done:,}/{total:,}"
        self._bars[stage].progress(min(1.0, done / total) if total else float(total == 0), text=words)


def _report(report: IngestReport, say: Words) -> None:
    st.html(element("p", say("import.done", **report.counts()), role="status"))
    if report.refused:
        st.html(element("h3", say("import.refused", count=len(report.refused))))
        st.html(lists.refusals(report.refused))
    if report.documents:
        st.html(element("h3", say("import.look")))
        st.html(lists.documents(report.documents, say))


def _given(say: Words) -> list[Source] | None:
    """The sources handed over, or None while nothing was asked for."""
    with st.form("import"):
        files = st.file_uploader(
            say("import.files"), accept_multiple_files=True, type=[suffix.removeprefix(".") for suffix in SUFFIXES]
        )
        pasted = st.text_area(say("import.text"), height=160)
        if not st.form_submit_button(say("import.start"), type="primary"):
            return None
    given = [source_from_bytes(file.getvalue(), name=file.name) for file in files]
    if pasted.strip():
        given.append(source_from_bytes(pasted.encode(), name=_PASTED))
    return given


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        st.html(joined(element("h1", say("import.title")), element("p", say("import.formats"), cls="quiet")))
        given = _given(say)
        if given is None:
            return
        if not given:
            st.html(notices.notice(say("import.nothing")))
            return
        with st.status(say("import.working"), expanded=True) as status:
            bars = _Bars(st.container(), say)
            report = ingest(given, workspace=visitor.workspace, store=visitor.store, progress=bars)
            status.update(state="complete", expanded=False)
        _report(report, say)


if __name__ == "__main__":
    show()
