"""The stage that reads a document's cases: incidents, relations, legal actions and statements, in one reading."""

from dataclasses import replace

from extract.draft import Draft
from extract.incidents.ja.stage import incidents, tell
from extract.legal.ja.stage import legal_actions
from extract.relations.ja.stage import relations
from extract.statements.ja.stage import statements


def ja_cases(draft: Draft) -> Draft:
    """Tell the cases of a Japanese document."""
    telling = tell(draft)
    return replace(
        draft,
        incidents=incidents(telling),
        relations=relations(telling),
        legal_actions=legal_actions(telling),
        statements=statements(telling),
    )
