"""Finding legal actions: verbs of the law with the persons they act on, their day, place and authority."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.discourse.en.frames import frame, left_mark
from extract.discourse.en.patterns import leads_to, ranged
from extract.discourse.en.reading import Clause, Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.legal.en.days import Match, day_of, owners_of_days
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from extract.rules import Rule
from schemas.records import Span
from schemas.words import EntityType, LegalKind, LegalStatus

_LAW = lexicon("en/law")
_STEMS: dict[str, list[str]] = _LAW["stems"]
_KINDS = [LegalKind(k) for k in _STEMS]
_NOTHING = r"(?!)"
_UNDER_ALIAS = "A"  # whoever is told of under an alias, where a clause names nobody else


def _rule(kind: LegalKind, way: str) -> Rule:
    words = _LAW[kind.value][way]
    template = rf"(?:\b|(?<=[\s(])|^|(?=<P>)){any_of(_numbered(words))}" if words else _NOTHING
    return pattern(template, re.IGNORECASE if way == "to" else 0)


def _numbered(words: list[str]) -> list[str]:
    """Group names must differ within one alternation; behind a name its age may have left a comma."""
    after_age = (re.sub(r"(\(\?P<who><P>\))(?=(?:\(\?:)? )", r"\1,?", ranged(word)) for word in words)
    return [word.replace("(?P<who>", f"(?P<who{i}>") for i, word in enumerate(after_age)]


_TO = {kind: _rule(kind, "to") for kind in _KINDS}
_OF = {kind: _rule(kind, "of") for kind in _KINDS}
_NOUN = {kind: _rule(kind, "noun") for kind in _KINDS}
_BODIES = {
    "court": pattern(r"(?i)prosecut|\bcourt\b|department of justice"),
    "station": pattern(r"(?i)police|detention|prison|jail|immigration|bureau|headquarters"),
}
_PLANNED = pattern(rf"\b{any_of(_LAW['planned'])}\b")
_NEVER = pattern(any_of(_LAW["never"]))
_AT_ONCE = pattern(_LAW["at_once"])
_HYPOTHETICAL = pattern(_LAW["hypothetical"])
_ANNOUNCED = {LegalKind.DEPORTATION, LegalKind.TRANSFER, LegalKind.RELEASE}
_WARRANT_FOR = pattern(r"[Ww]arrants? for $")
_POSSESSED = pattern(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|him|them)\b")
_LURE = pattern(r"\b(?:[Pp]osing as|falsely|pretend\w+|impersonat\w+)\b")
_CAPTIVES = pattern(
    r"\b(?:captors?|compounds?|held captive|ransom|traffick\w+|kidnapp\w+|abduct\w+|against (?:his|her|their) will"
    r"|barbed wire|passports? (?:\w+ )?(?:taken|gone|confiscated|seized)|so (?:was|were) (?:his|her|their) passports?"
    r"|camps?|sold to|freed from|(?:made|forced) to (?:work|run|scam|call|make|phone|take part))\b"
)
_TAKEN_ABROAD = pattern(
    r"\btaken into custody (?:\w+ )?by (?:the )?(?:Thai|Cambodian|Philippine|Filipino|Myanmar|Chinese|Vietnamese|Lao"
    r"|Malaysian|Taiwanese|Korean|South Korean|local|foreign|immigration)\b"
    r"|\b(?:Thai|Cambodian|Philippine|Myanmar|Lao|Vietnamese) (?:authorities|police|officials|soldiers|immigration)"
    r"[^.;]{0,20} took\b"
    r"|\bimmigration (?:authorities|officers|agents|officials)[^.;]{0,20} caught\b"
)
_HANDED_OVER = pattern(r"\bhanded over\b")
_FROM_CAPTORS = pattern(r"\bby (?:an? |the )?(?:[\w-]+ ){0,2}(?:armed (?:group|force)|militia|rebels?|captors?)\b")
_WARRANTED = pattern(r"\b(?:under arrest|suspicion|suspect\w*|accus\w*|wanted|turned \w+self in)\b")
_BY_LAW = pattern(
    r"\b(?:bail|indict\w*|charges?|prosecutors|police custody|pending|arrested|detained on suspicion|police"
    r"|immigration|authorities|custody|prison|jail|facility)\b"
)
_WIDE = 400  # characters around a verb that tell whose act it is
_NOT_A_VERB = pattern(
    r"\b(?:the|an?|their|his|her|of|such|no|(?<!was )(?<!were )(?<!been )first|fresh|recently|newly|those|just) $"
)
_ALONG_WITH = pattern(
    r"[^.;,‹PAN›]{0,50}(?:,)? (?:along|together) with (?:(?:his|her|their|the|an?|another|fellow) )?"
    r"(?:(?!and\b|of\b)[a-z][\w'’-]*,? ){0,4}(?P<who><P>)"
)
_TOLD_OF = pattern(r"(?P<who><P>), (?:also |first |later )?$")
_WHEN_OR_WHERE = pattern(r" (?:(?:on|in|at|over|for|last|this|late|early|earlier|by|along|together)\b|<D>)")
_PLACE = pattern(r"^[^.;‹PLD›]{0,30}?\b(?:in|at) (?:an? [\w -]{1,20} in )?(?:the (?:city|town) of )?(?P<place><L>)")
_WITHOUT_PERSONS = {
    LegalKind.TRIAL, LegalKind.VERDICT, LegalKind.ACQUITTAL, LegalKind.DEPORTATION_REQUEST, LegalKind.ARREST,
}  # fmt: skip
_STATISTIC = pattern(r"\b(?:National Police Agency|nationwide|statistics|percent|record|such schemes)\b")
_MOST_ARRESTED = 300  # more is a statistic


@dataclass(frozen=True, slots=True)
class Action:
    """A legal action as one clause tells it."""

    kind: LegalKind
    persons: tuple[str, ...]
    count: int | None
    date: str | None
    place: str | None
    authority: str | None
    status: LegalStatus
    evidence: Span
    line: int
    rule: str


def actions(reading: Reading) -> Iterator[Action]:
    """Every legal action that a clause tells of, in order."""
    crime_days = {m for e in reading.draft.of_type(EntityType.DATE) for m in e.mentions}
    for line in reading.lines:
        for clause in line.clauses:
            if clause.kind == "quote" or _LURE.search(clause.skeleton.text):
                continue
            found = _apart(list(_found(reading, clause)))
            owners = owners_of_days(clause, found, crime_days)
            for match in sorted(found, key=lambda m: m[1]):
                action = _action(reading, line, clause, found=match)
                if action:
                    yield replace(action, date=day_of(reading, clause, match, owners=owners))


def _apart(found: list[Match]) -> list[Match]:
    """Matches none of which lies in an earlier one of the list."""
    kept: list[Match] = []
    covering: dict[int, list[Match]] = {}
    for match in found:
        start, end = match[1]
        met = (k for position in range(start, end) for k in covering.get(position, ()))
        if any(match[0] is k[0] or (k[1][0] <= start and end <= k[1][1]) for k in met):
            continue
        kept.append(match)
        for position in range(start, end):
            covering.setdefault(position, []).append(match)
    return kept


def _is_of_that_body(reading: Reading, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the body somebody was sent to is a prosecutor or court, or one that holds people."""
    groups = match.groupdict()
    for name, words in _BODIES.items():
        if groups.get(name):
            return bool(words.search(reading.draft.entity(clause.skeleton.thing(groups[name]).ids[0]).canonical))
    return True


