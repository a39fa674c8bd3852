"""PERSON without a name in Japanese: 男性(49), 無職女, 70代の女性, 中学の先輩; one person each, never a group.

An age in brackets, a describing word or a clause in front makes a new person; a bare noun later points back to one
(see `entities.anaphora`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.shared.words import Words, before
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_WORDS = lexicon("ja/unnamed")
_PRIORITY = 52
_CASE = re.compile("容疑者|被告|逮捕|起訴|受刑者|被疑者|強盗|詐欺|窃盗|被害")


_HEADS = Words(_WORDS["heads"])
_LEADS = ("other", "of", "joined", "described")
_ROLE = re.compile(rf"{_WORDS['role']}$")
_LEAD = re.compile(rf"(?:{'|'.join(_WORDS[key] for key in _LEADS)})+$")
_BRACKET = re.compile(
    r"\((?:当時|同)?(?P<age>[0-9]{1,3})(?:歳)?(?:[、=・,][^()]{0,12})?\)|\((?:当時)?(?P<decade>[0-9]0)代\)"
)
_ONE_OF = re.compile(_WORDS["one_of"])
_AGE_LEAD = re.compile(r"(?P<n>[0-9]{1,3})(?P<unit>歳|代)")
_NOT_AFTER = re.compile(_WORDS["not_after"])
_NOT_BEFORE = re.compile(rf"{_WORDS['not_before']}$")
_UNDER_ALIAS = re.compile(_WORDS["under_alias"])
_CLAUSE = re.compile(r"(?:[たるのなう]|という|いう)$")
_COLLECTIVE = re.compile(_WORDS["collective"])
_ALONE = frozenset(_WORDS["alone"])
_QUOTES = {"「", "『", "“"}
_NEVER_ALONE = {"無職", "会社員", "アルバイト", "高齢者"}
_WITH_CLAUSE = {"男", "女", "少年", "少女"}
_REACH = 8


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun for a person with what describes it: `lead` in front, an age in brackets behind.

    A part in the ring (受け子の男) describes it, too, but is a word of its own.
    """

    start: int
    end: int
    head: str
    lead: str
    bracket: re.Match[str] | None
    one_of_several: bool = False
    role: bool = False

    @property
    def told(self) -> bool:
        """Whether it says more than 男性."""
        return bool(self.lead or self.bracket or self.one_of_several or self.role)


def _nouns(text: str) -> Iterator[_Noun]:
    for match in _ONE_OF.finditer(text):
        bracket = _BRACKET.match(text, match.end())
        end = bracket.end() if bracket else match.end()
        yield _Noun(match.start(), end, match["head"], "", bracket, one_of_several=True)
    for start, end in _HEADS.find(text):
        lead, bracket = before(_LEAD, text, start, reach=24), _BRACKET.match(text, end)
        first = lead.start() if lead else start
        role = before(_ROLE, text, first, reach=18) is not None
        stop = bracket.end() if bracket else end
        yield _Noun(first, stop, text[start:end], lead[0] if lead else "", bracket, role=role)


def _norm(noun: _Noun) -> dict[str, object]:
    norm: dict[str, object] = {"anonymous": True}
    if noun.bracket and noun.bracket["age"]:
        return norm | {"age": int(noun.bracket["age"])}
    if noun.bracket:
        return norm | {"age_decade": int(noun.bracket["decade"])}
    told = _AGE_LEAD.search(noun.lead)
    return norm | {("age_decade" if told["unit"] == "代" else "age"): int(told["n"])} if told else norm


def _canonical(noun: _Noun, norm: dict[str, object]) -> str:
    """Head noun with the age in brackets, which tells two of them apart."""
    if "age" in norm:
        return f"{noun.head}({norm['age']})"
    return f"{noun.head}({norm['age_decade']}代)" if "age_decade" in norm else f"{noun.lead}{noun.head}"


def _is_one(noun: _Noun, text: str) -> bool:
    """Whether the noun stands for one person told about, not a group and not a part of a longer word."""
    if noun.one_of_several or noun.bracket:
        return not _COLLECTIVE.match(text, noun.end)
    if text[noun.end : noun.end + 1] in _QUOTES or before(_UNDER_ALIAS, text, noun.start, reach=2 * _REACH):
        return False  # the person is told of under the name in quotes: 友人「ケンボー」, 「テン」という男
    if _NOT_AFTER.match(text, noun.end) or before(_NOT_BEFORE, text, noun.start, reach=_REACH):
        return False
    if noun.lead or noun.role or noun.head in _ALONE:
        return noun.head not in _NEVER_ALONE
    return noun.head in _WITH_CLAUSE and bool(before(_CLAUSE, text, noun.start, reach=3))


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Persons without a name, each place where one may be told of; outside of cases only those with their age."""
    if text.kind is DocumentKind.POST:
        return
    case = _CASE.search(text.plain)
    for noun in _nouns(text.plain):
        if (case or noun.bracket) and _is_one(noun, text.plain):
            norm = _norm(noun)
            yield Candidate(
                type=EntityType.PERSON,
                start=noun.start,
                end=noun.end,
                rule="ja.person.unnamed" if noun.told else "ja.person.unnamed_bare",
                priority=_PRIORITY,
                confidence=0.8,
                canonical=_canonical(noun, norm),
                norm=norm,
            )
