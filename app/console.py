"""How commands speak: results on standard output, everything else on standard error, one clear line per problem."""

import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from enum import IntEnum
from functools import wraps
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from app.usecases.progress import Stage
from schemas.documents import Refusal
from schemas.errors import ItoguchiError

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")

_NAMES = {
    Stage.READING: "Reading",
    Stage.EXTRACTING: "Extracting",
    Stage.LOADING: "Loading",
    Stage.LINKING: "Linking",
    Stage.REBUILDING: "Rebuilding",
}


class Exit(IntEnum):
    """What a command's exit status means."""

    DONE = 0
    REFUSED = 1  # something was not taken; everything else was done
    USAGE = 2  # click's own: the command line cannot be understood
    FAILED = 3  # the task could not be done; the message says why
    INTERRUPTED = 130


def say(line: str) -> None:
    """A line for the user that is no result."""
    click.echo(line, err=True)


def report(refused: Iterable[Refusal]) -> int:
    """One line for each refusal; how many there were."""
    count = 0
    for count, one in enumerate(refused, start=1):  # noqa: B007  the count is the result
        say(str(one))
    return count


def explained(command: Callable[Arguments, Answer]) -> Callable[Arguments, Answer]:
    """A command whose failures are one clear message and an exit status, never a traceback."""

    @wraps(command)
    def guarded(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Answer:
        try:
            return command(*args, **kwargs)
        except ItoguchiError as error:
            say(f"itoguchi: {error}")
            sys.exit(Exit.FAILED)
        except KeyboardInterrupt:
            say("itoguchi: Stopped. What was loaded is whole; the same command goes on from there.")
            sys.exit(Exit.INTERRUPTED)

    return guarded


class _Bars:
    """One bar per stage on a terminal."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True))
        self._tasks: dict[Stage, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        """Show the bar of a stage."""
        self._tasks[stage] = self._progress.add_task(_NAMES[stage], total=total)

    def advance(self, stage: Stage, count: int = 1) -> None:
        """Move the bar of a stage."""
        self._progress.advance(self._tasks[stage], count)


class _Lines:
    """Plain lines where nobody watches a terminal: when a stage starts, and every so many documents."""

    _STEP = 100

    def __init__(self) -> None:
        self._done: dict[Stage, int] = {}
        self._totals: dict[Stage, int | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stage, done in self._done.items():
            if kind is None and done % self._STEP:
                self._say(stage)

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        """Name the stage."""
        self._done[stage], self._totals[stage] = 0, total
        say(f"{_NAMES[stage]} …" if total is None else f"{_NAMES[stage]} {total:,} …")

    def advance(self, stage: Stage, count: int = 1) -> None:
        """Count on."""
        before = self._done[stage]
        self._done[stage] += count
        if before // self._STEP != self._done[stage] // self._STEP:
            self._say(stage)

    def _say(self, stage: Stage) -> None:
        total = self._totals[stage]
        of = "" if total is None else f"/{total:,}"
        say(f"{_NAMES[stage]} {self._done[stage]:,}{of}")


def progress() -> AbstractContextManager[_Bars | _Lines]:
    """Bars on a terminal, plain lines elsewhere, both on standard error."""
    return _Bars() if sys.stderr.isatty() else _Lines()
