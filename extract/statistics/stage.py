"""Finding figures about many cases in sentences that speak of a year, a country or a record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from math import prod

from extract.draft import Draft
from extract.lexicon import lexicon
from extract.statistics.bounds import bound_at
from schemas.records import Sentence, Span, Statistic

_SCALE = {"億": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "billion": 10**9, "million": 10**6, "thousand": 10**3}
_JAPANESE = re.compile(r"(?:\d[\d,.]*[億万千百]{0,2})+")
_PART = re.compile(r"(\d[\d,.]*)([億万千百]{0,2})")
_ENGLISH = re.compile(r"(\d[\d,.]*)(?:\s(billion|million|thousand))?", re.IGNORECASE)
_PERCENTAGES = frozenset({"change", "clearance_rate"})
_LOOK_BACK = 40  # characters before a figure in which its noun stands


@dataclass(frozen=True, slots=True)
class _Rules:
    about: re.Pattern[str]
    scope: re.Pattern[str]
    measures: tuple[tuple[str, re.Pattern[str]], ...]
    units: tuple[tuple[str, re.Pattern[str]], ...]
    number_of: re.Pattern[str] | None


@cache
def _rules(lang: str) -> _Rules | None:
    words = lexicon("statistics/measures").get(lang)
    if words is None:
        return None
    flags = re.IGNORECASE
    return _Rules(
        re.compile(words["about"], flags),
        re.compile(words["scope"], flags),
        tuple((name, re.compile(p, flags)) for name, p in words["measures"].items()),
        tuple((name, re.compile(rf"\s?(?:{p})", flags)) for name, p in words["units"].items()),
        re.compile(words["number_of"], flags) if "number_of" in words else None,
    )


def _plain_number(digits: str) -> float | None:
    cleaned = digits.replace(",", "").rstrip(".")
    try:
        return float(cleaned)
    except ValueError:
        return None


def number_value(text: str) -> float | None:
    """The value of a figure such as 1386億4千万 or 2万9418; None where it is none."""
    total, scaled, found = 0.0, 0.0, False
    for part in _PART.finditer(text):
        value = _plain_number(part[1])
        if value is None:
            return None
        found = True
        scale = prod(_SCALE[char] for char in part[2])
        if scale >= _SCALE["万"]:
            total += (scaled + value) * scale
            scaled = 0.0
        else:
            scaled += value * scale
    return total + scaled if found else None


def statistics(draft: Draft) -> Draft:
    """Find the figures of a document; without rules for its language there are none."""
    rules = _rules(draft.text.lang)
    if rules is None:
        return draft
    told = (s for s in draft.text.sentences if draft.text.told_at(s.start))
    found = [figure for sentence in told for figure in _in(draft, sentence, rules)]
    numbered = tuple(_numbered(figure, number) for number, figure in enumerate(found, 1))
    return replace(draft, statistics=numbered)


def _numbered(figure: Statistic, number: int) -> Statistic:
    """The figure under its number in the document."""
    return figure.model_copy(update={"id": f"s{number}"})


def _in(draft: Draft, sentence: Sentence, rules: _Rules) -> Iterator[Statistic]:
    text = draft.text.plain[sentence.start : sentence.end]
    if not (rules.about.search(text) and rules.scope.search(text)):
        return
    shape = _JAPANESE if draft.text.lang == "ja" else _ENGLISH
    for figure in shape.finditer(text):
        unit = _unit(text, figure.span(), rules)
        value = _value(figure, draft.text.lang)
        if unit is None or value is None:
            continue
        before = text[max(0, figure.start() - _LOOK_BACK) : figure.start()]
        yield Statistic(
            id="s0",
            measure=_measure(before, unit, rules),
            value=value,
            unit=unit,
            bound=bound_at(text, figure.span()),
            evidence=(sentence.start, sentence.end),
        )


def _unit(text: str, span: Span, rules: _Rules) -> str | None:
    """What a figure counts: by the word behind it, else by what the sentence says the number of which it is."""
    behind = next((name for name, rule in rules.units if rule.match(text, span[1])), None)
    if behind or not rules.number_of:
        return behind
    return "cases" if rules.number_of.search(text[: span[0]]) else None


def _value(figure: re.Match[str], lang: str) -> float | None:
    if lang == "ja":
        return number_value(figure[0])
    value = _plain_number(figure[1])
    return value * _SCALE.get((figure[2] or "").lower(), 1) if value is not None else None


def _measure(before: str, unit: str, rules: _Rules) -> str:
    """The noun nearest before a figure; by the unit alone where there is none."""
    shares = unit == "percent"
    named = [(name, rule) for name, rule in rules.measures if (name in _PERCENTAGES) is shares]
    nearest = [(m.end(), name) for name, rule in named for m in rule.finditer(before)]
    if shares:
        return max(nearest)[1] if nearest else "change"
    default = {"JPY": "losses", "persons": "arrests"}.get(unit, "recognized_cases")
    return max(nearest)[1] if nearest else default
