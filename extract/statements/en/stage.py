"""The stage that writes what an English report says about its incidents belonging together or not."""

import re
from collections.abc import Iterator

from extract.discourse.en.reading import Line
from extract.incidents.en.telling import Telling
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of
from extract.rules import compiled
from schemas.records import Statement
from schemas.words import StatementKind

_PHRASES = {
    StatementKind(kind): compiled(rf"\b{any_of(words)}", re.IGNORECASE)
    for kind, words in lexicon("en/statements").items()
}


def statements(telling: Telling) -> tuple[Statement, ...]:
    """Every sentence that ties a case to another or keeps it apart; each pair once by kind."""
    kept: dict[tuple[StatementKind, str, str | None], Statement] = {}
    for line in telling.reading.lines:
        for statement in _in_line(telling, line):
            kept.setdefault((statement.kind, statement.a, statement.b), statement)
    return tuple(kept.values())


def _in_line(telling: Telling, line: Line) -> Iterator[Statement]:
    told = [case.id for case in telling.story.of_line.get(line.index, ())]
    kind = next(
        (k for k in (StatementKind.UNRELATED, StatementKind.SAME_GROUP) if _PHRASES[k].search(line.whole.text)), None
    )
    if kind is None or not told:
        return
    evidence = (line.sentence.start, line.sentence.end)
    rule = f"en.statement.{kind.value}"
    main = [c.id for c in telling.story.cases if not c.passing][:1]
    others = told[1:] if len(told) > 1 else [m for m in main if m != told[0]]
    if kind is StatementKind.UNRELATED or not others:
        yield Statement(
            kind=kind,
            a=told[0],
            b=others[0] if others and kind is StatementKind.SAME_GROUP else None,
            evidence=evidence,
            rule=rule,
        )
        return
    yield from (Statement(kind=kind, a=told[0], b=other, evidence=evidence, rule=rule) for other in others)
