"""What sources themselves say of incidents belonging together or not, in a document and across documents.

A sentence speaks of the incidents whose place, day, loss or passage stands in it; failing that, of those told before
it in the paragraph; failing that, of those whose actors it names. "Not the same as the group of X" keeps its
incident apart from every incident of X that another document tells. What is only being looked at says nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import NamedTuple

from graph.link.model import EvidenceType, Observation, Pair, SourceClass, StatedLink, Statement
from graph.link.observe.elsewhere import Scenes, named_by_town, scenes, towns_named
from graph.link.observe.lexicon import words
from graph.link.observe.people import person_keys
from graph.link.observe.told import Told, overlaps
from graph.link.observe.values import alias_keys
from schemas import ids, records
from schemas.ids import fold
from schemas.records import Entity, Sentence
from schemas.words import EntityType, StatementKind

_NAMES = {
    EntityType.PERSON: EvidenceType.PERSON,
    EntityType.ALIAS: EvidenceType.ALIAS,
    EntityType.ORG: EvidenceType.GANG,
}
_TWO = 2
Name = tuple[EvidenceType, str]


class Elsewhere(NamedTuple):
    """The incidents of all documents that a sentence can speak of: by a name, or by a town."""

    names: Mapping[Name, frozenset[str]]
    towns: Scenes


class Meant(NamedTuple):
    """The names and towns by which the statements of a document may speak of incidents elsewhere."""

    names: frozenset[Name]
    towns: frozenset[str]


class _Said(NamedTuple):
    """A sentence that ties incidents of its document, or keeps them apart."""

    kind: StatedLink
    pairs: frozenset[tuple[str, str]]
    about: frozenset[str]  # the incidents that it ties to others, or keeps apart from them
    sentence: Sentence
    is_told: bool = True  # the sentence itself tells of them; false where it only names their actors


def statements(told: Told, elsewhere: Elsewhere, *, cluster: str) -> Iterator[Statement]:
    """The statements of a document.

    Args:
        told: the document.
        elsewhere: what its sentences may speak of besides its own incidents.
        cluster: the source that it is.
    """
    for said in (*_listed(told), *_in_text(told)):
        pairs = _in_document(told, said) | _across(told, said, elsewhere)
        yield from _written(told, said, pairs=pairs, cluster=cluster)


def meant(told: Told) -> Meant:
    """What the statements of a document may speak of elsewhere; they depend on nothing else there."""
    said = [*_listed(told), *_in_text(told)]
    names = {
        (_NAMES[entity.type], key)
        for one in said
        for entity in _named_in(told, one.sentence)
        for key in _keys(told, entity)
    }
    towns = {town for one in said for town in towns_named(told, one.sentence)}
    return Meant(frozenset(names), frozenset(towns))


def names_in(observed: Iterable[Observation]) -> Iterator[tuple[Name, str]]:
    """The names under which statements can speak of an incident, each with the incident."""
    return (((one.type, one.key), one.incident) for one in observed if one.type in _NAMES.values())


def elsewhere(tolds: Iterable[Told], observed: Iterable[Observation]) -> Elsewhere:
    """What the documents tell, by name and by town."""
    by_name: defaultdict[Name, set[str]] = defaultdict(set)
    for name, incident in names_in(observed):
        by_name[name].add(incident)
    return Elsewhere({name: frozenset(incidents) for name, incidents in by_name.items()}, scenes(tolds))


def _in_document(told: Told, said: _Said) -> set[Pair]:
    return {Pair.of(told.report(a), told.report(b)) for a, b in said.pairs if a != b}


def _across(told: Told, said: _Said, there: Elsewhere) -> set[Pair]:
    """Pairs with incidents of other documents, which the sentence speaks of by a name or a town."""
    own = {told.report(one) for one in told.incidents}
    nearby = named_by_town(told, said.sentence, there.towns) if said.is_told else set()
    if said.kind is StatedLink.SAME_GROUP:
        return {Pair.of(told.report(a), b) for a in said.about for b in nearby - own}
    others = {a: _others(told, said, a, names=there.names) | nearby for a in said.about}
    return {Pair.of(told.report(a), b) for a, theirs in others.items() for b in theirs - own}


def _written(told: Told, said: _Said, *, pairs: set[Pair], cluster: str) -> Iterator[Statement]:
    text = told.record.text[said.sentence.start : said.sentence.end]
    for a, b in sorted(pairs):
        yield Statement(
            kind=said.kind, a=a, b=b, source=_source(told, text), document=told.record.document_id,
            sentence=ids.sentence_id(told.record.document_id, said.sentence.start, said.sentence.end),
            start=said.sentence.start, end=said.sentence.end, cluster=cluster,
        )  # fmt: skip


def _source(told: Told, text: str) -> SourceClass:
    if told.is_post:
        return SourceClass.SOCIAL
    return SourceClass.AUTHORITY if words().authority.search(text) else SourceClass.PRESS


def _others(told: Told, said: _Said, incident: str, *, names: Mapping[Name, frozenset[str]]) -> set[str]:
    """Incidents elsewhere of the names from which a sentence keeps an incident apart."""
    text = told.record.text[said.sentence.start : said.sentence.end]
    alone = said.is_told and len(said.about) == 1
    borrowed = alone and bool(words().another_bearer.search(text))
    found: set[str] = set()
    for entity in _named_in(told, said.sentence):
        own = incident in told.ties.get(entity.id, ())
        if own and not (borrowed and entity.type is EntityType.ALIAS):
            continue
        for key in _keys(told, entity):
            found |= names.get((_NAMES[entity.type], key), frozenset())
    return found


def _keys(told: Told, entity: Entity) -> tuple[str, ...]:
    if entity.type is EntityType.PERSON:
        return person_keys(told, entity.id)
    return tuple(key for key, _, _ in alias_keys(entity.canonical)) or (fold(entity.canonical),)


def _named_in(told: Told, sentence: Sentence) -> list[Entity]:
    span = (sentence.start, sentence.end)
    names = [entity for entity in told.record.entities if entity.type in _NAMES]
    return [entity for entity in names if any(overlaps(span, mention) for mention in entity.mentions)]


def _listed(told: Told) -> Iterator[_Said]:
    """The statements that the record has already, except those about a question that is open."""
    for one in told.record.statements:
        sentence = told.sentence_at(one.evidence[0])
        if sentence is None or one.a not in told.incidents or _is_open(told, sentence):
            continue
        kind = StatedLink.SAME_GROUP if one.kind is StatementKind.SAME_GROUP else StatedLink.UNRELATED
        span = (sentence.start, sentence.end)
        is_told = one.a in (told.told_by(span) or told.carried_to(sentence))
        yield _Said(kind, frozenset(_listed_pairs(told, one)), frozenset({one.a}), sentence, is_told=is_told)


def _listed_pairs(told: Told, one: records.Statement) -> Iterator[tuple[str, str]]:
    if one.b is not None:
        yield (one.a, one.b)
    elif one.kind is StatementKind.UNRELATED:
        yield from ((one.a, other) for other in told.incidents if other != one.a)


def _is_open(told: Told, sentence: Sentence) -> bool:
    text = told.record.text[sentence.start : sentence.end]
    if words().unconfirmed.search(text) or words().aside.search(text):
        return True
    firm = words().same_group.search(text) or words().unrelated.search(text)
    return bool(words().open_question.search(text)) and not firm


def _in_text(told: Told) -> Iterator[_Said]:
    for sentence in told.sentences:
        kind = _kind(told, sentence) if told.in_body(sentence.start) else None
        if kind is StatedLink.UNRELATED:
            yield _apart(told, sentence)
        elif kind is StatedLink.SAME_GROUP:
            yield _together(told, sentence)


def _kind(told: Told, sentence: Sentence) -> StatedLink | None:
    text = told.record.text[sentence.start : sentence.end]
    if words().unconfirmed.search(text) or words().aside.search(text):
        return None
    if words().unrelated.search(text) or words().alone.search(text):
        return StatedLink.UNRELATED
    return StatedLink.SAME_GROUP if words().same_group.search(text) else None


def _about(told: Told, sentence: Sentence) -> set[str]:
    span = (sentence.start, sentence.end)
    return told.told_by(span) or told.carried_to(sentence) or told.named_by(span)


def _apart(told: Told, sentence: Sentence) -> _Said:
    """The incidents of the sentence against all others of the document; of two groups, one against the other."""
    span = (sentence.start, sentence.end)
    about = told.told_by(span) or told.carried_to(sentence)
    text = told.record.text[slice(*span)]
    if not about:
        named = told.named_by(span)
        both = bool(words().several.search(text)) and len(told.incidents) == _TWO
        every = frozenset(combinations(sorted(told.incidents), 2) if both else ())
        return _Said(StatedLink.UNRELATED, every, frozenset(named), sentence, is_told=False)
    rest = set(told.incidents) - about
    pairs = product(about, rest) if rest else combinations(sorted(about), 2)
    if len(about) > 1 and words().several.search(text):
        pairs = combinations(sorted(about), 2)
    return _Said(StatedLink.UNRELATED, frozenset(pairs), frozenset(about), sentence)


def _together(told: Told, sentence: Sentence) -> _Said:
    """The incidents of the sentence with each other and with what the text is about; all, where it counts them."""
    about = _about(told, sentence)
    text = told.record.text[sentence.start : sentence.end]
    if words().several.search(text) and len(about) < _TWO:
        about |= set(told.main) if len(told.main) == _TWO else _counted(told, sentence)
    main = set(told.main[:1]) or about
    pairs = {*combinations(sorted(about), 2), *product(about, main)}
    return _Said(StatedLink.SAME_GROUP, frozenset(pairs), frozenset(about), sentence)


def _counted(told: Told, sentence: Sentence) -> set[str]:
    """The incidents of a sentence that goes on with "among them"."""
    after = next((one for one in told.sentences if one.start >= sentence.end), None)
    if after is None or not words().among.search(told.record.text[after.start : after.end]):
        return set()
    return told.told_by((after.start, after.end))
