# What a developer does with Hearsay. `make help` lists it; every target works on a fresh machine with Swift.

PREFIX ?= /usr/local
DESTDIR ?=
APT_PACKAGES := zlib1g-dev libdeflate-dev libbrotli-dev libzstd-dev libxml2-dev libsqlite3-dev libcrypt-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# The Swift runtime goes into the program: it runs where no Swift is.
RELEASE := swift build -c release --static-swift-stdlib --product hearsay
HEARSAY := .build/release/hearsay
# The archive of `make demo`.
DEMO := .build/demo.db
# For `make bench`: the folder of gold data, and the parts to measure (none: all of them).
DATA ?= ../shared/data
PARTS ?=
# For `make train`: where it keeps what it fetches and its state.
TRAINING ?= .build/training
# The archive of `make load`, which takes a quarter of an hour to make, and how long it is asked.
LOAD := .build/room-load.db
LOAD_SECONDS ?= 600
# The Python of the Spark job and of its tests.
SPARK := .build/spark
# And that of the tests of the reading room.
ROOM := .build/room-tests
# Of these, the program takes the static library. Others stay shared: libxml2 would bring 30 MB of ICU, libcrypt is LGPL.
STATIC := z deflate brotlidec brotlicommon zstd sqlite3
# Where they lie alone. By pkg-config the linker looks there first, though not all of these packages have one.
STATICS := $(CURDIR)/.build/static
STATIC_PACKAGES := zlib libdeflate libbrotlidec libzstd libxml-2.0
DIST := .build/dist

.PHONY: help setup build demo pictures test test-room test-spark check-exports load bench train lint fuzz check soak docs man dist test-dist install install-built

help: ## Say what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
		while IFS='|' read -r target text; do printf '  make %-13s %s\n' "$$target" "$$text"; done

setup: ## Install what is missing (Debian packages); nothing if all is there
	@command -v swift >/dev/null || { echo 'Swift 6.2 or later is missing: see https://www.swift.org/install/linux'; exit 1; }
	@missing=; for package in $(APT_PACKAGES); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		echo "Installing$$missing"; \
		$(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends $$missing; \
	fi

build: setup ## Build the program for use: .build/release/hearsay
	@echo 'Building hearsay (some minutes the first time)'
	@$(RELEASE) --quiet

demo: build ## Read the sample pages of three invented stories, and open them in the reading room
	@echo '$$ hearsay read Examples/pages/summit-meridian-herald.html'
	@$(HEARSAY) read Examples/pages/summit-meridian-herald.html
	@rm -f $(DEMO)*
	@echo '$$ hearsay add --archive $(DEMO) Examples/pages'
	@$(HEARSAY) add --archive $(DEMO) Examples/pages
	@echo '$$ hearsay trace --archive $(DEMO) president withdrew'
	@$(HEARSAY) trace --archive $(DEMO) president withdrew
	@echo '$$ hearsay serve --archive $(DEMO)'
	@$(HEARSAY) serve --archive $(DEMO)

# Those of the network have time limits to keep, which those that read with the model would take all cores from.
test: setup ## Build and run all tests
	swift test --skip FetchTests
	swift test --skip-build --filter FetchTests
	@$(MAKE) --no-print-directory test-spark

# With the program that was built last.
test-spark: $(SPARK)/installed ## Check and run the Spark job's tests; installs Java 17 and PySpark
	$(SPARK)/bin/ruff check Spark && $(SPARK)/bin/ruff format --check Spark
	cd Spark && ../$(SPARK)/bin/mypy hearsay_job.py hearsay_spark
	$(SPARK)/bin/python -m pytest -q Spark/tests

$(SPARK)/installed: Spark/requirements.txt
	@command -v java >/dev/null && python3 -c 'import ensurepip' 2>/dev/null || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends openjdk-17-jre-headless python3-venv; }
	@echo 'Installing PySpark (a minute or two the first time)'
	@python3 -m venv --clear $(SPARK) && $(SPARK)/bin/pip --quiet --disable-pip-version-check install -r Spark/requirements.txt
	@touch $@

check-exports: build ## Check what hearsay export prints with the libraries that others read it with (from PyPI)
	@python3 -c "import ensurepip" 2>/dev/null || $(SUDO) apt-get install -yq --no-install-recommends python3 python3-venv
	@for package in g++ pkg-config libicu-dev python3-dev; do \
		dpkg -s $$package >/dev/null 2>&1 || $(SUDO) apt-get install -yq --no-install-recommends $$package; \
	done
	@test -d .build/check-exports || python3 -m venv .build/check-exports
	@.build/check-exports/bin/pip install --quiet --disable-pip-version-check -r Tests/Exports/requirements.txt
	@.build/check-exports/bin/python Tests/Exports/check.py $(HEARSAY) Examples/pages

