"""`correct`: putting right what extraction got wrong in one document, kept for every reading to come."""

from collections.abc import Callable, Mapping

import click

from app import console
from app.commands.decide import BY, WHY, say_linked, signed
from app.commands.told import analyst
from app.settings import settings
from app.usecases import correcting, offers
from app.usecases.correcting import Asked, statements
from app.usecases.deciding import link_graph
from app.usecases.workspace import Workspace
from graph import pages
from graph.correct.reading import reading_of
from schemas.corrections import CorrectionKind
from schemas.records import Record, Span
from schemas.words import Certainty, EntityType, LegalKind, Role

_DOCUMENT = click.argument("document", metavar="DOCUMENT")
_TYPES = click.Choice([one.value for one in EntityType])
_ROLES = click.Choice([one.value for one in Role])
_WITHIN = click.option(
    "--in", "within", default="", help="Words of the sentence that is meant, where several have them."
)
_TYPE = click.argument("kind", type=_TYPES, metavar="TYPE")
_WAS = click.option("--type", "was", type=_TYPES, help="What the words are taken for, where they are so for several.")
_HERE = click.option("--here", is_flag=True, help="In this sentence alone, not wherever the document says so.")
_SAID = click.option("--words", required=True, help="The words of the text that say so.")
_CERTAINTY = click.option(
    "--certainty", type=click.Choice([one.value for one in Certainty]), default="reported", show_default=True
)

_Told = dict[str, object]


@click.group()
def correct() -> None:
    """Put right what was read wrongly in DOCUMENT, an id as pages and commands show it.

    Things are given by their words in the text, or by the ids that 'itoguchi correct show' lists. What is put right
    counts at once and whenever the document is read again. 'itoguchi undo' takes it back, 'itoguchi decisions' lists
    it.
    """


@correct.command()
@_DOCUMENT
@console.explained
def show(document: str) -> None:
    """List what DOCUMENT speaks of, and what was put right in it."""
    with Workspace(settings()).store() as store:
        page = analyst().careful(store, pages.source_page(store, document))
    for part in page.parts:
        click.echo(f"{part.id}  {part.kind}  {part.title}")
    for line in page.corrections:
        told = " ".join(filter(None, (line.surface, line.type, line.role, line.predicate, line.matched)))
        state = "" if line.fits else " (no longer applies)"
        click.echo(f"{line.decision}  {line.day}  {line.by}  {line.kind}  {told}{state}")


