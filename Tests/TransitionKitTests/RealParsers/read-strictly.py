"""Reads what was made of plans with hostile texts as strictly as each format allows: read-strictly.py LIST

The list is a file with the path of a folder on each line. The first was made of a plan with quiet texts; every other one has to have
the same structure, and its own texts letter by letter. Prints each difference on a line.
"""

import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from xml.parsers import expat

import html5lib

# What texts bring along by themselves: long words, names of another direction, the lines of a text of several paragraphs.
INLINE = {"span", "bdi", "br"}
BROUGHT_ALONG = INLINE | {
    "span class", "text direction", "w:rtl", "w:lang", "w:lang w:bidi", "w:noBreakHyphen", "w:br", "w:bidi", "w:bidi w:val",
}
# How many pages it has depends on the length of its texts.
PAGED = ["timeline.html", "timeline.md"]
SPACE = re.compile(r"[ \n\t]+")


def words(text):
    """The text with its white space as one space, and without the isolates that set a name apart."""
    return SPACE.sub(" ", text.replace("\u2068", "").replace("\u2069", "")).strip()


def read(folder, name):
    if name.endswith(".docx"):
        return os.path.join(folder, name)
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return file.read()


def walk(element):
    """Elements in their order, with a stack and no recursion, and the text between them."""
    stack = [element]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield None, None, each
            continue
        if not isinstance(each.tag, str):
            stack += [each.tail or ""]
            continue
        tag = each.tag.split("}")[-1]
        yield tag, each.attrib, each.text or ""
        stack.append(each.tail or "")
        stack += reversed(each)


def page(source, is_whole):
    """What an HTML5 parser that forgives nothing sees: block elements, kinds of elements with their attributes, links, text."""
    parser = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree"))
    tree = parser.parse(source) if is_whole else parser.parseFragment(source)
    blocks, kinds, links, text, drawing = [], set(), Counter(), [], False
    for tag, attributes, content in walk(tree):
        if tag not in ("style",):
            text.append(" " if tag in ("br", "td", "th", "p", "li", "text") else "")
            text.append(content)
        if tag is None:
            continue
        drawing = tag == "svg" or drawing and tag in ("title", "desc", "g", "rect", "circle", "path", "text", "defs", "pattern")
        if tag not in INLINE and not drawing:
            blocks.append(tag)
        kinds |= {tag} | {f"{tag} {name}" for name in attributes}
        if "href" in attributes:
            links[attributes["href"][:1]] += 1
    return {"blocks": blocks, "kinds": kinds, "links": links, "text": words("".join(text))}


def markdown(source):
    """The same of what GitHub's own parser makes of Markdown."""
    command = ["cmark-gfm", "--unsafe", "--to", "html"]
    for extension in ("table", "strikethrough", "autolink", "tasklist"):
        command += ["--extension", extension]
    command += ["--footnotes"] if "--footnotes" in HELP else ["--extension", "footnotes"]
    html = subprocess.run(command, input=source.encode(), capture_output=True, check=True).stdout.decode()
    return page(html, False)


HELP = subprocess.run(["cmark-gfm", "--help"], capture_output=True, check=True).stdout.decode()


def picture(source):
    kinds, text = set(), []
    parser = expat.ParserCreate()

    def start(name, attributes):
        kinds.update([name] + [f"{name} {key}" for key in attributes])

    parser.StartElementHandler = start
    parser.CharacterDataHandler = text.append
    parser.Parse(source, True)
    return {"kinds": kinds, "text": words("".join(text))}


def word(path):
    """What expat sees in the parts of a file of Word: none of them has a document type, and no field but the program's own."""
    kinds, text, fields = set(), [], set()
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, "a file in it is damaged"
        for name in package.namelist():
            if name == "docProps/asks.txt":
                # Marks that programs read, and no text of the plan.
                assert re.fullmatch(rb"asks [a-z0-9.+= ;-]*", package.read(name)), f"a text in {name}"
                continue
            parser = expat.ParserCreate()

            def start(element, attributes):
                kinds.update([element] + [f"{element} {key}" for key in attributes])
                if element == "w:fldSimple":
                    fields.add(attributes["w:instr"].split()[0])
                text.append({"w:p": " ", "w:tab": " ", "w:br": " ", "w:noBreakHyphen": "-"}.get(element, ""))

            def refuse(*_):
                raise ValueError(f"a document type in {name}")

            parser.StartElementHandler = start
            parser.StartDoctypeDeclHandler = refuse
            parser.CharacterDataHandler = text.append
            parser.Parse(package.read(name), True)
    assert fields <= {"PAGE", "NUMPAGES", "NOTEREF"}, f"fields: {fields}"
    return {"kinds": kinds, "text": words("".join(text).replace("\xa0", " "))}


