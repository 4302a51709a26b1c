#!/usr/bin/env python3
"""Holds every position and digest of the op-ed against its text, which is not in the repository.

usage: positions.py TEXT
"""

import pathlib
import sys

import dossier as d


def main(path):
    text = d.normalised(pathlib.Path(path).read_text(encoding="utf-8"))
    source = next(s for s in d.read()["sources"] if s["id"] == d.OPED)
    problems = []
    if source["textDigest"] != d.digest(text):
        problems.append(f"{d.OPED}: the text has the digest {d.digest(text)}")
    for quote in source["quotes"]:
        start, end = int(quote["anchor"]["start"]), int(quote["anchor"]["end"])
        if text[start:end] != quote["text"]:
            problems.append(f"{quote['id']}: at {start} to {end} stands other text")
            where = text.find(quote["text"])
            if where >= 0:
                problems.append(f"{quote['id']}: found at {where} to {where + end - start}")
    for passage, _ in d.passages(source):
        start, end = int(passage["span"]["start"]), int(passage["span"]["end"])
        if not 0 <= start < end <= len(text):
            problems.append(f"{passage['id']}: {start} to {end} is outside the text")
        elif d.digest(text[start:end]) != passage["span"]["digest"]:
            problems.append(f"{passage['id']}: the text at {start} to {end} has another digest")
    count = len(source["quotes"]) + len(d.passages(source))
    d.finish(problems, f"{count} positions and the text's digest hold")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
