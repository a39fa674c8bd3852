"""Stable identifiers: the same content gives the same id, on every machine and in every run."""

import hashlib
import re
import unicodedata

_LENGTH = 20  # 80 bits: a collision among 10^9 ids has a chance of about 4e-7
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_SPACES = re.compile(r"\s+")


def digest(*parts: object) -> str:
    """Short hash of an ordered list of parts.

    Lone surrogates are hashed as they stand, so that no text is without an id.
    """
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def document_id(text: str, *posting: object) -> str:
    """Id of a document: its text alone decides, so the same text twice is one document.

    Posts are told apart by `posting` too: the same words from another account are another post, and just what links
    two accounts to one recruiter.
    """
    return f"doc-{digest('document', text, *posting)}"


def sentence_id(document: str, start: int, end: int) -> str:
    """Id of a sentence: its place in its document."""
    return f"sen-{digest(document, start, end)}"


def report_id(document: str, kind: str, start: int, *, ordinal: int = 0) -> str:
    """Id of what one document tells of one person, unnamed actor or incident, by where it is first told.

    `ordinal` tells apart two incidents anchored in one passage.
    """
    return f"rep-{digest(document, kind, start, ordinal)}"


def value_id(label: str, *key: object) -> str:
    """Id of the one node that a normalised value has in the graph (an app, an account, a place)."""
    return f"{label.lower()}-{digest(label, *(str(part) for part in key))}"


def case_id(label: str, core_report: str) -> str:
    """Id of a resolved person, unnamed actor or incident: made from the smallest report id of its core."""
    return f"{label.lower()}-{digest(label, core_report)}"


def claim_id(document: str, predicate: str, *parts: object) -> str:
    """Id of a claim: who says what about whom, and where it stands."""
    return f"clm-{digest(document, predicate, *parts)}"


def fold(text: str) -> str:
    """Text as search sees it: width, case, invisible characters and runs of blanks made equal."""
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _SPACES.sub(" ", plain).strip().casefold()
