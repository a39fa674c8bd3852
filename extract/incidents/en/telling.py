"""Everything read of one English document, for the rules of incidents, relations, legal actions and statements."""

from dataclasses import dataclass

from extract.discourse.en.reading import Reading, read
from extract.draft import Draft
from extract.incidents.en.identities import Identity, identities
from extract.incidents.en.parts import Part, parts
from extract.incidents.en.weave import Story, weave
from extract.legal.en.actions import Action
from extract.legal.en.stage import merged


@dataclass(frozen=True, slots=True)
class Telling:
    """A document's reading, its cases, the parts told in them, what authorities did, and who goes by which alias."""

    reading: Reading
    story: Story
    parts: tuple[Part, ...]
    actions: list[Action]
    identities: tuple[Identity, ...]


def tell(draft: Draft) -> Telling:
    """Read a document and find its cases, parts and actions."""
    reading = read(draft)
    story = weave(reading)
    return Telling(reading, story, tuple(parts(reading, story)), merged(reading), tuple(identities(reading)))
