"""Organisations in English text: forces, courts, ministries, firms, media, gangs, shops."""

import re
from collections.abc import Iterator
from functools import cache

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.gazetteer import Level, fold, gazetteer
from extract.recognizers.en.patterns import any_word
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("en/orgs")
_PRIORITY = {"en.org.shop": 60}
_USUAL = 68
_BEFORE = 90


_NAME = r"[A-ZÀ-Þ][\w&.'’-]{0,40}"
_HEAD = re.compile(rf"\b{any_word(_WORDS['heads'])}(?!\w)")
_LEFT = re.compile(rf"(?:(?:{_NAME}|of|and|for|&)[ ])+$")
_BRANCH = re.compile(rf"(?:['’]s)? {_NAME} (?:[Bb]ranch)\b")
_OPENER = compiled(
    rf"\b{any_word(_WORDS['openers'])} {_NAME}(?:(?:, and |, | and | of | for | the )?{_NAME}| {_NAME})*"
)
_FORCE = re.compile(
    r"(?:[Pp]refectural |[Cc]ity |[Mm]unicipal |[Mm]etropolitan )?[Pp]olice(?: [Dd]epartments?)?\b(?! [Ss]tation)"
)
_PLACES_LEFT = re.compile(rf"(?:{_NAME}, )*(?:{_NAME},? and )?{_NAME} $")
_EMBASSY = compiled(
    rf"\b[A-Z]\w+ {any_word(_WORDS['embassies'])}(?: (?:in|to) (?:the )?(?!January|February|March|April|May|June|July"
    rf"|August|September|October|November|December){_NAME})?\b"
)
_GANG = compiled(
    rf"\b{any_word(_WORDS['gang_nouns'])},? {any_word(_WORDS['gang_verbs'])} (?:the "
    rf")?[\"“'‘]?({_NAME}(?: {_NAME}){{0,3}})"
)
_CIVIC = compiled(
    rf"\b(?:{any_word(_WORDS['civic'])} (?:group|organi[sz]ation|network|body|agency)|non-?profit|NGO"
    rf"|charity) [\"“]?({_NAME}(?: (?:of "
    rf"|for )?{_NAME}){{0,4}})"
)
_MINISTRY = compiled(
    r"(?<=['’]s )(?:interior|foreign|home|home affairs|justice|defen[cs]e|labou?r|information|immigration"
    r"|public security|transport|finance|health)"
    r" (?:ministry|department|bureau)\b"
)
_FOREIGN_FORCE = compiled(
    rf"(?<![.!?] )\b{_NAME}(?: {_NAME}){{0,2}} (?:contingent|provincial|state|district|regional|municipal|metropolitan)"
    r" police(?: headquarters| command| office| department| station| commissariat)?\b"
)
_OPEN = (" of", " for", " on")
_SHOP = compiled(rf"(?<!\w)({_NAME}(?: {_NAME}){{0,3}}), an? (?:[a-z-]+ ){{0,3}}{any_word(_WORDS['shop_nouns'])}\b")
_SHOP_BEFORE = re.compile(
    r"\b(?:into|at|from|by|of|with|for|targeting|robbing|raided|hit|looted|runs?|called|named) (?:the )?$"
)
_CHAT = re.compile(r"(?i)\b(?:facebook|line|telegram|chat|signal|whatsapp|messaging|online) (?:group|ring)")
_CLAN = compiled(r"\b[A-Z][a-z]+-(?:gumi|kai|rengo|ikka)\b")
_DATELINE = compiled(
    rf"^[A-Z][A-Za-z ,.']{{2,40}}(?:\d{{1,2}})? ?\(({_NAME}(?: {_NAME}){{0,3}})\) ?(?:-|–|—)", re.MULTILINE
)
# Names that a form of words gives away: the rule, its pattern and the group of it that is the name.
_BY_FORM = (
    ("en.org.dateline", _DATELINE, 1), ("en.org.embassy", _EMBASSY, 0), ("en.org.clan", _CLAN, 0),
    ("en.org.force", _FOREIGN_FORCE, 0), ("en.org.ministry", _MINISTRY, 0), ("en.org.civic", _CIVIC, 1),
)  # fmt: skip
_STARTERS = frozenset(_WORDS["starters"])
_OF_ORGS = frozenset(_WORDS["of_heads"])
_POSSESSIVE = re.compile(r"['’]s ")


def orgs(text: PreparedText) -> Iterator[Candidate]:
    """Every organisation named in an English text; an abbreviation is read as the name whose initials it bears."""
    plain = text.plain
    found = [*_fixed(plain), *_headed(plain), *_forces(plain), *_patterned(plain)]
    found = _joined(plain, sorted(found))
    yield from (_candidate(start, end, name, rule=rule) for start, end, name, rule in found)
    yield from _abbreviations(plain, {name for *_, name, _ in found})


_Found = tuple[int, int, str, str]


def _candidate(start: int, end: int, name: str, *, rule: str) -> Candidate:
    return Candidate(EntityType.ORG, start, end, rule, 0.9, _PRIORITY.get(rule, _USUAL), canonical=name)


@cache
def _fixed_names() -> tuple[re.Pattern[str], dict[str, str]]:
    canonical = {form: name for name, forms in _WORDS["names"].items() for form in (name, *forms)}
    known = [form for form in canonical if canonical[form] not in _WORDS["never"]]
    return re.compile(rf"\b{any_word(known)}(?!\w)"), canonical


