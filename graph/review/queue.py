"""The review queue: what is open, what it would teach, and what is never asked twice."""

from collections.abc import Iterator, Mapping

from graph import migrations
from graph.queries import read_review
from graph.remembering import Remembered
from graph.review.accounts import of_accounts
from graph.review.answered import Answer, answered, of
from graph.review.figures import figures
from graph.review.names import of_aliases, of_values
from graph.review.pairs import of_incidents, of_persons, of_rings
from graph.review.posts import of_posts
from graph.store import Store
from schemas.decisions import Decision
from schemas.review import Asked, Waiting, moved


def queue(store: Store) -> tuple[Waiting, ...]:
    """Open questions, the one that teaches most first.

    A question that somebody answered, be it with "unsure", stays away as long as its evidence is what it was then, and
    that of two cases as long as their score has not moved far either; a decision that was taken without a list of
    evidence stands for good.
    """
    answers = answered(store)
    found = _candidates.of(store)
    told_twice = {frozenset(one.things) for one in found if one.asked is Asked.INCIDENT}
    open_ones = [one for one in _unanswered(found, answers) if one.asked is not Asked.RING or _apart(one, told_twice)]
    return tuple(sorted(open_ones, key=lambda one: (-one.information, one.id)))


def _apart(one: Waiting, told_twice: set[frozenset[str]]) -> bool:
    """Whether two cases may be two at all; if they may be one, that is asked, and not whether one ring did both."""
    return frozenset(one.things) not in told_twice


def _unanswered(found: tuple[Waiting, ...], answers: Mapping[Answer, Decision]) -> Iterator[Waiting]:
    for one in found:
        decision = of(answers, one.asked, one.things)
        if decision is None and not one.decided:
            yield one
        elif decision and _is_another(one, decision):
            yield one.model_copy(update={"again": True})


def _is_another(one: Waiting, decision: Decision) -> bool:
    """Whether what was answered stands on other evidence now; every further source of two cases is such."""
    if not decision.basis or decision.basis == one.basis:
        return False
    return one.asked is not Asked.RING or decision.p is None or moved(decision.p, one.p) >= figures().moved


def _collected(store: Store) -> Iterator[Waiting]:
    for collect in (of_rings, of_persons, of_incidents, of_aliases, of_values, of_posts, of_accounts):
        yield from collect(store)


def _linked_at(store: Store) -> int:
    """When the graph was linked last; decisions taken since then change no candidate."""
    revision = store.read(read_review.LINKED_AT)[0]["revision"]
    return migrations.revision(store) if revision is None else int(revision)


_candidates = Remembered(lambda store: tuple(_collected(store)), since=_linked_at)