def _found(reading: Reading, clause: Clause) -> Iterator[Match]:
    text = clause.skeleton.text
    lowered = text.lower()
    for kind in (k for k in _KINDS if any(stem in lowered for stem in _STEMS[k.value])):
        for match in _NOUN[kind].finditer(text):
            if kind is LegalKind.ARREST and leads_to(_WARRANT_FOR, text, match.start()):
                continue
            who = next((v for v in match.groupdict().values() if v), None)
            thing = clause.skeleton.thing(who) if who else _before(clause, match)
            yield kind, match.span(), thing, "noun"
        for match in (m for m in _OF[kind].finditer(text) if _is_of_that_body(reading, clause, m)):
            if not _is_unreal(kind, text[max(0, match.start() - 30) : match.start()]):
                yield kind, match.span(), _before(clause, match), "of"
        for match in _TO[kind].finditer(text):
            before = text[max(0, match.start() - 30) : match.start()]
            if not _is_unreal(kind, before) and not _NOT_A_VERB.search(before):
                thing = _acted_on(clause, match) or frame(clause.skeleton, match, letters=_UNDER_ALIAS).object
                yield kind, match.span(), thing, "to"


def _before(clause: Clause, match: re.Match[str]) -> Thing | None:
    """Whom a clause is about before its verb."""
    named = left_mark(clause.skeleton, match.start(), letters="PN")
    return named or left_mark(clause.skeleton, match.start(), letters=_UNDER_ALIAS)


