"""Everything that can go wrong, one class per thing a caller can react to.

Each error carries its data as attributes beside the message, so that a command line, a page and a
batch report can say the same thing in their own way.
"""

from collections.abc import Sequence
from pathlib import Path


class ItoguchiError(Exception):
    """Any failure this product can explain.

    Attributes:
        message: what happened, naming file and place.
        remedy: what the user can do about it; empty where nothing can be done.
    """

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy


class UnreadableSourceError(ItoguchiError):
    """A file, or one line of it, from which no document can be made."""

    def __init__(self, message: str, *, path: str, place: str = "", remedy: str = "") -> None:
        where = f"{path}, {place}" if place else path
        super().__init__(f"{where}: {message}", remedy=remedy)
        self.path = path
        self.place = place
        self.reason = message


class ExtractionError(ItoguchiError):
    """One document could not be turned into a record; the others go on."""

    def __init__(self, message: str, *, document_id: str, remedy: str = "") -> None:
        super().__init__(f"{document_id}: {message}", remedy=remedy)
        self.document_id = document_id


class ModelMissingError(ItoguchiError):
    """A language model that the chosen engine needs is not installed."""

    def __init__(self, model: str) -> None:
        super().__init__(f"The language model {model} is not installed.", remedy="Run 'make setup' again.")
        self.model = model


class OntologyError(ItoguchiError):
    """The ontology contradicts itself or a record uses a word it does not have."""


class InvalidRecordError(ItoguchiError):
    """A record that must not be loaded: an offset outside its text, an unknown end, a claim without a sentence."""

    def __init__(self, message: str, *, document_id: str, place: str = "") -> None:
        super().__init__(f"{document_id}{', ' + place if place else ''}: {message}")
        self.document_id = document_id
        self.place = place


class StoreError(ItoguchiError):
    """The graph store refused or failed."""


class StoreUnavailableError(StoreError):
    """No store answers at the given address, or the embedded one did not start."""

    def __init__(self, message: str, *, uri: str, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.uri = uri


class StoreVersionError(StoreError):
    """The store was written by a newer version of this product."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(
            f"The store has schema version {found}; this program knows up to {known}.",
            remedy="Install the newer itoguchi, or restore a backup made with this one.",
        )
        self.found = found
        self.known = known


class BackupError(ItoguchiError):
    """A backup cannot be written, or a file is not a whole backup of ours."""

    def __init__(self, message: str, *, path: Path, remedy: str = "") -> None:
        super().__init__(f"{path}: {message}", remedy=remedy)
        self.path = path


class SnapshotError(ItoguchiError):
    """A corpus of linking that was saved beside the graph and cannot be read; it can be made again."""

    def __init__(self, message: str, *, path: Path) -> None:
        super().__init__(f"{path}: {message}", remedy="Run 'itoguchi relink' to make it again.")
        self.path = path


class UnknownThingError(ItoguchiError):
    """An id that the graph does not hold."""

    def __init__(self, thing_id: str) -> None:
        super().__init__(
            f"Nothing in the graph has the id {thing_id}.", remedy="It may have been removed; search again."
        )
        self.thing_id = thing_id


class QueryError(ItoguchiError):
    """A search or a filter that cannot be understood."""


class AmbiguousNameError(QueryError):
    """A name that several things bear, or words that several things match."""

    def __init__(self, words: str, *, candidates: Sequence[tuple[str, str, str]]) -> None:
        lines = "".join(f"\n  {label}  {name}  {thing_id}" for label, name, thing_id in candidates)
        super().__init__(f'"{words}" may be any of these:{lines}\n', remedy="Give the id of the one that is meant.")
        self.words = words
        self.candidates = tuple(candidates)


class DecisionError(ItoguchiError):
    """A judgement that cannot be taken down as it was given."""


class JournalError(ItoguchiError):
    """The journal of decisions has a line that is none."""

    def __init__(self, message: str, *, path: Path, line: int) -> None:
        super().__init__(
            f"{path}, line {line}: {message}.",
            remedy="Put the line right, or move the file away: the decisions of the graph are written to a new one.",
        )
        self.path = path
        self.line = line
