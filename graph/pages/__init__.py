"""What pages and commands show of the graph, as the plain values of `schemas.views`.

`thing` is all that is said of one thing, `source` one document with its marks, `lists` the store and its documents,
`neighbourhood` what lies around a thing, `network` the same for a picture. `claims` and `evidence` are the rows that
the first two are made of.
"""

from graph.pages.lists import documents, outlets, overview, places, things_of
from graph.pages.neighbourhood import Walk, neighbourhood
from graph.pages.network import network
from graph.pages.source import source_page
from graph.pages.thing import thing_named, thing_page

__all__ = [
    "Walk",
    "documents",
    "neighbourhood",
    "network",
    "outlets",
    "overview",
    "places",
    "source_page",
    "thing_named",
    "thing_page",
    "things_of",
]
