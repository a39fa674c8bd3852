"""Passages that invite a wrong statement, as they stand in real reports: what must be said of them, and what never."""

from collections.abc import Callable

import pytest

from extract.pipeline import Pipeline
from extract.read import document_from_text
from schemas.documents import SectionKind
from schemas.records import Entity, Incident, Record
from schemas.words import Certainty, EntityType, IncidentKind, PersonKind, StatementKind

OSAKA = (
    "Police in Osaka arrested Kenta Kakumi, 31, on May 2, 2025, on suspicion of fraud after he took orders on Signal.\n"
)
OSAKA_JA = "大阪府警は2日、詐欺の疑いで無職角見健太容疑者（31）を逮捕した。シグナルで指示を受けていたという。\n"
CHIBA = (
    "Police in Chiba arrested Jun Kakuya, 27, on Feb. 5, 2025, on suspicion of robbing a home in Funabashi, "
    "Chiba Prefecture, on Jan. 30.\n"
)
CHIBA_JA = (
    "千葉県警は5日、同県船橋市の住宅に押し入り現金を奪ったとして、強盗の疑いで無職角矢純容疑者（27）を逮捕した。\n"
)

Read = Callable[[str], Record]


@pytest.fixture(scope="module")
def read(rules: Pipeline) -> Read:
    return lambda text: rules.extract(document_from_text(text))


def of(record: Record, *kinds: EntityType) -> list[Entity]:
    return [entity for entity in record.entities if entity.type in kinds]


def names(record: Record, kind: EntityType) -> set[str]:
    return {entity.canonical for entity in of(record, kind)}


def cast(record: Record) -> dict[str, Certainty]:
    """Who has a part in any incident, and how sure that is."""
    return {record.entity(p.entity).canonical: p.certainty for i in record.incidents for p in i.participants}


def case_at(record: Record, place: str) -> Incident:
    return next(i for i in record.incidents if i.place and place in record.entity(i.place).canonical)


@pytest.mark.parametrize(
    ("text", "amount", "per", "again"),
    [
        ("Police said recruits were promised 1 million yen ($7,400) or more a day.", 1_000_000, "day", 7400),
        ("The suspects were offered 800,000 yen (about $5,300) a day and up, police said.", 800_000, "day", 5300),
    ],
)
def test_an_open_rate_and_its_conversion_are_one_payout(
    read: Read, text: str, amount: int, per: str, again: int
) -> None:
    (pay,) = of(read(text), EntityType.PAYOUT, EntityType.LOSS)

    assert pay.type is EntityType.PAYOUT
    assert (pay.norm["amount"], pay.norm["currency"], pay.norm["per"], pay.norm["bound"]) == (amount, "JPY", per, "min")
    assert pay.norm["conversion"] == {"amount": again, "currency": "USD"}


@pytest.mark.parametrize(
    "text",
    [
        "Captors at a compound in Myawaddy, Myanmar, demanded $7,500 to secure her release, the woman's mother said.",
        "ミャンマーの拠点に監禁された女性の母親は「解放してほしければ100万円を払えと言われた」と話した。",
    ],
)
def test_a_ransom_is_no_pay(read: Read, text: str) -> None:
    assert not of(read(text), EntityType.PAYOUT)


@pytest.mark.parametrize(
    "furniture",
    [
        "Donate $5/month ($60 a year) and keep our reporting free.",
        '"The river tour was the best part of our trip," say Oliver Kakut and Hanna Exampel.\nBook from $89.',
        "当社の日帰りツアーのご予約はこちら　1人9800円から",
    ],
)
def test_appeals_and_adverts_are_dropped(read: Read, furniture: str) -> None:
    record = read(OSAKA + furniture)

    assert not of(record, EntityType.PAYOUT, EntityType.LOSS)
    assert names(record, EntityType.PERSON) == {"Kenta Kakumi"}


