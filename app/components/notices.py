"""Sentences of the program itself: what went wrong, what to do next, what a page is not."""

from app import routes
from app.i18n import Words
from app.markup import Html, element
from schemas.errors import ItoguchiError, StoreUnavailableError, UnknownThingError


def notice(message: str, *more: str) -> Html:
    """What happened and what the reader can do about it."""
    lines = (element("p", line) for line in more if line)
    return element("div", element("p", element("strong", message)), *lines, cls="notice", role="alert")


def failure(error: ItoguchiError, say: Words) -> Html:
    """What went wrong on a page, in the reader's language where it has words for it, and what to do next."""
    if isinstance(error, UnknownThingError):
        find = element("a", say("page.search"), href=routes.address(routes.SEARCH, lang=say.lang), cls="go")
        return notice(say("error.unknown", id=error.thing_id), say("error.unknown_then"), find)
    doctor = say("error.doctor", code=type(error).__name__)
    if isinstance(error, StoreUnavailableError):
        return notice(say("error.unavailable"), error.message, error.remedy, doctor)
    return notice(error.message, error.remedy, doctor)


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
