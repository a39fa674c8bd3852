"""The arbiter: what wins an overlap, and that the order of proposals never matters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extract.arbiter import settle
from extract.candidates import Candidate
from schemas.words import EntityType


def candidate(
    start: int, end: int, *, type_: EntityType = EntityType.PERSON, rule: str = "r", **more: object
) -> Candidate:
    return Candidate(type=type_, start=start, end=end, rule=rule, **more)  # type: ignore[arg-type]


_CANDIDATES = st.builds(
    Candidate,
    type=st.sampled_from(EntityType),
    start=st.integers(0, 30),
    end=st.integers(0, 40),
    rule=st.sampled_from(["a", "b"]),
    confidence=st.sampled_from([0.5, 0.9, 1.0]),
    priority=st.sampled_from([10, 50, 90]),
    canonical=st.sampled_from([None, "x", "y"]),
    norm=st.sampled_from([{}, {"age": 20}, {"age": 30}]),
    blocks=st.booleans(),
)


@given(st.lists(_CANDIDATES, max_size=14).flatmap(lambda cs: st.tuples(st.just(cs), st.permutations(cs))))
def test_settle_does_not_depend_on_order(both: tuple[list[Candidate], list[Candidate]]) -> None:
    given_order, other_order = both
    assert settle(given_order) == settle(other_order)


@given(st.lists(_CANDIDATES, max_size=14))
def test_settle_leaves_no_overlap_and_nothing_empty(candidates: list[Candidate]) -> None:
    settled = settle(candidates)
    assert all(c.start < c.end and not c.blocks for c in settled)
    assert all(a.end <= b.start for a, b in pairwise(settled))


@given(st.lists(_CANDIDATES, max_size=14))
def test_settle_is_idempotent(candidates: list[Candidate]) -> None:
    settled = settle(candidates)
    assert settle(settled) == settled


def test_settle_prefers_stronger_evidence_to_length() -> None:
    strong = candidate(3, 5, priority=80)
    assert settle([candidate(0, 9, priority=50), strong]) == (strong,)


def test_settle_prefers_the_longer_of_equal_evidence() -> None:
    long = candidate(0, 9)
    assert settle([candidate(3, 5), long]) == (long,)


def test_settle_lets_a_blocker_keep_others_out() -> None:
    blocker = candidate(0, 4, type_=EntityType.PAYOUT, priority=90, blocks=True)
    beside = candidate(4, 6)
    assert settle([blocker, candidate(2, 5), beside]) == (beside,)


def test_settle_keeps_neighbours() -> None:
    left, right = candidate(0, 3), candidate(3, 6)
    assert settle([right, left]) == (left, right)
