"""A store in which every field of the user's holds a word that occurs nowhere else, and files that hold some too."""

import os

NAME, MAIL, STREET, TOWN = "zqname", "zqmail", "zqstreet", "zqtown"
ACCOUNT, PHONE, NOTE, REASON, SCOPE, FIELD = "zqaccount", "zqphone", "zqnote", "zqreason", "zqscope", "zqfield"
PROOF, SCREEN, REMARK, OVERRIDE, PERSON = "zqproof", "zqscreen", "zqremark", "zqoverride", "zqperson"
ORDER, REPLY, ROW, CODE, LISTED = "zqorder", "zqreply", "zqrow", "zqcode", "zqlisted"
COMPANY, COMPANY_MAIL, COMPANY_STREET = "zqcompany", "zqprivacy", "zqavenue"
# Whom the user writes to may be named where a call says what to do next; who the user is, and what they noted, may not.
OF_COMPANY = {COMPANY, COMPANY_MAIL, COMPANY_STREET}
ALL = {value for name, value in list(globals().items()) if name.isupper() and isinstance(value, str)}


def found(text, without=()):
    """The planted words that a text holds."""
    text = text.lower()
    return sorted(word for word in ALL - set(without) if word in text)


def files(folder):
    def put(name, text):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)

    put("proof.txt", f"{PROOF}\n" * 50)
    put("note.txt", f"{NOTE}\n")
    put("orders.csv", f"Order ID,Order date,Order status\n{ORDER},{ORDER},{ORDER}\n\"{ORDER}")
    put("orders.json", f'{{"{ORDER}": ["{ORDER}", ')
    put("orders.xlsx", f"PK\x03\x04{ORDER}")
    put("list.html", f"<html><body>{LISTED}<b>{LISTED}")
    put("list.json", f'[{{"{LISTED}": "{LISTED}"')
    put("reply.eml", f"From: {REPLY}@example.org\nTo: {REPLY}\nDate: {REPLY}\nSubject: {REPLY}\nContent-Type: text/plain; charset={REPLY}\n"
        f"Content-Transfer-Encoding: base64\n\n{REPLY}!!!\n")
    put("table.csv", f"right,to,reason,ground\naccess,shop,{ROW},{ROW}\n{ROW},shop,,\nobjection,{ROW},{ROW}\n")
    put("wide.csv", f"right,to,{ROW}\naccess,shop,{ROW}\n")
    put("broken.csv", f"right,to\naccess,\"{ROW}\n")
    put("letter.txt", "mine")
    put("helper", "#!/bin/sh\nread -r sheet\nkill -SEGV $$\n")
    # What a desktop's program says that cannot open what it was handed.
    put("loud", "#!/bin/sh\necho \"no method available for opening '$*'\" >&2\nexit 3\n")
    for name in ("helper", "loud"):
        os.chmod(os.path.join(folder, name), 0o700)


def store(tool, path, folder):
    def must(*arguments):
        tool.must(path, *arguments)

    must("profile", "set", "--name", f"Erika {NAME}", "--email", f"{MAIL}@example.org", "--address", f"{STREET} 1",
         "--address", f"12345 {TOWN}", "--resident", "de-be", "--identifier", f"account-id={ACCOUNT}", "--identifier", f"phone={PHONE}")
    must("addressees", "add", "shop", "--name", f"{COMPANY} GmbH", "--email", f"{COMPANY_MAIL}@example.org",
         "--address", f"{COMPANY_STREET} 2", "--place", "de")
    must("addressees", "add", "silent", "--name", f"{COMPANY} Inc", "--address", f"{COMPANY_STREET} 3", "--place", "us-ca")
    must("draft", "access", "--to", "shop", "--scope", SCOPE)
    must("draft", "objection", "--to", "shop", "--reason", REASON)
    must("draft", "rectification", "--to", "shop", "--correct", f"name={FIELD}")
    must("draft", "access", "--to", "shop", "--for", f"Jane {PERSON}", "--capacity", "agent")
    must("log", "1", "sent", "--on", "2026-09-01", "--note", NOTE, "--evidence", os.path.join(folder, "proof.txt"))
    must("log", "2", "sent", "--on", "2026-09-01", "--note", NOTE)
    must("leave", "start", "aliexpress")
    must("leave", "new", "corner", "--name", f"Corner {REMARK}", "--by", "shop")
    must("leave", "check", "aliexpress", "decision", "--answer", "delete", "--override", OVERRIDE, "--text", SCREEN)
    must("logins", "set", "aliexpress", "google", "present", "--other-sign-in", "yes", "--note", REMARK, "--text", SCREEN)
    must("logins", "set", "aliexpress", "facebook", "present", "--request-code", CODE)
    must("closures", "set", "alipay", "variant-known", "--variant", "A", "--note", REMARK)
