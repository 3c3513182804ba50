# Every target sets up what it needs; a fresh machine needs Python 3.11 or newer and nothing else.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# Stamp files: an installation is repeated when what it depends on has changed.
SERVER := .venv/.installed-server
DEV := .venv/.installed-dev

.PHONY: setup run test check format generate bench clean

setup: $(DEV)

$(SERVER): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) pip
	$(PIP) --editable '.[server]'
	$(BIN)/python -m compileall -q src/poolhouse
	touch $@

$(DEV): $(SERVER)
	$(PIP) --group dev
	touch $@

run: $(SERVER)
	$(BIN)/python -m compileall -q src/poolhouse
	$(BIN)/poolhouse demo

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m tools.generated --check
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry src
	$(BIN)/mypy

test: $(DEV)
	tests/install.sh
	$(BIN)/python -m pytest -n auto --dist worksteal

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

generate: $(DEV)
	$(BIN)/python -m tools.generated

bench: $(DEV)
	$(BIN)/python -m compileall -q src/poolhouse
	$(BIN)/python -m bench

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
