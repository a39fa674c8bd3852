"""Pages as a reader opens them, without a browser; imported by the tests of pages."""

from html import unescape
from pathlib import Path
from typing import Any

from streamlit import config
from streamlit.testing.v1 import AppTest

from app import main
from app.session import NAME

ADDRESSED_OTHERWISE = ("imports",)  # a file whose page bears another name is known only after a first run
PATIENCE = 240  # seconds for a page on a busy machine
config.set_option("runner.postScriptGC", value=False)  # as served: the file beside main.py is not read here


def opened(page: str, *, name: str = "", user: dict[str, Any] | None = None, **asked: str | list[str]) -> AppTest:
    """A page by the name of its file, under an address; for somebody who gave a name, or who signed in."""
    test = AppTest.from_file(str(Path(str(main.__file__))), default_timeout=PATIENCE)
    if name:
        test.session_state[NAME] = name
    if user is not None:
        test.user = user
    for key, value in asked.items():
        test.query_params[key] = value
    if page in ADDRESSED_OTHERWISE:
        test.run()
    if page != "home":
        test.switch_page(f"views/{page}.py")
    test.run()
    assert not test.exception, test.exception
    return test


def shown(test: AppTest) -> str:
    """What a page writes itself, as it is sent."""
    bodies = [block.proto.body for block in test.get("html")]
    return "\n".join(body for body in bodies if not body.startswith("<style>"))


def read(test: AppTest) -> str:
    """What a page writes itself, as it is read."""
    return unescape(shown(test))
