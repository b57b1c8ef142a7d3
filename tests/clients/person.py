"""A person with a browser that runs no scripts: reads pages, fills in forms, follows redirects."""

from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit
import secrets
import tempfile

import requests
from PIL import Image


class _Forms(HTMLParser):
    """Collects a page's forms with the values that a browser would send."""

    def __init__(self):
        super().__init__()
        self.forms = []
        self.buttons = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append(
                {"action": attributes.get("action", ""), "fields": {}, "buttons": []}
            )
        if not self.forms:
            return
        form = self.forms[-1]
        name = attributes.get("name")
        if tag == "input" and name and attributes.get("type") not in ("checkbox", "radio"):
            form["fields"][name] = attributes.get("value", "")
        if tag in ("input", "button") and attributes.get("type") == "submit" and name:
            form["buttons"].append((name, attributes.get("value", "")))


class Person:
    """Somebody who signs up on a fresh server and lets apps in."""

    def __init__(self, base, name):
        self.base = base
        self.username = f"{name}_{secrets.token_hex(3)}"
        self.password = "long enough " + secrets.token_hex(8)
        self.web = requests.Session()

    def _submit(self, page, action, values, button=None):
        forms = _Forms()
        forms.feed(page.text)
        form = next(f for f in forms.forms if urlsplit(f["action"]).path.rstrip("/") == action)
        fields = dict(form["fields"])
        fields.update(values)
        if button:
            assert button in form["buttons"], f"no button {button} in {form['buttons']}"
            fields[button[0]] = button[1]
        return self.web.post(
            urljoin(page.url, form["action"]),
            data=fields,
            headers={"Origin": self.base},
            allow_redirects=False,
        )

    def sign_up(self):
        page = self.web.get(self.base + "/sign-up")
        assert page.status_code == 200, page.text[:500]
        answer = self._submit(
            page,
            "/sign-up",
            {
                "username": self.username,
                "email": f"{self.username}@mail.example",
                "password": self.password,
                "agreement": "true",
            },
        )
        assert answer.status_code == 303, answer.text[:500]
        assert "error" not in answer.headers["Location"], answer.headers["Location"]
        return self

    def allow(self, authorize_url):
        """Lets an app in and returns the code that the server would hand to it."""
        page = self.web.get(authorize_url)
        assert page.status_code == 200, f"{page.status_code} {page.text[:500]}"
        answer = self._submit(page, "/oauth/authorize", {}, ("decision", "allow"))
        assert answer.status_code in (302, 303), answer.text[:500]
        return parse_qs(urlsplit(answer.headers["Location"]).query)["code"][0]


def photo(colour, size=(1600, 1200)):
    """A JPEG file with a gradient towards a colour."""
    gradient = Image.linear_gradient("L").resize(size)
    picture = Image.composite(Image.new("RGB", size, colour), Image.new("RGB", size, "white"), gradient)
    file = tempfile.NamedTemporaryFile(suffix=".jpg", delete=False)
    picture.save(file, "JPEG", quality=90)
    return file.name
