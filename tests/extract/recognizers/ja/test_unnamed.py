from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import unnamed

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "words", "norm"),
    [
        ("強盗事件。会社役員の男性（74）方に侵入", "会社役員の男性（74）", {"anonymous": True, "age": 74}),
        ("詐欺事件。70代の女性に電話", "70代の女性", {"anonymous": True, "age_decade": 70}),
        ("逮捕した無職少年（19）", "無職少年（19）", {"anonymous": True, "age": 19}),
        ("逮捕。「回収」担当の男に渡した", "男", {"anonymous": True}),
        ("容疑者は中学の先輩に誘われた", "中学の先輩", {"anonymous": True}),
        ("詐欺で、中国籍の男が逃げた", "中国籍の男", {"anonymous": True}),
        ("逮捕。少年の1人は黙秘", "少年の1人", {"anonymous": True}),
        ("被告は20歳の先輩に言われた", "20歳の先輩", {"anonymous": True, "age": 20}),
        ("強盗で妻（71）が縛られた", "妻（71）", {"anonymous": True, "age": 71}),
        ("窃盗で元少年（20）を起訴", "元少年（20）", {"anonymous": True, "age": 20}),
    ],
)
def test_one_person_each(found: Found, text: str, words: str, norm: dict[str, object]) -> None:
    ((candidate, surface),) = found(unnamed.recognize, text)
    assert (surface, dict(candidate.norm)) == (words, norm)


@pytest.mark.parametrize(
    "text",
    [
        "強盗の男らが逃げた",
        "逮捕された男4人",
        "男女7人を逮捕",
        "詐欺で2人組の男が逃走",
        "高齢の夫婦が襲われた強盗",
        "容疑者の長男が通う男子校で講演した詐欺の話"[:3],
        "強盗事件。「テン」と名乗る男に誘われた",
        "友人「ケン」から詐欺に誘われた",
        "女将が語る強盗の夜",
        "客は男性が多いという話題",
    ],
)
def test_groups_aliases_and_longer_words_are_nobody(found: Found, text: str) -> None:
    assert found(unnamed.recognize, text) == []
