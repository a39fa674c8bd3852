"""On whom the authorities act in a line: who is named, who the sentence before is about, each of several."""

import re

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing

RELATIVE = pattern(
    r"[^、。はがを‹PA›]{0,10}(?:た|ている|ていた|済みの|中の)"
    r"(?:(?P<cleft>のは)、?[^。]{0,20}?|(?:[^、。はがを‹PADY›]{0,10}、)?[^、。はがを‹PADY›]{0,24}?)(?P<who><P>)"
)
_IN_RELATIVE = pattern(r"(?<=を)[^、。はがを‹PA›]{1,16}(?:た|だ)(?:[^、。はがを‹PADY›]|、(?=<P>)){0,24}<P>[はがも]")
_CHAINED = pattern(r"(?:さ)?れ、[^。はがを]{0,30}?(?:た|ている)[^、。はがを]{0,20}?(?P<who><P>)")
_WHO = pattern(
    r"(?P<who><P>)(?P<by>を|が|は|も|について|に|の(?=[^、。]{0,12}(?:公判|裁判|行方|身柄|判決|逮捕状|逮捕|起訴|引き渡し|送還|保釈|釈放))|=|、|のグループが|(?=さん))"
)
_ALIAS = pattern(r"(?P<who><A>)(?:など)?(?:と名乗り|を名乗り|が|は|も|を(?!名乗|称し|使|かた))")
_ABOUT = pattern(r"(?P<who><P>)(?:は|が|も)")
_SUBJECTS = pattern("<PA>|[一-龥]{2}(?:[0-9]+人|ら)|[0-9]人")
_OF_TOPIC = {"arrest", "rearrest", "detention", "deportation", "indictment", "release", "referral"}
_SEVERALLY = pattern("それぞれ")
_EACH = pattern("(?P<who><P>)(?:ら)?[がをは]、?")
_SEVERAL = 2
_AS_ROLE = pattern(r"(?P<who><P>)を[^、。‹P›]{0,16}(?<![ただう])として、")
_PASSIVE = pattern(r"(?:を)?(?:さ?れ|ら?れ|問われ)|中|済み")
_BY_ITSELF = ("問われ", "捕まった", "捕まり")  # passive in meaning, whatever follows


def is_harmed(reading: Reading, person: str) -> bool:
    """Whether a person is the harmed side by the text's own noun."""
    known = reading.cast.people.get(person)
    return known is not None and known.harmed_by_name


def _all_harmed(reading: Reading, thing: Thing) -> bool:
    return bool(thing.ids) and all(is_harmed(reading, person) for person in thing.ids)


def _topic_of(reading: Reading, line: Line, found: re.Match[str]) -> tuple[Thing, ...]:
    """Of a sentence that names nobody whom the one before it is about: 「2人は…。…に収容されていた」."""
    if line.index == 0 or found.lastgroup not in _OF_TOPIC:
        return ()
    before = reading.lines[line.index - 1]
    told = list(_ABOUT.finditer(before.skeleton.text))
    near = before.paragraph == line.paragraph
    who = before.skeleton.thing(told[-1]["who"]) if told and near else None
    return (who,) if who is not None and who.ids and not _all_harmed(reading, who) else ()


def acted_on(reading: Reading, line: Line, found: re.Match[str]) -> tuple[Thing, ...]:
    """The persons acted on: those a relative clause belongs to, else the last ones named before."""
    skeleton, text = line.skeleton, line.skeleton.text
    for rule in (RELATIVE, _CHAINED):
        behind = rule.match(text, found.end())
        if behind:
            return (skeleton.thing(behind["who"]),)
    before = [m for m in _WHO.finditer(text) if m.end() <= found.start() + 1 and not _IN_RELATIVE.match(text, m.end())]
    passive = _PASSIVE.match(text, found.end()) or found[0].endswith(_BY_ITSELF)
    wanted = {"は", "が", "も", "=", "の"} if passive else {"を", "に"}
    before = [m for m in before if not _all_harmed(reading, skeleton.thing(m["who"]))] or before
    about = [m for m in before if m["by"] == "について"]
    chosen = (
        about or [m for m in before if m["by"] in wanted] or before or list(_ALIAS.finditer(text, 0, found.start()))
    )
    if not chosen:
        return _topic_of(reading, line, found) if not _SUBJECTS.search(text, 0, found.start()) else ()
    as_role = [skeleton.thing(m["who"]) for m in _AS_ROLE.finditer(text, 0, chosen[-1].start())]
    return (*as_role, skeleton.thing(chosen[-1]["who"]))


def each_of(reading: Reading, line: Line, match: re.Match[str]) -> list[tuple[int, Thing]]:
    """「Lの事件ではPが、Mの事件ではQが、それぞれ起訴された」: each with his place; empty if the sentence is not so."""
    if not _SEVERALLY.search(line.skeleton.text, 0, match.start()):
        return []
    things = [(m.start(), line.skeleton.thing(m["who"])) for m in _EACH.finditer(line.skeleton.text, 0, match.start())]
    acted = [(at, thing) for at, thing in things if thing.ids and not _all_harmed(reading, thing)]
    return acted if len(acted) >= _SEVERAL else []
