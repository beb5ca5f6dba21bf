# Every target does its own set-up, once: the stamps in .venv say what is already there.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/runtime.stamp
DEV := $(VENV)/dev.stamp
LOCKER := pip-tools==7.6.2

PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
INSTALL := $(PIP) install --require-hashes
ITSELF := $(PIP) install --no-deps --no-build-isolation --editable .
COMPILE := $(VENV)/lock/bin/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-header \
	--no-annotate --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# The first of these that is Python 3.11 or newer and can make a virtual environment.
PYTHONS := $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14

.PHONY: help run test lint bench train lock chromium clean

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|'

run: $(RUNTIME) ## Start the server on REACH_PORT, or 8000
	@exec $(BIN)/reach serve

test: lint chromium ## Lint, types and every test
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: $(DEV) ## Ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(DEV) ## Measure, on the texts in DATA
	@for script in benchmarks/[a-z]*.py; do \
		echo "== $$script"; $(BIN)/python "$$script" $(if $(DATA),--data $(DATA)); \
	done

train: $(DEV) ## Learn the models again from DATA
	$(BIN)/python -m reach.training $(if $(DATA),--data $(DATA))

lock: $(VENV)/lock/bin/pip-compile ## Renew requirements/*.txt from pyproject.toml
	$(COMPILE) --upgrade --output-file requirements/runtime.txt pyproject.toml
	$(COMPILE) --upgrade --all-build-deps --only-build-deps --constraint requirements/runtime.txt \
		--output-file requirements/build.txt pyproject.toml
	$(COMPILE) --upgrade --extra dev --constraint requirements/runtime.txt --constraint requirements/build.txt \
		--output-file requirements/dev.txt pyproject.toml

chromium:
	@if command -v chromium >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo 'Installing Chromium for the browser tests.'; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	elif [ "$${CI:-}" = true ]; then \
		echo 'The browser tests need Chromium, and it cannot be installed here.' >&2; exit 1; \
	else \
		echo 'No Chromium: the browser tests will be skipped. Install it with: sudo apt-get install chromium' >&2; \
	fi

clean: ## Take away what make made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/made.stamp:
	@for python in $(PYTHONS); do \
		if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$("$$python" --version)."; \
			"$$python" -m venv --clear $(VENV); touch $@; exit 0; \
		fi; \
	done; \
	echo 'Reach needs Python 3.11 or newer with its venv module (on Debian: apt-get install python3-venv).' >&2; \
	echo 'If it has another name here: make PYTHON=/path/to/python3 ...' >&2; exit 1

$(RUNTIME): requirements/runtime.txt requirements/build.txt pyproject.toml | $(VENV)/made.stamp
	@echo 'Installing what Reach needs.'
	@$(INSTALL) -r requirements/runtime.txt -r requirements/build.txt
	@$(ITSELF)
	@touch $@

$(DEV): requirements/dev.txt requirements/build.txt pyproject.toml | $(VENV)/made.stamp
	@echo 'Installing what Reach and its tests need.'
	@$(INSTALL) -r requirements/dev.txt -r requirements/build.txt
	@$(ITSELF)
	@touch $(RUNTIME) $@

$(VENV)/lock/bin/pip-compile: | $(VENV)/made.stamp
	@$(BIN)/python -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip --disable-pip-version-check -qq install '$(LOCKER)'
