"""PROMISED_PAYOUT: who promised or paid which sum; the case itself where nobody is named."""

import re
from collections.abc import Iterator

from extract.discourse.ja.frames import RECRUIT
from extract.discourse.ja.reading import Line
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.ja.voices import DASHES
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.incidents.ja.meant import acts, cases_at
from extract.incidents.ja.stage import Telling
from extract.incidents.ja.story import Case
from extract.relations.found import Found
from extract.relations.ja.passages import joined
from schemas.words import RelationType

_GIVEN_BY = pattern(
    r"(?P<who><PA>)から(?:は)?[^。‹PA›]{0,30}?<M>[^。‹M›]{0,16}?"
    r"(?:受け取|もらう|もらって|もらった|得て|渡され|支払われ|提示され|約束され)"
)
_GETS = (
    "(?:受け取|もら|得て|渡さ|手渡さ|支払わ|払わ|提示さ|約束さ|言わ|説明さ|告げら|聞か|持ち?(?:掛|か)けられ"
    "|もちかけられ)"
)
_GIVEN_BEHIND = pattern(
    rf"<M>[^。‹PAM›]{{0,14}}?(?P<who><PA>)(?:から|に|より|を(?:通じ|介し)て|経由で)[^。‹PAM›]{{0,12}}?{_GETS}"
)
_GIVES = pattern(
    r"(?P<who><PA>)(?:は|が)[^。‹M›]{0,24}?<P>(?:ら)?(?:に|へ)[^。‹PAM›]{0,16}<M>[^。‹PAM›]{0,8}(?:渡|手渡|支払|払|振り込|送金)(?!わ)"
)
_PAY_WORD = "(?:報酬|謝礼|日当|見返り|手間賃|分け前|取り分|金額|額|約束)"
_LURING = "(?:誘われ|勧誘され|雇われ|声を(?:かけ|掛け)られ|持ち(?:かけ|掛け)られ|頼まれ|引き込まれ)"
_HEARS = "言われ|聞い|聞か|告げられ|持ち?(?:掛|か)けられ|約束され|伝えられ|誘われ|説明され|釣られ|だまされ"
# Whose pay it is by the build of the phrase: 「Aが示した報酬は」, 「Aからの報酬は」, 「Aに誘われ、報酬…で」.
_WHOSE = (
    pattern(
        rf"(?P<who><PA>)が(?:<P>(?:ら)?(?:に|へ))?[^。‹PAM›]{{0,20}}?(?:示し|払っ|支払っ|渡し|提示し|約束し)[^。‹PAM›]{{0,6}}{_PAY_WORD}[^。‹PAM›]{{0,8}}<M>"
    ),
    pattern(
        rf"(?P<who><PA>)(?:に|から)[^。‹PAM›]{{0,20}}?(?:提示さ|約束さ|示さ|言わ|告げら|持ちかけら)[^。‹PAM›]{{0,6}}{_PAY_WORD}[^。‹PAM›]{{0,8}}<M>"
    ),
    pattern(rf"(?P<who><PA>)(?:から|と)の{_PAY_WORD}[^。‹PAM›]{{0,12}}<M>"),
    pattern(rf"(?P<who><PA>)(?:に|から)、?{_LURING}[^。‹PA›]{{0,20}}<M>(?!もら|を?受け取)"),
    pattern(rf"(?P<who><PA>)に[^。‹PAM›]{{0,10}}<M>で{_LURING}"),
    pattern(r"(?P<who><PA>)(?:の)?名義で[^。‹PAM›]{0,8}<M>"),
    pattern(rf"(?P<who><A>)(?:の声|の電話)?(?:から|に)、?<Q>(?:など)?と(?:{_HEARS})"),
    pattern(
        r"<Q>(?:など)?と(?:<S>で)?(?P<who><PA>)(?:から|に)[^、。‹PAQ›]{0,12}(?:言われ|持ち?(?:掛|か)けられ|誘われ|告げられ|約束され|聞か)"
    ),
    pattern(rf"(?P<who><A>)(?:の声|の電話)?(?:から|に)、?[^。‹PAMQ›]{{0,12}}<M>[^。‹PAQ›]{{0,20}}と(?:{_HEARS})"),
)
_LURE_OF = pattern(
    r"(?P<who><PA>)の<Q>(?:との|という|といった|などの)?(?:誘い|勧誘|求人|募集|言葉|甘言|投稿|呼びかけ|書き込み)"
)
_TELLS = pattern(r"<Q>(?:など)?と[^。‹PAQ›]{0,6}(?:伝え|返信し|約束し|送信し|送って|説明し)(?!ら)")
_RECEIVED = re.compile("もら|受け取|言われ|聞い|約束だった|提示され|だと思")
_OFFERED = pattern(
    r"(?:と|との)(?:返信|返事|連絡|メッセージ|DM|誘い|提案)(?:が|を)|(?:と|を)(?:言われ|約束され|持ち?(?:掛|か)けられ|もちかけられ|誘われ|示され|提示され|告げられ|聞かされ|声を(?:掛|か)けられ)"
    r"|(?:渡す|払う|出す)と(?:言われ|約束|持ち?(?:掛|か)けられ|誘われ)"
)
_OFFERS = pattern(
    r"募集(?:し|など?し|。)|うたっ|うたい|呼びかけて|書き込[みん]|募[っり]|持ち(?:掛|か)け(?!ら)|約束して|約束し、|支払って|支払い|提示し|誘っ|勧誘し|呼び込"
    r"|(?:支払う|払う|渡す|出す)(?:約束|と(?:して|持ち(?:掛|か)け(?!ら)))|投稿し|投稿。|うそを(?:言|つ)|偽って|告知し|宣伝し"
)
_RECEIVER = pattern(
    r"(?P<who><P>)(?:ら)?(?:の(?:報酬|取り分|日当|分け前|見返り|ギャラ|給料)|(?:は|が)[^。‹PA›]{0,20}$)"
)
_RECEIVES = pattern(r"<PA>(?:は|が|も|ら|には)")
# Advice, not a case: 「日当5万円といった求人は疑ってほしい」.
_WARNS = re.compile("疑って|注意し|注意を|注意して|用心|絶対に|応募しない|手を出さ|呼びかけ|警鐘|相談して|相談を")
_IN_FACT = re.compile("実際|手元|手取り|だけ|しか")  # what became of the pay that the same sentence told before
_ADVERTS = re.compile(
    "誘い文句|最も多い|多いのは|目立つ|ケースが(?:多|目)|例が(?:多|目)|といった(?:投稿|求人|募集|文言|言葉)"
)
_TOTAL_OF_BEFORE = "総額"


