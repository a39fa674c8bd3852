"""Accounts that are taken to be one person's: why, and what people say of it."""

from app.usecases.masking import Reader
from app.usecases.review import Matter
from graph.bolt import BoltStore
from graph.review import accounts
from graph.review.answered import answered, of
from graph.review.asking import question
from schemas.base import Frozen
from schemas.decisions import PairQuestion
from schemas.review import Asked, Question


class Hand(Frozen):
    """Another account that is taken to be of the same hand, with the reasons, and what can be decided of the two."""

    asked: Question
    matter: Matter


class _Hands(Frozen):
    """All of them, so that names are looked for once."""

    found: tuple[Hand, ...]


def beside(store: BoltStore, account: str, *, reader: Reader) -> tuple[Hand, ...]:
    """The accounts that are taken to be of one hand with an account."""
    found = tuple(_hand(store, one) for one in accounts.beside(store, account))
    return reader.careful(store, _Hands(found=found)).found


def _hand(store: BoltStore, one: accounts.Beside) -> Hand:
    asked = question(store, accounts.asked(one))
    stands = of(answered(store), Asked.ACCOUNT, one.things)
    first, second = asked.things
    matter = Matter(
        things=(first, second),
        possible=(PairQuestion.ACCOUNT,),
        shown=asked.shown,
        basis=asked.waiting.basis,
        p=asked.waiting.p,
        stands=(stands,) if stands else (),
    )
    return Hand(asked=asked, matter=matter)
