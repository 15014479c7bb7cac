"""Somebody at the browser: follows links, types into fields, presses buttons, reads what the page says."""

from selenium.common.exceptions import NoSuchElementException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from browser import Browser


# The link that leads to a path, or else one that does with a query.
LINK = """
const links = [...document.links].map(a => [a, a.href.replace(arguments[0], "")]);
const found = links.find(([, to]) => to === arguments[1]) ?? links.find(([, to]) => to.split(/[?#]/)[0] === arguments[1]);
return found ? found[0] : null;
"""


class Stuck(Exception):
    """The person does not find what the story says that there is."""


class Person:
    """One browser on a running page, used as people do: nothing is opened that no link leads to."""

    def __init__(self, server, scripts=True):
        self.browser = Browser(server, scripts=scripts)
        self.driver = self.browser.driver

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.__exit__()

    @property
    def where(self):
        return self.browser.path

    def follow(self, *paths):
        """Goes from link to link; each must be on the page before. A path may end before the query of the link."""
        for path in paths:
            link = self.browser.run(LINK, self.browser.start, path)
            if link is None:
                raise Stuck(f"on “{self.where}” no link leads to “{path}”")
            self._reveal(link)
            self._leave(link)

    def sees(self, path):
        """Whether a link leads there from where she is."""
        return self.browser.run(LINK, self.browser.start, path) is not None

    def fill(self, **fields):
        """Types into fields and makes choices; a value of a list is a choice among boxes, `True` ticks."""
        for name, value in fields.items():
            self._fill(name.replace("_", "-"), value)

    def upload(self, name, *paths):
        for path in paths:
            self._find(f"input[type=file][name='{name}']").send_keys(path)

    def press(self, value=None, name=None, form=None):
        """Sends a form: the first one of `main`, or one whose action ends with a text, by a button of a value."""
        place = f"main form[action$='{form}'] " if form else "main form "
        button = f"{place}button:not([hidden])" + (f"[name='{name}']" if name else "") + (f"[value='{value}']" if value else "")
        element = self._find(button)
        self._reveal(element)
        self._leave(element)

    def _leave(self, element):
        """Clicks and waits for the next page."""
        before = self._root()
        try:
            element.click()
        except WebDriverException as error:
            raise Stuck(f"on “{self.where}” “{element.text or element.get_attribute('value')}” cannot be clicked: {error.msg[:100]}") from None
        self.browser.until(lambda: self._root() not in (None, before))

    def _root(self):
        """What tells this page from the next one; None while there is none."""
        try:
            isWhole = self.browser.run("return document.readyState") == "complete"
            return self.driver.find_element(By.TAG_NAME, "html").id if isWhole else None
        except WebDriverException:
            return None

    def _find(self, selector):
        try:
            return self.driver.find_element(By.CSS_SELECTOR, selector)
        except NoSuchElementException:
            raise Stuck(f"on “{self.where}” there is no {selector}; it says: {self.says[:200]}") from None

    def _reveal(self, element):
        """Opens what an element is folded into."""
        for folded in reversed(element.find_elements(By.XPATH, "ancestor::details[not(@open)]")):
            if element.tag_name != "summary" or folded != element.find_element(By.XPATH, ".."):
                folded.find_element(By.CSS_SELECTOR, "summary").click()

    def _fill(self, name, value):
        if isinstance(value, (list, bool)):
            for one in value if isinstance(value, list) else ["1"]:
                self._tick(name, one)
            return
        field = self._find(f"main [name='{name}']:not([type=hidden])")
        self._reveal(field)
        kind = field.get_property("type")
        if kind == "radio":
            self._tick(name, value)
        elif kind == "select-one":
            Select(field).select_by_value(value)
        elif kind == "date":
            year, month, day = value.split("-")
            # The order in which the date field of an English browser takes the parts.
            field.send_keys(month + day + year)
        else:
            field.clear()
            field.send_keys(value)

    def _tick(self, name, value):
        box = self._find(f"main [name='{name}'][value='{value}']")
        self._reveal(box)
        label = self._find(f"label[for='{box.get_property('id')}']")
        if not box.is_selected():
            label.click()
        if not box.is_selected():
            raise Stuck(f"on “{self.where}” the label of {name} {value} does not choose it")

    @property
    def says(self):
        """What the page says at its top, or its heading."""
        texts = [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, "main .flash, main .error, h1")]
        return " / ".join(text.replace("\n", " ") for text in texts if text)

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def isRefused(self):
        return bool(self.driver.find_elements(By.CSS_SELECTOR, "main .flash.bad"))
