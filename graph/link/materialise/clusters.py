"""Families of posts and the recruiters behind them as nodes."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from graph.link.materialise.links import EdgeRow
from graph.link.posts.model import Family, Post, PostGroups, Recruiter
from graph.link.posts.template import template
from graph.writing import Node
from schemas.ids import fold

_NAME = 60  # letters of a wording that name its family
_IDENTITIES = 3  # identities that name a recruiter
_GAP = "…"


def cluster_rows(groups: PostGroups, posts: Sequence[Post]) -> tuple[list[Node], list[EdgeRow]]:
    """Every family and every recruiter, with its posts."""
    texts = {post.id: post.text for post in posts}
    known = {post.id: post for post in posts}
    recruiters = (_recruiter(one, [known[post] for post in one.posts]) for one in groups.recruiters)
    nodes = [*(_family(one, texts) for one in groups.families), *recruiters]
    edges: list[EdgeRow] = [
        ("IN_CLUSTER", post, one.id, {"by": "wording"}) for one in groups.families for post in one.posts
    ]
    for one in groups.recruiters:
        tied = set(one.by_wording)
        edges += [("IN_CLUSTER", p, one.id, {"by": "wording" if p in tied else "identity"}) for p in one.posts]
    return nodes, edges


def _family(family: Family, texts: Mapping[str, str]) -> Node:
    slots = template([texts[post] for post in family.posts])
    wording = "".join(slot.text or _GAP for slot in slots)
    said = {
        "kind": "family",
        "label": family.label.value,
        "name": " ".join(wording.split())[:_NAME],
        "search": fold(wording),
        "n_documents": len(family.posts),
        "circulating": family.circulating,
        "cohesion": family.cohesion,
        "template": json.dumps([slot.model_dump(exclude_defaults=True) for slot in slots], ensure_ascii=False),
    }
    return Node("PostCluster", family.id, said)


def _recruiter(recruiter: Recruiter, posts: Sequence[Post]) -> Node:
    """Named by what is used most."""
    used = Counter(identity for post in posts for identity in post.identities)
    names = [identity.split(" ", 1)[-1] for identity in sorted(used, key=lambda one: (-used[one], one))]
    said = {
        "kind": "recruiter",
        "name": " · ".join(names[:_IDENTITIES]) or recruiter.posts[0],
        "search": fold(" ".join(names)),
        "n_documents": len(recruiter.posts),
        "identities": list(recruiter.identities),
        "disputed": bool(recruiter.disputed),
    }
    return Node("PostCluster", recruiter.id, said)
