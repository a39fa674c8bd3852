"""Import: files and pasted texts, looked at before they are kept, with progress and a plain report."""

import streamlit as st

from app.components import importing, notices, signing
from app.i18n import Words
from app.markup import element, joined
from app.session import Visit, visit
from app.usecases import deciding
from app.usecases.preview import preview
from app.usecases.progress import Silent
from extract.read import SUFFIXES, Source, source_from_bytes

_PASTED = "pasted.txt"
_TEXT = "pasted"


def _files(visitor: Visit) -> None:
    """Files, dropped or chosen."""
    say = visitor.say
    with st.form("import"):
        files = st.file_uploader(
            say("import.files"), accept_multiple_files=True, type=[suffix.removeprefix(".") for suffix in SUFFIXES]
        )
        asked = st.form_submit_button(say("import.start"), type="primary")
    if asked:
        _take_in(visitor, [source_from_bytes(file.getvalue(), name=file.name) for file in files])


def _text(visitor: Visit) -> None:
    """A pasted text: what is found in it, then, if wanted, kept."""
    say = visitor.say
    with st.form("paste"):
        st.text_area(say("import.text"), height=140, key=_TEXT)
        look, keep = st.columns([1, 1])
        looked = look.form_submit_button(say("preview.look"))
        kept = keep.form_submit_button(say("preview.keep"), type="primary")
    source = _pasted()
    if looked and source:
        importing.preview(preview(visitor.workspace, source), say)
    elif kept or looked:
        _take_in(visitor, [source] if source and kept else [])


def _pasted() -> Source | None:
    pasted = str(st.session_state.get(_TEXT) or "")
    return source_from_bytes(pasted.encode(), name=_PASTED) if pasted.strip() else None


def _take_in(visitor: Visit, given: list[Source]) -> None:
    if not given:
        st.html(notices.notice(visitor.say("import.nothing")))
        return
    importing.report(importing.taken_in(visitor, given), visitor.say)


def _stopped(visitor: Visit, say: Words) -> None:
    """An import was stopped: what it had loaded is linked, so that the graph is whole."""
    with st.spinner(say("pending.drawing")):
        importing.wait_for_the_end()
        deciding.link_new(visitor.workspace, visitor.store, progress=Silent())
    st.html(importing.stopped(say))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        st.html(joined(element("h1", say("import.title")), element("p", say("import.formats"), cls="quiet")))
        if signing.reads_only(visitor):
            return
        if importing.was_stopped():
            _stopped(visitor, say)
        _files(visitor)
        _text(visitor)


if __name__ == "__main__":
    show()
