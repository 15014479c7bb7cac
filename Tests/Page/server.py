"""`datarights serve` on a store: started, looked at from outside, and stopped."""

import glob
import json
import os
import re
import signal
import subprocess
import tempfile

import tool


class Server:
    """A running page. `with` ends it, and it must end well."""

    def __init__(self, command, store, *arguments, interface="en", today=tool.TODAY):
        self.command = command
        self.store = store
        self._errors = tempfile.TemporaryFile()
        call = [command.binary, "serve", "--json", "--interface", interface, "--store", store, "--today", today, "--seed", "1"]
        self.process = subprocess.Popen(
            [*call, *arguments], stdout=subprocess.PIPE, stderr=self._errors, env=command.environment)
        line = self.process.stdout.readline()
        if not line:
            self.process.wait()
            raise SystemExit(f"the page does not start: {self.errors}")
        start = json.loads(line)
        self.address, self.port = start["address"], start["port"]
        self.key = self.address.split("key=")[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Ends the page as a user does; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        return self.process.returncode

    @property
    def errors(self):
        """What stands on standard error but the word on how to stop."""
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").splitlines()
        return "\n".join(line for line in lines if "Ctrl" not in line and "Strg" not in line)

    def memory(self, which="VmHWM"):
        """Memory in kilobytes: the most so far, or with `VmRSS` what it is now."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(rf"{which}:\s+(\d+)", file.read())[1])

    def listening(self):
        """The addresses that the process listens at, or can be sent datagrams at."""
        mine = set()
        for link in glob.glob(f"/proc/{self.process.pid}/fd/*"):
            try:
                mine.add(os.readlink(link))
            except OSError:
                continue
        found = []
        for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
            with open(f"/proc/net/{kind}") as file:
                for line in file.readlines()[1:]:
                    fields = line.split()
                    if f"socket:[{fields[9]}]" in mine and (not kind.startswith("tcp") or fields[3] == "0A"):
                        address, port = fields[1].split(":")
                        found.append((kind, address, int(port, 16)))
        return found

    def threads(self):
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def uploads(self):
        """The files that uploads have left in the store, for now or for good, and how many bytes they hold."""
        paths = [path for path in glob.glob(f"{self.store}/.unfinished-*/**", recursive=True) if os.path.isfile(path)]
        return len(paths), sum(os.path.getsize(path) for path in paths)
