# Two commands give a running site and a checked one: `make demo` and `make test`.
# Needed beforehand: Python 3.11 or newer with pip, and make.

SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; \
	done; echo python3)
VENV := $(or $(KATALOG_VENV),.venv)
BIN := $(VENV)/bin
PASANG := $(PYTHON) katalog/operasi/pasang.py
PRODUKSI = $(BIN)/python -m katalog.operasi.setelan
PAKET := katalog vendors etalase purchasing
PARALEL ?= 2

export PYTHONPATH := $(CURDIR)
# Compiled modules make every start of a process more than twice as fast.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## Tampilkan daftar ini
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /|/' | \
		while IFS='|' read -r nama arti; do printf '  %-12s %s\n' "$$nama" "$$arti"; done

.PHONY: demo
demo: ## Situs lengkap dengan dunia demo (PORT=8000 PRODUK=10000 KATALOG_HOME=…); Ctrl-C menghentikan
	@$(PASANG) demo
	@exec $(BIN)/python -m katalog.operasi.demo mulai

.PHONY: demo-henti
demo-henti: ## Hentikan demo, juga sisa demo yang mati mendadak
	@$(PASANG) demo
	@exec $(BIN)/python -m katalog.operasi.demo henti

.PHONY: demo-ulang
demo-ulang: ## Buang data demo dan mulai lagi dari awal
	@$(PASANG) demo
	@exec $(BIN)/python -m katalog.operasi.demo ulang

.PHONY: demo-kelola
demo-kelola: ## Perintah manage.py pada demo yang berjalan (ARGS="akun_demo": tabel login baru)
	@$(PASANG) demo
	@exec $(BIN)/python -m katalog.operasi.demo kelola $(ARGS)

.PHONY: test
test: dev ## Seluruh pengujian, dengan server dan peramban sendiri (ARGS="tests/core -x")
	@exec $(BIN)/python -m katalog.operasi.uji --peramban -- $(BIN)/python -m pytest -n $(PARALEL) $(ARGS)

.PHONY: test-lama
test-lama: dev ## Pengujian panjang: silang penuh, acak lama
	@exec $(BIN)/python -m katalog.operasi.uji --peramban -- $(BIN)/python -m pytest -m lama $(ARGS)

.PHONY: lint lint-gaya lint-tipe lint-impor lint-templat lint-setelan lint-migrasi dev
lint: lint-gaya lint-tipe lint-impor lint-templat lint-setelan lint-migrasi ## Gaya, tipe, arah impor, templat, pengaturan produksi, migrasi (make -k lint: semua)

dev:
	@$(PASANG) dev

lint-gaya: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint-tipe: dev
	@$(PRODUKSI) $(BIN)/mypy $(PAKET)

lint-impor: dev
	@$(BIN)/lint-imports

lint-templat: dev
	@find templates $(PAKET) -name '*.html' -print0 | xargs -0 $(BIN)/djade --check --target-version 5.2

lint-setelan: dev
	@$(PRODUKSI) $(BIN)/python manage.py check --deploy --fail-level WARNING

lint-migrasi: dev
	@$(PRODUKSI) $(BIN)/python manage.py makemigrations --check --dry-run

.PHONY: rapi
rapi: dev ## Rapikan gaya Python dan templat seperti yang diminta lint
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	find templates $(PAKET) -name '*.html' -print0 | xargs -0 $(BIN)/djade --target-version 5.2

.PHONY: bench
bench: dev ## Ukur kecepatan (ARGS="cari"), hasilnya ke layar
	@exec $(BIN)/python -m katalog.operasi.uji -- $(BIN)/python -m bench $(ARGS)

.PHONY: kunci
kunci: ## Kunci ulang requirements/*.txt (ARGS="--upgrade-package django")
	@command -v uv >/dev/null || { echo 'Perlu uv: python3 -m pip install uv' >&2; exit 1; }
	@for tingkat in base demo dev; do \
		uv pip compile requirements/$$tingkat.in -o requirements/$$tingkat.txt --quiet \
			--universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links \
			--custom-compile-command 'make kunci' $(ARGS) || exit 1; \
	done

.PHONY: bersih
bersih: ## Buang yang dapat dibuat ulang; data demo dan .venv tetap
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache staticfiles
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
