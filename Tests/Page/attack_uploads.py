"""Uploads: too large, without end, in too many parts, under names that lead elsewhere, from those who may not."""

import os
import time

import wire
from forms import forms
from visitor import multipart

BOUNDARY = "zqboundary"
LIMIT = 512 << 20


def run(tally, promises, stage, short):
    if not promises.uploading:
        tally.check(False, "no form was found that takes a file")
        return
    path, field = promises.uploading[0]
    send = Sender(promises, path, field)
    _large(tally, promises, send, short)
    _endless(tally, promises, send)
    _strangers(tally, promises, send)
    _names(tally, promises, stage, short)
    promises.alive("uploads")


class Sender:
    """Sends a body to a form that takes a file, and looks at what the disk and the memory of the server do meanwhile."""

    def __init__(self, promises, path, field):
        self.promises, self.path, self.field = promises, path, field
        self.mostBytes = 0
        # What the pages keep on purpose, such as a file whose preview is shown.
        self.kept = (0, 0)

    def start(self, token=None):
        token = self.promises.visitor.token if token is None else token
        return (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="token"\r\n\r\n{token}\r\n'
                f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{self.field}"; filename="a.bin"\r\n\r\n').encode()

    def send(self, pieces, length=None, lines=None, limit=60, ends=True):
        """Sends pieces, chunked where no length is given, as long as the server takes them; returns the answer."""
        promises = self.promises
        server, visitor = promises.server, promises.visitor
        lines = [f"Cookie: {visitor.cookie}", f"Origin: http://127.0.0.1:{server.port}"] if lines is None else lines
        lines = [*lines, f"Content-Type: multipart/form-data; boundary={BOUNDARY}"]
        lines.append("Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}")
        with wire.connect(server.port, limit) as connection:
            try:
                connection.sendall(wire.head("POST", visitor.base + self.path, server.port, *lines))
                for index, piece in enumerate(pieces):
                    connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece) if length is None else piece)
                    if index % 16 == 0:
                        self.mostBytes = max(self.mostBytes, server.uploads()[1] - self.kept[1])
                if length is None:
                    connection.sendall(b"0\r\n\r\n")
                if ends:
                    connection.shutdown(1)
            except OSError:
                pass
            answer = wire.Answer(wire.read(connection, limit))
        return answer

    def cleaned(self, label):
        end = time.monotonic() + 5
        while self.promises.server.uploads() != self.kept and time.monotonic() < end:
            time.sleep(0.1)
        found = self.promises.server.uploads()
        self.promises.tally.check(found == self.kept, f"{label}: {found[0] - self.kept[0]} files with {found[1] - self.kept[1]} bytes are left behind")


