"""What Erika does on each day of the story. `scene` has the files that she hands in, and judges."""

import stage

ORDERS = """Order ID,Order date,Order status
8100000000000001,2026-03-01,Finished
8100000000000002,2026-05-01,Finished
"""
ANSWER = """From: Example Privacy <privacy@example.com>
To: Erika Mustermann <erika@example.org>
Subject: Your request
Date: Tue, 08 Dec 2026 10:00:00 +0100
Message-ID: <1@example.com>
Content-Type: text/plain; charset=utf-8

Dear Ms Mustermann,

enclosed you will find the information pursuant to Article 15 GDPR and a copy of your data.
"""
# Her questions before anything can be closed, with her answers by the number of the question.
CLEARING = {
    "account-kind": "buyer", "papers-needed": "saved", "purchase-near": "no", "decision": "delete", "finality": "yes",
    "no-open-orders": "0", "no-open-disputes": "0", "contact-reachable": "yes", "after-sales": "closed",
}
EXIT = "leaving/aliexpress"


def introduces(erika, scene):
    """Says who she is."""
    erika.follow("settings", "settings/profile")
    erika.fill(name="Erika Mustermann", email="erika@example.org", residence="Berlin", address="Musterweg 1\n12345 Berlin")
    erika.press(form="settings/profile")
    scene.says(erika, "the profile")


def begins(erika, scene):
    """Starts to leave, as a private buyer."""
    erika.follow("leaving", EXIT)
    erika.fill(persona="buyer")
    erika.press()
    scene.says(erika, "the start")


def settle(erika, scene, item, state="done", upload=None, **answers):
    """Settles an entry of the plan on its own page."""
    if not erika.sees(f"{EXIT}/items/{item}"):
        erika.follow("leaving", EXIT)
    erika.follow(f"{EXIT}/items/{item}")
    erika.fill(**answers)
    if upload:
        erika.upload("evidence", upload)
    erika.press(name="state", value=state, form=f"items/{item}")
    scene.says(erika, item)


def clears(erika, scene):
    """Decides, and brings orders, disputes and refunds to an end."""
    for item, answer in CLEARING.items():
        settle(erika, scene, item, a0=answer)
    settle(erika, scene, "refunds-posted", state="not-applicable")
    settle(erika, scene, "settled-in-order")
    settle(erika, scene, "vip-renewal")


def looksAtAlipay(erika, scene):
    """Finds out which account with Alipay she has: an old one with money in it."""
    erika.follow("leaving", EXIT, "closures/alipay")
    erika.fill(a="stored-value")
    erika.press(form="#which")
    erika.press(form="log/variant-known")
    scene.says(erika, "which account with Alipay it is")


def looksAtLogins(erika, scene):
    """Takes stock of linked logins: Facebook only."""
    erika.follow("leaving", EXIT, f"{EXIT}/items/login-inventory")
    for field in erika.browser.run("return [...document.querySelectorAll(\"main input[type=radio][value=yes]\")].map(e => [e.name, e.closest('fieldset').textContent])"):
        name, label = field
        if name.startswith("l"):
            erika.fill(**{name: "yes" if "Facebook" in label and "sign-in" in label else "no"})
    erika.fill(other="yes")
    erika.press(form=f"{EXIT}/logins")
    scene.says(erika, "the linked logins")


def exports(erika, scene):
    """Saves what she needs later: the list of orders, invoices, messages, the copy of her data."""
    erika.follow("leaving", EXIT, f"{EXIT}/orders")
    erika.upload("file", scene.file("orders.csv", ORDERS))
    erika.press(form="orders")
    scene.says(erika, "the orders")
    settle(erika, scene, "order-list", a0_from="2020-01-01", a0_to="2026-11-30")
    settle(erika, scene, "invoices", a0="2", a1="2", upload=scene.file("invoice.pdf", b"%PDF-1.4 made up"))
    for item in ("tracking-logs", "seller-messages"):
        settle(erika, scene, item)
    settle(erika, scene, "dispute-histories", state="not-applicable")
    settle(erika, scene, "data-copy")


