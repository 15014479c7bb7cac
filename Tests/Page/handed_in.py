"""Pages that no link leads to, since they show what somebody handed in or asked for: reached by their forms."""

import stage
import story_days
from forms import forms

# The page with the form, how its action ends, and what is handed in.
FORMS = [
    ("settings/export", "export", None), ("settings/check", "check", None),
    ("settings/batch", "batch", ("table.csv", b"right,to\naccess,shop\nerasure,nowhere\n")),
    ("requests/1/reply", "reply", ("answer.eml", story_days.ANSWER.encode())), ("answers", "answers", ("answer.eml", story_days.ANSWER.encode())),
    ("logins/import", "import", ("connected_apps_and_websites.json", (stage.FACEBOOK % ("active", 0)).encode())),
    ("leaving/aliexpress/orders", "orders", ("orders.csv", story_days.ORDERS.encode())),
]


def pages(tally, visitor):
    """Sends each form once and returns the pages that it leads to."""
    found = []
    for page, ending, file in FORMS:
        form = next((form for form in forms(visitor.get(page), page) if form.action.split("#")[0].endswith(ending) and form.method == "post"), None)
        if not tally.check(form is not None, f"{page}: there is no form whose address ends with {ending}"):
            continue

        def choose(kind, name, values):
            if kind == "file" and file:
                return [file]
            return ["facebook"] if name == "provider" else None

        reply = visitor.post(visitor.local(form.action, page), *form.fill(choose), follow=False)
        if tally.check(reply.status == 303, f"{page}: handed in, it answers {reply.status} {reply.errors[:1]}"):
            found.append(visitor.local(reply.header("location")))
    return found