def _pieces(start, size, piece=1 << 20):
    yield start
    block = os.urandom(piece)
    for _ in range(size // piece):
        yield block


def _large(tally, promises, send, short):
    """A gigabyte: refused by its stated length at once, or where it says none when it has become too long."""
    size = 1 << 30
    begun = time.monotonic()
    answer = send.send([send.start()], length=size, ends=False)
    promises.refused(answer, "a gigabyte with its length", (413,), isStranger=False)
    tally.check(time.monotonic() - begun < 3, "a gigabyte with its length is not refused before it has come")
    send.cleaned("a gigabyte with its length")
    if not short:
        begun = time.monotonic()
        answer = send.send(_pieces(send.start(), size), limit=300)
        promises.refused(answer, "a gigabyte in chunks", (413,), isStranger=False)
        tally.check(send.mostBytes <= LIMIT, f"a gigabyte in chunks: {send.mostBytes >> 20} MB lay on the disk")
        print(f"attack: a gigabyte refused after {time.monotonic() - begun:.0f} s, with {send.mostBytes >> 20} MB on the disk", flush=True)
        send.cleaned("a gigabyte in chunks")
    size = (16 if short else 64) << 20
    before = promises.server.memory("VmRSS")
    answer = send.send([*_pieces(send.start(), size), f"\r\n--{BOUNDARY}--\r\n".encode()])
    tally.check(0 < answer.status < 500 and answer.status not in (400, 413), f"{size >> 20} MB: {answer.status or 'closed'}")
    send.kept = promises.server.uploads()
    growth = promises.server.memory("VmRSS") - before
    tally.check(growth < 40_000, f"{size >> 20} MB: the server keeps {growth} kB more")
    promises.alive("large uploads")


def _endless(tally, promises, send):
    field = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="x"\r\n\r\n'.encode()
    start = send.start()
    first = start[: start.rindex(b"--" + BOUNDARY.encode())]
    cases = {
        "without end": [start, b"abc" * 1000], "without any part": [b"nothing"], "empty": [b""],
        "100,000 parts": [first, *[(field + b"y\r\n") * 1000] * 100, f"--{BOUNDARY}--\r\n".encode()],
        "100,000 files": [first, *[(field.replace(b'"x"', b'"x"; filename="y"') + b"y\r\n") * 1000] * 100, f"--{BOUNDARY}--\r\n".encode()],
        "a long head of a part": [first + b"--" + BOUNDARY.encode() + b"\r\nX: ", *[b"a" * (1 << 20)] * 8],
        "a long field": [first + field, *[b"a" * (1 << 20)] * 8, f"\r\n--{BOUNDARY}--\r\n".encode()],
        "only boundaries": [f"--{BOUNDARY}\r\n".encode() * 200_000],
        "a boundary that almost is one": [start, *[(f"\r\n--{BOUNDARY[:-1]}".encode()) * 50_000] * 4],
        "no name": [first + f"--{BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\ny\r\n--{BOUNDARY}--\r\n".encode()],
        "another kind": [first + f"--{BOUNDARY}\r\nContent-Disposition: attachment; name=x\r\n\r\ny\r\n--{BOUNDARY}--\r\n".encode()],
        "no UTF-8": [first + field + b"\xff\xfe\r\n" + f"--{BOUNDARY}--\r\n".encode()],
    }
    for what, pieces in cases.items():
        before, begun = promises.server.memory("VmRSS"), time.monotonic()
        answer = send.send(pieces, limit=30)
        promises.refused(answer, f"a form {what}", (400, 403, 413, 0), isStranger=False)
        tally.check(time.monotonic() - begun < 20, f"a form {what}: took {time.monotonic() - begun:.0f} s")
        growth = promises.server.memory("VmRSS") - before
        tally.check(growth < 30_000, f"a form {what}: the server keeps {growth} kB more")
        send.cleaned(f"a form {what}")


def _strangers(tally, promises, send):
    """No byte of a file is kept for those who have no session or no token."""
    size = 8 << 20
    cookie = f"Cookie: {promises.visitor.cookie}"
    cases = {"no cookie": ([], None), "another site": ([cookie, "Origin: http://evil.example.org"], None),
             "a wrong token": ([cookie, f"Origin: http://127.0.0.1:{promises.server.port}"], "0" * 64)}
    for what, (lines, token) in cases.items():
        send.mostBytes = 0
        answer = send.send(_pieces(send.start(token), size), length=size, lines=lines)
        promises.refused(answer, f"an upload with {what}", (403,), isStranger=not lines)
        tally.check(send.mostBytes == 0, f"an upload with {what}: {send.mostBytes} bytes lay on the disk")
        send.cleaned(f"an upload with {what}")
    late = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{send.field}"; filename="a"\r\n\r\nabc\r\n'.encode() + send.start()
    send.mostBytes = 0
    answer = send.send([late, f"\r\n--{BOUNDARY}--\r\n".encode()])
    promises.refused(answer, "an upload with its token at the end", (403,), isStranger=False)
    tally.check(send.mostBytes == 0, "an upload with its token at the end lay on the disk")
    send.cleaned("an upload with its token at the end")


def _names(tally, promises, stage, short):
    """A file's name is never a path."""
    visitor = promises.visitor
    names = ["../../zqevil", "/tmp/zqevil", "..\\..\\zqevil", "C:\\zqevil", "zqevil\0.eml", ".", "..", "", "zqevil/", "a" * 5000 + "zqevil",
             "\u202egpj.zqevil", "<img src=x onerror=zqevil>", "zqevil\r\nX-Evil: 1", "datarights.sqlite", "%2e%2e%2fzqevil", "~/zqevil", "|zqevil"]
    for path, page in promises.uploads:
        # One form in full is enough in a hurry.
        for name in names if not short or path == promises.uploads[0][0] else names[::6]:
            form = next((form for form in forms(visitor.get(page), page) if visitor.local(form.action, page) == path), None)
            if form is None:
                break
            fields, files = form.fill(lambda kind, field, values: [(name, b"zqcontent" * 10)] if kind == "file" else None)
            answer = visitor.post(path, fields, files)
            tally.check(answer.status in (200, 400, 422, 404), f"a file called “{name[:30]}” at {path}: {answer.status}")
            if answer.isPage:
                tally.check("<img src=x" not in answer.text, f"a file called “{name[:30]}” at {path} is markup")
    found = [place for top in (stage.work, "/tmp") for place in _below(top, top != "/tmp") if "zqevil" in os.path.basename(place)]
    tally.check(not found, f"names of uploads became paths: {found[:3]}")


def _below(top, isDeep):
    if not isDeep:
        return [os.path.join(top, name) for name in os.listdir(top)]
    return [os.path.join(place, name) for place, folders, files in os.walk(top) for name in folders + files]
