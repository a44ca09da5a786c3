import os
import shutil
import socket
import threading
import time
from pathlib import Path

import pytest
import uvicorn

from sayso.explore import addresses, make_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def site(world):
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(make_app(world.path), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield made
        made.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_view_opens_quietly_and_axe_finds_nothing_serious(world, site, browser, theme):
    context = browser.new_context(color_scheme=theme, bypass_csp=True)  # axe is put in by hand, past the policy
    page, errors, foreign = context.new_page(), [], []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: foreign.append(asked.url) if not asked.url.startswith(site) else None)
    for address in world.addresses:
        page.goto(site + address)
        page.evaluate(AXE.read_text())
        found = page.evaluate("axe.run()")["violations"]
        bad = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")]
        assert not bad, (address, bad)
        assert page.evaluate("window.ran") is None, address
    assert not errors
    assert not foreign
    if shots := os.environ.get("SAYSO_SHOTS"):
        page.goto(site + world.addresses[7])
        page.screenshot(path=f"{shots}/test-{theme}.png", full_page=True)
    context.close()


def test_it_works_under_its_own_policy_without_console_errors(world, site, browser):
    page, errors = browser.new_page(), []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    for address in world.addresses:
        page.goto(site + address)
    assert not errors
    page.close()


@pytest.mark.parametrize("which", ["plain", "nasty"])
def test_the_lit_words_are_the_statements_words(world, site, browser, which):
    page, wanted = browser.new_page(), world.ids[which]
    told = page.request.get(f"{site}/statement/{wanted}.json").json()["statement"]
    page.goto(site + told["page"]["href"])
    for role, words in (("content", told["text"]), ("source", told["as_written"]), ("cue", told["cue"])):
        lit = page.locator(f'.lit[data-part~="{wanted}:{role}"]').evaluate_all(
            "all => all.map(e => e.textContent).join('')"
        )
        assert lit == words.replace("\0", "\ufffd")
    page.close()


def test_hover_joins_the_three_and_keys_work(world, site, browser):
    page = browser.new_page()
    page.goto(site + addresses.page_address("https://strait.example/a?b=1&c=2"))
    page.locator(".article .lit.content").first.hover()
    assert page.locator(".lit.on").count() >= 3
    page.goto(site + "/search")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == first
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=ferry*")
    page.close()


def test_it_reads_on_a_phone_and_without_script(world, site, browser):
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=True)
    page = context.new_page()
    for address in world.addresses:
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "/")
    page.locator("input[name=q]").fill("ferry")
    page.locator("button", has_text="Search").click()
    page.wait_for_url("**/search?q=ferry*")
    assert page.locator(".saying").count() >= 1
    context.close()


def test_the_theme_is_kept(site, browser):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(site + "/")
    page.locator("#theme").click()
    page.goto(site + "/about")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    context.close()
