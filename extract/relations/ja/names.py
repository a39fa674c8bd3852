"""ALIAS_OF and USES_HANDLE: who goes by which name, whose account it is."""

from collections.abc import Iterator

from extract.discourse.ja.marks import pattern
from extract.discourse.ja.skeleton import Thing
from extract.discourse.ja.voices import Utterance
from extract.incidents.ja.stage import Telling
from extract.relations.ja.found import Found, joined, passage, sure_of
from schemas.records import Span
from schemas.words import Certainty, RelationType

_GAP = r"[^。‹PAH›]{0,30}?"
_CALLS_HIMSELF = pattern(
    rf"(?P<alias><A>)(?:など)?(?:の(?:名(?:前|義)?|偽名|通称|ハンドルネーム|アカウント(?:名)?|登録名|表示名|ニックネーム)(?:を使|で|を名乗|など)"
    rf"|[とを](?:名乗|称し|自称|呼ばれ)|という(?:名(?:前)?|アカウント(?:名)?)(?:で|を))"
)
_IS_PERSON = pattern(
    rf"(?P<alias><A>)(?:の正体)?(?:は|が|=|、すなわち){_GAP}(?P<person><P>)(?:だ|で(?:、|あ|は)|と(?:み|さ|い|同一|判明|特定)|の(?:こと|名)|である|とみ|本人|=|。|$)"
)
_PERSON_IS = pattern(rf"(?P<person><P>)(?:が|は|を)、?{_GAP}(?P<alias><A>)(?:本人)?(?:だ(?!が)|と(?:み|さ|同一|判明|特定|断定)|である|の正体|であ)")
_NAME_IS = pattern(
    rf"(?:(?P<person><P>)の)?[^。‹PA›]{{0,14}}?(?:アカウント名|通称|呼び名|偽名|ハンドルネーム|登録名|あだ名|別名|コードネーム)は(?P<alias><A>)"
)
_NOT_SAME = pattern(r"別人|別の人物|別の(?:男|女|者)|同じ名を使う|ではない|複数")
_OWNER = pattern(rf"(?P<handle><H>)の(?:主|持ち主|使用者|利用者|投稿者)は(?P<owner><PA>)")
_OWNED = pattern(rf"(?P<owner><PA>)(?P<gap>[^。‹PA›]{{0,40}}?)(?P<handle><H>)")


def names(telling: Telling) -> Iterator[Found]:
    """All relations between persons, aliases and accounts."""
    for utterance in telling.voices.utterances():
        yield from _aliases(telling, utterance)
        yield from _handles(telling, utterance)


def _found(kind: RelationType, ends: tuple[str, str], said: tuple[Span, Certainty], rule: str) -> Found:
    return Found(kind, ends[0], ends[1], said[0], said[1], rule)


def _aliases(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    skeleton = utterance.skeleton
    for _, thing in skeleton.marked("P"):
        yield from _folded(utterance, thing)
    for rule, shape in (("is", _IS_PERSON), ("is_alias", _PERSON_IS), ("name_is", _NAME_IS)):
        for match in shape.finditer(skeleton.text):
            alias = skeleton.thing(match["alias"])
            person = skeleton.thing(match["person"]) if match["person"] else telling.voices.topic(utterance.line)
            if person is None or len(person.ids) != 1 or _NOT_SAME.search(skeleton.text, match.end("alias"), match.end() + 8):
                continue
            said = (joined(passage(utterance, *match.span())), sure_of(utterance, match.start(), match.end()))
            for one in alias.ids:
                yield _found(RelationType.ALIAS_OF, (one, person.ids[0]), said, f"ja.alias.{rule}")
    yield from _self_named(telling, utterance)


def _folded(utterance: Utterance, thing: Thing) -> Iterator[Found]:
    """「X」ことP, 「X」と呼ばれるP: stated in passing, as a fact."""
    for member in thing.members or (thing,):
        for alias in member.also:
            if member.ids:
                said = (member.span, Certainty.ALLEGED if utterance.quoted else Certainty.REPORTED)
                yield _found(RelationType.ALIAS_OF, (alias, member.ids[0]), said, "ja.alias.known_as")


def _self_named(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    """A person who calls himself by a name."""
    skeleton = utterance.skeleton
    for match in _CALLS_HIMSELF.finditer(skeleton.text):
        person = telling.voices.subject(utterance, match.start())
        if person is None or person.letter != "P" or len(person.ids) != 1 or (person.count or 1) > 1:
            continue
        known = telling.reading.cast.people.get(person.ids[0])
        if known is None or known.harmed_by_name:
            continue
        said = (passage(utterance, *match.span()), sure_of(utterance, match.start(), match.end()))
        for alias in skeleton.thing(match["alias"]).ids:
            yield _found(RelationType.ALIAS_OF, (alias, person.ids[0]), said, "ja.alias.calls_himself")


def _handles(telling: Telling, utterance: Utterance) -> Iterator[Found]:
    skeleton = utterance.skeleton
    for _, owner in skeleton.marked("PA"):
        for aside in owner.asides:
            for _, handle in aside.marked("H"):
                yield from _owned(utterance, owner, handle)
    taken = set()
    for match in _OWNER.finditer(skeleton.text):
        taken.add(match["handle"])
        yield from _owned(utterance, skeleton.thing(match["owner"]), skeleton.thing(match["handle"]))
    for match in _OWNED.finditer(skeleton.text):
        if match["handle"] not in taken:
            taken.add(match["handle"])
            yield from _owned(utterance, skeleton.thing(match["owner"]), skeleton.thing(match["handle"]))
    for _, handle in skeleton.marked("H"):
        topic = telling.voices.topic(utterance.line)
        if topic is not None and not taken and not utterance.quoted:
            yield from _owned(utterance, topic, handle)


def _owned(utterance: Utterance, owner: Thing, handle: Thing) -> Iterator[Found]:
    if len(owner.ids) != 1:
        return
    sentence = utterance.line.sentence
    spans = [s.span for s in (owner, handle) if sentence.start <= s.start < sentence.end]
    start = next((i for i, s in enumerate(utterance.skeleton.starts) if s >= handle.start), 0)
    said = (joined(*spans), sure_of(utterance, start, start + 1))
    yield _found(RelationType.USES_HANDLE, (owner.ids[0], handle.ids[0]), said, "ja.handle.owner")
