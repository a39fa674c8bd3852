"""Whom “he”, “she” or “him” means in an English report."""

import re

from extract.discourse.en.cast import NOT_SUBJECT, Cast
from extract.discourse.en.frames import is_object
from extract.discourse.en.patterns import leads_to
from extract.discourse.en.shorten import LIST
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_WHO_SAID = pattern(r"(?P<who><P>),? who (?:\w+ ){1,4}(?:that )?$")
_AND = pattern(r"\b(?:and|or|with)\b")
_NEW_CLAUSE = pattern(r"\b(?:after|when|because|while|since|before|until|if|where) (?!\w+ing\b)")


_BY_OTHERS = pattern(  # police do it, whoever is subject before
    r"\b(?:re-?arrest|arrest|detain|apprehend|nabb|indict|charg|sentenc|convict|deport|extradit|look|search|hunt)"
    r"(?:ed|ing) (?:for )?$|\b(?:took|found|freed|caught|placed|put) $"
)
_ALIAS_WHOM = pattern(r"<A>,? whom? [^,;]*,[^‹PAN›]*$")


def he(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> tuple[str, ...]:
    """Whom he or she means: the subject so far, else of the text before, of that gender if known."""
    if said := leads_to(_WHO_SAID, skeleton.text, found.start()):
        return skeleton.thing(said["who"]).ids[:1]
    ids = last_single(skeleton, found.start(), cast)
    wanted = "m" if found[0].lower() == "he" else "f"
    if not ids or cast.gender(ids[0]) in {None, wanted}:
        return ids
    others = [t.ids for _, t in reversed(_singles(skeleton, found.start())) if cast.gender(t.ids[0]) == wanted]
    return others[0] if others else next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted), ids)


def _singles(skeleton: Skeleton, at: int) -> list[tuple[int, Thing]]:
    joined = (m for m in LIST.finditer(skeleton.text, 0, at) if _AND.search(m[0]))
    listed = {i for m in joined for i in range(*m.span())}
    marked = ((p, t) for p, t in skeleton.marked("P", end=at) if p not in listed)
    return [(position, thing) for position, thing in marked if len(thing.ids) == 1 and (thing.count or 1) == 1]


def last_single(skeleton: Skeleton, at: int, cast: Cast) -> tuple[str, ...]:
    """The single person who is subject before this point of the sentence, else of the text before it."""
    before = _singles(skeleton, at)
    subjects = [thing for position, thing in before if not leads_to(NOT_SUBJECT, skeleton.text, position)]
    if subjects:
        return subjects[0].ids
    return before[-1][1].ids if before and not cast.focus else cast.focus


def subject_before(skeleton: Skeleton, at: int) -> tuple[str, ...]:
    """Who is subject right before a position, whether known or not."""
    marks = [
        (position, t)
        for position, t in skeleton.marked("P", end=at)
        if not leads_to(NOT_SUBJECT, skeleton.text, position) and not is_object(skeleton.text, position, at)
    ]
    if not marks or _NEW_CLAUSE.search(skeleton.text, marks[-1][0] + 1, at):
        return ()
    return marks[-1][1].ids


def object_single(skeleton: Skeleton, at: int, cast: Cast) -> tuple[str, ...]:
    """Whom “him” means: not the subject of its own clause."""
    before = _singles(skeleton, at)
    wanted = "f" if skeleton.text.startswith("her", at) else "m"
    if not before:
        if not cast.focus or cast.gender(cast.focus[0]) in {None, wanted}:
            return cast.focus
        return next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted), ())
    position, nearest = before[-1]
    if leads_to(_BY_OTHERS, skeleton.text, at):
        return nearest.ids
    promised_him = any(True for _ in skeleton.marked("A", start=position, end=at))  # he said that A had promised him
    if promised_him or _ALIAS_WHOM.search(skeleton.text, 0, at):
        return nearest.ids
    in_relative = skeleton.text[position + 1 : at].lstrip(",").startswith(" who ")
    subject = nearest.ids if in_relative else subject_before(skeleton, at)
    others = [thing.ids for _, thing in before if thing.ids != subject]
    chosen = others[-1] if others else (cast.focus if cast.focus != subject else ())
    if chosen and cast.gender(chosen[0]) not in {None, wanted}:
        return next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted and i != subject), ())
    return chosen
