"""Who a clause is about and who says a quote."""

from collections.abc import Iterator
from functools import cached_property

from extract.discourse.ja.reading import Line, Reading
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_DEVICE = r"(?:の(?:スマートフォン|スマホ|携帯電話|携帯|端末))?"
_SUBJECT = pattern(rf"(?P<who><PA>){_DEVICE}(?:は|が|も|には|側は|に面識は)(?!、?<O>)")
_NAMED = pattern(r"(?P<who><A>)(?:など)?[とを]名乗(?:り|って)")
_IN_CLAUSE = pattern(rf"(?P<who><PA>){_DEVICE}(?:が|も)")
# 「Aの指定した駅」: whose verb it is stands with の where the verb goes with a noun.
_OF_NOUN = pattern(r"(?P<who><PA>)の[^、。はがをにでのと‹PA›]{0,4}$")
_BEFORE_NOUN = pattern(r"[^、。はがをにでと‹PA›]{0,4}?(?:た|ていた|る)(?=[一-龥ァ-ヶー‹LSHMY›])")
_TOPIC = pattern(r"<PA>は(?:(?![いきしちにびみりえけせてねべめれん]、).)*$")  # its clause goes on
_OF_OBJECT = pattern(r"(?:た|だ)(?:[一-龥ァ-ヶー‹YL›]|\d|\(|\)|の){1,24}(?:を|に)")
_CLEFT = pattern(
    r"[^、。はがを]{0,6}(?:た|だ|る)(?:とみられる|とされる)?のも?[はがも]、?[^。‹PA›]{0,26}"
    r"(?:<PA>(?:方|宅|に|を|から|の|と(?:とも|一緒)に)[^。‹PA›]{0,24})?(?P<who><PA>)(?!方|宅|に|を|と[^みさい、。])"
)
_CLEFT_BEFORE = pattern(
    r"(?:た|る)(?:とみられる|とされる|という)?のは、?[^。‹PA›]{0,26}(?P<who><PA>)(?:で、|だった|とみられ|だという|と(?:み|さ))"
)
_HEAD_NOUN = pattern(
    r"[^、。はがを‹PAQ›]{0,8}?(?:た|だ(?!が)|る|ている|だった)(?:とみられる|とみられた|とみられていた|とされる|とされた|とされていた|という|とみて[^、。]{0,8}|疑いの(?:ある)?|役の|として[^、。]{0,14})?"
    r"(?:[一-龥々ァ-ヶーA-Za-z0-9・の‹LO›]|いずれも|(?<!係)(?<!役)(?<!担当)、(?=[一-龥]{0,8}<P>)){0,24}(?P<who><PA>)(?!に(?:より|よる)|方|宅)"
)
_PAST = pattern("[ただる]")  # the last character of a verb may be part of what matched
_OF_EVENT = pattern("事件(?:で、|を(?:巡|めぐ)|に(?:絡|から|関))")  # 「Pが縛られた事件で、」: P's clause ends there
# 「事件を仕切った人物の特定」: somebody of whom no more is known.
_OF_STRANGER = pattern(
    r"[^、。はがを‹PAQ›]{0,8}?(?:た|だ|る|ている)(?:とみられる|とされる|という)?(?:別の|ほかの|他の|\d人の)?"
    r"(?:人物|男|女|少年|者|仲間|グループ|組織|集団|何者か|首謀者|指示役|上役|メンバー|実行役|受け子|若者|業者"
    r"|車|車両|乗用車|ワゴン車|バイク|トラック|口座|携帯電話|端末|アカウント|拠点|部屋)(?:ら|たち)?"
    r"(?:が|を|は|の|に|も|から|や|へ|と(?![みさい]))|[^、。はがを]{0,8}[たる]のは(?:誰|何者)"
)
_CHARGED_BEHIND = pattern(
    r"(?:(?!事件[でをにの])[^。]){0,60}?(?:として|疑いで|容疑で|罪に)[^。]*?(?:(?P<who><P>)を[^。‹P›]{0,60}?(?:逮捕|起訴|送検)|問われた[^。‹P›]{0,20}(?P<tried><P>)"
    r"|(?P<taken><P>)(?:ら)?(?:が|は|も)[^。‹P›]{0,30}(?:逮捕|起訴|送検|問われ))"
)
_ARRESTED = pattern(
    r"(?P<who><P>)を[^。‹P›]{0,60}?(?:逮捕|起訴|送検)|(?:問われた|逮捕された|起訴された)(?:のは、?)?[^。‹P›]{0,24}(?P<tried><P>)"
)
# Another subject of the sentence's own: 「指示は…」「拠点は…」. What stands behind it is about that, not the topic.
_OTHER_SUBJECT = pattern(
    r"(?<![にでとへ])(?:(?<!その)(?<!以)(?<!直)後|(?!容疑|判決|公判|当日|当時|現在|一方|取材|調べ)[一-龥ァ-ヶー]{2}|[一-龥]ら|主|役|者|たち|もの|こと|側)(?:は|が)(?!、?<O>)"
)
_OF_LEAD = pattern(r"(?:直接の)?(?:逮捕)?容疑は")
_SAYS = pattern(
    r"(?P<who><PA>)(?:は|が|も)|(?P<other><NO>)(?:の|・)?[^、。はがも]{0,14}(?:は|が|も)|(?:側|官|員|部|者|警察|男性|女性|住民|関係者)(?P<else>[はがも])"
)
_SAYING = pattern("話し|供述|説明し|述べ|語")
_NAMED_ALONE = pattern("(?P<who><P>)(?:だ|である|です)?。?$")  # 「…したばかりのP。」 begins to tell of P
_ABOUT_WHOM = pattern(
    "(?P<who><PA>)(?:について(?:は|も)?|に対して(?:は|も)?)、?$"
)  # 「Pについては「…」と指摘した」 tells of P
DASHES = "。―─ー— "
_DEPTH = 3


