"""The look of the pages: the style sheets of the assets, their family colours taken from the ontology."""

from functools import cache
from importlib import resources
from pathlib import Path

from schemas.ontology import ontology

_FIRST = "style.css"
ICON = Path(__file__).parent / "assets" / "mark.svg"


def _family_colours() -> str:
    rules = (f"--{name}: light-dark({family.light}, {family.dark});" for name, family in ontology().families.items())
    classes = (f".family-{name} {{ --family: var(--{name}); }}" for name in ontology().families)
    return f".stApp {{ {' '.join(rules)} }} {' '.join(classes)}"


@cache
def style() -> str:
    """All style sheets as one element; a page may have one of its own beside `style.css`, which comes first."""
    sheets = (file for file in resources.files("app").joinpath("assets").iterdir() if file.name.endswith(".css"))
    in_order = sorted(sheets, key=lambda sheet: (sheet.name != _FIRST, sheet.name))
    return "\n".join(
        ["<style>", _family_colours(), *(sheet.read_text(encoding="utf-8") for sheet in in_order), "</style>"]
    )
