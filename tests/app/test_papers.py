"""The parts of the papers that follow from data are current."""

from app.data_model import rendered
from app.papers import DATA_MODEL, README, with_questions
from schemas.ontology import ontology


def test_the_committed_page_is_current() -> None:
    assert DATA_MODEL.read_text(encoding="utf-8") == rendered()


def test_the_questions_of_the_readme_are_those_of_the_graph() -> None:
    written = README.read_text(encoding="utf-8")
    assert written == with_questions(written)
    assert written.count("```cypher") == 7


def test_the_page_names_everything_in_both_languages() -> None:
    page = rendered()
    for name, node in ontology().nodes.items():
        assert f"`{name}`" in page
        assert node.ja in page
    assert all(f"`{name}`" in page for name in (*ontology().relationships, *ontology().predicates))
