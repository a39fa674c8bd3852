"""Those whom the press's own courtesy tells to be harmed, where no verb does.

Reports call whoever is accused 男, 女, 容疑者 or 被告, and everybody else 男性, 女性 or さん. Of a case in whose act no
verb finds the harmed one, somebody called so in the sentence of the act is the harmed one.
"""

from collections.abc import Iterator

from extract.discourse.skeleton import Thing
from extract.incidents.ja.harm import sure_of_harm
from extract.incidents.ja.ledger import Ledger
from extract.incidents.ja.scenes import ACT
from extract.incidents.ja.story import Case, Part
from schemas.words import IncidentKind, Role

_AGAINST_SOMEBODY = frozenset(
    {
        IncidentKind.ROBBERY,
        IncidentKind.ROBBERY_MURDER,
        IncidentKind.BURGLARY,
        IncidentKind.THEFT,
        IncidentKind.FRAUD,
        IncidentKind.CONFINEMENT,
        IncidentKind.MURDER,
    }
)
_POLITE = "さん"


def harmed_by_courtesy(ledger: Ledger) -> None:
    """Give cases without anybody harmed the one whom the sentence of their act speaks of with courtesy."""
    for case in ledger.story.cases:
        if case.kind in _AGAINST_SOMEBODY and all(role is not Role.VICTIM for _, role in case.parts):
            first = next(_courteously_told(ledger, case), None)
            if first is not None:
                case.parts[(first.person, Role.VICTIM)] = first


def _courteously_told(ledger: Ledger, case: Case) -> Iterator[Part]:
    for line in ledger.story.reading.lines:
        if case in ledger.story.told_in(line) and ACT.search(line.skeleton.text):
            for at, who in line.skeleton.marked("P"):
                if case in ledger.story.case_at(line, at) and _is_spoken_of_politely(ledger, who):
                    sure = sure_of_harm(ledger, case, line, at=(at, at + 1))
                    span = line.skeleton.span(at, at + 1)
                    yield Part(who.ids[0], Role.VICTIM, span, "ja.part.harmed_by_courtesy", sure)


def _is_spoken_of_politely(ledger: Ledger, who: Thing) -> bool:
    cast = ledger.story.reading.cast
    known = cast.people.get(who.ids[0]) if who.ids else None
    if (
        known is None
        or known.acting_by_name
        or known.speaks
        or known.bare
        or known.id in ledger.members
        or ledger.seen.get(known.id)
    ):
        return False
    return known.harmed_by_name or (known.named and _POLITE in cast.titles.get(known.id, ()))
