"""ORG in Japanese, all others: firms, shops, schools, media, clubs and gangs, by their ends, quotes and neighbours."""

import re
from collections.abc import Iterable, Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.orgs import PRIORITY, WORDS, body
from extract.text import PreparedText

_RUN = r"[一-龥々ァ-ヴーA-Za-zぁ-ん・&]"
_ENDS = "|".join(sorted(WORDS["firm_ends"], key=len, reverse=True))
_LETTERS = "一-龥々ァ-ヴーA-Za-z・"
_NAMED_FIRM = re.compile(
    rf"(?<![{_LETTERS}])(?:[{_LETTERS}]{{1,8}}[ぁ-ん]{{3,5}})?[{_LETTERS}]{{0,12}}?(?:{_ENDS})(?![{_LETTERS}])"
)
_COMPANY = re.compile(
    rf"(?:株式会社|有限会社|合同会社|\(株\)|\(有\))[一-龥々ァ-ヴーA-Za-z・&]{{1,16}}|[一-龥々ァ-ヴーA-Za-z・&]{{1,16}}(?:株式会社|有限会社|合同会社|\(株\))"
)
_SHA = re.compile(
    r"(?<![一-龥ァ-ヴーA-Za-z・])(?:[ァ-ヴー・]{2,14}|[A-Z][A-Za-z]{1,14}|[一-龥ァ-ヴー]{3,9})(?<![会支本出聞信神])社(?![一-龥々])"
)
_UNIVERSITY = re.compile(
    rf"(?<![一-龥々ァ-ヴー])(?P<org>[一-龥々ァ-ヴー]{{2,12}}大)(?=(?:特任|客員|名誉|准|大学院|法科大学院)?(?:教授|講師|助教|大学院|学長)|の[一-龥々ァ-ヴーぁ-ん・]{{2,12}}(?:\([^)]*\))?(?:特任|客員|名誉|准)?(?:教授|講師|助教))"
)
_NO_UNIVERSITY = re.compile(r"(?:拡|最|重|巨|多|増|莫|過|絶|盛|寛|誇|短|広|特)大$")
_LEADING = re.compile(
    rf"(?:大手|最大手|準大手|メーカー|専門商社|中堅|老舗|チェーン|スタートアップ|ベンチャー)の(?P<org>[一-龥々ァ-ヴーA-Za-z・]{{2,14}})(?=[はがもで、(]|に(?:よ|は)|の(?:社長|広報|担当|調査))"
)
_CORPORATION = re.compile(
    r"(?:(?:認定)?NPO法人|特定非営利活動法人|(?:一般|公益)?(?:社団|財団)法人|学校法人|医療法人|社会福祉法人|宗教法人)(?:「[^」]{1,20}」|[一-龥々ァ-ヴーA-Za-zぁ-ん・]{2,16}?(?=[のはがでにをとや、。(]))"
)
_YAKUZA = re.compile(
    r"(?:指定)?暴力団(?P<org>[一-龥々]{1,8}?(?:会|組|一家|連合|興業))(?=系|傘下|の|に|が|は|と|幹部|組員|元組員|、|\()"
    r"|(?<![一-龥々])(?P<org2>[一-龥々]{2,6}?(?:会|組|一家|連合))系(?:の)?(?:暴力団|組員|元組員|組幹部|組長)"
)
_QUOTED = re.compile(r"「(?P<org>[^「」。、!?@\n]{2,24})」")
_ENDS_FIRM = re.compile(rf"(?:{'|'.join(sorted(WORDS['before_firm'], key=len, reverse=True))})$")
_ENDS_GANG = re.compile(rf"(?:{'|'.join(sorted(WORDS['before_gang'], key=len, reverse=True))})$")
_BEHIND_GANG = re.compile(WORDS["behind_gang"])
_BEHIND_FIRM = re.compile(WORDS["behind_firm"])
_GANG_SHAPE = re.compile(WORDS["gang_shape"])
_FIRM_SHAPE = re.compile(
    rf"(?:{_ENDS}|社|店|会社|ガード|ワークス|住建|電設|リサイクル|メタル|サービス|コーポレーション|ホールディングス|組合|会|センター|ショップ|薬局|堂|屋)$"
)
_PLACE_OF = re.compile(r"(?:[都道府県市区町村]|内)の$")
_COMMON = re.compile(WORDS["common_firms"])
_SENTENCE = re.compile(
    r"(?:です|ます|ました|した|する|れる|ない|たい|だ|ろ|よ|ね|か|円|万|バイト|詐欺|案件|投稿|役|子)$"
)
_HEAD = 16


def _unquoted(text: str) -> Iterator[Candidate]:
    for rule, pattern in (("company", _COMPANY), ("corporation", _CORPORATION), ("firm", _SHA)):
        for match in pattern.finditer(text):
            yield body(match.span(), rule=rule)
    for match in _UNIVERSITY.finditer(text):
        if not _NO_UNIVERSITY.search(match["org"]):
            yield body(match.span("org"), rule="university")
    for match in _LEADING.finditer(text):
        yield body(match.span("org"), rule="leading", priority=PRIORITY - 5)
    for match in _YAKUZA.finditer(text):
        yield body(match.span("org" if match["org"] else "org2"), rule="gang")
    for match in _NAMED_FIRM.finditer(text):
        if not _COMMON.match(match[0]) and match[0] not in WORDS["firm_ends"]:
            yield body(match.span(), rule="firm", priority=PRIORITY - 3)


def _quoted(text: str) -> Iterator[Candidate]:
    """Names between quotes that are bodies by what stands around them."""
    for match in _QUOTED.finditer(text):
        name = match["org"]
        if _SENTENCE.search(name):
            continue
        head, tail = text[max(0, match.start() - _HEAD) : match.start()], text[match.end() : match.end() + 30]
        if rule := _quoted_kind(name, head, tail):
            yield body(match.span("org"), rule=rule)


def _quoted_kind(name: str, head: str, tail: str) -> str | None:
    if _BEHIND_GANG.match(tail) and (_ENDS_GANG.search(head) or _GANG_SHAPE.search(name)):
        return "gang"
    if _ENDS_GANG.search(head) and (_GANG_SHAPE.search(name) or not tail.startswith(("グループ", "を名乗", "と名乗"))):
        return "gang"
    if _ENDS_FIRM.search(head) or _BEHIND_FIRM.match(tail):
        return "quoted"
    if _PLACE_OF.search(head) and _FIRM_SHAPE.search(name):
        return "quoted"
    return None


def recognize(text: PreparedText) -> Iterable[Candidate]:
    """Firms, schools, media, clubs and gangs."""
    yield from _unquoted(text.plain)
    yield from _quoted(text.plain)
