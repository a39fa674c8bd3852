"""One person in many scripts is found again; strangers with the same surname are not."""

import itertools
import re
from collections.abc import Iterator

import jaconv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.link.names.compare import NameMatch, compare_names
from graph.link.names.reading import read_name

SURNAMES = (
    ("沢村", "さわむら"), ("久保田", "くぼた"), ("大島", "おおしま"), ("藤原", "ふじわら"), ("中条", "ちゅうじょう"),
    ("小野寺", "おのでら"), ("須藤", "すどう"), ("広瀬", "ひろせ"), ("松下", "まつした"), ("児玉", "こだま"),
    ("井上", "いのうえ"), ("馬場", "ばば"), ("新島", "にいじま"), ("浜崎", "はまさき"), ("早川", "はやかわ"),
)  # fmt: skip
GIVEN = (
    ("健吾", "けんご"), ("真由", "まゆ"), ("洋一郎", "よういちろう"), ("達也", "たつや"), ("紗希", "さき"),
    ("俊輔", "しゅんすけ"), ("勇太", "ゆうた"), ("美穂", "みほ"), ("純平", "じゅんぺい"), ("晴香", "はるか"),
)  # fmt: skip
VARIANTS = {"沢": "澤", "島": "嶋", "広": "廣", "浜": "濱", "崎": "﨑"}


def romaji(kana: str) -> str:
    spelt = [jaconv.kana2alphabet(part) for part in re.split("っ(?=.)", kana)]
    return spelt[0] + "".join(part[0] + part for part in spelt[1:])


def short(letters: str) -> str:
    return re.sub("u{2,}", "u", re.sub("o[ou]", "o", letters))


def kunrei(letters: str) -> str:
    swaps = (
        ("shi", "si"),
        ("sh", "sy"),
        ("chi", "ti"),
        ("ch", "ty"),
        ("tsu", "tu"),
        ("fu", "hu"),
        ("ji", "zi"),
        ("j", "zy"),
    )
    for hepburn, other in swaps:
        letters = letters.replace(hepburn, other)
    return short(letters)


def forms(surname: tuple[str, str], given_name: tuple[str, str]) -> dict[str, str]:
    (s, sr), (g, gr) = surname, given_name
    a, b = romaji(sr), romaji(gr)
    macron = (re.sub("o[ou]", "ō", one).replace("uu", "ū") for one in (a, b))
    family, own = (one.capitalize() for one in macron)
    return {
        "kanji": s + g,
        "spaced": f"{s}　{g}",
        "variant": "".join(VARIANTS.get(c, c) for c in s) + g,
        "hiragana": f"{sr} {gr}",
        "dotted": f"{jaconv.hira2kata(sr)}・{jaconv.hira2kata(gr)}",
        "half width": jaconv.z2h(jaconv.hira2kata(f"{sr} {gr}"), kana=True),
        "western": f"{short(b).capitalize()} {short(a).capitalize()}",
        "loud": f"{short(a).upper()} {short(b).capitalize()}",
        "long": f"{b.capitalize()} {a.capitalize()}",
        "marked": f"{own} {family}",
        "kunrei": f"{kunrei(b).capitalize()} {kunrei(a).capitalize()}",
    }


PEOPLE = [(s, g, forms(s, g)) for s in SURNAMES for g in GIVEN]


def pairs_of_one() -> Iterator[tuple[str, str]]:
    for _, _, written in PEOPLE:
        yield from itertools.combinations(written.values(), 2)


def pairs_of_strangers() -> Iterator[tuple[str, str]]:
    for (s, g, one), (t, h, other) in itertools.combinations(PEOPLE, 2):
        if s == t and g[1] != h[1]:
            yield from itertools.product(one.values(), other.values())


def same(a: str, b: str) -> bool:
    return compare_names(read_name(a), read_name(b)).is_full


def test_one_person_is_found_again_in_every_script() -> None:
    found = [same(a, b) for a, b in pairs_of_one()]
    assert sum(found) / len(found) >= 0.97


def test_strangers_of_one_surname_stay_strangers() -> None:
    taken = [same(a, b) for a, b in pairs_of_strangers()]
    assert sum(taken) / len(taken) <= 0.005


@pytest.mark.parametrize(
    ("a", "b", "match"),
    [
        ("久我沢 航", "久我澤　航", NameMatch.WRITING),
        ("斉藤真由", "斎藤真由", NameMatch.LIKE_WRITING),
        ("大島健吾", "Kengo Oshima", NameMatch.READING),
        ("大島健吾", "Ohshima, Kengo", NameMatch.READING),
        ("大島健吾", "ｵｵｼﾏ ｹﾝｺﾞ", NameMatch.READING),
        ("井上洋一郎", "INOUE Yoichiro", NameMatch.READING),
        ("馬場純平", "Jumpei Baba", NameMatch.READING),
        ("滝本ジョナサン", "瀧本ジョナサン", NameMatch.WRITING),
        ("大島健吾", "大島賢悟", NameMatch.SURNAME),  # read alike, written by another hand: two people
        ("大島健吾", "大島", NameMatch.SURNAME),
        ("大島健吾", "Oshima", NameMatch.SURNAME),
        ("大島健吾", "Miho Oshima", NameMatch.SURNAME),
        ("おおの けんご", "おの けんご", NameMatch.SURNAME),  # kana tell apart what Latin letters do not
        ("大島健吾", "早川美穂", NameMatch.NONE),
        ("大島健吾", "Kengo Hayakawa", NameMatch.NONE),
    ],
)  # fmt: skip
def test_in_what_two_names_agree(a: str, b: str, match: NameMatch) -> None:
    assert compare_names(read_name(a), read_name(b)).match is match


@pytest.mark.parametrize("alone", ["沢村", "小野寺", "林", "サワムラ", "Sawamura", "さわむら"])
def test_a_surname_alone_is_no_full_name(alone: str) -> None:
    assert not read_name(alone).is_full


def test_a_printed_reading_leaves_only_that_reading() -> None:
    kenichi, printed = read_name("須藤聖也"), read_name("須藤聖也", reading="すどう・せいや")
    assert len(kenichi.keys) > 1
    assert list(printed.keys) == ["sudoseiya"]
    assert compare_names(printed, read_name("Masaya Sudo")).match is NameMatch.SURNAME
    assert compare_names(printed, read_name("Seiya Sudo")).is_full


def test_rare_names_weigh_more_than_common_ones_and_ambiguous_ones_less() -> None:
    def bits(a: str, b: str) -> float:
        return compare_names(read_name(a), read_name(b)).bits(rho=0.12, floor=1e-5)

    assert bits("御厨洋一郎", "御厨洋一郎") > bits("佐藤健", "佐藤健")
    assert bits("須藤聖也", "須藤聖也") > bits("須藤聖也", "Seiya Sudo")
    assert bits("須藤聖也", "須藤") == 0.0


names = st.sampled_from([one for _, _, written in PEOPLE for one in written.values()])


@given(names, names)
def test_agreement_does_not_depend_on_the_order(a: str, b: str) -> None:
    assert compare_names(read_name(a), read_name(b)) == compare_names(read_name(b), read_name(a))


@given(st.text(max_size=30))
def test_any_text_can_be_read_and_agrees_with_itself_or_is_no_full_name(text: str) -> None:
    form = read_name(text)
    assert compare_names(form, form).is_full or not form.is_full
