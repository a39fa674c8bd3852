"""Who promised or paid what: the promiser where the text names one, else the case."""

import re
from collections.abc import Iterator

from extract.discourse.en.frames import frame
from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.en.parts import LEADING
from extract.incidents.en.telling import Telling
from extract.recognizers.en.patterns import last_match
from extract.relations.en.said import WORDS, Said, said
from extract.relations.found import Found
from schemas.records import Incident
from schemas.words import RelationType

_PROMISE = pattern(WORDS["promise"])
_ADVERT = pattern(WORDS["advert"])
_WITH_A = pattern(r"\bwith (?:the |an? )?(?:[\w-]+ )?$")
_BEHIND = pattern(r"\b(?:of|from|to|by|with|for) $")
_BESIDE = pattern(r"<A>,? (?:who |also |allegedly )?$")
_POSTED = pattern(
    r"(?P<who><A>)[^.;‹PA›]{0,60}?\b(?:post(?:ed|ing|s)?|ran|running|plac(?:ed|ing)|put out|publish(?:ed|ing)"
    r"|wrote|writing|upload\w+"
    r"|spread|circulat\w+|sent|sending|made|had)\b[^.;‹PA›]{0,60}$"
)
_REACH = 120


def pay(telling: Telling, incidents: tuple[Incident, ...]) -> Iterator[Found]:
    """PROMISED_PAYOUT for every sum of pay in a clause."""
    givers = {p.entity for i in incidents for p in i.participants if p.role in LEADING}
    for line in telling.reading.lines:
        taken: set[str] = set()
        for clause in (c for c in said_in(telling, line.index)):
            for at, thing in clause.clause.skeleton.marked("M"):
                if thing.ids[0] in taken:
                    continue
                taken.add(thing.ids[0])
                who = _promiser(clause, at, givers) or (clause.cases[0].id if clause.cases else None)
                if who:
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


def _promiser(clause: Said, at: int, givers: set[str]) -> str | None:
    """The agent of the promise next to the sum, if it is a person or alias who gives orders or recruits."""
    text = clause.clause.skeleton.text
    last = last_match(_PROMISE, text, (max(0, at - _REACH), at))
    if last is None:
        return None
    subject = _giver(clause.clause.skeleton, last)
    beside = subject is not None and subject.letter == "A" and leads_to(_BESIDE, text, last.start())
    if leads_to(_ADVERT, text, last.start()) and not beside:
        poster = leads_to(_POSTED, text, last.start())
        return clause.clause.skeleton.thing(poster["who"]).ids[0] if poster else None
    if subject is None or len(subject.ids) != 1:
        return None
    return subject.ids[0] if subject.letter == "A" or subject.ids[0] in givers else None
