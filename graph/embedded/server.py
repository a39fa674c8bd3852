"""The server process of the embedded store: ArcadeDB with its Bolt listener on 127.0.0.1."""

import os
import secrets
import shutil
import signal
import socket
import time
from pathlib import Path
from typing import IO, Any

from graph import schema
from graph.embedded.files import DATABASE, Announcement, StoreFiles, hold, replace_text
from schemas.ids import digest

_HEAP = "1g"
_LOCK_PATIENCE = 1.0  # seconds; a client that looks whether the lock is free has it for a moment


def schema_digest() -> str:
    """Which schema statements a server of this program has run; a server with others is restarted."""
    return digest(*schema.embedded_ddl())


def serve(data_dir: Path) -> None:
    """Serve the store of a data folder until SIGTERM; returns at once when another process serves it already."""
    files = StoreFiles(data_dir)
    files.folder.mkdir(parents=True, exist_ok=True)
    lock = _take(files)
    if lock is None:
        return
    files.announcement.unlink(missing_ok=True)  # of a server that was killed
    files.failure.unlink(missing_ok=True)
    if not files.created.exists():  # an earlier first start did not get to its end; nothing was stored yet
        shutil.rmtree(files.folder / "databases" / DATABASE, ignore_errors=True)
    os.chdir(files.folder)  # the engine writes its logs into the current folder
    server, uri = _start(files)
    # A list, not an Event: a handler that sets an Event waits forever when it interrupts the wait for it.
    told_to_stop: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):  # after the start, which installs handlers of its own
        signal.signal(number, lambda number, _: told_to_stop.append(number))
    files.announce(Announcement(pid=os.getpid(), uri=uri, schema=schema_digest()))
    while not told_to_stop:
        time.sleep(0.2)
    files.announcement.unlink(missing_ok=True)
    server.stop()


def _take(files: StoreFiles) -> IO[bytes] | None:
    """The server's lock. Taken before the engine starts: one that finds its folder locked may never exit."""
    end = time.monotonic() + _LOCK_PATIENCE
    while (lock := hold(files.lock)) is None and time.monotonic() < end:
        time.sleep(0.05)
    return lock


def _start(files: StoreFiles) -> tuple[Any, str]:
    import arcadedb_embedded  # noqa: PLC0415  only the server process pays for the engine

    port = _free_port()
    server = arcadedb_embedded.ArcadeDBServer(
        str(files.folder),
        _password(files),
        {
            "host": "127.0.0.1",
            "http_port": _free_port(),
            "mode": "development",  # "production" hides the text of every error
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt_port": port,
        },
        {"heap_size": _HEAP, "jvm_args": ["-Xms64m"]},
    )
    server.start()
    database = server.get_database(DATABASE) if files.created.exists() else server.create_database(DATABASE)
    for statement in schema.embedded_ddl():
        database.command("sql", statement)
    files.created.touch()
    return server, f"bolt://127.0.0.1:{port}"


def _password(files: StoreFiles) -> str:
    if not files.password.exists():
        replace_text(files.password, secrets.token_urlsafe(24))
    return files.password.read_text(encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
