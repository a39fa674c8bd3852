"""Which family of wording posts are of, and how alike the posts of a family are."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from graph.pages.posts.board import FAMILY
from graph.store import Row

UNTOLD = 0.5  # how alike posts are of which that is not known: it speaks for nothing


class Families(NamedTuple):
    """The family of each post, and the mean likeness of each family."""

    of: Mapping[str, str]
    likeness: Mapping[str, float]

    @classmethod
    def told(cls, clusters: Iterable[Row]) -> Self:
        """The families among groups of posts."""
        rows = [row for row in clusters if row["kind"] == FAMILY]
        of = {post: row["id"] for row in rows for post, _ in row["posts"]}
        return cls(of, {row["id"]: float(row["cohesion"] or UNTOLD) for row in rows})

    def between(self, post: str) -> float:
        """How alike a post is to the others of its family."""
        return self.likeness.get(self.of.get(post, ""), UNTOLD)

    def of_all(self, posts: Iterable[str]) -> set[str]:
        """The families of posts that are of one."""
        return {self.of[post] for post in posts if post in self.of}