@pytest.mark.parametrize(
    "text",
    [
        OSAKA + "Follow us on Bluesky or join the conversation on Discord.",
        OSAKA_JA + "公式Blueskyをフォロー　Discordに参加する",
    ],
)
def test_apps_of_an_invitation_are_not_those_of_the_ring(read: Read, text: str) -> None:
    assert names(read(text), EntityType.APP) == {"Signal"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            OSAKA + "\nWhat to read next\nFormer clerk Shun Kakuda sentenced for stealing 300 million yen in Nara",
            "Shun Kakuda",
        ),
        (OSAKA + "\nRelated coverage\nRobbers take 5 million yen from a shop in Kobe", "Robbers take"),
        (OSAKA_JA + "\nあわせて読みたい\n神戸の宝石店に3人組　500万円奪い逃走", "神戸の宝石店"),
    ],
)
def test_teasers_stay_as_headlines_and_tell_nothing_of_the_case(read: Read, text: str, lead: str) -> None:
    record = read(text)

    teasers = [s for s in record.sentences if s.section is SectionKind.TEASER]
    assert any(lead in record.text[s.start : s.end] for s in teasers)
    assert len(record.incidents) == 1
    assert not of(record, EntityType.LOSS, EntityType.PAYOUT)
    assert all(m[1] <= teasers[0].start for e in record.entities for m in e.mentions)


@pytest.mark.parametrize(
    "text",
    [
        OSAKA + "\nRelated coverage\nGirl, 12, found safe two days after going missing in Nara",
        OSAKA_JA + "\nあわせて読みたい\n奈良の12歳女児を無事保護、岡山の角戸翔容疑者を逮捕",
    ],
)
def test_a_child_in_a_teaser_is_nobody(read: Read, text: str) -> None:
    record = read(text)

    assert len(of(record, EntityType.PERSON)) == 1
    assert len(record.legal_actions) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            CHIBA + "In an unrelated case in 2020, a man was stabbed to death in Ichihara, Chiba Prefecture, and "
            "investigators found no connection between the murder and the robbery ring.",
            "Ichihara",
        ),
        (
            CHIBA_JA + "2020年に同県市原市で起きた殺人事件については、今回の強盗グループとの関連はないとしている。",
            "市原市",
        ),
    ],
)
def test_an_unrelated_murder_is_a_case_of_its_own(read: Read, text: str, place: str) -> None:
    record = read(text)

    other = case_at(record, place)
    assert (other.kind, other.date, other.participants) == (IncidentKind.MURDER, "2020", ())
    assert [s.kind for s in record.statements] == [StatementKind.UNRELATED]
    assert other.id in {record.statements[0].a, record.statements[0].b}
    assert "NOT_LINKED" in {claim.predicate for claim in record.claims}


def test_hedged_words_stay_hedged(read: Read) -> None:
    record = read(
        "Police say Goro Kakunuma, 44, and Mei Kakuoka, 38, are the alleged masterminds of a robbery in Kamakura, "
        "Kanagawa Prefecture, on April 4, 2025.\nThe robbery is believed to have been arranged over Telegram by a "
        "person calling himself “Zenith.” The group appears to have employed at least six young people."
    )

    assert cast(record) == dict.fromkeys(("Goro Kakunuma", "Mei Kakuoka", "Zenith"), Certainty.ALLEGED)
    hedged = [c for c in record.claims if c.predicate in {"DIRECTED", "USED_APP", "PARTICIPATED_IN"}]
    assert hedged
    assert {c.certainty for c in hedged} == {Certainty.ALLEGED}
    assert all(c.attribution for c in hedged)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (
            "More than 60 people have been arrested over about 50 robberies since 2021, police said.",
            {(60, "min"), (50, "approx")},
        ),
        ("Since 2021, over 20 Japanese have been arrested in robberies abroad.", {(20, "min")}),
        ("一連の強盗は2021年以降約50件に上り、60人以上が逮捕された。", {(50, "approx"), (60, "min")}),
        ("Nationwide, exactly 37 cases were reported last year.", {(37, "exact")}),
    ],
)
def test_a_rounded_number_is_no_exact_one(read: Read, text: str, bounds: set[tuple[float, str]]) -> None:
    record = read(text)

    assert {(figure.value, figure.bound) for figure in record.statistics} == bounds
    told = {(c.value, c.qualifiers["bound"]) for c in record.claims if c.predicate in {"MEASURED", "ACTED_ON"}}
    assert told == bounds
    assert not record.incidents


