PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup demo test lint types contract unit lock schemas papers floors screenshots clean

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup
	$(BIN)/itoguchi demo

test: lint types contract unit

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy schemas extract graph app

contract: setup
	$(BIN)/lint-imports

unit: setup
	$(BIN)/pytest -n 2 --dist loadgroup

# Maintainers only: these rewrite committed files.
lock:
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 --output-file requirements.lock

schemas: setup
	$(BIN)/python -m schemas.export

papers: setup
	$(BIN)/python -m app.papers

floors: setup
	$(BIN)/python -m extract.evaluate.floors --update
	$(BIN)/python -m extract.evaluate.publish

screenshots: setup
	$(BIN)/python tests/e2e/screenshots.py

clean:
	rm -rf $(VENV)
