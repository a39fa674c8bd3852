"""Texts written to tempt: what links them must be what identifies, and nothing that half of all cases have."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from extract.pipeline import Pipeline
from extract.version import Engine
from graph.link.lines import LinkLine, link_lines
from graph.link.linking import link
from schemas.documents import Document
from schemas.records import Record

ASSERTED = 0.5
LINKED = (
    (("alias-1", "alias-2"), "alias"),
    (("operator-ja", "operator-en"), "person"),
    (("handle-en", "handle-ja"), "account"),
    (("stated-1", "stated-2"), "statement"),
    (("stated-1", "stated-2"), "town"),
)
Lines = Mapping[frozenset[str], Sequence[LinkLine]]
TEXTS: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    Path(__file__).with_name("tempting.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module", params=list(Engine))
def lines(request: pytest.FixtureRequest) -> Lines:
    """The links between the texts, by pair of documents."""
    documents = [
        Document.model_validate({"external_id": name, "published": told["published"], "text": told["text"]})
        for name, told in TEXTS.items()
    ]
    records = [one for one in Pipeline(engine=request.param).stream(documents) if isinstance(one, Record)]
    assert len(records) == len(TEXTS)
    found: defaultdict[frozenset[str], list[LinkLine]] = defaultdict(list)
    for line in link_lines(link(records)):
        found[frozenset((line.a.split(":")[0], line.b.split(":")[0]))].append(line)
    return found


@pytest.mark.parametrize(
    ("pair", "kind"),
    LINKED,
)
def test_what_identifies_links(lines: Lines, pair: tuple[str, str], kind: str) -> None:
    asserted = [line for line in lines[frozenset(pair)] if line.score >= ASSERTED]
    assert kind in {reason.type for line in asserted for reason in line.evidence if reason.bits > 0}


def test_nothing_else_is_linked(lines: Lines) -> None:
    asserted = {pair for pair, told in lines.items() if len(pair) > 1 and any(one.score >= ASSERTED for one in told)}
    assert asserted == {frozenset(pair) for pair, _ in LINKED}
