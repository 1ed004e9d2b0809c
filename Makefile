# The OKR coach: `make run` opens the chat, `make test` runs every test. Both set up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
UV_VERSION := 0.13.9

.PHONY: help setup run test test-llama check format quality evals bench lock clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## create .venv and install what requirements.lock pins

# uv installs in seconds what takes pip minutes; where it cannot be had, pip does the same job.
# Bytecode is compiled once here: it halves the start of every later command.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@if command -v uv >/dev/null 2>&1; then uv=uv; \
	elif $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) 2>/dev/null; then uv=$(BIN)/uv; \
	else uv=; fi; \
	if [ -n "$$uv" ]; then \
	  echo "Installing with uv…" && export VIRTUAL_ENV="$(CURDIR)/$(VENV)" UV_COMPILE_BYTECODE=1 && \
	  $$uv pip install --quiet -r requirements.lock && \
	  $$uv pip install --quiet --no-deps --no-build-isolation -e .; \
	else \
	  echo "Installing with pip; this takes a few minutes…" && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . && \
	  $(BIN)/python -m compileall -q $(VENV)/lib || true; \
	fi
	@$(BIN)/python -c 'import coach'
	@touch $(STAMP)

run: setup ## open the chat on http://127.0.0.1:7860
	$(BIN)/python app.py

test: setup ## run every test
	$(BIN)/python -m pytest -n 2 -q

test-llama: setup ## ask a llama.cpp server, built from source the first time (15 minutes)
	test -x .venv-llama/bin/python || $(PYTHON) -m venv .venv-llama
	.venv-llama/bin/python -m pip install -q "llama_cpp_python[server]==0.3.36" gguf==0.19.0
	OKR_COACH_LLAMA_PYTHON=.venv-llama/bin/python $(BIN)/python -m pytest -q -m llama tests/llm

check: setup ## format, lint, strict types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

quality: setup ## measure the labels against labelled drafts
	$(BIN)/python -m evals.quality

evals: setup ## run the evaluation suite offline and gate it (2 to 4 minutes)
	$(BIN)/python -m evals run --engine embedded -o .runs/embedded.md -o .runs/embedded.html
	$(BIN)/python -m evals gate embedded
	$(BIN)/python -m evals run --engine stand-in -o .runs/stand-in.md -o .runs/stand-in.html
	$(BIN)/python -m evals gate stand-in

bench: setup ## measure speed and memory
	$(BIN)/python -m evals.bench

lock: setup ## resolve pyproject.toml into requirements.lock again
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements.lock

clean: ## remove what the other targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
