"""How persons stand: harmed, young, charged, cleared; and under which names which document tells of them."""

from collections.abc import Sequence

from graph.queries import read_masking
from graph.store import Row, Store
from schemas.views import PersonStanding
from schemas.words import LegalKind


def persons_standing(store: Store, *, things: Sequence[str], documents: Sequence[str]) -> tuple[PersonStanding, ...]:
    """Persons among some things, behind accounts, aliases and legal actions among them, and told of in some documents.

    Whom an older version of a page tells of is resolved to nobody and stands for itself, charged with nothing.
    """
    asked = (
        store.read(read_masking.AMONG, ids=list(things)),
        store.read(read_masking.SUBJECTS, ids=list(things)),
        store.read(read_masking.TOLD_OF, documents=list(documents)),
        *(store.read(query, ids=list(things)) for query in read_masking.HOLDERS),
    )
    ids = sorted({row["id"] for rows in asked for row in rows})
    written: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in store.read(read_masking.SURFACES, ids=ids):
        written.setdefault(row["id"], {})[row["document"]] = tuple(sorted(row["surfaces"]))
    resolved = (_standing(row, written.get(row["id"], {})) for row in store.read(read_masking.STANDING, ids=ids))
    older = (_unresolved(row) for row in store.read(read_masking.UNRESOLVED, documents=list(documents)))
    return (*resolved, *older)


def _standing(row: Row, written: dict[str, tuple[str, ...]]) -> PersonStanding:
    procedures = tuple(LegalKind(kind) for kind in LegalKind if kind.value in row["procedures"])
    return PersonStanding(
        id=row["id"],
        name=row["name"] or "",
        age=row["age"],
        harmed=row["harmed"] > 0 or row["person_kind"] == "victim",
        procedures=procedures,
        decided=True in row["masked"] if row["masked"] else None,
        written=written,
    )


def _unresolved(row: Row) -> PersonStanding:
    written = {row["document"]: tuple(sorted(row["surfaces"]))}
    decided = [row["masked"]] if row["masked"] is not None else []
    return _standing({**row, "harmed": 0, "procedures": [], "masked": decided}, written)
