"""axe: every page that links lead to, in both languages, light and dark, on a telephone and a desktop."""

import concurrent.futures
import importlib.util
import os

import handed_in
import keyboard
import routes
from browser import Browser
from server import Server
from visitor import Visitor

PHONE, DESKTOP = 390, 1280
# A telephone and a desktop, light and dark; each half has both of both.
WAYS = [(PHONE, False), (DESKTOP, True), (PHONE, True), (DESKTOP, False)]
# The rules of WCAG 2.2 A and AA, and what axe calls best practices.
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  found => done(found.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes[0].target.join(" "), v.nodes[0].failureSummary])),
  error => done([["failed", String(error), 0, "", ""]]));
"""
WIDE = """
const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
if (wide <= 0) return null;
const all = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
const last = all.filter(e => ![...e.children].some(c => all.includes(c)));
return wide + " px by " + last.slice(0, 2).map(e => e.tagName.toLowerCase() + (e.className?.trim ? "." + e.className.trim() : "")).join(", ");
"""


def run(tally, stage, quick):
    store = stage.full()
    script = _axe()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(_language, tally, stage, store, language, script, quick) for language in ("en", "de")]:
            done.result()


def _language(tally, stage, store, language, script, quick):
    with Server(stage.command, store, interface=language) as server:
        visitor = Visitor(server)
        perShape = 1 if quick else 4 if language == "en" else 2
        start = ["", *handed_in.pages(tally, visitor)]
        paths = [path for path, reply in visitor.crawl(None, perShape, start) if _isGood(tally, path, reply)]
        unseen = set(routes.patterns()) - {routes.shape(path).split("?")[0] for path in paths}
        print(f"axe: {len(paths)} pages in {language}; no link leads to {', '.join(sorted(unseen))}", flush=True)
        with Browser(server, visitor) as browser:
            for turn, path in enumerate(paths):
                # In a hurry every page is looked at in one language, and in two ways that lie across from each other.
                if not quick:
                    _look(tally, browser, path, script, language, WAYS)
                elif turn % 2 == (language == "de"):
                    _look(tally, browser, path, script, language, WAYS[:2] if turn % 4 < 2 else WAYS[2:])
            for turn, path in enumerate(paths):
                if not quick or turn % 6 == 3 * (language == "de"):
                    _wrong(tally, browser, path, script, language)
        tally.check(not server.errors, f"standard error says {server.errors[:200]}")


def _isGood(tally, path, reply):
    """Every link of a page leads to something."""
    tally.check(reply.status == 200, f"{path or 'the first page'}: a link leads there, and it answers {reply.status}")
    return reply.isPage and reply.status == 200


def _axe():
    """The script of axe-core, as the package has it."""
    place = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    with open(os.path.join(place, "axe.min.js"), encoding="utf-8") as file:
        return file.read()


def _look(tally, browser, path, script, language, ways):
    name = f"{path or 'the first page'} ({language})"
    browser.show(DESKTOP)
    browser.open(path)
    keyboard.check(tally, browser, name)
    browser.run(script)
    for width, dark in ways:
        label = f"{name}, {'dark' if dark else 'light'}, {'phone' if width == PHONE else 'desktop'}"
        browser.show(width, dark, width == PHONE)
        tally.checks += 1
        for rule, what, count, target, why in browser.driver.execute_async_script(AXE):
            tally.check(False, f"{label}: {rule}: {what} ({count}×, {target}): {' '.join(why.split())[:200]}")
        _isWide(tally, browser, label)
    _zoom(tally, browser, name)
    for message in browser.messages():
        tally.check(False, f"{name}: the browser says: {message[:200]}")


# Empties a form and sends it; the number says which one of the page.
EMPTY = """
const form = document.querySelectorAll("main form[method=post]")[arguments[0]];
if (!form || /forget|undo|restore|take-back/.test(form.action)) return false;
for (const e of form.elements) {
  if (["text", "email", "date", "password", "textarea", "search", "url"].includes(e.type)) e.value = "";
  if (["radio", "checkbox"].includes(e.type)) e.checked = false;
}
form.requestSubmit();
return true;
"""


def _wrong(tally, browser, path, script, language):
    """Forms that were sent empty: what they say is wrong has to be as good a page."""
    browser.show(PHONE, True, True)
    for number in range(3):
        browser.open(path)
        before = browser.run("return performance.timeOrigin")
        if not browser.run(EMPTY, number):
            break
        browser.until(lambda: browser.run("return performance.timeOrigin") != before and browser.run("return document.readyState") == "complete", 5)
        if browser.run("return document.querySelector('.error, .flash.bad') !== null"):
            browser.run(script)
            label = f"{path or 'the first page'} ({language}), form {number + 1} sent empty"
            tally.checks += 1
            for rule, what, count, target, why in browser.driver.execute_async_script(AXE):
                tally.check(False, f"{label}: {rule}: {what} ({count}×, {target}): {' '.join(why.split())[:200]}")
            _isWide(tally, browser, label)
    browser.messages()


def _isWide(tally, browser, label):
    wide = browser.run(WIDE)
    tally.check(wide is None, f"{label}: wider than the window: {wide}")


def _zoom(tally, browser, label):
    """A desktop at 200 and 400 per cent (WCAG 2.2, 1.4.4 and 1.4.10), and with text twice as large only."""
    for scale in (2, 4):
        browser.show(DESKTOP // scale, scale=scale)
        _isWide(tally, browser, f"{label} at {scale}00 %")
    browser.show(DESKTOP)
    browser.run("document.documentElement.style.fontSize = '200%'")
    _isWide(tally, browser, f"{label} with text at 200 %")
    browser.run("document.documentElement.style.fontSize = ''")