@correct.command()
@_DOCUMENT
@click.argument("words")
@_WAS
@_WITHIN
@_HERE
@BY
@WHY
@console.explained
def reject(document: str, words: str, **given: str) -> None:
    """Say that WORDS name no such thing."""

    def asked(record: Record) -> _Told:
        return _mention(record, words, given) | {"everywhere": not given["here"]}

    _put_right(document, CorrectionKind.REJECT, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("words")
@_TYPE
@_WAS
@_WITHIN
@BY
@WHY
@console.explained
def retype(document: str, words: str, **given: str) -> None:
    """Say that WORDS name a thing of another TYPE."""

    def asked(record: Record) -> _Told:
        return _mention(record, words, given) | {"type": given["kind"]}

    _put_right(document, CorrectionKind.RETYPE, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("person")
@click.argument("part", type=_ROLES, metavar="ROLE")
@click.argument("incident")
@BY
@WHY
@console.explained
def role(document: str, person: str, **given: str) -> None:
    """Say which part PERSON has in INCIDENT."""

    def asked(record: Record) -> _Told:
        return _ends(record, person, given["incident"]) | {"role": given["part"]}

    _put_right(document, CorrectionKind.ROLE, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("one")
@click.argument("other")
@BY
@WHY
@console.explained
def merge(document: str, one: str, **given: str) -> None:
    """Say that ONE and OTHER, two persons, two incidents or two values of a type, are one."""
    _put_right(document, CorrectionKind.MERGE, lambda record: _ends(record, one, given["other"]), given=given)


@correct.command()
@_DOCUMENT
@click.argument("words")
@_TYPE
@click.option("--as", "known", default="", help="The thing of the document that the words name once more.")
@_WITHIN
@_HERE
@BY
@WHY
@console.explained
def mention(document: str, words: str, **given: str) -> None:
    """Say that WORDS, which were not seen, name a thing of TYPE."""

    def asked(record: Record) -> _Told:
        other = correcting.part_in(record, given["known"]) if given["known"] else ""
        span = correcting.words_in(record, words, within=given["within"])
        return {"span": span, "type": given["kind"], "other": other, "everywhere": not given["here"]}

    _put_right(document, CorrectionKind.MENTION, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("subject")
@click.argument("predicate", type=click.Choice(sorted(statements())), metavar="PREDICATE")
@click.argument("other", metavar="OBJECT")
@_SAID
@click.option("--role", type=_ROLES, help="Which part, where PREDICATE is PARTICIPATED_IN.")
@_CERTAINTY
@_WITHIN
@BY
@WHY
@console.explained
def claim(document: str, subject: str, **given: str) -> None:
    """Say that DOCUMENT tells PREDICATE of SUBJECT and OBJECT, such as DIRECTED or LOCATED_IN."""

    def asked(record: Record) -> _Told:
        told = {key: given[key] for key in ("predicate", "role", "certainty")}
        return {**_ends(record, subject, given["other"]), **told, "span": _said(record, given)}

    _put_right(document, CorrectionKind.CLAIM, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("person")
@click.argument("act", type=click.Choice([one.value for one in LegalKind]), metavar="KIND")
@_SAID
@click.option("--date", default="", help="When: YYYY-MM-DD, or as far as it is known.")
@click.option("--place", default="", help="Where.")
@click.option("--authority", default="", help="By which authority.")
@click.option("--incident", default="", help="Over which incident.")
@_CERTAINTY
@_WITHIN
@BY
@WHY
@console.explained
def legal(document: str, person: str, **given: str) -> None:
    """Say that DOCUMENT tells of an arrest or another legal action of some KIND, with PERSON."""

    def asked(record: Record) -> _Told:
        named = {"thing": person, "place": given["place"], "authority": given["authority"], "other": given["incident"]}
        found = {key: correcting.part_in(record, words) for key, words in named.items() if words}
        told = {"legal": given["act"], "date": given["date"], "certainty": given["certainty"]}
        return {**found, **told, "span": _said(record, given)}

    _put_right(document, CorrectionKind.LEGAL_ACTION, asked, given=given)


@correct.command()
@_DOCUMENT
@click.argument("thing")
@click.argument("predicate", type=click.Choice(offers.values()), metavar="PREDICATE")
@click.argument("told", metavar="VALUE")
@_SAID
@click.option("--currency", default="JPY", show_default=True, help="Of a sum.")
@_CERTAINTY
@_WITHIN
@BY
@WHY
@console.explained
def value(document: str, thing: str, **given: str) -> None:
    """Say that the PREDICATE of THING is VALUE: its age (AGED), its loss (LOST) or its day (OCCURRED_ON)."""

    def asked(record: Record) -> _Told:
        is_number = given["told"].isdecimal() and given["predicate"] != "OCCURRED_ON"
        sum_ = {"currency": given["currency"]} if given["predicate"] == "LOST" else {}
        said = int(given["told"]) if is_number else given["told"]
        told = {"predicate": given["predicate"], "certainty": given["certainty"], "value": said}
        return {**told, **sum_, "thing": correcting.part_in(record, thing), "span": _said(record, given)}

    _put_right(document, CorrectionKind.VALUE, asked, given=given)


def _said(record: Record, given: Mapping[str, str]) -> Span:
    """Where the words stand that say so."""
    return correcting.words_in(record, given["words"], within=given["within"])


def _mention(record: Record, words: str, given: Mapping[str, str]) -> _Told:
    """Words that are taken for something: the place in the text, and for what."""
    if any(one.id == words for one in record.entities):
        return {"thing": words}
    span = correcting.words_in(record, words, within=given["within"])
    return {"span": span, "was": given["was"] or correcting.taken_for(record, span)}


def _ends(record: Record, one: str, other: str) -> _Told:
    return {"thing": correcting.part_in(record, one), "other": correcting.part_in(record, other)}


def _put_right(
    document: str, kind: CorrectionKind, asked: Callable[[Record], _Told], *, given: Mapping[str, str]
) -> None:
    workspace = Workspace(settings())
    with workspace.store() as store:
        document_id = pages.source_page(store, document).document.id
        wanted = {"document": document_id, "kind": kind, "why": given["why"], **asked(reading_of(store, document_id))}
        decision = correcting.put_right(
            workspace, store, Asked.model_validate(wanted), identity=signed(given["by"]), reader=analyst()
        )
        linked = link_graph(workspace, store)
    click.echo(decision.id)
    say_linked(linked)
