"""What the graph answers about posts: which recruit, in whose words, for how much, where and when.

Plain values for pages and commands. A recruiter here is a group of posts that share accounts or wording, not a person.
"""

from datetime import date, timedelta
from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.views import ClaimRow, DocumentLine, ThingRef


class Listing(StrEnum):
    """In which form posts are listed."""

    POSTS = "posts"
    FAMILIES = "families"
    RECRUITERS = "recruiters"


class PostFilters(Frozen):
    """Limits of a look at posts; empty means no limit."""

    least: float = Field(default=0.0, description="likeness to recruitment from which a post is shown")
    since: date | None = None
    until: date | None = None
    platforms: tuple[str, ...] = ()
    places: tuple[str, ...] = Field(default=(), description="prefectures of Japan, or codes of other countries")
    apps: tuple[str, ...] = Field(default=(), description="ids of apps that a post names")
    cluster: str = Field(default="", description="id of a family of wording or of a recruiter")
    account: str = Field(default="", description="id of an account or number that posted or is named to write to")


class CueMark(Frozen):
    """A reason for a post's score and where it stands; without a place where it is about the post as a whole."""

    name: str
    weight: float
    start: int | None = None
    end: int | None = None


class Offer(Frozen):
    """Pay as a post offers it."""

    amount: float | None = None
    amount_max: float | None = None
    currency: str | None = None
    per: str | None = None
    bound: str | None = None
    name: str = Field(default="", description="how it is written")


class PostCard(Frozen):
    """One post with its text and all that triage and linking make of it."""

    document: DocumentLine
    text: str
    platform: str = ""
    poster: ThingRef | None = None
    posted: str = Field(default="", description="ISO day, or moment with its offset")
    label: str = ""
    score: float
    cues: tuple[CueMark, ...] = Field(default=(), description="strongest first")
    missing: tuple[str, ...] = Field(default=(), description="required items that an offer of work leaves out")
    offers: tuple[Offer, ...] = ()
    named: tuple[ThingRef, ...] = Field(default=(), description="accounts, numbers, apps and places in it")
    family: ThingRef | None = None
    recruiter: ThingRef | None = None


class Choice(Frozen):
    """A value to filter by, and how many posts have it."""

    key: str
    name: str
    posts: int


class PlaceCount(Frozen):
    """How many posts name a prefecture of Japan, or another country."""

    name: str = Field(description="Japanese name of the prefecture, or code of the country")
    en: str | None = Field(default=None, description="English name of the prefecture; None for a country")
    posts: int


class PostChoices(Frozen):
    """All values to filter by, those of most posts first, and how many posts there are."""

    posts: int = 0
    platforms: tuple[Choice, ...] = ()
    places: tuple[PlaceCount, ...] = ()
    apps: tuple[Choice, ...] = ()


class PayBar(Frozen):
    """How many offers lie in one range of yen."""

    least: int
    below: int | None = Field(default=None, description="None: no upper end")
    offers: int


class PaySummary(Frozen):
    """What posts offer for one sort of period, in yen, each offer by its lower end."""

    per: str
    offers: int
    posts: int
    median: float
    lowest: float
    highest: float
    bars: tuple[PayBar, ...]


class Spell(Frozen):
    """A day or a week with its posts."""

    start: date
    posts: int
    usual: float = Field(description="mean of the spells before it")
    burst: bool = Field(default=False, description="more posts than chance brings together")

    def last(self, days: int) -> date:
        """The last day of a spell of so many days."""
        return self.start + timedelta(days=days - 1)


class PostFigures(Frozen):
    """What some posts have in common in numbers."""

    pay: tuple[PaySummary, ...] = ()
    without_yen: int = Field(default=0, description="offers without a sum in yen")
    places: tuple[PlaceCount, ...] = ()
    without_place: int = 0
    days: int = Field(default=7, description="days of a spell")
    spells: tuple[Spell, ...] = ()
    undated: int = 0


class Piece(Frozen):
    """A stretch of a template: words in common, or a gap with what members write in it."""

    text: str = ""
    values: tuple[str, ...] = ()


class CountedThing(Frozen):
    """A thing, and in how many of the posts it posted or is named."""

    thing: ThingRef
    posts: int


class FamilyCard(Frozen):
    """Posts that repeat one wording."""

    cluster: ThingRef
    label: str
    template: tuple[Piece, ...]
    likeness: float = Field(description="mean share of word pairs in common")
    circulating: bool = Field(default=False, description="unrelated recruiters use it: it ties nobody to anybody")
    posts: int = Field(description="how many of the posts looked at")
    of: int
    first: str = ""
    last: str = ""
    posters: tuple[CountedThing, ...] = ()
    recruiters: tuple[ThingRef, ...] = ()
    examples: tuple[DocumentLine, ...] = Field(default=(), description="the posts that the template was read from")


class RecruiterCard(Frozen):
    """Posts behind which one recruiter is taken to stand."""

    cluster: ThingRef
    posts: int = Field(description="how many of the posts looked at")
    of: int
    by_wording: int = Field(default=0, description="posts tied by their wording alone")
    first: str = ""
    last: str = ""
    identities: tuple[CountedThing, ...] = Field(description="accounts and numbers, those of most posts first")
    pay: tuple[PaySummary, ...] = ()
    families: tuple[ThingRef, ...] = ()
    disputed: bool = False


class PostsFound(Frozen):
    """Posts that filters let through, the most suspicious first: `cards` of `found` of `total`."""

    total: int
    found: int
    families: int = Field(description="families of wording among those found")
    recruiters: int
    cards: tuple[PostCard, ...] = ()
    family_cards: tuple[FamilyCard, ...] = ()
    recruiter_cards: tuple[RecruiterCard, ...] = ()
    figures: PostFigures = PostFigures()
    chosen: tuple[ThingRef, ...] = Field(default=(), description="the cluster and the account of the filters")
    named_after: tuple[DocumentLine, ...] = Field(
        default=(), description="posts whose words the names of families are, for whoever keeps names back"
    )


class Tie(Frozen):
    """What ties posts of a cluster together: a shared account or number, or a wording."""

    thing: ThingRef
    posts: int = Field(description="posts of the cluster that share it")
    everywhere: int = Field(description="posts in the graph that share it")
    bits: float = Field(description="how surprising it is that two posts share it by chance")
    one_of: float = Field(description="one of so many pairs of posts would")
    sources: tuple[PostCard, ...] = Field(default=(), description="some of the posts that show it")


class Use(Frozen):
    """Who is said to use an account of a recruiter, or what somebody who does is said to have had a part in."""

    who: ThingRef
    what: ThingRef
    claim: ClaimRow


class ClusterView(Frozen):
    """All about a family of wording or a recruiter."""

    kind: str = Field(description="family or recruiter")
    of: int = Field(description="how many posts it has")
    family: FamilyCard | None = None
    recruiter: RecruiterCard | None = None
    family_cards: tuple[FamilyCard, ...] = Field(default=(), description="wordings of a recruiter")
    ties: tuple[Tie, ...] = ()
    compared: int = Field(default=0, description="posts that recruit, among which ties are weighed")
    users: tuple[Use, ...] = ()
    incidents: tuple[Use, ...] = ()
    figures: PostFigures = PostFigures()
    apps: tuple[CountedThing, ...] = ()
    cards: tuple[PostCard, ...] = ()