def subject_before(skeleton: Skeleton, position: int) -> Thing | None:
    """The last subject of a sentence before a position."""
    before = [m for m in _SUBJECT.finditer(skeleton.text) if m.end() <= position]
    before = [m for m in before if m[0][-1] != "が" or not _OF_EVENT.search(skeleton.text, m.end(), position)]
    found = [m for m in before if not of_object(skeleton, m.end(), position)] or before
    if not any(skeleton.thing(m["who"]).letter == "P" for m in found):
        found += [m for m in _NAMED.finditer(skeleton.text) if m.end() <= position]
    found = found or [m for m in _CLEFT_BEFORE.finditer(skeleton.text) if m.end() <= position]
    return skeleton.thing(found[-1]["who"]) if found else None


def of_object(skeleton: Skeleton, end: int, position: int) -> bool:
    """Whether a subject that ends somewhere belongs to a clause about the object of a later verb."""
    text = skeleton.text
    own = text[end - 1] == "が" and not text.find("、", end, position) >= 0
    return own and bool(_TOPIC.search(text, 0, end - 2)) and bool(_OF_OBJECT.search(text, end, position))


def _subject_in_clause(skeleton: Skeleton, position: int) -> Thing | None:
    """A subject behind the last comma; not that of a clause about the object (`Pが盗んだ車を運転し`)."""
    begin = skeleton.text.rfind("、", 0, position) + 1
    own = _OF_NOUN.search(skeleton.text, begin, position)
    if own and _BEFORE_NOUN.match(skeleton.text, position):
        return skeleton.thing(own["who"])
    found = list(_IN_CLAUSE.finditer(skeleton.text, begin, position))
    if found and of_object(skeleton, found[-1].end(), position):
        return None
    return skeleton.thing(found[-1]["who"]) if found else None


def _modified(skeleton: Skeleton, end: int) -> Thing | None:
    """The person whom a clause that ends at a position modifies, or whom a cleft sentence singles out."""
    for shape in (_CLEFT, _HEAD_NOUN):
        found = shape.match(skeleton.text, end) or (
            _PAST.match(skeleton.text, end - 1) and shape.match(skeleton.text, end - 1)
        )
        if found:
            return skeleton.thing(found["who"])
    return None


def _charged_behind(skeleton: Skeleton, position: int) -> Thing | None:
    """Of `…を集めたとして、Pを逮捕` the person arrested for what stands at a position."""
    found = _CHARGED_BEHIND.match(skeleton.text, position)
    return skeleton.thing(found["who"] or found["tried"] or found["taken"]) if found else None


