"""The page on the data model is the ontology's."""

from app.data_model import PAGE, rendered
from schemas.ontology import ontology


def test_the_committed_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == rendered()


def test_the_page_names_everything_in_both_languages() -> None:
    page = rendered()
    for name, node in ontology().nodes.items():
        assert f"`{name}`" in page
        assert node.ja in page
    assert all(f"`{name}`" in page for name in (*ontology().relationships, *ontology().predicates))
