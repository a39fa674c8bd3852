"""Notes on a thing: what people remarked, and where a remark is written."""

import streamlit as st

from app import phrases
from app.components.saving import signed
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit
from app.usecases.casebook import notes, write_note
from schemas.decisions import Note

_LONGEST = 4_000


def notes_on(visitor: Visit, thing_id: str) -> None:
    """All notes on a thing, and the form for another one."""
    say = visitor.say
    st.html(element("h2", say("note.title")))
    place = st.empty()
    identity = signed(visitor)
    if identity is not None:
        with st.form(f"note-{thing_id}", clear_on_submit=True, border=False):
            text = st.text_area(say("note.text"), max_chars=_LONGEST, height=80, label_visibility="collapsed")
            written = st.form_submit_button(say("note.write"))
        if written and text.strip():
            write_note(visitor.workspace, visitor.store, about=thing_id, text=text, identity=identity)
    found = notes(visitor.store, thing_id, reader=visitor.reader)
    if found:
        place.html(element("ul", *(_note(one, say) for one in found), cls="list notes"))


def _note(note: Note, say: Words) -> Html:
    by = joined(note.written_by, phrases.day(note.written_at.astimezone().date(), say.lang), between=" · ")
    return element("li", element("div", note.text, cls="told"), element("div", by, cls="quiet"))
