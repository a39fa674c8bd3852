"""Loaded by every Python process under test: notes connections and look-ups that are not this computer's."""

import os
import sys

LOCAL = ("127.", "::1", "localhost", "0.0.0.0")  # noqa: S104  asked for, not listened on
LOG = os.environ.get("OUTSIDE_LOG", "")


def note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else ""  # a path is a socket of this computer
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    if name and not name.startswith(LOCAL):
        with open(LOG, "a", encoding="utf-8") as log:  # noqa: PTH123  pathlib may not be loaded yet
            log.write(f"{event} {name}\n")


if LOG:
    sys.addaudithook(note)
