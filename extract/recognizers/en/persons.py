"""Named persons in English text: introduced by age, title, apposition or a Japanese name; later by a part of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.gazetteer import Level, fold, gazetteer
from extract.recognizers.en.name_runs import Run, runs
from extract.recognizers.en.named import Person, with_ages
from extract.recognizers.en.names import is_given, is_surname, looks_japanese, without_macrons
from extract.recognizers.en.patterns import any_word
from extract.text import PreparedText
from schemas.words import EntityType

_PEOPLE = lexicon("en/people")
_STRONG = frozenset(_PEOPLE["strong_titles"])
_NOUNS = sorted(
    {
        noun
        for kind in ("official", "expert", "media", "suspect", "victim", "other")
        for noun in _PEOPLE[f"{kind}_nouns"]
    },
    key=len,
    reverse=True,
)
_NOUN = "|".join(map(re.escape, _NOUNS))
_AGE_BEHIND = re.compile(
    r"(?:, a\.?k\.?a\.? ?[\"“][^\"”]{1,30}[\"”],?)?,? an? (\d{1,2})-year-old|,? \((?:then |now |aged? )?(\d{1,2})\)"
    r"|, (?:then |now |aged |age )?(\d{1,2})(?=[,.;:)\s]|$)(?! (?:people|men|women|of them|yen|percent))"
)
_AGE_BEFORE = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|youth|national|student)(?: of|, aged|,) (\d{1,2}),? (?:surnamed|named"
    r"|called|identified as) $|\b(\d{1,2})-year-old (?:[\w'’-]+ ){0,5}(?:(?!and\b|who\b|when\b)[\w'’-]+, )?$"
)
_APPOSITION = re.compile(
    rf", (?:also |formerly )?(?:an?|the|who|whose|one of|another|of no fixed|then|now|its|his|her"
    rf"|their)\b(?:[^,.;]{{0,60}}?\b(?:{_NOUN})\b)?"
)
_CALLED_SO = re.compile(  # a classmate, NAME,
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Oo]ne) (?:(?!of\b|in\b|at\b|and\b)[A-Za-z][\w-]* ){0,4}?"
    rf"(?:{_NOUN}|[A-Z][a-z]+(?:ese|ian|an|ino|ina)|suspect|victim|robber|recruit|fixer|caller|defendant|compatriot|companion|trainee|apprentice|intern"
    r"|roommate|flatmate|inmate|schoolmate|teammate|co-worker|accomplice), $|\bone $"
)
_CLOSED = re.compile(r",|\.$|\.\s| (?:was|has|had|is|who|and|told|said)\b")
_NOUN_BEFORE = re.compile(rf"\b(?:{_NOUN})s?,? $")
_SPEECH = "|".join(map(re.escape, _PEOPLE["speech_verbs"]))
_SPEECH_BEHIND = re.compile(rf",? (?:also |has |have |had |later |further )?(?:{_SPEECH})\b")
_SPEECH_BEFORE = re.compile(
    r"(?:\b(?:said|says|according to|told|quoted|named as|identified as|name of|arrested|indicted|charged"
    r"|sentenced|convicted|jailed|deported|detained|extradited|trial of|arrest of"
    r"|conviction of|suspects?) "
    r"|\b(?:identified|named) (?:\w+ ){0,5}as )$"
)
_HARMED_BEFORE = re.compile(
    r"\b(?:(?:home|house|residence|apartment|shop|body|murder|killing|robbery) of|rob(?:bed|bing)|attack(?:ed"
    r"|ing)|beat(?:ing)?"
    r"|t(?:ied|ying) up|(?:money|cash|yen|cards?) from|swindl(?:ed|ing)|defraud(?:ed|ing)) $"
)
_PERSON_VERB = re.compile(rf",? (?:{'|'.join(map(re.escape, _PEOPLE['person_verbs']))})\b")
_LISTED = re.compile(r"^(?:, |, and | and | or |; |; and )$")
_FULL, _SURNAME, _BARE, _WEAK = 66, 63, 56, 48
_AT = re.compile(
    r"\b(?:in|at|near|from|to|of|around|outside|through|for|between|and|or|the|central|northern|southern) $"
)
_UNIT = re.compile(
    r",? (?:[Pp]refect|[Pp]olice|[Cc]ity|[Ww]ard|[Dd]istrict|[Aa]irport|[Ss]tation|case|robbery|, [A-Z])"
)
_NEAR = 12
_WINDOW = 70


def persons(text: PreparedText) -> Iterator[Candidate]:
    """Every named person, by full name and by the parts of it that stand alone later."""
    people = introduced(text.plain)
    for person in people:
        yield _candidate(person, (person.start, person.end), person.rule, priority=_FULL)
    yield from _later(text.plain, people)


def _candidate(person: Person, span: tuple[int, int], rule: str, *, priority: int) -> Candidate:
    norm = {"age": person.age} if person.age is not None else {}
    return Candidate(EntityType.PERSON, *span, rule, 0.9, priority, canonical=person.name, norm=norm)


@lru_cache(maxsize=8)
def introduced(text: str) -> tuple[Person, ...]:
    """Persons where a full name stands; the same name again is the same person."""
    found = list(runs(text))
    rules = [_rule(text, run) for run in found]
    _spread_over_lists(text, found, rules)
    people: list[Person] = []
    by_parts: dict[frozenset[str], Person] = {}
    for run, rule in zip(found, rules, strict=True):
        if rule:
            person = _known_or_new(text, run, rule, by_parts=by_parts)
            people.append(person)
    return with_ages(text, people)


def _known_or_new(text: str, run: Run, rule: str, *, by_parts: dict[frozenset[str], Person]) -> Person:
    parts = frozenset(w for w in run.words if _stands_alone(w)) or frozenset(run.words)
    same = by_parts.get(parts) or (_sole_bearer(parts, by_parts) if len(run.words) == 1 else None)
    name = same.name if same else run.name
    person = Person(run.start, run.end, name, rule, _age(text, run), same.parts if same else parts)
    by_parts.setdefault(person.parts, person)
    return person


def _stands_alone(word: str) -> bool:
    """Initials and abbreviations do not name anybody by themselves."""
    return len(word) > 2 and not word.isupper() and not word.endswith(".")  # noqa: PLR2004


def _sole_bearer(parts: frozenset[str], by_parts: dict[frozenset[str], Person]) -> Person | None:
    bearers = [p for known, p in by_parts.items() if parts < known]
    return bearers[-1] if bearers else None


def _age(text: str, run: Run) -> int | None:
    behind = _AGE_BEHIND.match(text, run.end)
    before = _AGE_BEFORE.search(text, max(0, run.start - _WINDOW), run.start)
    found = next((g for m in (behind, before) if m for g in m.groups() if g), None)
    return int(found) if found and int(found) > 0 else None


def _rule(text: str, run: Run) -> str | None:
    """Why a run of words is a person, or None."""
    if len(run.words) == 1:
        return _single(text, run)
    if _is_something_else(text, run):
        return None
    if _age(text, run) is not None:
        return "en.person.age"
    if run.titles:
        return "en.person.title"
    if _japanese(run):
        return "en.person.japanese"
    return _by_surroundings(text, run)


def _by_surroundings(text: str, run: Run) -> str | None:
    before = text[max(0, run.start - _WINDOW) : run.start]
    if _CALLED_SO.search(before) and _CLOSED.match(text, run.end):
        return "en.person.called"
    if _NOUN_BEFORE.search(before) and not before.endswith((", ", ". ")):
        return "en.person.noun"
    if _HARMED_BEFORE.search(before) and all(map(looks_japanese, run.words)):
        return "en.person.called"
    if _SPEECH_BEFORE.search(before) or _SPEECH_BEHIND.match(text, run.end):
        return "en.person.speech"
    apposition = _APPOSITION.match(text, run.end)
    if apposition and (apposition[0].startswith(", who") or _NOUN_AT_END.search(apposition[0])):
        return "en.person.apposition"
    return "en.person.verb" if _PERSON_VERB.match(text, run.end) else None


_ONLY_SO = re.compile(
    r"\b(?:identified|named|referred to) (?:only|simply|just) (?:as|by (?:his|her|a|the|their) (?:first |given "
    r"|last |family )?"
    r"(?:sur)?name(?: of)?,?) (?:Mr\.? |Ms\.? )?$"
)
_NOUN_AT_END = re.compile(rf"\b(?:{_NOUN})$")


def _single(text: str, run: Run) -> str | None:
    """One word is a name after a title, or with an age behind it."""
    if run.titles and run.titles[-1] in _STRONG and len(run.name) > 1:
        return "en.person.title"
    if fold(run.name) in gazetteer() or run.titles or run.name.isupper():
        return None
    if not run.start:
        return None  # Robber, 20, says …
    if text.endswith("surnamed ", 0, run.start):
        return "en.person.surname"
    if _ONLY_SO.search(text, max(0, run.start - _WINDOW), run.start):
        return "en.person.only"
    behind = _AGE_BEHIND.match(text, run.end)
    closed = behind and text[behind.end() : behind.end() + 1] in {",", ";"}
    return "en.person.age" if closed and not text[: run.start].endswith((". ", "\n")) and len(run.name) > 2 else None  # noqa: PLR2004


_ORG_BEHIND = re.compile(
    rf"(?:['’]s)? (?:{any_word(lexicon('en/orgs')['heads'])}|Station|Airport|Ward|City|Prefecture|Hotel|Group|Prison"
    rf"|District|High|"
    r"Detention|Park|Bridge|Province|Road|Street|Castle|Shrine|Temple|River)(?!\w)"
)


def _is_something_else(text: str, run: Run) -> bool:
    """A place of several words, or the head of an organisation's name."""
    key = fold(run.name)
    if key in gazetteer() or _ORG_BEHIND.match(text, run.end):
        return True
    return all(_large_place(word) for word in run.words)