def pay(telling: Telling) -> Iterator[Found]:
    """Promisers of all sums told of in cases."""
    if not telling.story.cases:
        return
    last: Thing | None = None
    before: Line | None = None
    seen: set[str] = set()
    for utterance in telling.voices.utterances:
        for at, offer in utterance.skeleton.marked("M"):
            if offer.ids[0] in seen or _in_general(utterance, at):
                continue
            seen.add(offer.ids[0])
            promiser = _promiser(telling, utterance, at)
            if promiser is None and before is utterance.line and _IN_FACT.search(utterance.skeleton.text):
                promiser = last
            before = utterance.line
            if promiser is None and utterance.skeleton.text.startswith(_TOTAL_OF_BEFORE):
                promiser = last
            last = promiser
            yield from _relation(telling, utterance, at, offer=offer, promiser=promiser)


def _in_general(utterance: Utterance, at: int) -> bool:
    """Whether a sum is that of adverts in general, or of advice against them."""
    whole = utterance.line.skeleton.text
    advice = any(u.quoted and _WARNS.search(u.skeleton.text, position) for u, position in utterance.around(at))
    return advice or bool(_ADVERTS.search(whole))


def _relation(
    telling: Telling, utterance: Utterance, at: int, *, offer: Thing, promiser: Thing | None
) -> Iterator[Found]:
    sure = sure_of(utterance, at, at + 1)
    line = utterance.line
    if promiser is not None:
        here = line.sentence.start <= promiser.start < line.sentence.end
        span = joined(promiser.span, offer.span) if here else offer.span
        yield Found(RelationType.PROMISED_PAYOUT, promiser.ids[0], offer.ids[0], span, sure, "ja.pay.promiser")
        return
    for case in _paid_for(telling, utterance, at)[:1]:
        span = joined(utterance.skeleton.span(), offer.span)
        yield Found(RelationType.PROMISED_PAYOUT, telling.id_of(case), offer.ids[0], span, sure, "ja.pay.case")


