"""Requests that are broken, or that two programs would read differently (RFC 9112, sections 5 to 7 and 11)."""

import wire

MARK = "zqsmuggled"


def run(tally, promises, stage, short):
    server, visitor = promises.server, promises.visitor
    port = server.port
    lines = [f"Host: 127.0.0.1:{port}", f"Cookie: {visitor.cookie}", f"Origin: http://127.0.0.1:{port}",
             "Content-Type: application/x-www-form-urlencoded"]
    path = visitor.base + (promises.posting[0] if promises.posting else "")
    second = f"GET {visitor.base}{MARK} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {visitor.cookie}\r\n\r\n"
    _smuggling(tally, promises, path, lines, second)
    _broken(tally, promises, lines)
    _long(tally, promises, lines, short)
    promises.alive("broken requests")


def _smuggling(tally, promises, path, lines, second):
    port = promises.server.port
    first = "\r\n".join([f"POST {path} HTTP/1.1", *lines])
    chunk = f"{len(second):x}\r\n{second}\r\n0\r\n\r\n"
    # The last byte that each reading takes for the body differs: the rest would be a request of its own.
    tricks = {
        "length and chunks": f"{first}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{second}",
        "chunks and length": f"{first}\r\nTransfer-Encoding: chunked\r\nContent-Length: {len(chunk)}\r\n\r\n0\r\n\r\n{second}",
        "two lengths": f"{first}\r\nContent-Length: 3\r\nContent-Length: {3 + len(second)}\r\n\r\na=b{second}",
        "two lengths in one": f"{first}\r\nContent-Length: 3, {3 + len(second)}\r\n\r\na=b{second}",
        "length with a sign": f"{first}\r\nContent-Length: +3\r\n\r\na=b{second}",
        "negative length": f"{first}\r\nContent-Length: -1\r\n\r\n{second}",
        "length in hexadecimal": f"{first}\r\nContent-Length: 0x3\r\n\r\na=b{second}",
        "length beyond numbers": f"{first}\r\nContent-Length: 99999999999999999999999\r\n\r\n{second}",
        "space before the colon": f"{first}\r\nContent-Length : 3\r\n\r\na=b{second}",
        "unknown coding": f"{first}\r\nTransfer-Encoding: xchunked\r\n\r\n{chunk}",
        "coding behind a tab": f"{first}\r\nTransfer-Encoding:\tchunked, identity\r\n\r\n{chunk}",
        "coding twice": f"{first}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n{chunk}",
        "folded coding": f"{first}\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 3\r\n\r\na=b{second}",
        "chunk of a negative length": f"{first}\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n{second}",
        "chunk longer than memory": f"{first}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{second}",
        "chunk with a bare line feed": f"{first}\r\nTransfer-Encoding: chunked\r\n\r\n3\na=b\n0\n\n{second}",
    }
    for what, text in tricks.items():
        with wire.connect(port) as connection:
            connection.sendall(text.encode("latin-1"))
            connection.shutdown(1)
            data = b""
            while piece := wire.read(connection, 3):
                data += piece
        answers = data.count(b"HTTP/1.1 ")
        tally.check(answers <= 1, f"{what}: is taken for {answers} requests")
        promises.refused(wire.Answer(data), f"smuggling by {what}", (400, 403, 404, 413, 501, 0), isStranger=False)


def _broken(tally, promises, lines):
    port = promises.server.port
    fixed = "\r\n".join(lines[:2])
    base = promises.visitor.base
    texts = {
        "NUL in the path": f"GET {base}\0 HTTP/1.1\r\n{fixed}\r\n\r\n", "NUL in a header": f"GET {base} HTTP/1.1\r\n{fixed}\r\nX-A: a\0b\r\n\r\n",
        "line break in the path": f"GET {base}\nX: y HTTP/1.1\r\n{fixed}\r\n\r\n", "no version": f"GET {base}\r\n\r\n",
        "version 0.9": f"GET {base} HTTP/0.9\r\n{fixed}\r\n\r\n", "version 3": f"GET {base} HTTP/3.0\r\n{fixed}\r\n\r\n",
        "version nonsense": f"GET {base} HTTP/x\r\n{fixed}\r\n\r\n", "header without a colon": f"GET {base} HTTP/1.1\r\n{fixed}\r\nnonsense\r\n\r\n",
        "header without a name": f"GET {base} HTTP/1.1\r\n{fixed}\r\n: x\r\n\r\n", "only spaces": " " * 5000 + "\r\n\r\n",
        "not HTTP": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + "\xff" * 400, "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "a space before a header": f"GET {base} HTTP/1.1\r\n {fixed}\r\n\r\n", "8-bit method": f"G\xcbT {base} HTTP/1.1\r\n{fixed}\r\n\r\n",
        "8-bit path": f"GET {base}\xff\xfe HTTP/1.1\r\n{fixed}\r\n\r\n",
    }
    for what, text in texts.items():
        with wire.connect(port) as connection:
            connection.sendall(text.encode("latin-1"))
            connection.shutdown(1)
            answer = wire.Answer(wire.read(connection, 3))
        promises.refused(answer, f"broken: {what}", (400, 403, 404, 405, 421, 501, 505, 0), isStranger=False)
    for what, text in {"upgrade to a socket": "Upgrade: websocket\r\nConnection: Upgrade", "upgrade to HTTP/2": "Upgrade: h2c\r\nConnection: Upgrade"}.items():
        answer = wire.exchange(port, f"GET {base} HTTP/1.1\r\n{fixed}\r\n{text}\r\n\r\n".encode())
        tally.check(answer.status != 101, f"{what} is granted")


def _long(tally, promises, lines, short):
    server = promises.server
    before = server.memory("VmRSS")
    fixed = "\r\n".join(lines[:2])
    size = 1 << (20 if short else 24)
    heads = {
        "a long address": f"GET /{'a' * size} HTTP/1.1\r\n{fixed}\r\n\r\n", "a long header": f"GET / HTTP/1.1\r\n{fixed}\r\nX-A: {'a' * size}\r\n\r\n",
        "a long cookie": f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nCookie: {'a=b;' * (size // 4)}\r\n\r\n",
        "many headers": f"GET / HTTP/1.1\r\n{fixed}\r\n" + "".join(f"X-{n}: y\r\n" for n in range(size // 64)) + "\r\n",
        "a long method": f"{'A' * size} / HTTP/1.1\r\n{fixed}\r\n\r\n", "a head without end": f"GET / HTTP/1.1\r\n{fixed}\r\n" + "X: y\r\n" * (size // 6),
    }
    for what, text in heads.items():
        answer = wire.exchange(server.port, text.encode())
        promises.refused(answer, what, (400, 403, 414, 431, 0), isStranger=False)
    growth = server.memory("VmRSS") - before
    tally.check(growth < 30_000, f"long heads: the server keeps {growth} kB more")
