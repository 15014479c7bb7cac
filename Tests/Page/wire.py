"""HTTP as bytes on a socket: what a browser would never send can be sent, and what comes back is taken as it is."""

import re
import socket
import time


class Answer:
    """What came back: status 0 where the server said nothing."""

    def __init__(self, data):
        head, _, self.body = data.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        match = re.match(rb"HTTP/1\.[01] (\d{3})", lines[0])
        self.status = int(match[1]) if match else 0
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.decode("latin-1").partition(":")
            self.headers.setdefault(name.strip().lower(), []).append(value.strip())
        self.data = data

    def header(self, name):
        return ", ".join(self.headers.get(name.lower(), []))

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


def connect(port, limit=10):
    return socket.create_connection(("127.0.0.1", port), timeout=limit)


def read(connection, limit=10, isHead=False):
    """Reads until the answer is whole or nothing more comes."""
    data = b""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        connection.settimeout(max(0.01, end - time.monotonic()))
        try:
            piece = connection.recv(1 << 16)
        except OSError:
            break
        if not piece:
            break
        data += piece
        if _isWhole(data, isHead):
            break
    return data


def _isWhole(data, isHead):
    head, found, body = data.partition(b"\r\n\r\n")
    if not found:
        return False
    length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.I)
    if isHead:
        return True
    if length:
        return len(body) >= int(length[1])
    return body.endswith(b"0\r\n\r\n")


def exchange(port, data, limit=10):
    """Sends bytes and returns the answer; the rest is not sent where the server has closed."""
    with connect(port, limit) as connection:
        try:
            connection.sendall(data)
        except OSError:
            pass
        return Answer(read(connection, limit, data.startswith(b"HEAD ")))


def head(method, path, port, *lines, host=None):
    """The head of a request; the lines follow `Host`."""
    host = f"127.0.0.1:{port}" if host is None else host
    first = [f"{method} {path} HTTP/1.1"] + ([f"Host: {host}"] if host is not False else [])
    return "\r\n".join([*first, *lines, "", ""]).encode("latin-1")