def _paid_for(telling: Telling, utterance: Utterance, at: int) -> tuple[Case, ...]:
    """The cases a sum is paid for: of those meant, first the ones in which its receiver takes part."""
    meant = cases_at(telling.story, utterance.line, utterance.place(at))
    receiver = _RECEIVER.search(utterance.skeleton.text, 0, at)
    who = utterance.skeleton.thing(receiver["who"]).ids if receiver else ()
    own = tuple(c for c in telling.story.cases if any(person in who for person, _ in c.parts))
    return tuple(c for c in meant if c in own) or own or meant


def _promiser(telling: Telling, utterance: Utterance, at: int) -> Thing | None:
    """Who promised or paid a sum: the one it comes from, who is told to offer it, or who offers it."""
    for around, position in utterance.around(at):
        text = around.skeleton.text
        shapes = (_GIVEN_BY, _GIVEN_BEHIND, _GIVES, *_WHOSE, _LURE_OF)
        found = (m for shape in shapes for m in shape.finditer(text) if m.start() <= position <= m.end())
        given = next(found, None)
        if given:
            return _one(telling, around.skeleton.thing(given["who"]))
        if _OFFERED.search(text, position):
            giver = _giver(telling, around.skeleton, position)
            if giver is not None or around.within is None:
                return giver or _lured_in_line_before(telling, utterance)
        if _tells(utterance, around, position):
            teller = telling.voices.subject(around, position)
            return teller if teller is not None and teller.letter == "A" else None
        if _OFFERS.search(text, position):
            return _one(telling, telling.voices.subject(around, position))
    return _offered_in_line_before(telling, utterance)


def _tells(utterance: Utterance, around: Utterance, position: int) -> bool:
    """Whether a quoted sum is what somebody tells others, not what he says that he got."""
    quoted = around is not utterance and _TELLS.match(around.skeleton.text, position)
    return bool(quoted) and not _RECEIVED.search(utterance.skeleton.text)


def _giver(telling: Telling, skeleton: Skeleton, position: int) -> Thing | None:
    """The last person or alias before a sum who is not told to receive it."""
    before = [
        thing
        for at, thing in skeleton.marked("PA", end=position)
        if not _RECEIVES.match(skeleton.text, at) and _one(telling, thing)
    ]
    return before[-1] if before else None


def _one(telling: Telling, thing: Thing | None) -> Thing | None:
    """The thing, if it is one person who acts."""
    if thing is None or len(thing.ids) != 1 or not acts(telling.reading.cast, thing.ids[0]):
        return None
    return thing


def _lured_in_line_before(telling: Telling, utterance: Utterance) -> Thing | None:
    """Of 「…」と言われた without a name, who lured somebody in the sentence before it in the same paragraph."""
    line = utterance.line
    lured = (f for f in telling.frames if f.sort == RECRUIT and f.utterance.line.index == line.index - 1)
    near = [f for f in lured if f.utterance.line.paragraph == line.paragraph]
    return _one(telling, near[-1].agent) if near else None


def _offered_in_line_before(telling: Telling, utterance: Utterance) -> Thing | None:
    """Of a quote that stands alone, who lured somebody in the sentence before it."""
    line = utterance.line
    if not utterance.quoted or line.skeleton.text[utterance.outer_at + 1 :].strip(DASHES):
        return None
    near = [f for f in telling.frames if f.utterance.line.index == line.index - 1]
    return _one(telling, near[-1].agent) if near else None
