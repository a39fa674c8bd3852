"""MEMBER_OF: persons of a gang, by their rank in it."""

from collections.abc import Iterator

from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.ja.stage import Telling
from extract.relations.found import Found
from extract.relations.ja.passages import joined
from schemas.records import Span
from schemas.words import RelationType

_RANK = (
    "(?:最高幹部|元幹部|幹部|元メンバー|メンバー|構成員|元組員|組員|組長|リーダー格|リーダー|トップ|ボス|首領|一員"
    "|関係者|中心人物|代表)"
)
_BEFORE = pattern(
    rf"(?P<group><O>)(?:系(?:暴力団|組織)?)?(?:の)?(?:元)?{_RANK}"
    r"(?:とみられる|だったとされる|とされる|だった|で|の)?[^、。‹PO›はがを]{0,14}(?P<who><P>)"
)
_IS = pattern(rf"(?P<who><P>)(?:は|が)[^。‹PO›]{{0,12}}(?P<group><O>)(?:系(?:暴力団|組織)?)?の(?:元)?{_RANK}")
_LEADER = pattern(r"(?:リーダー|トップ|ボス|首領|社長|最高幹部|創設者)(?:の|は|格の)(?P<who><P>)")
_OFFICIAL = pattern(
    "警|署|地裁|高裁|裁判|地検|検察|省$|庁|局|大学|大$|学園|銀行|信金|社$|会社|法人|協会|センター|病院|新聞|通信|放送|弁護士会|入管|店|組合|機構|捜査|課$|部$"
)


def _is_gang(telling: Telling, group: Thing) -> bool:
    return not _OFFICIAL.search(telling.reading.draft.entity(group.ids[0]).canonical)


def membership(telling: Telling) -> Iterator[Found]:
    """Members of all gangs told of."""
    last: Thing | None = None
    for utterance in telling.voices.utterances:
        skeleton = utterance.skeleton
        for rule, shape in (("rank", _BEFORE), ("is", _IS)):
            for match in shape.finditer(skeleton.text):
                group = skeleton.thing(match["group"])
                if _is_gang(telling, group):
                    who = skeleton.thing(match["who"])
                    yield from _members(utterance, who, group, match=(match.span(), f"ja.member.{rule}"))
        for match in _LEADER.finditer(skeleton.text):
            if last is not None:
                who = skeleton.thing(match["who"])
                yield from _members(utterance, who, last, match=(match.span(), "ja.member.leader"))
        gangs = [thing for _, thing in skeleton.marked("O") if _is_gang(telling, thing)]
        last = gangs[-1] if gangs else last


def _members(utterance: Utterance, who: Thing, group: Thing, *, match: tuple[Span, str]) -> Iterator[Found]:
    (start, end), rule = match
    sentence = utterance.line.sentence
    spans = [t.span for t in (who, group) if sentence.start <= t.start < sentence.end]
    for person in who.ids:
        sure = sure_of(utterance, start, end)
        yield Found(RelationType.MEMBER_OF, person, group.ids[0], joined(*spans), sure, rule)
