"""The programs that are timed: those of a folder with a release build."""

import dataclasses
import json
import os
import subprocess

# The day on which everything happens.
TODAY = "2026-11-25"


@dataclasses.dataclass(frozen=True)
class Figure:
    """What `datarights-benchmark` says of one measure."""

    count: int
    seconds: float


class Release:
    """A folder with the release build of `datarights` and its data, `datarights-pdf` and `datarights-benchmark`."""

    def __init__(self, folder: str) -> None:
        self.folder = os.path.abspath(folder)
        self.datarights = os.path.join(self.folder, "datarights")
        self.benchmark = os.path.join(self.folder, "datarights-benchmark")
        self.pdf = os.environ.get("DATARIGHTS_PDF") or os.path.join(self.folder, "datarights-pdf")

    @property
    def data(self) -> str:
        """The folder with Jurisdictions and Templates."""
        name = next(name for name in os.listdir(self.folder) if name.startswith("DataRights_DataRightsCatalogue."))
        return os.path.realpath(os.path.join(self.folder, name))

    def command(self, store: str, *words: str) -> list[str]:
        """A call of the command on a store, on the day on which everything happens."""
        return [self.datarights, "--store", store, "--today", TODAY, "--seed", "1", *words]

    def make_person(self, store: str) -> None:
        """Makes a store with a person who can write letters."""
        person = ["--name", "Erika Mustermann", "--email", "erika@example.org", "--resident", "de-be"]
        subprocess.run(self.command(store, "profile", "set", *person), check=True, capture_output=True)

    def figures(self, *measures: str) -> dict[str, Figure]:
        """What measures of `datarights-benchmark` give, each by its name; a measure it does not know is an error."""
        found = {}
        for measure in measures:
            done = subprocess.run([self.benchmark, measure], check=True, capture_output=True, text=True)
            for line in done.stdout.splitlines():
                figure = json.loads(line)
                found[figure["name"]] = Figure(figure["count"], 1 / figure["perSecond"])
        return found

    def version(self) -> str:
        return subprocess.run([self.datarights, "--version"], check=True, capture_output=True, text=True).stdout.strip()
