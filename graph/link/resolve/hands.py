"""Accounts that people say one hand uses: evidence of each made evidence of all."""

from collections.abc import Mapping
from dataclasses import replace

from graph.link.model import Constraints, EvidenceType, Observations
from graph.link.partition import Decided


def by_one_hand(observations: Observations, decided: Constraints) -> Observations:
    """The accounts of one hand under the name of the first of them; each is still written as documents write it."""
    first = first_of_hand(decided)
    if not first:
        return observations
    observed = (
        replace(one, key=first.get(one.key, one.key)) if one.type is EvidenceType.ACCOUNT else one
        for one in observations.observed
    )
    return replace(observations, observed=tuple(observed))


def first_of_hand(decided: Constraints) -> Mapping[str, str]:
    """Account → the first of those that its hand uses."""
    ids = sorted({end for pair in decided.one_hand for end in pair})
    hands = Decided.of(Constraints(must=decided.one_hand, cannot=decided.two_hands), ids)
    partition, _ = hands.partition(len(ids))
    return {name: ids[at] for name, at in zip(ids, partition.names().tolist(), strict=True)}
