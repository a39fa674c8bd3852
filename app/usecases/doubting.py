"""What a reader may find wrong about a statement: it itself, a value that strangers share, who it is about."""

from enum import StrEnum

from app.usecases import deciding
from app.usecases.identity import Identity, require_analyst
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.apart import others_taken_as_one, take_apart
from graph.decisions.deciding import Judgement
from graph.review import not_linked
from schemas.base import Frozen
from schemas.decisions import Decision, Verdict
from schemas.ontology import ontology
from schemas.views import ClaimRow, ThingRef

_PEOPLE = ("Person", "UnknownActor")
_NAMES = "names"  # the family of names and identifiers: what ties cases together, unless strangers share it


class Doubt(StrEnum):
    """What is found wrong."""

    CLAIM = "claim"
    GENERIC = "generic"
    PERSON = "person"


class Doubts(Frozen):
    """What can be found wrong about a statement on a page."""

    claim: ClaimRow
    kinds: tuple[Doubt, ...]
    shared: ThingRef | None = None
    about: ThingRef | None = None


def doubts(store: BoltStore, claim: ClaimRow, about: ThingRef | None) -> Doubts:
    """What can be found wrong about a claim, shown on the page of a thing or of its source."""
    ends = [claim.object, claim.subject]
    shared = next((one for one in ends if one and ontology().nodes[one.label].family == _NAMES), None)
    person = about if about and about.label in _PEOPLE else None
    others = others_taken_as_one(store, claim.id, person.id) if person else None
    possible = {
        Doubt.CLAIM: not claim.rejected,
        Doubt.GENERIC: shared is not None,
        Doubt.PERSON: bool(others and others[1]),
    }
    kinds = tuple(kind for kind, may_be in possible.items() if may_be)
    return Doubts(claim=claim, kinds=kinds, shared=shared, about=person)


def say_so(
    workspace: Workspace, store: BoltStore, found: Doubts, *, signed: tuple[Doubt, str], identity: Identity
) -> Decision:
    """Keep what is found wrong, with the reason; relationships and rings follow when the graph is linked next.

    Raises:
        NotAllowedError: a reader does not decide.
        DecisionError: nothing can be decided of it.
    """
    kind, why = signed
    if kind is Doubt.PERSON and found.about:
        require_analyst(identity)
        decision = take_apart(
            store, workspace.journal, found.claim.id, thing_id=found.about.id, signed=(identity.name, why)
        )
        not_linked.one_more(store)
        return decision
    is_generic = kind is Doubt.GENERIC and found.shared
    judgement = Judgement(
        verdict=Verdict.CONFIRM if is_generic else Verdict.REJECT,
        things=(found.shared.id if is_generic and found.shared else found.claim.id,),
        by=identity.name,
        why=why,
        shown=(found.claim.evidence.sentence_id,),
    )
    return deciding.note(workspace, store, judgement, identity=identity)
