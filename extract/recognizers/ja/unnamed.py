"""PERSON without a name in Japanese: 男性(49), 無職女, 70代の女性, 中学の先輩; one person each, never a group.

An age in brackets, a describing word or a clause in front makes a new person; a bare noun later points back to one
(see `entities.anaphora`).
"""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_WORDS = lexicon("ja/unnamed")
_PRIORITY = 52
_CASE = re.compile("容疑者|被告|逮捕|起訴|受刑者|被疑者|強盗|詐欺|窃盗|被害")


def _any(key: str) -> str:
    return "|".join(sorted(_WORDS[key], key=len, reverse=True))


_UNNAMED = re.compile(
    rf"""(?P<one>{_WORDS["one_of"]}(?:\((?P<age1>[0-9]{{1,3}})(?:歳)?\))?)
    |(?P<lead>(?:{_WORDS["other"]}|{_WORDS["of"]}|{_WORDS["role"]}|{_WORDS["joined"]}|{_WORDS["described"]})*)
     (?P<head>{_any("heads")})(?P<bracket>\((?:当時|同)?(?P<age>[0-9]{{1,3}})(?:歳)?(?:[、=・,][^()]{{0,12}})?\)
        |\((?:当時)?(?P<decade>[0-9]0)代\))?""",
    re.VERBOSE,
)
_AGE_LEAD = re.compile(r"(?P<n>[0-9]{1,3})(?P<unit>歳|代)")
_NOT_AFTER = re.compile(_WORDS["not_after"])
_NOT_BEFORE = re.compile(rf"{_WORDS['not_before']}$")
_UNDER_ALIAS = re.compile(_WORDS["under_alias"])
_CLAUSE = re.compile(r"(?:[たるのなう]|という|いう)$")
_COLLECTIVE = re.compile(_WORDS["collective"])
_ALONE = frozenset(_WORDS["alone"])
_REACH = 8


def _norm(match: re.Match[str]) -> dict[str, object]:
    norm: dict[str, object] = {"anonymous": True}
    if age := match["age"] or match["age1"]:
        return norm | {"age": int(age)}
    told = _AGE_LEAD.search(match["lead"] or "")
    decade = match["decade"] or (told["n"] if told and told["unit"] == "代" else None)
    if decade:
        return norm | {"age_decade": int(decade)}
    return norm | ({"age": int(told["n"])} if told else {})


def _canonical(match: re.Match[str], norm: dict[str, object]) -> str:
    """Head noun with the age in brackets, which tells two of them apart."""
    head = match["head"] or "人"
    if "age" in norm:
        return f"{head}({norm['age']})"
    return f"{head}({norm['age_decade']}代)" if "age_decade" in norm else f"{match['lead'] or ''}{head}"


def _is_one(match: re.Match[str], text: str) -> bool:
    """Whether the noun stands for one person told about, not a group and not a part of a longer word."""
    if match["one"] or match["bracket"]:
        return not _COLLECTIVE.match(text, match.end())
    if text[match.end() : match.end() + 1] in {"「", "『", "“"}:  # the name follows: 友人「ケンボー」
        return False
    if _UNDER_ALIAS.search(text[max(0, match.start() - 2 * _REACH) : match.start()]):
        return False
    if _NOT_AFTER.match(text, match.end()) or _NOT_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]):
        return False
    if match["lead"] or match["head"] in _ALONE:
        return match["head"] not in {"無職", "会社員", "アルバイト", "高齢者"}
    before = text[max(0, match.start() - 3) : match.start()]
    return match["head"] in {"男", "女", "少年", "少女"} and bool(_CLAUSE.search(before))


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Persons without a name, each place where one may be told of."""
    if text.kind is DocumentKind.POST or not _CASE.search(text.plain):
        return
    for match in _UNNAMED.finditer(text.plain):
        if _is_one(match, text.plain):
            norm = _norm(match)
            told = bool(match["bracket"] or match["lead"] or match["one"])
            yield Candidate(
                type=EntityType.PERSON,
                start=match.start(),
                end=match.end(),
                rule="ja.person.unnamed" if told else "ja.person.unnamed_bare",
                priority=_PRIORITY,
                confidence=0.8,
                canonical=_canonical(match, norm),
                norm=norm,
            )
