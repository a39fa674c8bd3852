"""Search over the library: what is found, in which order, and what is not found."""

import re
from datetime import date

import pytest

from graph.bolt import BoltStore
from graph.search import search
from schemas.documents import DocumentKind
from schemas.errors import QueryError
from schemas.views import SearchFilters, SearchHit

LETTERS = re.compile("[0-9A-Za-z０-９][0-9A-Za-z０-９]")
RAID_1 = "Incident 2024-10-17 千葉県市川市 強盗"
SCENE = "Sentence 千葉県市川市の住宅に男らが押し入り、住人の仮名花子さんがけがをした。"
JUDGED = "Sentence 千葉県市川市で起きた強盗事件の判決が言い渡された。"
CALLED_LUFFY = "Sentence 想像二郎被告は「ルフィ」と名乗っていた。"
ORDERS = "Sentence 指示役は「ルフィ」と名乗り、Signalのアカウント@kakuu_momoから連絡していた。"
KIM = "Sentence an unidentified man, who calls himself Kim, wrote on Signal and on X as @kakuu_momo."
PAY = "Sentence 報酬は100万円で、連絡先として090-0000-1234が示されたという。"
CALL = "Sentence 連絡は ０９０００００１２３４ か ID:kakuu_neko まで"
FIRST, VERDICT = "Document 市川の住宅に強盗 男を逮捕", "Document 市川の強盗 男に無罪"
ICHIHARA, TOKYO = "Document 市原で窃盗 別の「ルフィ」か", "Document Orders came over Signal"
POST = "Document 即日50万円! ホワイト案件です。連絡は ０９０００００１２３４ か ID:kakuu_neko まで"

RANKED = [
    ("千葉県市川市", ["Location 千葉県市川市", RAID_1, RAID_1, JUDGED, SCENE, VERDICT, FIRST]),
    (
        "市原市",
        [
            "Location 千葉県市原市",
            "Incident 2024-11-02 千葉県市原市 窃盗",
            "Sentence 千葉県市原市の店舗で現金が盗まれた。",
        ],
    ),
    ("ルフィ", ["Alias ルフィ", ICHIHARA, "Person 想像二郎", CALLED_LUFFY, ORDERS, FIRST]),
    ("ﾙﾌｨ", ["Alias ルフィ", ICHIHARA, "Person 想像二郎", CALLED_LUFFY, ORDERS, FIRST]),
    ("「ル\u200bフィ」", ["Alias ルフィ", ICHIHARA, "Person 想像二郎", CALLED_LUFFY, ORDERS, FIRST]),
    ("架空一郎", ["Person 架空一郎", "Person 架空一郎", "LegalAction 2025-03-05 無罪 架空一郎"]),
    ("架空一郎 ルフィ", [FIRST]),
    ("想像二郎　ルフィ", ["Person 想像二郎", CALLED_LUFFY, ICHIHARA]),
    ("@kakuu_momo", ["Account @kakuu_momo", "Account @kakuu_momo", POST, ORDERS, KIM, FIRST, TOKYO]),
    ("＠ＫＡＫＵＵ＿ＭＯＭＯ", ["Account @kakuu_momo", "Account @kakuu_momo"]),
    ("@kakuu", ["Account @kakuu_momo", "Location Kakuu Ward", "Account @kakuu_momo"]),
    ("momo", ["Account @kakuu_momo", "Account @kakuu_momo", ORDERS, KIM]),
    ("090-0000", ["Phone 090-0000-1234", PAY, CALL]),
    ("09000001234", ["Phone 090-0000-1234", CALL, PAY, POST, FIRST]),
    ("０９０ ００００ １２３４", ["Phone 090-0000-1234", PAY, CALL]),
    ("+81 90 0000 1234", ["Phone 090-0000-1234", PAY, CALL]),
    ("X", ["App X", KIM, TOKYO]),
    ("sig", ["App Signal", TOKYO, ORDERS, KIM, FIRST]),
    ("SIGNAL kim", [KIM, TOKYO]),
    ('"orders came"', [TOKYO]),
    ("川", ["Location 千葉県市川市", VERDICT, FIRST, RAID_1, RAID_1, JUDGED, SCENE]),
    ("100万円", ["PayoutOffer 100万円", PAY, FIRST]),
    ("強盗 市川", [VERDICT, FIRST, RAID_1, RAID_1, JUDGED]),
    ("無罪", [VERDICT, "LegalAction 2025-03-05 無罪 架空一郎", "Sentence 地裁は架空一郎被告に無罪を言い渡した。"]),
    ("in", ["Sentence Men forced their way into a house in Kakuu Ward. ", TOKYO]),
]


