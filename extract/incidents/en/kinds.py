"""Kinds: what sort of case it is, by the charges first and by what was done second."""

import re
from collections.abc import Iterable

from extract.discourse.en.reading import Reading
from extract.discourse.marks import pattern
from extract.incidents.en.weave import Case, Story
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from schemas.words import IncidentKind

_CRIMES = lexicon("en/crimes")
_FORMAL = pattern(
    r"(?:on suspicion of|suspected of|accused of|charges? of|charged with|guilty of|indicted (?:for|on)"
    r"|convicted (?:\S+ )?(?:\S+ )?of|sentenced [^.;]{0,60}for|"
    r"arrested (?:for|over)|for allegedly|held over|wanted (?:for|over|on)|warrants? (?:for|on)|on (?:a )?charges? of"
    r"|allegations? of|over (?:an?|the)|on(?= [\w ]{3,24} charges))\s+(?P<charge>[^.;]{4,150})"
)
_CHARGES = [
    (IncidentKind(kind), pattern(rf"\b{any_of(words)}", re.IGNORECASE)) for kind, words in _CRIMES["charges"].items()
]
_WORDS = {
    key: pattern(rf"\b{any_of(w.replace('<P>', 'him') for w in _CRIMES[key])}\b", re.IGNORECASE)
    for key in (
        "force",
        "death",
        "entry",
        "taking",
        "deceit",
        "captivity",
        "lure",
        "attempt",
        "empty",
        "trafficking_talk",
        "ring_talk",
        "cheated",
    )
}
_ELSEWHERE = pattern(
    rf"<A> (?:robber\w+|case\w*|group|gang)|(?i:{any_of(_CRIMES['series'])})(?![^.;]{{0,50}}\bincluding (?:one|an?)\b)"
    r"|\b(?:robbery|theft|burglary) (?:ring|group|gang|network|spree)\b"
)
_MURDER = pattern(r"(?i)\b(?:the|a|this|that) (?:murder|homicide|killing|slaying)\b")
_ROBBED = pattern(r"(?i)\brobb")
_GRAVER = {IncidentKind.MURDER, IncidentKind.TRAFFICKING}  # than that a base cheats people
_FEWEST_WORDS, _SHARE, _LESS = 3, 0.9, 0.25  # of words about captives, against words about cheating and the law
_RANSOM = pattern(r"(?i)\b(?:ransom|kidnap\w*|abduct\w*|held (?:captive|hostage)|captors?)\b")
_PREPARATION = dict(_CHARGES)[IncidentKind.ROBBERY_PREPARATION]
_WAITING = pattern(
    r"(?i)waiting (?:near|outside|in front of)|gathered (?:near|outside)|before (?:they|he) could|foiled|prevented"
)


def kind_of(reading: Reading, story: Story, case: Case) -> IncidentKind:
    """The kind of a case, from all that the text tells of it."""
    own = _own_text(reading, story, case)
    charged = _charge(own)
    if charged in {IncidentKind.ROBBERY_MURDER, IncidentKind.ROBBERY_PREPARATION}:
        return charged
    if case.base:
        return charged if charged in _GRAVER else _of_a_base(own)
    return _by_acts(own, charged)


def attempted(reading: Reading, story: Story, case: Case) -> bool:
    """Whether the offence was not completed."""
    return bool(_WORDS["attempt"].search(_own_text(reading, story, case)))


def _own_text(reading: Reading, story: Story, case: Case) -> str:
    """What is told of this case: whole lines of it alone, and its surroundings in lines shared with others."""
    several = len(story.cases) > 1
    lines = [i for i in case.lines if not several or i >= case.first]
    parts = [reading.lines[i].whole.text for i in lines if len(story.of_line[i]) == 1]
    shared = [reading.lines[i].whole.text for i in lines if len(story.of_line[i]) > 1]
    return _ELSEWHERE.sub("", "\n".join(parts or shared))


def _charge(text: str) -> IncidentKind | None:
    """The first charge that the text names in so many words."""
    for formal in _FORMAL.finditer(text):
        found = _first(formal["charge"])
        if found:
            return found
    return None


def _first(words: str) -> IncidentKind | None:
    fitting = [(m.start(), i, kind) for i, (kind, pattern) in enumerate(_CHARGES) if (m := pattern.search(words))]
    grave = [f for f in fitting if f[2] in {IncidentKind.ROBBERY_MURDER, IncidentKind.ROBBERY_PREPARATION}]
    return min(grave or fitting)[2] if fitting else None


def _has(text: str, keys: Iterable[str]) -> bool:
    return all(_WORDS[key].search(text) for key in keys)


def _of_a_base(text: str) -> IncidentKind:
    """A base cheats people, unless the text is about those who were brought or held there."""
    held, cheating = len(_WORDS["trafficking_talk"].findall(text)), len(_WORDS["ring_talk"].findall(text))
    plainly = held >= _FEWEST_WORDS and held >= cheating * _SHARE
    lured = held >= cheating * _LESS and _has(text, ("lure", "captivity"))
    return IncidentKind.TRAFFICKING if plainly or lured else IncidentKind.FRAUD


def _lured(text: str) -> bool:
    """Whether all that is told is of somebody brought to a base, not of people cheated from it."""
    return len(_WORDS["trafficking_talk"].findall(text)) >= _FEWEST_WORDS + 1 and not _WORDS["cheated"].search(text)


def _by_acts(text: str, charged: IncidentKind | None) -> IncidentKind:
    if _PREPARATION.search(text) or (_WAITING.search(text) and not _has(text, ("taking",))):
        return IncidentKind.ROBBERY_PREPARATION
    if charged in {None, IncidentKind.FRAUD} and _lured(text):
        return IncidentKind.TRAFFICKING
    if charged in {IncidentKind.FRAUD, IncidentKind.CONFINEMENT, IncidentKind.TRAFFICKING, IncidentKind.OTHER}:
        return charged
    return _by_force(text, charged) or _without_force(text, charged)


def _by_force(text: str, charged: IncidentKind | None) -> IncidentKind | None:
    """What was done to people, if anybody was held, killed or attacked."""
    robbery = charged is IncidentKind.ROBBERY
    if not robbery and _RANSOM.search(text) and not _ROBBED.search(text):
        return IncidentKind.CONFINEMENT
    force = _has(text, ("force",))
    if _has(text, ("death",)) and (force or robbery):
        named = charged is IncidentKind.MURDER or _MURDER.search(text)
        alone = named and not _ROBBED.search(text) and not _has(text, ("taking",))
        return IncidentKind.MURDER if alone else IncidentKind.ROBBERY_MURDER
    return IncidentKind.ROBBERY if robbery or (force and not _has(text, ("empty",))) else None


def _without_force(text: str, charged: IncidentKind | None) -> IncidentKind:
    if _has(text, ("deceit",)) and charged not in {IncidentKind.BURGLARY, IncidentKind.THEFT}:
        return IncidentKind.FRAUD
    if _has(text, ("entry",)):
        return IncidentKind.BURGLARY
    for key, kind in (
        ("captivity", IncidentKind.CONFINEMENT),
        ("lure", IncidentKind.TRAFFICKING),
        ("death", IncidentKind.MURDER),
    ):
        if _has(text, (key,)):
            return kind
    return charged or (IncidentKind.THEFT if _has(text, ("taking",)) else IncidentKind.ROBBERY)
