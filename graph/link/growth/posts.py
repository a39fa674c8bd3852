"""What posts name, as the memory keeps it from pass to pass: by this, incidents are tied to wordings."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from graph.link.corpus import Corpus
from graph.link.growth.exchange import cores_of
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.rows import QUOTES, Family, quote_key
from graph.link.growth.shelf import Shelf
from graph.link.model import Constraints, EvidenceType, Value
from graph.link.posts.leads import Leads
from graph.link.resolve.hands import first_of_hand
from schemas.base import Frozen

_NAME = "posts named"


class Named(Frozen):
    """What leads from incidents to wordings, and which accounts people gave one hand or two."""

    leads: Leads = ()
    hands: Constraints = Constraints()


def note(shelf: Shelf, leads: Leads, decided: Constraints) -> Named:
    """Keep what posts name now, and give it back."""
    hands = Constraints(one_hand=decided.one_hand, two_hands=decided.two_hands)
    now = Named(leads=leads, hands=hands)
    shelf.note(_NAME, now.model_dump_json())
    return now


def noted(shelf: Shelf) -> Named:
    """What posts named when it was kept last."""
    told = shelf.noted(_NAME)
    return Named.model_validate_json(told) if told else Named()


def passages(shelf: Shelf, *, but: AbstractSet[str] = frozenset()) -> set[str]:
    """What articles quote from posts, `but` what only some of these do."""
    query = "SELECT key, document FROM keys WHERE key >= ? AND key < ? AND family = ?"
    found = shelf.rows(query, QUOTES, f"{QUOTES}\U0010ffff", Family.QUOTE)
    return {key.removeprefix(QUOTES) for key, document in found if document not in but}


def exchange(memory: Memory, leads: Leads | None, *, decided: Constraints, before: Corpus) -> set[str]:
    """Keep what posts name now, and give the incidents that this may concern.

    Args:
        memory: what is remembered.
        leads: of today's posts; None where these are as they were.
        decided: what people decide now.
        before: the corpus of the last pass.
    """
    then = noted(memory)
    now = note(memory, then.leads if leads is None else leads, decided)
    turned = _turned(then, now)
    quotes = (quote_key(one.key) for one in turned if one.type is EvidenceType.WORDING)
    quoting = cores_of(memory, Sort.INCIDENT, memory.holders(Family.QUOTE, quotes))
    return quoting.union(_reporting(before, turned))


def _turned(then: Named, now: Named) -> set[Value]:
    """Values that lead elsewhere now, and accounts of which people say something else, by all keys that they had."""
    values = {one.value for one in {*then.leads} ^ {*now.leads}}
    pairs = (then.hands.one_hand ^ now.hands.one_hand) | (then.hands.two_hands ^ now.hands.two_hands)
    values |= {Value(EvidenceType.ACCOUNT, key) for pair in pairs for key in pair}
    first = first_of_hand(then.hands)
    accounts = {one.key for one in values if one.type is EvidenceType.ACCOUNT}
    return values | {Value(EvidenceType.ACCOUNT, first[key]) for key in accounts if key in first}


def _reporting(corpus: Corpus, values: Iterable[Value]) -> Iterator[str]:
    """Incidents that report one of these values."""
    for value in values:
        column = corpus.columns.get(value.type)
        code = column.vocabulary.find(value.key) if column else None
        yield from corpus.reporting(value.type, set() if code is None else {code})
