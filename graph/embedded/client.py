"""Finding, starting and ending the embedded server of a data folder, from any process."""

import importlib.util
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph.bolt import Address
from graph.embedded.files import DATABASE, USER, StoreFiles, held
from graph.embedded.server import schema_digest
from schemas.errors import StoreUnavailableError

_START_SECONDS = 120.0
_STOP_SECONDS = 60.0
_LOOK_SECONDS = 0.1


def ensure(data_dir: Path) -> Address:
    """The address of the server of a data folder, started if none runs. Any number of processes may ask at once.

    Raises:
        StoreUnavailableError: the engine is not installed, or the server did not come up.
    """
    files = StoreFiles(data_dir)
    _make_folder(files)
    child: subprocess.Popen[bytes] | None = None
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end:
        if address := _answering(files):
            return address
        if child is not None and child.poll():
            raise _not_started(files, _reason(files) or f"its process ended with status {child.returncode}")
        if (child is None or child.poll() is not None) and not held(files.lock):
            child = _spawn(files)
        time.sleep(_LOOK_SECONDS)
    raise _not_started(files, f"no answer within {_START_SECONDS:.0f} seconds")


def running(data_dir: Path) -> bool:
    """Whether a server has the store of this data folder."""
    files = StoreFiles(data_dir)
    return files.folder.is_dir() and held(files.lock)


def stop(data_dir: Path) -> bool:
    """End the server of a data folder and wait until it is gone; False when none was running.

    Raises:
        StoreUnavailableError: it does not end.
    """
    files = StoreFiles(data_dir)
    if not running(data_dir):
        return False
    end = time.monotonic() + _STOP_SECONDS
    asked: int | None = None
    while held(files.lock):
        announced = files.announced()  # absent while it is still starting
        if announced and announced.pid != asked:
            asked = announced.pid
            os.kill(asked, signal.SIGTERM)
        if time.monotonic() > end:
            raise StoreUnavailableError(
                f"The embedded store in {files.folder} does not stop.",
                uri=announced.uri if announced else "",
                remedy=f"End the process {asked or 'that serves it'} by hand; see {files.log}.",
            )
        time.sleep(_LOOK_SECONDS)
    return True


def _make_folder(files: StoreFiles) -> None:
    try:
        files.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailableError(
            f"The data folder {files.folder} cannot be made: {error.strerror}.",
            uri="",
            remedy="Choose a data folder that you may write to.",
        ) from error


def _answering(files: StoreFiles) -> Address | None:
    """The address of the server if it answers. An announcement without a lock is what a killed server left."""
    announced = files.announced()
    if announced is None or not held(files.lock):
        return None
    if announced.schema != schema_digest():
        os.kill(announced.pid, signal.SIGTERM)  # a server of another version of this program; ours takes its place
        time.sleep(_LOOK_SECONDS)
        return None
    address = Address(announced.uri, USER, files.password.read_text(encoding="utf-8"), DATABASE)
    return address if _answers(address) else None


def _answers(address: Address) -> bool:
    try:
        with GraphDatabase.driver(
            address.uri, auth=(USER, address.password or ""), connection_timeout=2.0, max_transaction_retry_time=0.0
        ) as driver:
            driver.verify_connectivity()
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def _spawn(files: StoreFiles) -> subprocess.Popen[bytes]:
    if importlib.util.find_spec("arcadedb_embedded") is None:
        raise StoreUnavailableError(
            "The engine of the embedded store is not installed on this kind of machine.",
            uri="",
            remedy="Name a Neo4j server to use instead.",
        )
    # -P: a folder named like one of our packages in the current directory must not stand in its way.
    command = [sys.executable, "-P", "-m", "graph.embedded", str(files.folder.parent)]
    with files.log.open("ab") as log:
        return subprocess.Popen(  # noqa: S603  our own module, the path is one argument
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )


def _reason(files: StoreFiles) -> str:
    return files.failure.read_text(encoding="utf-8").rstrip(".") if files.failure.exists() else ""


def _not_started(files: StoreFiles, why: str) -> StoreUnavailableError:
    return StoreUnavailableError(
        f"The embedded store in {files.folder} did not start: {why}.", uri="", remedy=f"See {files.log}."
    )