def _large_place(word: str) -> bool:
    return any(r.level >= Level.PREFECTURE for r in gazetteer().get(fold(word), ()))


def _japanese(run: Run) -> bool:
    """Given name and surname in either order, by the list of given names and the sound of the other."""
    if len(run.words) != 2:  # noqa: PLR2004  a Japanese name has two words
        return False
    first, second = run.words
    if not (looks_japanese(first) and looks_japanese(second)) or _large_place(first):
        return False
    return is_given(first) or (is_given(second) and is_surname(first))


def _spread_over_lists(text: str, found: Sequence[Run], rules: list[str | None]) -> None:
    """In “A, B and C” all are persons if one is."""
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for i in order:
            j = i - 1 if order.step > 0 else i + 1
            left, right = sorted((i, j))
            gap = text[found[left].end : found[right].start]
            plain_list = _LISTED.match(_AGE_BEHIND.sub("", gap) or " ")
            if rules[j] and not rules[i] and plain_list and len(found[i].words) > 1:
                rules[i] = None if _is_something_else(text, found[i]) else "en.person.list"


def _later(text: str, people: Sequence[Person]) -> Iterator[Candidate]:
    """Surnames and given names alone: the person last spoken of under that name is meant."""
    owners: dict[str, list[Person]] = {}
    for person in people:
        for spelling in {*person.parts, *map(without_macrons, person.parts)}:
            owners.setdefault(spelling, []).append(person)
    if not owners:
        return
    pattern = re.compile(rf"(?<![\w@-])(?:{'|'.join(sorted(map(re.escape, owners), key=len, reverse=True))})(?![\w-])")
    starts = {part: [p.start for p in bearers] for part, bearers in owners.items()}
    for match in pattern.finditer(text):
        bearers = owners[match[0]]
        known = bisect_right(starts[match[0]], match.start())
        person = bearers[max(known - 1, 0)]
        if known and match.start() < person.end:
            continue
        yield _candidate(person, match.span(), "en.person.part", priority=_standing(text, match, known=bool(known)))


def _standing(text: str, match: re.Match[str], *, known: bool) -> int:
    """How firmly a surname is the person's: a namesake town only where a place can stand."""
    if not known or _in_longer_name(text, match):
        return _WEAK
    can_be_a_place = _AT.search(text, max(0, match.start() - _NEAR), match.start()) or _UNIT.match(text, match.end())
    return _BARE if can_be_a_place else _SURNAME


def _in_longer_name(text: str, match: re.Match[str]) -> bool:
    return bool(re.match(r" [A-Z][a-z]", text[match.end() : match.end() + 3]))
