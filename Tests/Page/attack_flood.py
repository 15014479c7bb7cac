"""Too much, too slow, too many: the server refuses early, keeps its memory, and answers its own browser meanwhile."""

import concurrent.futures
import http.client
import resource
import threading
import time

import wire

# The most that the program may ever have used, in kilobytes.
MEMORY = 100_000


def run(tally, promises, stage, short):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    for part in (_silent, _slowBodies, _crowd, _requests):
        part(tally, promises, short)
        promises.alive(part.__name__.strip("_"))
    most = promises.server.memory()
    tally.check(most < MEMORY, f"the server has used {most} kB of memory")
    print(f"attack: at most {most / 1000:.0f} MB of memory, {promises.server.threads()} threads", flush=True)


def _meanwhile(tally, promises, label, limit=2):
    """The page's own browser is served while others hold connections."""
    begun = time.monotonic()
    try:
        answer = promises.visitor.get()
        took = time.monotonic() - begun
        tally.check(answer.status == 200 and took < limit, f"{label}: the first page answers {answer.status} after {took:.1f} s")
    except OSError as error:
        tally.check(False, f"{label}: the first page does not answer ({type(error).__name__})")


def _open(port, count, data=b""):
    held = []
    for _ in range(count):
        try:
            connection = wire.connect(port, 5)
            connection.sendall(data)
            held.append(connection)
        except OSError:
            continue
    return held


def _close(held):
    for connection in held:
        connection.close()


def _closedByServer(held, limit):
    """How many of the connections the server ends within some seconds."""
    end, open_, closed = time.monotonic() + limit, list(held), 0
    while open_ and time.monotonic() < end:
        for connection in list(open_):
            connection.settimeout(0.001)
            try:
                if not connection.recv(4096):
                    raise ConnectionResetError
            except TimeoutError:
                continue
            except OSError:
                closed += 1
                open_.remove(connection)
        time.sleep(0.2)
    return closed


def _silent(tally, promises, short):
    """Connections that say nothing, or never finish their head."""
    port = promises.server.port
    for what, data in {"silent": b"", "half a head": f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n".encode()}.items():
        held = _open(port, 150, data)
        _meanwhile(tally, promises, f"150 connections ({what})")
        held += _open(port, 150, data)
        _meanwhile(tally, promises, f"300 connections ({what})")
        for _ in range(3):
            for connection in held[::10]:
                try:
                    connection.sendall(b"X-A: b\r\n" if data else b"")
                except OSError:
                    pass
        _meanwhile(tally, promises, f"300 connections ({what}), some of which go on")
        if not short:
            gone = _closedByServer(held, 45)
            tally.check(gone == len(held), f"{what}: {len(held) - gone} of {len(held)} are still open after 45 s")
        _close(held)


def _slowBodies(tally, promises, short):
    """Forms that arrive a byte at a time: from strangers they are not read, from the session not for ever."""
    server, visitor = promises.server, promises.visitor
    if not promises.posting:
        return
    head = wire.head("POST", visitor.base + promises.posting[0], server.port, f"Cookie: {visitor.cookie}", f"Origin: http://127.0.0.1:{server.port}",
                     "Content-Type: application/x-www-form-urlencoded", "Content-Length: 100000")
    held = _open(server.port, 60, head + b"token=")
    for _ in range(5):
        for connection in held:
            try:
                connection.sendall(b"a")
            except OSError:
                pass
        _meanwhile(tally, promises, "60 slow forms")
        time.sleep(0.2)
    if not short:
        gone = _closedByServer(held, 60)
        tally.check(gone == len(held), f"slow forms: {len(held) - gone} of {len(held)} are still open after 60 s")
    _close(held)
    stranger = wire.head("POST", "/", server.port, "Content-Length: 100000") + b"a"
    held = _open(server.port, 60, stranger)
    gone = _closedByServer(held, 8)
    tally.check(gone == len(held), f"slow forms of strangers: {len(held) - gone} of {len(held)} are still open after 8 s")
    _close(held)


def _crowd(tally, promises, short):
    """A thousand connections at once, each asking."""
    server = promises.server
    count = 1000
    held, threads = [], []

    def some():
        mine = _open(server.port, count // 10, wire.head("GET", "/", server.port))
        held.extend(mine)

    for _ in range(10):
        threads.append(threading.Thread(target=some))
        threads[-1].start()
    _meanwhile(tally, promises, "a thousand connections", limit=5)
    for thread in threads:
        thread.join()
    _meanwhile(tally, promises, "after a thousand connections")
    tally.check(len(held) > count * 0.9, f"only {len(held)} of {count} could be opened")
    _close(held)


def _requests(tally, promises, short):
    """Many requests one after the other: all are answered, and memory does not grow with them."""
    server, visitor = promises.server, promises.visitor
    count, workers = (2000 if short else 10_000), 8

    def work(_):
        connection, good = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30), 0
        for turn in range(count // workers):
            connection.request("GET", visitor.base + ("no-such-page" if turn % 2 else "jobs"), headers={"Cookie": visitor.cookie})
            answer = connection.getresponse()
            answer.read()
            good += answer.status == (404 if turn % 2 else 200)
        connection.close()
        return good

    work(0)
    before, begun = server.memory("VmRSS"), time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        good = sum(pool.map(work, range(workers)))
    took, growth = time.monotonic() - begun, server.memory("VmRSS") - before
    tally.check(good == count // workers * workers, f"{good} of {count} requests were answered as they should")
    tally.check(growth < 15_000, f"{count} requests: the server keeps {growth} kB more")
    print(f"attack: {count} requests, {count / took:.0f} a second, {growth} kB more", flush=True)
