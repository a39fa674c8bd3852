"""Who promised or paid what: the promiser where the text names one, else the case."""

import re
from collections.abc import Iterator

from extract.discourse.en.frames import frame
from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.en.telling import Telling
from extract.recognizers.en.patterns import last_match
from extract.relations.en.said import WORDS, Said, said
from extract.relations.found import Found
from schemas.records import Incident
from schemas.words import RelationType, Role

_PROMISE = pattern(WORDS["promise"])
_ADVERT = pattern(WORDS["advert"])
_WITH_A = pattern(r"\bwith (?:the |an? )?(?:[\w-]+ )?$")
_JOB = pattern(r"\b(?:jobs?|work|positions?|gigs?|posts?) (?:that |which )?$")
_BEHIND = pattern(r"\b(?:of|from|to|by|with|for) $")
_BESIDE = pattern(r"<A>,? (?:who |also |allegedly )?$")
_POSTED = pattern(
    r"(?P<who><A>)[^.;‹PA›]{0,60}?\b(?:post(?:ed|ing|s)?|ran|running|plac(?:ed|ing)|put out|publish(?:ed|ing)"
    r"|wrote|writing|upload\w+"
    r"|spread|circulat\w+|sent|sending|made|had)\b[^.;‹PA›]{0,60}$"
)
_BUT_ANOTHER = pattern(r"<M>[^.;]{0,30},? but ")  # promised so much, but given so much
_IN_A_MESSAGE = pattern(
    r"[^.;‹PAM›]{0,60} (?:in|via|through) (?:an? |the )?(?:[\w-]+ )*(?:message|post|chat|call|text|DM|ad|advert"
    r"|mail)s?\b[^.;‹PA›]{0,40} (?:from|by) (?P<who><A>)"
)
_FROM_HIM = pattern(  # received so much a month from him
    r"(?: (?:an?|per|each|every) \w+)? from (?:an? |the )?(?:(?!account|victim)[\w-]+ ){0,3}?(?P<who><PA>)(?!['’]s)"
)
_RECEIVED = pattern(
    r"\b(?:receiv|earn|accept|tak|collect)(?:ed|ing|es|en)\b[^.;‹PAM›]{0,40}$"
    r"|\b(?:got|took) [^.;‹PAM›]{0,40}$"
)
_WHOM_HE_PAID = pattern(r"\bwhom (?P<who><PA>) (?:had |has )?(?:paid|promised|offered|given|gave) $")
_REACH, _FEW = 120, 3


def pay(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """PROMISED_PAYOUT for every sum of pay in a clause."""
    givers = {p.entity for i in incidents for p in i.participants if p.role is not Role.VICTIM}
    for line in telling.reading.lines:
        taken: set[str] = set()
        for clause in (c for c in said_in(telling, line.index)):
            for at, thing in clause.clause.skeleton.marked("M"):
                if thing.ids[0] in taken:
                    continue
                taken.add(thing.ids[0])
                promisers = _promisers(clause, at, givers) or tuple(c.id for c in clause.cases[:1])
                for who in promisers:
                    yield Found(
                        RelationType.PROMISED_PAYOUT, who, thing.ids[0], clause.evidence, clause.sure(at), "en.pay"
                    )


def said_in(telling: Telling, line: int) -> Iterator[Said]:
    """Clauses with pay in one line."""
    return (clause for clause in said(telling, "M") if clause.line.index == line)


def _giver(skeleton: Skeleton, promise: re.Match[str]) -> Thing | None:
    """The subject of a promise; of “with a promise of” that of the whole clause."""
    if not leads_to(_WITH_A, skeleton.text, promise.start()):
        return frame(skeleton, promise).subject
    subjects = (t for at, t in skeleton.marked("PA", end=promise.start()) if not leads_to(_BEHIND, skeleton.text, at))
    return next(subjects, None)


def _promisers(clause: Said, at: int, givers: set[str]) -> tuple[str, ...]:
    """Who pays the sum at a position: an alias, or up to three persons with a part in the case."""
    who = _named_payer(clause.clause.skeleton, at) or _promiser(clause.clause.skeleton, at)
    if who is None or not 1 <= len(who.ids) <= _FEW:
        return ()
    return who.ids if who.letter == "A" else tuple(i for i in who.ids if i in givers)


def _named_payer(skeleton: Skeleton, at: int) -> Thing | None:
    """Behind the sum he from whom it was received, before it he who paid it to whom the clause is about."""
    giver = _FROM_HIM.match(skeleton.text, at + 1) if leads_to(_RECEIVED, skeleton.text, at) else None
    giver = giver or leads_to(_WHOM_HE_PAID, skeleton.text, at)
    return skeleton.thing(giver["who"]) if giver else None


def _promiser(skeleton: Skeleton, at: int) -> Thing | None:
    """Who makes the promise next to the sum."""
    text = skeleton.text
    last = last_match(_PROMISE, text, (max(0, at - _REACH), at))
    if last is not None and leads_to(_JOB, text, last.start()):  # offered a job paying so much
        last = last_match(_PROMISE, text, (max(0, at - _REACH), last.start())) or last
    if last is None or _BUT_ANOTHER.search(text, last.end(), at):
        return None
    if sender := _IN_A_MESSAGE.match(text, at + 1):
        return skeleton.thing(sender["who"])
    subject = _giver(skeleton, last)
    beside = subject is not None and subject.letter == "A" and leads_to(_BESIDE, text, last.start())
    if leads_to(_ADVERT, text, last.start()) and not beside:
        poster = leads_to(_POSTED, text, last.start())
        return skeleton.thing(poster["who"]) if poster else None
    return subject
