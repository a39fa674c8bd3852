"""Sentences of the program itself: what went wrong, what to do next, what a page is not."""

from app.i18n import Words
from app.markup import Html, element


def notice(message: str, *more: str) -> Html:
    """What happened and what the reader can do about it."""
    lines = (element("p", line) for line in more if line)
    return element("div", element("p", element("strong", message)), *lines, cls="notice", role="alert")


def empty(message: str, *children: str) -> Html:
    """Nothing to show, and what to do next."""
    return element("div", element("p", message), *children, cls="empty")


def showing(count: int, of: int, *, say: Words) -> Html:
    """How much of what there is stands on the page."""
    return element("p", say("showing", count=f"{count:,}", of=f"{of:,}"), cls="showing")


def banner(say: Words) -> Html:
    """The reminder that leads are no verdicts, until the reader closes it in this browser."""
    close = element("button", say("banner.close"), type="button", data_closes="banner", cls="close")
    return element("div", element("span", say("banner")), close, cls="banner", role="note")
