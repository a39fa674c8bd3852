"""The memory filled anew from a pass over everything."""

from collections.abc import Iterable
from dataclasses import replace

from graph.link.growth import facts, posts
from graph.link.growth.grow import CORPUS
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.observing import Library, restate
from graph.link.growth.rows import Family, rows_of
from graph.link.linking import Seen
from graph.link.observe.copies import clusters
from graph.link.posts.model import Post
from graph.link.snapshot import packed


def remember(memory: Memory, seen: Seen, told_posts: Iterable[Post]) -> None:
    """Forget what was, and keep what was seen."""
    memory.clear()
    post_of = {post.id: post for post in told_posts}
    names: set[str] = set()
    aliases: set[str] = set()
    for told in seen.tolds:
        rows = rows_of(told, post_of.get(told.record.document_id))
        memory.learn(rows)
        names.update(one.key for one in rows.names)
        aliases.update(key for family, key, _ in rows.keys if family is Family.ALIAS)
    memory.resolve(Sort.INCIDENT, seen.resolved.incidents.resolved.items())
    memory.resolve(Sort.PERSON, seen.resolved.persons.resolved.items())
    memory.set_clusters(clusters(told.record for told in seen.tolds).items())
    facts.changed_aliases(memory, aliases)
    facts.changed_names(memory, names)
    restate(memory, Library(lambda _: (), seen.tolds), [told.record.document_id for told in seen.tolds])
    posts.note(memory, seen.leads, seen.decided)
    memory.note(CORPUS, packed(replace(seen.corpus, custodies=())))
