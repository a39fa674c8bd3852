"""The figures that the pages show: those of `fixtures/gold`, committed, since the texts are not installed."""

from importlib import resources

from extract.evaluate.results import Report

PACKAGE, FILE = "extract.evaluate", "published.json"


def published() -> Report:
    """The figures as `extract.evaluate.publish` wrote them."""
    return Report.model_validate_json(resources.files(PACKAGE).joinpath(FILE).read_bytes())
