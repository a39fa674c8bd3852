"""Records to links: one incident of two outlets, one ring over an account, and nothing over what is common."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.link.lines import LinkLine, link_lines
from graph.link.linking import Linked, link
from graph.link.model import Constraints, Pair
from schemas.records import Record

CaseFile = tuple[Record, ...]


def lines(linked: Linked) -> dict[tuple[str, str, str], LinkLine]:
    return {(line.a, line.b, line.relation): line for line in link_lines(linked)}


def report(linked: Linked, name: str) -> str:
    return next(report for report, names in linked.names.items() if name in names)


def test_two_outlets_tell_one_incident_with_both_sums(case_file: CaseFile) -> None:
    line = lines(link(case_file))["paper-1:i1", "tv-1:i1", "same_incident"]
    assert line.score > 0.9
    loss = next(one for one in line.evidence if one.type == "loss")
    assert set(loss.value.split(" / ")) == {"2,100,000 JPY", "1,600,000 JPY"}


def test_a_shared_account_makes_a_ring_with_its_sentences(case_file: CaseFile) -> None:
    line = lines(link(case_file))["paper-1:i1", "paper-2:i1", "same_ring"]
    assert line.via == "direct"
    assert line.score >= 0.9
    account = next(one for one in line.evidence if one.type == "account")
    assert {one.document for one in account.sources} == {"paper-1", "paper-2"}
    texts = {one.id: one.text for one in case_file}
    assert all(texts[one.document][one.start : one.end] == one.surface for one in account.sources)


def test_both_reports_of_an_incident_are_in_its_ring(case_file: CaseFile) -> None:
    assert ("paper-2:i1", "tv-1:i1", "same_ring") in lines(link(case_file))


@pytest.mark.parametrize("apart", ["paper-3:i1", "paper-4:i1", "paper-5:i1"])
def test_denied_and_common_things_tie_nothing(case_file: CaseFile, apart: str) -> None:
    assert not [line for line in link_lines(link(case_file)) if apart in {line.a, line.b}]


def test_without_the_denial_the_alias_would_have_tied_it(case_file: CaseFile) -> None:
    silent = case_file[3].text.replace("無関係", "あれこれ").replace("別人", "人物").replace("まねた", "知った")
    told = case_file[3].model_copy(update={"text": silent})
    assert [line for line in link_lines(link((*case_file[:3], told))) if "paper-3:i1" in {line.a, line.b}]


@given(order=st.sampled_from(list(permutations(range(6)))))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_records_does_not_matter(case_file: CaseFile, order: tuple[int, ...]) -> None:
    assert link([case_file[at] for at in order]) == link(case_file)


def test_the_same_document_twice_counts_once(case_file: CaseFile) -> None:
    copy = case_file[0].model_copy(update={"id": "copy-of-paper-1"})
    once, twice = link(case_file), link((*case_file, copy))
    assert twice.links == once.links
    assert lines(twice)["copy-of-paper-1:i1", "paper-1:i1", "same_incident"].score == 1.0


def test_a_rejected_pair_shares_no_ring_and_undoing_restores(case_file: CaseFile) -> None:
    free = link(case_file)
    pair = Pair.of(report(free, "paper-1:i1"), report(free, "paper-2:i1"))
    parted = link(case_file, constraints=Constraints(cannot=frozenset({pair})))
    assert not [ring for ring in parted.rings if len(ring.core) > 1]
    assert ("paper-1:i1", "paper-2:i1", "same_ring") not in lines(parted)
    assert link(case_file, constraints=Constraints()) == free


def test_a_confirmed_pair_is_a_link_whatever_the_evidence(case_file: CaseFile) -> None:
    free = link(case_file)
    pair = Pair.of(report(free, "paper-1:i1"), report(free, "paper-5:i1"))
    linked = link(case_file, constraints=Constraints(must=frozenset({pair})))
    line = lines(linked)["paper-1:i1", "paper-5:i1", "same_ring"]
    assert (line.score, line.via) == (1.0, "direct")


def test_people_can_split_and_join_reports_of_incidents(case_file: CaseFile) -> None:
    free = link(case_file)
    one, other, third = (report(free, name) for name in ("paper-1:i1", "tv-1:i1", "paper-4:i1"))
    split = link(case_file, identity=Constraints(cannot=frozenset({Pair.of(one, other)})))
    assert split.incidents[one] != split.incidents[other]
    joined = link(case_file, identity=Constraints(must=frozenset({Pair.of(one, third)})))
    assert joined.incidents[one] == joined.incidents[third] == joined.incidents[other]


def test_what_is_not_of_one_ring_is_not_one_incident(case_file: CaseFile) -> None:
    free = link(case_file)
    one, other = (report(free, name) for name in ("paper-1:i1", "tv-1:i1"))
    parted = link(case_file, constraints=Constraints(cannot=frozenset({Pair.of(one, other)})))
    assert parted.incidents[one] != parted.incidents[other]


def test_a_frozen_epoch_gives_the_same_link_in_a_larger_file(case_file: CaseFile) -> None:
    small = link(case_file[:3])
    large = link(case_file, epoch=small.epoch)
    assert {one.p for one in large.links} == {one.p for one in small.links}


def test_nothing_gives_nothing() -> None:
    assert list(link_lines(link(()))) == []
