"""ALIAS_OF and USES_HANDLE: who goes by which name, whose account it is."""

from collections.abc import Iterator

from extract.discourse.ja.marks import pattern
from extract.discourse.ja.skeleton import Thing
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.incidents.ja.stage import Telling
from extract.relations.ja.found import Found, joined
from schemas.words import Certainty, RelationType

_OWNER = pattern(r"(?P<handle><H>)の(?:主|持ち主|使用者|利用者|投稿者|所有者)は(?P<owner><PA>)")
_OWNED = pattern(r"(?P<owner><PA>)(?P<gap>[^。‹PA›]{0,40}?)(?P<handle><H>)")


def names(telling: Telling) -> Iterator[Found]:
    """All relations between persons, aliases and accounts."""
    for identity in telling.identities:
        sure = Certainty.REPORTED if identity.stated else sure_of(identity.utterance, identity.start, identity.end)
        yield Found(RelationType.ALIAS_OF, identity.alias, identity.person, identity.evidence, sure, identity.rule)
    for utterance in telling.voices.utterances():
        yield from _handles(telling, utterance)


def _handles(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    """Accounts in brackets behind a name, told with their owner, else behind the last name before them."""
    skeleton = utterance.skeleton
    for _, owner in skeleton.marked("PA"):
        for aside in owner.asides:
            for _, handle in aside.marked("H"):
                yield from _owned(utterance, owner, handle)
    taken = set()
    for shape in (_OWNER, _OWNED):
        for match in shape.finditer(skeleton.text):
            if match["handle"] not in taken:
                taken.add(match["handle"])
                yield from _owned(utterance, skeleton.thing(match["owner"]), skeleton.thing(match["handle"]))
    topic = telling.voices.topic(utterance.line)
    for _, handle in skeleton.marked("H"):
        if topic is not None and not taken and not utterance.quoted:
            yield from _owned(utterance, topic, handle)


def _owned(utterance: Utterance, owner: Thing, handle: Thing) -> Iterator[Found]:
    if len(owner.ids) != 1:
        return
    sentence = utterance.line.sentence
    spans = [s.span for s in (owner, handle) if sentence.start <= s.start < sentence.end]
    start = next((i for i, s in enumerate(utterance.skeleton.starts) if s >= handle.start), 0)
    sure = sure_of(utterance, start, start + 1)
    yield Found(RelationType.USES_HANDLE, owner.ids[0], handle.ids[0], joined(*spans), sure, "ja.handle.owner")
