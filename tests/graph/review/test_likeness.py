"""How alike posts of one wording are, as questions on posts and accounts see it."""

import pytest

from graph.pages.posts.board import FAMILY
from graph.review.accounts import Beside, account_reasons
from graph.review.families import UNTOLD, Families
from graph.store import Row

CLUSTERS: list[Row] = [
    {"id": "c1", "kind": FAMILY, "cohesion": 0.8, "posts": [("p1", "wording"), ("p2", "wording")]},
    {"id": "c2", "kind": FAMILY, "cohesion": None, "posts": [("p3", "wording"), ("p4", "wording")]},
    {"id": "c3", "kind": "recruiter", "cohesion": None, "posts": [("p1", "identity"), ("p3", "identity")]},
]


@pytest.mark.parametrize(("post", "likeness"), [("p1", 0.8), ("p3", UNTOLD), ("p9", UNTOLD)])
def test_what_is_not_told_speaks_for_nothing(post: str, likeness: float) -> None:
    families = Families.told(CLUSTERS)
    assert families.between(post) == likeness
    one = Beside(("a1", "a2"), (post, post), families.between(post), contact=False, stake=2)
    (wording,) = [told.bits for told in account_reasons(one) if told.bits != -1]
    assert (wording == 0) is (likeness == UNTOLD)


def test_families_of_several_posts() -> None:
    assert Families.told(CLUSTERS).of_all(["p1", "p3", "p9"]) == {"c1", "c2"}
