"""Graph stores for every test that needs one: the embedded engine always, a real Neo4j where it can be started.

Each pytest worker starts its own servers, on free ports and in folders of its own, and ends them with the session.
Elsewhere a missing engine skips the tests on it; where CI is set it fails them.
"""

import fcntl
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from emptying import empty
from hypothesis import settings
from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph import embedded
from graph.bolt import BoltStore
from graph.link.model import EvidenceLine, EvidenceType, LineKind, LinkExplanation, Source, WhatIf
from graph.opening import open_store
from graph.store import StoreConfig

# Machines are slow or busy: no test is judged by the clock.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

NEO4J = "5.26.30"
POM = Path(__file__).parent / "graph" / "neo4j" / "pom.xml"
JARS = Path.home() / ".cache" / "itoguchi" / f"neo4j-{NEO4J}"
COPY_JARS = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent")
# A server of tests lives for minutes: compiling its code for speed and collecting in many threads cost more than they
# save (linking on both engines: 109 s of the servers' CPU with the usual settings, 73 s with these).
SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
os.environ["ARCADEDB_JVM_ARGS"] = " ".join(SHORT_LIVED)  # read by every embedded store that tests start


LINK = (
    "MATCH (a:Incident {id: $a}), (b:Incident {id: $b}) CREATE (e:Epoch {id: 'epoch-1', number: 1}) "
    "CREATE (l:Link {id: 'link-1', scope: 'incident', a: $a, b: $b, p: 0.62, prior: -6.0, epoch: 1, "
    "decided: '', explanation: $explanation}) "
    "CREATE (l)-[:LINKS]->(a) CREATE (l)-[:LINKS]->(b) CREATE (a)-[:LINKED {link_id: 'link-1', p: 0.62, epoch: 1}]->(b)"
)
RING = (
    "CREATE (r:Ring:Entity {id: 'ring-1', name: '架空グループ', search: '架空グループ', n_documents: 2}) "
    "WITH r MATCH (a:Incident {id: $core}), (b:Incident {id: $possible}) "
    "CREATE (a)-[:IN_RING {membership: 'core'}]->(r) CREATE (b)-[:IN_RING {membership: 'possible'}]->(r)"
)
READ_FROM = (
    "MATCH (s:Sentence) WHERE s.text CONTAINS $containing "
    "RETURN s.id AS sentence, s.document_id AS document, s.start AS start, s.end AS end ORDER BY s.document_id"
)


@pytest.hookimpl(tryfirst=True)  # before workers name the group of each test
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share what takes long to start or to load are run by one worker, which does it once."""
    for item in items:
        group = shared_by(item) if isinstance(item, pytest.Function) else None
        if group:
            item.add_marker(pytest.mark.xdist_group(group))


def shared_by(item: pytest.Function) -> str | None:
    """The server that a test shares with others, or the module that loads something for all of its tests."""
    asked = getattr(item, "callspec", None)
    params = asked.params if asked else {}
    if "kept_config" in params:
        return f"kept-{params['kept_config']}"
    if params.get("store_config") == "neo4j" or "neo4j_config" in item.fixturenames:
        return "neo4j"
    if "server" in item.fixturenames:
        return "served"
    fixtures = (found[-1] for found in item._fixtureinfo.name2fixturedefs.values())
    return item.nodeid.split("::")[0] if any(fixture.scope == "module" for fixture in fixtures) else None


class EngineMissingError(Exception):
    """Why an engine cannot be started here."""


@pytest.fixture(scope="session")
def embedded_config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreConfig]:
    """The embedded store of this worker, in a folder whose name is awkward on purpose."""
    data_dir = tmp_path_factory.mktemp("store") / "糸口 data"
    yield StoreConfig(data_dir=data_dir)
    embedded.stop(data_dir)


@pytest.fixture(scope="session")
def neo4j_config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreConfig]:
    """A Neo4j server of this worker, started from Maven Central's jars."""
    with neo4j_of_ones_own(tmp_path_factory.mktemp("neo4j")) as config:
        yield config


@contextmanager
def neo4j_of_ones_own(home: Path) -> Iterator[StoreConfig]:
    """A Neo4j server for the length of something, or a skip that says why there is none."""
    try:
        server, uri = start_neo4j(home)
    except EngineMissingError as missing:
        if os.environ.get("CI"):
            pytest.fail(f"no Neo4j under CI: {missing}")
        pytest.skip(f"no Neo4j here: {missing}")
    yield StoreConfig(data_dir=home, uri=uri)
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=60)


@pytest.fixture(scope="session", params=["embedded", "neo4j"])
def kept_config(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreConfig]:
    """Each engine in turn with a store of its own that no other fixture empties: for what is loaded once."""
    home = tmp_path_factory.mktemp("kept")
    if request.param == "neo4j":
        with neo4j_of_ones_own(home) as config:
            yield config
    else:
        yield StoreConfig(data_dir=home)
        embedded.stop(home)


