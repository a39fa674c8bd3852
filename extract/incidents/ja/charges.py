"""Charges: which sentences charge somebody, and cases that are charged without a scene."""

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.incidents.ja.days import iso_of
from extract.incidents.ja.kinds import TAKING, acts_in, family, formal_charges, named_events
from extract.incidents.ja.scenes import ACT, Scene, weak_scene_in
from extract.incidents.ja.story import Case
from extract.incidents.ja.weaver import Weaver
from schemas.words import IncidentKind

_CHARGE = pattern(
    "疑い|容疑|罪に?(?:も|で)?問われ|した罪|の罪で|罪で(?:起訴|公判)|として[^。]{0,40}(?:逮捕|起訴)|とされる"
    "|起訴状|起訴内容|判決(?:など)?に?(?:よると|よりますと)|事件で[^。]{0,30}(?:起訴|逮捕|摘発)"
)
_EARLIER = pattern("(?:逮捕|起訴)されて(?:い|お)")
_PERSONS = pattern("<PA>")
_LAW_ON = pattern("逮捕|起訴|問われ|疑い|容疑|送検|判決|公判|捕ま")
# Charges that make a case of their own without a scene; arms, drugs and trespass come with other cases.
_DEALS = pattern(
    "犯罪収益|職業安定|組織(?:的)?犯罪|電気通信|携帯電話不正|私電磁的|文書偽造|盗品|不正アクセス|旅券|入管難民"
)
_USED_IN = pattern("事件(?:など)?(?:で|に|でも|にも)[^。]{0,10}(?:使われ|悪用さ|利用さ)")
_ACTED_ON = pattern("逮捕|送検|家裁送致|起訴した")
_HELD = pattern("(?:逮捕|拘束|摘発)(?:した|し、|され)")
_GATHERED = pattern("集ま|集結|合流|待ち合わせ|待機|下見|集め")
_MOVED_TO = pattern(r"(?:内|国内)?(?:に|へ|まで)[^、。‹L›]{0,10}(?:移送|移動|連れ|送り|送ら|渡航|渡ら|出国|入国|売)")
_AFTERWARDS = pattern("犯人隠避|犯人蔵匿|証拠隠滅|証人威迫")  # what others did after a case is a case of its own
_BASE_OF = pattern(r"(?:内|郊外|近郊)?(?:の|にある)[^、。‹L›]{0,16}(?:拠点|施設|園区|アジト|建物|ビル)")
_LURED = pattern(
    "誘われ|応募|だまされ|連れて(?:行|い)かれ|連れ込まれ|売られ|勧誘され|持ち(?:かけ|掛け)られ|働かされ|かけさせられ"
)
_FREED = pattern("保護(?:され|した|し、)|救出|解放(?:され|した)|逃げ出し|脱出し|逃れ")
_DATED = pattern("<D>")
_OF_MANY = pattern("\\d+件|相次|全国|統計|認知")
_AUTHORITY = pattern("<O>[^、。]{0,10}(?:は|が|に)")
_OFFENCE = pattern(r"(?:\d+ )?(?:罪名|件名|事件名|容疑名)[ :]")  # of a police announcement
_AT = pattern(r"(?:\d+ )?(?:発生|犯行)?(?:場所|現場)[ :](?P<place><L>)")
_ON = pattern(r"(?:\d+ )?(?:発生|犯行|事件)(?:年月日|日時|日)[ :](?P<day><D>)")
_PLACELESS = {IncidentKind.FRAUD, IncidentKind.OTHER, IncidentKind.TRAFFICKING}


def is_charge(line: Line) -> bool:
    """Whether a line says what somebody is charged with now, not what he was arrested for before."""
    text = line.skeleton.text
    if _EARLIER.search(text) or not _CHARGE.search(text):
        return False
    return bool(_PERSONS.search(text) or ACT.search(text))


