"""Links and rings of the graph as plain values: every reason with its bits and the sentences it is read from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from graph.analyse.figures import figures
from graph.lines import thing_ref
from graph.link.model import EvidenceLine, LinkExplanation, Source, WhatIf
from graph.link.resolve.model import Sameness
from graph.link.resolve.phrases import said
from graph.pages.evidence import evidence_sentences
from graph.queries import read_links, read_pages
from graph.store import Row, Store
from schemas.analysis import Belonging, Change, LinkEvidence, LinkScope, LinkView, Quoted, RingLine, Start
from schemas.views import EvidenceSentence, ThingRef

_SOURCES = 4  # sentences shown per reason


def link(store: Store, link_id: str) -> LinkView | None:
    """A link by its id; None where the graph has no such link."""
    return next(iter(links(store, [link_id])), None)


def links(store: Store, link_ids: Iterable[str]) -> tuple[LinkView, ...]:
    """Those of some links that are still there, in the order asked for."""
    ids = list(link_ids)
    found = {one.id: one for one in _views(store, store.read(read_links.LINKS, ids=ids))} if ids else {}
    return tuple(found[one] for one in ids if one in found)


def links_of(store: Store, thing_id: str) -> tuple[LinkView, ...]:
    """The links of an incident or a person, the strongest first, those that people rejected last."""
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


def views_of(store: Store, explained: Sequence[LinkExplanation]) -> tuple[LinkView, ...]:
    """Pairs that are not written as links, in the form of links."""
    ids = sorted({end for one in explained for end in (one.a, one.b)})
    things = {row["thing"]["id"]: row["thing"] for row in store.read(read_pages.THINGS, ids=ids)}
    rows = [
        {
            "id": "",
            "scope": LinkScope.INCIDENT,
            "a": things[one.a],
            "b": things[one.b],
            "prior": one.prior,
            "epoch": one.epoch,
            "decided": one.decided,
            "explanation": one.model_dump_json(),
        }
        for one in explained
        if one.a in things and one.b in things
    ]
    return _views(store, rows)


def _order(thing: ThingRef) -> tuple[str, str]:
    return thing.name, thing.id


def _views(store: Store, rows: Sequence[Row]) -> tuple[LinkView, ...]:
    told = [
        LinkExplanation.model_validate_json(row["explanation"]) if row["scope"] == LinkScope.INCIDENT else None
        for row in rows
    ]
    ends = {row[end]["id"] for row, why in zip(rows, told, strict=True) if why is None for end in ("a", "b")}
    written = _written(store, ends) if ends else {}
    wanted = [source.sentence for why in filter(None, told) for line in why.lines for source in _shown(line)]
    wanted += [source.sentence for sources in written.values() for source in sources]
    sentences = evidence_sentences(store, filter(None, wanted)) if wanted else {}
    return tuple(
        _of_incidents(row, why, sentences) if why else _of_persons(row, _quoted(_in_turns(written, row), sentences))
        for row, why in zip(rows, told, strict=True)
    )


def _written(store: Store, persons: Iterable[str]) -> Mapping[str, Sequence[Source]]:
    """Person -> where the first documents that tell of him first write of him."""
    first: dict[str, dict[str, Source]] = {}
    for row in store.read(read_links.WRITTEN, ids=sorted(persons)):
        place = Source(incident=row["id"], sentence=row["sentence"], start=row["start"], end=row["until"])
        first.setdefault(row["id"], {}).setdefault(row["document"], place)
    return {person: list(places.values())[: _SOURCES // 2] for person, places in first.items()}


def _in_turns(written: Mapping[str, Sequence[Source]], row: Row) -> Iterator[Source]:
    """Those of both ends in turn."""
    for pair in zip_longest(*(written.get(row[end]["id"], ()) for end in ("a", "b"))):
        yield from filter(None, pair)


def _of_incidents(row: Row, told: LinkExplanation, sentences: Mapping[str, EvidenceSentence]) -> LinkView:
    return LinkView(
        **_ends(row),
        scope=LinkScope.INCIDENT,
        p=told.p,
        likelihood=figures().in_words(told.p),
        start=Start(ja=told.prior_ja, en=told.prior_en) if told.prior_en else None,
        total=told.total,
        evidence=tuple(_evidence(line, sentences) for line in told.lines),
        changes=tuple(_change(one) for one in told.what_if),
    )


def _of_persons(row: Row, written: tuple[Quoted, ...]) -> LinkView:
    """Two persons who may be one: what their reports say side by side; the first line quotes where it is written."""
    told = Sameness.model_validate_json(row["explanation"])
    return LinkView(
        **_ends(row),
        scope=LinkScope.PERSON,
        p=told.p,
        likelihood=figures().in_words(told.p),
        total=told.total,
        evidence=tuple(
            LinkEvidence(
                type=reason.what, bits=reason.bits, ja=words.ja, en=words.en, quoted=written if at == 0 else ()
            )
            for at, reason in enumerate(told.reasons)
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
        quoted=_quoted(_shown(line), sentences),
    )


def _quoted(sources: Iterable[Source], sentences: Mapping[str, EvidenceSentence]) -> tuple[Quoted, ...]:
    return tuple(
        Quoted(sentence=sentences[source.sentence], start=source.start, end=source.end)
        for source in sources
        if source.sentence in sentences
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
