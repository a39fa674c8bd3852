from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import persons

Found = Callable[..., list[tuple[Candidate, str]]]


def _names(found: Found, text: str, **told: str) -> list[tuple[str, int | None]]:
    return [(words, c.norm.get("age")) for c, words in found(persons.recognize, text, **told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("無職・高峰陸容疑者（23）を逮捕した", [("高峰陸", 23)]),
        ("自称塗装工黒木大地容疑者を逮捕", [("黒木大地", None)]),
        ("職業不詳水沢航（31）＝長野市＝、大学生森下葵（20）＝松本市＝の両容疑者", [("水沢航", 31), ("森下葵", 20)]),
        ("リーダー格の会社役員椎葉健一被告（41）", [("椎葉健一", 41)]),
        ("グエン・ヴァン・ミン被告（27）と共謀", [("グエン・ヴァン・ミン", 27)]),
        ("飲食店員坂本ジュリアン容疑者", [("坂本ジュリアン", None)]),
        ("（石原みのり裁判長）で開かれた", [("石原みのり", None)]),
        ("青木礼子・北東海大教授は言う", [("青木礼子", None)]),
        ("マリア・サントス採用部長（39）", [("マリア・サントス", 39)]),
        ("大森京子社長（51）は話す", [("大森京子", 51)]),
        ("「影」こと相良誠被告（45）", [("相良誠", 45)]),
        ("山本太郎（やまもと・たろう）容疑者（30）", [("山本太郎", 30)]),
        ("元警察官の藤田浩さん（63）", [("藤田浩", 63)]),
        ("会社代表　川村文雄（56歳）", [("川村文雄", 56)]),
        ("石田翔受刑者（当時36）が服役", [("石田翔", 36)]),
        ("社長は大沢健二。", [("大沢健二", None)]),
        ("和田克人容疑者（26）", [("和田克人", 26)]),
        ("山田　太郎容疑者", [("山田　太郎", None)]),
    ],
)
def test_persons_by_title_age_and_occupation(found: Found, text: str, expected: list[tuple[str, int | None]]) -> None:
    assert _names(found, text) == expected


def test_lists_and_surnames_alone(found: Found) -> None:
    text = "高峰陸容疑者と黒木大地容疑者を逮捕した。高峰、黒木両容疑者は黙秘し、命令は黒木から受けたと言う。"
    assert [words for words, _ in _names(found, text)] == ["高峰陸", "黒木大地", "高峰", "黒木", "黒木"]


def test_a_surname_is_no_mention_inside_a_word_or_before_its_owner(found: Found) -> None:
    text = "黒木町で起きた。無職黒木大地容疑者を逮捕した。黒木材の店。"
    assert [words for words, _ in _names(found, text)] == ["黒木大地"]


@pytest.mark.parametrize(
    "text",
    [
        "詐欺容疑者を追う",
        "同容疑者は否認した",
        "両被告は無罪を主張",
        "男性（74）が襲われた",
        "無職少年（19）を逮捕",
        "お母さんに電話した",
        "店員さんが気づいた",
        "運営会社の社長は謝罪した",
        "彼氏名義の口座",
        "県警幹部（52）は言う",
        "被告が話す",
        "北陸電力社長が会見",
        "高校教員（40）が逮捕された",
    ],
)
def test_titles_without_a_name(found: Found, text: str) -> None:
    assert _names(found, text) == []


def test_posts_name_persons_only_in_full(found: Found) -> None:
    assert _names(found, "主婦さん学生さん歓迎、ドライバーさん募集", kind="post") == []
