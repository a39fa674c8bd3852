"""When a page in a browser has been drawn to its end; imported by tests and by whoever takes pictures of pages."""

from playwright.sync_api import Page

_DRAWN = "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"


def at_rest(page: Page, *, patience: float | None = None) -> None:
    """Wait until the script of a page has run; `patience` in milliseconds, where it is not the usual."""
    page.wait_for_function(_DRAWN, timeout=patience)