def without_scene(weaver: Weaver) -> None:
    """Cases for charges that no case told so far answers for; their place where a passage names just one."""
    reading = weaver.reading
    texts = [line.skeleton.text for line in reading.lines]
    by_name = any(_LAW_ON.search(text) and _PERSONS.search(text) for text in texts)
    for line in reading.lines:
        text = line.skeleton.text
        labelled = _OFFENCE.match(text)
        someone = _PERSONS.search(text) or (not by_name and not weaver.cases and _ACTED_ON.search(text))
        if line.index in weaver.scenes or not (labelled or (_LAW_ON.search(text) and someone)):
            continue
        named = [k for k in formal_charges(text) if _makes_a_case(weaver, line, k)]
        if not named or any(_answers(reading, case, line, wanted=named[0]) for case in weaver.cases):
            continue
        weak = _weak_scene(weaver, line) if line.item or named[0] not in _PLACELESS else None
        if weak:
            weaver.take(reading.lines[weak.line], [weak])
            weaver.cases[-1].stretches.append(text)
        else:
            case = weaver.placeless(line)
            if family(named[0]) == "robbery" or labelled:
                _at_home_of_harmed(weaver, case)
                _as_labelled(weaver.reading, case)
            elif named[0] is IncidentKind.TRAFFICKING:
                case.place = _destination(reading)
    if not weaver.cases:
        _scam_without_charge(weaver)
    if not weaver.cases:
        _captives(weaver)
    if not weaver.cases:
        _told_without_law(weaver)


def _as_labelled(reading: Reading, case: Case) -> None:
    """Place and day of a case that an announcement of the police gives in lines of their own."""
    for line in reading.lines:
        if found := _AT.match(line.skeleton.text):
            case.place = line.skeleton.thing(found["place"]).ids[0]
        if found := _ON.match(line.skeleton.text):
            case.day = iso_of(reading, line.skeleton.thing(found["day"]).ids[0])


def _captives(weaver: Weaver) -> None:
    """Somebody was lured to a base abroad and came free, whatever anybody is charged with."""
    reading = weaver.reading
    lured = any(_LURED.search(line.skeleton.text) for line in reading.lines)
    place = _destination(reading)
    for line in reading.lines:
        if lured and place and _FREED.search(line.skeleton.text) and _PERSONS.search(line.skeleton.text):
            case = weaver.placeless(line)
            case.place, case.kind_told = place, IncidentKind.TRAFFICKING
            return


def _told_without_law(weaver: Weaver) -> None:
    """A raid that a report tells of without any authority: what was taken, on a day, from somebody."""
    for line in weaver.reading.lines:
        text = line.skeleton.text
        acts = acts_in(text)
        named = _PERSONS.search(text) or acts[IncidentKind.FRAUD]
        taken = acts[IncidentKind.ROBBERY] or acts[IncidentKind.FRAUD] or acts[IncidentKind.THEFT]
        if taken and named and _DATED.search(text) and not _OF_MANY.search(text):
            _at_home_of_harmed(weaver, weaver.placeless(line), by_phone=bool(acts[IncidentKind.FRAUD]))
            return


def _destination(reading: Reading) -> str | None:
    """Where people were sent to: the most exact place abroad behind which somebody is moved, else the first abroad."""
    bases, moved, named = [], [], []
    for line in reading.lines:
        for at, thing in line.skeleton.marked("L"):
            norm = reading.draft.entity(thing.ids[0]).norm
            if norm.get("country") not in {None, "JP"}:
                named.append((-sum(bool(norm.get(k)) for k in ("pref", "city", "facility")), thing.ids[0]))
                if _BASE_OF.match(line.skeleton.text, at + 1):
                    bases.append(named[-1])
                if _MOVED_TO.match(line.skeleton.text, at + 1):
                    moved.append(named[-1])
    return min(bases or moved[::-1] or named[:1], key=lambda pair: pair[0], default=(0, None))[1]


def _at_home_of_harmed(weaver: Weaver, case: Case, *, by_phone: bool = False) -> None:
    """A case whose scene no sentence tells happened at the harmed one's home, if the text tells of just one.

    Of what was done by phone also where the text names the base of those who called.
    """
    people = weaver.reading.cast.people
    homes = {
        home.place
        for home in weaver.reading.homes
        if any(p in people and not (people[p].acting_by_name or people[p].speaks) for p in home.persons)
    }
    if len(homes) == 1 and (by_phone or not weaver.bases):
        case.place = homes.pop()