def _is_unreal(kind: LegalKind, before: str) -> bool:
    """Whether the words before a verb say that it did not happen, or only might."""
    return bool(_NEVER.search(before)) or (kind not in _ANNOUNCED and bool(_HYPOTHETICAL.search(before)))


def _acted_on(clause: Clause, match: re.Match[str]) -> Thing | None:
    """The object of the verb; of a bare participle (60 people arrested so far) the mark before it."""
    done = frame(clause.skeleton, match, letters="PN")
    told_of = leads_to(_TOLD_OF, clause.skeleton.text, match.start())
    if told_of and not done.passive and _WHEN_OR_WHERE.match(clause.skeleton.text, match.end()):
        return clause.skeleton.thing(told_of["who"])  # P, arrested on D, …
    before = next(
        (t for at, t in clause.skeleton.marked("P", start=max(0, match.start() - 2), end=match.start())), None
    )
    if done.object is None and not done.passive:
        return before or left_mark(clause.skeleton, match.start(), letters="PN")
    return done.object


def _action(reading: Reading, line: Line, clause: Clause, *, found: Match) -> Action | None:
    kind, span, thing, way = found
    if thing is None and way != "noun":
        thing = _told_of_before(reading, line, span)
    persons = tuple(i for i in thing.ids if i not in reading.cast.speakers) if thing else ()
    if persons and (beside := _ALONG_WITH.match(clause.skeleton.text, span[1])):
        more = clause.skeleton.thing(beside["who"]).ids
        persons = tuple(dict.fromkeys((*persons, *(i for i in more if i not in reading.cast.speakers))))
    count = _count(thing, persons)
    if not persons and count is None and (meant := _POSSESSED.search(clause.skeleton.text, *found[1])):
        plural = meant[0].lower() in {"their", "them"}
        size, members = line.group if plural else (0, line.focus)
        persons, count = members, size if size > len(members) else None
    text = clause.skeleton.text
    around = text[max(0, span[0] - _WIDE) : span[1] + _WIDE]
    counted = count is not None and (count > _MOST_ARRESTED or bool(_STATISTIC.search(around)))
    seen = _as_captives(reading, kind, way, text=around)
    if seen is None or counted or (not persons and count is None and kind not in _WITHOUT_PERSONS):
        return None
    kind = LegalKind.DEPORTATION if seen is LegalKind.TRANSFER and _to_japan(reading, clause, span) else seen
    if kind is LegalKind.DEPORTATION and not _homewards(reading, clause, span):
        return None
    return Action(
        kind=kind,
        persons=persons,
        count=count,
        date=None,
        place=_place(clause, span),
        authority=_authority(clause, span),
        status=_status(kind, text, span),
        evidence=(line.sentence.start, line.sentence.end),
        line=line.index,
        rule=f"en.legal.{kind.value}.{way}",
    )


