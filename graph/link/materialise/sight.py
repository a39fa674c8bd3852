"""Everything that counts, as linking sees it."""

from typing import NamedTuple

from graph.decisions.desk import Desk
from graph.link.linking import Seen, see
from graph.link.materialise.decided import desk_of
from graph.link.materialise.judged import counting
from graph.link.materialise.kept import kept
from graph.link.materialise.stored_epoch import StoredEpoch
from graph.link.observe.quotes import quoted_by
from graph.link.posts.leads import Posted, posted
from graph.store import Store


class Sight(NamedTuple):
    """What people decided, the posts with what they name, and the records resolved and laid out."""

    decided: Desk
    wall: Posted
    seen: Seen


def sight(store: Store, epoch: StoredEpoch | None) -> Sight:
    """Read all documents that count, and see them under an epoch; None where figures are taken anew."""
    found = list(kept(store))
    decided = desk_of(store, found)
    records = counting(store, [one.record for one in found], decided)
    posts, passages = (one.post for one in found if one.post), quoted_by(records)
    wall = posted(posts, passages=passages, constraints=decided.posts, count=epoch.posts if epoch else None)
    figures = epoch.epoch if epoch else None
    seen = see(records, constraints=decided.rings, identity=decided.identity, epoch=figures, leads=wall.leads)
    return Sight(decided, wall, seen)
