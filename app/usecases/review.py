"""What wants a judgement: the queue, one question at a time, and a judgement on two things wherever they are met."""

from collections.abc import Collection, Sequence

from pydantic import Field

from app.usecases import deciding
from app.usecases.identity import Identity
from app.usecases.masking import Reader
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, possible
from graph.link.model import Pair
from graph.pages.lists import documents_counted
from graph.review import history as told
from graph.review import not_linked
from graph.review.answered import answered
from graph.review.asking import question
from graph.review.effect import effects
from graph.review.pairs import basis_of
from graph.review.queue import queue
from schemas.analysis import EvidencePaths, LinkScope, LinkView
from schemas.base import Frozen
from schemas.decisions import Decision, PairQuestion, Verdict
from schemas.errors import DecisionError, UnknownThingError
from schemas.review import Asked, Decisions, Effect, Question, Waiting
from schemas.views import ThingRef

_AT_ONCE = 400  # documents up to which the graph is linked again at every decision; more would keep the reader waiting
_HISTORY = 20


class ReviewView(Frozen):
    """The question on the screen, what answers to it would do, and how many are open."""

    question: Question | None = None
    effects: tuple[Effect, ...] = ()
    left: int = Field(description="open questions, this one among them")


class Answer(Frozen):
    """What somebody answers, and why."""

    verdict: Verdict
    why: str = ""
    about: PairQuestion | None = Field(default=None, description="where several things can be asked of two")


class Matter(Frozen):
    """Two things of which something can be decided where they are met."""

    things: tuple[ThingRef, ThingRef]
    possible: tuple[PairQuestion, ...] = Field(description="what can be asked of them, the usual first")
    effects: tuple[Effect, ...] = ()
    shown: tuple[str, ...] = ()
    basis: str = ""
    p: float | None = Field(default=None, description="how likely it is that the two belong together, where it is told")
    stands: tuple[Decision, ...] = Field(default=(), description="what was decided on them")


def open_questions(store: BoltStore) -> int:
    """How many questions are open."""
    return len(queue(store))


def review(store: BoltStore, *, skipped: Collection[str], reader: Reader, chosen: str = "") -> ReviewView:
    """The question that is asked for, else the first that was not skipped; once all were skipped, these come again."""
    found = queue(store)
    for one in _in_turn(found, skipped, chosen):
        try:
            asked = question(store, one)
        except UnknownThingError:
            continue  # it went with a document that was taken out since
        ends = Pair.of(*one.things) if one.asked is Asked.RING else None
        told = effects(store, ends) if ends else ()
        return reader.careful(store, ReviewView(question=asked, effects=told, left=len(found)))
    return ReviewView(left=0)


def _in_turn(found: Sequence[Waiting], skipped: Collection[str], chosen: str) -> list[Waiting]:
    rank = {one: at for at, one in enumerate(skipped, start=1)}
    return sorted(found, key=lambda one: (one.id != chosen, rank.get(one.id, 0)))


def answer(workspace: Workspace, store: BoltStore, asked: Question, *, given: Answer, identity: Identity) -> Decision:
    """Keep an answer. Rings follow when the graph is linked next, so that the next question need not wait for it.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: something was rejected without a reason.
    """
    judgement = Judgement(
        verdict=given.verdict,
        things=asked.waiting.things,
        by=identity.name,
        why=_reason(given),
        about=asked.waiting.asked.about,
        shown=asked.shown,
        basis=asked.waiting.basis,
        p=asked.waiting.p,
    )
    return deciding.note(workspace, store, judgement, identity=identity)


def _reason(given: Answer) -> str:
    why = " ".join(given.why.split())
    if given.verdict is Verdict.REJECT and not why:
        raise DecisionError("A rejection needs a reason.", remedy="Say in a few words why not.")
    return why


