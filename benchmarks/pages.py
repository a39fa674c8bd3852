"""How long every page takes from the click to the page drawn, in a browser, on a desk that is being served.

    itoguchi demo                                         in one window: the demo case, or `serve` on another store
    python -m benchmarks.pages --data-dir DIR             in another, with the data folder of that desk

A click is a link within the app, as a reader clicks it. The page counts as drawn when its script has ended and its
heading and all that it asked for stand; pictures by WebGL are measured by `network_page.py`. First: the first visit of
the page by a fresh session, with nothing kept from before; then the median of the rounds.
"""

import argparse
import statistics
from pathlib import Path

from playwright.sync_api import Page

from benchmarks import browser
from graph.opening import open_store
from graph.store import StoreConfig

MOST = (
    "MATCH (n:{label})-[r]-(m:Entity) WITH n, count(DISTINCT m) AS near WHERE near < 200 "
    "RETURN n.id AS id ORDER BY near DESC, n.id LIMIT 1"
)
LISTENING = "() => document.documentElement.dataset.keys"
# Clicks a link to the address. A click runs the page that is left, then the one that is asked for, perhaps this once
# more: `took` is when the last of these had ended and a frame was drawn, set once nothing has run for a while, since a
# page that is new to the process imports what it needs before it runs.
CLICK = """(address) => {
  const app = document.querySelector("[data-testid=stApp]");
  const link = Object.assign(document.createElement("a"), { href: address, className: "go", textContent: address });
  document.body.append(link);
  const begin = performance.now();
  let ended = 0;
  window.took = 0;
  const watch = new MutationObserver(() => {
    clearTimeout(ended);
    if (app.dataset.testScriptState !== "notRunning") return;
    const drawn = (at) => (ended = setTimeout(() => (watch.disconnect(), (window.took = at - begin)), 1500));
    requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now())));
  });
  watch.observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
  link.click();
  link.remove();
  return true;
}"""


def main() -> None:
    """Measure every page and print a table."""
    options = _options()
    addresses = _addresses(options.data_dir)
    with browser.opened() as page:
        page.goto(f"{options.url}/quality?lang=ja")
        page.wait_for_function(LISTENING)
        print(f"{'page':<12} {'first ms':>9} {'median ms':>10} {'most ms':>8}")
        for name, address in addresses.items():
            first, *others = [_clicked(page, address) for _ in range(options.rounds + 1)]
            print(f"{name:<12} {first:>9.0f} {statistics.median(others):>10.0f} {max(others):>8.0f}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data-dir", type=Path, required=True, help="of the desk that is being served")
    parser.add_argument("--url", default="http://127.0.0.1:8501")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _addresses(data_dir: Path) -> dict[str, str]:
    """Each page where it has most to show."""
    with open_store(StoreConfig(data_dir=data_dir)) as store:
        found = {
            label: store.read(MOST.replace("{label}", label)) for label in ("Incident", "Person", "Account", "Ring")
        }
        documents = store.read("MATCH (d:Document {kind: 'article'}) RETURN d.id AS id LIMIT 1")
    one = {label: rows[0]["id"] if rows else "" for label, rows in found.items()}
    return {
        "home": "./",
        "search": "search?q=市",
        "incident": f"case?thing={one['Incident']}",
        "person": f"case?thing={one['Person']}",
        "account": f"case?thing={one['Account']}",
        "network": f"network?thing={one['Incident']}",
        "review": "review",
        "rings": "rings",
        "ring": f"rings?ring={one['Ring']}",
        "posts": "posts",
        "timeline": "timeline",
        "map": "map",
        "source": f"source?source={documents[0]['id']}",
        "saved": "saved",
        "import": "import",
        "quality": "quality",
        "settings": "settings",
    }


def _clicked(page: Page, address: str) -> float:
    """Milliseconds from the click to the page drawn, coming from the page that costs least."""
    _click(page, "quality?lang=ja")
    return _click(page, f"{address}{'&' if '?' in address else '?'}lang=ja")


def _click(page: Page, address: str) -> float:
    browser.answer(page, CLICK, address)
    return float(browser.answer(page, "() => window.took"))


if __name__ == "__main__":
    main()
