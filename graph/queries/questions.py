"""Typical questions as Cypher that users paste into a client of their own."""

import json
from functools import cache
from importlib import resources

import yaml

from schemas.base import Frozen


class Question(Frozen):
    """A question in both languages, the query that answers it, and values to try it with."""

    ja: str
    en: str
    example: dict[str, str]
    cypher: str

    def pasted(self, lang: str) -> str:
        """What to paste into Neo4j Browser: the question as a comment, the parameters, the query."""
        values = ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in self.example.items())
        return f"// {self.ja if lang == 'ja' else self.en}\n:param {{{values}}};\n{self.cypher.rstrip()};\n"


@cache
def questions() -> dict[str, Question]:
    """The questions by name."""
    text = resources.files("graph.queries").joinpath("questions.yaml").read_text(encoding="utf-8")
    return {name: Question.model_validate(question) for name, question in yaml.safe_load(text).items()}
