"""ORG in Japanese, authorities: police forces with units and stations, courts, prosecutors, ministries, offices.

A joined unit is one span (警視庁捜査3課), a lone one its own body; 県警 and the like are mentions of the force told before.
"""

import re
from collections.abc import Iterable, Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.text import PreparedText
from schemas.words import EntityType

WORDS = lexicon("ja/orgs")
PRIORITY = 70
_PREF = "|".join(gazetteer.prefectures())
_UNIT = rf"(?:[一-龥ァ-ヴー0-9・]{{1,16}}?{WORDS['unit_ends']})"
_FORCE = re.compile(
    rf"(?:(?:{_PREF})(?:県警|府警|道警|警)(?:察本部|察|本部)?|警視庁|北海道警(?:察本部|察|本部)?)(?:の?(?:本部))?{_UNIT}?"
)
_FORCES = re.compile(
    rf"(?P<list>(?:{_PREF}|警視庁)(?:(?:、|・|と)(?:{_PREF}))+)(?:の)?(?:両|各|[0-9一二三四五]+)?(?P<kind>県警|府警|府県警|道府県警|都県警)"
)
_SHORT = re.compile(r"(?<![一-龥両各同])(?:県警|府警|道警)(?!察|[一-龥]{0,8}課)")
_LONE_UNIT = re.compile(
    r"(?<![一-龥庁警])(?:捜査(?:第?[1-4一二三四])課|サイバー犯罪対策課|組織犯罪対策(?:第?[1-5一二三四五])?課|暴力団対策課|特別捜査課|国際捜査課)"
)
_STATION = re.compile(r"(?<![一-龥ヶケ])(?P<stem>[一-龥ヶケ]{1,7}?)(?P<kind>警察署|署)(?!名|長会)")
_COURT = re.compile(
    r"(?<![一-龥])[一-龥]{1,4}(?:地裁|高裁|家裁|簡裁|地方裁判所|高等裁判所|家庭裁判所|簡易裁判所|地検|高検|区検|地方検察庁|高等検察庁)"
    r"(?:[一-龥]{1,5}支部|特捜部|公判部)?"
)
_ABROAD_BODY = re.compile(rf"(?:{'|'.join(sorted(WORDS['abroad'], key=len, reverse=True))})")
_COUNTRIES = "|".join(
    sorted(
        (n for n, ps in gazetteer.places().items() if any(p.abroad or p.kind == "country" for p in ps)),
        key=len,
        reverse=True,
    )
)
_ABROAD = re.compile(rf"(?:在)?(?:{_COUNTRIES})(?:・?[ァ-ヴー]{{2,10}})?(?:{_ABROAD_BODY.pattern})")
_OFFICE = re.compile(
    rf"(?<![一-龥ァ-ヴー])[一-龥ァ-ヴーヶケ]{{1,9}}?(?:{'|'.join(sorted(WORDS['place_ends'], key=len, reverse=True))})"
)
_NAMES = re.compile(
    rf"(?<![一-龥ァ-ヴーA-Za-z])(?:{'|'.join(sorted(map(re.escape, WORDS['names']), key=len, reverse=True))})(?![ァ-ヴーA-Za-z])"
)
_NOT_AFTER_NAME = re.compile(WORDS["not_after_name"])
_NO_STATION = frozenset(WORDS["no_station"])


def body(span: tuple[int, int], *, rule: str, canonical: str | None = None, priority: int = PRIORITY) -> Candidate:
    """A candidate for a body."""
    return Candidate(
        type=EntityType.ORG, start=span[0], end=span[1], rule=f"ja.org.{rule}", priority=priority, canonical=canonical
    )


def _plain_name(force: str) -> str:
    """愛知県警察本部 and 愛知県警 are one force."""
    return re.sub(r"警(?:察本部|察|本部)$", "警", force)


def _police(text: str) -> Iterator[Candidate]:
    for match in _FORCES.finditer(text):
        names = re.split(r"、|・|と", match["list"])
        forces = [n if n == "警視庁" else f"{gazetteer.prefectures()[n]}警" for n in names]
        yield body(match.span(), rule="forces", canonical="、".join(forces), priority=PRIORITY + 5)
    last = "警視庁"
    for match in _FORCE.finditer(text):
        force = re.match(rf"警視庁|(?:{_PREF})(?:県|府|道)?警", match[0])
        last = force[0] if force else last
        yield body(match.span(), rule="police", canonical=_plain_name(match[0]))
    for match in _SHORT.finditer(text):
        yield body(match.span(), rule="short")
    for match in _LONE_UNIT.finditer(text):
        yield body(match.span(), rule="unit", canonical=f"{last}{match[0]}", priority=PRIORITY - 2)


def _stations(text: str) -> Iterator[Candidate]:
    for match in _STATION.finditer(text):
        if match["stem"] not in _NO_STATION and match["stem"][-1] not in "部各両同":
            yield body(match.span(), rule="station", priority=PRIORITY - 1)


def recognize(text: PreparedText) -> Iterable[Candidate]:
    """Authorities and offices."""
    plain = text.plain
    yield from _police(plain)
    yield from _stations(plain)
    for rule, pattern in (("court", _COURT), ("abroad", _ABROAD), ("office", _OFFICE)):
        for match in pattern.finditer(plain):
            yield body(match.span(), rule=rule)
    for match in _NAMES.finditer(plain):
        if not _NOT_AFTER_NAME.match(plain, match.end()):
            yield body(match.span(), rule="name", priority=PRIORITY - 1)
