"""Hostile text in every field of every form: it is shown as text, runs nothing and asks for nothing elsewhere."""

import re
import urllib.parse

import browser
from forms import forms

# Each would run, break out of an attribute, fill a template, or turn the text around, if it were not escaped.
TEXTS = [
    "<script>window.zq=1;alert('zq')</script>", "\"><img src=x onerror=\"window.zq=2\">", "' onmouseover='window.zq=3' x='",
    "{{name}}{{{name}}}{{>x}}{{=<% %>=}}", "</textarea></title></style><svg onload=window.zq=4>", "javascript:window.zq=5",
    "\u202ezq\u202d\u2066\u2067", "&lt;script&gt;&#x3c;b&#x3e;", "<!--", "]]><b>", "http://evil.example.org/zq.png",
    "<meta http-equiv=refresh content=0;url=http://evil.example.org/>", "<base href=http://evil.example.org/>",
    "%0d%0aX-Evil: 1", "../../../etc/passwd", "Robert'); DROP TABLE event;--", "\U000e0041\u0301\u0301\u0301", "zq" * 2500,
]
# Stands for the time when every field has a text, whatever its kind.
EVERYTHING = len(TEXTS)
RIGHT = {"email": "erika@example.org", "number": "1"}
# What none of it may become in the source of a page.
RAW = re.compile(r"<script>window|<img src=x|<svg onload|<meta http-equiv=refresh content=0;url=http|<base href|href=\"javascript:", re.I)
# Forms after which there is less to look at come last.
ENDING = re.compile(r"forget|restore|erase|undo|remove|replace|take-back")


def run(tally, promises, stage, short):
    visitor = promises.visitor
    seen, sent = {}, 0
    for turn in range(1 if short else 3):
        pages = [(path, reply) for path, reply in visitor.crawl(perShape=1 if short else 4) if reply.isPage]
        found = [(path, form) for path, reply in pages for form in forms(reply, path)]
        found.sort(key=lambda pair: bool(ENDING.search(pair[1].action)))
        for path, form in found:
            if turn == 0 and ENDING.search(form.action) and short:
                continue
            kind = (re.sub(r"\d+", "*", form.action), form.method)
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] <= (1 if short else 4):
                sent += _attack(tally, promises, form, path, turn, short)
    looked = _look(tally, promises, short)
    print(f"attack: hostile text in {len(seen)} forms, sent {sent} times; {looked} pages looked at in Chromium", flush=True)
    promises.alive("hostile text")


def _attack(tally, promises, form, path, turn, short):
    """Sends a form with hostile text in its texts, each time another one in another field, and then in everything."""
    visitor, sent = promises.visitor, 0
    action = visitor.local(form.action, path)
    if not tally.check(action is not None, f"{path}: a form is sent elsewhere: {form.action[:80]}"):
        return 0
    names = sorted({control.get("name") for control in form.controls})
    for index in [*range(0, len(TEXTS), 6 if short else 1), EVERYTHING]:
        fields, files = form.fill(lambda *asked: _entered(index, turn, names, *asked))
        if index == EVERYTHING:
            fields = [(name, value if name == "token" else TEXTS[0]) for name, value in fields] + [("preview", "1")]
        if form.method == "get":
            answer = visitor.get(action.split("?")[0] + "?" + urllib.parse.urlencode(fields))
        else:
            answer = visitor.post(action, fields, files if form.isMultipart else ())
        sent += 1
        label = f"hostile text in {action}"
        tally.check(answer.status in (200, 303, 400, 403, 404, 409, 413, 415, 422), f"{label}: {answer.status}")
        promises.headers(answer, label)
        _source(tally, answer, label)
    return sent


def _entered(index, turn, names, kind, name, values):
    """What goes into one field the index-th time."""
    place = names.index(name)
    text = TEXTS[(index + place) % len(TEXTS)]
    if kind == "file":
        return [(text[:100], text.encode())]
    if values:
        return [text] if index == EVERYTHING else [values[(index + turn) % len(values)]]
    if index == EVERYTHING:
        return text
    if kind == "date":
        return f"2026-11-2{index % 6}"
    # Now and then what is demanded is right, so that the rest is kept.
    if kind in RIGHT or (index + place) % 5 == 4:
        return RIGHT.get(kind)
    return text


def _source(tally, answer, label):
    tally.check(not answer.header("x-evil"), f"{label}: makes a header of its own")
    if not answer.header("content-type").startswith("text/html") or answer.header("content-disposition"):
        return
    match = RAW.search(answer.text)
    tally.check(match is None, f"{label}: unescaped: {answer.text[max(0, match.start() - 40):match.end() + 40] if match else ''}")
    for element in answer.document.iter():
        if isinstance(element.tag, str):
            bad = [name for name in element.attrib if name.startswith("on") or name == "style"]
            tally.check(not bad, f"{label}: <{element.tag}> has {bad}")
            for name in ("href", "src", "action", "formaction"):
                value = element.get(name) or ""
                tally.check(not re.match(r"\s*(javascript|data|vbscript):", value, re.I), f"{label}: {name} is {value[:40]}")


def _look(tally, promises, short):
    """Every page once more in a real browser: no script of the text ran, no dialog opened, nothing was asked elsewhere."""
    visitor = promises.visitor
    paths = []
    for path, reply in visitor.crawl(perShape=2 if short else 8):
        if reply.isPage:
            _source(tally, reply, f"after hostile text: {path or 'the first page'}")
            if not short or "zq" in reply.text:
                paths.append(path)
    with browser.Browser(promises.server, visitor) as chromium:
        for path in paths:
            chromium.open(path)
            label = f"hostile text, {path or 'the first page'} in Chromium"
            tally.check(chromium.run("return window.zq") is None, f"{label}: a script ran")
            strange = [url for url in chromium.requested() if not url.startswith((chromium.origin, "data:", "about:"))]
            tally.check(not strange, f"{label}: asks for {strange[:2]}")
            tally.check(not chromium.dialog(), f"{label}: a dialog opens")
    return len(paths)
