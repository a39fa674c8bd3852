"""The embedded store: a graph server of our own for one data folder, on this machine only.

`ensure` gives the address of the running server and starts it where none runs; `stop` ends it. The server is a
process of its own (`python -m graph.embedded DIR`) that all programs on the folder share.
"""

from graph.embedded.client import ensure, running, stop

__all__ = ["ensure", "running", "stop"]