_OPENS = 3  # characters in which a sentence without a subject has its verb


def _told_of_before(reading: Reading, line: Line, span: Span) -> Thing | None:
    """Released on bail in March: of whom the sentence before speaks first."""
    if span[0] > _OPENS or not line.index:
        return None
    before = reading.lines[line.index - 1].clauses[0].skeleton
    return next((t for _, t in before.marked("P") if t.ids and not set(t.ids) & reading.cast.speakers), None)


def _as_captives(reading: Reading, kind: LegalKind, way: str, *, text: str) -> LegalKind | None:
    """Where people are held by a ring, being freed or picked up is a rescue, and being held there no legal action."""
    if kind is LegalKind.ARREST and way != "to" and _TAKEN_ABROAD.search(text):
        return LegalKind.DETENTION
    captives = _is_of_captives(reading.draft.text.plain)
    if kind is LegalKind.TRANSFER and _HANDED_OVER.search(text):
        freed = captives and not _WARRANTED.search(text)
        return LegalKind.RESCUE if freed or _FROM_CAPTORS.search(text) else kind
    if not captives or _BY_LAW.search(text):
        return kind
    if kind is LegalKind.RELEASE or (kind is LegalKind.ARREST and way == "of" and not _WARRANTED.search(text)):
        return LegalKind.RESCUE
    return None if kind is LegalKind.DETENTION and way == "of" else kind


@lru_cache(maxsize=8)
def _is_of_captives(text: str) -> bool:
    return bool(_CAPTIVES.search(text))


def _to_japan(reading: Reading, clause: Clause, span: tuple[int, int]) -> bool:
    """Whether somebody is moved to Japan as such: over its border, not within it."""
    norms = [reading.draft.entity(t.ids[0]).norm for _, t in clause.skeleton.marked("L", start=span[0], end=span[1])]
    return any(n.get("country") == "JP" and not n.get("pref") for n in norms)


def _homewards(reading: Reading, clause: Clause, span: tuple[int, int]) -> bool:
    """Whether the place somebody is brought to, if it is named in the verb's own words, is Japan."""
    places = [t for _, t in clause.skeleton.marked("L", start=span[0], end=span[1])]
    return not places or reading.draft.entity(places[-1].ids[0]).norm.get("country") == "JP"


def _count(thing: Thing | None, persons: tuple[str, ...]) -> int | None:
    """A number where not all who are acted on are persons of the record."""
    if thing is None or thing.count is None or thing.count <= len(persons):
        return None
    return thing.count


def _place(clause: Clause, span: tuple[int, int]) -> str | None:
    match = _PLACE.match(clause.skeleton.text[span[1] :])
    return clause.skeleton.thing(match["place"]).ids[0] if match else None


def _authority(clause: Clause, span: tuple[int, int]) -> str | None:
    """The body that stands nearest to the verb: before it as subject, or behind “by”."""
    bodies = list(clause.skeleton.marked("O"))
    behind = [
        t
        for at, t in bodies
        if at >= span[1] and clause.skeleton.text[max(0, at - 8) : at].endswith(("by ", "by the ", "to ", "to the "))
    ]
    before = [t for at, t in bodies if at < span[0]]
    chosen = behind[0] if behind else (before[-1] if before else None)
    return chosen.ids[0] if chosen else None


def _status(kind: LegalKind, text: str, span: tuple[int, int]) -> LegalStatus:
    behind = 24 if kind is LegalKind.TRIAL else 0
    around = text[max(0, span[0] - 40) : span[1] + behind]
    if kind is LegalKind.DEPORTATION_REQUEST:
        return LegalStatus.SOUGHT
    return LegalStatus.PLANNED if _PLANNED.search(around) else LegalStatus.DONE
