"""One action of what a document tells several times: the lead, the list of names, the passing mention."""

from dataclasses import replace

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.legal.ja.actions import Action
from schemas.words import LegalKind

_COURT = {LegalKind.TRIAL, LegalKind.VERDICT, LegalKind.ACQUITTAL, LegalKind.INDICTMENT, LegalKind.NON_INDICTMENT}
_HEARD_TOGETHER = {LegalKind.TRIAL, LegalKind.VERDICT}  # 「Pに懲役7年、Qに懲役3年を言い渡した」 is one
_LURES = pattern("声を(?:か|掛)け|誘|紹介|持ち(?:か|掛)け|渡って|勧誘")
_CHARGED = pattern("逮捕|送検|起訴|容疑|疑い|認め|否認|黙秘|供述")
_ARRESTS = {LegalKind.ARREST, LegalKind.REARREST}
_OF_ARRESTED = {LegalKind.DEPORTATION, LegalKind.DETENTION}
_AMONG = pattern(r"(?:この)?うち、?[^、。‹P›]{0,12}(?P<who><P>)")
_LISTED = pattern(r"(?:[ア-オ]|[(\[]?\d+[)\].]?|[・○▽◇])\s")
_LEAD_LINES = 2  # a group counted in the first sentences is the one whose members the text names later
_LIST_ABOVE = 8  # lines above the day of arrest in which a press release lists whom it tells of
_LATER_NAMED = {LegalKind.ARREST, LegalKind.REARREST, LegalKind.DETENTION}


def merged(reading: Reading, actions: list[Action]) -> list[Action]:
    """Actions in the order in which they are first told, each once."""
    kept: list[Action] = []
    for action in actions:
        told = _addressed(reading, _continued(kept, action))
        at = _same(kept, told)
        if at is None:
            kept.append(told)
        else:
            kept[at] = _joined(kept[at], told)
    named = [_named(reading, kept, a) for a in kept]
    named = [_named(reading, named, a) for a in named]  # those held are those arrested, once these have names
    dated = [_dated_by_transfer(named, a) for a in named]
    return [_filled(reading, dated, a) for a in dated if a.persons or a.count]


def _continued(kept: list[Action], action: Action) -> Action:
    """「また、…も逮捕した」: on the day and by the authority of the sentence before."""
    last = next((a for a in reversed(kept) if a.kind in _LATER_NAMED), None)
    if last is None or not action.further or action.cleft or action.kind not in _LATER_NAMED:
        return action
    if last.line < action.line - 1:
        return action
    return replace(action, day=action.day or last.day, authority=action.authority or last.authority)


def _named(reading: Reading, kept: list[Action], action: Action) -> Action:
    """Names for a group that is only counted, and for the day of arrest of a press release."""
    if action.persons:
        return action
    if action.count:
        return replace(action, persons=_of_counted(reading, kept, action))
    if action.kind is LegalKind.ARREST and action.day:
        return replace(action, persons=_listed_before(reading, action.line))
    return action


def _of_counted(reading: Reading, kept: list[Action], action: Action) -> tuple[str, ...]:
    """Who a counted group is: 「このうちP」, those arrested in the same report, or all suspects of its lead."""
    following = reading.lines[action.line + 1] if action.line + 1 < len(reading.lines) else None
    among = _AMONG.match(following.skeleton.text) if following else None
    if following and among:
        return following.skeleton.thing(among["who"]).ids
    alike = next((a.persons for a in kept if a.persons and a.count == action.count and a.kind in _OF_ARRESTED), None)
    if alike and action.kind in _OF_ARRESTED | {LegalKind.TRANSFER}:
        return alike
    arrested = [a for a in kept if a.kind in _ARRESTS and a.persons]
    if action.kind in _OF_ARRESTED and len(arrested) == 1 and arrested[0].day in {None, action.day}:
        return arrested[0].persons
    in_lead = action.kind in _OF_ARRESTED | _ARRESTS and action.line <= _LEAD_LINES
    return _accused(reading)[: action.count] if in_lead and not arrested else ()


def _accused(reading: Reading) -> tuple[str, ...]:
    """Everybody whom the document calls a suspect."""
    return tuple(p.id for p in reading.cast.people.values() if "容疑者" in reading.cast.titles.get(p.id, ()))


def _listed_before(reading: Reading, index: int) -> tuple[str, ...]:
    """Persons of the list above a line of a press release."""
    lines = [line for line in reading.lines[max(0, index - _LIST_ABOVE) : index] if _LISTED.match(line.skeleton.text)]
    return tuple(i for line in lines for _, thing in line.skeleton.marked("P") for i in thing.ids)


