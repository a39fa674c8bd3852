"""Who bears an alias, where people decided it: evidence of the alias made evidence of the person, or kept from him."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.link.model import Bearing, EvidenceType, Observation, Observations
from graph.link.observe.told import Told
from graph.link.observe.values import alias_keys
from graph.link.resolve.tellings import PersonTelling
from schemas.records import Relation
from schemas.words import EntityType, RelationType


def without_rejected(tolds: list[Told], rejected: Iterable[Bearing], ids: Mapping[str, str]) -> list[Told]:
    """The same documents, where none says of a person that an alias is his which people say is not.

    Args:
        tolds: the documents.
        rejected: alias and person; it holds for all reports of that person.
        ids: report of a person → resolved person.
    """
    denied: defaultdict[str, set[str]] = defaultdict(set)
    for one in rejected:
        denied[ids.get(one.person, one.person)] |= one.keys
    return [_without(told, denied, ids) for told in tolds]


def _without(told: Told, denied: Mapping[str, set[str]], ids: Mapping[str, str]) -> Told:
    kept = tuple(one for one in told.record.relations if not _is_denied(told, one, denied=denied, ids=ids))
    if len(kept) == len(told.record.relations):
        return told
    return Told(told.record.model_copy(update={"relations": kept}))


def _is_denied(told: Told, relation: Relation, *, denied: Mapping[str, set[str]], ids: Mapping[str, str]) -> bool:
    if relation.type is not RelationType.ALIAS_OF or relation.to not in told.reports:
        return False
    alias = told.entities.get(relation.from_)
    person = told.report(relation.to)
    keys = denied.get(ids.get(person, person), set())
    return alias is not None and alias.type is EntityType.ALIAS and bool(alias_key_set(alias.canonical) & keys)


def alias_key_set(alias: str) -> set[str]:
    """The keys under which an alias is reported, its writing and its readings."""
    return {key for key, _, _ in alias_keys(alias)}


def by_confirmed(
    observations: Observations,
    people: Iterable[PersonTelling],
    *,
    ids: Mapping[str, str],
    confirmed: Iterable[Bearing],
) -> Observations:
    """An alias that people say is a person's stands for his name, wherever no other named person bears it.

    It takes the place of the alias, so that one mention is not counted twice. A person without a name has nothing that
    the alias could stand for.
    """
    known = tuple(people)
    observed = observations.observed
    for bearing in sorted(confirmed, key=lambda one: (one.person, sorted(one.keys))):
        observed = tuple(_named(observed, bearing, people=known, ids=ids))
    return replace(observations, observed=observed)


def _named(
    observed: tuple[Observation, ...], bearing: Bearing, *, people: tuple[PersonTelling, ...], ids: Mapping[str, str]
) -> Iterator[Observation]:
    core = ids.get(bearing.person, bearing.person)
    his = {(one.document, one.written) for one in people if ids.get(one.report, one.report) == core and one.is_named}
    others = {
        incident
        for one in people
        if one.is_named and ids.get(one.report, one.report) != core and one.aliases & bearing.keys
        for incident in one.incidents
    }
    names = _names(observed, his)
    for one in observed:
        if not names or one.type is not EvidenceType.ALIAS or one.key not in bearing.keys or one.incident in others:
            yield one
        else:
            yield from (_in_place_of(one, name) for name in names)


def _names(observed: Iterable[Observation], his: set[tuple[str, str]]) -> list[Observation]:
    """The keys of a person's name, each as the first document writes it."""
    found: dict[str, Observation] = {}
    own = (one for one in observed if one.type is EvidenceType.PERSON and (one.document, one.surface) in his)
    for one in sorted(own, key=lambda one: (one.key, one.document, one.start, one.incident)):
        found.setdefault(one.key, one)
    return list(found.values())


def _in_place_of(alias: Observation, name: Observation) -> Observation:
    """The name at the place of the alias."""
    return replace(
        alias,
        type=name.type,
        key=name.key,
        surface=name.surface,
        share=name.share,
        base_rate=name.base_rate,
        suspect=name.suspect,
    )
