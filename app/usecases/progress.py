"""How a long task tells where it is, to a terminal, a page or nobody."""

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """The steps of an ingest in order, and of other long tasks."""

    READING = "reading"
    EXTRACTING = "extracting"
    LOADING = "loading"
    LINKING = "linking"
    REBUILDING = "rebuilding"


class Progress(Protocol):
    """Somebody who watches a long task."""

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        """A stage starts; `total` is the number of documents in it, if known."""

    def advance(self, stage: Stage, count: int = 1) -> None:
        """So many more documents have passed a stage; stages may run side by side."""


class Silent:
    """Nobody watches."""

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        """Ignore the start of a stage."""

    def advance(self, stage: Stage, count: int = 1) -> None:
        """Ignore the step."""


class Counter:
    """Tells a watcher how many documents are new, where a task only says how many are done in all."""

    def __init__(self, progress: Progress, stage: Stage) -> None:
        self._progress = progress
        self._stage = stage
        self._done = 0

    def __call__(self, done: int) -> None:
        """So many documents are done in all."""
        self._progress.advance(self._stage, done - self._done)
        self._done = done