def asksForCopy(erika, scene):
    """Writes the letter for a copy of her data, from where the plan leads, and says that it went out."""
    erika.follow("leaving", EXIT, f"{EXIT}/items/access-letter", "new?to=aliexpress&right=access", "new/law", "new/letter")
    erika.press(name="write")
    scene.says(erika, "the letter")
    scene.tally.check(erika.where == "requests/1/letters/1", f"the letter was written, and the page is “{erika.where}”")
    scene.tally.check("Erika Mustermann" in erika.text and "aliexpress" in erika.text.lower(), "the letter does not say who writes to whom")
    erika.fill(via="email")
    erika.press(form="letters/1/sent")
    scene.says(erika, "that the letter was sent")
    settle(erika, scene, "exports-complete")


def submits(erika, scene):
    """Asks for the closure, on the website, and notes it."""
    erika.follow("leaving", EXIT, f"{EXIT}/notes/submitted")
    erika.fill(until="day", until_day="2026-12-16")
    erika.press(form="notes/submitted")
    scene.says(erika, "that the closure was asked for")


def hearsBack(erika, scene):
    """The service confirms."""
    erika.follow("leaving", EXIT, f"{EXIT}/notes/confirmed")
    erika.fill(text="Your account is closed.")
    erika.press(form="notes/confirmed")
    scene.says(erika, "the confirmation")


def readsAnswer(erika, scene):
    """The answer to the letter comes by mail; what it is taken for is right."""
    erika.follow("requests", "requests/1", "requests/1/reply")
    erika.upload("mail", scene.file("answer.eml", ANSWER))
    erika.press(form="reply")
    scene.says(erika, "the mail")
    scene.tally.check("copy of your data" in erika.text, "the sentence that the proposal rests on is not shown")
    erika.fill(accepted="done")
    erika.press()
    scene.says(erika, "what the mail is")


def findsLogins(erika, scene):
    """Hands in Facebook's export."""
    erika.follow("logins", "logins/import")
    erika.fill(provider="facebook", exported_on="2026-12-10")
    erika.upload("file", scene.file("connected_apps_and_websites.json", stage.FACEBOOK % ("active", 0)))
    erika.press(form="logins/import")
    scene.says(erika, "Facebook's export")
    scene.tally.check("AliExpress" in erika.text, "what the export says of AliExpress is not shown")


def says(erika, scene, state, **more):
    """Says of the login with Facebook how it stands."""
    erika.follow("logins", "logins/aliexpress/facebook/sign-in")
    erika.fill(state=state, **more)
    erika.press(form="facebook/sign-in")
    scene.says(erika, f"the login: {state}")


def revokes(erika, scene):
    """Takes the link with Facebook away, now that the account is closed."""
    says(erika, scene, "revoked")


def looksAgain(erika, scene):
    """Looks a day later: it is gone."""
    says(erika, scene, "verified", text="AliExpress is not in the list any more.")


def closesAlipay(erika, scene):
    """Settles what Alipay wants to be settled, asks for the closure, and it is closed."""
    for item in ("statements-saved", "balance-zero", "no-pending"):
        erika.follow("leaving", EXIT, "closures/alipay", f"closures/alipay/items/{item}")
        erika.press(name="state", value="done")
        scene.says(erika, f"Alipay: {item}")
    for state, more in {"decided": {}, "submitted": {}, "closed-reported": {"text": "Your account is closed."}, "verified": {"text": "No account is found."}}.items():
        erika.follow("leaving", EXIT, "closures/alipay", f"closures/alipay/log/{state}")
        erika.fill(**more)
        erika.press(form=f"log/{state}")
        scene.says(erika, f"Alipay: {state}")


def archives(erika, scene):
    """Puts the records into one file, which is made while she waits."""
    erika.follow("leaving", EXIT, f"{EXIT}/archive")
    erika.fill(keep_until="2036-12-31", place="A disk in the drawer")
    erika.press(form="archive")
    scene.says(erika, "the archive")
    scene.tally.check(erika.browser.until(lambda: "/file" in erika.driver.page_source, 30), "the archive is not done after half a minute")


def reads(erika, scene):
    """Today and the report say that it is over."""
    erika.follow("leaving", EXIT)
    scene.tally.check(not erika.isRefused(), f"the exit: {erika.says[:200]}")
