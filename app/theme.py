"""The look of the pages: one style sheet, its family colours taken from the ontology."""

from functools import cache
from importlib import resources
from pathlib import Path

from schemas.ontology import ontology

ICON = Path(__file__).parent / "assets" / "mark.svg"


def _family_colours() -> str:
    rules = (f"--{name}: light-dark({family.light}, {family.dark});" for name, family in ontology().families.items())
    classes = (f".family-{name} {{ --family: var(--{name}); }}" for name in ontology().families)
    return f".stApp {{ {' '.join(rules)} }} {' '.join(classes)}"


@cache
def style() -> str:
    """The style sheet as an element."""
    sheet = resources.files("app").joinpath("assets/style.css").read_text(encoding="utf-8")
    return f"<style>{_family_colours()}\n{sheet}</style>"
