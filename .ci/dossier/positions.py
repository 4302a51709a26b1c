#!/usr/bin/env python3
"""Holds every position and digest of the op-ed against its text, which is not in the repository.

TEXT is a file of plain text, UTF-8, with all of the article as it was printed: headline, author,
date, paragraphs, the two lines that name related articles, the note on the author. Line breaks and
runs of blanks do not matter, all else does: the page has also carried an earlier state of it, and
the digest of the whole text tells which one TEXT is. Needs Python 3 and PyYAML.

It also counts how much of the text somebody without it could find by trying words on the digests of
short spans, and fails when that is more than a small part.

usage: positions.py TEXT
"""

import pathlib
import sys

import dossier as d

# Some four words: more nobody finds by trial.
LEAST_UNKNOWN = 25
# The part of the text that short spans may give away: names of issues, people and places, in the main.
MOST_FOUND = 0.1


def bounds(span):
    return int(span["start"]), int(span["end"])


def check_quotes(source, text):
    problems = []
    for quote in source["quotes"]:
        start, end = bounds(quote["anchor"])
        if text[start:end] != quote["text"]:
            problems.append(f"{quote['id']}: at {start} to {end} stands other text")
            where = text.find(quote["text"])
            if where >= 0:
                problems.append(f"{quote['id']}: found at {where} to {where + len(quote['text'])}")
        elif text[start - 1 : start] not in ("“", "'") or text[end : end + 1] not in ("”", "'"):
            problems.append(f"{quote['id']}: does not stand in quotation marks: not a quotation")
    return problems


def check_passages(source, text):
    problems = []
    for passage, _ in d.passages(source):
        start, end = bounds(passage["span"])
        if not 0 <= start < end <= len(text):
            problems.append(f"{passage['id']}: {start} to {end} is outside the text")
        elif d.digest(text[start:end]) != passage["span"]["digest"]:
            problems.append(f"{passage['id']}: the text at {start} to {end} has another digest")
    return problems


def check_secrecy(source, text):
    """Counts what can be found by trial: spans with little in them that is not quoted or found already."""
    quoted = [bounds(quote["anchor"]) for quote in source["quotes"]]
    # A quotation's own marks are no secret either.
    known = {place for start, end in quoted for place in range(start - 1, end + 1)}
    spans = {bounds(passage["span"]) for passage, _ in d.passages(source)}
    found = set()
    while True:
        new = set()
        for start, end in spans:
            unknown = {place for place in range(start, end) if place not in known | found}
            if len(unknown) < LEAST_UNKNOWN:
                new |= unknown
        if not new:
            break
        found |= new
    part = len(found) / len(text)
    if part > MOST_FOUND:
        return [f"digests of short spans give away {part:.0%} of the text"]
    print(f"digests of short spans give away {part:.0%} of the text at most")
    return []


def main(path):
    text = d.normalised(pathlib.Path(path).read_text(encoding="utf-8"))
    source = next(s for s in d.read()["sources"] if s["id"] == d.OPED)
    problems = check_quotes(source, text) + check_passages(source, text) + check_secrecy(source, text)
    if source["textDigest"] != d.digest(text):
        problems.insert(0, f"{path} is not the text that the positions count in: {d.digest(text)}")
    count = len(source["quotes"]) + len(d.passages(source))
    d.finish(problems, f"{count} positions and the text's digest hold")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1])
