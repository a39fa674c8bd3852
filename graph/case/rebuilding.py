"""Whether the case layer is whole: while it is being made again nobody may write."""

from graph.queries import write_rebuild
from graph.store import Transaction
from schemas.errors import StoreError


def refuse_while_rebuilding(tx: Transaction) -> None:
    """Keep writers away from a case layer that is only half there.

    Raises:
        StoreError: a rebuild is going on or was interrupted.
    """
    rows = tx.run(write_rebuild.IS_BEGUN)
    if rows and rows[0]["begun"]:
        raise StoreError(
            "The case layer of this graph is being rebuilt, or a rebuild was interrupted.",
            remedy="Wait for it to end, or run 'itoguchi rebuild' to do it again.",
        )
