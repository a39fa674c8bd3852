"""The pages, as Streamlit starts them: language, frame, navigation. `itoguchi serve` runs this file."""

import streamlit as st

from app import period, routes, theme
from app.components import entrance, links, notices, widget_words
from app.i18n import LANGS, Lang, Words, words
from app.markup import Html, element, joined
from app.session import asked_for, language, masking, may_enter, who
from app.settings import settings
from app.usecases.identity import Identity
from app.usecases.masking import open_to
from app.usecases.workspace import Workspace
from schemas.errors import ItoguchiError

_PAGES = (
    (routes.HOME, "views/home.py", ":material/home:"),
    (routes.SEARCH, "views/search.py", ":material/search:"),
    (routes.CASE, "views/case.py", ":material/topic:"),
    (routes.NETWORK, "views/network.py", ":material/hub:"),
    (routes.REVIEW, "views/review.py", ":material/rule:"),
    (routes.RINGS, "views/rings.py", ":material/diversity_3:"),
    (routes.SAVED, "views/saved.py", ":material/bookmarks:"),
    (routes.POSTS, "views/posts.py", ":material/campaign:"),
    (routes.TIMELINE, "views/timeline.py", ":material/timeline:"),
    (routes.MAP, "views/map.py", ":material/map:"),
    (routes.SOURCE, "views/source.py", ":material/article:"),
    (routes.IMPORT, "views/imports.py", ":material/upload_file:"),
    (routes.QUALITY, "views/quality.py", ":material/fact_check:"),
    (routes.SETTINGS, "views/settings.py", ":material/settings:"),
)


def _pages(say: Words) -> dict[str, st.Page]:
    return {
        name: st.Page(file, title=say(f"page.{name}"), icon=icon, url_path=name, default=name == routes.HOME)
        for name, file, icon in _PAGES
    }


def _languages(chosen: Lang) -> Html:
    """The same view in each language."""
    anchors = (
        links.link(
            words(lang)("language"),
            links.here(lang=lang),
            aria_current="true" if lang == chosen else None,
            hreflang=lang,
        )
        for lang in LANGS
    )
    return element("nav", joined(*anchors, between=" "), cls="languages", aria_label=words(chosen)("languages"))


def _masking(identity: Identity | None, say: Words) -> Html:
    """How much is masked, and the same view with more or less of it."""
    chosen = masking(identity)
    anchors = (
        links.link(
            say(f"mask.{one}"),
            links.here(mask=one.value),
            aria_current="true" if one is chosen else None,
        )
        for one in open_to(identity)
    )
    return element("nav", joined(say("mask.of"), *anchors, between=" "), cls="masking", aria_label=say("mask.of"))


def main() -> None:
    """Draw the frame, then the page that is asked for; to somebody who must sign in first, the entrance alone."""
    chosen = "lang" in st.query_params  # every link of ours names the language, the navigation does not
    lang = language()
    say = words(lang)
    # The icon is a file of ours: a pictogram name would be fetched from the web as the page's favicon.
    st.set_page_config(page_title=say("title"), page_icon=str(theme.ICON), layout="wide")
    entered = may_enter()
    pages = _pages(say)
    page = st.navigation(list(pages.values()), position="top" if entered else "hidden")
    st.html(theme.style())
    widget_words.say_in(say)
    if entered:
        period.go_along(page.url_path, chosen=chosen)
        _draw(page, pages, say)
    else:
        st.html(element("div", _languages(lang), cls="frame"))
        entrance.entrance(say)


def _draw(page: st.Page, pages: dict[str, st.Page], say: Words) -> None:
    clicked = links.follow(lang=say.lang, chosen=asked_for("claim") or asked_for("sentence"))
    if clicked is not None:
        name, parameters = links.taken_apart(clicked)
        st.switch_page(pages.get(name, page), query_params=parameters)
    try:
        acting = who(Workspace(settings()))
    except ItoguchiError as error:
        st.html(notices.notice(error.message, error.remedy))
        return
    frame = (notices.banner(say), _masking(acting, say), entrance.whoever(acting, say), _languages(say.lang))
    st.html(element("div", *frame, cls="frame"))
    page.run()


if __name__ == "__main__":
    main()
