#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Makes a language that nobody speaks and everybody can read: [Ṅéẃ îššüé ôôô].

    pseudo.py LUPDATE LRELEASE OUT.qm ROOT DIRECTORY...

What is on the screen without brackets never went through a translator, and what has no closing
bracket does not fit: the texts are 40 % longer than the English ones. The build makes it anew from
the sources; it is not kept.
"""

import math
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ACCENTS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÀƁÇĐÉƑĜĤÎĴĶĻḾÑÔÞǪŔŠŢÛṼŴẊÝŽàƀçđéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýž")
# Placeholders, tags, and a letter that a menu or button is chosen by.
KEPT = re.compile(r"%L?(?:\d+|n)|<[^>]*>|&[^\s&]|&&")
# How a date or a time is written, for QLocale: no text.
FORMAT = re.compile(r"[dMyhHmsAaPp .,:/-]+")
GROWTH = 0.4


def accented(text):
    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[end:kept.start()].translate(ACCENTS), kept.group()]
        end = kept.end()
    return "".join(parts) + text[end:].translate(ACCENTS)


def pseudo(text):
    if FORMAT.fullmatch(text):
        return text
    length = len(KEPT.sub("", text))
    more = max(0, math.ceil(length * GROWTH) - 2)  # the brackets count
    filling = "".join(" " if i % 6 == 0 else "ô" for i in range(more))
    return f"[{accented(text)}{filling.rstrip()}]"


def fill(path):
    tree = ET.parse(path)
    for message in tree.iter("message"):
        source = message.find("source").text or ""
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        for child in list(translation):
            translation.remove(child)
        if message.get("numerus") != "yes":
            translation.text = pseudo(source)
            continue
        translation.text = None
        for text in (source.replace("(s)", ""), source.replace("(s)", "s")):
            ET.SubElement(translation, "numerusform").text = pseudo(text)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def main(lupdate, lrelease, out, root, *directories):
    with tempfile.TemporaryDirectory() as scratch:
        texts = str(Path(scratch) / "lockstep_pseudo.ts")
        # Headers are found from the root: without them the contexts are not those of the classes.
        subprocess.run([lupdate, "-I", ".", "-silent", "-locations", "none", "-source-language",
                        "en", "-target-language", "en", *directories, "-ts", texts],
                       check=True, cwd=root)
        fill(texts)
        subprocess.run([lrelease, "-silent", texts, "-qm", out], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