class Voices:
    """Subjects and speakers of a reading, with topics carried from sentence to sentence of a paragraph."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lead = self._lead()
        self._topics = self._carried()
        self._openings = {line.paragraph: line.index for line in reversed(reading.lines)}

    def _lead(self) -> Thing | None:
        """The first persons of the document against whom an authority acts."""
        for line in self.reading.lines:
            found = _ARRESTED.search(line.skeleton.text)
            if found:
                return line.skeleton.thing(found["who"] or found["tried"])
        return None

    def _carried(self) -> list[Thing | None]:
        """For each line the person that a sentence without a subject would be about."""
        topics: list[Thing | None] = []
        block, topic = 0, None
        for line in self.reading.lines:
            if line.block != block:
                block, topic = line.block, None
            told = next((t for _, t in line.skeleton.marked("P") if t.ids), None) if line.listed else None
            topics.append(told or topic)
            if told is not None:
                continue
            alone = _NAMED_ALONE.search(line.skeleton.text)
            subjects = [m["who"] for m in _SUBJECT.finditer(line.skeleton.text)]
            things = [line.skeleton.thing(s) for s in subjects]
            persons = [t for t in things if t.letter == "P" and t.ids]
            if persons:
                topic = persons[0]
            elif alone and not things:
                topic = line.skeleton.thing(alone["who"])
            elif topic is None:
                topic = next((t for _, t in line.skeleton.marked("P") if t.ids), None)
        return topics

    def subject(self, utterance: Utterance, position: int, *, end: int | None = None) -> Thing | None:
        """Who does what stands at a position.

        In this order: a subject in the same clause; the noun that the clause modifies (`見張りをしていたP`), if the end
        of the verb is given; the last subject before; the speaker of a quote; who is arrested for it; the topic. A
        cleft behind a clause about its object names the one; a clause that modifies a stranger is nobody's.
        """
        skeleton = utterance.skeleton
        found = _subject_in_clause(skeleton, position)
        if found is not None and end is not None:
            cleft = _CLEFT.match(skeleton.text, end)
            if cleft and _OF_OBJECT.search(skeleton.text, skeleton.starts.index(found.start), position):
                return skeleton.thing(cleft["who"])
        elif end is not None:
            found = _modified(skeleton, end)
            if found is None and _OF_STRANGER.match(skeleton.text, end):
                return None
        found = found or subject_before(skeleton, position)
        if found is not None or utterance.quoted:
            return found or utterance.speaker
        if self.lead is not None and _OF_LEAD.match(skeleton.text):
            return self.lead
        charged = _charged_behind(skeleton, position)
        topical = charged is None and not _OTHER_SUBJECT.search(skeleton.text, 0, position)
        return self._topics[utterance.line.index] if topical else charged

    def topic(self, line: Line, *, near: bool = False) -> Thing | None:
        """The person that a line without a subject is about; `near`: only one from the same paragraph."""
        if near and self._openings[line.paragraph] == line.index:
            return None
        return self._topics[line.index]

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """Every line and every quote in it, outer before inner."""
        return tuple(self._uttered())

    def _uttered(self) -> Iterator[Utterance]:
        for line in self.reading.lines:
            yield Utterance(line, line.skeleton)
            yield from self._quotes(line)

    def _quotes(self, line: Line) -> Iterator[Utterance]:
        outer = Utterance(line, line.skeleton)
        for at, quote in line.skeleton.marked("Q"):
            if quote.inside is not None:
                later = self._says_later(line, at)
                about = _ABOUT_WHOM.search(line.skeleton.text, 0, at)
                speaker = later or (line.skeleton.thing(about["who"]) if about else None) or self._speaker(line, at)
                said = Utterance(line, quote.inside, at, speaker, (outer, at), later is not None)
                yield from self._inside(said, _DEPTH)

    def _inside(self, utterance: Utterance, depth: int) -> Iterator[Utterance]:
        yield utterance
        for at, quote in utterance.skeleton.marked("Q"):
            if quote.inside is not None and depth:
                inner = Utterance(utterance.line, quote.inside, utterance.outer_at, utterance.speaker, (utterance, at))
                yield from self._inside(inner, depth - 1)

    def _says_later(self, line: Line, at: int) -> Thing | None:
        """Of a quote that stands alone, the person whom the next sentence names as its speaker."""
        following = self.reading.lines[line.index + 1] if line.index + 1 < len(self.reading.lines) else None
        alone = not line.skeleton.text[at + 1 :].strip(DASHES)
        if not alone or following is None or following.paragraph != line.paragraph:
            return None
        ahead = _SAYS.match(following.skeleton.text)
        said = ahead and ahead["who"] and _SAYING.search(following.skeleton.text)
        return following.skeleton.thing(ahead["who"]) if ahead and said else None

    def _speaker(self, line: Line, at: int) -> Thing | None:
        """Who says the quote at a position: the last person before it, or the topic."""
        said = [m for m in _SAYS.finditer(line.skeleton.text) if m.end() <= at]
        if said:
            return line.skeleton.thing(said[-1]["who"]) if said[-1]["who"] else None
        return self._topics[line.index]
