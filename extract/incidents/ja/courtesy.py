"""Those whom the press's own courtesy tells to be harmed, where no verb does.

Reports call whoever is accused 男, 女, 容疑者 or 被告, and everybody else 男性, 女性 or さん. Of a case in whose act no
verb finds the harmed one, somebody called so in the sentence of the act is the harmed one.
"""

from collections.abc import Iterator

from extract.discourse.marks import pattern
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
_BESIDE = pattern("近所|近く|隣|近隣|住民|知人|友人|関係者|代表|通報|目撃")  # who only saw or knew
_POLITE = "さん"


def harmed_by_courtesy(ledger: Ledger) -> None:
    """Give cases without anybody harmed the one whom the sentence of their act speaks of with courtesy."""
    for case in ledger.story.cases:
        if case.kind in _AGAINST_SOMEBODY and all(role is not Role.VICTIM for _, role in case.parts):
            first = next(_courteously_told(ledger, case), None) or next(_at_home(ledger, case), None)
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


def _at_home(ledger: Ledger, case: Case) -> Iterator[Part]:
    """Of a case at somebody's home whom the text tells of politely, that person, if there is just one."""
    lines = ledger.story.reading.lines
    told = [
        (line, at, who)
        for line in lines
        for at, who in line.skeleton.marked("P")
        if len(who.ids) == 1 and not _BESIDE.search(line.skeleton.text)
    ]
    homes = {home.persons for home in ledger.story.reading.homes if home.place == case.place}
    polite = [one for one in told if one[2].ids in homes and _is_spoken_of_politely(ledger, one[2])]
    if len({who.ids for _, _, who in polite}) == 1:
        line, at, who = polite[0]
        sure = sure_of_harm(ledger, case, line, at=(at, at + 1))
        yield Part(who.ids[0], Role.VICTIM, line.skeleton.span(at, at + 1), "ja.part.harmed_at_home", sure)


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
