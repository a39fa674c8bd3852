"""Folding: names with titles, ages and asides, aliases with what carries them, and quotes become one mark each.

After it `無職P容疑者(33)=L=を逮捕` reads `無職Pを逮捕`, and what was folded away is kept with the mark.
"""

import re
from dataclasses import replace

from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing, fold_each
from extract.lexicon import lexicon

_PERSONS = lexicon("ja_cases/persons")
_ROLES = lexicon("ja_cases/roles")["nouns"]
ROLE_WORDS = "|".join(sorted((w for words in _ROLES.values() for w in words), key=len, reverse=True))
SUSPECT_TITLES = "|".join(sorted(_PERSONS["suspect_titles"], key=len, reverse=True))
TITLES = "|".join(sorted((*_PERSONS["suspect_titles"], *_PERSONS["plain_titles"]), key=len, reverse=True))
OFFICIAL = "|".join(sorted(_PERSONS["official_titles"], key=len, reverse=True))
_ACCOUNT = "|".join(_PERSONS["account_heads"])
_HEAD = f"(?:{ROLE_WORDS}|{'|'.join(sorted(_PERSONS['alias_heads'], key=len, reverse=True))}|{_ACCOUNT})"
_MODIFIER = r"[一-龥々ァ-ヶーA-Za-z0-9・の‹LO›]{0,18}、?"

_BARE_QUOTE = pattern("[「『“\"‘'](<AHSOP>)(?:さん|くん|君|ちゃん|様|氏)?[」』”\"’']")
# Between equals signs, in a list of persons from one to the end of the item.
_BETWEEN = "=[^=。▽▼△▲◇◆]{1,60}(?:=|(?=[▽▼△▲◇◆]|$))"
_PERSON = pattern(
    rf"<P>(?P<title>{TITLES})?(?P<asides>(?:\([^()]{{1,40}}\)|{_BETWEEN})*)(?P<late>{SUSPECT_TITLES})?"
    rf"(?P<more>{_BETWEEN})?"
)
_ASIDE = pattern(r"\(([^()]*)\)|=([^=]*)(?:=|$)")
_NAMING = (
    r"(?:など|ら)?(?:の名(?:前|称|義)?|の偽名)?(?:など)?(?:を使い分け、?)?"
    r"[とを](?:自ら)?(?:自称する|自称し|名乗る|名乗った|名乗っていた|名乗っている|称する|称した|名のる)"
    r"|(?:の(?:名|ハンドルネーム|通称|アカウント))?で知られる"
)
_CALLED = (
    r"(?:など)?(?:という|といった|と称する|と(?:呼ば|称さ)れ(?:る|た|ていた|ている)|と(?:表示|登録)され(?:た|る)|なる)"
    rf"(?:(?:{_ACCOUNT})の)?"
)
_ALIAS = pattern(
    rf"<A>(?P<link>{_NAMING}|{_CALLED}|の(?=2人|二人|両人))(?:別の|同じ|謎の|正体不明の|同名の)?"
    rf"(?P<head>(?:2|二|両)人(?!組)|{_HEAD})(?:役)?(?:の(?:男性?|女性?|人物|少年|日本人))?(?:ら)?"
    r"(?P<asides>(?:\([^()]{1,60}\))*)"
)
_ALIAS_ASIDE = pattern(r"<A>(?P<asides>\([^()]{0,20}<H>[^()]{0,10}\))")
_KNOWN_AS = pattern(rf"<A>(?:こと(?:、|の)?|、本名|と(?:呼ば|称さ)れ(?:る|た|ていた|ている))(?:{_MODIFIER})?<P>")
_POLITE = pattern("<A>(?:さん|くん|ちゃん|君|氏|様)")
_ALIASES = pattern("<A>(?:(?:など)?(?:や|と|、|・|または|あるいは|、または)?<A>)+")


def _asides(skeleton: Skeleton, found: re.Match[str], *groups: str) -> tuple[Skeleton, ...]:
    """What stands in the brackets of a match, as skeletons."""
    return tuple(
        skeleton.part(*aside.span(1 if aside[1] is not None else 2))
        for group in groups
        if found[group]
        for aside in _ASIDE.finditer(skeleton.text, found.start(group), found.end(group))
    )


def _bare(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[1])
    start, end = skeleton.span(*found.span())
    return Thing(thing.letter, thing.ids, start, end, asides=thing.asides)


def _person(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[0][0])
    start, end = skeleton.span(*found.span())
    title = found["title"] or found["late"] or thing.title
    asides = _asides(skeleton, found, "asides", "more")
    return Thing("P", thing.ids, start, end, title=title, asides=asides)


def _alias(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[0][0])
    start, end = skeleton.span(*found.span())
    return Thing("A", thing.ids, start, end, title=found["head"], asides=_asides(skeleton, found, "asides"))


def _alias_aside(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[0][0])
    start, end = skeleton.span(*found.span())
    return Thing("A", thing.ids, start, end, title=thing.title, asides=_asides(skeleton, found, "asides"))


def _polite(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[0][0])
    return replace(thing, end=skeleton.span(*found.span())[1])


def _known_as(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    alias, person = skeleton.thing(found[0][0]), skeleton.thing(found[0][-1])
    start, end = skeleton.span(*found.span())
    return Thing(
        "P", person.ids, start, end, title=person.title, also=alias.ids, asides=(*alias.asides, *person.asides)
    )


def _aliases(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    things = [thing for _, thing in skeleton.marked("A", start=found.start(), end=found.end())]
    start, end = skeleton.span(*found.span())
    return Thing("A", tuple(dict.fromkeys(i for t in things for i in t.ids)), start, end)


_STEPS = (
    (_BARE_QUOTE, _bare),
    (_PERSON, _person),
    (_POLITE, _polite),
    (_ALIASES, _aliases),
    (_ALIAS, _alias),
    (_ALIAS_ASIDE, _alias_aside),
    (_KNOWN_AS, _known_as),
)


def shorten(skeleton: Skeleton) -> Skeleton:
    """Names folded with all that belongs to them."""
    return fold_each(skeleton, _STEPS)
