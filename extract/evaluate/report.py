"""Records against annotated documents: figures by kind and language, and every departure."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from extract.evaluate import certainty, entities, incidents, legal, posts, relations
from extract.evaluate.bootstrap import DRAWS
from extract.evaluate.figures import figures
from extract.evaluate.gold import GoldDocument
from extract.evaluate.matching import match
from extract.evaluate.results import Report
from extract.evaluate.sheet import Sheet
from extract.pipeline import Pipeline
from schemas.documents import DocumentKind, Refusal
from schemas.records import Record

POSTS = "posts"
_JUDGES: tuple[Callable[[Sheet], None], ...] = (
    entities.judge,
    incidents.judge,
    relations.judge,
    legal.judge,
    certainty.judge,
    posts.judge,
)


def evaluate(
    gold: Iterable[GoldDocument], outcomes: Iterable[Record | Refusal], *, pipeline: Pipeline, draws: int = DRAWS
) -> Report:
    """How the outcomes of a pipeline compare with what is annotated of the same documents, in the same order.

    Posts of all languages are one group, articles one for each language. A document that was refused counts as a
    record in which nothing was found.
    """
    groups: defaultdict[str, list[Sheet]] = defaultdict(list)
    for document, outcome in zip(gold, outcomes, strict=True):
        record = _nothing(document) if isinstance(outcome, Refusal) else outcome
        groups[group_of(document)].append(sheet(document, record))
    return Report(
        engine=pipeline.engine,
        pipeline_version=pipeline.version,
        groups={name: figures([one.marks for one in sheets], draws=draws) for name, sheets in sorted(groups.items())},
        findings=tuple(
            finding.model_copy(update={"group": name})
            for name, sheets in sorted(groups.items())
            for one in sheets
            for finding in one.findings
        ),
    )


def sheet(document: GoldDocument, record: Record) -> Sheet:
    """The score sheet of one document, every measure entered."""
    filled = Sheet(match(document, record))
    for judge in _JUDGES:
        judge(filled)
    return filled


def group_of(gold: GoldDocument) -> str:
    """The group in which a document is counted."""
    document = gold.document
    return POSTS if document.kind is DocumentKind.POST else f"articles.{document.lang}"


def _nothing(gold: GoldDocument) -> Record:
    document = gold.document
    return Record(
        id=document.name,
        document_id=document.id,
        kind=document.kind,
        lang=document.lang or "",
        text=document.text,
        pipeline_version="",
    )
