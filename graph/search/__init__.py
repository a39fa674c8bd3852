"""Search over things, sentences and documents.

`terms` says what was typed and what counts as containing it, `scope` what the filters let through, `things` and
`passages` look up candidates and check them, `ranking` puts them in order, `run` is the whole.
"""

from graph.search.run import search

__all__ = ["search"]
