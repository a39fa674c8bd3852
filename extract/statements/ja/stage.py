"""SAME_GROUP and UNRELATED: 「同一グループの犯行とみて」, 「2件との関連はない」.

A statement is about the cases its sentence tells of: two of them, else the one and the main case; a main case alone
is related to whatever else is told (`b` None).
"""

from collections.abc import Iterator
from itertools import combinations

from extract.discourse.ja.reading import Line
from extract.discourse.ja.utterance import Utterance
from extract.incidents.ja.stage import Telling
from extract.incidents.ja.story import Case
from extract.lexicon import lexicon
from extract.rules import compiled
from schemas.records import Statement
from schemas.words import StatementKind

_WORDS = lexicon("ja_cases/statements")
_RULES = tuple(
    (kind, compiled("|".join(_WORDS[kind.value]))) for kind in (StatementKind.UNRELATED, StatementKind.SAME_GROUP)
)

_BOTH = compiled("両事件|[2２二]件|二つの事件")
_SERIES = compiled(r"\d+件|以降に?[^。]{0,20}(?:起き|相次)")


def statements(telling: Telling) -> tuple[Statement, ...]:
    """All statements of a document, each pair of cases once."""
    kept: dict[tuple[str, str, str | None], Statement] = {}
    for utterance in telling.voices.utterances:
        for statement in _in(telling, utterance):
            kept.setdefault((statement.kind, statement.a, statement.b), statement)
    return tuple(kept.values())


def _in(telling: Telling, utterance: Utterance) -> Iterator[Statement]:
    for kind, rule in _RULES:
        found = rule.search(utterance.skeleton.text)
        if found:
            for a, b in _pairs(telling, utterance.line):
                yield Statement(
                    kind=kind,
                    a=telling.id_of(a),
                    b=telling.id_of(b) if b else None,
                    evidence=(utterance.line.sentence.start, utterance.line.sentence.end),
                    rule=f"ja.statement.{kind.value}",
                )
            return


def _pairs(telling: Telling, line: Line) -> list[tuple[Case, Case | None]]:
    told = telling.story.told_in(line)
    main = [case for case in telling.story.main if case not in told]
    if not told:
        return []
    compared = [case for case in telling.story.compared.get(line.index, ()) if case not in told]
    if compared:
        return [(case, other) for case in told[:1] for other in compared]
    if line.index in telling.story.scenes and main:
        return [(case, other) for case in told for other in (main if _BOTH.search(line.skeleton.text) else main[:1])]
    if len(told) > 1:
        return list(combinations(told, 2))
    if _SERIES.search(line.skeleton.text):
        return [(told[0], None)]
    others = [case for case in telling.story.cases if case not in told]
    return [(told[0], others[0] if len(others) == 1 else None)]
