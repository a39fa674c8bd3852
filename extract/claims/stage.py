"""The last stage: a draft of any language gets its claims."""

from dataclasses import replace

from extract.claims.book import ClaimBook
from extract.claims.facts import claim_ages, claim_incidents, claim_statistics
from extract.claims.law import claim_legal_actions, claim_statements
from extract.claims.parts import claim_parts, claim_relations
from extract.draft import Draft


def claims(draft: Draft) -> Draft:
    """State everything that was found as claims, in a fixed order."""
    book = ClaimBook(draft)
    for write in (
        claim_incidents,
        claim_parts,
        claim_relations,
        claim_legal_actions,
        claim_statements,
        claim_ages,
        claim_statistics,
    ):
        write(book)
    return replace(draft, claims=tuple(book.claims))
