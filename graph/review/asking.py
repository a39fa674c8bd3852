"""A question of the queue with its reasons and the sentences of both sides, what they share marked alike."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from graph.analyse import linked
from graph.analyse.figures import figures as analysis_figures
from graph.lines import thing_ref
from graph.link.model import EvidenceLine, LinkExplanation
from graph.pages.evidence import evidence_sentences
from graph.queries import decisions as decision_queries
from graph.queries import read_pages, read_review
from graph.review import accounts, names, pairs, posts
from graph.review.answered import answered, of
from graph.review.figures import figures
from graph.review.highlights import Marked, Spot, marked, mentioned
from graph.review.wording import same_words
from graph.store import Store
from schemas.analysis import LinkView, Start
from schemas.errors import UnknownThingError
from schemas.review import Asked, Question, Reason, Waiting
from schemas.views import ThingRef

_DOCUMENT = "Document"


class _Grounds(NamedTuple):
    """Why a question is open: bits before and with the reasons, and the sentences to look at on each side."""

    prior: float
    reasons: tuple[Reason, ...]
    sides: tuple[tuple[str, ...], ...]
    spots: tuple[Spot, ...] = ()
    start: Start | None = None
    asked: frozenset[str] = frozenset()  # things whose mentions are marked alike: what is asked is whether they are one
    of_posts: bool = False  # two posts are compared: words that both use are marked alike


def question(store: Store, waiting: Waiting) -> Question:
    """A question with everything that is needed to answer it.

    Raises:
        UnknownThingError: a thing of it has gone since the queue was made.
    """
    things = _things(store, waiting)
    grounds = _GROUNDS[waiting.asked](store, waiting, things)
    shown = _shown(store, grounds)
    reasons = (one.model_copy(update={"mark": shown.numbers.get(_line(one.mark))}) for one in grounds.reasons)
    before = of(answered(store), waiting.asked, waiting.things) if waiting.again else None
    return Question(
        waiting=waiting,
        things=things,
        likelihood=analysis_figures().in_words(waiting.p),
        prior=grounds.prior,
        start=grounds.start,
        total=round(grounds.prior + sum(one.bits for one in grounds.reasons), 3),
        reasons=tuple(sorted(reasons, key=lambda one: -one.bits)),
        sides=shown.sides,
        before=before,
    )


def _things(store: Store, waiting: Waiting) -> tuple[ThingRef, ...]:
    if waiting.asked is Asked.POST:
        told = [_document(store, one) for one in waiting.things]
    else:
        rows = [row["thing"] for row in store.read(read_pages.THINGS, ids=list(waiting.things))]
        told = [thing_ref(row) for row in rows]
    known = {one.id: one for one in told}
    gone = [one for one in waiting.things if one not in known]
    if gone:
        raise UnknownThingError(gone[0])
    return tuple(known[one] for one in waiting.things)


def _document(store: Store, document: str) -> ThingRef:
    """A post as one of two things."""
    rows = store.read(decision_queries.DOCUMENT, id=document)
    if not rows:
        raise UnknownThingError(document)
    return ThingRef(id=document, label=_DOCUMENT, name="")


def _shown(store: Store, grounds: _Grounds) -> Marked:
    sentences = evidence_sentences(store, [one for side in grounds.sides for one in side])
    spots = tuple(mentioned(store, grounds.sides))
    asked = (spot._replace(of="asked") for spot in spots if spot.of in grounds.asked)
    alike = same_words(*([sentences[one] for one in side] for side in grounds.sides)) if grounds.of_posts else ()
    return marked(grounds.sides, sentences, [*grounds.spots, *alike, *asked, *spots])


def _line(number: int | None) -> str:
    """Under what the words of a reason of linking are marked."""
    return f"line {number}"


def _ring(store: Store, waiting: Waiting, _things: Sequence[ThingRef]) -> _Grounds:
    """What linking says of two cases, its reasons numbered as their words are marked."""
    view = _link(store, waiting)
    told = LinkExplanation.model_validate_json(store.read(read_review.EXPLAINED, id=waiting.link)[0]["explanation"])
    numbered = [line for line in told.lines if line.bits > 0 and line.sources]
    marks = {(line.ja, line.bits): n for n, line in enumerate(numbered)}
    spots = tuple(
        Spot(source.sentence, source.start, source.end, _line(n))
        for n, line in enumerate(numbered)
        for source in line.sources
        if source.end > source.start and source.sentence
    )
    sides = tuple(_of_lines(numbered, thing) or _about(store, thing) for thing in waiting.things)
    reasons = tuple(
        Reason(bits=one.bits, ja=one.ja, en=one.en, mark=marks.get((one.ja, one.bits))) for one in view.evidence
    )
    return _Grounds(view.prior, reasons, sides, spots, start=view.start)


def _of_lines(lines: Sequence[EvidenceLine], thing: str) -> tuple[str, ...]:
    """The sentences of one side that reasons are read from, the strongest reason first."""
    told = (s.sentence for line in lines for s in line.sources if s.incident == thing and s.sentence)
    return tuple(dict.fromkeys(told))[: figures().told]


def _person(store: Store, waiting: Waiting, things: Sequence[ThingRef]) -> _Grounds:
    view = _link(store, waiting)
    reasons = tuple(Reason(bits=one.bits, ja=one.ja, en=one.en) for one in view.evidence)
    sides = tuple(_about(store, thing.id) for thing in things)
    return _Grounds(view.prior, reasons, sides, asked=frozenset(thing.id for thing in things))


def _link(store: Store, waiting: Waiting) -> LinkView:
    found = linked.link(store, waiting.link)
    if found is None:
        raise UnknownThingError(waiting.link)
    return found


def _incident(store: Store, _waiting: Waiting, things: Sequence[ThingRef]) -> _Grounds:
    told = [store.read(read_pages.THING, id=thing.id)[0]["properties"] for thing in things]
    days, kinds = (tuple(one.get(name) or "" for one in told) for name in ("date", "offence"))
    reasons = tuple(pairs.incident_reasons((days[0], days[1]), (kinds[0], kinds[1])))
    return _Grounds(-sum(one.bits for one in reasons), reasons, tuple(_about(store, thing.id) for thing in things))


def _alias(store: Store, waiting: Waiting, _things: Sequence[ThingRef]) -> _Grounds:
    """The alias with the sentences that give it to the person, and other sentences of the person."""
    rows = store.read(read_review.BEARERS, ids=list(waiting.things))
    row = next((one for one in rows if {one["alias"], one["person"]} == set(waiting.things)), None)
    if row is None:
        raise UnknownThingError(waiting.things[0])
    said = store.read(read_review.OF_CLAIMS, ids=list(row["claims"]), limit=figures().told)
    given = tuple(one["id"] for one in said)
    other = tuple(one for one in _about(store, row["person"]) if one not in given)
    sides = (given, other) if waiting.things[0] == row["alias"] else (other, given)
    return _Grounds(0.0, tuple(names.alias_reasons(row, rows)), sides)


def _generic(store: Store, waiting: Waiting, things: Sequence[ThingRef]) -> _Grounds:
    """A value with sentences of two documents: do strangers use it?"""
    thing = things[0]
    rows = store.read(read_review.NAMED, id=thing.id, limit=2 * figures().values)
    by_document: dict[str, str] = {}
    for row in rows:
        by_document.setdefault(row["document"], row["id"])
    told = list(by_document.values())[: 2 * figures().told]
    sides = tuple(told[::2]), tuple(told[1::2])
    return _Grounds(names.value_prior(thing.label), tuple(names.value_reasons(waiting.stake)), sides)


def _post(store: Store, waiting: Waiting, _things: Sequence[ThingRef]) -> _Grounds:
    sides = _of_posts(store, waiting.things)
    return _Grounds(0.0, posts.post_reasons(store, waiting.things), sides, of_posts=True)


def _account(store: Store, waiting: Waiting, _things: Sequence[ThingRef]) -> _Grounds:
    """A post of each account, with the words that both use."""
    chosen = next(
        (one for one in accounts.beside(store, waiting.things[0]) if {*one.things} == {*waiting.things}), None
    )
    if chosen is None:
        raise UnknownThingError(waiting.things[0])
    post_of = dict(zip(chosen.things, chosen.posts, strict=True))
    sides = _of_posts(store, [post_of[thing] for thing in waiting.things])
    return _Grounds(0.0, tuple(accounts.account_reasons(chosen)), sides, of_posts=True)


def _of_posts(store: Store, posts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The sentences of each post."""
    return tuple(
        tuple(row["id"] for row in store.read(read_review.OF_DOCUMENT, id=one, limit=figures().posts)) for one in posts
    )


def _about(store: Store, thing: str) -> tuple[str, ...]:
    """Sentences that state something of a thing, or where none does, that name it."""
    for query in (read_review.STATED, read_review.NAMED):
        rows = store.read(query, id=thing, limit=figures().told)
        if rows:
            return tuple(row["id"] for row in rows)
    return ()


_GROUNDS: Mapping[Asked, Callable[[Store, Waiting, Sequence[ThingRef]], _Grounds]] = {
    Asked.RING: _ring,
    Asked.PERSON: _person,
    Asked.INCIDENT: _incident,
    Asked.ALIAS: _alias,
    Asked.GENERIC: _generic,
    Asked.POST: _post,
    Asked.ACCOUNT: _account,
}
