"""The memory filled anew from a pass over everything."""

from collections.abc import Iterable

from graph.link.growing import Compared
from graph.link.growth import aliases, facts, posts
from graph.link.growth.compared import keep
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.observing import Library, restate
from graph.link.growth.rows import Family, rows_of
from graph.link.linking import Seen
from graph.link.posts.model import Post


def remember(memory: Memory, seen: Seen, told_posts: Iterable[Post], *, compared: Compared) -> None:
    """Forget what was, and keep what was seen, as it was compared and drawn."""
    memory.clear()
    post_of = {post.id: post for post in told_posts}
    names: set[str] = set()
    borne: set[str] = set()
    for told in seen.tolds:
        rows = rows_of(told, post_of.get(told.record.document_id))
        memory.learn(rows)
        names.update(one.key for one in rows.names)
        borne.update(key for family, key, _ in rows.keys if family is Family.ALIAS)
    memory.resolve(Sort.INCIDENT, seen.resolved.incidents.resolved.items())
    memory.resolve(Sort.PERSON, seen.resolved.persons.resolved.items())
    memory.resolve(Sort.ACTION, seen.resolved.actions.items())
    memory.set_clusters(seen.sources.items())
    facts.changed_aliases(memory, borne)
    facts.changed_names(memory, names)
    said = {record.document_id: record for record in reversed(seen.given)}
    aliases.note_denied(memory, ((said[told.record.document_id], told) for told in seen.tolds))
    aliases.spoken_anew(memory, seen.borne, frozenset())
    library = Library(lambda _: ())
    library.keep(seen.tolds)
    restate(memory, library, said)
    keep(memory, compared)
    posts.note(memory, seen.leads, seen.decided)
