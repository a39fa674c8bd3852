"""References by a bare noun (同容疑者, 同課, the suspect), added to the entity they point back to."""

from collections.abc import Sequence

from extract.entities.group import Group
from extract.text import PreparedText


def add_anaphora(groups: Sequence[Group], text: PreparedText) -> None:
    """Give every group the bare nouns that refer to it."""
    del groups, text