bench: build ## Measure against other extractors and print the ratios (DATA=../shared/data PARTS="quality speed")
	@for product in benchmarks conformance; do swift build -c release --static-swift-stdlib --quiet --product $$product; done
	@python3 -c "import ensurepip" 2>/dev/null || $(SUDO) apt-get install -yq --no-install-recommends python3 python3-venv
	@python3 Benchmarks/bench.py --data $(DATA) $(PARTS)

train: setup ## Train the model of English (hours on two cores, minutes on a CUDA device); goes on where it stopped
	bash Training/language/train.sh $(TRAINING) $(DATA)

test-room: setup $(ROOM)/installed ## Look at the reading room with a browser: every screen and key, hostile pages, accessibility, interface
	@swift build --product hearsay
	$(ROOM)/bin/python -m pytest -q Tests/Browser

pictures: setup $(ROOM)/installed ## Take the pictures of the reading room in docs/images again
	@swift build --product hearsay
	$(ROOM)/bin/python Tests/Browser/pictures.py

$(ROOM)/installed: Tests/Browser/requirements.txt
	@command -v chromium >/dev/null && python3 -c "import ensurepip" 2>/dev/null || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -yq --no-install-recommends chromium python3-venv; }
	@python3 -m venv $(ROOM) && $(ROOM)/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
	@touch $@

load: build ## Ask the reading room, over 100,000 made-up articles, for 200 pages a second (LOAD_SECONDS=600)
	@test -f $(LOAD) || { rm -f $(LOAD).new* && \
		python3 Benchmarks/room/records.py 100000 | $(HEARSAY) add --archive $(LOAD).new - && \
		$(HEARSAY) stories --archive $(LOAD).new --json > /dev/null && mv $(LOAD).new $(LOAD); }
	python3 Benchmarks/room/load.py $(HEARSAY) $(LOAD) --rate 200 --seconds $(LOAD_SECONDS)

lint: ## Check the format of all Swift code
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz

fuzz: setup ## Feed the parsers with random input for a while (FUZZ_SECONDS=60)
	bash Fuzz/run.sh

# Each kind of mutation and each parser has at least half an hour of a processor.
check: build ## The whole of what .ci/run does in part: mutated pages and files, faults, fuzzing, kills, a soak (a night)
	python3 Fuzz/mutations.py --count 100000
	python3 Fuzz/mutations.py --count 100000 --kind lines -- --fast
	python3 Fuzz/mutations.py --count 100000 --kind archives -- --fast
	for kind in model archive tables records stages questions; do python3 Fuzz/files.py --kind $$kind --minutes 30 || exit 1; done
	python3 Fuzz/faults.py
	$(MAKE) --no-print-directory fuzz FUZZ_SECONDS=12600
	$(MAKE) --no-print-directory soak
	KILLS=20 $(MAKE) --no-print-directory test-spark
	$(MAKE) --no-print-directory test-dist

soak: build ## Run watch and serve for half an hour against feeds that change, and look at their memory (MINUTES=30)
	python3 Fuzz/soak.py --minutes $${MINUTES:-30}

docs: setup ## Make a site of the documents and the libraries' interfaces in .build/docs
	swift build
	Packaging/docs.sh .build/docs

man: ## Write the manual page again, after a change of the options
	swift package --disable-sandbox generate-manual --date "$$(date +%Y-%m-%d)"
	cp .build/plugins/GenerateManual/outputs/HearsayCommand/hearsay.1 docs/man/

dist: setup ## Make a tarball and a Debian package in .build/dist
	@command -v dpkg-shlibdeps >/dev/null || $(SUDO) apt-get install -yq --no-install-recommends dpkg-dev
	@echo 'Building hearsay (some minutes the first time)'
	@mkdir -p $(STATICS) && for library in $(STATIC); do ln -sf "$$(cc -print-file-name=lib$$library.a)" $(STATICS)/; done
	@for package in $(STATIC_PACKAGES); do \
		sed 's,^libdir=.*,libdir=$(STATICS),' "$$(dirname "$$(cc -print-file-name=libz.a)")/pkgconfig/$$package.pc" > $(STATICS)/$$package.pc; done
	@PKG_CONFIG_PATH=$(STATICS) $(RELEASE) --quiet -Xlinker -lbrotlicommon
	@rm -rf $(DIST) && $(MAKE) --no-print-directory --silent install-built PREFIX=/usr DESTDIR=$(DIST)/staged
	@Packaging/pack.sh $(DIST)/staged $(DIST)
	@rm -rf $(DIST)/staged

test-dist: dist ## Unpack what make dist made, and read the sample pages with it
	@Packaging/check.sh $(DIST) Examples/pages

install: build install-built ## Install program, manual page and shell completions below PREFIX (/usr/local)

install-built:
	install -D -m 755 -s $(HEARSAY) $(DESTDIR)$(PREFIX)/bin/hearsay
	install -D -m 644 docs/man/hearsay.1 $(DESTDIR)$(PREFIX)/share/man/man1/hearsay.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(HEARSAY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearsay
	$(HEARSAY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_hearsay
	$(HEARSAY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/hearsay.fish
