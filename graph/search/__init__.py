"""Search over things, sentences and documents.

`terms` says what was typed and what counts as containing it; `things`, `sentences` and `documents` look up candidates
and check them, `ranking` puts them in order, `wording` says how the first of them are shown, `run` is the whole.
"""

from graph.search.run import search

__all__ = ["search"]
