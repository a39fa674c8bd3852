"""Frames: who gave orders to whom, who recruited whom, in active and passive sentences and in quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.discourse.ja.informing import in_guise, informs, lures_harmed
from extract.discourse.ja.offers import offered_in_quotes, offers_work, sent_as_offer
from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import Voices
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.lexicon import lexicon

_WORDS = {key: "|".join(words) for key, words in lexicon("ja_cases/frames").items()}
_AGENT = r"(?P<agent><PA>)"
_ACCOUNT = r"(?:の(?:アカウント|名前)?<H>|\(<H>\)|のアカウント)?"
_GAP = r"[^。‹PA›]{0,44}?"
DIRECT, RECRUIT, CALL = "direct", "recruit", "call"

_PASSIVE = (
    (
        DIRECT,
        "ordered",
        pattern(
            rf"{_AGENT}{_ACCOUNT}(?:から|に|より|との(?:やりとり|やり取り|通話|連絡|会話)(?:の中)?で)(?:の)?{_GAP}(?P<verb>{_WORDS['directed_passive']})"
        ),
    ),
    (DIRECT, "orders_of", pattern(rf"{_AGENT}{_ACCOUNT}(?:から|より)?の(?P<verb>{_WORDS['directed_noun']})")),
    (DIRECT, "reports_to", pattern(rf"{_AGENT}(?P<verb>{_WORDS['directed_report']})")),
    (RECRUIT, "lured_by", pattern(rf"{_AGENT}(?:から)?の(?P<verb>{_WORDS['recruited_noun']})")),
    (RECRUIT, "lured", pattern(rf"{_AGENT}{_ACCOUNT}(?:から|に|より){_GAP}(?P<verb>{_WORDS['recruited_passive']})")),
    (
        DIRECT,
        "sender",
        pattern(
            rf"(?P<verb>(?:送り主|電話の(?:相手|声|主)|通話の(?:相手|声)|声の主|発信元|発信者|差出人)(?:の[^、。]{{0,8}})?)は{_AGENT}(?!と名乗)"
        ),
    ),
    (DIRECT, "leads", pattern(rf"(?P<verb>指示役(?:の[^、。]{{0,8}})?)は{_AGENT}")),
    (RECRUIT, "contacted", pattern(rf"{_AGENT}{_ACCOUNT}(?P<verb>{_WORDS['recruited_by_contact']})")),
)
# Only names used in a band: nobody else gets orders by being sent or told something.
_TOLD = (
    pattern(rf"(?P<agent><A>){_ACCOUNT}(?:から|より)(?:の)?[^。‹A›]{{0,60}}?(?P<verb>{_WORDS['received_from']})"),
    pattern(rf"(?P<agent><A>){_ACCOUNT}(?:から|に|より){_GAP}(?P<verb>{_WORDS['pressed_by']})"),
)
_ACTIVE = (
    (DIRECT, "orders", pattern(rf"(?P<verb>{_WORDS['directed_active']})")),
    (
        DIRECT,
        "makes_do",
        pattern(rf"(?P<patient><P>)(?:に|を)(?:(?!<P>[にを])[^。‹A›]){{0,60}}?(?P<verb>{_WORDS['causative']})"),
    ),
    (DIRECT, "tells", pattern(rf"(?P<verb>{_WORDS['told_by_name']})")),
    (RECRUIT, "lures", pattern(rf"(?P<verb>{_WORDS['recruited_active']})")),
)
_BY_ACCOUNT = (
    pattern(
        r"(?P<agent><A>)(?:の名(?:前|義)?|名義|のアカウント)(?:で|から)[^。‹PA›]{0,40}?(?P<verb>(?:指示|命令|メッセージ|連絡)(?:を|が|など|する))"
    ),
    pattern(
        r"(?:指示|命令|連絡|勧誘)(?:に|の送信に)は、?[^。‹PA›]{0,10}(?P<agent><A>)(?:の|という)(?:アカウント|名(?:前)?)[^。]{0,8}(?P<verb>使)"
    ),
)
_CLEFT_HEAD = "(?:の|相手|人物|男|女|送り主|主|声|人|者|上役)"
# Sentences that name both sides by their build.
_BUILT = (
    *((DIRECT, "by_account", shape) for shape in _BY_ACCOUNT),
    (
        DIRECT,
        "orders_were",
        pattern(
            r"(?:(?P<patient><P>)(?:ら)?(?:への|に対する))?(?:指示|命令)(?:は|も)、?[^。‹PA›]{0,16}?(?P<agent><PA>)"
            r"(?P<verb>(?:が|から)[^。‹PA›]{0,16}?(?:出し|出て|送|届|伝え|行|あっ))"
        ),
    ),
    (
        DIRECT,
        "ordered_by_cleft",
        pattern(
            rf"(?:(?P<patient><P>)(?:ら)?に[^、。‹PA›]{{0,20}}?)?(?P<verb>(?:{_WORDS['directed_cleft']})(?:てきた|ていた|てくる|た|る)"
            rf"(?:と(?:いう|される|みられる))?{_CLEFT_HEAD}は)、?[^。‹PA›]{{0,20}}?(?P<agent><A>)"
        ),
    ),
    (
        DIRECT,
        "decided_by",
        pattern(
            r"(?P<verb>(?:割り振り|役割分担|役割|分担|段取り|配分|取り分)は)[^。‹PA›]{0,8}(?P<agent><PA>)が[^。‹PA›]{0,8}(?:決め|仕切|割り振)"
        ),
    ),
    (
        RECRUIT,
        "lured_one",
        pattern(
            rf"(?P<agent><PA>)が[^、。‹PA›]{{0,10}}?(?P<verb>(?:{_WORDS['recruited_cleft']})(?:た|だ|ていた|んだ))(?P<patient><P>)"
        ),
    ),
    (
        RECRUIT,
        "lured_by_cleft",
        pattern(
            rf"(?:(?P<patient><P>)(?:を|に))?(?P<verb>(?:{_WORDS['recruited_cleft']})(?:んだ|んでいた|た|ていた|てきた)(?:と(?:いう|される|みられる))?のは)、?[^。‹PA›]{{0,30}}?(?P<agent><PA>)"
        ),
    ),
)
_APPLIED = pattern("(?:応募|勧誘|紹介|募集|送り込)[^。]{0,16}(?:次の(?:通り|とおり|\\d+人)|以下の(?:通り|とおり))")
_TAKES_WO = ("紹介", "誘", "勧誘", "スカウト", "引き", "送り込")  # whom one introduces, not to whom
_TO_NAME = pattern("<A>(?:に|へ|と(?!名乗|称|い|呼|も))(?:は|の)?[^、。‹PA›]{0,24}$")
_ANYBODY = pattern("<PA>")
_ABOUT = pattern(r"(?P<who><P>)(?:は|も)")
_TOWARDS = pattern("て(?:き|くる)")
_BY_VICTIM = ("引き出", "受け取", "運ば")  # what a victim is made to do as well
_TO_APP = pattern("<S>(?:を(?:入れ|ダウンロード|使)|に(?:移|登録)|の(?:登録|ダウンロード))[^、。]{0,8}よう")
_IS_SUBJECT = pattern("[はが](?!あ)")
_PAY = pattern("<M>|報酬")
_DENIED = pattern(
    r"(?:て|で)?(?:は|も)?(?:い|おら|き)?(?:ない|なかった|ません)|[^。、「てで]{0,10}(?:ない|なかった|ません|のは別)"
)
_OF_HARMED = pattern(r"[^。、]{0,24}?(?:た|る|だ)[^、。はがを‹P›]{0,8}(?P<who><P>)")
_PATIENT = pattern(r"(?P<patient><P>)(?:ら[^、。はがを‹PA›]{0,10})?(?P<case>に|を|へ)(?!は)")


@dataclass(frozen=True, slots=True)
class Frame:
    """Somebody does something to somebody; `patient` is None where nobody in particular is meant."""

    sort: str
    rule: str
    agent: Thing
    patient: Thing | None
    utterance: Utterance
    start: int
    end: int


def _passive(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    skeleton = utterance.skeleton
    for sort, rule, shape in _PASSIVE:
        for found in shape.finditer(skeleton.text):
            if _DENIED.match(skeleton.text, found.end()) or _of_pay(skeleton, found):
                continue
            agent = skeleton.thing(found["agent"])
            patient = voices.subject(utterance, found.start("agent"))
            if _IS_SUBJECT.match(skeleton.text, found.end()) and not _told_here(utterance, patient):
                patient = None
            told = _sort(voices, utterance, sort, rule=rule, called=patient if "電話" in found["verb"] else None)
            harmed = _OF_HARMED.match(skeleton.text, found.end())
            if (harmed and _harmed(voices, skeleton.thing(harmed["who"]))) or in_guise(skeleton, found):
                told = CALL
            if patient is None or told == CALL or patient.letter != "P" or set(patient.ids) & set(agent.ids):
                patient = None
            yield Frame(told, rule, agent, patient, utterance, found.start(), found.end())


def _told(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    """What somebody gets from a name used in a band is an order, or an offer of work; pay alone is neither."""
    skeleton = utterance.skeleton
    for shape in _TOLD:
        for found in shape.finditer(skeleton.text):
            patient = voices.subject(utterance, found.start("agent"))
            if patient is None or patient.letter != "P" or _harmed(voices, patient) or _PAY.search(found[0]):
                continue
            if not _DENIED.match(skeleton.text, found.end()):
                sort = RECRUIT if offers_work(found[0]) or offered_in_quotes(skeleton, *found.span()) else DIRECT
                agent = skeleton.thing(found["agent"])
                yield Frame(sort, "told", agent, patient, utterance, found.start(), found.end())


def _of_pay(skeleton: Skeleton, found: re.Match[str]) -> bool:
    """Whether somebody was only told what he would get: 「報酬は10万円とAに言われた」."""
    return found["verb"].startswith("言われ") and bool(
        _PAY.search(skeleton.text, max(0, found.start() - 12), found.end())
    )


def _told_here(utterance: Utterance, who: Thing | None) -> bool:
    """Whether somebody is told of in the sentence itself, not carried over from the one before."""
    sentence = utterance.line.sentence
    return who is not None and sentence.start <= who.start < sentence.end


def _sort(voices: Voices, utterance: Utterance, sort: str, *, rule: str, called: Thing | None) -> str:
    """A call to the harmed is no order; what was sent may be an offer of work."""
    if called is not None and called.letter == "P" and _harmed(voices, called):
        return CALL
    if rule == "ordered" and _TO_APP.search(utterance.skeleton.text):
        return RECRUIT
    if rule == "sender" and sent_as_offer(voices, utterance):
        return RECRUIT
    return sort


def _harmed(voices: Voices, thing: Thing) -> bool:
    people = voices.reading.cast.people
    return any(i in people and people[i].harmed_by_name for i in thing.ids)


def _active(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    skeleton = utterance.skeleton
    for sort, rule, shape in _ACTIVE:
        for found in shape.finditer(skeleton.text):
            agent = voices.subject(utterance, found.start(), end=found.end())
            if agent is None or not agent.ids or _DENIED.match(skeleton.text, found.end()):
                continue
            patient = _object(skeleton, found) or _towards_topic(voices, utterance, found)
            if rule == "tells" and (agent.letter != "A" or patient is None or _harmed(voices, patient)):
                continue
            if rule == "orders" and agent.letter == "P" and _reports(skeleton, found.start()):
                continue
            if rule == "makes_do" and not _made_to_commit(voices, agent, patient=patient, verb=found["verb"]):
                continue
            if patient is not None and set(patient.ids) & set(agent.ids):
                continue
            told_only = informs(skeleton, agent, start=found.start(), end=found.end())
            if told_only or (sort == RECRUIT and patient is None and lures_harmed(skeleton)):
                continue
            yield Frame(sort, rule, agent, patient, utterance, found.start(), found.end())


def _reports(skeleton: Skeleton, position: int) -> bool:
    """Whether a clause speaks to a name used in the band: 「Aと通話をつなぎ」 gives it no orders."""
    return bool(_TO_NAME.search(skeleton.text, skeleton.text.rfind("。", 0, position) + 1, position))


def _towards_topic(voices: Voices, utterance: Utterance, found: re.Match[str]) -> Thing | None:
    """Of 「持ちかけてきた」 the one the passage is about."""
    if not _TOWARDS.match(utterance.skeleton.text, found.end()):
        return None
    told = list(_ABOUT.finditer(utterance.skeleton.text, 0, found.start()))
    if told:
        return utterance.skeleton.thing(told[-1]["who"])
    return utterance.speaker if utterance.quoted else voices.topic(utterance.line)


def _made_to_commit(voices: Voices, agent: Thing, *, patient: Thing | None, verb: str) -> bool:
    """Whether one person makes another commit a crime, and not a band its victim hand over the money."""
    if patient is not None and _harmed(voices, patient) and verb.startswith(_BY_VICTIM):
        return False
    return len(agent.ids) == 1 and (agent.count or 1) == 1


def _object(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    if "patient" in found.re.groupindex:
        return skeleton.thing(found["patient"])
    particles = "を" if found["verb"].startswith(_TAKES_WO) else "にへを"
    before = [m for m in _PATIENT.finditer(skeleton.text) if m.end() <= found.end() and m["case"] in particles]
    return skeleton.thing(before[-1]["patient"]) if before else None


def _built(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    skeleton = utterance.skeleton
    for sort, rule, shape in _BUILT:
        for found in shape.finditer(skeleton.text):
            agent = skeleton.thing(found["agent"])
            named = found.groupdict().get("patient")
            patient = skeleton.thing(named) if named else None
            if patient is None and (sort == RECRUIT or "てき" in found["verb"] or "てく" in found["verb"]):
                patient = utterance.speaker if utterance.quoted else voices.topic(utterance.line)
            yield Frame(sort, rule, agent, patient, utterance, found.start(), found.end())


def _listed(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    """Everybody in a list of those who applied: 「応募者は次の通り」."""
    line = utterance.line
    if utterance.quoted or not line.listed:
        return
    head = next((x for x in reversed(voices.reading.lines[: line.index]) if not x.listed), None)
    agent = voices.topic(head) if head is not None and _APPLIED.search(head.skeleton.text) else None
    patient = next((t for _, t in utterance.skeleton.marked("P") if t.ids), None)
    if agent is not None and agent.ids and patient is not None and not set(agent.ids) & set(patient.ids):
        yield Frame(RECRUIT, "listed", agent, patient, utterance, 0, len(utterance.skeleton.text))


def frames_of(voices: Voices) -> list[Frame]:
    """All frames of a document in order."""
    return [frame for utterance in voices.utterances for frame in _of(voices, utterance)]


def _of(voices: Voices, utterance: Utterance) -> Iterator[Frame]:
    """The frames of one utterance; what is merely told or sent counts where nothing plainer is said of the name."""
    yield from _listed(voices, utterance)
    marked = bool(_ANYBODY.search(utterance.skeleton.text))
    finders = (_passive, _active, _built) if marked else (_active,)
    plain = [frame for finder in finders for frame in finder(voices, utterance)]
    plainly = {frame.agent.ids for frame in plain}
    yield from plain
    if marked:
        yield from (f for f in _told(voices, utterance) if f.agent.ids not in plainly)
