"""What every answer tells the browser, and what a theme leaves behind."""

import re

import pytest

from reach.web.assets import FOLDER

PAGES = ["/", "/?sample=planner", "/rules", "/rules/age.young", "/scoring", "/models", "/nope"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_the_strict_policy_and_is_not_stored(client, path):
    headers = client.get(path).headers

    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["font-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_inline_style_or_script_or_asks_another_host(client, path):
    page = client.get(path).text

    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", page)
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page)


def test_a_result_is_not_stored(client):
    assert client.post("/", data={"text": "young"}).headers["Cache-Control"] == "no-store"


def test_every_static_file_a_page_names_is_there_and_kept_for_good(client):
    page = client.get("/").text
    names = set(re.findall(r'"(/static/[^"]+)"', page))

    assert len(names) >= 7
    for name in names:
        answer = client.get(name)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        answer.close()


def test_the_address_of_static_files_changes_with_them(tmp_path):
    from reach.web.assets import digest_of

    (tmp_path / "a.css").write_text("a {}")
    before = digest_of(tmp_path)
    (tmp_path / "a.css").write_text("b {}")

    assert digest_of(tmp_path) != before


def test_nothing_outside_the_static_folder_is_served(client):
    prefix = re.search(r"/static/\w+/", client.get("/").text).group()

    assert client.get(f"{prefix}../app.py").status_code == 404
    assert client.get(f"{prefix}%2e%2e/app.py").status_code == 404


def test_what_is_vendored_names_its_version_and_licence():
    note = (FOLDER / "vendor" / "README.md").read_text()

    version = re.search(r'version:"([\d.]+)"', (FOLDER / "vendor" / "htmx.min.js").read_text()).group(1)
    assert version in note
    assert (FOLDER / "vendor" / "htmx.LICENSE.txt").is_file()
    assert (FOLDER / "fonts" / "OFL.txt").is_file()


def choose(client, theme="dark", headers=None, **more):
    return client.post("/theme", data={"theme": theme, **more}, headers=headers or {})


def test_a_theme_is_remembered_and_written_by_the_server(client):
    answer = choose(client, back="/rules?dimension=age")

    assert answer.status_code == 303
    assert answer.headers["Location"] == "/rules?dimension=age"
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert "SameSite=Lax" in answer.headers["Set-Cookie"]
    page = client.get("/").text
    assert '<html lang="en-GB" data-theme="dark">' in page
    assert re.search(r'value="dark" aria-pressed="true"', page)

    choose(client, "device")
    assert '<html lang="en-GB">' in client.get("/").text


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:x", "/a\nb"]
)
def test_a_theme_leads_to_our_own_pages_alone(client, back):
    assert choose(client, back=back).headers["Location"] == "/"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_another_site_cannot_choose_the_theme(client, headers):
    answer = choose(client, headers=headers)

    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}])
def test_our_own_pages_can(client, headers):
    assert choose(client, headers=headers).status_code == 303


def test_another_site_cannot_choose_the_theme_with_a_text_either(client):
    answer = client.post(
        "/", data={"text": "A young person", "theme": "dark"}, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


def test_a_theme_leads_back_to_the_very_address(client):
    assert 'name="back" value="/rules"' in client.get("/rules").text
    assert 'name="back" value="/rules?dimension=age"' in client.get("/rules?dimension=age").text


def test_an_unknown_theme_is_refused(client):
    assert choose(client, "sepia").status_code == 400


def test_a_theme_chosen_on_the_desk_keeps_the_text(client):
    answer = client.post("/", data={"text": "A young person", "theme": "light"})

    assert 'data-theme="light"' in answer.text
    assert 'value="A young person"' in answer.text
    assert "theme=light" in answer.headers["Set-Cookie"]


def test_an_open_page_only_needs_the_cookie(client):
    answer = choose(client, headers={"HX-Request": "true"})

    assert answer.status_code == 204
    assert "theme=dark" in answer.headers["Set-Cookie"]
