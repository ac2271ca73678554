.DEFAULT_GOAL := help
.PHONY: help deps build demo lint layers python test examples coverage coverage-study calibration-study clean

# Everything that the build needs beside Swift itself.
DEBIAN_PACKAGES := libboost-math-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libopenblas-dev \
  libsqlite3-dev libssl-dev libxlsxwriter-dev libzstd-dev python3 python3-venv zlib1g-dev
# 85 % of the lines outside the command line are to be run by tests.
COVERAGE := 85

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install what is missing from Debian
	@Scripts/install-debian-packages $(DEBIAN_PACKAGES)

build: deps ## Build the program in release mode: .build/release/contrapose
	swift build -c release --product contrapose

demo: build ## Do the whole job on an example pilot; ends with the reports
	.build/release/contrapose demo contrapose-demo

lint: ## Check the format of all Swift sources
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

layers: deps ## Build, and refuse an import that the layers do not allow
	swift build --build-tests --explicit-target-dependency-import-check error

python: deps ## Install what the differential test asks Python for; without it that test is skipped
	@Scripts/install-python-packages

test: layers lint python ## Prove the project right: layers, format, all tests, coverage
	swift test --disable-xctest --enable-code-coverage --parallel
	@echo "Line coverage:"
	@Scripts/coverage $(COVERAGE)

examples: deps ## Draw Examples anew, inputs and expected output
	@Scripts/draw-examples

coverage-study: deps ## Measure how often intervals hold their truth: docs/coverage.md; some hours, can be stopped
	swift run -c release coverage-study

calibration-study: deps ## Measure how often the field pilot's statistics err: docs/calibration.md; can be stopped
	swift run -c release calibration-study

coverage: ## Print the coverage of the last test run
	@Scripts/coverage $(COVERAGE)

clean: ## Remove what was built
	rm -rf .build
