"""Markup that cannot be forged by what it shows: text becomes markup only through `element`, which escapes it."""

from html import escape
from urllib.parse import urlsplit

_WEB = {"http", "https"}


class Html(str):
    """Markup made here. Any other string is text and is escaped when it becomes part of markup."""

    __slots__ = ()


def text(content: str) -> Html:
    """Plain text as markup."""
    return content if isinstance(content, Html) else Html(escape(content, quote=True))


def joined(*parts: str, between: str = "") -> Html:
    """Parts one after the other, texts among them escaped."""
    return Html(text(between).join(text(part) for part in parts))


def element(tag: str, *children: str, **attributes: str | int | None) -> Html:
    """An element with its children; `cls` is its class, `_` in names stands for `-`, None leaves an attribute out."""
    written = "".join(
        f' {"class" if name == "cls" else name.replace("_", "-")}="{escape(str(value), quote=True)}"'
        for name, value in attributes.items()
        if value is not None and value != ""
    )
    return Html(f"<{tag}{written}>{joined(*children)}</{tag}>")


def web_link(url: str, label: str) -> Html:
    """A link to a source outside, or its bare text where the address is not of the web."""
    if urlsplit(url).scheme.lower() not in _WEB:
        return text(label)
    return element("a", label, href=url, rel="noopener noreferrer nofollow", cls="outside")
