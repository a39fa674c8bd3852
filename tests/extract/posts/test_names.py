from collections.abc import Callable

import pytest

from schemas.records import Record
from schemas.words import EntityType

Extract = Callable[[str], Record]


def named(record: Record, kind: EntityType) -> list[str]:
    return [record.text[slice(*entity.mentions[0])] for entity in record.entities if entity.type is kind]


@pytest.mark.parametrize(
    ("text", "ids", "platform"),
    [
        ("シ グ ナ ル kakuu_info.77 まで", ["kakuu_info.77"], "Signal"),
        ("緑のアプリで ｋａｋｕｕ８８ を検索", ["ｋａｋｕｕ８８"], "LINE"),
        ("V信：kakuu_shou66，招人", ["kakuu_shou66"], "WeChat"),
        ("詳しくは t[.]me/kakuu_drive", ["t[.]me/kakuu_drive"], "Telegram"),
        ("シグナル追加→kakuu.info_31", ["kakuu.info_31"], "Signal"),
        ("応募→ kakuu_work.21", ["kakuu_work.21"], None),
        ("Nhắn Zalo 090-0000-1234, lương cao", [], None),
    ],
)
def test_accounts_with_their_platform(record: Extract, text: str, ids: list[str], platform: str | None) -> None:
    found = record(text)

    assert named(found, EntityType.HANDLE) == ids
    handles = [e for e in found.entities if e.type is EntityType.HANDLE]
    assert all(e.norm.get("platform") == platform for e in handles)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("今札幌で人を集めてます", {"札幌": ("北海道", "札幌市")}),
        ("軽井沢の旅館でバイト", {"軽井沢": ("長野県", "軽井沢町")}),
        ("柏さんがバイト先の店長です", {}),
        ("The view from Mount Takao was worth it, no signal though", {"Mount Takao": (None, None)}),
        ("need bank accounts, paid same day, shibuya or by post", {"shibuya": ("Tokyo", "Shibuya Ward")}),
        ("荷受け 名古屋 DM", {"名古屋": ("愛知県", "名古屋市")}),
        ("都内で運転できる人", {"都内": ("東京都", None)}),
        ("招人取包裹，千叶、横滨", {"千叶": ("Chiba", None), "横滨": ("Kanagawa", "Yokohama")}),
        ("池袋餐馆招兼职，需有签证", {"池袋": ("Tokyo", "Toshima Ward")}),
        ("Cần người ở Kawaguchi, lương cao", {"Kawaguchi": ("Saitama", "Kawaguchi")}),
        ("Vaga em Ota, Gunma, fábrica de peças", {"Ota, Gunma": ("Gunma", "Ota")}),
        ("students in tokyo wanted for easy work", {"tokyo": ("Tokyo", None)}),
        ("Meet at Shinjuku Station, wanted two drivers", {"Shinjuku Station": ("Tokyo", "Shinjuku Ward")}),
    ],
)
def test_places_in_the_script_of_the_post(
    record: Extract, text: str, places: dict[str, tuple[str, str | None]]
) -> None:
    found = record(text)
    entities = [e for e in found.entities if e.type is EntityType.LOCATION]

    assert {found.text[slice(*e.mentions[0])]: (e.norm.get("pref"), e.norm.get("city")) for e in entities} == places


def test_chinese_names_of_a_country_and_its_town_are_one_place(record: Extract) -> None:
    found = record("招日语客服，柬埔寨西港，包吃住，联系我")
    (place,) = [e for e in found.entities if e.type is EntityType.LOCATION]

    assert found.text[slice(*place.mentions[0])] == "柬埔寨西港"
    assert (place.norm["country"], place.norm["city"]) == ("KH", "Sihanoukville")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Vaga: Empreiteira Kakuu Works, entrevista no escritório", ["Kakuu Works"]),
        ("Tuyển nhân viên. Công ty TNHH Kakuu Foods", ["Công ty TNHH Kakuu Foods"]),
        ("Hiring: Kakuu Hotel Group, tumawag po kayo sa opisina", ["Kakuu Hotel Group"]),
        ("サンプル急便 配達員募集", ["サンプル急便"]),
        ("ホテルカクウ別府の清掃です", ["ホテルカクウ別府"]),
        ("スズキのバイクで通ってます", ["スズキ"]),
        ("オンラインスクールの広告が多い", []),
        ("被爱知县警带走了，别去", ["爱知县警"]),
        ("The police told us to take care of our kids today", []),
    ],
)
def test_firms_and_authorities(record: Extract, text: str, bodies: list[str]) -> None:
    assert named(record(text), EntityType.ORG) == bodies


def test_words_of_an_advert_in_quotes_are_no_alias(record: Extract) -> None:
    assert named(record("Xで「荷受けスタッフ」を集める投稿に注意"), EntityType.ALIAS) == []
    assert named(record("上の人は「カクウ」って名乗る男でした"), EntityType.ALIAS) == ["カクウ"]
