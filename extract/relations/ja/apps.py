"""USED_APP: who wrote, called or recruited through which app; the case itself where nobody is named."""

from collections.abc import Iterator

from extract.discourse.ja.frames import Frame
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.ja.meant import acts, cases_at
from extract.incidents.ja.stage import Telling
from extract.relations.found import Found
from extract.relations.ja.passages import joined
from schemas.words import RelationType

_BEHIND = pattern(
    r"<S>(?:の|で|上の|上で|を通じて|のアカウント(?:名)?|のダイレクトメッセージで|のDMで)[^。、‹PAS›]{0,18}?(?P<who><A>)"
    r"|<S>(?:に|には|上に)(?P<listed><A>)(?:の|と|という)(?:登録|名|アカウント|表示|連絡先)"
    r"|<S>[^。‹PAS›]{0,26}?(?P<sender><A>)(?:から|の(?:指示|命令))"
)
_POSTER = pattern(r"<S>(?:で|に|上で)[^、。‹PA›]{0,26}(?:投稿|募集|書き込|勧誘)[^、。‹PA›]{0,10}?(?P<who><PA>)")
_APPLICANT = pattern(
    r"<S>(?:の|上の|で見つけた|で見た)[^、。‹PA›]{0,8}(?:募集|求人|投稿|広告|書き込み)(?:に(?:応|申し込|連絡|飛びつ)|を見て?)"
    r"[^、。‹PA›]{0,16}?(?:た|る)[^、。‹PA›]{0,10}(?P<who><P>)"
)
_NEXT_TO = pattern(r"(?P<who><P>)(?:は|が)[^、。‹PA›]{0,4}(?P<app><S>)(?:で|を(?:使|通じ|介し))")
_BEFORE = pattern(
    r"(?P<who><A>)(?:のアカウント|の連絡先)?(?:<H>)?(?P<by>として|から|に|が|は|も|より|を名乗|と名乗|で|の名で|とは?|など|$)"
)
_ON_DEVICE = pattern(r"<P>の(?:スマートフォン|スマホ|携帯電話|携帯|端末)に")
_OWN_ACT = pattern(r"<S>(?:を(?:入れ|ダウンロード|使)|で[^、。]{0,16}(?:応募|検索|登録|連絡を取|連絡し))")
_BEGAN = pattern(r"(?:きっかけ|始まり|発端)は<S>")
_BY_APP = {"ordered", "told", "ordered_by_cleft", "lured"}
_IN_PASSING = pattern(r"(?:ではなく|の公式|に削除|への投稿|の運営)")
_CONTACT = "指示|やり取り|やりとり|連絡|メッセージ|求人|募集|投稿|行き先|通話"
_IN_CASE = pattern(rf"(?:{_CONTACT})[^。]{{0,24}}<S>|<S>[^。]{{0,24}}(?:{_CONTACT}|応募|集め)")


def apps(telling: Telling) -> Iterator[Found]:
    """Users of all apps told of in cases."""
    if not telling.story.cases:
        return
    senders = {id(f.utterance.skeleton): f.agent for f in telling.frames if f.rule in {"sender", "leads"}}
    orders = [f for f in telling.frames if f.rule in _BY_APP]
    for utterance in telling.voices.utterances:
        for at, app in utterance.skeleton.marked("S"):
            if not _IN_PASSING.match(utterance.skeleton.text, at + 1):
                sender = senders.get(id(utterance.skeleton)) or _ordering(orders, utterance, at)
                yield from _of(telling, utterance, at, app=app, sender=sender)


def _ordering(orders: list[Frame], utterance: Utterance, at: int) -> Thing | None:
    """Who gives orders by an app that is named between him and the orders."""
    inside = (f for f in orders if f.utterance.skeleton is utterance.skeleton and f.start <= at < f.end)
    return next((f.agent for f in inside), None)


def _of(telling: Telling, utterance: Utterance, at: int, *, app: Thing, sender: Thing | None) -> Iterator[Found]:
    sure = sure_of(utterance, at, at + 1)
    users = [(sender, "ja.app.sender")] if sender else list(_users(telling, utterance, at))
    named = [(u, rule) for u, rule in users if u.letter == "A" or (len(u.ids) == 1 and (u.count or 1) == 1)]
    sentence = utterance.line.sentence
    for user, rule in named:
        here = sentence.start <= user.start < sentence.end
        span = joined(app.span, user.span) if here else app.span
        for one in user.ids:
            if acts(telling.reading.cast, one):
                yield Found(RelationType.USED_APP, one, app.ids[0], span, sure, rule)
    if not named and _IN_CASE.search(utterance.skeleton.text):
        for case in cases_at(telling.story, utterance.line, utterance.place(at))[:1]:
            span = joined(utterance.skeleton.span(), app.span)
            yield Found(RelationType.USED_APP, telling.id_of(case), app.ids[0], span, sure, "ja.app.case")


def _users(telling: Telling, utterance: Utterance, at: int) -> Iterator[tuple[Thing, str]]:
    """Who posts or sends by the app, and the one person of whom the sentence tells it."""
    skeleton = utterance.skeleton
    beside = [m for m in _NEXT_TO.finditer(skeleton.text) if m.start("app") == at]
    applicant = _APPLICANT.match(skeleton.text, at)
    if applicant:
        yield skeleton.thing(applicant["who"]), "ja.app.applicant"
        return
    if beside:
        yield skeleton.thing(beside[0]["who"]), "ja.app.beside"
    poster = _POSTER.match(skeleton.text, at)
    behind = _BEHIND.match(skeleton.text, at)
    before = [m for m in _BEFORE.finditer(skeleton.text) if m.end() <= at]
    if poster:
        yield skeleton.thing(poster["who"]), "ja.app.poster"
    elif behind:
        yield skeleton.thing(behind["who"] or behind["listed"] or behind["sender"]), "ja.app.alias_behind"
    elif before:
        yield skeleton.thing(before[-1]["who"]), "ja.app.alias_before"
    elif _BEGAN.search(skeleton.text):
        yield from ((alias, "ja.app.began") for alias in _first_named_behind(telling, utterance))
        return
    told_of_another = poster or behind or (before and before[-1]["by"] != "に")
    subject = telling.voices.subject(utterance, at)
    if subject is not None and (
        not told_of_another or _ON_DEVICE.search(skeleton.text) or _OWN_ACT.match(skeleton.text, at)
    ):
        yield subject, "ja.app.subject"


def _first_named_behind(telling: Telling, utterance: Utterance) -> Iterator[Thing]:
    """The alias that the next sentence brings in: 「きっかけはXだった」."""
    lines = telling.reading.lines
    index = utterance.line.index + 1
    if index < len(lines) and lines[index].paragraph == utterance.line.paragraph:
        yield from (thing for _, thing in list(lines[index].skeleton.marked("A"))[:1])
