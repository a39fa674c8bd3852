"""What the pages need besides code: it is in the wheel, fetches nothing, and its colours can be read and told apart."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import app
from app.theme import ICON, style
from schemas.ontology import ontology

FOLDER = Path(str(app.__file__)).parent
CONFIG = tomllib.loads((FOLDER / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
STYLE = (FOLDER / "assets" / "style.css").read_text(encoding="utf-8")
GROUNDS = {"light": "#fbfaf7", "dark": "#14171c"}
RAISED = {"light": "#ffffff", "dark": "#1a1e24"}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def token(name: str) -> dict[str, str]:
    found = re.search(rf"--{name}: light-dark\((#\w+), (#\w+)\)", STYLE)
    assert found is not None
    return {"light": found[1], "dark": found[2]}


def test_the_wheel_holds_what_the_pages_need(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(tmp_path),
        str(FOLDER.parent),
    ]
    subprocess.run(command, check=True, capture_output=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    needed = {
        *("app/.streamlit/config.toml", "app/assets/style.css", "app/assets/mark.svg", "app/components/links.js"),
        *("app/i18n/ja.yaml", "app/i18n/en.yaml", "app/static/fonts/OFL.txt"),
        *(f"app/{face['url'].removeprefix('app/')}" for face in CONFIG["theme"]["fontFaces"]),
        *(f"app/views/{page}.py" for page in ("home", "search", "case", "source", "imports")),
    }
    assert needed <= names
    assert any(name.startswith("app/_demo/sources/articles/") for name in names)


def test_no_style_and_no_setting_names_an_address_outside() -> None:
    written = STYLE + str(CONFIG) + (FOLDER / "components" / "links.js").read_text(encoding="utf-8")
    assert "http:" not in written.replace("http://www.w3.org", "")
    assert "https:" not in written
    assert "url(" not in STYLE
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert ICON.is_file()


def test_fonts_stay_small() -> None:
    fonts = list((FOLDER / "static" / "fonts").glob("*.woff2"))
    assert len(fonts) == 2
    assert sum(font.stat().st_size for font in fonts) < 2 * 1024 * 1024


def test_the_theme_has_the_colours_of_the_style_sheet() -> None:
    for ground, paper in GROUNDS.items():
        theme = {name: str(value).lower() for name, value in CONFIG["theme"][ground].items()}
        assert theme["backgroundColor"] == token("paper")[ground] == paper
        assert theme["textColor"] == token("ink")[ground]
        assert theme["primaryColor"] == token("accent")[ground]
        assert theme["borderColor"] == token("line")[ground]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", ["ink", "quiet", "accent", "warn"])
def test_words_can_be_read_on_their_ground(name: str, ground: str) -> None:
    assert token("raised") == RAISED
    assert contrast(token(name)[ground], GROUNDS[ground]) >= 4.5
    assert contrast(token(name)[ground], RAISED[ground]) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("family", ontology().families)
def test_families_can_be_read_on_their_ground_and_are_those_of_the_ontology(family: str, ground: str) -> None:
    colours = ontology().families[family]
    assert contrast(getattr(colours, ground), GROUNDS[ground]) >= 4.5
    assert contrast(getattr(colours, ground), RAISED[ground]) >= 4.5
    assert f"--{family}: light-dark({colours.light}, {colours.dark});" in style()
