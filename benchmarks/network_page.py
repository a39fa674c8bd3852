"""How fast the desk answers in a browser: the network picture with many things, and clicks on a large graph.

    python -m benchmarks.graph_load --count 10000 --data-dir /tmp/graph     makes the graph
    python -m benchmarks.network_page --data-dir /tmp/graph

Chromium draws without a graphics card. Of the picture the time from the arrival of its data to its first drawn frame is
read from the performance marks that it sets, beside the time from the address to that frame. Of clicks the time until
the page shows what was asked for. The first of each kind, which warms caches, is told apart.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page

from benchmarks import browser
from graph.opening import open_store
from graph.store import StoreConfig

BUSY = (
    "MATCH (n:{label})-[r]-(m:Entity) WITH n, count(DISTINCT m) AS near WHERE near >= $least AND near <= $most "
    "RETURN n.id AS id, n.name AS name ORDER BY near DESC, n.id LIMIT 60"
)
MARKS = (
    "() => { const at = (name) => performance.getEntriesByName(name).at(-1)?.startTime;"
    " const [data, tick] = [at('itoguchi:network:data'), at('itoguchi:network:tick')];"
    " return tick && [data, tick]; }"
)


def main() -> None:
    """Measure everything and print it."""
    options = _options()
    with open_store(StoreConfig(data_dir=options.data_dir)) as store:
        incidents = [row["id"] for row in store.read(BUSY.replace("{label}", "Incident"), least=4, most=30)]
        busy = [row["id"] for row in store.read(BUSY.replace("{label}", "Alias"), least=60, most=100_000)]
        names = [row["name"] for row in store.read(BUSY.replace("{label}", "Person"), least=1, most=40)]
    with _served(options.data_dir) as (url, pid), browser.opened() as page:
        print(f"{'picture':<28} {'things':>7} {'data to tick ms':>16} {'address to tick ms':>19}")
        for wanted in options.things:
            _pictures(page, url, busy, wanted=wanted, rounds=options.rounds)
        print(f"\n{'click':<28} {'first ms':>9} {'median ms':>10} {'most ms':>8} {'app CPU ms':>11}")
        _clicks(Desk(page, url), pid, incidents=incidents, names=names, rounds=options.rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True, help="of an embedded store that graph_load.py filled")
    parser.add_argument("--things", type=int, nargs="+", default=[300, 1_000, 2_000])
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


@contextmanager
def _served(data_dir: Path) -> Iterator[tuple[str, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = os.environ | {"ITOGUCHI_DATA_DIR": str(data_dir), "ITOGUCHI_ENGINE": "rules"}
    command = [sys.executable, "-m", "app.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()


def _await(url: str) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310  our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)


def _pictures(page: Page, url: str, busy: list[str], *, wanted: int, rounds: int) -> None:
    """Pictures around so many busy names that about the wanted number of things is drawn."""
    times: list[float] = []
    whole: list[float] = []
    things = 0
    for n in range(rounds):
        count = -(-wanted // 300)
        chosen = [busy[(n + at) % len(busy)] for at in range(count)]
        address = f"{url}/network?thing={chosen[0]}&with={','.join(chosen[1:])}&lang=en"
        page.goto("about:blank")
        began = time.perf_counter()
        page.goto(address)
        page.locator(".status").wait_for()
        data, tick = browser.answer(page, MARKS)
        whole.append((time.perf_counter() - began) * 1_000)
        times.append(tick - data)
        said = page.locator(".status").inner_text().replace(",", "")
        things = max(things, next(int(word) for word in said.split() if word.isdigit()))
    print(
        f"{f'about {wanted:,} things':<28} {things:>7} "
        f"{statistics.median(times):>16.0f} {statistics.median(whole):>19.0f}"
    )


class Desk:
    """The pages, clicked through; each method answers in milliseconds from the click to what it shows."""

    def __init__(self, page: Page, url: str) -> None:
        self._page = page
        self._url = url

    def search(self, name: str) -> float:
        """A name typed into the search."""
        self._open("search?q=", self._page.locator(".st-key-q input"))
        field = self._page.locator(".st-key-q input")
        field.fill(name)
        return _until(lambda: field.press("Enter"), self._page.locator("a.row").first)

    def hit(self, name: str) -> float:
        """The first hit of a search."""
        row = self._page.locator("a.row").first
        self._open(f"search?q={name}&type=Person", row)
        return _until(row.click, self._page.locator(".head h1"))

    def statement(self, incident: str) -> float:
        """Another statement on the page of a case, whose sentence is then read beside it."""
        way = self._page.locator(".claim .basis a.go[href*='claim=']").last
        self._open(f"case?thing={incident}", way)
        asked = (way.get_attribute("href") or "").split("claim=")[1].split("&")[0]
        chosen = self._page.locator(f".claim.current a[href*='{asked}'], .evidence a[href*='{asked}']").first
        return _until(way.click, chosen)

    def network(self, incident: str) -> float:
        """The network of a case, up to its first drawn frame."""
        way = self._page.locator(f"a.go[href^='network?thing={incident}']").first
        self._open(f"case?thing={incident}", way)
        return _until(way.click, self._page.locator(".status"))

    def _open(self, address: str, shown: Locator) -> None:
        self._page.goto(f"{self._url}/{address}{'&' if '?' in address else '?'}lang=en")
        shown.wait_for()
        self._page.wait_for_function(browser.STILL)  # what is last on a page is known once all of it stands


def _clicks(desk: Desk, pid: int, *, incidents: list[str], names: list[str], rounds: int) -> None:
    kinds: tuple[tuple[str, Callable[[str], float], list[str]], ...] = (
        ("search: a name", desk.search, names),
        ("search: its first hit", desk.hit, names),
        ("case: another statement", desk.statement, incidents),
        ("case: its network", desk.network, incidents),
    )
    for name, click, about in kinds:
        spent: list[float] = []
        times: list[float] = []
        for one in about[: rounds + 1]:
            before = _cpu(pid)
            times.append(click(one))
            spent.append(_cpu(pid) - before)
        _report(name, times, spent)


def _until(act: Callable[[], object], shown: Locator) -> float:
    """Milliseconds from an act until something is shown."""
    began = time.perf_counter()
    act()
    shown.wait_for()
    return (time.perf_counter() - began) * 1_000


def _cpu(pid: int) -> float:
    """CPU milliseconds that the app has used so far, on Linux; the page that a click begins on is part of it."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) * 1_000 / os.sysconf("SC_CLK_TCK")


def _report(name: str, times: list[float], spent: list[float]) -> None:
    later = times[1:] or times
    clock = f"{times[0]:>9.0f} {statistics.median(later):>10.0f} {max(later):>8.0f}"
    print(f"{name:<28} {clock} {statistics.median(spent[1:] or spent):>11.0f}", flush=True)


if __name__ == "__main__":
    main()
