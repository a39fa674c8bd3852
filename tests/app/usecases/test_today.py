"""What came in and what it changed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.i18n import words
from app.usecases import extraction
from app.usecases.demo_case import followed
from app.usecases.import_report import last_import
from app.usecases.ingest import ingest
from app.usecases.masking import Masking, Reader
from app.usecases.today import strongest, today
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore

ANALYST = Reader(words("ja"), Masking.OFF)
RAID = (
    "千葉県{town}の住宅で2031年{day}、現金が奪われた強盗事件で、県警は{name}容疑者（24）を強盗の疑いで逮捕した。"
    "「へびつかい」と名乗る指示役がテレグラムのアカウント @kakuu_hebi で指示したとみられる。"
)


@pytest.fixture
def raids(tmp_path: Path) -> tuple[Path, Path]:
    told = (("one", "市川市", "3月4日", "架空太郎"), ("two", "船橋市", "3月20日", "仮名次郎"))
    for file, town, day, name in told:
        text = RAID.format(town=town, day=day, name=name)
        (tmp_path / f"{file}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "one.txt", tmp_path / "two.txt"


def test_a_last_import_that_never_was_or_cannot_be_read_is_none(workspace: Workspace, case: Any) -> None:
    assert last_import(workspace) is None
    workspace.last_import.write_text("{half", encoding="utf-8")
    view = today(workspace, case.store, reader=ANALYST)
    assert view.imported is None
    assert view.fresh == ()


def test_an_import_tells_its_new_links_with_their_strongest_reason(
    workspace: Workspace, embedded_store: BoltStore, raids: tuple[Path, Path]
) -> None:
    first, second = raids
    ingest(extraction.found([first]), workspace=workspace, store=embedded_store)
    assert today(workspace, embedded_store, reader=ANALYST).fresh == ()
    ingest(extraction.found([second, first]), workspace=workspace, store=embedded_store)
    view = today(workspace, embedded_store, reader=ANALYST)
    assert view.imported is not None
    assert dict(view.imported.taken) == {"article": 1}
    (link,) = view.fresh
    reason = strongest(link)
    assert reason is not None
    assert "@kakuu_hebi" in reason.ja or "へびつかい" in reason.ja
    ingest(extraction.found([second]), workspace=workspace, store=embedded_store)
    assert today(workspace, embedded_store, reader=ANALYST).fresh == ()


def test_weeks_run_from_the_first_document_to_the_last(workspace: Workspace, case: Any) -> None:
    weeks = today(workspace, case.store, reader=ANALYST).weeks
    assert list(weeks.items()) == [
        (date(2031, 1, 27), 1),
        (date(2031, 2, 3), 0),
        (date(2031, 2, 10), 0),
        (date(2031, 2, 17), 0),
        (date(2031, 2, 24), 0),
        (date(2031, 3, 3), 1),
    ]


def test_the_demo_is_only_offered_where_it_is_in_the_graph(case: Any) -> None:
    assert followed(case.store) is None