def _fixed(text: str) -> Iterator[_Found]:
    pattern, canonical = _fixed_names()
    for m in pattern.finditer(text):
        yield m.start(), m.end(), canonical[m[0]], "en.org.name"


def _headed(text: str) -> Iterator[_Found]:
    """Names that end in a word such as Court or University."""
    bare_never = set(_WORDS["bare_never"])
    for m in _HEAD.finditer(text):
        start = _left_end(text, m.start())
        end = branch.end() if "Court" in m[0] and (branch := _BRANCH.match(text, m.end())) else m.end()
        if text[end - 1] == "." and _SENTENCE_STOP.match(text, end):
            end -= 1
        name = text[start:end]
        if (start == m.start() and m[0] in bare_never) or name in _WORDS["never"]:
            continue
        yield start, end, _canonical_force(name), "en.org.head"


_TITLED = re.compile(rf" {any_word(lexicon('en/people')['titles'])}\.? ")
_SENTENCE_STOP = re.compile(r"[\"”’]?(?:\s+[A-Z\"“]|\s*$)")


def _left_end(text: str, start: int) -> int:
    """Where the capitalised words before a head begin; small words and sentence openers do not lead a name."""
    floor = max(0, start - _BEFORE)
    left = _LEFT.search(text, floor, start)
    if not left:
        return start
    words = left[0].split()
    for i in range(len(words) - 1, -1, -1):
        if words[i].endswith((".", "’s", "'s")) and len(words[i]) > 3:  # noqa: PLR2004  an initial ends no name
            words = words[i + 1 :]
            break
    while words and (words[0] in {"of", "and", "for", "&"} or words[0] in _STARTERS):
        words.pop(0)
    if "of" in words and words[0] not in _OF_ORGS:
        words = words[len(words) - words[::-1].index("of") :]
    joined = " ".join(words)
    return start - len(joined) - 1 if joined else start


def _forces(text: str) -> Iterator[_Found]:
    """Tochigi prefectural police; Saitama, Kanagawa and Chiba prefectural police; Osaka police."""
    for m in _FORCE.finditer(text):
        places = _PLACES_LEFT.search(text, max(0, m.start() - _BEFORE), m.start())
        if not places:
            continue
        named = _japanese_tail(places[0])
        if named:
            name = f"{named}{m[0]}"
            yield m.start() - len(named), m.end(), _canonical_force(name), "en.org.force"


def _japanese_tail(words: str) -> str:
    """The end of a list of names as far as all are prefectures or cities of Japan."""
    parts = re.split(r"(, and |, | and )", words.rstrip())
    kept: list[str] = []
    for part in reversed(parts):
        if part in {", and ", ", ", " and "} or _in_japan(part):
            kept.insert(0, part)
        elif _in_japan(part.rsplit(" ", 1)[-1]):
            kept.insert(0, part.rsplit(" ", 1)[-1])
            break
        else:
            break
    while kept and kept[0] in {", and ", ", ", " and "}:
        kept.pop(0)
    return "".join(kept) + " " if kept else ""


def _in_japan(name: str) -> bool:
    readings = gazetteer().get(fold(name), ())
    return any(r.country == "JP" and r.level in {Level.PREFECTURE, Level.CITY} for r in readings)


def _canonical_force(name: str) -> str:
    """One name for the ways in which a force is written."""
    tail = re.fullmatch(r"(.+?) (?:[Pp]refectural )?[Pp]olice(?: [Dd]epartment)?", name)
    if not tail or "," in tail[1] or " and " in tail[1]:
        return name
    if tail[1] in {"Tokyo", "Tokyo Metropolitan", "Metropolitan"}:
        return "Metropolitan Police Department"
    readings = gazetteer().get(fold(tail[1]), ())
    prefecture = any(r.level is Level.PREFECTURE and r.country == "JP" for r in readings)
    return f"{tail[1]} Prefectural Police" if prefecture else name


def _patterned(text: str) -> Iterator[_Found]:
    for m in _OPENER.finditer(text):
        untitled = _TITLED.split(m[0])[0]
        name = re.sub(r"['’]s?$", "", m[0] if untitled.endswith(_OPEN) else untitled)
        yield m.start(), m.start() + len(name), name, "en.org.opener"
    for rule, words, group in _BY_FORM:
        yield from ((m.start(group), m.end(group), m[group], rule) for m in words.finditer(text))
    for m in _GANG.finditer(text):
        name = m[1].rstrip(".,")
        if not _CHAT.search(text, max(0, m.start() - 24), m.start() + 12):
            yield m.start(1), m.start(1) + len(name), name, "en.org.gang"
    for m in _SHOP.finditer(text):
        if _SHOP_BEFORE.search(text, max(0, m.start() - _BEFORE), m.start()) and fold(m[1]) not in gazetteer():
            yield m.start(1), m.end(1), m[1], "en.org.shop"


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    """A force's own station is one name with it: Hyogo Prefectural Police's Tatsuno Police Station."""
    out: list[_Found] = []
    for start, end, name, rule in found:
        if out and "Police" in out[-1][2] and "Station" in name and _POSSESSIVE.fullmatch(text[out[-1][1] : start]):
            out[-1] = (out[-1][0], end, name, rule)
        else:
            out.append((start, end, name, rule))
    return out


_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")


def _abbreviations(text: str, names: set[str]) -> Iterator[Candidate]:
    initials = {"".join(w[0] for w in name.split() if w[0].isupper()): name for name in sorted(names)}
    for m in _CAPITALS.finditer(text):
        if name := initials.get(m[0]):
            yield _candidate(m.start(), m.end(), name, rule="en.org.abbreviation")
