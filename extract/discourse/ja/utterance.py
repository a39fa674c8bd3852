"""Utterances: stretches of text with one voice, a sentence or what is quoted in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.discourse.ja.reading import Line
from extract.discourse.skeleton import Skeleton, Thing


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of text with one voice.

    Attributes:
        outer_at: for a quote, where its mark stands in the line's own skeleton; -1 for the line itself.
        speaker: who says the quote, or None where nobody is named.
        within: what the quote stands in, and where its mark stands there.
        named_later: whether the sentence behind the quote says who said it to the police.
    """

    line: Line
    skeleton: Skeleton
    outer_at: int = -1
    speaker: Thing | None = None
    within: "tuple[Utterance, int] | None" = None
    named_later: bool = False

    @property
    def quoted(self) -> bool:
        """Whether somebody is quoted."""
        return self.outer_at >= 0

    def around(self, position: int) -> "Iterator[tuple[Utterance, int]]":
        """The utterance with a position in it, then what it is quoted in with the quote's position, outwards."""
        here: tuple[Utterance, int] | None = (self, position)
        while here is not None:
            yield here
            here = here[0].within

    def place(self, position: int) -> int:
        """Where a position of this stretch lies in the line's own skeleton."""
        return self.outer_at if self.quoted else position