def table(source):
    assert source.startswith("\ufeff"), "no byte order mark"
    rows = list(csv.reader(io.StringIO(source[1:], newline=""), strict=True))
    for row in rows[1:]:
        for cell in row:
            # A number may be less than zero.
            assert cell.lstrip()[:1] not in ("=", "+", "-", "@") or re.fullmatch(r"-\d+", cell), f"a formula: {cell!r}"
            assert cell[:1] not in ("\t", "\r", "\n"), f"begins with a control: {cell!r}"
    return {"blocks": [len(row) for row in rows], "text": words("\n".join(cell for row in rows for cell in row))}


def terminal(source):
    for sign in source:
        number = ord(sign)
        assert sign == "\n" or number >= 0x20 and not 0x7F <= number <= 0x9F, f"a control: {number:#x}"
        assert not 0x202A <= number <= 0x202E and not 0x2066 <= number <= 0x2069, f"a turn of direction: {number:#x}"
    return {"text": ""}


def commands(source):
    """The commands that a runner of GitHub reads: one on each line, its properties and its message escaped."""
    terminal(source)
    lines = source.split("\n")
    assert lines.pop() == "", "the last line has no end"
    for line in lines:
        command = re.fullmatch(r"::(error|warning|notice) ((?:file|line|col|title)=[^,:]*,?)+::.*", line)
        assert command, f"no command: {line[:80]!r}"
    return {"text": ""}


def findings(source, reader):
    """A list of findings: how many there are depends on the texts, of which some are advised against."""
    found = reader(source)
    return {**found, "blocks": sorted(set(found["blocks"]))}


def data(source):
    return {"text": "\n".join(strings(json.loads(source)))}


def strings(value):
    stack = [value]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, list):
            stack += each
        elif isinstance(each, dict):
            stack += each.values()


READERS = {
    "report.html": lambda source: page(source, True), "brief.html": lambda source: page(source, True),
    "timeline.html": lambda source: page(source, True), "report.md": markdown, "brief.md": markdown,
    "report.docx": word, "brief.docx": word, "timeline.docx": word, "timeline.md": markdown, "timeline.svg": picture, "check.json": data, "check.txt": terminal,
    "check.csv": lambda source: findings(source, table), "check.md": lambda source: findings(source, markdown), "check.sarif": data, "check.junit.xml": picture, "check.github": commands,
    **{f"{name}.{ending}": reader for name in ("schedule", "coverage", "handovers", "funding")
       for ending, reader in (("csv", table), ("json", data), ("txt", terminal))},
}
# Where each text has to stand as it is: others cut texts to fit, or show few of them.
WITH_ALL_TEXTS = ["report.html", "report.md", "report.docx"]


def seen(folder):
    """What each reader sees in a folder, or why it refuses."""
    result = {"texts": [words(text) for text in json.loads(read(folder, "texts.json"))]}
    for name, reader in READERS.items():
        try:
            result[name] = reader(read(folder, name))
        except Exception as error:
            result[name] = f"{type(error).__name__}: {error}"
    return result


# What of a report depends on the length of texts: how many rows its first page has, and how many pages its timeline. In what the
# plan's authors write themselves, an empty line begins a new paragraph.
OF_LENGTH = {
    "brief.html": {"p"},
    "brief.md": {"p"},
    "report.html": {"figure", "tr", "th", "td", "p", "em", "strong", "sup", "a", "span"},
    "report.md": {"p", "em", "tr", "th", "td", "strong"},
}


def same_blocks(name, here, there):
    """Whether the blocks are the same, but for those whose number depends on the length of texts."""
    if name in PAGED or here == there:
        return True
    free = OF_LENGTH.get(name, set())
    return bool(free) and [tag for tag in here if tag not in free] == [tag for tag in there if tag not in free]


def differences(quiet, hostile):
    for name in READERS:
        here, there = quiet[name], hostile[name]
        if isinstance(there, str) or isinstance(here, str):
            yield f"{name}: {there if isinstance(there, str) else here}"
            continue
        if not same_blocks(name, here.get("blocks"), there.get("blocks")):
            count = {key: value for key, value in (Counter(there["blocks"]) - Counter(here["blocks"])).items()}
            yield f"{name}: other blocks, {len(here['blocks'])} and {len(there['blocks'])}; more: {count}"
        more = there.get("kinds", set()) - here.get("kinds", set()) - BROUGHT_ALONG
        if more:
            yield f"{name}: elements and attributes that a quiet plan has not: {sorted(more)}"
        if here.get("links") != there.get("links"):
            yield f"{name}: links {dict(here['links'])} and {dict(there['links'])}"
        if name in WITH_ALL_TEXTS:
            for text in hostile["texts"]:
                if text not in there["text"]:
                    yield f"{name}: the text is not there as it is: {text[:80]!r}"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        folders = file.read().split("\n")
    quiet = seen(folders[0])
    for folder in folders[1:]:
        each = seen(folder)
        for difference in differences(quiet, each):
            print(f"{each['texts'][0][:40]!r}: {difference}")