def shown(hit: SearchHit) -> str:
    return f"{hit.label} {hit.matched if hit.label == 'Sentence' else hit.name}"


def found(store: BoltStore, query: str, **filters: object) -> list[str]:
    return [shown(hit) for hit in search(store, query, filters=SearchFilters.model_validate(filters)).hits]


@pytest.mark.parametrize(("query", "first"), RANKED)
def test_search_puts_first(library: BoltStore, query: str, first: list[str]) -> None:
    assert found(library, query)[: len(first)] == first


@pytest.mark.parametrize(
    ("query", "absent"),
    [
        ("千葉県市川市", "市原"),
        ("泉架空", ""),  # stands in an older version of a page only
        ("atsapp", ""),
        ("mo", "Account"),
        ("rders", ""),
        ("市川市 市原市", ""),
        ("無罪 Signal", ""),
    ],
)
def test_search_does_not_find(library: BoltStore, query: str, absent: str) -> None:
    assert not [hit for hit in found(library, query) if absent in hit]


@pytest.mark.parametrize(
    "typed",
    [
        "ルフィ OR 市原市",
        "ル?ィ",
        "ルフィ~",
        "search:ルフィ AND NOT 市川",
        "*:*",
        "[a TO z]",
        '") OR ("',
        "ルフ*",
        "/.*/",
        "\\",
        "$x",
    ],
)
def test_query_syntax_is_plain_text(library: BoltStore, typed: str) -> None:
    """Nothing of it stands in the library as it is typed, so nothing is found, and nothing fails."""
    assert found(library, typed) == []


@pytest.mark.parametrize("typed", ["", "  ", "「」", '""', "@", "。、"])
def test_query_without_a_word_is_refused(library: BoltStore, typed: str) -> None:
    with pytest.raises(QueryError) as refused:
        search(library, typed)
    assert refused.value.remedy


def pieces(text: str) -> list[str]:
    """Stretches of a text that do not begin within a word or number; a single sign is a search of another sort."""
    cuts = [(start, start + length) for length in (2, 5) for start in range(0, len(text) - length, 4)]
    free = [text[a:b] for a, b in cuts if not LETTERS.match(text[max(0, a - 1) : a + 1])]
    return [piece for piece in free if len(piece.strip()) > 1]


def test_any_stretch_of_a_sentence_finds_it(library: BoltStore) -> None:
    rows = library.read(
        "MATCH (d:Document)-[:HAS_SENTENCE]->(s:Sentence) WHERE d.current RETURN s.id AS id, s.text AS text"
    )
    sentences = SearchFilters(labels=("Sentence",))
    missed = []
    for row in rows:
        for piece in pieces(row["text"]):
            try:
                hits = search(library, f'"{piece}"', filters=sentences).hits
            except QueryError:  # nothing but punctuation
                continue
            missed += [] if row["id"] in {hit.id for hit in hits} else [piece]
    assert missed == []


