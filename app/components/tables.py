"""Tables: each with a name for those who hear it, heads and rows; what is wider than its place scrolls in it."""

from collections.abc import Iterable

from app.markup import Html, element, joined


def table(caption: str, heads: Iterable[str], rows: Iterable[Html], *, cls: str = "") -> Html:
    """Rows under their heads; the caption stands in the heading above for whoever sees it, so it is only heard."""
    named = element("caption", caption, cls="unseen")
    columns = [element("th", head, scope="col") for head in heads]
    above = element("thead", element("tr", *columns)) if columns else Html("")
    body = element("table", named, above, element("tbody", *rows), cls=f"rows {cls}".strip())
    return element("div", body, cls="wide")


def row(*cells: str) -> Html:
    """What belongs together, cell by cell."""
    return element("tr", _cells(cells))


def named_row(name: str, *cells: str, cls: str = "") -> Html:
    """A row whose first cell says what the others are about."""
    return element("tr", element("th", name, scope="row"), _cells(cells), cls=cls)


def _cells(cells: Iterable[str]) -> Html:
    return joined(*(element("td", cell) for cell in cells))
