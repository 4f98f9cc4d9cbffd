"""Checks files of Word as far as can be done without Word: check-word.py LIST

The list is a file with the path of a document on each line. Prints each disagreement on a line.
"""

import sys

import docx
from openxml_audit import OpenXmlValidator

with open(sys.argv[1], encoding="utf-8") as file:
    paths = file.read().split("\n")
for path in paths:
    for error in OpenXmlValidator().validate(path).errors:
        print(f"{path}: {error}")
    document = docx.Document(path)
    if not document.core_properties.title:
        print(f"{path}: it has no title")
    if not any(paragraph.style.name == "Title" for paragraph in document.paragraphs):
        print(f"{path}: no paragraph is its title")
