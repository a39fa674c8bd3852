"""Linking under a standing epoch says when its figures no longer describe what came in."""

from graph.link.linking import link
from schemas.records import Record


def test_the_next_epoch_is_due_once_a_tenth_came_in(case_file: tuple[Record, ...]) -> None:
    first = link(case_file[:-1])
    later = link(case_file, epoch=first.epoch)
    assert first.due == ()
    assert later.epoch == first.epoch
    assert "has grown by" in later.due[0].en
    assert link(case_file).due == ()