def _addressed(reading: Reading, action: Action) -> Action:
    """A step of a court without a name concerns the one defendant of the document."""
    if action.persons or action.count or action.kind not in _COURT:
        return action
    defendant = reading.cast.titled("被告")
    return replace(action, persons=(defendant,)) if defendant else action


def _same(kept: list[Action], action: Action) -> int | None:
    """Where the same action has been told before."""
    for at in range(len(kept) - 1, -1, -1):
        other = kept[at]
        if other.kind is not action.kind or (other.status is not action.status and other.day != action.day):
            continue
        if other.day and action.day and not (other.day.startswith(action.day) or action.day.startswith(other.day)):
            continue
        if _one_group(other, action):
            return at
    return None


def _one_group(one: Action, other: Action) -> bool:
    if one.line == other.line and one.severally and other.severally:
        return False
    if set(one.persons) & set(other.persons) or (other.cleft and not one.persons):
        return True
    return _heard_together(one, other) or _counted_alike(one, other)


def _heard_together(one: Action, other: Action) -> bool:
    """Whether one hearing is told in two clauses: 「P被告ら2人の判決が…。Pに懲役7年、Qに懲役3年を言い渡した」."""
    if one.kind not in _HEARD_TOGETHER:
        return False
    named_next = _room(one) and bool(other.persons) and other.line - one.line in {0, 1}
    in_one_sentence = one.line == other.line and one.day is not None and one.day == other.day
    return (named_next and other.day in {None, one.day}) or in_one_sentence


def _counted_alike(one: Action, other: Action) -> bool:
    """Whether a group without names can be the one that is named or counted elsewhere."""
    nameless = not one.persons or not other.persons
    if other.further and one.count:
        return True
    if one.count and other.count:
        return nameless and one.count == other.count
    named_later = nameless and other.kind in _LATER_NAMED and _open(one, other)
    return (named_later and not (one.count and other.count)) or (not one.persons and not other.persons)


def _room(action: Action) -> bool:
    """Whether a group is counted of whom the text has not named everybody."""
    return action.count is not None and len(action.persons) < action.count


def _open(one: Action, other: Action) -> bool:
    """Whether an action without any persons can be the one told beside it."""
    empty, named = (one, other) if not one.persons and not one.count else (other, one)
    return not empty.persons and not empty.count and empty.place in {None, named.place}


def _joined(one: Action, other: Action) -> Action:
    if not (one.persons or one.count or one.day):
        one = replace(one, line=other.line, at=other.at, evidence=other.evidence)  # a heading tells less
    persons = tuple(dict.fromkeys((*one.persons, *other.persons)))
    counts = [c for c in (one.count, other.count) if c]
    return replace(
        one,
        persons=persons,
        count=max(counts) if counts else None,
        day=max((one.day, other.day), key=lambda d: len(d or "")),
        place=one.place or other.place,
        authority=one.authority or other.authority,
        evidence=one.evidence if one.persons or one.count or not other.persons else other.evidence,
    )


def _dated_by_transfer(kept: list[Action], action: Action) -> Action:
    """An arrest without a day in a report of a deportation happened on its day."""
    if action.kind is not LegalKind.ARREST or action.day or not action.persons:
        return action
    moves = [a for a in kept if a.kind is LegalKind.DEPORTATION and set(a.persons) & set(action.persons)]
    return replace(action, day=moves[0].day) if moves else action


def _filled(reading: Reading, kept: list[Action], action: Action) -> Action:
    """Names that the document gives later for a group that it first only counts."""
    if not action.count or action.kind not in _LATER_NAMED or not action.persons:
        return action
    elsewhere = {p for a in kept if a.kind in _LATER_NAMED and a is not action for p in a.persons}
    free = [
        p.id
        for p in reading.cast.people.values()
        if "容疑者" in reading.cast.titles.get(p.id, ()) and p.id not in elsewhere and p.id not in action.persons
    ]
    room = action.count - len(action.persons)
    if len(free) < room:
        free += _unnamed(reading, elsewhere | set(action.persons))
    return replace(action, persons=(*action.persons, *free[:room])) if room > 0 else action


def _unnamed(reading: Reading, others: set[str]) -> list[str]:
    """Suspects without a name (少年, 男) of whom no other action is told."""
    people = reading.cast.people.values()
    charged = {i for line in reading.lines if _CHARGED.search(line.skeleton.text) for i in _told_in(line)}
    lures = {i for line in reading.lines if _LURES.search(line.skeleton.text) for i in _told_in(line)} - charged
    return [p.id for p in people if not p.named and p.acting_by_name and p.id not in {*lures, *others}]


def _told_in(line: Line) -> set[str]:
    return {i for _, thing in line.skeleton.marked("P") for i in thing.ids}
