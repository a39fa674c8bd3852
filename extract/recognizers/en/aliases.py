"""Names used towards recruits or in apps in English text: introduced by a naming phrase or by what they do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.gazetteer import Level, fold, gazetteer
from extract.recognizers.en.jargon import is_jargon
from extract.recognizers.en.names import is_given, is_surname
from extract.recognizers.shared.apps import name_pattern
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("en/aliases")
_PRIORITY, _AGAIN, _AGAIN_ALONE = 70, 58, 63  # a place stands between the last two
_AT_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|of|to) $")
_NEAR = 6
_REACH = 90


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{p})" for p in patterns)


_FIRST = r"[A-Z0-9À-Þ\u3040-\u30ff\u4e00-\u9fff][\w.&+-]*"
_CONTENT = rf"{_FIRST}(?: {_FIRST}| the [A-Z]\w*| no \w+){{0,3}}"
_QUOTED = re.compile(rf"[\"“‘'「](?P<name>{_CONTENT}?)[,.]?[\"”’'」](?!\w)")
_LOWER = re.compile(r"[\"“‘'「](?P<name>[a-z][\w.&+-]{2,24}(?: [a-z][\w-]{2,})?)[,.]?[\"”’'」](?!\w)")
_ACCOUNT_NAME = re.compile(
    r"\b(?:accounts?|users?|usernames?|(?:display|account|user|screen) names?|handle|nickname|pseudonym|alias|moniker)"
    r"(?: (?:named|called|known as|of|was|is|as|such as|with the name))*,? $"
)
_STRONG_NAMING = re.compile(
    rf"\b(?:{_any([p for p in _WORDS['naming'] if p not in _WORDS['weak']])})[,:]? (?:either |both |of )?$"
)
_WEAK_NAMING = re.compile(rf"\b(?:{_any(_WORDS['weak'])})[,:]? (?:either |both )?$")
_OTHER_THING = re.compile(
    rf"\b{re.sub(chr(10) + '  ', '', _WORDS['other_things'])}(?:called|named|known(?: \w+)* as|dubbed|nicknamed"
    rf"|call(?:s|ed|ing) itself"
    rf"|codenamed|code-named)? ?$"
)
_ON_AN_APP = re.compile(
    r"\b(?:accounts?|users?|handles?|profiles?|channels?) (?:on|of|in) (?:the )?[A-Z]\w+ (?:[a-z]+ )?app"
    r" (?:called|named|known as|dubbed) ?$"
)
_RING = re.compile(rf" {_WORDS['ring']}\b")
_IS_SOMEBODY = re.compile(_WORDS["is_somebody"])
_BEHIND = re.compile(rf"[,]? (?:{_any(_WORDS['behind'])})\b")
_BEFORE = re.compile(rf"(?:\b|(?=[”\"]))(?:{_any(_WORDS['before'])}) $", re.IGNORECASE)
_SCENE = re.compile(_WORDS["scene"])
_JOINED = re.compile(r"^(?:,? or |,? and |, )(?:either )?$")
_PREFIX = (
    "(?:Mr|Ms|Mrs|Miss|Boss|Brother|Bro|Uncle|Auntie|Sister|Teacher|Captain|Director|Manager|Chief|Big|Ah|Old|Lao)"
)
_UNQUOTED = compiled(
    r"\b(?:(?:better |also |only |widely |online )?known (?:\w+ )?as|call(?:s|ed|ing) (?:him|her)self|(?:introduced"
    r"|identified|identifying) (?:him|her)self as|"
    r"the (?:pseudonym|alias|nickname)|nicknamed|alias|a\.k\.a\.|aka|goes by|went by|going by|"
    r"(?:account|display|user|code) name|(?:by|under|used|using) the (?:\w+ )?(?:name|alias|pseudonym|nickname"
    r"|handle)(?: of)?|"
    r"knew (?:\w+ ){1,3}only as|whom (?:\w+ ){1,3}(?:called|nicknamed|knew as)"
    r"|(?:Telegram|Signal|LINE|Line|WhatsApp|X|Instagram|Facebook|Discord) (?:user|account)|"
    r"(?:account|user|someone|handler|instructor|man|woman|person|boss|leader|manager|supervisor|recruiter|broker|agent"
    r"|contact|acquaintance|caller|operator|coordinator|owner|national|overseer) (?:they |he |she )?(?:only )?"
    rf"(?:called|named|knew as|known as)) (?P<name>(?:{_PREFIX}\.? )?[A-Z][a-z]*(?:-[A-Z]?[a-z]+)?(?: [A-Z][a-z]+)?)\b"
)
_APPS = re.compile(rf"(?:{name_pattern()})", re.IGNORECASE)
_AGE = re.compile(r",? \(?\d{2}\b")
_EITHER = re.compile(r"^,? or $")


@dataclass(frozen=True, slots=True)
class Alias:
    """An alias where it stands, under the name of its first reading."""

    start: int
    end: int
    name: str
    canonical: str
    rule: str


def aliases(text: PreparedText) -> Iterator[Candidate]:
    """Every alias, where it is introduced and where it stands again."""
    found = introduced_aliases(text.plain)
    for alias in found:
        yield _candidate(alias.start, alias.end, alias, priority=_PRIORITY)
    names = {alias.name: alias for alias in reversed(found)}
    if names:
        pattern = re.compile(
            rf"(?<![\w@-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-])"
        )
        for match in pattern.finditer(text.plain):
            quoted = text.plain[match.start() - 1 : match.start()] in {'"', "“", "‘", "'"}
            at_place = _AT_PLACE.search(text.plain, max(0, match.start() - _NEAR), match.start())
            again = _AGAIN if at_place else _AGAIN_ALONE
            yield _candidate(*match.span(), names[match[0]], priority=_PRIORITY if quoted else again)


def _candidate(start: int, end: int, alias: Alias, *, priority: int) -> Candidate:
    return Candidate(EntityType.ALIAS, start, end, alias.rule, 0.9, priority, canonical=alias.canonical)


@lru_cache(maxsize=8)
def introduced_aliases(text: str) -> tuple[Alias, ...]:
    """Aliases where the words around them make them one."""
    found: list[Alias] = []
    for match in _QUOTED.finditer(text):
        rule = _rule(text, match, found)
        if rule and not _is_something_else(match["name"]):
            found.append(_alias(text, match, rule, found=found))
    for match in _LOWER.finditer(text):
        if _ACCOUNT_NAME.search(text, max(0, match.start() - _REACH), match.start()) and not is_jargon(match["name"]):
            found.append(_alias(text, match, "en.alias.account", found=found))
    for match in _UNQUOTED.finditer(text):
        name = match["name"]
        if not _is_something_else(name) and not _names_a_thing(text, match.start("name")) and not _is_real(text, match):
            start, end = match.span("name")
            found.append(Alias(start, end, name, name, "en.alias.unquoted"))
    return tuple(sorted(found, key=lambda alias: alias.start))


def _is_real(text: str, match: re.Match[str]) -> bool:
    """A man named NAME SURNAME, 34: no alias but somebody's name."""
    words = match["name"].split()
    aged = _AGE.match(text, match.end()) is not None or bool(re.search(rf"\b{words[-1]}, \d\d\b", text))
    return len(words) == 2 and (aged or (any(is_given(w) for w in words) and any(is_surname(w) for w in words)))  # noqa: PLR2004