def _scam_without_charge(weaver: Weaver) -> None:
    """A band whose members are held for what foreign law calls it, while the text tells of their calls."""
    for line in weaver.reading.lines:
        text = line.skeleton.text
        if (
            _HELD.search(text)
            and _PERSONS.search(text)
            and _AUTHORITY.search(text)
            and acts_in(text)[IncidentKind.FRAUD]
        ):
            weaver.placeless(line)
            return


def _makes_a_case(weaver: Weaver, line: Line, kind: IncidentKind) -> bool:
    """Whether a charge of a kind can be a case by itself: dealings only where they open the document."""
    opens = line.index < weaver.first and bool(_DEALS.search(line.skeleton.text))
    if kind is IncidentKind.OTHER and _AFTERWARDS.search(line.skeleton.text) and _ACTED_ON.search(line.skeleton.text):
        return True
    brief = line.item and bool(_ACTED_ON.search(line.skeleton.text))
    return kind is not IncidentKind.OTHER or opens or brief


def _weak_scene(weaver: Weaver, line: Line) -> Scene | None:
    """The place of a report whose act has no word of its own."""
    reading = weaver.reading
    for other in reading.lines:
        near = other.block == line.block if line.block else other.paragraph == line.paragraph
        if near and other.index not in weaver.scenes:
            scene = weak_scene_in(reading, other)
            if scene:
                return scene
    return None


def _answers(reading: Reading, case: Case, line: Line, *, wanted: IncidentKind) -> bool:
    """Whether a case is of the sort that a charge names; reports in brief answer for themselves alone."""
    if line.paragraph == 0 and _used_elsewhere(reading, case):
        return False
    if line.item and all(reading.lines[i].block != line.block for i in case.lines):
        return False
    if wanted is IncidentKind.ROBBERY_PREPARATION and _GATHERED.search(reading.lines[case.lines[0]].skeleton.text):
        return True
    told = "\n".join(_told(reading, i) for i in case.lines)
    if wanted is IncidentKind.CONFINEMENT and acts_in(told)[IncidentKind.ROBBERY] and not TAKING.search(told):
        return True
    return family(wanted) in {family(k) for k in (*formal_charges(told), *named_events(told), *acts_in(told))}


def _used_elsewhere(reading: Reading, case: Case) -> bool:
    """Whether a case is only told because what this one is about was used in it: 「端末は…事件で使われた」."""
    first = reading.lines[case.lines[0]]
    return first.paragraph > 1 and bool(_USED_IN.search(first.skeleton.text))


def _told(reading: Reading, index: int) -> str:
    """A line with the one behind it in the same paragraph: an act is often told in two sentences."""
    line = reading.lines[index]
    following = reading.lines[index + 1] if index + 1 < len(reading.lines) else None
    more = following.skeleton.text if following and following.paragraph == line.paragraph else ""
    return line.skeleton.text + more


def at_base(weaver: Weaver) -> None:
    """A scam or dealing without a scene happened at the base that the text names."""
    reading = weaver.reading
    placed = [case for case in weaver.cases if case.place is not None and not _only_raid(weaver, case)]
    for case in weaver.cases:
        kinds = {family(k) for text in case.stretches for k in (*formal_charges(text), *acts_in(text))}
        if case.place is None and not placed and weaver.bases and kinds & {"fraud", "other"}:
            base = weaver.bases[0]
            case.place = base.place
            _learn_first_day(reading, reading.lines[base.line], case)
            break


def _only_raid(weaver: Weaver, case: Case) -> bool:
    return all(scene.raid for here in weaver.scenes.values() for scene, c in here if c is case)


def _learn_first_day(reading: Reading, line: Line, case: Case) -> None:
    if case.day is None and not _LAW_ON.search(line.skeleton.text):
        days = [iso_of(reading, thing.ids[0]) for _, thing in line.skeleton.marked("D")]
        case.day = next((d for d in days if d), None)
