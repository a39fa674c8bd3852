"""The rules of extraction; and how the work of one grows with its text, on a machine of any speed."""

import gc
import time
from collections.abc import Callable

import pytest

from extract.pipeline import Pipeline
from extract.version import Engine

TIMES = 4  # the longer text against the shorter: work in proportion grows as much, work by pairs sixteen times
SLACK = 2.5  # a busy machine's noise and what caches cost; 4 x 2.5 stays well under 16
TOO_SHORT = 0.3  # seconds of processor time that say nothing about growth
ATTEMPTS = 3  # what else the machine does just then spoils one; work by pairs fails all


@pytest.fixture(scope="session")
def rules() -> Pipeline:
    """Extraction by rules alone."""
    return Pipeline(engine=Engine.RULES)


@pytest.fixture
def in_proportion() -> Callable[[Callable[[int], object], int], bool]:
    """Whether the work on a text of some length grows no faster than the text."""

    def spent(work: Callable[[int], object], length: int) -> float:
        gc.disable()  # what other tests left in memory is not gone through meanwhile
        try:
            begun = time.process_time()
            work(length)
            return time.process_time() - begun
        finally:
            gc.enable()

    def judged(work: Callable[[int], object], length: int) -> bool:
        work(1)  # lexicons are read and patterns compiled on first use
        return any(keeps_pace(work, length) for _ in range(ATTEMPTS))

    def keeps_pace(work: Callable[[int], object], length: int) -> bool:
        long = spent(work, length)
        return long < TOO_SHORT or long < spent(work, length // TIMES) * TIMES * SLACK

    return judged
