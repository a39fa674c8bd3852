"""Aliases of persons, accounts of persons and aliases, members of gangs."""

from collections.abc import Iterator

from extract.discourse.en.patterns import ranged
from extract.discourse.marks import pattern
from extract.incidents.en.telling import Telling
from extract.relations.en.said import WORDS, said
from extract.relations.found import Found
from schemas.words import EntityType, RelationType

_HANDLE = [pattern(ranged(words)) for words in WORDS["uses_handle"]]
_MEMBER = [pattern(ranged(words)) for words in WORDS["member_of"]]
_GANG = pattern(WORDS["gang"])


def names(telling: Telling) -> Iterator[Found]:
    """ALIAS_OF: what a person is called."""
    for one in telling.identities:
        yield Found(RelationType.ALIAS_OF, one.alias, one.person, one.evidence, one.certainty, one.rule, one.polarity)


def handles(telling: Telling) -> Iterator[Found]:
    """USES_HANDLE: whose account it is; the first way of saying so that fits decides."""
    for clause in said(telling, "H"):
        text = clause.clause.skeleton.text
        taken: set[str] = set()
        for rule in _HANDLE:
            for match in rule.finditer(text):
                user, handle = clause.clause.skeleton.thing(match["u"]), clause.clause.skeleton.thing(match["h"])
                if handle.ids[0] not in taken and len(user.ids) == 1:
                    taken.add(handle.ids[0])
                    certainty = clause.sure(match.start(), match.end())
                    yield Found(
                        RelationType.USES_HANDLE,
                        user.ids[0],
                        handle.ids[0],
                        clause.evidence,
                        certainty,
                        "en.handle.user",
                    )


def membership(telling: Telling) -> Iterator[Found]:
    """MEMBER_OF: who belongs to a gang."""
    draft = telling.reading.draft
    for clause in said(telling, "O"):
        for rule in _MEMBER:
            for match in rule.finditer(clause.clause.skeleton.text):
                body = draft.entity(clause.clause.skeleton.thing(match["o"]).ids[0])
                if body.type is EntityType.ORG and (_GANG.search(body.canonical) or body.rule == "en.org.gang"):
                    for person in clause.clause.skeleton.thing(match["p"]).ids:
                        certainty = clause.sure(match.start(), match.end())
                        yield Found(RelationType.MEMBER_OF, person, body.id, clause.evidence, certainty, "en.member")
