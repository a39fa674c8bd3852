"""From a draft to a record: the one place where spans of plain text become spans of the original."""

from collections.abc import Callable
from dataclasses import replace

from extract.draft import Draft
from schemas.documents import Document
from schemas.records import Claim, Cue, Entity, Incident, Record, Sentence, Span

_Map = Callable[[Span], Span]


def _entity(entity: Entity, to_original: _Map) -> Entity:
    mentions = tuple(dict.fromkeys(to_original(m) for m in entity.mentions))
    return entity.model_copy(update={"mentions": mentions, "anaphora": tuple(map(to_original, entity.anaphora))})


def _incident(incident: Incident, to_original: _Map) -> Incident:
    people = tuple(
        p.model_copy(update={"evidence": to_original(p.evidence)}) if p.evidence else p for p in incident.participants
    )
    return incident.model_copy(update={"participants": people, "evidence": to_original(incident.evidence)})


def _claim(claim: Claim, to_original: _Map) -> Claim:
    trigger = to_original(claim.trigger) if claim.trigger else None
    return claim.model_copy(update={"evidence": to_original(claim.evidence), "trigger": trigger})


def _cue(cue: Cue, to_original: _Map) -> Cue:
    return cue.model_copy(update={"span": to_original(cue.span)}) if cue.span else cue


def _sentence(sentence: Sentence, to_original: _Map) -> Sentence:
    start, end = to_original((sentence.start, sentence.end))
    return sentence.model_copy(update={"start": start, "end": end})


def _in_original(draft: Draft) -> Draft:
    """The draft with every span pointing into the original text; that of an unchanged text is so already."""
    if not draft.text.moved:
        return draft
    to = draft.text.to_original
    return replace(
        draft,
        text=replace(draft.text, sentences=tuple(_sentence(s, to) for s in draft.text.sentences)),
        entities=tuple(_entity(e, to) for e in draft.entities),
        incidents=tuple(_incident(i, to) for i in draft.incidents),
        relations=tuple(r.model_copy(update={"evidence": to(r.evidence)}) for r in draft.relations),
        legal_actions=tuple(a.model_copy(update={"evidence": to(a.evidence)}) for a in draft.legal_actions),
        statements=tuple(s.model_copy(update={"evidence": to(s.evidence)}) for s in draft.statements),
        statistics=tuple(s.model_copy(update={"evidence": to(s.evidence)}) for s in draft.statistics),
        claims=tuple(_claim(c, to) for c in draft.claims),
        cues=tuple(_cue(c, to) for c in draft.cues),
    )


def assemble(document: Document, draft: Draft, *, version: str) -> Record:
    """The record of a document, with every span pointing into its original text."""
    found = _in_original(draft)
    return Record(
        id=document.name,
        document_id=document.id,
        kind=document.kind,
        lang=found.text.lang,
        text=document.text,
        published=document.published.isoformat() if document.published else None,
        title=document.title,
        url=document.url,
        sentences=found.text.sentences,
        entities=found.entities,
        incidents=found.incidents,
        relations=found.relations,
        legal_actions=found.legal_actions,
        statements=found.statements,
        statistics=found.statistics,
        claims=found.claims,
        label=found.label,
        score=found.score,
        cues=found.cues,
        missing_items=found.missing_items,
        pipeline_version=version,
    )
