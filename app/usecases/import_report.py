"""What an import did, as pages tell of it; they read it without what reads texts."""

import os
from datetime import datetime

from pydantic import Field, ValidationError

from app.usecases.workspace import Workspace
from graph.link.materialise.again import LinkReport
from schemas.base import Frozen
from schemas.documents import DocumentKind, Refusal
from schemas.review import LinkNews
from schemas.views import DocumentLine


class IngestReport(Frozen):
    """What an ingest did."""

    read: int = Field(default=0, description="documents that were read, each text of each source counted")
    added: int = 0
    updated: int = Field(default=0, description="new versions, or read by newer rules")
    unchanged: int = 0
    claims: int = Field(default=0, description="statements that were loaded")
    documents: tuple[DocumentLine, ...] = Field(default=(), description="the first of what was read, in order")
    refused: tuple[Refusal, ...] = ()
    linked: LinkReport | None = Field(default=None, description="None: nothing came that could change a link")
    at: datetime | None = Field(default=None, description="when it ended")
    taken: dict[DocumentKind, int] = Field(default_factory=dict, description="new documents by kind")
    news: LinkNews | None = Field(default=None, description="what it changed in links")

    def counts(self) -> dict[str, int]:
        """The figures by name."""
        return {name: getattr(self, name) for name in ("read", "added", "updated", "unchanged", "claims")}

    def __str__(self) -> str:
        fates = f"{self.added:,} added, {self.updated:,} updated, {self.unchanged:,} unchanged"
        taken = f"{self.read:,} documents read: {fates}; {self.claims:,} claims loaded; {len(self.refused):,} refused."
        return f"{taken}\n{self.linked}" if self.linked else taken


def last_import(workspace: Workspace) -> IngestReport | None:
    """What the last import did; None before the first."""
    try:
        return IngestReport.model_validate_json(workspace.last_import.read_bytes())
    except (OSError, ValidationError):
        return None


def keep_last(workspace: Workspace, report: IngestReport) -> None:
    """Write the report so that a reader sees the old or the new one, never half of it."""
    place = workspace.last_import
    draft = place.with_suffix(f".{os.getpid()}.new")
    draft.write_text(report.model_dump_json(), encoding="utf-8", errors="replace")
    draft.replace(place)
