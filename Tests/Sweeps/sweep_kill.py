"""kill: the command is ended at every write, sync, rename and removal of every act that changes the store."""

import disturbed
import injection


def run(tally, scenes, work, short):
    if not injection.available():
        return tally.skip("strace is not installed")
    disturbed.sweep(tally, scenes, work, scenes.acts, lambda point: ["signal=KILL"], 1 if short else None)
