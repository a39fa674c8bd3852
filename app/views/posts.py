"""Posts: which recruit, in whose words, for how much, where and when; every filter stands in the address."""

import streamlit as st

from app import routes
from app.components import chips, filters, notices, post_clusters, post_figures, posts
from app.components.links import here, link
from app.i18n import Words
from app.markup import Html, element, joined
from app.session import asked_for, visit
from app.usecases import posts as looking
from schemas.posts import Listing, PostChoices, PostFilters, PostsFound

_LEAST = 0.5  # likeness to recruitment from which posts are shown at first
_DIGITS = 5  # of a number in the address; more is no sensible wish


def _choices(choices: PostChoices, say: Words) -> PostFilters:
    least, first, last, platforms, places, apps = st.columns([2, 1.2, 1.2, 2, 2, 2])
    services = {one.key: f"{one.name} ({one.posts:,})" for one in choices.platforms}
    towns = {one.name: f"{post_figures.place_name(one, say)} ({one.posts:,})" for one in choices.places}
    names = {one.key: f"{one.name} ({one.posts:,})" for one in choices.apps}
    return PostFilters(
        least=filters.share(least, "score", usual=_LEAST, label=say("posts.least"), why=say("posts.least.why")),
        since=filters.day(first, "since", label=say("search.from")),
        until=filters.day(last, "until", label=say("search.to")),
        platforms=filters.chosen(platforms, "platform", services, label=say("posts.platform"), say=say),
        places=filters.chosen(places, "pref", towns, label=say("posts.place"), say=say),
        apps=filters.chosen(apps, "app", names, label=say("posts.app"), say=say),
        cluster=asked_for("cluster"),
        account=asked_for("account"),
    )


def _limit(listing: Listing) -> int:
    """How many the address asks for."""
    asked, least = asked_for("shown"), looking.MOST[listing]
    return max(least, int(asked)) if asked.isdecimal() and len(asked) <= _DIGITS else least


def _listing() -> Listing:
    asked = asked_for("as")
    return next((one for one in Listing if one.value == asked), Listing.POSTS)


def _tabs(view: PostsFound, chosen: Listing, say: Words) -> Html:
    counts = {Listing.POSTS: view.found, Listing.FAMILIES: view.families, Listing.RECRUITERS: view.recruiters}
    ways = (
        link(
            f"{say(f'posts.as.{one}')} {counts[one]:,}",
            here(**{"as": one.value, "shown": ""}),
            aria_current="true" if one is chosen else None,
        )
        for one in Listing
    )
    return element("nav", *ways, cls="as", aria_label=say("page.posts"))


def _about(view: PostsFound, say: Words) -> Html:
    """To what the posts are narrowed beside the fields above, each with a way out."""
    narrowed = (
        element(
            "p",
            joined(
                say("posts.linked_to"),
                chips.thing_link(thing, say.lang),
                link(say("posts.lift"), here(**{"cluster" if thing.label == "PostCluster" else "account": ""})),
                between=" ",
            ),
            cls="narrowed",
        )
        for thing in view.chosen
    )
    return joined(*narrowed)


def _list(view: PostsFound, listing: Listing, say: Words) -> None:
    of = {Listing.POSTS: view.found, Listing.FAMILIES: view.families, Listing.RECRUITERS: view.recruiters}[listing]
    shown: list[Html] = [
        *(posts.post(card, say) for card in view.cards),
        *(post_clusters.family(card, say) for card in view.family_cards),
        *(post_clusters.recruiter(card, say) for card in view.recruiter_cards),
    ]
    if listing is Listing.POSTS:
        st.html(posts.legend(say))
    else:
        st.html(element("p", say(f"posts.as.{listing}.what"), cls="quiet"))
    st.html(joined(*shown) or notices.empty(say("posts.nothing")))
    if shown:
        st.html(notices.showing(len(shown), of, say=say))
    if len(shown) < of:
        st.html(element("p", link(say("search.more"), here(shown=str(len(shown) + looking.MOST[listing])))))


def _empty(say: Words) -> None:
    start = link(say("page.import"), routes.address(routes.IMPORT, lang=say.lang))
    st.html(notices.empty(say("posts.empty"), element("p", start)))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        say, listing = visitor.say, _listing()
        choices = looking.choices(visitor.store, reader=visitor.reader)
        st.html(joined(element("h1", say("page.posts")), element("p", say("posts.purpose"), cls="quiet")))
        if not choices.posts:
            _empty(say)
            return
        wanted = _choices(choices, say)
        view = looking.posts(visitor.store, wanted, listing=listing, limit=_limit(listing), reader=visitor.reader)
        if view.chosen:
            st.html(_about(view, say))
        left, right = st.columns([5, 3], gap="large")
        with left:
            st.html(_tabs(view, listing, say))
            _list(view, listing, say)
        with right, st.container(key="beside"):
            st.html(element("p", say("posts.of", found=f"{view.found:,}", total=f"{view.total:,}"), cls="quiet"))
            post_figures.figures(view.figures, say)


if __name__ == "__main__":
    show()
