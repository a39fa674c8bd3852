"""Value nodes after documents have gone: names that no document writes any more, values that none names."""

from collections import defaultdict

from graph.queries import write_report
from graph.schema import ENTITY
from graph.store import Transaction
from graph.values import shown_properties
from graph.writing import run_rows


def refresh_values(tx: Transaction, value_ids: list[str]) -> None:
    """Drop values that nothing stands on and name the others by what the remaining documents write."""
    tx.run(write_report.DELETE_UNUSED_VALUES, ids=value_ids)
    names: dict[str, set[str]] = defaultdict(set)
    for query in (write_report.MENTIONED_NAMES, write_report.POSTER_NAMES):
        for row in tx.run(query, ids=value_ids):
            names[row["id"]].update(row["names"])
    rows = []
    for row in tx.run(write_report.VALUE_PROPERTIES, ids=value_ids):
        label = next(label for label in row["labels"] if label != ENTITY)
        if names[row["id"]]:
            rows.append({"id": row["id"], "properties": shown_properties(label, row["properties"], names[row["id"]])})
    run_rows(tx, write_report.SET_VALUES, rows)
