"""The committed bundle of the network picture is what its sources make, and the sources are typed."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PICTURE = Path(__file__).parents[3] / "app" / "components" / "network"
NPM = shutil.which("npm")


def in_picture(*command: str) -> None:
    done = subprocess.run(command, cwd=PICTURE, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(NPM is None and "CI" not in os.environ, reason="npm is not installed; it is needed to rebuild only")
def test_the_bundle_is_what_the_sources_make(tmp_path: Path) -> None:
    assert NPM is not None, "npm is missing: install nodejs and npm"
    in_picture(NPM, "ci", "--silent")
    in_picture(NPM, "run", "--silent", "check")
    rebuilt = tmp_path / "network.js"
    in_picture(NPM, "run", "--silent", "build", "--", str(rebuilt))
    committed = PICTURE / "dist" / "network.js"
    assert rebuilt.read_bytes() == committed.read_bytes(), "run 'npm ci && npm run build' in app/components/network"
