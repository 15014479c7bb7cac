"""What every answer of the page keeps to, whatever was asked and whoever asked."""

import planted

POLICY = {
    "default-src": "'none'", "style-src": "'self'", "script-src": "'self'", "img-src": "'self'", "connect-src": "'self'",
    "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
}
FIXED = {
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY", "cache-control": "no-store",
}


class Promises:
    """Judges answers of one server."""

    def __init__(self, tally, server, visitor):
        self.tally = tally
        self.server = server
        self.visitor = visitor

    def headers(self, answer, label):
        for name, value in FIXED.items():
            self.tally.check(answer.header(name) == value, f"{label}: {name} is “{answer.header(name)}”")
        self.tally.check(answer.header("permissions-policy"), f"{label}: no Permissions-Policy")
        self.tally.check(not answer.header("server"), f"{label}: says what server it is")
        self.tally.check("access-control-allow-origin" not in dict(_pairs(answer)), f"{label}: lets other sites read")
        policy = dict(part.strip().split(" ", 1) for part in answer.header("content-security-policy").split(";") if " " in part.strip())
        isFile = bool(answer.header("content-disposition"))
        if isFile:
            good = policy.get("default-src") == "'none'" and "sandbox" in answer.header("content-security-policy")
        else:
            good = policy == POLICY
        self.tally.check(good, f"{label}: the policy is “{answer.header('content-security-policy')}”")

    def refused(self, answer, label, statuses, isStranger=True):
        """An answer that lets nobody in and says nothing; status 0 stands for a connection that was just closed."""
        self.tally.check(answer.status in statuses, f"{label}: {answer.status or 'closed'} instead of {' or '.join(map(str, statuses))}")
        if answer.status == 0:
            return
        self.headers(answer, label)
        self.silent(answer, label, isStranger)

    def silent(self, answer, label, isStranger=True):
        """Nothing of the machine, of the session or of the person is in an error."""
        server, visitor = self.server, self.visitor
        secrets = {"the store's path": server.store, "the session's cookie": visitor.cookie.split("=")[1],
                   "the key": server.key, "the program's path": server.command.binary}
        if isStranger:
            secrets["the pages' address"] = visitor.base.strip("/")
            secrets["the token of forms"] = visitor.token or visitor.base
        whole = answer.text + str(_pairs(answer))
        for what, secret in secrets.items():
            self.tally.check(secret not in whole, f"{label}: {what} is in the answer")
        for trace in ("Swift/", ".swift", "Fatal error", "Thread ", "Error Domain", "SQLite", "NSError"):
            self.tally.check(trace not in answer.text, f"{label}: the answer says “{trace}”")
        found = planted.found(answer.text)
        self.tally.check(not found, f"{label}: the answer names {found}")

    def alive(self, label, limit=5):
        """The server still answers whom it let in, and has said nothing on standard error."""
        try:
            answer = self.visitor.get()
            self.tally.check(answer.status == 200, f"after {label}: the first page answers {answer.status}")
        except OSError as error:
            self.tally.check(False, f"after {label}: the first page does not answer ({type(error).__name__})")
        code = self.server.process.poll()
        self.tally.check(code is None, f"after {label}: the server has ended with {code}")
        self.tally.check(not self.server.errors, f"after {label}: standard error says {self.server.errors[:200]}")


def _pairs(answer):
    if isinstance(answer.headers, dict):
        return [(name, value) for name, values in answer.headers.items() for value in values]
    return [(name.lower(), value) for name, value in answer.headers]
