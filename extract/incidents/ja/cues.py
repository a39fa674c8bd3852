"""Cues of parts: nouns that name somebody's part (実行役), and verbs that show it (見張った, 電話をかけた)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.discourse.ja.shorten import ROLE_WORDS
from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import Voices, of_object, subject_before
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.ja.handing import handed
from extract.incidents.ja.listing import listed_under
from extract.lexicon import lexicon
from schemas.words import Role

_ROLES = lexicon("ja_cases/roles")
_LEADERS = {Role.MASTERMIND, Role.COORDINATOR, Role.OPERATOR_ABROAD}
_NOUN = pattern("|".join(f"(?P<{role}>{'|'.join(words)})" for role, words in _ROLES["nouns"].items()))
_VERB = pattern("|".join(f"(?P<{role}>{'|'.join(words)})" for role, words in _ROLES["verbs"].items()))
_ROLE = f"(?P<role>{ROLE_WORDS})役?"
_MODIFIER = (
    r"(?:[一-龥々ァ-ヶーA-Za-z0-9・の‹LOD›]|いずれも|同じ疑いで|、(?=[一-龥])"
    r"|(?<=[一-龥ァ-ヶー])(?<!役)(?<!係)、(?=<P>(?!が)))"
)
_BEFORE = pattern(
    rf"{_ROLE}(?:とされる|とみられる|だったとされる|だったとみられる|だった|とみている|として[^、。はが]{{0,16}}(?:された|した)|の男|の[一1]人とされる|の[一1]人とみられる|の[一1]人とみて|とみて|とみられていた|の[一1]人(?:で|の)?|格|で|の)?"
    rf"{_MODIFIER}{{0,18}}(?P<who><PA>)"
)
_IN_FRONT = pattern(
    rf"{_ROLE}(?:とみられ|とされ|とみられており|だったとされ|を務め|として[^、。はが‹PA›]{{0,16}}(?:し|れ))、"
    rf"[^。はが‹PA›]{{0,40}}(?:た|る){_MODIFIER}{{0,18}}(?P<who><PA>)"
)
_HEADS_BAND = pattern(
    rf"(?:グループ|組織|集団|一味|犯行|事件|強盗団|詐欺団|窃盗団|拠点|一連)(?:全体)?の{_ROLE}(?:だ|で(?:、|あ)|の[一1]人|とも?(?:み|さ|し)|に(?:立|あた|当た|位置)|格|。|、)"
)
# The title is that of what follows, be it behind its own words: 「首謀者とみられる通称Aの男」.
_SOMEBODY = pattern(
    "(?:(?:と(?:み|さ)(?:られ|れ)る|だった(?:とみられる|とされる)?|を(?:務め|担っ|し)(?:た|ていた))[^。、はがを]{0,20}?|の)?"
    "(?:<PA>|男|女|人物|少年|者)"
)
_AS = pattern(rf"(?P<who><PA>)を(?:[^、。はが]{{0,12}}の)?{_ROLE}として")
_IS = pattern(
    rf"(?P<who><PA>)(?P<particle>[がは])(?P<gap>(?:[^。‹PA›]|<P>(?=の|方|宅|から|に)|<A>(?=から|に|の)){{0,46}}?){_ROLE}"
    rf"(?:だ|で(?:、|あ)|の[一1]人|とも?(?:み|さ|し)|を(?:務|担|し(?!て集)|任|引き受)|も(?:務|担)|と(?:呼ば|称さ)れ|として(?!、?<)|など(?:をし|だ)|の役|。|、|$)"
)
_TASK = (
    "見張り|運転|勧誘|募集|電話|回収|送迎|調達|下見|手配|指示|管理|運搬|受け取り|引き出し|侵入|実行|換金|経理|会計|通訳"
)
_DOES = pattern(
    rf"(?P<who><P>)[はがも](?:[^。‹PA›]{{0,30}}?(?:の|や|、))?(?P<role>{_TASK})(?:役|係|など)?"
    r"(?:(?:[やと・][^、。]{1,8})?(?:など)?(?:も|を)(?:それぞれ)?(?:担|務|引き受|任さ|受け持)|、<P>|だった|とみられ|とされ)"
)
_DONE_BY = pattern(
    rf"(?P<role>{ROLE_WORDS}|{_TASK})(?:役|係)?(?:[やのと・][^、。は]{{1,8}})?(?:など)?[はを]、?(?:[^、。はがを‹PA›]{{0,14}}(?:の|、))?"
    r"(?P<who><P>)(?:が(?:それぞれ|主に|一手に)?(?:担|務|引き受|任さ|受け持|行)|に(?:任せ|頼|請け負わせ|一任し))"
)
_CHARGED_AS = pattern(
    rf"{_ROLE}(?:だった|(?:を|として)?(?:務め|担っ|加わっ|動い)た|をした)(?:など)?として、?[^。‹P›]{{0,60}}?(?P<who><P>)"
)
_PART_IS = pattern(
    rf"(?P<role>{ROLE_WORDS}|{_TASK})(?:役|係)?(?:は|とされるのは)、?[^。‹PA›]{{0,12}}?(?P<who><PA>)(?:と(?:み|さ|判明|特定|しか)|だった|で(?:、|あ)|だと|らしい|。|$)"
)
_PLANS = {"計画を立て", "立案し"}
_RULING = ("取り仕切", "仕切", "統括す", "束ね", "指揮す", "管理す", "運営す", "差配す")
_RULES = pattern(rf"(?P<role>{'|'.join(_RULING)})る(?:とみられる|とされる)?{_MODIFIER}{{0,18}}(?P<who><PA>)")
_BEING = pattern(
    rf"(?:いわゆる|自分は|俺は|私は)?(?:[^、。はがも‹PA›]{{0,8}}(?:の|で))?{_ROLE}(?:だ|で(?:、|あ)|とみられ|とされ|だったと|の(?:疑い|役目|役割)|を(?:し|担|務|任))"
)
_AT_WHEEL = pattern(r"(?P<who><P>)の(?P<role>運転|車)(?:で(?!待|は)|する|に(?!は)|の(?!中))")
# 「Aが現地のトップで、通訳のB」: the title is A's, whoever stands behind it.
_OF_SUBJECT = pattern(r"<PA>[はが][^、。‹PA›]*$")
_ASIDE = pattern(
    rf"(?:いずれも)?(?P<role>{ROLE_WORDS}|{_TASK})(?:役|係|担当)?(?:とされる|とみられる)?(?:$|、|で|=|・|の(?!疑い|罪))"
)
_INSIDE = pattern(rf"{_ROLE}(?:とされる|とみられる|だった|格|で|の)?{_MODIFIER}{{0,18}}(?P<who><P>)")
_CLEFT_NOUN = pattern(
    rf"{_ROLE}(?:だった|であった|とみられる|とされる|とみられていた|の立場だった|の立場にあった"
    r"|を(?:務め|担っ|し)(?:た|ていた)|として[^、。はが]{0,14}(?:た|る))の[がは]、?"
    r"[^。‹PA›]{0,30}?(?P<who><PA>)"
)
_AT_HEAD = pattern(r"(?P<who><PA>)を(?P<role>頂点|トップ|リーダー|首謀者|ボス)(?:に|と(?:し|する))")
_SHAPES = (
    _CLEFT_NOUN,
    _AT_HEAD,
    _AS,
    _IS,
    _BEFORE,
    _IN_FRONT,
    _DOES,
    _DONE_BY,
    _CHARGED_AS,
    _PART_IS,
    _AT_WHEEL,
    _RULES,
)
_NAMES_PART = pattern(f"{ROLE_WORDS}|{_TASK}|の車|{'|'.join(_RULING)}")
_BY_WORD = {
    "見張り": Role.LOOKOUT,
    "運転": Role.DRIVER,
    "車": Role.DRIVER,
    "送迎": Role.DRIVER,
    "勧誘": Role.RECRUITER,
    "募集": Role.RECRUITER,
    "電話": Role.CALLER,
    "回収": Role.CASH_COURIER,
    "指示": Role.COORDINATOR,
    "管理": Role.COORDINATOR,
    "頂点": Role.MASTERMIND,
    "侵入": Role.EXECUTOR,
    "実行": Role.EXECUTOR,
    **dict.fromkeys(("運搬", "受け取り", "引き出し"), Role.CASH_COURIER),
    **dict.fromkeys(_RULING, Role.COORDINATOR),
}
_AMONG_THEM = pattern(r"[^。‹P›]{0,24}うち、?[^、。‹P›]{0,14}(?P<who><P>)")
_MADE_TO = pattern("[らさわまかたばが]?せ(?:て|た|る|、|よう|ら)|[らさわまかたばが]れ(?:て|た|る|、)")
_DEFENCE = pattern(r"弁護[側人士団][^。]{0,24}?(?:は|が)[^。‹PA›]{0,16}$")
_WITHOUT = pattern(r"[^。、]{0,8}(?:ない|なかった|ません)")
_ELSEWHERE = pattern("(?:別の[^、。はが]{0,8}|別|ほかの)事件(?:で|に)[^、。]{0,12}$")
_OF_LOOT = pattern(
    r"(?:た|だ)(?!疑い|容疑|罪|際|後|事件|上|結果|場合|時|直後|まま|実行)(?:[一-龥ァ-ヶー‹Y›]|<Y>){1,14}(?:を|は|が|の(?!疑い|罪))"
)
# What all of those charged are charged with, whatever each of them did.
_CHARGED_DEEDS = {Role.EXECUTOR, Role.CALLER}
_ASKS = pattern(r"(?:\?|(?:です|ます|ました|のでしょう|の)か。?)$")
_CHARGED_WITH = pattern("疑い|容疑|共謀|起訴状|罪に問われ|として[^。]{0,40}(?:逮捕|起訴)")
NOUN_ALONE, NOUN_GROUP, VERB_ALONE, VERB_GROUP = 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that shows the part of somebody, with how much it weighs against others."""

    role: Role
    who: Thing
    weight: int
    utterance: Utterance
    start: int
    end: int
    rule: str
    presumed: bool = False  # what somebody is charged with may have been done by others of the band


