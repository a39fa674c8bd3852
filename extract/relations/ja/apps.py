"""USED_APP: who wrote, called or recruited through which app; the case itself where nobody is named."""

from collections.abc import Iterator

from extract.discourse.ja.marks import pattern
from extract.discourse.ja.skeleton import Thing
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.voices import Utterance
from extract.incidents.ja.meant import acts, cases_at
from extract.incidents.ja.stage import Telling
from extract.relations.ja.found import Found, joined
from schemas.words import RelationType

_SENDER_BEHIND = pattern(
    r"(?P<app><S>)(?:の|で|上の|上で|を通じて|のアカウント(?:名)?|のダイレクトメッセージで|のDMで)[^。、‹PAS›]{0,18}?(?P<who><A>)"
)
_SENDER_BEFORE = pattern(
    r"(?P<who><PA>)(?:のアカウント<H>)?(?:から|が|は|も|より)(?:[^。‹PA›]{0,40}?)(?P<app><S>)(?P<behind>を?[^。‹PA›]{0,24})"
)
_IN_PASSING = pattern(r"(?:ではなく|の公式|に削除|への投稿|の運営)")
_ABOUT_GROUP = pattern(
    r"(?:指示|やり取り|やりとり|連絡|メッセージ|求人|募集|投稿|行き先)[^。]{0,24}<S>|<S>[^。]{0,24}(?:指示|やり取り|やりとり|連絡|募集|投稿|応募|集め)"
)


def apps(telling: Telling) -> Iterator[Found]:
    """Users of all apps told of in cases."""
    if not telling.story.cases:
        return
    for utterance in telling.voices.utterances():
        yield from _of(telling, utterance)


def _of(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    skeleton = utterance.skeleton
    text = skeleton.text
    for at, app in skeleton.marked("S"):
        if _IN_PASSING.match(text, at + 1):
            continue
        users = list(_users(telling, utterance, at))
        if not users and _ABOUT_GROUP.search(text):
            line = utterance.line
            for case in cases_at(telling.story, line, utterance.place(at))[:1]:
                sure = sure_of(utterance, at, at + 1)
                yield Found(
                    RelationType.USED_APP, telling.id_of(case), app.ids[0], skeleton.span(), sure, "ja.app.case"
                )
        for user, rule in users:
            for one in user.ids:
                if acts(telling.reading.cast, one) and len(user.ids) == 1:
                    sure = sure_of(utterance, at, at + 1)
                    here = utterance.line.sentence.start <= user.start < utterance.line.sentence.end
                    span = joined(app.span, user.span) if here else app.span
                    yield Found(RelationType.USED_APP, one, app.ids[0], span, sure, rule)


def _users(telling: Telling, utterance: Utterance, at: int) -> Iterator[tuple[Thing, str]]:
    """An alias just behind the app, one told as sender before it, else the subject of the sentence."""
    skeleton = utterance.skeleton
    behind = _SENDER_BEHIND.match(skeleton.text, at)
    if behind:
        yield skeleton.thing(behind["who"]), "ja.app.alias_behind"
    aliases = [t for i, t in skeleton.marked("A") if i < at]
    if aliases and not behind:
        yield aliases[-1], "ja.app.alias_before"
    subject = telling.voices.subject(utterance, at)
    if subject is not None and subject.letter == "P" and (utterance.quoted or not behind):
        yield subject, "ja.app.subject"
    elif subject is not None and subject.letter == "A" and not behind and not aliases:
        yield subject, "ja.app.subject"
