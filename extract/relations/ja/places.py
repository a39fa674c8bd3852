"""LOCATED_IN and OCCURRED_AT: homes, bases, custody; scenes of cases."""

from collections.abc import Iterator

from extract.discourse.ja.reading import Line
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.incidents.ja.meant import acts
from extract.incidents.ja.scenes import bases_in
from extract.incidents.ja.stage import Telling
from extract.legal.ja.actions import Action
from extract.lexicon import lexicon
from extract.relations.found import Found
from extract.relations.ja.passages import joined
from schemas.words import Certainty, LegalKind, RelationType, Role

_HELD = {LegalKind.DETENTION, LegalKind.ARREST, LegalKind.DEPORTATION, LegalKind.TRANSFER}
_WORDS = lexicon("ja_cases/stays")
_BE = (
    f"{_WORDS['around']}(?:{'|'.join(_WORDS['at'])}"
    f"|の[^、。はが‹PAL›]{{0,12}}?(?:{'|'.join(_WORDS['houses'])})(?:など)?(?:{'|'.join(_WORDS['in_house'])}))"
)
_NOT_THEIRS = "(?![^、。]{0,6}(?:<PA>|男性|女性|夫婦|住人|家族))"
_STAYS = (
    pattern(rf"(?P<who><PA>)(?:ら)?[はが]、?[^。‹PAL›]{{0,26}}(?P<place><L>){_BE}{_NOT_THEIRS}"),
    pattern(
        rf"(?P<place><L>)(?:{_BE}|{_WORDS['around']}在住)(?:(?!グループ|組織|一団|集団|一味)[^、。はが‹PALO›]){{0,28}}(?P<who><PA>)"
    ),
    pattern(
        rf"(?P<who><P>)(?:だ|で|と(?:み|さ)られ)[^。‹PAL›]{{0,10}}、[^、。‹PAL›]{{0,8}}(?P<place><L>){_BE}{_NOT_THEIRS}"
    ),
    pattern(
        r"(?P<place><L>)から(?:日本に|日本へ)?(?:帰国|移送|送還|強制送還)(?:した|され(?:た|ていた)|直後の)[^、。‹PALO›]{0,16}(?P<who><P>)"
    ),
    pattern(r"(?P<place><L>)の[^。‹AL›]{0,30}(?:の中に|のうち)(?P<who><A>)が(?:いる|含まれ)"),
    pattern(
        r"(?P<who><A>)[^。‹PAL›]{0,20}(?P<place><L>)(?:内|国内|の[^、。]{0,8})?から"
        r"[^。]{0,24}(?:指示|電話|操|命じ|連絡)"
    ),
)
_HIDES = pattern(
    r"(?:現在は?、?|現在も、?|いまも|今も|すでに|既に|その後、?)?(?P<place><L>)(?:内|国内)?(?:に|へ)(?:潜伏|潜ん|逃亡|逃げ|逃走|滞在|出国|いる|渡った)"
)
_NAMED_BASE = pattern(r"<L>[^、。‹L›]{0,14}?(?:を拠点|に拠点|を根城|を本拠)[^、。‹L›]{0,20}<AO>")
_OF_FREED = pattern(r"<L>[^、。‹PAL›]{0,12}から(?:保護|救出|解放|逃げ|脱出)(?:され|し)?た")
_GROUP = pattern(r"(?P<place><L>)(?:[^、。‹LO›]{0,14})(?:を拠点|に拠点|を根城|を本拠)[^、。‹LO›]{0,20}(?P<group><O>)")


def places(telling: Telling) -> Iterator[Found]:
    """All relations to places."""
    yield from _scenes(telling)
    yield from _homes(telling)
    yield from _custody(telling)
    yield from _bases(telling)
    yield from _stays(telling)
    yield from _hides(telling)


def _hides(telling: Telling) -> Iterator[Found]:
    """「指示役とみてPを手配した。Lに潜伏しているとみられる」: the one told of last."""
    for line in telling.reading.lines[1:]:
        before = telling.reading.lines[line.index - 1]
        match = _HIDES.match(line.skeleton.text)
        who = [t for _, t in before.skeleton.marked("PA")] if match and before.paragraph == line.paragraph else []
        if match and who and len(who[-1].ids) == 1 and acts(telling.reading.cast, who[-1].ids[0]):
            sure = sure_of(Utterance(line, line.skeleton), match.start(), match.end())
            place = line.skeleton.thing(match["place"])
            span = line.skeleton.span(*match.span())
            yield Found(RelationType.LOCATED_IN, who[-1].ids[0], place.ids[0], span, sure, "ja.place.hides")


