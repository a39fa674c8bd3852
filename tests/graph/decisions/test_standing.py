"""Which decisions count, and how they are found again and kept; no store is needed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.decisions.binding import Binding, Since
from graph.decisions.desk import contradictions, desk
from graph.decisions.journal import Journal
from graph.decisions.standing import standing
from graph.link.model import Constraints, EvidenceType, Pair, Value
from schemas.decisions import Anchor, Decision, DecisionScope, PairQuestion, Verdict
from schemas.errors import JournalError

START = datetime(2031, 3, 1, tzinfo=UTC)


def decided(
    number: int, verdict: Verdict = Verdict.CONFIRM, *targets: str, about: PairQuestion | None = PairQuestion.RING
) -> Decision:
    return Decision(
        id=f"d{number}",
        scope=DecisionScope.PAIR if about else DecisionScope.VALUE,
        verdict=verdict,
        targets=targets or ("a", "b"),
        decided_by="仮名",
        decided_at=START + timedelta(minutes=number),
        about=about,
    )


def undone(number: int, what: Decision) -> Decision:
    return what.model_copy(
        update={"id": f"d{number}", "undoes": what.id, "decided_at": START + timedelta(minutes=number)}
    )


def applied(decisions: Sequence[Decision]) -> Constraints:
    return desk(decisions, Binding(lambda _: True, lambda: ()), lambda _: ()).rings


def test_the_latest_decision_on_a_question_stands_whichever_way_it_names_the_two() -> None:
    first, second = decided(1, Verdict.CONFIRM, "a", "b"), decided(2, Verdict.REJECT, "b", "a")
    assert standing([second, first]) == (second,)
    assert applied([first, second]).cannot == {Pair("a", "b")}
    assert applied([first, second]).must == frozenset()


def test_questions_about_the_same_two_are_apart() -> None:
    ring, same = decided(1), decided(2, Verdict.REJECT, about=PairQuestion.INCIDENT)
    assert standing([ring, same]) == (ring, same)
    found = desk([ring, same], Binding(lambda _: True, lambda: ()), lambda _: ())
    assert (found.rings.must, found.identity.cannot) == ({Pair("a", "b")}, {Pair("a", "b")})


def test_an_undo_puts_back_what_stood_before_and_can_be_undone() -> None:
    first, second = decided(1), decided(2, Verdict.REJECT)
    back = undone(3, second)
    again = undone(4, back)
    assert standing([first, second, back]) == (first,)
    assert standing([first, second, back, again]) == (second,)


@given(st.lists(st.tuples(st.sampled_from(Verdict), st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12))
def test_undoing_everything_from_the_end_goes_back_step_by_step(steps: list[tuple[Verdict, str, str]]) -> None:
    taken = [decided(at, verdict, a, b) for at, (verdict, a, b) in enumerate(steps)]
    undos: list[Decision] = []
    for left in range(len(taken), 0, -1):
        assert standing([*taken, *undos]) == standing(taken[:left])
        undos.append(undone(100 + len(undos), taken[left - 1]))
    assert standing([*taken, *undos]) == ()


@given(st.permutations(range(6)))
def test_the_order_in_which_decisions_are_read_is_no_matter(order: list[int]) -> None:
    taken = [decided(at, list(Verdict)[at % 3], "a", "bcd"[at % 2]) for at in range(6)]
    assert standing([taken[at] for at in order]) == standing(taken)


def test_unsure_keeps_reports_from_being_taken_as_one_and_no_more() -> None:
    open_ring, open_person = decided(1, Verdict.UNSURE), decided(2, Verdict.UNSURE, about=PairQuestion.PERSON)
    found = desk([open_ring, open_person], Binding(lambda _: True, lambda: ()), lambda _: ())
    assert found.rings == Constraints()
    assert found.identity == Constraints(cannot=frozenset({Pair("a", "b")}))


def test_a_ring_stands_for_every_incident_of_its_core() -> None:
    assert applied([decided(1, Verdict.REJECT, "x", "a", "b")]).cannot == {Pair("a", "x"), Pair("b", "x")}


def test_a_generic_value_is_passed_on() -> None:
    value = Value(EvidenceType.ACCOUNT, "@kakuu")
    decision = decided(1, Verdict.CONFIRM, "account-1", about=None)
    found = desk([decision], Binding(lambda _: True, lambda: ()), lambda ids: [value] if ids == ["account-1"] else [])
    assert found.rings.generic == {value}


def test_contradictions_are_named() -> None:
    pairs = [Pair("a", "b"), Pair("b", "c")]
    clash = Constraints(must=frozenset(pairs), cannot=frozenset({Pair("a", "c")}))
    assert contradictions(clash) == [Pair("b", "c")]
    assert contradictions(clash.model_copy(update={"cannot": frozenset()})) == []


def anchor(target: str, *marks: str, sentence: str = "", kind: str = "incident", name: str = "") -> Anchor:
    return Anchor(target=target, kind=kind, document=target, sentence=sentence, marks=marks, name=name)


@pytest.mark.parametrize(
    ("gone", "there", "found"),
    [
        (anchor("old", "s1", sentence="s1"), [anchor("new", "s1", "s2", sentence="s1")], "new"),
        (anchor("old", "s1", "s2", "s3"), [anchor("new", "s1", "s2", sentence="s1")], "new"),
        (anchor("old", "s1", "s2", "s3"), [anchor("new", "s1", sentence="s1")], None),
        (anchor("old", "s1", sentence="s1"), [anchor("new", "s1", sentence="s1", kind="person")], None),
        (
            anchor("old", "s1", "n1", sentence="s1", kind="person", name="架空太郎"),
            [anchor("new", "s1", "n2", sentence="s1", kind="person", name="仮名花子")],
            None,
        ),
        (
            anchor("old", "s1", "n1", sentence="s1", kind="person", name="架空太郎"),
            [anchor("other", "s1", "n2", sentence="s1", kind="person", name="仮名花子"),
             anchor("new", "s1", "n1", sentence="s1", kind="person", name="架空太郎")],
            "new",
        ),
    ],
    ids=["sentence", "overlap", "too little", "other kind", "other person of the sentence", "right one of two"],
)  # fmt: skip
def test_targets_are_found_again(gone: Anchor, there: list[Anchor], found: str | None) -> None:
    decision = decided(1, Verdict.REJECT, "old", "kept").model_copy(update={"anchors": (gone,)})
    binding = Binding(lambda one: one == "kept", lambda: there)
    assert binding.bound(decision) == ((found, "kept") if found else None)
    lost = desk([decision], binding, lambda _: ()).without_target
    assert lost == (() if found else (decision,))


anchors = st.builds(
    lambda document, at, marks, kind: Anchor(
        target=f"{document}/{at}", kind=kind, document=document, sentence=marks[0], marks=tuple(marks)
    ),
    st.sampled_from("abcd"),
    st.integers(0, 2),
    st.lists(st.sampled_from("12345"), min_size=1, max_size=4, unique=True),
    st.sampled_from(["incident", "claim SAID"]),
)
told = st.lists(anchors, max_size=6, unique_by=lambda one: one.target)


@given(anchors, told, told, st.frozensets(st.sampled_from("abcd")))
def test_a_search_that_goes_on_from_an_earlier_one_finds_what_a_new_one_finds(
    gone: Anchor, then: list[Anchor], later: list[Anchor], changed: frozenset[str]
) -> None:
    lost = gone.model_copy(update={"target": "lost"})
    decision = decided(1, Verdict.REJECT, "lost", "kept").model_copy(update={"anchors": (lost,)})
    fresh = [one for one in later if one.document in changed]
    now = [*(one for one in then if one.document not in changed), *fresh]

    def binding(there: list[Anchor], since: Since | None = None) -> Binding:
        known = {"kept", *(one.document for one in there)}
        return Binding(known.__contains__, lambda: there, since=since)

    first = binding(then)
    first.bound(decision)
    since = Since(first.searched, changed, lambda: fresh)
    assert binding(now, since).bound(decision) == binding(now).bound(decision)


def test_what_was_searched_for_in_vain_is_looked_for_only_in_what_came() -> None:
    gone, new = anchor("old", "s1", sentence="s1"), anchor("new", "s1", sentence="s1")
    decision = decided(1, Verdict.REJECT, "old", "kept").model_copy(update={"anchors": (gone,)})
    first = Binding("kept".__eq__, lambda: [anchor("other", "s2", sentence="s2")])
    assert first.bound(decision) is None

    def everything() -> list[Anchor]:
        raise AssertionError

    nothing_new = Binding("kept".__eq__, everything, since=Since(first.searched, frozenset(), tuple))
    assert nothing_new.bound(decision) is None
    came = Since(nothing_new.searched, frozenset({"new"}), lambda: [new])
    assert Binding("kept".__eq__, everything, since=came).bound(decision) == ("new", "kept")


def test_the_journal_gives_back_what_was_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "deep" / "decisions.jsonl")
    assert list(journal.read()) == []
    journal.append([decided(1)])
    journal.append([decided(2), undone(3, decided(2))])
    assert list(journal.read()) == [decided(1), decided(2), undone(3, decided(2))]


def test_a_line_cut_short_is_passed_over_and_the_next_one_begins_anew(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    journal.append([decided(1), decided(2)])
    raw = journal.path.read_bytes()
    journal.path.write_bytes(raw[:-20])
    assert list(journal.read()) == [decided(1)]
    journal.append([decided(3)])
    assert list(journal.read()) == [decided(1), decided(3)]


def test_a_line_that_is_no_decision_is_named(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    journal.path.write_text('{"id": "x"}\n', encoding="utf-8")
    journal.append([decided(1)])
    with pytest.raises(JournalError) as refused:
        list(journal.read())
    assert refused.value.line == 1
