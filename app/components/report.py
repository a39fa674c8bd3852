"""A ring as a report to print or publish, and as a table: every line with its sentence and source, names masked."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from io import StringIO

from app import phrases
from app.components import chips, tables
from app.components.ring_structure import TIERS, also
from app.i18n import Words
from app.markup import Html, element, joined, web_link
from app.usecases.rings import Publication
from schemas.rings import Basis, RingActor
from schemas.views import ClaimRow, DocumentLine, Procedure, ThingRef

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # beginnings that a spreadsheet would run
_BYTE_ORDER = "\ufeff"  # without it spreadsheets in Japan read another encoding


def report(found: Publication, say: Words) -> str:
    """A page of its own that needs nothing else: to be read, printed or saved as PDF."""
    style = resources.files("app").joinpath("assets/print/report.css").read_text(encoding="utf-8")
    name = found.structure.ring.name
    places = {claim.id: number for number, claim in enumerate(found.claims, start=1)}
    parts = (
        element("p", say("banner"), cls="banner"),
        element("h1", name),
        element("p", say("report.about", day=phrases.day(found.day, say.lang)), cls="quiet"),
        _incidents(found, say),
        *_tiers(found, places, say),
        _harmed(found, say),
        _pay(found, places, say),
        _used(found, places, say),
        _missing(found, say),
        _sentences(found.claims, say),
        _sources(found.documents, say),
    )
    head = element("head", Html('<meta charset="utf-8">'), element("title", name), Html(f"<style>{style}</style>"))
    return f"<!DOCTYPE html>\n{element('html', head, element('body', *parts), lang=say.lang)}\n"


def _names(things: Iterable[ThingRef]) -> str:
    return " · ".join(thing.name or thing.id for thing in things)


def _section(title: str, *parts: str) -> Html:
    return joined(element("h2", title), *parts) if any(parts) else Html("")


def _stands_on(basis: Basis, places: Mapping[str, int], say: Words) -> Html:
    """How certain, on how many sources, and the number of the sentence."""
    disputed = element("strong", say("claim.disputed")) if basis.disputed else ""
    number = (
        element("a", f"[{places[basis.claim_id]}]", href=f"#s{places[basis.claim_id]}")
        if basis.claim_id in places
        else ""
    )
    sources = say("claim.sources", count=basis.n_sources)
    return joined(chips.certainty_chip(basis.certainty, say.lang), disputed, sources, number, between=" ")


def _incidents(found: Publication, say: Words) -> Html:
    rows = (
        tables.row(
            one.thing.name,
            phrases.day(one.date, say.lang),
            _names(one.places[:2]),
            "" if one.core else say("ring.perhaps"),
            str(one.n_sources),
        )
        for one in found.structure.incidents
    )
    heads = [say(key) for key in ("ring.case", "ring.day", "ring.where", "ring.perhaps_head", "ring.sources")]
    title = say("ring.incidents")
    return _section(title, tables.table(title, heads, rows))


def _tiers(found: Publication, places: Mapping[str, int], say: Words) -> Iterator[Html]:
    for tier, name in enumerate(TIERS):
        rows = [_actor(actor, places, say) for actor in found.structure.of_tier(tier)]
        heads = [say(key) for key in ("report.who", "report.part", "report.law", "report.basis")]
        title = say(f"tier.{name}")
        yield _section(title, tables.table(title, heads, rows) if rows else "")


def _actor(actor: RingActor, places: Mapping[str, int], say: Words) -> Html:
    names = element("div", f"{also(actor, say)} {_names(actor.names)}", cls="quiet") if actor.names else ""
    ended = [element("strong", _step(step, say)) for step in chips.ending(actor.steps)]
    return tables.row(
        joined(joined(element("strong", actor.thing.name or actor.thing.id), *ended, between=" · "), names),
        joined(roles(actor, say), chips.named_by(actor.named_by, say), between=" "),
        _steps(actor, say),
        _stands_on(actor.basis, places, say),
    )


def _step(step: Procedure, say: Words) -> str:
    day = phrases.day(step.date, say.lang)
    return " ".join(part for part in (phrases.worded("legal_kind", step.kind, say.lang), day) if part)


def _steps(actor: RingActor, say: Words) -> str:
    """What authorities did, that which ends a suspicion first."""
    return " · ".join(_step(step, say) for step in actor.steps)


def roles(actor: RingActor, say: Words) -> str:
    """The parts of somebody in words."""
    return " · ".join(phrases.part(role, say, presumed=actor.presumed) for role in actor.roles)


def _harmed(found: Publication, say: Words) -> Html:
    count = say("ring.harmed", count=found.structure.harmed)
    return _section(say("tier.harmed"), element("p", count, " ", element("span", say("ring.harmed_why"), cls="quiet")))


def _pay(found: Publication, places: Mapping[str, int], say: Words) -> Html:
    rows = [
        tables.row(phrases.payment(dict(one.values), say), _names(one.by), _stands_on(one.basis, places, say))
        for one in found.structure.pay
    ]
    return _named("ring.pay", rows, say)


def _used(found: Publication, places: Mapping[str, int], say: Words) -> Html:
    rows = [
        tables.row(one.thing.name, _names(one.by), _stands_on(one.basis, places, say)) for one in found.structure.used
    ]
    return _named("ring.used", rows, say)


def _named(key: str, rows: list[Html], say: Words) -> Html:
    """What was offered or used, and by whom."""
    heads = [say(head) for head in (key, "report.who", "report.basis")]
    return _section(say(key), tables.table(say(key), heads, rows) if rows else "")


def _missing(found: Publication, say: Words) -> Html:
    lines = [
        element("li", say(f"gap.{one.gap}"), f": {_names(one.things)}" if one.things else "")
        for one in found.structure.missing
    ]
    return _section(say("ring.missing"), element("ul", *lines) if lines else "")


def _sentences(claims: Iterable[ClaimRow], say: Words) -> Html:
    lines = (
        element(
            "li",
            element("blockquote", claim.evidence.text),
            element("div", _cited(claim, say), cls="quiet"),
            id=f"s{n}",
        )
        for n, claim in enumerate(claims, start=1)
    )
    return _section(say("report.sentences"), element("ol", *lines))


def _cited(claim: ClaimRow, say: Words) -> Html:
    document = claim.evidence.document
    return joined(document.title, chips.citation(document, say.lang), between=" — ")


def _sources(documents: Iterable[DocumentLine], say: Words) -> Html:
    lines = (
        element("li", document.title, " — ", chips.citation(document, say.lang), " ", _address(document))
        for document in documents
    )
    return _section(say("report.sources"), element("ul", *lines))


def _address(document: DocumentLine) -> Html:
    return web_link(document.url, document.url) if document.url else Html("")


def table(found: Publication, say: Words) -> str:
    """Who had which part as a table for spreadsheets, a line each, with sentence and source."""
    who = ("part", "name", "law", "also", "role", "named_by")
    basis = ("certainty", "disputed", "sources", "cases", "sentence", "title", "outlet", "published", "url")
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow([say("banner")])
    writer.writerow([*who, *basis])
    for tier, name in enumerate(TIERS):
        for actor in found.structure.of_tier(tier):
            writer.writerow([_cell(cell) for cell in (say(f"tier.{name}"), *_cells(actor, found, say))])
    return _BYTE_ORDER + written.getvalue()


def _cells(actor: RingActor, found: Publication, say: Words) -> Iterator[str]:
    yield from (actor.thing.name or actor.thing.id, _steps(actor, say), _names(actor.names), roles(actor, say))
    yield " · ".join(say.of(f"speaker.{speaker}", speaker) for speaker in actor.named_by)
    yield from (phrases.certainty(actor.basis.certainty, say.lang), "1" if actor.basis.disputed else "")
    yield from (str(actor.basis.n_sources), _names(actor.incidents))
    claim = found.claim(actor.basis.claim_id)
    if claim:
        document = claim.evidence.document
        yield from (claim.evidence.text, document.title, document.outlet or "", str(document.published or ""))
        yield document.url or ""


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
