"""Forms of a page: what they ask for, and filled with what a test wants."""


class Form:
    """A form that is sent by POST or GET."""

    def __init__(self, element, path):
        self.element = element
        self.page = path
        self.action = element.get("action") or path
        self.method = (element.get("method") or "get").lower()
        self.isMultipart = element.get("enctype") == "multipart/form-data"

    @property
    def controls(self):
        return [control for control in self.element.cssselect("input, select, textarea, button")
                if control.get("name") and control.get("disabled") is None]

    def fill(self, choose, button=None):
        """The fields and files of the form.

        `choose(kind, name, values)` says what is entered: a text for text fields, a list of values for those with
        given values, a list of (name, bytes) for files; None leaves the control as the page has it.
        """
        fields, files, groups = [], [], {}
        for control in self.controls:
            name, kind = control.get("name"), _kind(control)
            if kind in ("radio", "checkbox"):
                groups.setdefault((name, kind), []).append(control)
            elif kind == "select":
                options = control.cssselect("option")
                chosen = choose(kind, name, [_value(option) for option in options])
                marked = [_value(option) for option in options if option.get("selected") is not None]
                fields += [(name, value) for value in (chosen if chosen is not None else marked or [_value(options[0])] if options else [])]
            elif kind == "file":
                files += [(name, *file) for file in choose(kind, name, []) or []]
            elif kind == "hidden":
                fields.append((name, control.get("value") or ""))
            elif kind not in ("submit", "button", "reset"):
                text = choose(kind, name, [])
                given = control.text_content().removeprefix("\n") if control.tag == "textarea" else control.get("value") or ""
                fields.append((name, given if text is None else text))
        for (name, kind), controls in groups.items():
            chosen = choose(kind, name, [control.get("value") for control in controls])
            if chosen is None:
                chosen = [control.get("value") for control in controls if control.get("checked") is not None]
            fields += [(name, value) for value in chosen]
        buttons = [control for control in self.controls if _kind(control) == "submit"]
        pressed = next((one for one in buttons if button in (None, one.get("value"), one.get("name"))), None)
        if pressed is not None:
            fields.append((pressed.get("name"), pressed.get("value") or ""))
        return fields, files


def _kind(control):
    if control.tag in ("select", "textarea"):
        return control.tag
    return (control.get("type") or ("submit" if control.tag == "button" else "text")).lower()


def _value(option):
    value = option.get("value")
    return option.text_content() if value is None else value


def forms(reply, path):
    """The forms of a page."""
    return [Form(element, path) for element in reply.document.cssselect("form")]
