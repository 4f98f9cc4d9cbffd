"""Looks at the pages of transition preview in Chromium: preview.py PROGRAM CHROMIUM FOLDER, where FOLDER is a plan that may be changed."""

import os, signal, subprocess, sys

from browser import Browser

program, chromium, folder = sys.argv[1:]
plan = os.path.join(folder, "plan.yaml")


def expect(holds, what):
    if not holds:
        raise SystemExit(f"not so: {what}")


def save(text):
    """As editors save: a new file takes the place of the old one."""
    with open(plan + "~", "w") as file:
        file.write(text)
    os.replace(plan + "~", plan)


def serve(*options):
    process = subprocess.Popen([program, "preview", folder, *options], stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().strip()


preview, address = serve()
arabic, address_in_arabic = serve("--language", "ar")
browser = Browser(chromium)
try:
    # Nothing is asked of anybody else, and every page can be read in a narrow window and has its landmarks.
    pages = ["", "timeline", "timeline?view=coverage", "report", "advice", "background", "check"]
    for page in pages:
        for width in [320, 1400]:
            browser.resize(width, 900)
            browser.open(address + page)
            expect(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page} fits {width}")
        expect(browser.evaluate("document.querySelectorAll('h1').length === 1"), f"{page} has one title")
        expect(browser.evaluate("document.querySelectorAll('main').length === 1"), f"{page} has one main part")
        expect(
            browser.evaluate("document.querySelectorAll('nav [aria-current=page]').length >= 1"), f"{page} says what it is")
    foreign = [url for url in browser.requests if not url.startswith(address) and url != "about:blank"]
    expect(not foreign, f"requests stay on the site: {foreign}")

    for page in ["timeline", "report"]:
        for width in [320, 1400]:
            browser.resize(width, 900)
            browser.open(address_in_arabic + page)
            expect(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page} in Arabic fits {width}")

    # The first key leads past the menu.
    browser.open(address)
    browser.press("Tab", 9)
    expect(browser.evaluate("document.activeElement.className === 'skip'"), "the first stop is the way past the menu")

    # A saved plan renews the page, which keeps where it was and what had the focus, and says so.
    browser.evaluate(
        "document.querySelectorAll('.place')[3].focus(), document.querySelectorAll('.place')[3].scrollIntoView()")
    before = browser.evaluate("[scrollY, document.activeElement.dataset.place]")
    expect(before[0] > 0 and before[1], f"there is something to keep: {before}")
    good = open(plan).read()
    save(good.replace("title: ", "title: Renewed, ", 1))
    browser.until("document.querySelector('h1').textContent.startsWith('Renewed, ')")
    browser.until("document.getElementById('renewal').textContent.startsWith('Renewed. ')")
    after = browser.evaluate("[scrollY, document.activeElement.dataset.place]")
    expect(after == before, f"place and focus are kept: {before} {after}")

    # A plan that cannot be read shows its errors in place of the page, until it is mended.
    browser.open(address + "report")
    save(good + "\nbroken: [\n")
    browser.until("document.querySelector('h1').textContent === 'The plan cannot be read'")
    expect(browser.evaluate("document.querySelector('.place').dataset.place.startsWith('plan.yaml:')"), "its place is told")
    save(good)
    browser.until("document.querySelector('h1').textContent.includes('monitoring report')")

    # Places are copied, and whatever became of it is said.
    browser.open(address)
    browser.evaluate("document.querySelector('.place').click()")
    browser.until("document.getElementById('renewal').textContent.includes(document.querySelector('.place').dataset.place)")

    # The policy lets no page ask anybody else.
    blocked = browser.evaluate(
        "new Promise(done => { document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective));"
        " fetch('http://127.0.0.1:9/').catch(() => {}); })")
    expect(blocked == "connect-src", f"other addresses are blocked: {blocked}")

    # A page whose preview has ended says so.
    preview.send_signal(signal.SIGINT)
    preview.wait()
    browser.until("document.getElementById('renewal').textContent.startsWith('The preview has ended')")
finally:
    browser.end()
    for process in [preview, arabic]:
        process.send_signal(signal.SIGINT)
    statuses = [process.wait() for process in [preview, arabic]]
expect(statuses == [0, 0], f"Ctrl-C ends them: {statuses}")
