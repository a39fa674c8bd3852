"""Links and rings of the graph as plain values: every reason with its bits and the sentences it is read from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.analyse.figures import figures
from graph.lines import thing_ref
from graph.link.model import EvidenceLine, LinkExplanation, Source, WhatIf
from graph.link.resolve.model import Sameness
from graph.link.resolve.phrases import said
from graph.pages.evidence import evidence_sentences
from graph.queries import read_links
from graph.store import Row, Store
from schemas.analysis import Belonging, Change, LinkEvidence, LinkScope, LinkView, Quoted, RingLine
from schemas.views import EvidenceSentence, ThingRef

_SOURCES = 4  # sentences shown per reason


def link(store: Store, link_id: str) -> LinkView | None:
    """A link by its id; None where the graph has no such link."""
    return next(iter(_views(store, store.read(read_links.LINK, id=link_id))), None)


def links_of(store: Store, thing_id: str) -> tuple[LinkView, ...]:
    """The links of an incident or a person, the strongest first."""
    return _views(store, store.read(read_links.LINKS_OF, id=thing_id))


def links_among(store: Store, thing_ids: Sequence[str]) -> tuple[LinkView, ...]:
    """The links between any two of some things, the strongest first."""
    among = dict.fromkeys(thing_ids, True)
    return _views(store, store.read(read_links.LINKS_AMONG, ids=list(among), among=among))


def rings_of(store: Store, thing_id: str) -> tuple[RingLine, ...]:
    """The rings that an incident is in, or that somebody acted in; one may be in several."""
    rows = store.read(read_links.RINGS_OF, id=thing_id)
    return tuple(
        RingLine(ring=thing_ref(row["ring"]), members=tuple(sorted(map(thing_ref, row["members"]), key=_order)))
        for row in rows
    )


def belonging(store: Store, thing: ThingRef) -> Belonging:
    """What a thing belongs with; where nothing, whether that was looked for."""
    return Belonging(
        thing=thing,
        links=links_of(store, thing.id),
        rings=rings_of(store, thing.id),
        looked_for=bool(store.read(read_links.LINKING_RAN)[0]["n"]),
    )


def _order(thing: ThingRef) -> tuple[str, str]:
    return thing.name, thing.id


def _views(store: Store, rows: Sequence[Row]) -> tuple[LinkView, ...]:
    told = {
        row["id"]: LinkExplanation.model_validate_json(row["explanation"])
        for row in rows
        if row["scope"] == LinkScope.INCIDENT
    }
    wanted = (source.sentence for why in told.values() for line in why.lines for source in _shown(line))
    sentences = evidence_sentences(store, filter(None, wanted)) if told else {}
    return tuple(
        _of_incidents(row, told[row["id"]], sentences) if row["id"] in told else _of_persons(row) for row in rows
    )


def _of_incidents(row: Row, told: LinkExplanation, sentences: Mapping[str, EvidenceSentence]) -> LinkView:
    return LinkView(
        **_ends(row),
        scope=LinkScope.INCIDENT,
        p=told.p,
        likelihood=figures().in_words(told.p),
        total=told.total,
        evidence=tuple(_evidence(line, sentences) for line in told.lines),
        changes=tuple(_change(one) for one in told.what_if),
    )


def _of_persons(row: Row) -> LinkView:
    """Two persons who may be one: what their reports say side by side."""
    told = Sameness.model_validate_json(row["explanation"])
    return LinkView(
        **_ends(row),
        scope=LinkScope.PERSON,
        p=told.p,
        likelihood=figures().in_words(told.p),
        total=told.total,
        evidence=tuple(
            LinkEvidence(type=reason.what, bits=reason.bits, ja=words.ja, en=words.en)
            for reason in told.reasons
            for words in [said(reason)]
        ),
    )


def _ends(row: Row) -> dict[str, Any]:
    """What every link says of itself."""
    ends = {"a": thing_ref(row["a"]), "b": thing_ref(row["b"])}
    return ends | {"id": row["id"], "prior": row["prior"], "epoch": row["epoch"], "decided": row["decided"] or ""}


def _evidence(line: EvidenceLine, sentences: Mapping[str, EvidenceSentence]) -> LinkEvidence:
    return LinkEvidence(
        type=line.type.value,
        value=line.value,
        rarity=line.rarity,
        bits=line.bits,
        ja=line.ja,
        en=line.en,
        quoted=tuple(
            Quoted(sentence=sentences[source.sentence], start=source.start, end=source.end)
            for source in _shown(line)
            if source.sentence in sentences
        ),
    )


def _shown(line: EvidenceLine) -> Iterable[Source]:
    """One place per sentence, those of both ends in turn."""
    by_sentence = {source.sentence: source for source in reversed(line.sources)}
    turns: dict[str, int] = {}
    order = []
    for source in sorted(by_sentence.values(), key=lambda one: (one.document, one.start)):
        turns[source.incident] = turns.get(source.incident, 0) + 1
        order.append((turns[source.incident], source.incident, source))
    return [source for _, _, source in sorted(order, key=lambda one: one[:2])][:_SOURCES]


def _change(what_if: WhatIf) -> Change:
    return Change(p=what_if.p, likelihood=figures().in_words(what_if.p), ja=what_if.ja, en=what_if.en)
