"""Loading dossiers: each document with its record becomes the report layer, and from it the case layer.

`rows` is the pure part, from a dossier to nodes and relationships; `loader` writes batches of them.
"""

from graph.load.loader import load_dossiers

__all__ = ["load_dossiers"]
