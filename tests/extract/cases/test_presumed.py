"""Parts that a text does not tell, but that a charge or a name in use suggests, are marked as presumed."""

from datetime import date

import pytest

from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Document

JA_ROBBERY = (
    "千葉地検は11日、市川市の住宅で昨年11月に男性を縛って現金を奪ったとして、"
    "無職樋渡直哉容疑者（39）を強盗傷害の罪で起訴した。"
)
JA_EXECUTOR = (
    "県警は3日、市川市の住宅に押し入り現金を奪ったとして、強盗致傷の疑いで大槻圭容疑者（23）を逮捕した。"
    "大槻容疑者は実行役とみられる。"
)
EN_ROBBERY = (
    "Prosecutors on Wednesday indicted Naoya Hiwatari, 39, on charges of robbery resulting in injury over a raid on a"
    " home in Ichikawa, Chiba Prefecture, in November 2024."
)
CASES = [
    ("ja", JA_ROBBERY, {"樋渡直哉": ("executor", True)}),
    (
        "ja",
        f"{JA_ROBBERY}樋渡被告は実行役に指示を出していたとみられる。",
        {"樋渡直哉": ("coordinator", False)},
    ),
    (
        "ja",
        JA_EXECUTOR,
        {"大槻圭": ("executor", False)},
    ),
    ("en", EN_ROBBERY, {"Naoya Hiwatari": ("executor", True)}),
    (
        "en",
        f"{EN_ROBBERY} Hiwatari is believed to have directed the robbery from Cambodia.",
        {"Naoya Hiwatari": ("coordinator", False)},
    ),
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(engine=Engine.RULES)


@pytest.mark.parametrize(("lang", "text", "parts"), CASES)
def test_a_part_is_presumed_only_where_the_text_tells_none(
    pipeline: Pipeline, lang: str, text: str, parts: dict[str, tuple[str, bool]]
) -> None:
    record = pipeline.extract(Document(text=text, lang=lang, published=date(2025, 6, 12)))
    told = [one for incident in record.incidents for one in incident.participants if one.role != "victim"]
    assert {record.entity(one.entity).canonical: (one.role.value, one.presumed) for one in told} == parts
    claims = [one for one in record.claims if one.predicate == "PARTICIPATED_IN"]
    assert [bool(one.qualifiers.get("presumed")) for one in claims] == [presumed for _, presumed in parts.values()]
