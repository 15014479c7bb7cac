"""Strangers: other names, other sites, wrong keys, cookies and tokens, methods and addresses that no browser sends."""

import secrets
import urllib.parse

import wire
from server import Server
from visitor import Visitor

EVIL = "http://evil.example.org"


def run(tally, promises, stage, short):
    server, visitor = promises.server, promises.visitor
    paths = [visitor.base, visitor.base + "requests/1", visitor.base + "no-such-page", "/", "/enter?key=" + server.key]
    with Server(stage.command, stage.newStore()) as other:
        stranger = Visitor(other)
        stranger.get("new")
        _hosts(tally, promises, paths)
        _cookies(tally, promises, paths, stranger)
        _sites(tally, promises, paths[:3])
        _tokens(tally, promises, stranger)
    _keys(tally, promises)
    _methods(tally, promises, paths)
    _addresses(tally, promises)
    promises.alive("strangers")


def _ask(promises, method, path, *lines, host=None, body=b""):
    port = promises.server.port
    if body:
        lines = (*lines, f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded")
    return wire.exchange(port, wire.head(method, path, port, *lines, "Connection: close", host=host) + body)


def _hosts(tally, promises, paths):
    port, cookie = promises.server.port, f"Cookie: {promises.visitor.cookie}"
    names = ["evil.example.org", f"evil.example.org:{port}", "127.0.0.1", "127.0.0.1:80", f"127.0.0.1:{port + 1}",
             f"127.0.0.1.evil.example.org:{port}", f"evil.example.org:{port}@127.0.0.1:{port}", f"localhost.:{port}",
             f"0.0.0.0:{port}", f"[::1]:{port}", f"127.1:{port}", f"2130706433:{port}", f"127.0.0.1:{port}.evil.example.org",
             f"127.0.0.1:0{port}", f"127.0.0.1:{port} evil", "", False]
    for name in names:
        for path in paths[:3]:
            answer = _ask(promises, "GET", path, cookie, host=name)
            promises.refused(answer, f"Host “{name}”", (421, 400, 0))
    twice = _ask(promises, "GET", paths[0], cookie, "Host: evil.example.org")
    promises.refused(twice, "two hosts", (421, 400, 0))
    old = wire.exchange(port, f"GET {paths[0]} HTTP/1.0\r\n{cookie}\r\n\r\n".encode())
    promises.refused(old, "HTTP/1.0 without a host", (421, 400, 0))
    answer = _ask(promises, "GET", f"//evil.example.org{paths[0]}", cookie)
    promises.refused(answer, "two slashes before a host", (421, 400, 403, 404, 0), isStranger=False)
    # Of a whole address the path alone counts, as browsers never send one to a server: the Host field and the cookie decide.
    for path in (f"{EVIL}{paths[0]}", f"http://127.0.0.1:{port}{paths[0]}"):
        promises.refused(_ask(promises, "GET", path, cookie, host="evil.example.org"), "a whole address, foreign host", (421, 400, 0))
        promises.refused(_ask(promises, "GET", path), "a whole address without a cookie", (403, 400, 0))


def _cookies(tally, promises, paths, stranger):
    name, value = promises.visitor.cookie.split("=")
    wrong = {"none": None, "empty": f"{name}=", "random": f"{name}={secrets.token_hex(32)}", "cut": f"{name}={value[:-1]}",
             "longer": f"{name}={value}0", "one digit off": f"{name}={'0' if value[0] != '0' else '1'}{value[1:]}",
             "other name": f"datarights-1={value}", "of another page": stranger.cookie,
             "value of another page": f"{name}={stranger.cookie.split('=')[1]}", "name in capitals": f"{name.upper()}={value}"}
    bodies = {}
    for what, cookie in wrong.items():
        for path in paths[:4]:
            for method in ("GET", "POST"):
                answer = _ask(promises, method, path, *([f"Cookie: {cookie}"] if cookie else []), body=b"a=b" if method == "POST" else b"")
                promises.refused(answer, f"cookie {what}, {method}", (403,))
                bodies.setdefault(answer.body, what)
                tally.check(not answer.header("set-cookie"), f"cookie {what}: the answer sets one")
    tally.check(len(bodies) == 1, f"strangers can tell pages from each other: {list(bodies.values())}")


def _sites(tally, promises, paths):
    cookie = f"Cookie: {promises.visitor.cookie}"
    port = promises.server.port
    origins = [EVIL, "null", "", f"https://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}", "http://127.0.0.1",
               f"http://127.0.0.1:{port}.evil.example.org", f"http://localhost:{port}"]
    for path in paths:
        for origin in origins:
            for method in ("GET", "POST"):
                answer = _ask(promises, method, path, cookie, f"Origin: {origin}", body=f"token={promises.visitor.token}".encode() if method == "POST" else b"")
                promises.refused(answer, f"{method} with origin “{origin}”", (403,), isStranger=False)
        for site in ("cross-site", "same-site", "nonsense", "same-origin, cross-site"):
            for method in ("GET", "POST"):
                answer = _ask(promises, method, path, cookie, f"Sec-Fetch-Site: {site}", body=b"a=b" if method == "POST" else b"")
                promises.refused(answer, f"{method} from {site}", (403,), isStranger=False)
        answer = _ask(promises, "POST", path, cookie, body=f"token={promises.visitor.token}".encode())
        promises.refused(answer, "POST that says nothing of where it comes from", (403,), isStranger=False)


def _tokens(tally, promises, stranger):
    visitor = promises.visitor
    token, name = visitor.token or "", "address"
    tally.check(bool(token), "no form was found that has a token")
    wrong = {"missing": [], "empty": [("token", "")], "random": [("token", secrets.token_hex(32))], "cut": [("token", token[:-1])],
             "of another page": [("token", stranger.token or secrets.token_hex(32))], "in capitals": [("token", token.upper())],
             "second": [("a", "b"), ("token", token)], "the cookie": [("token", visitor.cookie.split("=")[1])]}
    for path in promises.posting:
        for what, fields in wrong.items():
            body = urllib.parse.urlencode([*fields, (name, "x")]).encode()
            answer = _ask(promises, "POST", visitor.base + path, f"Cookie: {visitor.cookie}", f"Origin: http://127.0.0.1:{visitor.server.port}", body=body)
            promises.refused(answer, f"token {what} at {path}", (403,), isStranger=False)


def _keys(tally, promises):
    server = promises.server
    cookie = f"Cookie: {promises.visitor.cookie}"
    for what, query in {"used before": f"?key={server.key}", "wrong": "?key=" + secrets.token_hex(32), "missing": "", "empty": "?key=",
                        "twice": f"?key=x&key={server.key}"}.items():
        for lines in ([], [cookie]):
            answer = _ask(promises, "GET", "/enter" + query, *lines)
            promises.refused(answer, f"key {what}", (403,), isStranger=not lines)
            tally.check(not answer.header("set-cookie"), f"key {what}: lets in")


def _methods(tally, promises, paths):
    cookie = f"Cookie: {promises.visitor.cookie}"
    for method in ("HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "FOO"):
        for path in paths:
            allowed = (400, 403, 405, 501, 0)
            promises.refused(_ask(promises, method, path, cookie), f"{method} with the cookie", allowed, isStranger=False)
            promises.refused(_ask(promises, method, path), f"{method} without", (400, 403, 405, 501, 0))
    override = _ask(promises, "GET", paths[0] + "?_method=DELETE", cookie, "X-HTTP-Method-Override: DELETE")
    tally.check(override.status == 200, f"an override of the method changes the answer to {override.status}")
    trace = _ask(promises, "TRACE", paths[0], cookie, "X-Secret: zqtrace")
    tally.check(b"zqtrace" not in trace.data, "TRACE gives back what was sent")


def _addresses(tally, promises):
    cookie, base = f"Cookie: {promises.visitor.cookie}", promises.visitor.base
    odd = [base + "..%2f..%2f..%2fetc%2fpasswd", base + "%2e%2e/%2e%2e/etc/passwd", base + "../../../etc/passwd",
           base + "assets/../../../../etc/passwd", base + "assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", base + "assets/..%5c..%5cpasswd",
           base + "requests/1%00", base + "requests/%00", base + "requests/1%2f..%2f2", base + "requests/%ff%fe", base + "requests/%c0%ae%c0%ae",
           base + "requests/1/evidence/..%2f..%2fdatarights.sqlite", base + "requests/1/evidence/%2e%2e", base + "requests/-1",
           base + "requests/99999999999999999999", base + "requests/01", base + "requests/1e3", base + "requests/%D9%A1", base + "%",
           base + "%zz", base + "a" * 3000, base + "/" * 500, "//" + base, base.upper(), base + ";a=b", base + "requests/1%0d%0aX-Evil:%201",
           base + "jobs/0", base + "jobs/1/file", base + "?a=%ff", "*", base + "requests/1/letters/1.exe", base + "requests/1/letters/..%2f1.txt"]
    for path in odd:
        answer = _ask(promises, "GET", path, cookie)
        promises.refused(answer, f"address {path[:60].replace(base, '/')}", (400, 403, 404, 414, 421, 431, 0), isStranger=False)
        tally.check("root:" not in answer.text and "SQLite format" not in answer.text, f"address {path[:60]}: a file of the disk")
        tally.check(not answer.header("x-evil"), f"address {path[:60]}: makes a header of its own")
    for path in (base[:-1] + "?x", base + "?x=%00", base + "?key=" + "a" * 7000):
        promises.headers(_ask(promises, "GET", path, cookie), f"address {path[:60].replace(base, '/')}")
