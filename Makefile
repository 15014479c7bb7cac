# The two commands of README.md, and what they need.
.PHONY: try test setup oracle check format

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Installs Debian's SQLite headers and Python's virtual environments where they are missing.
setup:
	@dpkg -s libsqlite3-dev python3-venv >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libsqlite3-dev python3-venv; }

# Builds the command and shows the main job on a store that is thrown away afterwards.
try: setup
	swift build -c release --product datarights
	sh Tests/Story/try "$$(swift build -c release --show-bin-path)/datarights"

# Recomputes the laws' examples and the calendars in Python, without any of the project's code.
oracle: setup
	sh Tests/Oracles/prepare

# Runs all tests, those against Python's calendars too.
test: oracle
	DATARIGHTS_ORACLE="$(CURDIR)/.build-oracle/due-dates" swift test

# Checks the style and the data.
check:
	swift format lint --strict --recursive Package.swift Sources Tests
	swift run datarights --data . --data-only check-data

format:
	swift format --in-place --recursive Package.swift Sources Tests
