"""Guards for four generic top-level names: ours are imported, nothing shadows them, the wheel holds just them."""

import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("schemas", "extract", "graph", "app")
# Written backwards so that this file does not contain what it forbids.
FORBIDDEN = tuple(
    host[::-1] for host in ("sjmpn.yrtsiger", "gro.ipyp", "detsohnohtyp", "nevam.1oper", "ehcapa.nevam.oper")
)


@pytest.mark.parametrize("name", PACKAGES)
def test_the_imported_package_is_ours(name: str) -> None:
    assert Path(str(import_module(name).__file__)).parent == ROOT / name


def test_no_module_of_app_shadows_a_package_or_the_standard_library() -> None:
    stems = {p.stem for p in (ROOT / "app").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert not stems & ({"schemas", "extract", "graph"} | set(sys.stdlib_module_names))


def test_the_wheel_holds_the_four_packages_and_the_demo_case(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    tops = {n.split("/")[0] for n in names if ".dist-info/" not in n}
    assert tops == set(PACKAGES)
    assert any(n.startswith("app/_demo/") for n in names)
    assert "extract/evaluate/published.json" in names


def tracked_texts() -> list[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S607  git is found as the user finds it
    texts = []
    for name in listed.splitlines():
        path = ROOT / name
        if path.is_file():
            texts.append((name, path.read_text(encoding="utf-8", errors="ignore")))
    return texts


def test_no_tracked_file_names_a_package_registry() -> None:
    assert [n for n, text in tracked_texts() for host in FORBIDDEN if host in text] == []
