"""ALIAS_OF and USES_HANDLE: who goes by which name, whose account it is."""

import re
from collections.abc import Iterator

from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.ja.stage import Telling
from extract.relations.found import Found
from extract.relations.ja.passages import joined
from schemas.words import Certainty, RelationType

_USED_BY = pattern(
    r"(?P<handle><H>)(?:を(?:使う|使った|使っていた|使用する|使用していた|用いる|持つ|名乗る)|の)(?P<owner><A>)"
)
_OWNER = pattern(r"(?P<handle><H>)の(?:主|持ち主|使用者|利用者|投稿者|所有者)は(?P<owner><PA>)")
_OWNED = pattern(r"(?P<owner><PA>)(?P<gap>[^。‹PA›]{0,40}?)(?P<handle><H>)")

# Whose telephone holds messages of an account, and who writes to one, is not the one behind it.
_HOLDS_DEVICE = pattern(
    "(?:の|から|が|は)[^。]{0,16}(?:スマートフォン|スマホ|携帯電話|携帯|端末|パソコン|タブレット)[^。]{0,20}(?:に|から|へ)"
)
_RECEIVED = pattern(
    "」?(?:など)?(?:から(?:の|、?[^。]{0,10}(?:送られ|届|受け|受信|来た|指示され|命じられ))|(?:に|へ|宛て)[^。]{0,6}(?:応募|連絡|返信|申し込|問い合わせ|送り|送っ))"
)
_NAMES_IT = pattern("(?:など)?(?:[とを]名乗る|という|と称する|の[^、。]{0,10}アカウント)")
_SENDS = pattern("[^。]{0,12}(?:送った|送っていた|送信した|指示した|指示していた|投稿した|発信した)")


def names(telling: Telling) -> Iterator[Found]:
    """All relations between persons, aliases and accounts."""
    for identity in telling.identities:
        sure = Certainty.REPORTED if identity.stated else sure_of(identity.utterance, identity.start, identity.end)
        yield Found(RelationType.ALIAS_OF, identity.alias, identity.person, identity.evidence, sure, identity.rule)
    for utterance in telling.voices.utterances:
        yield from _handles(telling, utterance)


def _handles(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    """Accounts in brackets behind a name, told with their owner, else behind the last name before them."""
    skeleton = utterance.skeleton
    for _, owner in skeleton.marked("PA"):
        for aside in owner.asides:
            for _, handle in aside.marked("H"):
                yield from _owned(utterance, owner, handle)
    taken = set()
    for shape in (_USED_BY, _OWNER, _OWNED):
        for match in shape.finditer(skeleton.text):
            if match["handle"] not in taken and not _is_receiver(skeleton.text, match):
                taken.add(match["handle"])
                yield from _owned(utterance, skeleton.thing(match["owner"]), skeleton.thing(match["handle"]))
    topic = telling.voices.topic(utterance.line)
    for at, handle in skeleton.marked("H"):
        if topic is not None and not taken and not utterance.quoted and not _RECEIVED.match(skeleton.text, at + 1):
            yield from _owned(utterance, topic, handle)


def _is_receiver(text: str, match: re.Match[str]) -> bool:
    """Whether the name before an account is of somebody who got its messages or wrote to it."""
    if match.re is not _OWNED.re or _NAMES_IT.match(match["gap"]):
        return False
    if _HOLDS_DEVICE.match(match["gap"]):
        return True
    return bool(_RECEIVED.match(text, match.end())) and not _SENDS.match(text, match.end())


def _owned(utterance: Utterance, owner: Thing, handle: Thing) -> Iterator[Found]:
    if len(owner.ids) != 1:
        return
    sentence = utterance.line.sentence
    spans = [s.span for s in (owner, handle) if sentence.start <= s.start < sentence.end]
    start = next((i for i, s in enumerate(utterance.skeleton.starts) if s >= handle.start), 0)
    sure = sure_of(utterance, start, start + 1)
    yield Found(RelationType.USES_HANDLE, owner.ids[0], handle.ids[0], joined(*spans), sure, "ja.handle.owner")
