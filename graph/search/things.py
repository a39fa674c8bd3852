"""Things that match a search: by their own words, or by a name that somebody uses."""

from graph.queries import read_search
from graph.scope import LOOKED_AT, Scope
from graph.search.ranking import Found, Match, covered, fit_of_names
from graph.search.terms import Term, all_of, national, squeeze_digits
from graph.store import Row
from schemas.ids import fold
from schemas.ontology import ontology

_ALIAS = "Alias"
_PHONE = "Phone"
_PART = 3  # letters from which on a part of a handle says something


def find_things(scope: Scope, terms: tuple[Term, ...], *, values: list[Row]) -> Found:
    """Things whose own words, or whose aliases', contain all terms.

    `values` are the values of `values_containing`; among them are those that hold a term in the middle of a word.
    """
    own = _own_words(scope, terms)
    users = _users_of_aliases(scope, values)
    wanted = [row for row in (*own, *values) if scope.wants(row["label"])]
    candidates = {row["id"]: row for row in (*wanted, *users)}
    # A value that only older versions of a page have is counted in no document.
    matching = [row for row in candidates.values() if row["n_documents"] and _contains(terms, row)]
    matches = [_match(terms, row) for row in scope.within(matching)]
    return Found(matches, complete=max(len(own), len(users)) < LOOKED_AT)


def values_containing(scope: Scope, terms: tuple[Term, ...]) -> list[Row]:
    """Aliases with any of the terms, and accounts, numbers and addresses that have one anywhere within.

    Full text finds words from their beginning; people also remember the middle of a handle or the end of a number.
    """
    rows = scope.rows(read_search.values_containing(_ALIAS), texts=[term.text for term in terms])
    latin = [term.text for term in terms if term.is_latin and len(term.text) >= _PART]
    if latin:
        for label in _identifiers():
            rows += scope.rows(read_search.values_containing(label), texts=latin)
    # A number is kept in international form, without the zero that is dialled at home.
    digits = [spelling.lstrip("0") for term in terms for spelling in term.digits]
    if digits:
        rows += scope.rows(read_search.PHONES_CONTAINING, texts=digits)
    return [row for row in rows if any(held_by(term, row) for term in terms)]


def held_by(term: Term, value: Row) -> bool:
    """Whether a value holds a term: identifiers anywhere within, numbers in any spelling."""
    if value["label"] == _PHONE and term.digits:
        written = squeeze_digits(_words(value))
        return any(digits in written for digits in term.digits)
    if value["label"] == _ALIAS:
        return term.is_in(value["search"])
    return len(term.text) >= _PART and term.text in value["search"]


def _identifiers() -> list[str]:
    nodes = ontology().nodes
    return [label for label in ontology().value_labels() if nodes[label].family == "names" and label != _ALIAS]


def _own_words(scope: Scope, terms: tuple[Term, ...]) -> list[Row]:
    labels = bool(scope.thing_labels)
    query = all_of(terms)
    if query:
        options = scope.options(filtered=labels)
        return scope.rows(read_search.things(labels=labels), query=query, options=options)
    return scope.rows(read_search.things_read_through(labels=labels), texts=[term.text for term in terms])


def _users_of_aliases(scope: Scope, values: list[Row]) -> list[Row]:
    aliases = [row["id"] for row in values if row["label"] == _ALIAS]
    if not aliases:
        return []
    rows = scope.rows(read_search.USERS_OF_ALIASES, ids=aliases)
    return [row for row in rows if scope.wants(row["label"])]


def _words(row: Row) -> str:
    """Everything a thing is called, folded; each of it on a line of its own, so that no term reaches over two."""
    number = row["number"] or ""
    return "\n".join([fold(row["name"] or ""), row["search"] or "", number, national(number), *row.get("aliases", [])])


def _contains(terms: tuple[Term, ...], row: Row) -> bool:
    words = _words(row)
    identifier = row["label"] in _identifiers()
    return all(term.is_in(words) or (identifier and held_by(term, row)) for term in terms)


def _match(terms: tuple[Term, ...], row: Row) -> Match:
    names = [row["name"] or "", *row["names"]]
    return Match(
        id=row["id"],
        label=row["label"],
        fit=fit_of_names(terms, names),
        score=covered(terms, _words(row)),
        n_sources=row["n_documents"],
        date=row["date"],
        name=row["name"] or "",
        matched=_matched(terms, names, row.get("aliases", [])),
    )


def _matched(terms: tuple[Term, ...], names: list[str], aliases: list[str]) -> str:
    """The first of its names with a term in it."""
    called = [*names, *aliases]
    return next((name for name in called if any(term.is_in(fold(name)) for term in terms)), names[0])
