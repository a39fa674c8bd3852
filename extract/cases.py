"""The stage that reads a document's cases: incidents, relations, legal actions and statements, in one reading."""

from dataclasses import replace

from extract.draft import Draft
from extract.incidents.en.stage import incidents as incidents_en
from extract.incidents.en.telling import tell as tell_en
from extract.incidents.ja.stage import incidents, tell
from extract.legal.bearers import on_bearers
from extract.legal.en.stage import legal_actions as legal_actions_en
from extract.legal.ja.stage import legal_actions
from extract.relations.en.stage import relations as relations_en
from extract.relations.ja.stage import relations
from extract.statements.en.stage import statements as statements_en
from extract.statements.ja.stage import statements


def ja_cases(draft: Draft) -> Draft:
    """Tell the cases of a Japanese document."""
    telling = tell(draft)
    told = replace(
        draft,
        incidents=incidents(telling),
        relations=relations(telling),
        legal_actions=legal_actions(telling),
        statements=statements(telling),
    )
    return on_bearers(told)


def en_cases(draft: Draft) -> Draft:
    """Tell the cases of an English document."""
    telling = tell_en(draft)
    found = incidents_en(telling)
    told = replace(
        draft,
        incidents=found,
        relations=relations_en(telling, found),
        legal_actions=legal_actions_en(telling.reading, telling.story, telling.actions),
        statements=statements_en(telling),
    )
    return on_bearers(told)
