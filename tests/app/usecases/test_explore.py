"""What readers look at, on the invented case."""

from typing import Any

import pytest

from app.i18n import words
from app.usecases import explore
from app.usecases.masking import Masking, Reader
from schemas.views import SearchFilters

ANALYST = Reader(words("ja"), Masking.OFF)


@pytest.fixture(scope="module")
def case(shared_case: Any) -> Any:
    """The invented case, loaded once: these tests only read."""
    return shared_case


def test_home_shows_the_newest_and_counts_by_month(case: Any) -> None:
    view = explore.home(case.store, reader=ANALYST)
    assert [line.id for line in view.newest] == [case.article.id, case.post.id]
    assert view.overview.documents_by_month == {"2031-02": 1, "2031-03": 1}


def test_a_search_shows_for_each_thing_a_sentence_that_tells_of_it(case: Any) -> None:
    view = explore.search(case.store, "架空太郎", filters=SearchFilters(labels=("Person",)), limit=10, reader=ANALYST)
    (hit,) = view.results.hits
    assert view.why(hit) == case.arrest
    assert view.told[hit.id].document.id == case.article.id


def test_a_case_opens_on_who_was_in_it_and_on_the_claim_asked_for(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    view = explore.case(case.store, incident, reader=ANALYST)
    assert view.chosen.first.predicate == "PARTICIPATED_IN"
    last = view.rows[-1].first.id
    assert last in explore.case(case.store, incident, claim_id=last, reader=ANALYST).chosen
    assert explore.case(case.store, incident, claim_id="clm-unknown", reader=ANALYST).chosen == view.chosen


def test_a_claim_about_somebody_on_the_page_is_told_aside_and_ties_are_those_of_the_thing(case: Any) -> None:
    incident, person = case.thing("Incident", "架空市"), case.thing("Person", "架空太郎")
    arrest = next(
        claim.id
        for claim in explore.case(case.store, person, reader=ANALYST).page.claims
        if claim.predicate == "SUBJECT_OF"
    )
    view = explore.case(case.store, incident, claim_id=arrest, reader=ANALYST)
    assert all(arrest not in row for row in view.rows)
    assert view.chosen.first.id == arrest
    assert view.ties
    assert all(incident in (tie.source, tie.target) for tie in view.ties)


def test_a_claim_beyond_the_limit_is_shown_all_the_same(case: Any) -> None:
    incident = case.thing("Incident", "架空市")
    everything = explore.case(case.store, incident, reader=ANALYST)
    assert explore.case(case.store, incident, limit=2, reader=ANALYST).page.showing == 2
    last = everything.rows[-1].first.id
    view = explore.case(case.store, incident, claim_id=last, limit=2, reader=ANALYST)
    assert last in view.chosen
    assert view.page.showing == everything.page.showing


def test_every_relationship_of_a_thing_leads_to_a_claim_on_its_page(case: Any) -> None:
    view = explore.case(case.store, case.thing("Incident", "架空市"), reader=ANALYST)
    claims = {claim.id for claim in view.page.claims}
    assert len(view.neighbours.edges) >= 3
    for edge in view.neighbours.edges:
        assert set(edge.claim_ids) <= claims
        assert view.neighbour(edge).id != view.page.thing.id


def test_a_source_marks_the_passage_of_the_claim_asked_for(case: Any) -> None:
    view = explore.source(case.store, case.article.id, reader=ANALYST)
    assert view.chosen is None
    claim = view.page.claims[-1]
    chosen = explore.source(case.store, case.article.id, claim_id=claim.id, reader=ANALYST).chosen
    assert chosen == claim
    assert case.article.text[claim.evidence_start : claim.evidence_end]