@pytest.fixture(params=["embedded", "neo4j"])
def store_config(request: pytest.FixtureRequest) -> StoreConfig:
    """Each engine in turn; what a test before left in it is still there."""
    config = request.getfixturevalue(f"{request.param}_config")
    assert isinstance(config, StoreConfig)
    return config


@pytest.fixture
def store(store_config: StoreConfig) -> Iterator[BoltStore]:
    """An empty graph on each engine in turn."""
    with open_store(store_config) as opened:
        empty(opened)
        yield opened


@pytest.fixture
def embedded_store(embedded_config: StoreConfig) -> Iterator[BoltStore]:
    """An empty graph on the embedded engine, for what does not depend on the engine."""
    with open_store(embedded_config) as opened:
        empty(opened)
        yield opened


@pytest.fixture
def link_by_hand() -> Callable[..., None]:
    """Writes a link between two incidents and the ring of both, as linking leaves them in the graph."""

    def write(store: BoltStore, core: str, possible: str, *, containing: str) -> None:
        incidents = (core, possible)
        read = store.read(READ_FROM, containing=containing)
        app = EvidenceLine(
            type=EvidenceType.APP,
            value="Signal",
            rarity=0.125,
            bits=0.7,
            ja="同じアプリ「Signal」",
            en="both used Signal",
            sources=tuple(Source(incident=incident, **row) for incident, row in zip(incidents, read, strict=True)),
        )
        apart = EvidenceLine(type=LineKind.TIME, value="31", bits=-0.4, ja="31日離れている", en="31 days apart")
        more = WhatIf(p=0.95, ja="さらに同じ番号があれば", en="if both share a number as well")
        a, b = sorted(incidents)
        told = LinkExplanation(
            a=a, b=b, prior=-6.0, prior_ja="任意の二件（専門家の目安）", prior_en="any two cases (as experts expect)",
            lines=(app, apart), total=-5.7, p=0.62, epoch=1, what_if=(more,),
        )  # fmt: skip
        store.write(LINK, a=a, b=b, explanation=told.model_dump_json())
        store.write(RING, core=core, possible=possible)

    return write


def start_neo4j(home: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A Neo4j server on a free port with everything it writes under `home`; EngineMissingError says what is lacking."""
    jars, port = neo4j_jars(), free_port()
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(
        "server.default_listen_address=127.0.0.1\n"
        f"server.bolt.listen_address=127.0.0.1:{port}\n"
        "server.http.enabled=false\n"
        "dbms.security.auth_enabled=false\n"
        "dbms.usage_report.enabled=false\n"
        "server.memory.pagecache.size=256m\n"
        "db.tx_log.rotation.retention_policy=200M size\n",
        encoding="utf-8",
    )
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENED]
    command = ["java", "-Xmx1g", *SHORT_LIVED, *opened, "-cp", f"{jars}/*"]
    entry = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "console.log").open("wb") as log:
        server = subprocess.Popen([*command, *entry], stdout=log, stderr=subprocess.STDOUT)
    uri = f"bolt://127.0.0.1:{port}"
    await_neo4j(server, uri, home)
    return server, uri


def await_neo4j(server: subprocess.Popen[bytes], uri: str, home: Path) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end and server.poll() is None:
        try:
            with GraphDatabase.driver(uri, connection_timeout=2.0, max_transaction_retry_time=0) as driver:
                driver.execute_query("RETURN 1")
                return
        except (DriverError, Neo4jError, OSError):
            time.sleep(0.3)
    server.kill()
    raise EngineMissingError(f"the server did not start; see {home}")


def neo4j_jars() -> Path:
    """The server's jars, fetched once per user through Maven."""
    need_java()
    JARS.parent.mkdir(parents=True, exist_ok=True)
    with JARS.with_suffix(".lock").open("w") as lock:  # two workers must not fetch at once
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not JARS.exists():
            fetch_jars()
    return JARS


def fetch_jars() -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise EngineMissingError("Maven (mvn) is not installed")
    draft = JARS.with_suffix(".part")
    shutil.rmtree(draft, ignore_errors=True)
    command = [maven, "-q", "-B", "-f", str(POM), COPY_JARS, f"-DoutputDirectory={draft}", "-DincludeScope=runtime"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise EngineMissingError(f"Maven could not fetch the jars: {done.stdout.strip()[-300:]}")
    draft.rename(JARS)


def need_java() -> None:
    java = shutil.which("java")
    if java is None:
        raise EngineMissingError("Java is not installed")
    words = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    major = re.search(r'version "(\d+)', words)
    if major is None or int(major[1]) < 17:
        raise EngineMissingError(f"Java 17 or later is needed, here is {words.splitlines()[0] if words else 'none'}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
