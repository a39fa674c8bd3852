"""The page of a family of wording or of a recruiter: why its posts are taken together, each of them to be judged."""

from collections.abc import Iterable

import streamlit as st

from app import routes
from app.components import history, judging, post_clusters, post_figures, posts
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import Visit, asked_for
from app.usecases import posts as looking
from app.usecases.posts import Member
from schemas.posts import ClusterView, PostCard
from schemas.views import ThingRef

_JUDGED = "judge"  # in the address: the post that is judged


def cluster(visitor: Visit, thing: ThingRef) -> None:
    """All about a cluster of posts, beside it its numbers and one of its posts to be judged."""
    say = visitor.say
    view = looking.cluster(visitor.store, thing.id, reader=visitor.reader)
    if view is None:
        st.html(element("p", say("posts.nothing"), cls="quiet"))
        return
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(post_clusters.about(view, say))
        st.html(joined(element("h2", say("posts.members")), *_members(view, thing, say)))
    with right, st.container(key="beside"):
        _judging(visitor, view)
        post_figures.figures(view.figures, say)


def _members(view: ClusterView, thing: ThingRef, say: Words) -> Iterable[Html]:
    for card in view.cards:
        yield posts.post(card, say)
        if view.recruiter:
            address = routes.address(routes.CASE, lang=say.lang, thing=thing.id, judge=card.document.id)
            yield element("p", link(say("posts.judge"), address), cls="judge-link")
    if len(view.cards) < view.of:
        yield element("p", link(say("posts.all", count=view.of), routes.posts(lang=say.lang, cluster=thing.id)))


def _judging(visitor: Visit, view: ClusterView) -> None:
    """One post beside the one that it is most like, what can be decided of them, and what was."""
    found = looking.member(visitor.store, view, asked_for(_JUDGED))
    if found is None:
        return
    say = visitor.say
    st.html(joined(element("h2", say("posts.judge")), *_pair(found, say)))
    judging.judge(visitor, found.matter, key=found.post.document.id)
    history.decisions(visitor, looking.judged(visitor.store, view, reader=visitor.reader), key="posts")


def _pair(found: Member, say: Words) -> Iterable[Html]:
    sides: tuple[tuple[str, PostCard], ...] = (("posts.judge.post", found.post), ("posts.judge.beside", found.beside))
    for key, card in sides:
        yield element("div", element("span", say(key), cls="quiet"), posts.quoted(card, say))