@pytest.mark.parametrize(
    "text",
    [
        "The number of crimes rose 5.8 percent to 601,331 in 2024. The robbery clearance rate was 67.1 percent.",
        "警察庁は8日、2024年の刑法犯認知件数が前年比5.8％増の60万1331件だったと発表した。強盗の検挙率は67.1％だった。",
    ],
)
def test_figures_of_a_year_are_statistics(read: Read, text: str) -> None:
    record = read(text)

    assert {(f.measure, f.value) for f in record.statistics} == {
        ("change", 5.8),
        ("recognized_cases", 601_331),
        ("clearance_rate", 67.1),
    }
    assert not record.incidents
    assert not of(record, EntityType.PAYOUT, EntityType.LOSS)


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        (
            CHIBA + "He was quoted as telling investigators that he was ordered over Signal by a man called “Zenith.”",
            "Zenith",
        ),
        (CHIBA_JA + "調べに「シグナルで『ゼニス』と名乗る人物から指示された」と供述している。", "ゼニス"),
    ],
)
def test_what_a_suspect_told_investigators_is_his_word(read: Read, text: str, alias: str) -> None:
    record = read(text)

    (named,) = [e for e in record.entities if e.canonical == alias]
    told = [c for c in record.claims if c.subject == named.id]
    assert told
    assert {c.certainty for c in told} == {Certainty.ALLEGED}
    assert all(c.attribution[0] == "suspect" for c in told)


@pytest.mark.parametrize(
    ("text", "experts", "suspect"),
    [
        (
            CHIBA + "Professor Saki Kakuhara of Kakuu University, a criminologist, said such rings treat recruits as "
            "disposable. Lawyer Toru Kakunaga, who has defended former recruits, said many are threatened.",
            {"Saki Kakuhara", "Toru Kakunaga"},
            "Jun Kakuya",
        ),
        (
            CHIBA_JA + "犯罪学が専門の架空大の角原早紀教授は「使い捨てにされている」と指摘する。"
            "元実行役の弁護を担当した角永亨弁護士は「脅されて抜けられない若者が多い」と話す。",
            {"角原早紀", "角永亨"},
            "角矢純",
        ),
    ],
)
def test_whoever_comments_is_an_expert(read: Read, text: str, experts: set[str], suspect: str) -> None:
    record = read(text)

    kinds = {e.canonical: e.person_kind for e in of(record, EntityType.PERSON)}
    assert {name for name, kind in kinds.items() if kind is PersonKind.EXPERT} == experts
    assert set(cast(record)) == {suspect}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Raids hit Iwakuni, suburban Tokyo, Hyogo Prefecture and Manila; calls came from Myanmar's borderlands.",
            {
                ("JP", "Yamaguchi", "Iwakuni"),
                ("JP", "Tokyo", None),
                ("JP", "Hyogo", None),
                ("PH", "Metro Manila", "Manila"),
                ("MM", None, None),
            },
        ),
        (
            "岩国市、東京郊外、兵庫県、マニラで強盗事件があり、電話はミャンマー国境地帯からかけられていた。",
            {
                ("JP", "山口県", "岩国市"),
                ("JP", "東京都", None),
                ("JP", "兵庫県", None),
                ("PH", "マニラ首都圏", "マニラ"),
                ("MM", None, None),
            },
        ),
    ],
)
def test_places_are_no_more_precise_than_they_are_told(
    read: Read, text: str, places: set[tuple[str, str | None, str | None]]
) -> None:
    found = of(read(text), EntityType.LOCATION)

    assert {(e.norm["country"], e.norm.get("pref"), e.norm.get("city")) for e in found} == places
