"""The keyboard alone: the tabulator reaches every control of a page, in their order, and shows where it is."""

# What the tabulator must reach: of radio buttons with one name only one, of closed details the summary only.
CONTROLS = """
const all = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
const groups = new Set(), found = [];
for (const e of all) {
  if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})) continue;
  if (e.type === "radio") {
    const group = (e.form ? [...document.forms].indexOf(e.form) : "") + " " + e.name;
    const checked = [...document.querySelectorAll("input[type=radio]")].find(r => r.form === e.form && r.name === e.name && r.checked);
    if (groups.has(group) || (checked && checked !== e)) continue;
    groups.add(group);
  }
  found.push(e);
}
window.controls = found;
window.reached = [];
window.hidden = [];
document.addEventListener("focusin", event => {
  const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
  window.reached.push(found.indexOf(e));
  const isRinged = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const isInView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!isRinged) window.hidden.push("no ring: " + e.tagName + " " + (e.id || e.textContent.trim().slice(0, 30)));
  else if (!isInView) window.hidden.push("out of sight: " + e.tagName + " " + (e.id || e.textContent.trim().slice(0, 30)));
});
document.activeElement?.blur();
window.scrollTo(0, 0);
return found.length;
"""
RESULT = """
const missing = window.controls.filter((e, i) => !window.reached.includes(i));
const all = window.reached.filter(i => i >= 0);
// After the last control it begins anew.
const again = all.indexOf(all[0], 1), order = again < 0 ? all : all.slice(0, again);
return [missing.map(e => e.tagName + " " + (e.id || e.name || e.textContent.trim().slice(0, 30))),
  order.some((n, i) => i && n < order[i - 1]), [...new Set(window.hidden)]];
"""
# Pages of more controls are lists; their first part says enough.
MOST = 150


def check(tally, browser, label):
    """Goes through the page that has just been opened."""
    count = browser.run(CONTROLS)
    press = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    # A date has up to four parts, each a stop of its own; and what can be scrolled is one, too.
    for _ in range(min(count + 3 * browser.run("return document.querySelectorAll('input[type=date]').length") + 5, MOST)):
        browser.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "rawKeyDown", **press})
    missing, isMixed, hidden = browser.run(RESULT)
    if count <= MOST:
        tally.check(not missing, f"{label}: the keyboard does not reach {missing[:3]}")
    tally.check(not isMixed, f"{label}: the keyboard goes through the page in another order")
    tally.check(not hidden, f"{label}: where the keyboard is cannot be seen: {hidden[:3]}")