def _stays(telling: Telling) -> Iterator[Found]:
    """Where somebody is said to be: 「Aは国外にいる」, 「国外にいるA」."""
    for utterance in telling.voices.utterances:
        skeleton = utterance.skeleton
        for match in (m for shape in _STAYS for m in shape.finditer(skeleton.text)):
            who, place = skeleton.thing(match["who"]), skeleton.thing(match["place"])
            sure = sure_of(utterance, match.start(), match.end())
            first = who.members[0] if who.members and match.start("place") < match.start("who") else who
            for one in first.ids:
                if acts(telling.reading.cast, one):
                    span = skeleton.span(*match.span())
                    yield Found(RelationType.LOCATED_IN, one, place.ids[0], span, sure, "ja.place.stays")


def _scenes(telling: Telling) -> Iterator[Found]:
    for case in telling.story.cases:
        if case.place:
            yield Found(
                RelationType.OCCURRED_AT,
                telling.id_of(case),
                case.place,
                case.evidence,
                Certainty.REPORTED,
                "ja.place.scene",
            )


def _partakers(telling: Telling) -> set[str]:
    """Persons with an acting part in any case."""
    return {p for case in telling.story.cases for p, role in case.parts if role is not Role.VICTIM}


def _homes(telling: Telling) -> Iterator[Found]:
    partakers = _partakers(telling)
    for home in telling.reading.homes:
        for person in home.persons:
            if person in partakers:
                yield Found(
                    RelationType.LOCATED_IN, person, home.place, home.evidence, Certainty.REPORTED, "ja.place.home"
                )


def _arrival(telling: Telling, action: Action) -> bool:
    """Whether somebody was only brought through a place: a port of arrival is nobody's place."""
    norm = telling.reading.draft.entity(action.place or "").norm
    if norm.get("country") == "JP" and not any(norm.get(key) for key in ("pref", "city", "facility")):
        return True
    abroad = norm.get("country") not in {None, "JP"}
    return not abroad and (action.kind is LegalKind.DEPORTATION or "空港" in str(norm.get("facility") or ""))


def _held_there(telling: Telling, action: Action) -> tuple[str, ...]:
    """Who a group that a line only counts is, if other lines name them."""
    same = (a for a in telling.actions if a.kind is action.kind and a.place == action.place)
    return next((a.persons for a in same), ())


def _custody(telling: Telling) -> Iterator[Found]:
    for action in telling.told:
        if action.kind in _HELD and action.place and not _arrival(telling, action):
            for person in action.persons or _held_there(telling, action):
                yield Found(
                    RelationType.LOCATED_IN,
                    person,
                    action.place,
                    action.evidence,
                    Certainty.REPORTED,
                    "ja.place.custody",
                )


def _bases(telling: Telling) -> Iterator[Found]:
    for line in telling.reading.lines:
        for match in _GROUP.finditer(line.skeleton.text):
            place, group = line.skeleton.thing(match["place"]), line.skeleton.thing(match["group"])
            yield Found(
                RelationType.LOCATED_IN,
                group.ids[0],
                place.ids[0],
                joined(place.span, group.span),
                Certainty.REPORTED,
                "ja.place.group_base",
            )
        yield from _of_persons(telling, line)


def _of_persons(telling: Telling, line: Line) -> Iterator[Found]:
    """Persons who work from a base: the subject of the sentence, others it names, or the arrested."""
    partakers = _partakers(telling)
    outer = Utterance(line, line.skeleton)
    for base in bases_in(telling.reading, line):
        if any(rule.match(line.skeleton.text, base.at) for rule in (_NAMED_BASE, _OF_FREED)):
            continue  # the base of a name or a gang is not that of those it works with
        subject = telling.voices.subject(outer, base.at)
        ids = subject.ids if subject is not None and subject.letter == "P" else ()
        if not ids:
            ids = tuple(p for _, t in line.skeleton.marked("P") for p in t.ids)
        if not ids and line.index == 0:
            ids = telling.actions[0].persons if telling.actions else ()
        sure = sure_of(outer, base.at, base.at + 1)
        for person in ids:
            if person in partakers:
                yield Found(RelationType.LOCATED_IN, person, base.place, line.skeleton.span(), sure, "ja.place.base")
