"""Which apps persons, aliases and cases used."""

import re
from collections.abc import Iterator

from extract.discourse.en.frames import agent, left_mark
from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton
from extract.incidents.en.parts import LEADING
from extract.incidents.en.telling import Telling
from extract.relations.en.said import WORDS, Said, said
from extract.relations.found import Found
from schemas.records import Entity, Incident
from schemas.words import EntityType, RelationType, Role

_FEW = 3  # of more nobody is said to have used an app
_USER = pattern(WORDS["user"])
_PASSING = pattern(WORDS["passing"])
_BESIDE = pattern(
    r"(?P<u><A>)(?:,| also| had)? ?(?:on|via|over|through|from|using|in an?|in the) (?:the (?:[\w-]+ )*app )?$"
)
_WITH_WHOM = pattern(
    r"(?:(?P<u><A>),? with whom|\b(?:spoke|talk(?:ed|ing)?|chatt?(?:ed|ing)?|communicat(?:ed|ing)) (?:to|with)"
    r" (?P<v><A>))"
    r" [^.;‹A›]{0,90}(?:on|over|via|through) (?:the (?:[\w-]+ )*app )?$"
)
_RUN_BY = pattern(
    r"^ (?:[a-z]+ )?(?:group|channel|chat|server)(?: \w+)?,? (?:run|set up|created|managed|operated|administered) by"
    r" (?:an? |the )?(?:[\w-]+ ){0,3}?(?P<u><PA>)"
)
_WHERE = pattern(
    r"^,? (?:a [^.;,]{0,60}, )?(?:where|on which|in which|from which|through which) (?:[^.;‹PA›]{0,30} )?(?P<u><A>)"
)
_BEHIND = pattern(r"^ (?:from|with|to) (?:[^.;‹PA›]{0,40} )?(?P<u><A>)")
_TOLD = pattern(
    r"\b(?:told|instructed|ordered|messaged|directed|contacted|informed|asked|sent|gave|hired"
    r"|recruited|lured|approached|befriended|threatened|interviewed) <P>[^.;‹PA›]{0,60}$"
)
_OPENS = pattern(
    r"^(?:On|Over|Via|Through|Using) (?:the (?:[\w-]+ )*app )?<S>,? (?:(?:he|she|they|<P>) (?:was"
    r"|were) \w+ (?:[^.;‹PA›]{0,20} )?by )?"
    r"(?P<u><A>)"
)
_HIS_WORDS = pattern(r"^(?:His|Her) (?:orders|instructions|messages|commands|directions)\b")
_DOING = pattern(r"^[A-Z][a-z]+ing [^.;‹PA›]{0,90}<S>[^.;‹PA›]{0,90}, (?P<u><PA>)")
_THERE = pattern(r"^(?:[\"“]?There|On (?:it|the app|that app)|In (?:the|that|a) (?:chat|group|channel)),? (?P<u><A>)")
_ACCOUNT = pattern(r"\baccounts? (?:on|of) $")
_FROM = pattern(r"\b(?:from|by|with|called|under|via) (?:the (?:name )?)?(?P<u><A>)[^.;‹PA›]{0,30}$")


