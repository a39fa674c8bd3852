"""Uniting: scenes that one text tells apart, though they are one case.

A band calls from a base abroad and cheats somebody at home; captives are lured in one place and held in another. What
is told of the base, and who is charged with it, belongs to the case of the harmed.
"""

from extract.discourse.marks import pattern
from extract.incidents.ja.days import compatible, fuller
from extract.incidents.ja.kinds import acts_in, family, formal_charges
from extract.incidents.ja.story import Case
from extract.incidents.ja.weaver import Weaver
from schemas.words import IncidentKind

_APART = pattern("別の(?:事件|詐欺)|別件|余罪|再逮捕|追起訴|[2２二]件|このほか|ほかに")
_HELD_THERE = pattern("監禁|閉じ込め|軟禁")
_CAPTURE = pattern("監禁|閉じ込め|軟禁|連れ去|拉致|略取|誘拐|押し込")
_SUM = pattern("<Y>")
_PAIR = 2


def unite(weaver: Weaver) -> None:
    """Join the cases of a document that are one."""
    _of_fraud(weaver)
    _of_capture(weaver)
    _of_captives(weaver)


def _kinds(case: Case) -> set[str]:
    return {family(k) for text in case.stretches for k in (*formal_charges(text), *acts_in(text))}


def _at_home(weaver: Weaver, case: Case) -> bool:
    """Whether a case has a place in the country."""
    return case.place is not None and weaver.reading.draft.entity(case.place).norm.get("country") == "JP"


def _of_fraud(weaver: Weaver) -> None:
    """Calls from a base, or a charge without a place, are the fraud of the one harmed at home, if there is just one."""
    fraud = [case for case in weaver.cases if IncidentKind.FRAUD.value in _kinds(case)]
    home = [case for case in fraud if _at_home(weaver, case)]
    away = [case for case in fraud if case not in home]
    if weaver.goods_only or len(home) != 1 or len(away) != 1 or len(weaver.cases) > _PAIR:
        return
    lines = [weaver.reading.lines[i].skeleton.text for case in (*home, *away) for i in case.lines]
    if compatible(home[0].day, away[0].day) and not any(_APART.search(text) for text in lines):
        _join(weaver, away[0], into=home[0])


def _of_capture(weaver: Weaver) -> None:
    """Where somebody was taken and where he was held, told in one sentence, are one case at the latter place."""
    for here in list(weaver.scenes.values()):
        taken = [(scene, case) for scene, case in here if _CAPTURE.search(scene.word)]
        cases = list(dict.fromkeys(case for _, case in taken))
        if len(cases) != _PAIR:
            continue
        held = next((case for scene, case in taken if _HELD_THERE.search(scene.word)), cases[0])
        other = next(case for case in cases if case is not held)
        if compatible(held.day, other.day):
            _join(weaver, other, into=held)


def _of_captives(weaver: Weaver) -> None:
    """What captives were made to do at a base is no fraud of its own where nobody's loss is told."""
    sold = [case for case in weaver.cases if IncidentKind.TRAFFICKING.value in _kinds(case)]
    if len(sold) != 1:
        return
    for case in [c for c in weaver.cases if c is not sold[0] and not _at_home(weaver, c)]:
        lines = [weaver.reading.lines[i].skeleton.text for i in case.lines]
        if _kinds(case) == {IncidentKind.FRAUD.value} and not any(_SUM.search(text) for text in lines):
            _join(weaver, case, into=sold[0])


def _join(weaver: Weaver, case: Case, *, into: Case) -> None:
    """Give everything told of one case to another."""
    into.lines += case.lines
    into.stretches += case.stretches
    into.day = fuller(into.day, case.day)
    into.evidence = min(into.evidence, case.evidence)
    for index, here in weaver.scenes.items():
        weaver.scenes[index] = [(scene, into if told is case else told) for scene, told in here]
    weaver.cases.remove(case)
