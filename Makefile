# The two commands of README.md, and what they need.
.PHONY: try test speed release setup setup-checks setup-pdf setup-release oracle check format

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# What the command needs, and what its PDF files and the tests of them need.
PACKAGES := libsqlite3-dev zlib1g-dev
CHECKS := age chromium chromium-driver default-jre-headless khal python3-venv strace
PDF := libpango1.0-dev libcairo2-dev fontconfig fonts-dejavu-core fonts-noto-core fonts-noto-cjk poppler-utils \
	mupdf-tools qpdf
RELEASE := fish groff mandoc zsh

install = dpkg -s $(1) >/dev/null 2>&1 || \
	{ $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $(1); }

# Installs the headers of SQLite and zlib where they are missing.
setup:
	@$(call install,$(PACKAGES))

# Installs Python's virtual environments and programs that the tests compare with or look through: Java for the checker
# of HTML, age, which reads backups, khal, which imports calendars, strace, which lets a disk fail, and Chromium, which
# uses the pages.
setup-checks:
	@$(call install,$(CHECKS))

# Installs Pango, the fonts and the programs that look into PDF files; the first PDF file would wait for fc-cache.
setup-pdf:
	@$(call install,$(PDF))
	@fc-cache

# Installs the shells and programs that look at completions and manual pages.
setup-release:
	@$(call install,$(RELEASE))

# Builds the command and shows the main job on a store that is thrown away afterwards.
try: setup
	swift build -c release --product datarights
	sh Tests/Story/try "$$(swift build -c release --show-bin-path)/datarights"

# Recomputes the laws' examples and the calendars in Python, without any of the project's code.
oracle: setup setup-checks setup-pdf
	sh Tests/Oracles/prepare

# Runs all tests, those against other programs too, those of the server by themselves since they watch the time, and the short forms of the sweeps and of what the page must stand.
test: oracle
	DATARIGHTS_ORACLE="$(CURDIR)/.build-oracle/due-dates" swift test --skip '^PageTests\.'
	swift test --skip-build --filter '^PageTests\.'
	Tests/Sweeps/run --short "$$(swift build --show-bin-path)/datarights"
	Tests/Page/run --quick "$$(swift build --show-bin-path)/datarights"

# Times everything beside other programs that do the same; takes about half an hour, see Tests/Speed/run.
speed: setup setup-pdf
	for product in datarights datarights-pdf datarights-benchmark; do \
		.ci/build-release --product $$product || exit 1; done
	Tests/Speed/run "$$(.ci/build-release --show-bin-path)"

# Makes an archive of programs, data, manual pages and completions in .build-release, and tries it elsewhere.
release: setup setup-pdf setup-release
	.ci/release
	sh Tests/Moved/release .build-release/datarights-*.tar.gz

# Checks the style and the data.
check:
	swift format lint --strict --recursive Package.swift Sources Tests
	swift run datarights --data . --data-only check-data

format:
	swift format --in-place --recursive Package.swift Sources Tests