def apps(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """USED_APP: the user beside the app, else the subject of its clause; the case as well."""
    victims = {p.entity for i in incidents for p in i.participants if p.role is Role.VICTIM}
    known = {i.id for i in incidents}
    leaders = {p.entity for i in incidents for p in i.participants if p.role in LEADING}
    for clause in said(telling, "SA"):
        yield from _carried(clause, known)
        yield from _there(telling, clause)
        if _PASSING.search(clause.clause.skeleton.text) or clause.clause.kind == "quote":
            continue
        for at, thing in clause.clause.skeleton.marked("S"):
            users = [u for u in _users(telling, clause, at) if u not in victims] or _leader_near(clause, at, leaders)
            certainty = clause.sure(at)
            for user in users:
                yield Found(RelationType.USED_APP, user, thing.ids[0], clause.evidence, certainty, "en.app.user")
            for case in clause.cases:
                if users or leads_to(_USER, clause.clause.skeleton.text, at):
                    yield Found(RelationType.USED_APP, case.id, thing.ids[0], clause.evidence, certainty, "en.app.case")


def _carried(clause: Said, known: set[str]) -> Iterator[Found]:
    """A Signal user calling himself A: the app stands in what was folded into the alias."""
    for at, thing in clause.clause.skeleton.marked("A"):
        for aside in thing.asides:
            for _, app in aside.marked("S"):
                certainty = clause.sure(at)
                yield Found(
                    RelationType.USED_APP, thing.ids[0], app.ids[0], clause.evidence, certainty, "en.app.carried"
                )
                for case in clause.cases:
                    if case.id in known:
                        yield Found(
                            RelationType.USED_APP, case.id, app.ids[0], clause.evidence, certainty, "en.app.case"
                        )


def _there(telling: Telling, clause: Said) -> Iterator[Found]:
    """There a user named A told him: on the app that the sentence before names last."""
    there = _THERE.match(clause.clause.skeleton.text)
    before = telling.reading.lines[clause.line.index - 1].whole if there and clause.line.index else None
    apps_before = [t for _, t in before.marked("S")] if before else []
    if there and apps_before:
        user = clause.clause.skeleton.thing(there["u"]).ids[0]
        certainty = clause.sure(there.start("u"))
        yield Found(RelationType.USED_APP, user, apps_before[-1].ids[0], clause.evidence, certainty, "en.app.there")


def _users(telling: Telling, clause: Said, at: int) -> tuple[str, ...]:
    """Who used the app at a position: the name beside it, else the agent behind it, else the subject of its clause."""
    skeleton = clause.clause.skeleton
    before = skeleton.text[:at]
    beside = _user_beside(skeleton, at)
    if beside is None and _ACCOUNT.search(before):
        return _next_alias(telling, clause)
    if beside is None and (opened := _DOING.match(skeleton.text)) and at < opened.start("u"):
        beside = opened
    if beside:
        return skeleton.thing(beside[beside.lastgroup or "u"]).ids
    behind = agent(skeleton, at + 1)
    if behind and (skeleton.text.startswith(" by ", at + 1) or not _USER.search(before)):
        return behind.ids
    return _subjects(telling, clause, at)


def _user_beside(skeleton: Skeleton, at: int) -> re.Match[str] | None:
    """A name right before or behind an app, or right behind it where it opens the sentence."""
    text, before = skeleton.text, skeleton.text[:at]
    opened = _OPENS.match(text)
    if opened and at < opened.start("u"):
        return opened
    behind = text[at + 1 :]
    return (
        _BESIDE.search(before)
        or _WITH_WHOM.search(before)
        or _WHERE.match(behind)
        or _RUN_BY.match(behind)
        or _BEHIND.match(behind)
        or _FROM.search(before)
    )


def _subjects(telling: Telling, clause: Said, at: int) -> tuple[str, ...]:
    """The named subject of the clause that an app stands in; of “his orders” whoever was spoken of."""
    skeleton = clause.clause.skeleton
    subject = left_mark(skeleton, at)
    if subject is None and _HIS_WORDS.match(skeleton.text):
        return clause.line.focus
    if subject is not None and (told := _TOLD.search(skeleton.text[:at])):
        subject = left_mark(skeleton, told.start()) or subject
    if subject is not None and not subject.ids:
        known = [t for _, t in skeleton.marked("PA", end=at) if len(t.ids) == 1]
        subject = known[-1] if known else None
    if subject is None or subject.letter == "N" or len(subject.ids) > _FEW:
        return ()
    return tuple(i for i in subject.ids if _is_named(telling.reading.draft.entity(i)))


def _is_named(entity: Entity) -> bool:
    return entity.type in {EntityType.PERSON, EntityType.ALIAS} and not entity.norm.get("anonymous")


def _leader_near(clause: Said, at: int, leaders: set[str]) -> list[str]:
    """Who gives orders or recruits and stands nearest to the app in its clause, else alone in the sentence."""
    here = [
        (abs(p - at), t.ids[0])
        for p, t in clause.clause.skeleton.marked("PA")
        if len(t.ids) == 1 and t.ids[0] in leaders
    ]
    if here:
        return [min(here)[1]]
    named = {i for _, t in clause.line.whole.marked("PA") if len(t.ids) == 1 for i in t.ids if i in leaders}
    return list(named) if len(named) == 1 else []


def _next_alias(telling: Telling, clause: Said) -> tuple[str, ...]:
    """The account on an app whose name the next sentence tells."""
    following = telling.reading.lines[clause.line.index + 1 : clause.line.index + 2]
    aliases = [t for line in following if "account" in line.whole.text for _, t in line.whole.marked("A")]
    return aliases[0].ids if aliases else ()
