"""A page as a person meets it: its words, its fields and its buttons."""

from html.parser import HTMLParser

ADVERT = "Planner, Leeds\n\nWe want a young planner, a digital native.\n\n- Native English speaker\n- Own car\n"


class Page(HTMLParser):
    """What a person could read and press on a page."""

    def __init__(self, html):
        super().__init__()
        self.fields, self.buttons, self.ids, self.html = {}, [], set(), html
        self.words, self._hidden = "", 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            assert given["id"] not in self.ids, f"two elements have the id {given['id']}"
            self.ids.add(given["id"])
        if tag == "input" and given.get("name") and (given.get("type") not in ("radio", "file") or "checked" in given):
            self.fields[given["name"]] = given.get("value", "")
        if tag == "button":
            self.buttons.append((given.get("name"), given.get("value"), "disabled" in given))
        self._in_text = given.get("name") if tag == "textarea" else None
        if self._in_text:
            self.fields[self._in_text] = ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._in_text = None

    def handle_data(self, data):
        if getattr(self, "_in_text", None):
            # As a browser does: the first line break after the tag belongs to the tag.
            fresh = not self.fields[self._in_text]
            self.fields[self._in_text] += data.removeprefix("\n") if fresh else data
        self.words += data

    def button(self, name, number=0):
        return [button for button in self.buttons if button[0] == name][number]

    @property
    def score(self):
        return int(self.html.split('class="score__figure">')[1].split()[0])

    @property
    def form(self):
        """The form's fields as a browser sends them."""
        return {name: value.replace("\n", "\r\n") for name, value in self.fields.items() if name != "back"}