def _alias(text: str, match: re.Match[str], rule: str, *, found: list[Alias]) -> Alias:
    """Two readings of one account (“either A or B”) are one alias."""
    name = match["name"].rstrip(",.")
    canonical = next((a.canonical for a in found if a.name == name), name)
    if rule == "en.alias.joined" and _EITHER.match(text[found[-1].end + 1 : match.start()].lstrip(",”\"’'")):
        canonical = found[-1].canonical
    start = match.start("name")
    return Alias(start, start + len(name), name, canonical, rule)


def _rule(text: str, match: re.Match[str], found: list[Alias]) -> str | None:
    """Why a quoted name is an alias, or None."""
    start, end = match.span()
    line = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH)
    before = text[line:start]
    if _STRONG_NAMING.search(before):
        return None if _OTHER_THING.search(before) and not on_an_app(before) else "en.alias.named"
    gap = text[found[-1].end : start].lstrip(",.”\"’'") if found else "-"
    if found and 0 <= start - found[-1].end < 12 and _JOINED.match(gap):  # noqa: PLR2004  a short join
        return "en.alias.joined"
    if any(alias.name == match["name"].rstrip(",.") for alias in found):
        return "en.alias.again"
    return _by_action(text, (start, end), before)


def on_an_app(before: str) -> bool:
    """Whether what is named behind some words is an account on an app, not the app."""
    return bool(_ON_AN_APP.search(before))


def _by_action(text: str, span: tuple[int, int], before: str) -> str | None:
    if _RING.match(text, span[1]):
        return "en.alias.ring"
    if _IS_SOMEBODY.match(text, span[1]):
        return "en.alias.identified"
    behind = _BEHIND.match(text, span[1])
    sentence = before + text[span[0] : span[1] + _REACH]
    if behind or _BEFORE.search(before):
        return "en.alias.acts" if _SCENE.search(sentence) else None
    if _WEAK_NAMING.search(before) and _SCENE.search(sentence) and not _OTHER_THING.search(before):
        return "en.alias.weak"
    return None


def _names_a_thing(text: str, start: int) -> bool:
    cut = text[max(0, start - _REACH) : start]
    return bool(_OTHER_THING.search(cut))


def _is_something_else(name: str) -> bool:
    """A coded term, an app, a place or a date."""
    if is_jargon(name) or _APPS.fullmatch(name) or name.isdigit() or (len(name) == 1 and not name.isupper()):
        return True
    return any(r.level >= Level.CITY for r in gazetteer().get(fold(name), ()) if r.level >= Level.PREFECTURE)
