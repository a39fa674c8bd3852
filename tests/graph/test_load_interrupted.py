"""A load that is killed in the middle is completed by the next one to the graph of an undisturbed one."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from emptying import empty

from graph import embedded
from graph.bolt import BoltStore
from graph.dump import dump
from graph.embedded.files import StoreFiles
from graph.load import load_dossiers
from graph.opening import open_store
from graph.store import StoreConfig

Make = Callable[..., Any]

LOADER = """
import pathlib, pickle, sys
from graph.load import load_dossiers
from graph.opening import open_store
config, dossiers = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())
with open_store(config) as store:
    load_dossiers(store, dossiers, batch_size=1, progress=lambda done: print(done, flush=True))
"""


def some_dossiers(a_robbery: Make) -> list[Any]:
    """Documents that share aliases, apps and addresses."""
    return [
        a_robbery(f"case-{n}", alias=f"別名{n % 4}", app="Signal", url=f"https://news.example/{n % 15}").dossier()
        for n in range(24)
    ]


def test_load_that_was_killed_is_completed_by_the_next(
    store: BoltStore, store_config: StoreConfig, a_robbery: Make, tmp_path: Path
) -> None:
    dossiers = some_dossiers(a_robbery)
    load_dossiers(store, dossiers)
    undisturbed = dump(store)
    empty(store)
    work = tmp_path / "work.pickle"
    work.write_bytes(pickle.dumps((store_config, dossiers)))
    command = [sys.executable, "-c", LOADER, str(work)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as loader:
        assert loader.stdout is not None
        for _ in range(7):
            loader.stdout.readline()
        os.kill(loader.pid, signal.SIGKILL)
    half = store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]
    assert 7 <= half < 24
    load_dossiers(store, dossiers)
    assert dump(store) == undisturbed


def test_load_goes_on_when_the_embedded_server_is_killed(
    embedded_store: BoltStore, a_robbery: Make, tmp_path: Path
) -> None:
    dossiers = some_dossiers(a_robbery)
    load_dossiers(embedded_store, dossiers)
    undisturbed = dump(embedded_store)

    def kill_once(done: int) -> None:
        if done == 7:
            announced = StoreFiles(tmp_path).announced()
            assert announced is not None
            os.kill(announced.pid, signal.SIGKILL)

    try:
        with open_store(StoreConfig(data_dir=tmp_path)) as other:
            report = load_dossiers(other, dossiers, batch_size=1, progress=kill_once)
            assert report.added + report.updated == 24
            assert dump(other) == undisturbed
    finally:
        embedded.stop(tmp_path)


def test_two_loaders_at_once_make_one_graph(
    store: BoltStore, store_config: StoreConfig, a_robbery: Make, tmp_path: Path
) -> None:
    dossiers = some_dossiers(a_robbery)[:15]  # one document per address: which version is newer depends on arrival
    load_dossiers(store, dossiers)
    alone = dump(store)
    empty(store)
    work = tmp_path / "work.pickle"
    work.write_bytes(pickle.dumps((store_config, dossiers)))
    with subprocess.Popen([sys.executable, "-c", LOADER, str(work)], stdout=subprocess.DEVNULL) as other:
        load_dossiers(store, list(reversed(dossiers)), batch_size=2)
        assert other.wait(timeout=120) == 0
    assert dump(store) == alone
