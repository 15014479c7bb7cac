"""The stores that the proofs begin with; persons and companies are made up."""

import os

import planted
import tool

FACEBOOK = """{"installed_apps_v2": [{"name": "AliExpress", "user_app_scoped_id": "7", "added_timestamp": 1609459200, \
"category": "%s", "removed_timestamp": %d}]}"""


class Stage:
    """A folder with stores, and the command that makes them."""

    def __init__(self, binary, work):
        self.work = tool.fresh(work, "stage")
        self.command = tool.Tool(binary, self.work)

    def newStore(self):
        """The path of a store that nothing has been put into."""
        return os.path.join(tool.fresh(self.work, "store"), "store")

    def planted(self):
        """A store in which every field holds a word that occurs nowhere else."""
        kit = tool.fresh(self.work, "kit")
        planted.files(kit)
        store = self.newStore()
        planted.store(self.command, store, kit)
        return store

    def write(self, name, content):
        """A file to upload."""
        path = os.path.join(tool.fresh(self.work, "file"), name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def full(self):
        """A store in which something of everything has happened."""
        store = self.newStore()
        proof = self.write("proof.txt", "The request was received.\n" * 20)

        def must(line, *more):
            self.command.must(store, *line.split(), *more)

        must("profile set --email erika@example.org --resident de-be --identifier account-id=EX-1", "--name", "Erika Mustermann",
             "--address", "Musterweg 1", "--address", "12345 Berlin")
        must("addressees add shop --email privacy@example.org --place de", "--name", "Example GmbH")
        must("addressees add far --place us-ca --email privacy@example.org", "--name", "Example Inc", "--address", "1 Example Road")
        for line in ("access --to aliexpress --language en", "erasure --to shop --ground no-longer-necessary --second-language de",
                     "access --to shop --language de", "access --to far", "access --to shop"):
            must("draft " + line)
        must("draft objection --to shop", "--reason", "I do not want it.")
        must("draft access --to shop --capacity agent", "--for", "Jane Roe")
        must("log 1 sent --via email --on 2026-09-20", "--evidence", proof)
        must("log 1 acknowledged --via email --on 2026-09-22")
        must("log 2 sent --on 2026-11-02")
        must("log 2 refused --on 2026-11-20", "--note", "They say that they need it.")
        must("log 3 sent --on 2026-11-20")
        must("log 4 sent --on 2026-08-01")
        must("log 5 sent --on 2026-10-01")
        must("log 5 answered --on 2026-10-20", "--evidence", proof)
        must("correct 5 2 --on 2026-10-02")
        self._leave(must)
        must("profile set --profile jane --email jane@example.org --resident us-ca", "--name", "Jane Roe")
        return store

    @staticmethod
    def _leave(must):
        must("leave start aliexpress --persona buyer")
        for item, answer in {"account-kind": "buyer", "papers-needed": "saved", "purchase-near": "no", "decision": "delete",
                             "finality": "yes", "no-open-orders": "0", "no-open-disputes": "0"}.items():
            must(f"leave check aliexpress {item} --answer {answer}")
        must("leave check aliexpress refunds-posted not-applicable")
        must("leave note aliexpress blocked", "--text", "There are open orders")
        must("leave start ebay")
        must("leave new corner --by shop", "--name", "Corner Shop")
        must("logins set aliexpress google present --other-sign-in yes")
        must("logins set aliexpress facebook not-used")
        must("closures set alipay variant-known --variant A")
