"""Documents: what a reader makes of a source, before anything is extracted."""

from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from schemas import ids
from schemas.base import Frozen

LARGEST = 1_000_000  # bytes of UTF-8 that one document may have; longer ones are several


class DocumentKind(StrEnum):
    """What sort of source a document is."""

    ARTICLE = "article"
    POST = "post"
    CHAT = "chat"
    ANALYST_NOTE = "analyst_note"


class SectionKind(StrEnum):
    """What part of a document a passage is; statements count from body, headline and caption only."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"


class Section(Frozen):
    """A passage `[start, end)` of a document's text that is not body."""

    kind: SectionKind
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Document(Frozen):
    """One article, post, chat or note with its text and where it came from.

    Offsets everywhere are Python `str` indices into `text`. `external_id` is the caller's own id,
    kept as it came; `id` is made from what the document says.
    """

    text: str
    kind: DocumentKind = DocumentKind.ARTICLE
    external_id: str | None = None
    lang: str | None = Field(default=None, description="ISO 639-1 code; None until it has been recognised")
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    posted_at: datetime | None = Field(default=None, description="moment of a post, with its offset if given")
    collected: datetime | None = None
    url: str | None = None
    platform: str | None = Field(default=None, description="posts: the platform, as given")
    account: str | None = Field(default=None, description="posts: the account that posted, as given")
    reliability: str | None = Field(default=None, pattern="^[A-F]$", description="Admiralty grade of the source")
    sections: tuple[Section, ...] = ()
    path: str | None = Field(default=None, description="where it was read, for messages")
    raw_sha256: str | None = Field(default=None, description="hash of the bytes it was read from")

    @cached_property
    def id(self) -> str:
        """Content id: equal for equal text; for posts with a known account, equal for the same posting."""
        is_posting = self.kind is DocumentKind.POST and self.account is not None
        moment = self.posted_at.isoformat() if self.posted_at else self.published
        return ids.document_id(self.text, *((self.platform, self.account, moment) if is_posting else ()))

    @property
    def size(self) -> int:
        """Length of the text in bytes of UTF-8."""
        return len(self.text.encode("utf-8", "surrogatepass"))

    @property
    def name(self) -> str:
        """The id under which the caller knows this document."""
        return self.external_id or self.id


class Refusal(Frozen):
    """A source, or a part of one, that was not taken, and why; the rest of the batch went on."""

    path: str
    place: str = Field(default="", description="line, page or record, in words")
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.reason} {self.remedy}".strip()