def test_counts_are_of_all_hits(library: BoltStore) -> None:
    everything = search(library, "ルフィ", filters=SearchFilters())
    few = search(library, "ルフィ", filters=SearchFilters(), limit=2)
    assert few.counts == everything.counts == {"Alias": 1, "Document": 2, "Person": 1, "Sentence": 2}
    assert (len(few.hits), few.total, few.complete) == (2, 6, True)
    assert few.hits == everything.hits[:2]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"labels": ("Alias",)}, ["Alias ルフィ"]),
        ({"labels": ("Sentence",)}, [CALLED_LUFFY, ORDERS]),
        ({"labels": ("Document", "Person")}, [ICHIHARA, "Person 想像二郎", FIRST]),
        ({"place": "市川"}, ["Alias ルフィ", ORDERS, FIRST]),
        ({"place": "市原市"}, [ICHIHARA, "Person 想像二郎", CALLED_LUFFY]),
        ({"place": "ﾅｼ"}, []),
        ({"outlets": ("仮想通信",)}, ["Alias ルフィ", ICHIHARA, "Person 想像二郎", CALLED_LUFFY]),
        ({"date_to": date(2024, 10, 31)}, ["Alias ルフィ", ORDERS, FIRST]),
        ({"date_from": date(2024, 10, 31)}, ["Alias ルフィ", ICHIHARA, "Person 想像二郎", CALLED_LUFFY]),
        ({"date_from": date(2025, 1, 1)}, []),
        ({"kinds": (DocumentKind.POST,)}, []),
        (
            {"kinds": (DocumentKind.ARTICLE,), "date_from": date(2024, 11, 1), "labels": ("Person",)},
            ["Person 想像二郎"],
        ),
    ],
)
def test_filters_narrow_every_sort_of_hit(library: BoltStore, filters: dict[str, object], expected: list[str]) -> None:
    assert found(library, "ルフィ", **filters) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"date_from": date(2024, 10, 1), "date_to": date(2024, 10, 20)}, 1),  # happened then, published later
        ({"date_from": date(2025, 3, 1)}, 1),  # happened before, published then
        ({"date_from": date(2025, 3, 1), "outlets": ("仮想通信",)}, 0),
        ({"date_from": date(2026, 1, 1)}, 0),
    ],
)
def test_incident_is_dated_by_its_day_or_its_documents(
    library: BoltStore, filters: dict[str, object], expected: int
) -> None:
    hits = found(library, "市川市 強盗", labels=("Incident",), **filters)
    assert (len(hits) > 0) == bool(expected)


def test_month_counts_as_a_whole(library: BoltStore) -> None:
    """The raid in Kakuu Ward is dated 2024-11, without a day."""
    incident = {"labels": ("Incident",), "outlets": ("The Example Times",)}
    assert found(library, "Kakuu Ward", date_from=date(2024, 11, 20), date_to=date(2024, 11, 25), **incident)
    assert not found(library, "Kakuu Ward", date_from=date(2024, 10, 1), date_to=date(2024, 10, 31), **incident)


def test_filters_that_contradict_themselves_are_refused(library: BoltStore) -> None:
    with pytest.raises(QueryError):
        found(library, "ルフィ", date_from=date(2025, 1, 1), date_to=date(2024, 1, 1))
    with pytest.raises(QueryError, match="Persona"):
        found(library, "ルフィ", labels=("Persona",))


def test_hit_says_where_it_stands(library: BoltStore) -> None:
    sentence = next(hit for hit in search(library, "ルフィ Signal").hits if hit.label == "Sentence")
    document = next(hit for hit in search(library, "ルフィ Signal").hits if hit.label == "Document")
    assert sentence.id == sentence.sentence_id
    assert sentence.document_id == document.id == document.document_id
    assert (sentence.name, sentence.date) == ("市川の住宅に強盗 男を逮捕", "2024-10-30")


def test_teaser_comes_last(library: BoltStore) -> None:
    teaser = "Sentence 【関連記事】キャプテンを名乗る男、海外で拘束"
    assert found(library, "名乗", labels=("Sentence",)) == [CALLED_LUFFY, ORDERS, teaser]
    assert found(library, "キャプテン 名乗る") == [FIRST, teaser]


def test_same_search_gives_the_same_answer(library: BoltStore) -> None:
    assert len({search(library, "市川").model_dump_json() for _ in range(3)}) == 1
