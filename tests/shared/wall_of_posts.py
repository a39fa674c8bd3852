"""A few invented posts that come in through the real pipeline: a wording with its recruiter, and ordinary ones."""

from collections.abc import Sequence
from pathlib import Path

from app.usecases import extraction
from app.usecases.ingest import ingest
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore

HOSTILE = "<img src=x onerror=alert(1)>') MATCH (n) DETACH DELETE n AND OR:*"
CARRY = "【急募】{place}で荷物を運ぶだけ。1日{pay}万円、即日手渡し。身分証だけご用意ください。詳しくは{to}まで"
TELEGRAM = "テレグラム @kakuu_tsuki "
POSTS = (
    ("p1", "X", "@kakuu_hana", "2031-01-03T20:00:00+09:00", CARRY.format(place="千葉", pay=5, to="DM")),
    ("p2", "X", "@kakuu_hana", "2031-01-04T21:30:00+09:00", CARRY.format(place="埼玉", pay=8, to="DM")),
    ("p3", "Threads", "@kakuu_hana", "2031-01-05T08:00:00+09:00", CARRY.format(place="千葉", pay=10, to=TELEGRAM)),
    ("p4", "X", "@kakuu_umi", "2031-01-09T23:00:00+09:00", CARRY.format(place="静岡", pay=12, to=TELEGRAM)),
    ("p5", "X", "@kakuu_ryori", "2031-01-10T12:00:00+09:00", "家の近くの店で食べた鰹がおいしかった。1人前1,800円"),
    (
        "p6",
        "X",
        "@kakuu_waru",
        "2031-01-11T01:00:00+09:00",
        f"即日10万円の闇バイト、運ぶだけ。DMで {HOSTILE} テレグラム @kakuu_waru",
    ),
)
# Two accounts of one hand, and one that nothing ties to them.
HANDS = (
    POSTS[0],
    POSTS[1],
    ("p3", "X", "@kakuu_umi", "2031-01-05T20:00:00+09:00", CARRY.format(place="静岡", pay=12, to="DM")),
    POSTS[4],
)


def hang(
    workspace: Workspace, store: BoltStore, folder: Path, *, posts: Sequence[tuple[str, ...]] = POSTS
) -> BoltStore:
    """The store once the posts were imported."""
    lines = [",".join((*row[:4], f'"{row[4]}"', f"https://x.example/{row[0]}")) for row in posts]
    path = folder / "posts.csv"
    path.write_text("id,platform,account,posted_at,text,url\n" + "\n".join(lines) + "\n", encoding="utf-8")
    report = ingest(extraction.found([path]), workspace=workspace, store=store)
    assert (report.added, report.refused) == (len(posts), ())
    return store


def account_of(store: BoltStore, handle: str) -> str:
    return str(store.read("MATCH (a:Account {handle: $handle}) RETURN a.id AS id", handle=handle)[0]["id"])


def cluster_of(store: BoltStore, kind: str) -> str:
    ((row),) = store.read("MATCH (c:PostCluster {kind: $kind}) RETURN c.id AS id", kind=kind)
    return str(row["id"])
