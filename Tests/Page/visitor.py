"""A browser without a screen: enters the page, follows links, and sends forms as HTML says that they are sent."""

import http.client
import re
import secrets
import urllib.parse

import lxml.html

from routes import shape


class Reply:
    """An answer to the visitor, its page parsed where it is one."""

    def __init__(self, path, response):
        self.path = path
        self.status = response.status
        self.headers = response.getheaders()
        self.body = response.read()

    def header(self, name):
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())

    @property
    def isPage(self):
        return self.header("content-type").startswith("text/html") and not self.header("content-disposition")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def document(self):
        return lxml.html.document_fromstring(self.text or "<html></html>", parser=lxml.html.HTMLParser(encoding="utf-8"))

    @property
    def errors(self):
        """What the page says is wrong."""
        return [" ".join(place.text_content().split()) for place in self.document.cssselect(".error, .flash.bad")]


class Visitor:
    """One who was let in. Paths are without the random first segment: `requests/1`, and nothing for the first page."""

    def __init__(self, server):
        self.server = server
        answer = self._send("GET", f"/enter?key={server.key}", {})
        self.cookie = answer.header("set-cookie").split(";")[0]
        match = re.search(r"0;url=(/[^\"]+)", answer.text)
        if not match:
            raise SystemExit(f"the page lets nobody in: {answer.status}")
        self.base = match[1]
        self.token = None

    def get(self, path=""):
        answer = self._send("GET", self.base + path, {"Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"})
        found = re.search(r'name="token" value="([0-9a-f]{64})"', answer.text) if answer.isPage else None
        self.token = found[1] if found else self.token
        return answer

    def post(self, path, fields, files=(), follow=True):
        """Sends fields, a list of pairs, and files, a list of field, name and bytes; follows the redirect."""
        fields = [("token", self.token or ""), *[pair for pair in fields if pair[0] != "token"]]
        if files:
            boundary, body = multipart(fields, files)
            kind = f"multipart/form-data; boundary={boundary}"
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        origin = f"http://127.0.0.1:{self.server.port}"
        answer = self._send(
            "POST", self.base + path, {"Cookie": self.cookie, "Origin": origin, "Content-Type": kind}, body)
        if follow and answer.status == 303:
            return self.get(answer.header("location").removeprefix(self.base))
        return answer

    def _send(self, method, path, headers, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=120)
        try:
            connection.request(method, path, body, headers)
            return Reply(path, connection.getresponse())
        finally:
            connection.close()

    def local(self, address, origin=""):
        """The path of a link of a page, without its fragment; None where it leads elsewhere."""
        whole = urllib.parse.urljoin(f"http://127.0.0.1:{self.server.port}{self.base}{origin}", address)
        start = f"http://127.0.0.1:{self.server.port}{self.base}"
        return whole.split("#")[0].removeprefix(start) if whole.startswith(start) else None

    def crawl(self, most=None, perShape=None, start=("",)):
        """Yields (path, reply) of every page that links lead to; of pages that differ in a name only so many."""
        seen, waiting, shapes, count = set(start), list(start), {}, 0
        while waiting and (most is None or count < most):
            path = waiting.pop(0)
            reply = self.get(path)
            count += 1
            yield path, reply
            if not reply.isPage:
                continue
            for link in reply.document.cssselect("a[href]"):
                target = self.local(link.get("href"), path)
                if target is None or target in seen:
                    continue
                seen.add(target)
                kind = shape(target)
                shapes[kind] = shapes.get(kind, 0) + 1
                if perShape is None or shapes[kind] <= perShape:
                    waiting.append(target)


def multipart(fields, files):
    """The boundary and the body of a form with files (RFC 7578)."""
    boundary = secrets.token_hex(16)
    parts = [f'Content-Disposition: form-data; name="{quoted(name)}"\r\n\r\n'.encode() + value.encode() for name, value in fields]
    for field, name, content in files:
        head = f'Content-Disposition: form-data; name="{quoted(field)}"; filename="{quoted(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        parts.append(head.encode() + content)
    body = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return boundary, body + b"--" + boundary.encode() + b"--\r\n"


def quoted(text):
    """A name as browsers write it (HTML, multipart form data)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
