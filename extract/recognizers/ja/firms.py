"""ORG in Japanese, all others: firms, shops, schools, media, clubs and gangs, by their ends, quotes and neighbours."""

import re
from collections.abc import Iterable, Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.orgs import PRIORITY, WORDS, body
from extract.recognizers.shared.words import Words, before
from extract.rules import compiled
from extract.text import PreparedText

_LETTERS = "一-龥々ァ-ヴーA-Za-z・"
_ENDS = "|".join(sorted(WORDS["firm_ends"], key=len, reverse=True))
_FIRMS = Words(WORDS["firm_ends"])
_FIRM_NAME = re.compile(
    rf"(?<![{_LETTERS}])(?:[{_LETTERS}]{{1,8}}[ぁ-ん]{{3,5}}[{_LETTERS}]{{0,12}}|[{_LETTERS}]{{1,12}})$"
)
_IN_NAME = re.compile(rf"[{_LETTERS}]$")
_MARKED = Words(WORDS["marked_ends"])
_MARKED_NAME = re.compile(rf"(?<![{_LETTERS}])(?:[ァ-ヴー]{{2,10}}[一-龥]{{0,4}}|[A-Z][A-Za-z]{{2,10}})$")
_LETTER = re.compile(rf"[{_LETTERS}]")
_FORMS = Words(["株式会社", "有限会社", "合同会社", "(株)", "(有)"])
_FORM_HEAD = re.compile(r"[一-龥々ァ-ヴーA-Za-z・&]{1,16}$")
_FORM_TAIL = re.compile(r"[一-龥々ァ-ヴーA-Za-z・&]{1,16}")
_SHA = compiled(r"社(?![一-龥々])")
_SHA_NAME = re.compile(
    r"(?<![一-龥ァ-ヴーA-Za-z・])(?:[ァ-ヴー・]{2,14}|[A-Z][A-Za-z]{1,14}|[一-龥ァ-ヴー]{3,9})(?<![会支本出聞信神])$"
)
_UNIVERSITY = compiled(
    r"大(?=(?:特任|客員|名誉|准|大学院|法科大学院)?(?:教授|講師|助教|大学院|学長)"
    r"|の[一-龥々ァ-ヴーぁ-ん・]{2,12}(?:\([^)]*\))?(?:特任|客員|名誉|准)?(?:教授|講師|助教))"
)
_UNIVERSITY_NAME = re.compile(r"(?<![一-龥々ァ-ヴー])[一-龥々ァ-ヴー]{2,12}$")
_NO_UNIVERSITY = re.compile(r"(?:拡|最|重|巨|多|増|莫|過|絶|盛|寛|誇|短|広|特)$")
_LEADERS = Words([f"{word}の" for word in WORDS["before_leading"]])
_LED = re.compile(r"[一-龥々ァ-ヴーA-Za-z・]{2,14}(?=[はがもで、(]|に(?:よ|は)|の(?:社長|広報|担当|調査))")
_CORPORATIONS = Words(WORDS["corporations"])
_CORPORATE_NAME = re.compile(r"「[^」]{1,20}」|[一-龥々ァ-ヴーA-Za-zぁ-ん・]{2,16}?(?=[のはがでにをとや、。(])")
_BYLINE = compiled(r"\((?P<org>[一-龥ァ-ヴーA-Za-z]{2,10}(?:通信|新聞|新報|日報|テレビ|放送|ニュース))\)")
_YAKUZA = compiled(
    r"暴力団・?(?P<org>[一-龥々]{1,8}?(?:会|組|一家|連合|興業))(?=系|傘下|[のにがはと、(]|幹部|組員|元組員)"
)
_SITED = compiled(
    r"(?P<org>[一-龥々A-Za-z・]{0,8}[ァ-ヴー][一-龥々ァ-ヴーA-Za-z・]{1,12})(?=\((?:[一-龥]{2,3}[都道府県])?[一-龥ぁ-んァ-ヴ]{1,6}[市区町村]\))"
)
_AFFILIATED = compiled(r"系(?:の)?(?:暴力団|組員|元組員|組幹部|組長)")
_AFFILIATED_NAME = re.compile(r"(?<![一-龥々])[一-龥々]{2,6}?(?:会|組|一家|連合)$")
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


def _by_form(text: str) -> Iterator[Candidate]:
    """株式会社X, X株式会社, NPO法人「X」."""
    for start, end in _FORMS.find(text):
        if tail := _FORM_TAIL.match(text, end):
            yield body((start, tail.end()), rule="company")
        elif head := before(_FORM_HEAD, text, start, reach=16):
            yield body((head.start(), end), rule="company")
    for start, end in _CORPORATIONS.find(text):
        if name := _CORPORATE_NAME.match(text, end):
            yield body((start, name.end()), rule="corporation")


def _by_end(text: str) -> Iterator[Candidate]:
    """Names that end in what they are: 北信銀行, アイランド・ボイス社, 北東海大教授."""
    for start, end in _FIRMS.find(text):
        name = None if _LETTER.match(text, end) else before(_FIRM_NAME, text, start, reach=26)
        if name and not _COMMON.match(text[name.start() : end]):
            yield body((name.start(), end), rule="firm", priority=PRIORITY - 3)
    for start, end in _MARKED.find(text):
        name = None if _LETTER.match(text, end) else before(_MARKED_NAME, text, start, reach=14)
        if name:
            yield body((name.start(), end), rule="firm", priority=PRIORITY - 6)
    for match in _SHA.finditer(text):
        if name := before(_SHA_NAME, text, match.start(), reach=16):
            yield body((name.start(), match.end()), rule="firm")
    for match in _UNIVERSITY.finditer(text):
        name = before(_UNIVERSITY_NAME, text, match.start(), reach=14)
        if name and not _NO_UNIVERSITY.search(name[0]):
            yield body((name.start(), match.end()), rule="university")


def _by_neighbour(text: str) -> Iterator[Candidate]:
    """電線大手の東洋導線, 暴力団白峰会系, 白峰会系組員."""
    for _, end in _LEADERS.find(text):
        if name := _LED.match(text, end):
            yield body(name.span(), rule="leading", priority=PRIORITY - 5)
    for match in _SITED.finditer(text):
        if not before(_IN_NAME, text, match.start(), reach=1):
            yield body(match.span("org"), rule="sited", priority=PRIORITY - 8)
    for match in _BYLINE.finditer(text):
        yield body(match.span("org"), rule="byline", priority=PRIORITY - 4)
    for match in _YAKUZA.finditer(text):
        yield body(match.span("org"), rule="gang")
    for match in _AFFILIATED.finditer(text):
        name = before(_AFFILIATED_NAME, text, match.start(), reach=8)
        if name and not name[0].startswith("暴力団"):
            yield body(name.span(), rule="gang")


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
    yield from _by_form(text.plain)
    yield from _by_end(text.plain)
    yield from _by_neighbour(text.plain)
    yield from _quoted(text.plain)
