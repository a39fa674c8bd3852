"""What came in and what it changed: the last import, new links with their reasons, what waits for a judgement."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pydantic import Field

from app.usecases.import_report import IngestReport, last_import
from app.usecases.masking import Reader
from app.usecases.review import open_questions
from app.usecases.workspace import Workspace
from graph.analyse import linked
from graph.bolt import BoltStore
from graph.link.materialise.stored_epoch import current_epoch
from graph.pages.today import weeks
from schemas.analysis import LinkEvidence, LinkView
from schemas.base import Frozen
from schemas.review import LinkNews, Moved

_TOLD = 6


class ChangedLink(Frozen):
    """A link that is judged differently now, and why."""

    link: LinkView
    ja: str
    en: str


class TodayView(Frozen):
    """What is new, and what to do about it."""

    imported: IngestReport | None
    fresh: tuple[LinkView, ...] = Field(default=(), description="new links, the strongest first")
    fresh_of: int = 0
    changed: tuple[ChangedLink, ...] = ()
    changed_of: int = 0
    open_questions: int = 0
    weeks: dict[date, int] = Field(default_factory=dict, description="Monday -> documents published in its week")


def strongest(link: LinkView) -> LinkEvidence | None:
    """The reason that says most for a link."""
    return next((one for one in link.evidence if one.bits > 0), None)


def today(workspace: Workspace, store: BoltStore, *, reader: Reader) -> TodayView:
    """What the last import brought, and what the last counting anew changed."""
    imported = last_import(workspace)
    news = imported.news if imported else None
    fresh = _links(store, news.fresh) if news else []
    changes = _changes(store, news)
    view = TodayView(
        imported=imported,
        fresh=tuple(fresh),
        fresh_of=len(news.fresh) if news else 0,
        changed=tuple(_told(store, changes)),
        changed_of=len(changes),
        open_questions=open_questions(store),
        weeks=weeks(store),
    )
    return reader.careful(store, view)


def _links(store: BoltStore, ids: Iterable[str]) -> list[LinkView]:
    """The first of some links that are still there."""
    left = list(ids)
    found: list[LinkView] = []
    while left and len(found) < _TOLD:
        found += linked.links(store, left[:_TOLD])
        left = left[_TOLD:]
    return found[:_TOLD]


def _changes(store: BoltStore, news: LinkNews | None) -> dict[str, Moved]:
    """What the last import moved, then what the current epoch changed when it was opened."""
    epoch = current_epoch(store)
    opened = [Moved(link=one.link, ja=one.ja, en=one.en) for one in epoch.changes] if epoch else []
    return {one.link: one for one in [*opened, *(news.moved if news else ())][::-1]}


def _told(store: BoltStore, changes: Mapping[str, Moved]) -> Iterator[ChangedLink]:
    for found in _links(store, changes):
        moved = changes[found.id]
        yield ChangedLink(link=found, ja=moved.ja, en=moved.en)
