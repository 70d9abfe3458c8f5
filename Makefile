# Two commands do everything on a machine that has Python 3.11 or newer and make:
#   make edition   builds every edition of source/
#   make test      runs the tests
# Both make their own environment in .venv and install what they need the first time.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: edition test lint bench clean

edition: $(VENV)/.program
	@$(BIN)/glossator build
	@echo "Open one of these in a browser:"
	@ls -d build/*/index.html | sed "s,^,  $(CURDIR)/,"

test: $(VENV)/.tests
	@$(BIN)/python -m pytest -n 2

lint: $(VENV)/.tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

bench: $(VENV)/.tests
	@$(BIN)/python tests/bench.py

clean:
	rm -rf build dist $(VENV)

# The stamps are older than pyproject.toml when the dependencies may have changed.

$(VENV)/.program: pyproject.toml | $(BIN)/python
	@echo "Installing glossator into $(VENV) …"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.tests: pyproject.toml | $(BIN)/python
	@echo "Installing glossator and its tests into $(VENV) …"
	@$(PIP) install --editable '.[test]'
	@touch $@ $(VENV)/.program

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "glossator needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
