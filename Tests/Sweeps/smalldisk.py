"""A file system of a chosen size that fills up."""

import os
import subprocess


class SmallDisk:
    """A mounted tmpfs; `None` for `path` where mounting is not allowed."""

    def __init__(self, folder, kilobytes):
        self.path = os.path.join(folder, "disk")
        os.mkdir(self.path, 0o700)
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0700", "tmpfs", self.path], capture_output=True, check=False)
        self.why = done.stderr.decode().strip()
        self.isMounted = done.returncode == 0

    def fill(self, leaving):
        """Takes all room but so many blocks of 4 kB."""
        free = os.statvfs(self.path).f_bavail - leaving
        with open(os.path.join(self.path, "filler"), "wb") as file:
            file.write(bytes(max(0, free) * os.statvfs(self.path).f_bsize))

    def empty(self):
        os.remove(os.path.join(self.path, "filler"))

    def end(self):
        if self.isMounted:
            subprocess.run(["umount", self.path], check=False)
