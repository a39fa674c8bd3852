"""Somebody told of by a description whose name follows, or who is one of two just named."""

import re

from extract.discourse.en.cast import Cast
from extract.discourse.en.patterns import leads_to
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing, fold
from schemas.words import EntityType

_BY_LAW = (
    r"(?:re-?arrested|arrested|sentenced|indicted|charged|convicted|deported|detained|jailed|found guilty|accused"
    r"|taken into custody|held|suspected|handed over|arraigned)"
)
BY_THE_LAW = pattern(rf"[^.;‹A›]{{0,120}}? (?:was|has been|is) (?:\w+ )?{_BY_LAW}\b")
LAW_ACTS = pattern(rf"\b(?:{_BY_LAW}|papers (?:to prosecutors )?on|case against) $")
UNHEARD_OF = pattern(
    r"\b[Aa]n? (?:(?!and\b|of\b|in\b|at\b|for\b|from\b)[a-z][\w'’-]* ){0,4}?(?P<noun>[a-z][a-z-]+)"
    rf"(?= (?:who|accused of|suspected of|wanted|charged with|convicted of|alleged to)\b[^.;]{{0,160}}\b{_BY_LAW})"
)
_OF_TWO = pattern(
    r"\b[Tt]he (?P<which>former|latter)(?: two)?\b(?! [a-z]*(?:student|employee|worker|member|official)\b)"
)
_DUBBED = pattern(r"(?P<alias><A>)")
_SOMEBODY = pattern(
    r"[Aa]n? (?:[\w-]+ )*?(?:man|woman|person|national|leader|ringleader|recruiter|member|student|boss|teen\w*|youth)\b"
)


def fold_introduced(skeleton: Skeleton, cast: Cast) -> Skeleton:
    """The former and the latter, and aliases of those whose name follows, as marks of those whom they mean."""
    skeleton = fold(skeleton, _OF_TWO, lambda s, m: _of_two(s, m, cast))
    return fold(skeleton, _DUBBED, lambda s, m: _dubbed(s, m, cast))


def unheard_of(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """A bodybuilder who was arraigned: whoever is named next, whatever the noun."""
    ids = cast.yet_to_be_named(skeleton.starts[found.start()])
    return Thing("P", ids, *skeleton.span(*found.span()), count=1, title=found["noun"]) if ids else None


def _dubbed(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """A woman dubbed A was sentenced: whoever is named next, also known as A."""
    thing = skeleton.thing(found["alias"])
    carried = thing.asides[0].text if thing.asides else ""
    behind = BY_THE_LAW.match(skeleton.text, found.end())
    if not _SOMEBODY.match(carried) or not (behind or leads_to(LAW_ACTS, skeleton.text, found.start())):
        return None
    ids = cast.yet_to_be_named(skeleton.starts[found.start()])
    return Thing("P", ids, *thing.span, count=1, also=thing.ids) if ids else None


def _of_two(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """The former, the latter: first and last of the group or of the two persons spoken of before."""
    here = [i for _, t in skeleton.marked("PA", end=found.start()) for i in t.ids]
    pair = cast.group_of(2)[1]
    last_line = pair if set(pair) <= set(cast.latest) else ()
    known = (here, last_line, cast.latest, pair, [i[0] for i in cast.spoken[-2:]])
    two = next((ids for some in known if len(ids := list(dict.fromkeys(some))) > 1), None)
    if two is None:
        return None
    meant = two[0 if found["which"] == "former" else -1]
    letter = "A" if cast.draft.entity(meant).type is EntityType.ALIAS else "P"
    return Thing(letter, (meant,), *skeleton.span(*found.span()), count=1)
