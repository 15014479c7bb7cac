"""Chromium without a window, let in with a visitor's cookie or by the address that the program prints."""

import json
import re
import time

from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

BINARY, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"


class Browser:
    """A browser on the pages of one server. With a visitor it shares their session, otherwise it enters itself."""

    def __init__(self, server, visitor=None, scripts=True, downloads=None):
        options = Options()
        options.binary_location = BINARY
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--no-first-run", "--disable-background-networking", "--disable-component-update"):
            options.add_argument(flag)
        preferences = {"download.default_directory": downloads} if downloads else {}
        if not scripts:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "ignore")
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_page_load_timeout(60)
        self.origin = f"http://127.0.0.1:{server.port}"
        if visitor is None:
            self.driver.get(server.address)
            self.until(lambda: re.match(r"http://[^/]+/[0-9a-f]{16,}/$", self.driver.current_url))
            self.start = self.driver.current_url
        else:
            self.start = self.origin + visitor.base
            name, value = visitor.cookie.split("=")
            self.driver.execute_cdp_cmd("Network.setCookie", {
                "url": self.start, "name": name, "value": value, "path": visitor.base, "httpOnly": True, "sameSite": "Strict"})
        self.messages()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def open(self, path=""):
        self.driver.get(self.start + path)

    @property
    def path(self):
        """Where the browser is, without the random first segment."""
        return self.driver.current_url.removeprefix(self.start).split("#")[0]

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def until(self, condition, limit=15):
        """Waits until something holds; returns whether it does."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.05)
        return False

    def show(self, width=1280, dark=False, isPhone=False, scale=1):
        """Sets the size of the window, in CSS pixels, and whether the user likes it dark."""
        # Without movement, so that what is looked at is where it will be.
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": scale, "mobile": isPhone})

    def messages(self):
        """What the browser has complained about since the last time."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("WARNING", "SEVERE")]

    def requested(self):
        """What the pages have asked for since the last time."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def dialog(self):
        """Whether a page has opened a dialog."""
        try:
            self.driver.switch_to.alert.dismiss()
            return True
        except NoAlertPresentException:
            return False
