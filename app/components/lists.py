"""Lists: sources, search hits, refusals, figures of the store."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import phrases, routes
from app.components import chips, tables
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.usecases.explore import SOURCES, SearchView
from extract.evaluate.results import Finding
from schemas.documents import Refusal
from schemas.ids import fold
from schemas.views import DocumentLine, SearchHit


def documents(lines: Iterable[DocumentLine], say: Words) -> Html:
    """Sources by title, with outlet and date."""

    def row(line: DocumentLine) -> Html:
        about = element("span", chips.citation(line, say.lang), cls="quiet")
        old = element("span", say("source.older"), cls="chip plain") if not line.current else ""
        head = element("div", element("span", chips.document_link(line, say.lang), " ", old), about, cls="line")
        return element("li", head, cls=None if line.current else "old")

    return element("ul", *map(row, lines), cls="list")


def with_terms_marked(sentence: str, query: str) -> Html:
    """A sentence with the words that were searched for, however they are written, marked."""
    terms = [term for term in (fold(part).strip('"「」“”') for part in query.split()) if term]
    folded = [fold(char) if not char.isspace() else " " for char in sentence]
    flat = "".join(folded)
    owner = [n for n, piece in enumerate(folded) for _ in piece]
    hit: set[int] = set()
    for term in terms:
        at = flat.find(term)
        while at >= 0:
            hit.update(owner[at : at + len(term)])
            at = flat.find(term, at + len(term))
    return joined(*_runs(sentence, hit))


def _runs(sentence: str, hit: set[int]) -> Iterable[str]:
    start = 0
    for n in range(1, len(sentence) + 1):
        if n == len(sentence) or (n in hit) != (start in hit):
            part = sentence[start:n]
            yield element("mark", part) if start in hit else part
            start = n


def hit(found: SearchHit, view: SearchView, say: Words) -> Html:
    """A search hit: what it is, a sentence that tells of it with its source, on how many sources it stands."""
    kind = chips.node_type(found.label)
    told = view.told.get(found.id)
    about = (
        kind.label(say.lang),
        phrases.day(found.date, say.lang),
        say("claim.sources", count=found.n_sources) if found.label not in SOURCES else "",
    )
    content = joined(chips.icon(kind.icon), with_terms_marked(found.name or found.id, view.query))
    name = link(content, _address(found, say), cls=f"thing row family-{kind.family}")
    ended = (chips.procedure_chip(step, found.id, say=say) for step in view.cleared.get(found.id, ()))
    told_of = element("span", joined(name, *ended, between=" "))
    head = element("div", told_of, element("span", " · ".join(filter(None, about)), cls="quiet"), cls="line")
    why = view.why(found)
    cited = f" — {chips.citation(told.document, say.lang)}" if told else ""
    told_line = element("div", with_terms_marked(why, view.query), cited, cls="why") if why != found.name else ""
    return element("li", head, told_line)


def departure(found: Finding, say: Words) -> Html:
    """Where extraction departs from an annotation, in its sentence."""
    how = element("span", say(f"outcome.{found.outcome}"), cls="chip plain")
    what = element("div", how, f"{found.measure} · {found.what}", " ", element("span", found.document, cls="quiet"))
    return element("li", what, element("div", found.passage, cls="why") if found.passage else "")


def _address(found: SearchHit, say: Words) -> str:
    if found.label in SOURCES:
        return routes.source(found.document_id or found.id, lang=say.lang, sentence=found.sentence_id)
    return routes.of_kind(found.label, found.id, lang=say.lang)


def hits(view: SearchView, say: Words) -> Html:
    """Search hits in their order."""
    return element("ul", *(hit(one, view, say) for one in view.results.hits), cls="list")


def refusals(refused: Iterable[Refusal]) -> Html:
    """What was not taken: which file and place, why, and what helps."""

    def row(one: Refusal) -> Html:
        where = f"{one.path}, {one.place}" if one.place else one.path
        return element("li", element("strong", where, cls="mono"), f" {one.reason} {one.remedy}", cls="refused")

    return element("ul", *map(row, refused), cls="list")


def figures(numbers: Mapping[str, int]) -> Html:
    """Counts with what they count."""
    boxes = (
        element("div", element("span", f"{count:,}", cls="number"), element("span", name, cls="name"))
        for name, count in numbers.items()
    )
    return element("div", *boxes, cls="figures")


def week_strip(weeks: Mapping[date, int], say: Words) -> Html:
    """Documents per week; weeks without any are hatched, so that silence is not read as calm."""
    if not weeks:
        return Html("")
    most = max(weeks.values())
    bars = (_bar(monday, count, most, say=say) for monday, count in weeks.items())
    ends = (element("span", phrases.day(monday, say.lang)) for monday in (min(weeks), max(weeks)))
    silent = sum(1 for count in weeks.values() if not count)
    strip = element("div", *bars, cls="strip", role="img", aria_label=say("home.weeks"))
    legend = element("p", say("home.coverage", weeks=len(weeks), silent=silent), cls="showing")
    return joined(strip, element("div", *ends, cls="strip-ends"), legend, _weeks(weeks, say))


def _weeks(weeks: Mapping[date, int], say: Words) -> Html:
    """The same as a table, the newest week first."""
    newest = sorted(weeks.items(), reverse=True)
    lines = (tables.row(phrases.day(monday, say.lang), f"{count:,}") for monday, count in newest)
    heads = (say("home.monday"), say("home.sources"))
    return element("details", element("summary", say("posts.table")), tables.table(say("home.weeks"), heads, lines))


def _bar(monday: date, count: int, most: int, *, say: Words) -> Html:
    title = say("home.week", week=phrases.day(monday, say.lang), count=count)
    if not count:
        return element("span", cls="gap", title=title)
    return element("span", title=title, style=f"height: {max(6, round(100 * count / most))}%")
