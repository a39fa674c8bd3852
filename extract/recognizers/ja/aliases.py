"""ALIAS in Japanese: names used towards recruits, in an app or among the ring (「夕凪」を名乗る人物).

A quoted word is an alias if what stands around it says so; once introduced, every further use is a mention. Words such
as 社長 are names between quotes only.
"""

import re
from collections.abc import Iterable, Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja.jargon import is_term
from extract.recognizers.shared.words import before
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("ja/aliases")
_OPEN, _CLOSE = '「『“"‘', '」』”"’'
_QUOTED = re.compile(rf"[{_OPEN}](?P<name>[^「」『』“”\"‘’\n。、!?]{{1,18}})[{_CLOSE}]")
_BEHIND = re.compile("|".join(f"(?:{p})" for p in _WORDS["behind"]))
_AHEAD = re.compile("|".join(f"(?:{p})" for p in _WORDS["ahead"]))
_AHEAD_APP, _BEHIND_APP = re.compile(_WORDS["ahead_app"]), re.compile(_WORDS["behind_app"])
_AHEAD_IS, _BEHIND_IS = re.compile(_WORDS["ahead_is"]), re.compile(_WORDS["behind_is"])
_BARE = tuple(compiled(p) for p in _WORDS["bare"])
_PRETENDED = re.compile(_WORDS["pretended"])
_STRONG = re.compile(_WORDS["strong"])
_SAID = re.compile(_WORDS["said"])
_NO_ALIAS = re.compile(_WORDS["no_alias"])
_LISTED = re.compile(r"^(?:、|や|と|・|,|または|および|及び|とか|、[^「」『』。]{2,30}[はが])?[「『“]")
_COMMON = frozenset(_WORDS["common"])
_LETTER = r"[ァ-ヴーA-Za-z0-9一-龥々]"
_HONORIFIC = re.compile(r"(?:さん|くん|君|ちゃん|氏)$")
_POLITE = re.compile("さん|くん|ちゃん|氏")
_KANJI = re.compile("[一-龥]{2,3}")
_PRIORITY = 66
_ABOVE_PERSONS = 82  # 夕凪さん is nobody else once 「夕凪」 has been introduced


def _is_name(name: str, *, strong: bool = False) -> bool:
    """Whether a word that is introduced as a name can be one: no trade, no coded word, no sentence."""
    if (
        name.startswith(("@", "#"))
        or name.isdigit()
        or is_term(name)
        or (_PRETENDED.search(name) and not (strong and name in _COMMON))
    ):
        return False
    return strong or not _NO_ALIAS.match(name)


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Where the name stands: between the quotes, without さん."""
    start, end = match.span("name")
    honorific = _HONORIFIC.search(match["name"])
    return (start, end - len(honorific[0])) if honorific and honorific.start() else (start, end)


def _is_surname(text: str, name: str) -> bool:
    """Whether the text calls somebody accused by this name and a given one: 「三宅さん」こと三宅龍馬容疑者."""
    return bool(_KANJI.fullmatch(name) and re.search(rf"{name}[一-龥ぁ-んァ-ヴー]{{1,4}}(?:容疑者|被告)", text))


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Quoted words, those listed one behind the other together: 「A」や「B」など."""
    chain: list[re.Match[str]] = []
    for match in _QUOTED.finditer(text):
        if chain and not _LISTED.match(text[chain[-1].end() : match.start() + 1]):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _introduced(text: PreparedText) -> Iterator[tuple[int, int, str]]:
    """Every name that the words around it introduce, with the rule that says so."""
    plain = text.plain
    for chain in _chains(plain):
        if _SAID.match(plain[chain[-1].end() : chain[-1].end() + 8]):
            continue
        behind = _BEHIND.match(plain, chain[-1].end())
        ahead = before(_AHEAD, plain, chain[0].start(), reach=14) or (
            _BEHIND_APP.match(plain[chain[-1].end() :][:3]) and before(_AHEAD_APP, plain, chain[0].start(), reach=14)
        )
        ahead = ahead or (
            _BEHIND_IS.match(plain, chain[-1].end()) and before(_AHEAD_IS, plain, chain[0].start(), reach=14)
        )
        if behind or ahead:
            strong = bool(_STRONG.match(plain[chain[-1].end() : chain[-1].end() + 12]))
            for match in chain:
                name = plain[slice(*_span(match))]
                if _is_name(match["name"], strong=strong) and not _is_surname(plain, name):
                    yield (*_span(match), "called" if behind else "introduced")
    for pattern in _BARE:
        for match in pattern.finditer(plain):
            if _is_name(match["alias"]):
                yield (*match.span("alias"), "bare")


def _repeated(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every further place where an introduced name stands as a name."""
    ordered = sorted(map(re.escape, names), key=len, reverse=True)
    if not ordered:
        return
    for match in re.finditer("|".join(ordered), text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        quoted = bool(before) and before in _OPEN and bool(after) and after in _CLOSE
        alone = not re.match(_LETTER, before or " ") and not re.match(_LETTER, after or " ")
        if quoted or (alone and match[0] not in _COMMON and len(match[0]) > 1):
            yield match.span()


def _priority(text: str, end: int, rule: str) -> int:
    if rule != "again":
        return _PRIORITY
    return _ABOVE_PERSONS if _POLITE.match(text, end) else _PRIORITY - 1


def recognize(text: PreparedText) -> Iterable[Candidate]:
    """Aliases with all places where they stand."""
    found = {(start, end): rule for start, end, rule in _introduced(text)}
    names = {text.plain[start:end] for start, end in found}
    for span in _repeated(text.plain, names):
        found.setdefault(span, "again")
    for (start, end), rule in found.items():
        yield Candidate(
            type=EntityType.ALIAS,
            start=start,
            end=end,
            rule=f"ja.alias.{rule}",
            priority=_priority(text.plain, end, rule),
            confidence=0.95,
        )
