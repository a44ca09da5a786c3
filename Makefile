# Every target sets up what it needs. CI calls these and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: demo test lint types gate bench docs docs-check train train-fast train-test train-blocks train-lines train-acts train-carriers corpus lock clean

demo: $(READY)            ## read the example pages and show them in the browser
	$(BIN)/sayso demo --folder examples

test: $(READY)            ## all tests; browser tests are skipped, saying so, where no Chromium is found
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy src/sayso gate corpus

gate: $(READY)            ## scores on labelled pages beside the checkout (../shared), against the floors in gate/floors.json
	$(BIN)/python -m gate.score

bench: $(READY)           ## words per CPU second, memory, ledger speed, start-up
	$(BIN)/python -m bench.run

corpus: $(READY)          ## check every page and mark of the open corpus
	$(BIN)/python -m corpus.check --no-maybe

docs: $(READY)            ## write the generated reference pages anew
	$(BIN)/python -m docs.generate

docs-check: $(READY)
	$(BIN)/python -m docs.generate --check

train:                    ## from gold to shipped model; needs the environment that train/README.md describes
	PYTHONPATH=src:. $(PYTHON) -m corpus.export brat ~/.cache/sayso/corpus/train --split train --language en
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/teacher.toml --run teacher-1
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/tagger.toml --run tagger-1
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/tagger-2.toml --run tagger-2
	PYTHONPATH=src $(PYTHON) -m train.export --config train/tagger-2.toml --run tagger-2 --keep-decoding

train-fast:               ## the fast tagger anew, from the accurate one that ships; needs the same environment
	PYTHONPATH=src:. $(PYTHON) -m corpus.export brat ~/.cache/sayso/corpus/train --split train --language en
	PYTHONPATH=src $(PYTHON) -m train.restore --run shipped
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/fast.toml --run fast-1
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/fast-2.toml --run fast-2
	PYTHONPATH=src $(PYTHON) -m train.news
	PYTHONPATH=src $(PYTHON) -m train.fit --config train/fast-3.toml --run fast-3
	PYTHONPATH=src $(PYTHON) -m train.export --config train/fast-3.toml --run fast-3 --to src/sayso/data/tagger-fast

train-test:               ## that recipe at a small size, in the same environment with pytest in it
	PYTHONPATH=src:. $(PYTHON) -m pytest tests/train/test_fit.py

train-blocks:             ## the classifier of HTML blocks anew; needs lightgbm as well
	PYTHONPATH=src $(PYTHON) -m train.blocks

train-lines: $(READY)     ## the trees for plain pages, from gold beside the checkout; some three minutes
	$(BIN)/python -m train.lines

train-acts: $(READY)      ## the weights of the classes of acts, from gold beside the checkout and the corpus; some three minutes
	$(BIN)/python -m train.acts

train-carriers: $(READY)  ## the trees that tell by which outlets a saying came, from the corpus; some two minutes
	$(BIN)/python -m train.carriers

lock:                     ## needs uv
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --group dev --all-extras pyproject.toml -o requirements/dev.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("sayso needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Say: make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
