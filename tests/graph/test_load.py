"""Loading: what reaches the graph, what is refused, and that order, batches and repetition make no difference."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from graph.bolt import BoltStore
from graph.dump import dump
from graph.load import load_dossiers
from graph.migrations import revision
from schemas.records import Statistic
from schemas.words import Certainty

Make = Callable[..., Any]

EDGE = """
MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name AS source, type(r) AS type, b.name AS target, properties(r) AS said
"""


def edges(store: BoltStore, name: str) -> list[dict[str, Any]]:
    return [row for row in store.read(EDGE) if row["type"] == name]


def test_dossier_becomes_claims_and_relationships(store: BoltStore, a_robbery: Make) -> None:
    report = load_dossiers(store, [a_robbery().dossier()])
    assert (report.added, report.claims, report.refused) == (1, 7, ())
    drawn = {(row["source"], row["type"], row["target"]) for row in store.read(EDGE)}
    raid, arrest = "2024-10-17 千葉県架空市 強盗", "2024-10-30 逮捕 架空太郎"
    assert drawn == {
        (raid, "OCCURRED_AT", "千葉県架空市"),
        ("仮名花子", "VICTIM_OF", raid),
        ("架空太郎", "PARTICIPATED_IN", raid),
        ("架空太郎", "SUBJECT_OF", arrest),
        ("ルフィ", "DIRECTED", raid),
        ("ルフィ", "USED_APP", "Signal"),
    }


def test_relationship_says_what_its_claims_say(store: BoltStore, a_robbery: Make) -> None:
    load_dossiers(store, [a_robbery().dossier()])
    said = edges(store, "PARTICIPATED_IN")[0]["said"]
    assert len(said.pop("claim_ids")) == 1
    assert said == {
        "n_sources": 1,
        "certainty": "alleged",
        "disputed": True,
        "confidence": 1.0,
        "roles": ["executor"],
        "presumed": False,
    }


def test_every_relationship_leads_to_a_sentence_with_its_evidence(store: BoltStore, a_robbery: Make) -> None:
    load_dossiers(store, [a_robbery("a").dossier(), a_robbery("b").dossier()])
    for edge in store.read(EDGE):
        for claim_id in edge["said"]["claim_ids"]:
            stated = store.read(
                "MATCH (c:Claim {id: $id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) "
                "RETURN c.evidence_start AS start, c.evidence_end AS end, s.start AS s, s.end AS e, s.text AS text, "
                "d.text AS whole",
                id=claim_id,
            )
            assert any(row["s"] <= row["start"] and row["end"] <= row["e"] for row in stated)
            assert all(row["text"] == row["whole"][row["s"] : row["e"]] for row in stated)


def test_relationship_between_values_joins_documents(store: BoltStore, a_robbery: Make) -> None:
    second = a_robbery("second")
    second.claims[-1] = second.claims[-1].model_copy(
        update={"certainty": Certainty.CONFIRMED, "confidence": 0.9, "event_time": "2024-10-20/2024-11-02"}
    )
    load_dossiers(store, [a_robbery("first").dossier(), second.dossier()])
    said = edges(store, "USED_APP")[0]["said"]
    assert len(said.pop("claim_ids")) == 2
    assert said == {
        "n_sources": 2,
        "certainty": "confirmed",
        "disputed": False,
        "confidence": 0.9,
        "roles": [],
        "presumed": False,
        "first_date": "2024-10-16",
        "last_date": "2024-11-02",
    }


def test_loading_again_changes_nothing(store: BoltStore, a_robbery: Make) -> None:
    dossiers = [a_robbery("a").dossier(), a_robbery("b").dossier()]
    load_dossiers(store, dossiers)
    before, seen = dump(store), revision(store)
    report = load_dossiers(store, dossiers)
    assert (report.added, report.updated, report.unchanged, report.claims) == (0, 0, 2, 0)
    assert (dump(store), revision(store)) == (before, seen)


def test_newer_record_replaces_what_the_document_said(store: BoltStore, a_robbery: Make) -> None:
    load_dossiers(store, [a_robbery(app="Signal").dossier(), a_robbery("other").dossier()])
    newer = a_robbery(app="Signal")
    newer.claims.pop()
    report = load_dossiers(store, [newer.dossier(version="2")])
    assert (report.added, report.updated) == (0, 1)
    replaced = dump(store)
    assert edges(store, "USED_APP")[0]["said"]["n_sources"] == 1
    wipe_all(store)
    load_dossiers(store, [newer.dossier(version="2"), a_robbery("other").dossier()])
    assert dump(store) == replaced


def wipe_all(store: BoltStore) -> None:
    store.write("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")


def test_newest_version_under_an_address_counts(
    store: BoltStore, a_robbery: Make, collected: Callable[[int], datetime]
) -> None:
    url = "https://news.example/1"
    old = a_robbery("old", alias="ボビー", url=url, collected=collected(1)).dossier()
    new = a_robbery("new", alias="キム", url=url, collected=collected(2)).dossier()
    assert load_dossiers(store, [old]).added == 1
    assert load_dossiers(store, [new]).updated == 1
    rows = store.read("MATCH (d:Document) RETURN d.id AS id, d.current AS current")
    current = {row["id"]: row["current"] for row in rows}
    assert current == {old[0].id: False, new[0].id: True}
    assert {row["source"] for row in store.read(EDGE)} & {"ボビー", "キム"} == {"キム"}
    assert store.read("MATCH (n:Incident) RETURN count(n) AS n") == [{"n": 1}]
    assert store.read("MATCH (n:Alias {name: 'ボビー'}) RETURN n.n_documents AS n") == [{"n": 0}]
    forward = dump(store)
    wipe_all(store)
    assert load_dossiers(store, [new, old]).updated == 1
    assert dump(store) == forward


def test_one_text_from_two_sources_is_one_document(store: BoltStore, a_robbery: Make) -> None:
    def from_source(name: str, day: int) -> Any:
        case = a_robbery("same")
        case.source |= {"external_id": name, "url": f"https://{name}.example/", "published": date(2024, 10, day)}
        return case.dossier()

    first, reprint = from_source("agency", 1), from_source("paper", 2)
    load_dossiers(store, [first])
    report = load_dossiers(store, [reprint])
    assert (report.added, report.unchanged) == (0, 1)
    row = store.read("MATCH (d:Document) RETURN d.external_ids AS ids, d.urls AS urls, d.published AS published")
    assert row == [
        {
            "ids": ["agency", "paper"],
            "urls": ["https://agency.example/", "https://paper.example/"],
            "published": "2024-10-01",
        }
    ]
    assert edges(store, "USED_APP")[0]["said"]["n_sources"] == 1
    forward = dump(store)
    wipe_all(store)
    load_dossiers(store, [reprint, first])
    assert dump(store) == forward
    assert load_dossiers(store, [first, reprint]).unchanged == 2
    assert dump(store) == forward


def test_negated_claim_and_teaser_draw_nothing(store: BoltStore, case_file: Make) -> None:
    case = case_file()
    case.tell("{a}は{x}を使っていない。", a="ALIAS ボビー", x="APP Signal")
    case.claim("USED_APP", "ボビー", "Signal", polarity="negated")
    case.tell("【関連】{b}は{y}で連絡", section="teaser", b="ALIAS キム", y="APP Telegram")
    case.claim("USED_APP", "キム", "Telegram")
    assert load_dossiers(store, [case.dossier()]).claims == 2
    assert store.read(EDGE) == []
    assert store.read("MATCH (c:Claim) RETURN count(c) AS n") == [{"n": 2}]


def test_claim_between_ends_that_no_relationship_joins_stays_without_one(store: BoltStore, case_file: Make) -> None:
    case = case_file()
    case.tell("{a}と{b}の名がある。", a="LOCATION 架空市", b="APP Signal")
    case.claim("USED_APP", "架空市", "Signal")
    load_dossiers(store, [case.dossier()])
    assert store.read(EDGE) == []
    assert store.read("MATCH (c:Claim)-[:SUBJECT]->(n) RETURN n.name AS name") == [{"name": "架空市"}]


def test_loss_is_the_value_of_its_claim(store: BoltStore, case_file: Make) -> None:
    case = case_file()
    scene = case.tell("男らが{loss}を奪った。", loss="LOSS 現金三百万円")
    case.claim("LOST", case.incident(scene), "現金三百万円")
    load_dossiers(store, [case.dossier()])
    assert store.read("MATCH (c:Claim) RETURN c.value AS value") == [{"value": "現金三百万円"}]


def test_post_is_joined_to_its_account(store: BoltStore, case_file: Make) -> None:
    post = case_file("post", kind="post", platform="X", account="@kakuu_shigoto")
    post.tell("高額案件あり、連絡は{h}まで。", h="HANDLE @Kakuu_Shigoto")
    post.know("@Kakuu_Shigoto", platform="X")
    load_dossiers(store, [post.dossier()])
    posted = store.read(
        "MATCH (a:Account)-[:POSTED]->(d:Document) RETURN a.name AS name, a.names AS names, a.n_documents AS n"
    )
    assert posted == [{"name": "@Kakuu_Shigoto", "names": ["@Kakuu_Shigoto", "@kakuu_shigoto"], "n": 1}]


def test_hostile_names_are_only_text(store: BoltStore, case_file: Make) -> None:
    name = '\'}) DETACH DELETE n // <b>"AND OR*"</b> \\ ` $x'
    case = case_file()
    case.tell("{a}と名乗った。", a=f"ALIAS {name}")
    load_dossiers(store, [case.dossier()])
    assert store.read("MATCH (n:Alias) RETURN n.name AS name") == [{"name": name}]


def test_progress_counts_what_was_dealt_with(store: BoltStore, a_robbery: Make) -> None:
    seen: list[int] = []
    broken = a_robbery("broken")
    broken.claims[0] = broken.claims[0].model_copy(update={"subject": "e99"})
    dossiers = [a_robbery("a").dossier(), broken.dossier(), a_robbery("b").dossier()]
    report = load_dossiers(store, dossiers, progress=seen.append, batch_size=2)
    assert seen == [2, 3]
    assert report.added == 2
    assert len(report.refused) == 1
    assert report.refused[0].startswith("broken, c1: it names e99")


def test_one_value_named_twice_in_one_place_is_one_mention(store: BoltStore, case_file: Make) -> None:
    case = case_file()
    case.tell("{a}と名乗った。", a="ALIAS ルフィ")
    case.entities["same"] = case.entities["ルフィ"].model_copy(update={"id": "e2"})
    case.sentences.append(case.sentences[0])
    load_dossiers(store, [case.dossier()])
    assert store.read("MATCH (s:Sentence) RETURN count(s) AS n") == [{"n": 1}]
    assert store.read("MATCH (:Sentence)-[m:MENTIONS]->(:Alias) RETURN count(m) AS n") == [{"n": 1}]


def test_name_longer_than_any_index_takes_is_kept(store: BoltStore, case_file: Make) -> None:
    name = "長" * 100_000
    case = case_file()
    case.tell("{a}と名乗った。", a=f"ALIAS {name}")
    load_dossiers(store, [case.dossier()])
    assert store.read("MATCH (n:Alias) RETURN size(n.name) AS n") == [{"n": 100_000}]


def test_figure_without_a_claim_leaves_no_node(store: BoltStore, a_robbery: Make) -> None:
    document, record = a_robbery().dossier()
    said = Statistic(id="s1", measure="cases", value=12, unit="件", evidence=(0, 5))
    unsaid = said.model_copy(update={"id": "s2", "value": 13})
    claim = record.claims[0].model_copy(
        update={"id": "c9", "predicate": "MEASURED", "subject": "s1", "object": None, "value": 12}
    )
    update = {"statistics": (said, unsaid), "claims": (*record.claims, claim)}
    load_dossiers(store, [(document, record.model_copy(update=update))])
    figures = store.read("MATCH (n:Statistic) RETURN n.name AS name, n.generic AS generic, n.n_documents AS n")
    assert figures == [{"name": "cases 12 件", "generic": True, "n": 1}]


def test_dump_has_no_clocks(store: BoltStore, a_robbery: Make, collected: Callable[[int], datetime]) -> None:
    lines = []
    for day in (1, 2):
        wipe_all(store)
        load_dossiers(store, [a_robbery("other").dossier()] * day)
        load_dossiers(store, [a_robbery(collected=collected(day)).dossier()])
        lines.append(dump(store))
    assert lines[0] == lines[1]
    assert lines[0] == sorted(lines[0])
