"""attack: whoever was not let in gets nothing, and nothing that is sent harms the page or who uses it."""

import time

import attack_flood
import attack_gate
import attack_text
import attack_uploads
import attack_wire
from forms import forms
from promises import Promises
from server import Server
from visitor import Visitor

ATTACKS = {"strangers": attack_gate.run, "broken requests": attack_wire.run, "uploads": attack_uploads.run,
           "floods": attack_flood.run, "hostile text": attack_text.run}


def run(tally, stage, quick):
    with Server(stage.command, stage.planted()) as server:
        visitor = Visitor(server)
        promises = Promises(tally, server, visitor)
        _survey(promises, quick)
        listening = server.listening()
        tally.check(listening == [("tcp", "0100007F", server.port)], f"listens at {listening}")
        for name, attack in ATTACKS.items():
            begun = time.monotonic()
            attack(tally, promises, stage, quick)
            print(f"attack: {name} ({time.monotonic() - begun:.0f} s)", flush=True)
        tally.check(server.listening() == listening, f"listens at {server.listening()}")
        code = server.stop()
        tally.check(code == 0, f"stopped, it ends with {code}")
        tally.check(not server.errors, f"standard error says {server.errors[:200]}")
        tally.check(server.uploads()[0] == 0, "files of uploads outlive the page")


def _survey(promises, quick):
    """Finds the forms that the attacks use: paths that take a POST, and paths and fields that take a file."""
    visitor = promises.visitor
    promises.posting, promises.uploading, promises.uploads = [], [], []
    for path, reply in visitor.crawl(perShape=1):
        if not reply.isPage:
            continue
        promises.headers(reply, path or "the first page")
        for form in forms(reply, path):
            action = visitor.local(form.action, path)
            if form.method != "post" or action is None or action in promises.posting:
                continue
            promises.posting.append(action)
            field = next((control.get("name") for control in form.controls if control.get("type") == "file"), None)
            if field:
                promises.uploading.append((action, field))
                promises.uploads.append((action, path))
    if quick:
        del promises.posting[6:], promises.uploads[4:]
