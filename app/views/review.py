"""Review: one open question at a time, answered by key; the next one is there at once."""

from dataclasses import dataclass, field

import streamlit as st

from app import routes
from app.components import notices, pending, reviewing
from app.components.links import link
from app.components.signing import acting
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit, visit
from app.usecases import review
from app.usecases.review import Answer, ReviewView
from schemas.decisions import Decision, Verdict
from schemas.review import Question

_FRAGMENT = "review"
_ANSWERS = ((Verdict.CONFIRM, "c"), (Verdict.REJECT, "r"), (Verdict.UNSURE, "u"))
_REASONS = ("1", "2", "3", "4")


@dataclass
class _Sitting:
    """What one reader did in the queue since the page was opened; decisions themselves are in the graph."""

    answers: list[tuple[Question, Decision]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    rejecting: str = ""
    back_to: str = ""


def _sitting() -> _Sitting:
    found: _Sitting = st.session_state.setdefault("review_sitting", _Sitting())
    return found


def _why(asked: Question) -> str:
    return f"why-{asked.waiting.id}"


def _answer(asked: Question, verdict: Verdict, preset: str = "") -> None:
    """Keep an answer; a rejection without a reason asks for one first."""
    sitting, why = _sitting(), preset or str(st.session_state.get(_why(asked)) or "").strip()
    if any(one.waiting.id == asked.waiting.id for one, _ in sitting.answers):
        return  # its key was pressed again before the next question was drawn
    if verdict is Verdict.REJECT and not why:
        sitting.rejecting = asked.waiting.id
        return
    with visit() as visitor:
        if visitor.identity is None:
            return
        given = Answer(verdict=verdict, why=why)
        decision = review.answer(visitor.workspace, visitor.store, asked, given=given, identity=visitor.identity)
        sitting.answers.append((asked, decision))
        sitting.rejecting = sitting.back_to = ""


def _written(asked: Question) -> None:
    """Enter in the field for the reason keeps a rejection that was asked why."""
    if _sitting().rejecting == asked.waiting.id:
        _answer(asked, Verdict.REJECT)


def _skip(asked: Question) -> None:
    sitting = _sitting()
    sitting.skipped = [*(one for one in sitting.skipped if one != asked.waiting.id), asked.waiting.id]
    sitting.rejecting = sitting.back_to = ""


def _back() -> None:
    """The question that was skipped last comes back."""
    sitting = _sitting()
    if sitting.skipped:
        sitting.back_to = sitting.skipped.pop()
        sitting.rejecting = ""


def _undo() -> None:
    """The answer given last is taken back, and its question comes back."""
    sitting = _sitting()
    with visit() as visitor:
        if sitting.answers and visitor.identity:
            asked, decision = sitting.answers.pop()
            review.take_back(visitor.workspace, visitor.store, decision.id, identity=visitor.identity)
            sitting.back_to, sitting.rejecting = asked.waiting.id, ""


def _last(say: Words) -> Html:
    """The answer given last."""
    if not _sitting().answers:
        return Html("")
    asked, decision = _sitting().answers[-1]
    told = say("review.last", asked=say(f"review.asks.{asked.waiting.asked}"), said=reviewing.verdict(decision, say))
    return element("p", told, cls="quiet", role="status")


def _press(letter: str, label: str, *, asked: Question, **button: object) -> None:
    """A button that its key presses, too; it is of one question, so that a key pressed twice answers but one."""
    with st.container(key=f"press_{letter}"):
        st.button(f"{label}  `{letter}`", key=f"{letter}-{asked.waiting.id}", width="stretch", **button)  # type: ignore[arg-type]


def _keys(asked: Question, say: Words, *, may_answer: bool) -> None:
    columns = st.columns(6)
    for place, (verdict, letter) in zip(columns, _ANSWERS, strict=False):
        with place:
            label = say(f"verdict.{verdict}")
            _press(letter, label, asked=asked, on_click=_answer, args=(asked, verdict), disabled=not may_answer)
    rest = (
        ("s", _skip, (asked,), True),
        ("b", _back, (), bool(_sitting().skipped)),
        ("z", _undo, (), bool(_sitting().answers)),
    )
    for place, (letter, act, given, possible) in zip(columns[3:], rest, strict=True):
        with place:
            _press(letter, say(f"review.key.{letter}"), asked=asked, on_click=act, args=given, disabled=not possible)


def _reason(asked: Question, say: Words) -> None:
    """The field for the reason; where a rejection waits for one, usual ones to choose from."""
    rejecting = _sitting().rejecting == asked.waiting.id
    if rejecting:
        st.html(element("p", say("review.why_not"), cls="pending", role="alert"))
        for place, number in zip(st.columns(len(_REASONS)), _REASONS, strict=True):
            with place:
                words = say(f"review.not.{number}")
                _press(number, words, asked=asked, on_click=_answer, args=(asked, Verdict.REJECT, words))
    st.text_input(
        say("review.reason_needed" if rejecting else "review.reason"),
        key=_why(asked),
        on_change=_written,
        args=(asked,),
        max_chars=500,
    )


def _sides(asked: Question, say: Words) -> None:
    for place, told in zip(st.columns(2, gap="medium"), asked.sides, strict=True):
        place.html(reviewing.side(told, say))


def _empty(say: Words) -> None:
    more = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
    st.html(notices.empty(say("review.done"), element("p", more)))
    if _sitting().answers:
        _press("z", say("review.key.z"), asked=_sitting().answers[-1][0], on_click=_undo)


def _question(visitor: Visit, view: ReviewView) -> None:
    asked, say = view.question, visitor.say
    if asked is None:
        _empty(say)
        return
    identity = acting(visitor)
    st.html(reviewing.head(asked, say))
    _sides(asked, say)
    st.html(joined(reviewing.bits(asked, say), reviewing.effects(view.effects, say)))
    with st.container(key="answers"):
        _reason(asked, say)
        _keys(asked, say, may_answer=identity is not None)


@st.fragment(key=_FRAGMENT)
def _queue() -> None:
    with visit() as visitor:
        sitting, say = _sitting(), visitor.say
        view = review.review(visitor.store, skipped=sitting.skipped, chosen=sitting.back_to, reader=visitor.reader)
        done = len(sitting.answers)
        place = say("review.place", at=done + 1, of=done + view.left) if view.left else say("review.none_left")
        st.html(element("p", joined(element("strong", place), _last(say), between=" "), cls="place"))
        _question(visitor, view)
        pending.bar(visitor, leaving=False)


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say = visitor.say
        st.html(joined(element("h1", say("page.review")), element("p", say("review.purpose"), cls="quiet")))
    _queue()


if __name__ == "__main__":
    show()
