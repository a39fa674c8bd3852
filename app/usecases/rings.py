"""Rings as they are looked at: the list, the structure of one, and what may be published of it."""

from datetime import date, datetime

from app.i18n import Words
from app.usecases.masking import Masking, Reader
from graph.analyse.linked import links_among
from graph.analyse.rings import ring_members, ring_view
from graph.analyse.structure import ring_list, ring_structure
from graph.bolt import BoltStore
from graph.case.retired import current_id
from graph.pages.claims import claim_rows
from schemas.analysis import LinkView, RingView
from schemas.base import Frozen
from schemas.rings import RingList, RingStructure
from schemas.views import ClaimRow, DocumentLine


class RingPage(Frozen):
    """All that the page of a ring shows; `chosen` is the statement whose sentence is read beside it."""

    structure: RingStructure
    view: RingView
    chosen: ClaimRow | None = None


class Publication(Frozen):
    """A ring as it may be published: whoever is a minor, harmed or not charged bears a pseudonym everywhere."""

    structure: RingStructure
    links: tuple[LinkView, ...]
    claims: tuple[ClaimRow, ...]
    day: date

    def claim(self, claim_id: str) -> ClaimRow | None:
        """The statement with this id."""
        return next((claim for claim in self.claims if claim.id == claim_id), None)

    @property
    def documents(self) -> tuple[DocumentLine, ...]:
        """The sources of all statements, each once, in the order in which they are first quoted."""
        return tuple({claim.evidence.document.id: claim.evidence.document for claim in self.claims}.values())


def rings(store: BoltStore, *, reader: Reader) -> RingList:
    """All rings, the largest first."""
    return reader.careful(store, ring_list(store))


def ring_page(store: BoltStore, ring_id: str, *, reader: Reader, claim_id: str = "") -> RingPage:
    """One ring, also under an id of before.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    now = current_id(store, ring_id)
    chosen = next(iter(claim_rows(store, [claim_id])), None) if claim_id else None
    return reader.careful(
        store, RingPage(structure=ring_structure(store, now), view=ring_view(store, now), chosen=chosen)
    )


def members(store: BoltStore, ring_id: str) -> tuple[str, ...]:
    """The incidents of a ring, those of its core first.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    found = ring_members(store, current_id(store, ring_id))
    return tuple(thing.id for thing in found)


def publication(store: BoltStore, ring_id: str, *, say: Words) -> Publication:
    """What may be published of a ring, with the sentence behind every line; always masked for publication.

    Raises:
        UnknownThingError: the graph has no ring with this id.
    """
    now = current_id(store, ring_id)
    structure = ring_structure(store, now)
    cited = dict.fromkeys(basis.claim_id for basis in structure.bases)
    found = Publication(
        structure=structure,
        links=links_among(store, [incident.thing.id for incident in structure.incidents]),
        claims=claim_rows(store, list(cited)),
        day=datetime.now().astimezone().date(),
    )
    return Reader(say, Masking.PUBLICATION).careful(store, found)
