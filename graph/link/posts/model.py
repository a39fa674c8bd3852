"""What grouping posts takes and gives."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import Field

from graph.link.model import Pair
from schemas.base import Frozen
from schemas.records import Span
from schemas.words import PostLabel


class Post(Frozen):
    """A post: its words, what it wants, who posted it and whom it tells readers to contact."""

    id: str
    text: str
    label: PostLabel = PostLabel.RECRUITMENT
    account: str = Field(default="", description="key of the account that posted it")
    contacts: tuple[str, ...] = Field(default=(), description="keys of accounts, numbers and invitations in it")
    aliases: tuple[str, ...] = Field(default=(), description="keys of the names gone by that it gives")
    sentences: tuple[Span, ...] = Field(default=(), description="its sentences, in their order")

    @property
    def identities(self) -> tuple[str, ...]:
        """Everything in it that belongs to somebody."""
        return tuple(sorted({*self.contacts, *([self.account] if self.account else [])}))

    @property
    def opening(self) -> Span:
        """Its first sentence."""
        return self.sentences[0] if self.sentences else (0, len(self.text))


class Slot(Frozen):
    """A piece of a template: common text, or a gap with what members write in it."""

    text: str = Field(default="", description="the common text; empty for a gap")
    values: tuple[str, ...] = Field(default=(), description="what stands in a gap, most frequent first")


class Family(Frozen):
    """Posts of one label that repeat one wording. `id` is made of the smallest post id."""

    id: str
    label: PostLabel = PostLabel.RECRUITMENT
    posts: tuple[str, ...]
    circulating: bool = Field(default=False, description="used by unrelated recruiters: it ties nobody to anybody")
    cohesion: float = Field(default=0.0, description="mean likeness of the pairs that were compared")
    hands: int = Field(default=1, description="recruiters who use it, as identities tell them apart; 1: not looked at")


class Recruiter(Frozen):
    """Posts behind which one recruiter is taken to stand, with what ties them; a hypothesis, not a person."""

    id: str
    posts: tuple[str, ...]
    identities: tuple[str, ...] = Field(default=(), description="accounts, numbers and invitations that are used")
    by_wording: tuple[str, ...] = Field(default=(), description="posts tied by their wording alone")
    disputed: tuple[Pair, ...] = Field(default=(), description="decisions that contradict each other here")


class PostGroups(Frozen):
    """Families of wording and the recruiters behind them; groups of one post are left out."""

    families: tuple[Family, ...] = ()
    recruiters: tuple[Recruiter, ...] = ()
    hands: int = Field(default=0, description="recruiters in all, as identities tell them apart")


class PostFigures(Frozen):
    """What `figures.yaml` says."""

    alike: dict[int, float]
    most: float
    every_pair: int
    guard: dict[str, float]
    recruiters: dict[str, float]
    template: dict[str, float]
    quoted: dict[str, float]
    copied: float


@cache
def figures() -> PostFigures:
    """The figures, read once."""
    text = Path(__file__).with_name("figures.yaml").read_text(encoding="utf-8")
    return PostFigures.model_validate(yaml.safe_load(text))
