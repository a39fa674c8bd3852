"""DIRECTED and RECRUITED: from frames to relations, to persons and to the cases they were directed in."""

from collections.abc import Iterator

from extract.discourse.ja.frames import DIRECT, RECRUIT, Frame
from extract.discourse.ja.sureness import sure_of
from extract.discourse.skeleton import Thing
from extract.incidents.ja.ledger import NAMED_ONLY
from extract.incidents.ja.meant import acts, cases_at, fits
from extract.incidents.ja.stage import Telling
from extract.relations.found import Found
from extract.relations.ja.passages import joined, passage
from schemas.records import Span
from schemas.words import IncidentKind, RelationType, Role

_FEW = 2
_OF_THE_LURED = {IncidentKind.TRAFFICKING, IncidentKind.CONFINEMENT}


def orders(telling: Telling) -> Iterator[Found]:
    """Relations of all frames."""
    told: set[str] = set()
    for frame in telling.frames:
        if frame.sort == DIRECT:
            told.update(frame.agent.ids)
        yield from _to_persons(telling, frame)
        if frame.sort == DIRECT:
            yield from _to_cases(telling, frame)  # whoever orders one of those who acted directs the case
    yield from _by_part(telling, told)


def _by_part(telling: Telling, told: set[str]) -> Iterator[Found]:
    """An alias that is a coordinator directed the case, even if no sentence says how."""
    for case in telling.story.cases:
        for (alias, role), part in case.parts.items():
            if (
                role is Role.COORDINATOR
                and part.rule != NAMED_ONLY
                and alias not in told
                and alias not in telling.reading.cast.people
            ):
                ends = (alias, telling.id_of(case))
                yield Found(
                    RelationType.DIRECTED, *ends, part.evidence, part.certainty, "ja.direct.part", confidence=0.5
                )


def _patients(telling: Telling, frame: Frame) -> tuple[str, ...]:
    if frame.patient is None:
        return ()
    everybody = _everybody(telling, frame.patient)
    if frame.sort == RECRUIT:
        return tuple(p for p in everybody if _may_be_lured(telling, p))
    return tuple(p for p in everybody if acts(telling.reading.cast, p))


def _may_be_lured(telling: Telling, person: str) -> bool:
    """Whether somebody, 男性 or not, can have been lured: not who speaks of the case, nor whom a raid harmed."""
    known = telling.reading.cast.people.get(person)
    harmed = (case.kind for case in telling.story.cases if (person, Role.VICTIM) in case.parts)
    return (known is None or not known.speaks) and all(kind in _OF_THE_LURED for kind in harmed)


def _everybody(telling: Telling, group: Thing) -> tuple[str, ...]:
    """The members of a group, with those unnamed suspects whom the text only tells of apart."""
    room = (group.count or 0) - len(group.ids)
    if room <= 0 or len(group.ids) < _FEW:
        return group.ids
    people = telling.reading.cast.people.values()
    unnamed = [p.id for p in people if not p.named and p.acting_by_name and p.id not in group.ids]
    return (*group.ids, *unnamed[:room])


def _evidence(frame: Frame) -> Span:
    span = passage(frame.utterance, frame.start, frame.end)
    sentence = frame.utterance.line.sentence
    patient = frame.patient
    if patient is not None and sentence.start <= patient.start < sentence.end:
        span = joined(span, patient.span)
    return joined(span, frame.agent.span) if sentence.start <= frame.agent.start < sentence.end else span


def _to_persons(telling: Telling, frame: Frame) -> Iterator[Found]:
    kind = RelationType.DIRECTED if frame.sort == DIRECT else RelationType.RECRUITED
    sure = sure_of(frame.utterance, frame.start, frame.end)
    for agent in frame.agent.ids:
        for patient in _patients(telling, frame):
            if agent != patient and acts(telling.reading.cast, agent):
                yield Found(kind, agent, patient, _evidence(frame), sure, f"ja.{frame.sort}.{frame.rule}")


def _to_cases(telling: Telling, frame: Frame) -> Iterator[Found]:
    line = frame.utterance.line
    sure = sure_of(frame.utterance, frame.start, frame.end)
    for agent in frame.agent.ids:
        for case in cases_at(telling.story, line, frame.utterance.place(frame.start)):
            if fits(line, case) and acts(telling.reading.cast, agent):
                rule = f"ja.direct.{frame.rule}_case"
                yield Found(RelationType.DIRECTED, agent, telling.id_of(case), _evidence(frame), sure, rule)
