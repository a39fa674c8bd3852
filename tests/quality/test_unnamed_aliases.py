"""An alias of somebody whom nobody can name: a rare one ties two cases, a popular one does not; neither is a person."""

from itertools import product

import pytest

from extract.pipeline import Pipeline
from extract.version import Engine
from graph.link.linking import Linked, link
from graph.link.model import EvidenceType
from schemas.documents import Document
from schemas.records import Record

JA_ONE = (
    "3月4日未明、千葉県茂原市の住宅に男らが押し入り、現金約210万円を奪った。県警は無職沢渡健吾容疑者（24）を逮捕した。"
)
JA_OTHER = (
    "静岡県掛川市の民家で4月9日夜、女性（76）が縛られ、貴金属が盗まれた。県警は会社員早瀬純平容疑者（27）を逮捕した。"
)
EN_ONE = (
    "Masked men broke into a house in Mobara, Chiba Prefecture, on March 4 and stole 2.1 million yen. "
    "Police arrested Kengo Sawatari, 24, on suspicion of robbery. "
)
EN_OTHER = (
    "Two men tied up a woman, 76, at her home in Kakegawa, Shizuoka Prefecture, on April 9 and took jewelry. "
    "Police arrested Junpei Hayase, 27. "
)
OF_NOBODY = {
    "ja": (
        [
            "指示役「{alias}」とされる人物がシグナルで指示していたとみられる。",
            "「{alias}」を名乗る指示役から指示を受けたと供述している。",
        ],
        [
            "「{alias}」と名乗る人物から指示を受けたという。",
            "県警は「{alias}」と呼ばれる指示役の男の特定を急いでいる。",
            "指示役とされる「{alias}」は特定されていない。",
        ],
    ),
    "en": (
        [
            "A person known as “{alias}” is believed to have given the orders over Signal.",
            "An unidentified coordinator calling himself “{alias}” gave the orders, police said.",
        ],
        ["He was told what to do by someone using the name “{alias}”, who has not been identified, police said."],
    ),
}
TABLE = [(lang, *pair) for lang, sides in OF_NOBODY.items() for pair in product(*sides)]


def read(name: str, text: str, lang: str) -> Record:
    return Pipeline(engine=Engine.RULES).extract(Document(external_id=name, text=text, lang=lang))


def linked(lang: str, told: tuple[str, str], alias: str) -> Linked:
    leads = (JA_ONE, JA_OTHER) if lang == "ja" else (EN_ONE, EN_OTHER)
    return link(
        read(f"article-{at}", lead + said.format(alias=alias), lang)
        for at, (lead, said) in enumerate(zip(leads, told, strict=True))
    )


@pytest.mark.parametrize(("lang", "one", "other"), TABLE)
def test_a_rare_alias_of_nobody_known_ties_two_cases(lang: str, one: str, other: str) -> None:
    rare = "クロガネ" if lang == "ja" else "Kurogane"
    found = linked(lang, (one, other), rare)
    assert [line.value for link_ in found.links for line in link_.lines if line.type is EvidenceType.ALIAS] == [rare]
    assert len(set(found.persons.values())) == len(found.persons)
    assert not found.perhaps_same_person


@pytest.mark.parametrize(("lang", "one", "other"), TABLE)
def test_a_popular_alias_of_nobody_known_does_not(lang: str, one: str, other: str) -> None:
    assert linked(lang, (one, other), "ルフィ" if lang == "ja" else "Luffy").links == ()
