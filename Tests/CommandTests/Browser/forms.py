"""Fills in forms of transition preview --edit in Chromium: forms.py PROGRAM CHROMIUM FOLDER, where FOLDER is a plan that may be changed."""

import os, signal, subprocess, sys, urllib.error, urllib.request

from browser import Browser

program, chromium, folder = sys.argv[1:]


def expect(holds, what):
    if not holds:
        raise SystemExit(f"not so: {what}")


def plan():
    return "".join(open(os.path.join(folder, name)).read() for name in sorted(os.listdir(folder)))


def status(address, **headers):
    try:
        return urllib.request.urlopen(urllib.request.Request(address, b"do=write", headers)).status
    except urllib.error.HTTPError as error:
        return error.code


preview = subprocess.Popen([program, "preview", "--edit", folder], stdout=subprocess.PIPE, text=True)
address = preview.stdout.readline().strip()
browser = Browser(chromium)


def go(address, title):
    browser.open(address)
    browser.until(f"document.querySelector('h1')?.textContent === {title!r} && document.readyState === 'complete'")


def fill(name, value):
    expect(browser.evaluate(
        f"(() => {{ const field = document.querySelector('[name=\"{name}\"]'); field.value = {value!r};"
        f" return field.value === {value!r}; }})()"), f"{name} takes {value}")


def press(button, until):
    browser.evaluate("document.body.dataset.old = 'old'")
    browser.evaluate(f"document.querySelector('button[value=\"{button}\"]:not(.skip)').click()")
    browser.until(f"!document.body?.dataset.old && document.readyState === 'complete' && ({until})")


try:
    for page in ["edit", "edit?in=handovers", "edit?in=handovers&item=public-order-at-sonapi", "edit?in=tasks&new=yes"]:
        for width in [360, 1400]:
            browser.resize(width, 900)
            browser.open(address + page)
            browser.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
            expect(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page} fits {width}")
        expect(browser.evaluate("document.querySelectorAll('h1').length === 1"), f"{page} has one title")
        unlabelled = browser.evaluate(
            "[...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)')]"
            ".filter(field => !field.labels.length && !field.ariaLabel).map(field => field.name)")
        expect(not unlabelled, f"{page}: every field has a label: {unlabelled}")
        twice = browser.evaluate(
            "(ids => ids.filter((id, place) => ids.indexOf(id) !== place))"
            "([...document.querySelectorAll('[id]')].map(part => part.id))")
        expect(not twice, f"{page}: no two parts have the same id: {twice}")

    # A handover with its receiver, capacity and action; a button of a group goes on with the form.
    go(address + "edit?in=handovers&new=yes", "New handover")
    fill("f.title", "Police advice: the rest")
    press("add:f.to", "document.querySelector('[name=\"f.to.n0.who\"]')")
    fill("f.to.n0.who", "hnp")
    press("open:f.capacity", "document.querySelector('[name=\"f.capacity.required\"]')")
    fill("f.capacity.required", "13 units")
    press("add:f.actions", "document.querySelector('[name=\"f.actions.n0.title\"]')")
    fill("f.actions.n0.title", "Train the rest")

    # Return in a field shows what will be written, and writes nothing.
    before = plan()
    browser.evaluate("document.querySelector('[name=\"f.title\"]').focus()")
    browser.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    browser.until("document.querySelector('h1')?.textContent === 'What will be written'")
    expect(plan() == before, "nothing is written before it is asked for")
    press("write", "document.querySelector('h1').textContent === 'Police advice: the rest'")
    expect(browser.evaluate("document.querySelector('.saved') !== null"), "it is said that it is written")
    written = plan()
    for line in ["  police-advice-the-rest:\n", "    title: 'Police advice: the rest'\n", "    to: [hnp]\n",
                 "    capacity: { required: 13 units }\n", "      train-the-rest: { title: Train the rest }\n"]:
        expect(written.count(line) > before.count(line), f"the plan says {line}")

    # What is wrong is told with the focus on it.
    fill("f.title~state", "pending")
    press("show", "document.activeElement?.id === 'faults'")

    # Long lists are searched.
    browser.open(address + "edit?in=handovers&item=public-order-at-sonapi")
    browser.until("document.getElementById('f.areas')?.querySelector('input[type=search]')")
    shown = browser.evaluate(
        "(() => { const search = document.getElementById('f.areas').querySelector('input[type=search]'); search.value = 'martiss';"
        " search.dispatchEvent(new Event('input'));"
        " return [...search.nextElementSibling.querySelectorAll('label')].filter(label => !label.hidden).length; })()")
    expect(shown == 2, f"what is chosen and what is found is shown: {shown}")

    # Others cannot send a form.
    form = address + "edit?in=tasks&new=yes"
    expect(status(form) == 403, "a form that does not say where it is from is refused")
    expect(status(form, Origin="http://evil.org") == 403, "a form of another site is refused")
    expect(status(form, Origin=address.split("/", 3)[0] + "//" + address.split("/")[2]) == 403, "a form without its token is refused")
    expect(plan() == written, "nothing of that is written")
finally:
    browser.end()
    preview.send_signal(signal.SIGINT)
    preview.wait()
