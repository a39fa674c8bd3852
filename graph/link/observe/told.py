"""One record looked at from its incidents: which entities belong to which, and which sentences tell of which."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from graph.load.things import Report, reports
from schemas import ids
from schemas.documents import DocumentKind, SectionKind
from schemas.records import Entity, Incident, Record, Relation, Sentence, Span
from schemas.words import EntityType, Polarity, RelationType

_NAMES_OF_ACTORS = frozenset({EntityType.PERSON, EntityType.ALIAS})
_SIDE = frozenset({SectionKind.TEASER, SectionKind.BOILERPLATE})


def overlaps(a: Span, b: Span) -> bool:
    """Whether two passages share a character."""
    return a[0] < b[1] and b[0] < a[1]


class Told:
    """A record with its report ids, and what each incident of it has to do with which entity."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.entities: dict[str, Entity] = {one.id: one for one in record.entities}
        self.incidents: dict[str, Incident] = {one.id: one for one in record.incidents}
        self.reports: dict[str, Report] = reports(record.document_id, record)
        self.sentences: tuple[Sentence, ...] = tuple(sorted(record.sentences, key=lambda one: one.start))
        self.relations: tuple[Relation, ...] = tuple(
            one for one in record.relations if one.polarity is Polarity.AFFIRMED
        )

    def report(self, record_id: str) -> str:
        """The report id of an incident, person or legal action of the record."""
        return self.reports[record_id].id

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence in which a position lies."""
        return next((one for one in self.sentences if one.start <= position < one.end), None)

    def sentence_id(self, position: int) -> str:
        """The id of the sentence in which a position lies; empty outside all."""
        found = self.sentence_at(position)
        return ids.sentence_id(self.record.document_id, found.start, found.end) if found else ""

    def in_body(self, position: int) -> bool:
        """Whether a position lies in a part whose statements count."""
        found = self.sentence_at(position)
        return found is None or found.section not in _SIDE

    @cached_property
    def main(self) -> tuple[str, ...]:
        """The incidents that the document is about; all, where it only refers to some."""
        told = tuple(one.id for one in self.record.incidents if not one.background)
        return told or tuple(self.incidents)

    @cached_property
    def ties(self) -> dict[str, frozenset[str]]:
        """Entity → incidents it belongs to: as participant, by a relation, or over an alias or its person."""
        ties: defaultdict[str, set[str]] = defaultdict(set)
        for incident in self.record.incidents:
            for participant in incident.participants:
                ties[participant.entity].add(incident.id)
        for relation in self.relations:
            for one, other in ((relation.from_, relation.to), (relation.to, relation.from_)):
                if one in self.incidents and other in self.entities:
                    ties[other].add(one)
        self._over_names(ties)
        self._over_people(ties)
        self._over_names(ties)
        return {entity: frozenset(told) for entity, told in ties.items()}

    def _over_names(self, ties: defaultdict[str, set[str]]) -> None:
        """An alias and its person, an actor and his accounts and group share their incidents."""
        for relation in self.relations:
            if relation.type is RelationType.ALIAS_OF:
                both = ties[relation.from_] | ties[relation.to]
                ties[relation.from_] |= both
                ties[relation.to] |= both
            elif relation.type in {RelationType.USES_HANDLE, RelationType.USED_APP, RelationType.MEMBER_OF}:
                ties[relation.to] |= ties[relation.from_] if relation.from_ in self.entities else set()

    def _over_people(self, ties: defaultdict[str, set[str]]) -> None:
        """Who directs or recruits somebody belongs to his incident, where it is one or the passage tells it."""
        for relation in self.relations:
            if relation.type not in {RelationType.DIRECTED, RelationType.RECRUITED} or relation.to not in self.entities:
                continue
            theirs = set(ties[relation.to])
            if len(theirs) > 1:
                theirs &= self.told_by(relation.evidence)
            ties[relation.from_] |= theirs

    @cached_property
    def _marks(self) -> dict[str, tuple[Span, ...]]:
        """Where each incident is told: its passage, the mentions of its place and loss, the day it happened."""
        places = [one.place for one in self.record.incidents]
        marks: dict[str, tuple[Span, ...]] = {}
        for incident in self.record.incidents:
            own = [incident.place if places.count(incident.place) == 1 else None, incident.loss]
            spans = [span for one in own if one in self.entities for span in self.entities[one].mentions]
            marks[incident.id] = (incident.evidence, *spans, *self._days(incident))
        return marks

    def _days(self, incident: Incident) -> Iterable[Span]:
        same_day = [one.id for one in self.record.incidents if one.date == incident.date]
        if not incident.date or len(same_day) > 1:
            return ()
        dates = [e for e in self.record.entities if e.type is EntityType.DATE and e.norm.get("iso") == incident.date]
        return tuple(span for entity in dates for span in entity.mentions)

    def told_by(self, span: Span) -> set[str]:
        """The incidents that a passage itself tells of."""
        return {one for one, marks in self._marks.items() if any(overlaps(span, mark) for mark in marks)}

    def named_by(self, span: Span) -> set[str]:
        """The incidents whose actors a passage names."""
        actors = [e for e in self.record.entities if e.type in _NAMES_OF_ACTORS]
        here = [e.id for e in actors if any(overlaps(span, mention) for mention in e.mentions)]
        return {incident for one in here for incident in self.ties.get(one, ())}

    def carried_to(self, sentence: Sentence) -> set[str]:
        """The incidents told last before a sentence in the same paragraph."""
        text = self.record.text
        for earlier in reversed([one for one in self.sentences if one.end <= sentence.start]):
            if "\n" in text[earlier.start : sentence.start].lstrip():
                return set()
            told = self.told_by((earlier.start, earlier.end))
            if told:
                return told
        return set()

    @property
    def is_post(self) -> bool:
        """Whether the document is a post, and so no press report."""
        return self.record.kind is DocumentKind.POST
