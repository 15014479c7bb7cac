"""For every command of the help tree calls that do something sensible on the full store of `scenes`.

{out} is a folder to write in, {kit} holds files to read. A command that is not here makes the sweeps fail: whoever
adds a command adds its line.
"""

import json
import os
import zipfile

CALLS = {
    "addressees add": [["other", "--name", "Example Inc", "--email", "privacy@example.org", "--place", "us-ca"]],
    "addressees edit": [["shop", "--name", "Example GmbH & Co. KG"]],
    "addressees list": [[]],
    "addressees show": [["shop"], ["aliexpress"]],
    "backup": [["{out}/store.backup"]],
    "batch": [["{kit}/table.csv", "--output-dir", "{out}/batch"], ["{kit}/table.csv", "--output-dir", "{out}/pdf", "--format", "pdf"]],
    "calendar": [["--output", "{out}/dates.ics"], []],
    "check-data": [["{kit}/data"]],
    "closures check": [["alipay", "balance"]],
    "closures list": [[]],
    "closures set": [["alipay", "kept", "--evidence", "{kit}/proof.txt", "--note", "a reason"]],
    "closures show": [["alipay"]],
    "correct": [["1", "1", "--on", "2026-11-19"], ["1", "1", "--take-back"]],
    "deadlines": [["--law", "eu-gdpr", "--right", "access", "--received", "2026-11-20", "--resident", "de-be"]],
    "doctor": [[], ["--mend"]],
    "dossier": [["1", "--output", "{out}/dossier.html"], ["2", "--output", "{out}/dossier.zip"]],
    "draft": [
        ["access", "--to", "aliexpress"], ["access", "--to", "shop", "--format", "pdf", "--output", "{out}/letter.pdf"],
        ["access", "--to", "shop", "--format", "eml", "--attach-pdf", "--output", "{out}/letter.eml"],
        ["erasure", "--to", "shop", "--output", "{out}/letter.html", "--second-language", "de"],
        ["access", "--to", "shop", "--for", "Jane Roe", "--capacity", "agent", "--power-of-attorney", "{out}/power.txt",
         "--output", "{out}/for.txt"],
    ],
    "due": [[], ["--check"]],
    "export": [["--format", "json"], ["--format", "csv"], ["--format", "json", "--output", "{out}/export.json"]],
    "follow-up": [["2", "--list"], ["2", "reminder", "--output", "{out}/reminder.eml"], ["2", "complaint", "--output", "{out}/complaint.pdf"]],
    "forget": [["2", "--yes"], ["--whole-profile", "--yes"]],
    "import": [["{kit}/export.json", "--preview"]],
    "laws compare": [["eu-gdpr", "uk-gdpr"]],
    "laws list": [[]],
    "laws show": [["eu-gdpr"]],
    "laws stale": [[]],
    "leave addressee": [["aliexpress", "shop"]],
    "leave archive": [
        ["aliexpress", "{kit}", "--output", "{out}/archive.zip", "--keep-until", "2036-12-31"],
        ["aliexpress", "{kit}", "--output", "{out}/archive", "--keep-until", "2036-12-31"],
    ],
    "leave check": [["aliexpress", "decision", "--answer", "delete"], ["aliexpress", "account-kind", "--answer", "buyer"]],
    "leave new": [["corner-shop", "--name", "Corner Shop", "--by", "shop"]],
    "leave next": [[], ["aliexpress"]],
    "leave note": [["aliexpress", "waiting", "--text", "the screen says", "--evidence", "{kit}/proof.txt"]],
    "leave orders": [["aliexpress", "{kit}/orders.csv", "--exported-on", "2026-11-20"]],
    "leave persona": [["aliexpress", "operator"]],
    "leave plan": [["aliexpress"], ["aliexpress", "--output", "{out}/plan.html"]],
    "leave questions": [["aliexpress"]],
    "leave report": [["aliexpress"], ["aliexpress", "--output", "{out}/report.html"]],
    "leave services": [[]],
    "leave show": [[], ["aliexpress"]],
    "leave start": [["ebay"]],
    "list": [[], ["--everyone"]],
    "log": [["1", "acknowledged", "--evidence", "{kit}/reply.txt", "--note", "@{kit}/reply.txt"]],
    "logins import": [["--from", "google", "{kit}/connections.html", "--exported-on", "2026-11-20"]],
    "logins list": [[]],
    "logins set": [["aliexpress", "facebook", "present", "--evidence", "{kit}/proof.txt"]],
    "logins show": [["google"]],
    "pick": [["--controller", "aliexpress", "--right", "access"]],
    "profile list": [[]],
    "profile set": [["--email", "erika2@example.org", "--identifier", "account-id=12345678"]],
    "profile show": [[]],
    "read-reply": [["{kit}/answer.eml", "--proceeding", "2"], ["{kit}/answer.eml", "--proceeding", "2", "--accept", "extension"]],
    "restore": [["{kit}/store.backup", "--replace"]],
    "review": [["2", "--missing", "recipients", "--output", "{out}/missing.txt"]],
    "send": [["3", "--via", "/bin/cat"]],
    "open": [["3", "--with", "/bin/true", "--link"], ["3", "--with", "/bin/true", "--output", "{out}/open.eml"]],
    "show": [["1"], ["2"]],
    "undo": [[]],
    "verify": [[]],
}
# The commands of a local page run until they are stopped; their own tests look at them.
NOT_CALLED = {"serve"}


def furnish(kit):
    """Files that the examples read, besides those of the scenes."""
    def put(name, text):
        path = os.path.join(kit, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    put("table.csv", "right,to,key\naccess,aliexpress,a\nerasure,shop,b\n")
    put("orders.csv", "Order ID,Order date,Order status,Order amount,Store name\n8001,2026-01-02,Finished,EUR 5.00,Example GmbH\n")
    put("connections.html", "<html><body><h2>Sign in with Google</h2><p>AliExpress</p></body></html>")
    put("answer.eml", "From: privacy@example.org\nTo: erika@example.org\nDate: Mon, 5 Oct 2026 10:00:00 +0200\n"
        "Message-ID: <1@example.org>\nSubject: Your request\n\nWe need more time and extend the deadline by two further months.\n")
    put("data/Jurisdictions/places/xa.json", json.dumps({"id": "xa", "name": {"en": "Exampleland"}}))
    with zipfile.ZipFile(os.path.join(kit, "some.zip"), "w") as archive:
        archive.writestr("a.txt", "text")


def calls(leaf):
    """The calls of a command of the help tree; None where nobody wrote any."""
    name = " ".join(leaf)
    if leaf[0] in NOT_CALLED:
        return []
    return None if name not in CALLS else [[*leaf, *call] for call in CALLS[name]]
