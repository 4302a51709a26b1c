#!/usr/bin/env python3
"""Holds every position and digest of the op-ed against its text, which is not in the repository.

TEXT is a file of plain text, UTF-8, with all of the article as it was printed: headline, author,
date, paragraphs, the two lines that name related articles, the note on the author. Line breaks and
runs of blanks do not matter, all else does: the page has also carried an earlier state of it, and
the digest of the whole text tells which one TEXT is. Needs Python 3 and PyYAML.

It also looks whether somebody without the text could find it by trial: a digest gives away a short
span, and what lies between spans that lie in it. What was published anyway does not count.

usage: positions.py TEXT
"""

import pathlib
import sys

import dossier as d

# So many characters nobody tries out one by one.
LEAST_UNKNOWN = 60
# The date line and the title of a linked article: no prose, and both can be looked up.
PUBLIC = ("OE12", "OP9")


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


def check_secrecy(source):
    """Counts what a digest leaves to be found once all that lies within its span is known."""
    quoted = [bounds(quote["anchor"]) for quote in source["quotes"]]
    # A quotation's own marks are no secret either.
    quoted = [(start - 1, end + 1) for start, end in quoted]
    spans = {bounds(passage["span"]) for passage, _ in d.passages(source)}
    problems = []
    for passage, _ in d.passages(source):
        start, end = bounds(passage["span"])
        inner = [s for s in spans if s != (start, end) and start <= s[0] and s[1] <= end]
        known = {place for low, high in quoted + inner for place in range(low, high)}
        unknown = sum(place not in known for place in range(start, end))
        if 0 < unknown < LEAST_UNKNOWN and passage["id"] not in PUBLIC:
            problems.append(f"{passage['id']}: its digest hides {unknown} characters only")
    return problems


def main(path):
    text = d.normalised(pathlib.Path(path).read_text(encoding="utf-8"))
    source = next(s for s in d.read()["sources"] if s["id"] == d.OPED)
    problems = check_quotes(source, text) + check_passages(source, text) + check_secrecy(source)
    if source["textDigest"] != d.digest(text):
        problems.insert(0, f"{path} is not the text that the positions count in: {d.digest(text)}")
    count = len(source["quotes"]) + len(d.passages(source))
    d.finish(problems, f"{count} positions and the text's digest hold")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1])
