"""Writes the parts of the papers that follow from data: docs/data-model.md and the questions in README.md.

`python -m app.papers` writes them anew; a test compares.
"""

from pathlib import Path

from app import data_model
from graph.queries.questions import questions

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DATA_MODEL = ROOT / "docs" / "data-model.md"
_BEGIN, _END = "<!-- questions: made by python -m app.papers -->\n", "<!-- /questions -->"


def _question(ja: str, en: str, pasted: str) -> str:
    return f"<details><summary>{en} <br>{ja}</summary>\n\n```cypher\n{pasted}```\n\n</details>\n"


def with_questions(readme: str) -> str:
    """The README with the questions as they are now."""
    before, _, rest = readme.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    asked = "\n".join(_question(one.ja, one.en, one.pasted("en")) for one in questions().values())
    return f"{before}{_BEGIN}\n{asked}\n{_END}{after}"


if __name__ == "__main__":
    DATA_MODEL.write_text(data_model.rendered(), encoding="utf-8")
    README.write_text(with_questions(README.read_text(encoding="utf-8")), encoding="utf-8")
