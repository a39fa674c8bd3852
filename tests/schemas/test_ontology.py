import pytest
import yaml
from pydantic import ValidationError

from schemas import words
from schemas.ontology import Ontology, ontology


def as_data() -> dict:
    return ontology().model_dump(mode="json", by_alias=True)


def test_every_record_relation_has_one_predicate_and_one_edge() -> None:
    predicates = ontology().predicates
    assert {r.value for r in words.RelationType} <= set(predicates)
    assert all(predicates[r.value].edge in ontology().relationships for r in words.RelationType)


def test_everything_is_named_in_both_languages() -> None:
    loaded = ontology()
    tables = (
        loaded.families,
        loaded.nodes,
        loaded.entity_types,
        loaded.predicates,
        loaded.relationships,
        loaded.claim_groups,
        loaded.certainties,
        loaded.roles,
        loaded.incident_kinds,
        loaded.legal_kinds,
    )
    assert all(item.label("ja") and item.label("en") for table in tables for item in table.values())


def test_certainties_are_ranked_and_drawn_as_in_i2() -> None:
    styles = ontology().certainties
    ordered = sorted(styles, key=lambda c: -styles[c].rank)
    assert ordered == list(words.Certainty)
    assert [styles[c].line for c in ordered] == ["solid", "dashed", "dashed", "dotted"]


def test_procedures_that_end_a_suspicion_are_shown_first() -> None:
    first = {kind for kind, style in ontology().legal_kinds.items() if style.shown_first}
    assert first == {words.LegalKind.ACQUITTAL, words.LegalKind.NON_INDICTMENT, words.LegalKind.RELEASE}


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("nodes", "Person", "family"), "nowhere", "unknown family"),
        (("predicates", "DIRECTED", "edge"), "COMMANDED", "unknown relationship"),
        (("relationships", "DIRECTED", "to"), ["Ghost"], "unknown node"),
        (("predicates", "DIRECTED", "group"), "whim", "unknown group"),
    ],
)
def test_a_contradiction_in_the_ontology_is_refused(path: tuple[str, str, str], value: object, problem: str) -> None:
    data = as_data()
    data[path[0]][path[1]][path[2]] = value
    with pytest.raises(ValidationError, match=problem):
        Ontology.model_validate(data)


def test_a_missing_vocabulary_word_is_refused() -> None:
    data = yaml.safe_load(yaml.safe_dump(as_data()))
    del data["legal_kinds"]["acquittal"]
    with pytest.raises(ValidationError, match="LegalKind is not fully described"):
        Ontology.model_validate(data)
