"""story: Erika leaves AliExpress, from an empty store to the end, in a browser and by nothing but links and forms."""

import json

import story_days
from person import Person, Stuck
from server import Server

# The days on which she sits down, and what she does on each.
DAYS = [
    ("2026-12-01", [story_days.introduces, story_days.begins, story_days.clears, story_days.looksAtAlipay, story_days.looksAtLogins]),
    ("2026-12-02", [story_days.exports, story_days.asksForCopy, story_days.submits]),
    ("2026-12-09", [story_days.hearsBack, story_days.readsAnswer]),
    ("2026-12-10", [story_days.findsLogins, story_days.revokes]),
    ("2026-12-12", [story_days.looksAgain, story_days.closesAlipay, story_days.archives, story_days.reads]),
]


def run(tally, stage, quick, scripts=True):
    store = stage.newStore()
    scene = Scene(tally, stage, store)
    for day, acts in DAYS:
        with Server(stage.command, store, today=day) as server, Person(server, scripts) as erika:
            for act in acts:
                try:
                    act(erika, scene)
                except Stuck as stuck:
                    tally.check(False, f"{day}: {act.__name__}: {stuck}")
                    return
            for message in erika.browser.messages():
                tally.check(False, f"{day}: the browser says: {message[:200]}")
            tally.check(not server.errors, f"{day}: standard error says {server.errors[:200]}")
    _ends(tally, stage, store, scene)


class Scene:
    """What the acts use: files to hand in, and the command, which says what is on record."""

    def __init__(self, tally, stage, store):
        self.tally, self.stage, self.store = tally, stage, store

    def file(self, name, content):
        return self.stage.write(name, content)

    def says(self, person, what):
        """The last form was taken."""
        self.tally.check(not person.isRefused(), f"{what}: refused: {person.says[:300]}")



def _ends(tally, stage, store, scene):
    """What the command says of it: all that was done by forms is on record, and the exit is at its end."""

    def asked(*call):
        return json.loads(stage.command.must(None, *call, "--json", "--store", store, "--today", "2026-12-13").out)

    show = asked("leave", "show", "aliexpress")
    tally.check(show["state"] == "done", f"the exit is {show['state']}, held up by {show['blockedBy']}")
    logins = {(login["provider"], login["connection"]): login["state"] for login in show["logins"]}
    tally.check(logins.get(("facebook", "sign-in")) == "verified", f"the login with Facebook is {logins}")
    alipay = {closure["closure"]: closure["state"] for closure in show["closures"]}
    tally.check(alipay == {"alipay": "verified"}, f"Alipay is {alipay}")
    letter = asked("show", "1")
    kinds = [event["kind"] for event in letter["events"]]
    tally.check(letter["right"] == "access" and kinds[:1] == ["sent"], f"the letter is about {letter['right']}, with {kinds}")
    tally.check(letter["status"] == "answered", f"the letter is {letter['status']}")
    result = stage.command.call(store, "verify")
    tally.check(result.code == 0, f"verify: {result.brief()}")