def _role_of(noun: str) -> Role:
    found = _NOUN.match(noun)
    return Role(str(found.lastgroup)) if found else Role.ACCOMPLICE


def _first_only(role: Role, who: Thing) -> Thing:
    """A leader's title before a list is the first one's."""
    if role in _LEADERS and len(who.members) > 1:
        return who.members[0]
    return who


def _bearer(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    """Who has the part: of `Aは、Bが死亡した事件に実行役として加わった` not B."""
    named_first = found.end("who") < found.start("role")
    if named_first and of_object(skeleton, found.end("who") + 1, found.start("role")):
        return subject_before(skeleton, found.start("role")) or skeleton.thing(found["who"])
    return skeleton.thing(found["who"])


def _is_told_of_subject(skeleton: Skeleton, found: re.Match[str]) -> bool:
    """Whether a title before a name ends the clause of somebody else."""
    predicate = skeleton.text.startswith("で、", found.end("role"))
    return predicate and bool(_OF_SUBJECT.search(skeleton.text, 0, found.start("role")))


def _nouns(_voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    skeleton = utterance.skeleton
    shapes = _SHAPES if _NAMES_PART.search(skeleton.text) else ()
    for shape in shapes:
        for found in shape.finditer(skeleton.text):
            if _ELSEWHERE.search(skeleton.text, 0, found.start("role")):
                continue
            if shape is _BEFORE and _is_told_of_subject(skeleton, found):
                continue
            role = _BY_WORD.get(found["role"]) or _role_of(found["role"])
            who = _first_only(role, _bearer(skeleton, found))
            if role is Role.MASTERMIND and (who.count or 0) > len(who.ids) and shape is _IS:
                role = Role.COORDINATOR  # one of several leaders
            weight = NOUN_ALONE if len(who.ids) == 1 and (who.count or 1) == 1 else NOUN_GROUP
            yield Cue(role, who, weight, utterance, found.start(), found.end(), f"ja.part.noun.{role.value}")
    for _, thing in skeleton.marked("A"):
        if thing.title and _NOUN.fullmatch(thing.title):
            at = skeleton.starts.index(thing.start)
            yield Cue(_role_of(thing.title), thing, NOUN_ALONE, utterance, at, at + 1, "ja.part.alias_title")


def _without_subject(voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    """「受け子とみられる。」 of the one whom the sentence before is about."""
    found = _BEING.match(utterance.skeleton.text)
    if found is None or _SOMEBODY.match(utterance.skeleton.text, found.end("role")):
        return
    who = utterance.speaker if utterance.quoted else voices.topic(utterance.line, near=True)
    if who is not None and who.letter == "P" and len(who.ids) == 1 and (who.count or 1) == 1:
        role = _role_of(found["role"])
        yield Cue(role, who, NOUN_GROUP, utterance, found.start(), found.end(), f"ja.part.noun.{role.value}")


def _heads_band(voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    """「…だまし取ったグループの首謀者とみられる」 of the subject, however much stands between."""
    for found in _HEADS_BAND.finditer(utterance.skeleton.text):
        if _SOMEBODY.match(utterance.skeleton.text, found.end("role")):
            continue
        who = voices.subject(utterance, found.start("role"))
        if who is not None and who.letter == "P" and len(who.ids) == 1 and (who.count or 1) == 1:
            role = _role_of(found["role"])
            yield Cue(role, who, NOUN_ALONE, utterance, found.start(), found.end(), f"ja.part.noun.{role.value}")


def _only_describes(skeleton: Skeleton, found: re.Match[str]) -> bool:
    """Whether a verb only says what thing is meant: 「奪った腕時計を質店に持ち込んだ」 does not say who took it."""
    return found.lastgroup == Role.EXECUTOR and bool(_OF_LOOT.match(skeleton.text, found.end()))


def _one_of(skeleton: Skeleton, end: int) -> Thing | None:
    """Of a group without names the one whom the sentence goes on to name: 「3人は電話をかける役割で、このうちPは」."""
    found = _AMONG_THEM.match(skeleton.text, end)
    return skeleton.thing(found["who"]) if found else None


def _is_not_own(skeleton: Skeleton, found: re.Match[str]) -> bool:
    """Whether a verb tells no deed of its subject: what was not done, or what somebody was made to do or suffered."""
    if _WITHOUT.match(skeleton.text, found.end()) or _MADE_TO.match(skeleton.text, found.end()):
        return True
    return _only_describes(skeleton, found) or bool(_ELSEWHERE.search(skeleton.text, 0, found.start()))


def _is_charge(utterance: Utterance) -> bool:
    return bool(_CHARGED_WITH.search(utterance.skeleton.text))


def _verbs(voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    if _ASKS.search(utterance.skeleton.text):
        return
    for found in _VERB.finditer(utterance.skeleton.text):
        if _is_not_own(utterance.skeleton, found):
            continue
        who = voices.subject(utterance, found.end(), end=found.end())
        who = _one_of(utterance.skeleton, found.end()) if who is not None and not who.ids else who
        if who is None or not who.ids:
            continue
        role = Role(str(found.lastgroup))
        alone = len(who.ids) == 1 and (who.count or 1) == 1
        charged = role in _CHARGED_DEEDS and _is_charge(utterance)
        weight = VERB_ALONE if alone and not charged else VERB_GROUP
        if role is Role.MASTERMIND and not alone:
            if found[0] in _PLANS:
                continue  # all of those arrested planned it
            role = Role.COORDINATOR  # one of several leaders
        rule = f"ja.part.verb.{role.value}"
        yield Cue(role, who, weight, utterance, *found.span(), rule, presumed=charged)


def _beside(_voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    """Parts in brackets or between equals signs behind names: 「P被告(26)=見張り=」, and before names inside a list."""
    for noun, who, at in listed_under(utterance.skeleton):
        yield _named_part(utterance, who, noun, at=at)
    for at, thing in utterance.skeleton.marked("P"):
        for member in thing.members or (thing,):
            for found in (m for aside in member.asides if (m := _ASIDE.match(aside.text))):
                yield _named_part(utterance, member, found["role"], at=at)
        if thing.inside is not None:
            for found in _INSIDE.finditer(thing.inside.text, 1):
                yield _named_part(utterance, thing.inside.thing(found["who"]), found["role"], at=at)


def _handed(_voices: Voices, utterance: Utterance) -> Iterator[Cue]:
    for found in handed(utterance.skeleton):
        weight = VERB_ALONE if found.plain else VERB_GROUP
        yield Cue(found.role, found.who, weight, utterance, *found.span, found.rule)


def _named_part(utterance: Utterance, who: Thing, noun: str, *, at: int) -> Cue:
    role = _BY_WORD.get(noun) or _role_of(noun)
    return Cue(role, who, NOUN_ALONE, utterance, at, at + 1, f"ja.part.noun.{role.value}")


_FINDERS = (_nouns, _handed, _beside, _without_subject, _heads_band, _verbs)


def _pleaded(utterance: Utterance) -> bool:
    """Whether the defence is quoted: what it makes of somebody's part is its own."""
    return utterance.quoted and bool(_DEFENCE.search(utterance.line.skeleton.text, 0, utterance.outer_at))


def cues_of(voices: Voices) -> list[Cue]:
    """All cues of a document in order."""
    return [cue for u in voices.utterances if not _pleaded(u) for finder in _FINDERS for cue in finder(voices, u)]
