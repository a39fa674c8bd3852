"""Identities: which person a text says to be behind an alias."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import Voices
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from schemas.records import Span

_GAP = r"[^。‹PAH›]{0,30}?"
_NOUNS = r"(?:[一-龥々ァ-ヶーA-Za-z0-9・の‹LO›]{0,20}、?)"
_DEVICE = "[^、。‹PA›]{0,10}(?:スマートフォン|スマホ|携帯電話|携帯|端末|パソコン)"
_CALLS_HIMSELF = pattern(
    r"(?P<alias><A>)(?:など)?(?:"
    r"の(?:二つの|2つの|三つの|3つの|複数の|別の)?(?:名(?:前|義)?|偽名|通称|ハンドルネーム|ハンドル名|アカウント(?:名)?|登録名|表示名|ニックネーム|コードネーム)(?:を(?:使|用い)|で(?!は)|を名乗|など|でも)"
    r"|[とを](?:名乗|称し|自称|呼ばれ|いう(?:名(?:前)?|アカウント(?:名)?)(?:で|を)))"
)
_IS_PERSON = pattern(
    rf"(?P<alias><A>)(?:の正体|役|の役)?(?:とは、?|は|が|=|、すなわち){_GAP}(?P<person><P>)"
    r"(?:だ|で(?:、|あ|は)|と(?:み|さ|い|同一|判明|特定|断定)|の(?:こと|名|偽名|通称|別名|あだ名|呼び名|自称|別の顔)|を指|である|とみ|本人|=|。|$)"
)
_USED_BY = pattern(
    rf"(?P<alias><A>)(?:を名乗|と名乗|として[^、。‹PA›]{{0,24}}?(?:し|っ|れ)|(?:の|という)(?:アカウント|名(?:前)?|偽名)[をで][^、。‹PA›]{{0,16}}?)"
    rf"[^、。‹PA›]{{0,8}}(?:の|人物|男|女)は、?{_GAP}(?P<person><P>)"
)
_PERSON_IS = pattern(
    rf"(?P<person><P>)(?:自身|本人)?(?:が|は|を)、?{_GAP}(?P<alias><A>)(?:本人)?(?:だ(?!が)|、(?=<P>は)|と(?:み|さ|同一|判明|特定|断定)|である|の正体|であ|その人|本人)"
)
# Who bears the name by apposition or by a clause in front: 「A」の名で指示していたP.
_DESCRIBES = pattern(
    r"(?P<alias><A>)(?:の|とみられる(?:[^、。はがを‹PA›]{0,10})|とされる(?:[^、。はがを‹PA›]{0,10})"
    r"|(?:を|と)(?:名乗る|名乗った|名乗っていた|称する|称した|称していた|自称する|自称した)"
    r"|(?:の|という)(?:名(?:前|義)?|偽名|通称|ハンドルネーム|アカウント(?:名)?)(?:で|を)[^、。‹PA›]{0,20}?(?:る|た|う|いる|いた)"
    rf"|として[^、。‹PA›]{{0,20}}?(?:る|た|いる|いた)){_NOUNS}(?P<person><P>)"
)
_AFTER_PART = pattern(
    rf"(?:役|役の|格の|者の|人の|幹部の|トップの|リーダーの|ボスの)(?P<alias><A>)(?:、|=){_NOUNS}(?P<person><P>)(?=は|が|を|=|に)"
)
_TAKEN_FOR = (
    pattern(
        rf"(?P<alias><A>)(?:の(?:使用者|持ち主|正体|主|利用者|登録者|人物|アカウントの主))?を、?{_GAP}(?P<person><P>)"
        r"(?:だ)?と(?:特定|断定|み|認定|突き止め|判断|割り出|名指し)"
    ),
    pattern(r"(?P<person><P>)(?:が|は)、?[^、。‹PA›]{0,10}(?P<alias><A>)として"),
    pattern(
        r"(?P<person><P>)(?:が|は)、?[^。‹PA›]{0,16}(?P<alias><A>)(?:(?:の|という(?:名の)?|名義の)(?:アカウント|ID|端末|電話))?(?:など)?"
        r"を(?:[^、。‹PA›]{0,8})(?:使(?!い捨)|操作|管理|運用|所持|保有|作成|開設|動かし)"
    ),
    pattern(
        r"(?P<alias><A>)(?:(?:の|という(?:名の)?|名義の)(?:アカウント|ID|端末|電話))?(?:は|が|を)、?[^、。‹PA›]{0,8}(?P<person><P>)"
        r"(?:が|によって|に)(?:[^、。‹PA›]{0,8})(?:使|操作|管理|運用|所持|作成|開設|登録)"
    ),
    pattern(
        r"(?P<alias><A>)(?:(?:の|という(?:名の)?)(?:アカウント|ID|端末|電話(?:番号)?))?の?[^、。‹PA›]{0,10}"
        r"(?:登録者|使用者|利用者|持ち主|契約者|名義人|所有者|名義)は、?[^、。‹PA›]{0,16}(?P<person><P>)"
    ),
    pattern(r"(?P<person><P>)(?:は|が)[^。‹PA›]{0,20}(?P<alias><A>)で通(?:っ|る|し)"),
    pattern(
        rf"(?P<person><P>)の{_DEVICE}(?:から|に|で)[^。‹PA›]{{0,20}}(?P<alias><A>)(?:の|という)(?:アカウント|ID)が(?:見つか|検出|確認|入って)"
    ),
)
_SELF = pattern(
    "(?P<alias><A>)(?:と?は|って)(?:自分|私|俺|僕|おれ)(?:だ|です|の|が|で|。|$)"
    "|(?:自分|私|俺|僕|おれ)(?:が|は|こそ)[^、。‹PA›]{0,6}(?P<called><A>)(?:だ|です|を名乗|と名乗|と呼ば|で通|。|$)"
)
_NAME_IS = pattern(
    r"(?:(?P<person><P>)の)?[^。‹PA›]{0,14}?(?:アカウント名|通称|呼び名|偽名|ハンドルネーム|登録名|あだ名|別名|コードネーム|愛称)は(?P<alias><A>)"
)
# 「Aと名乗るXのアカウントに応募」: the name belongs to what follows, not to who is spoken of.
_OF_ANOTHER = pattern("(?:る|った|っていた|っている)(?![、。]|と|の[はがを]|など|ほか|疑い|こと|ように|ため)")
_OWNS = r"(?:の|という|名義の|用の)(?:アカウント|端末|電話(?:番号)?|携帯電話|ID|口座|声|音声|写真|メールアドレス)"
_SAME = (
    pattern(
        rf"(?P<alias><A>)(?:{_OWNS})?(?:は|が)、?[^。‹PA›]{{0,16}}(?P<person><P>)の(?:{_DEVICE}|名義|携帯電話)[^。‹PA›]{{0,10}}"
        "(?:登録|設定|ログイン|使われ|使用され|利用され|作成|開設|紐|ひも)"
    ),
    pattern(rf"(?P<alias><A>)について、?{_GAP}(?P<person><P>)(?:だ|本人)?と(?:み|断定|特定|判断)"),
    pattern(rf"(?P<person><P>)(?:が|は|も)、?{_GAP}(?P<alias><A>)(?:である|だった)?(?:の)?可能性"),
    pattern(r"(?P<alias><A>)(?:などと|と)(?:表示|登録)され[^、。‹PA›]{0,8}のは、?[^、。‹PA›]{0,12}(?P<person><P>)"),
    pattern(r"(?P<alias><A>)役の(?P<person><P>)"),
    pattern(r"(?P<alias><A>)(?:は|って|とは)(?P<person><P>)(?:です|だ(?:と|。|$)|だった|のこと|。|$)"),
    pattern(
        rf"(?P<alias><A>)(?:{_OWNS})?(?:[はがと、]|に)[^。‹PA›]{{0,44}}?(?P<person><P>)"
        r"[^。‹A›]{0,30}?(?:(?:一致|酷似)[^。‹A›]{0,24}同一人物|同一(?:人物)?|一致|酷似|名義だった|と特定|本人)"
    ),
    pattern(rf"(?P<person><P>)(?:が|は|と)、?{_GAP}(?P<alias><A>)(?:{_OWNS})?[^。‹PA›]{{0,8}}(?:同一(?:人物)?|本人)"),
    pattern(
        rf"(?P<alias><A>)(?:{_OWNS})[^。‹PA›]{{0,24}}(?:名義|名義人|契約者|登録者|使用者|利用者|持ち主|所有者)は{_GAP}(?P<person><P>)"
    ),
    pattern(
        rf"(?P<person><P>)の[^。‹PA›]{{0,16}}(?:から|で|に)、?{_GAP}(?P<alias><A>)(?:{_OWNS})"
        r"[^。‹PA›]{0,12}(?:ログイン|利用|使用|使わ|作成|登録|操作|開設)"
    ),
    pattern(
        r"(?P<alias><A>)(?:の役割?|役|のアカウント)(?:を|で)[^、。‹PA›]{0,8}(?:担|演じ|使|操|運用|管理|務め)"
        rf"[^、。‹PA›]{{0,8}}のは、?{_GAP}(?P<person><P>)"
    ),
)
_ASIDE_NAME = pattern(
    "(?:通称|自称|別名|あだ名|呼び名|偽名|ハンドルネーム|アカウント名|登録名)(?:は|、|・)?(?P<alias><A>)"
)
_BY_NAME = pattern("(?P<alias><A>)(?:で(?!は)|を(?:使|用い))")  # 「X」という名前で, folded with the noun
_NAME_NOUNS = ("名前", "アカウント", "アカウント名", "登録名", "表示名", "ハンドルネーム", "偽名", "通称")
_NAMES = pattern("<A>")
_NOT_SAME = pattern("別人|別の人物|別の(?:男|女|者)|同じ名を使う|ではない|複数|否定")
_TELLING = (
    ("is", _IS_PERSON),
    ("is_alias", _PERSON_IS),
    ("name_is", _NAME_IS),
    ("used_by", _USED_BY),
    *(("same", shape) for shape in _SAME),
    ("describes", _DESCRIBES),
    ("after_part", _AFTER_PART),
    *(("taken_for", shape) for shape in _TAKEN_FOR),
)
_BORNE = {"describes", "after_part", "taken_for"}  # only somebody accused, or named with his own title, bears a name


@dataclass(frozen=True, slots=True)
class Identity:
    """One alias said to be one person; `stated` where it is told in passing as a fact."""

    alias: str
    person: str
    utterance: Utterance
    start: int
    end: int
    rule: str
    evidence: Span
    stated: bool = False


def identities(voices: Voices) -> list[Identity]:
    """All identities of a document in order."""
    return [identity for utterance in voices.utterances for identity in _in(voices, utterance)]


def _in(voices: Voices, utterance: Utterance) -> Iterator[Identity]:
    for at, thing in utterance.skeleton.marked("P"):
        yield from _folded(utterance, thing, at)
    if _NAMES.search(utterance.skeleton.text):
        yield from _told(voices, utterance)
        yield from _own_words(utterance)
        yield from _self_named(voices, utterance)


def _folded(utterance: Utterance, thing: Thing, at: int) -> Iterator[Identity]:
    """「X」ことP, 「X」と呼ばれるP."""
    for member in thing.members or (thing,):
        for alias in (*member.also, *_called_in(member)) if member.ids else ():
            rule = "ja.alias.known_as"
            yield Identity(alias, member.ids[0], utterance, at, at + 1, rule, member.span, stated=not utterance.quoted)


def _called_in(member: Thing) -> Iterator[str]:
    """Names in brackets behind a name: P容疑者(通称「X」)."""
    for aside in member.asides:
        for found in _ASIDE_NAME.finditer(aside.text):
            yield from aside.thing(found["alias"]).ids


def _told(voices: Voices, utterance: Utterance) -> Iterator[Identity]:
    skeleton = utterance.skeleton
    for rule, shape in _TELLING:
        for match in shape.finditer(skeleton.text):
            person = skeleton.thing(match["person"]) if match["person"] else voices.topic(utterance.line)
            denied = _NOT_SAME.search(skeleton.text, match.end("alias"), match.end() + 8)
            if person is None or len(person.ids) != 1 or denied:
                continue
            if rule in _BORNE and not _can_bear(voices, person):
                continue
            span = skeleton.span(*match.span())
            for alias in skeleton.thing(match["alias"]).ids:
                yield Identity(alias, person.ids[0], utterance, *match.span(), f"ja.alias.{rule}", span)


def _can_bear(voices: Voices, person: Thing) -> bool:
    known = voices.reading.cast.people.get(person.ids[0])
    return known is not None and known.acting_by_name and (person.count or 1) == 1


def _own_words(utterance: Utterance) -> Iterator[Identity]:
    """「Aは自分だ」 in somebody's own words."""
    speaker = utterance.speaker
    if not utterance.quoted or speaker is None or speaker.letter != "P" or len(speaker.ids) != 1:
        return
    for match in _SELF.finditer(utterance.skeleton.text):
        if _NOT_SAME.search(utterance.skeleton.text, match.start(), match.end() + 4):
            continue
        span = utterance.skeleton.span(*match.span())
        for alias in utterance.skeleton.thing(match["alias"] or match["called"]).ids:
            yield Identity(alias, speaker.ids[0], utterance, *match.span(), "ja.alias.own_words", span)


def _self_named(voices: Voices, utterance: Utterance) -> Iterator[Identity]:
    """A person who calls himself by a name."""
    skeleton = utterance.skeleton
    by_name = (m for m in _BY_NAME.finditer(skeleton.text) if skeleton.thing(m["alias"]).title.endswith(_NAME_NOUNS))
    for match in (*_CALLS_HIMSELF.finditer(skeleton.text), *by_name):
        if _OF_ANOTHER.match(skeleton.text, match.end()):
            continue
        person = voices.subject(utterance, match.start())
        if person is voices.topic(utterance.line) and voices.topic(utterance.line, near=True) is None:
            continue  # a name taken in the first sentence of a paragraph is not that of the paragraph before
        if person is None or person.letter != "P" or len(person.ids) != 1 or (person.count or 1) > 1:
            continue
        known = voices.reading.cast.people.get(person.ids[0])
        if known is None or known.harmed_by_name or known.speaks:
            continue
        span = skeleton.span(*match.span())
        for alias in skeleton.thing(match["alias"]).ids:
            yield Identity(alias, person.ids[0], utterance, *match.span(), "ja.alias.calls_himself", span)