def on_link(store: BoltStore, link: LinkView, *, reader: Reader) -> Matter:
    """What can be decided of the two ends of a link."""
    asked = PairQuestion.RING if link.scope is LinkScope.INCIDENT else PairQuestion.PERSON
    shown = tuple(quoted.sentence.sentence_id for reason in link.evidence for quoted in reason.quoted)
    ends = Pair.of(link.a.id, link.b.id)
    matter = Matter(
        things=(link.a, link.b),
        possible=possible((link.a.label, link.b.label)) if asked is PairQuestion.RING else (asked,),
        effects=effects(store, ends) if asked is PairQuestion.RING else (),
        shown=tuple(dict.fromkeys(shown)),
        basis=basis_of(store, link.id),
        p=link.p,
        stands=_standing(store, ends),
    )
    return reader.careful(store, matter)


def on_ways(store: BoltStore, found: EvidencePaths, *, reader: Reader) -> Matter | None:
    """What can be decided of the two ends of some ways; None where nothing can be."""
    ends = found.start, found.goal
    asked = possible(one.label for one in ends)
    if not asked or found.start.id == found.goal.id:
        return None
    steps = [step for way in found.paths for step in way.steps]
    shown = [claim.evidence.sentence_id for step in steps for claim in step.claims]
    pair = Pair.of(found.start.id, found.goal.id)
    rings = all(one.label == "Incident" for one in ends)
    matter = Matter(
        things=ends,
        possible=asked,
        effects=effects(store, pair) if rings else (),
        shown=tuple(dict.fromkeys(shown)),
        stands=_standing(store, pair),
    )
    return reader.careful(store, matter)


def _standing(store: BoltStore, pair: Pair) -> tuple[Decision, ...]:
    return tuple(decision for (_, things), decision in answered(store).items() if things == {*pair})


def judge(workspace: Workspace, store: BoltStore, matter: Matter, *, given: Answer, identity: Identity) -> Decision:
    """Decide where two things are met; in a small graph the rings are drawn anew at once.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: something was rejected without a reason.
    """
    about = given.about or matter.possible[0]
    is_usual = about is matter.possible[0]
    judgement = Judgement(
        verdict=given.verdict,
        things=tuple(thing.id for thing in matter.things),
        by=identity.name,
        why=_reason(given),
        about=about,
        shown=matter.shown,
        basis=matter.basis if is_usual else "",
        p=matter.p if is_usual else None,
    )
    decision = deciding.note(workspace, store, judgement, identity=identity)
    _settle(workspace, store)
    return decision


def take_back(workspace: Workspace, store: BoltStore, decision_id: str, *, identity: Identity) -> Decision:
    """Take an answer back; rings follow when the graph is linked next."""
    return deciding.take_back(workspace, store, decision_id, identity=identity)


def undo(workspace: Workspace, store: BoltStore, decision_id: str, *, identity: Identity) -> Decision:
    """Take a decision back; in a small graph the rings are drawn anew at once."""
    decision = take_back(workspace, store, decision_id, identity=identity)
    _settle(workspace, store)
    return decision


def _settle(workspace: Workspace, store: BoltStore) -> None:
    if is_small(store):
        draw_rings(workspace, store)


def is_small(store: BoltStore) -> bool:
    """Whether linking the graph again keeps nobody waiting."""
    return documents_counted(store) <= _AT_ONCE


def draw_rings(workspace: Workspace, store: BoltStore) -> None:
    """Link the graph with all that was decided."""
    deciding.link_graph(workspace, store)


def not_in_rings(store: BoltStore) -> int:
    """How many decisions rings do not show yet."""
    return not_linked.count(store)


def history(store: BoltStore, thing_id: str, *, reader: Reader) -> Decisions:
    """What was decided on a thing, the newest first."""
    return reader.careful(store, told.history(store, thing_id, limit=_HISTORY))


def decisions(store: BoltStore, *, reader: Reader, limit: int = _HISTORY) -> Decisions:
    """What was decided last."""
    return reader.careful(store, told.decisions(store, limit=limit))
