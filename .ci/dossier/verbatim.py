#!/usr/bin/env python3
"""Verifies that no words of others stand in Data/ but short, attributed quotations.

Always: every quote has a speaker and a source, and at most 40 words.
With --text (the op-ed): none of its runs of four words, its five quotations aside, stands anywhere
but in what is bibliographic or said by others: names, titles, addresses, the words of quotes.
With --quotes (the research table): the quotes are those that may ship, word for word, and no run
of six words of what was seen around them stands anywhere, with the same exceptions.

usage: verbatim.py [--text TEXT] [--quotes quotes.tsv]
"""

import argparse
import csv
import pathlib
import re

import dossier as d

LONGEST = 40
# Where a title is the dossier's own, or that of an office.
OWN_TITLES = ("dossier", "actors", "issues", "events")
# Names and titles of office are nobody's prose; a run inside one of them counts for nothing.
NAMES = [
    "Russian Foreign Minister Sergei Lavrov",
    "Foreign Secretary Boris Johnson",
    "Prime Minister Theresa May",
    "the Royal United Services Institute",
    "Associate Fellow Royal United Services Institute",
    "Secretary of State for Foreign and Commonwealth Affairs",
    "Secretary of State for Foreign Commonwealth and Development Affairs",
    "Minister of State for Europe and the Americas Foreign and Commonwealth Office",
    "Minister of State Foreign and Commonwealth Office",
    "Minister of Foreign Affairs of the Russian Federation",
    "Ambassador of the Russian Federation to the United Kingdom",
    "Ambassador of the United Kingdom to the Russian Federation",
    "Permanent Representative of the Russian Federation to the United Nations",
    "Permanent Representative of the United Kingdom to the United Nations",
    "Chair of the House of Commons Foreign Affairs Committee",
    "Lord Mayor s Easter Banquet at Mansion House",
]


def strings(value, key=None):
    """Every scalar with the key that it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    else:
        yield key, value


def own_words(dossier):
    """Every scalar that should be the dossier's own words, with a label to report it by.

    Left out are the texts of quotes, which are held against the table, and titles and addresses of
    sources, which are given as their pages give them.
    """
    for label, key, value in every_scalar(dossier):
        if key == "URL" or (key == "title" and label not in OWN_TITLES):
            continue
        yield label, key, re.sub(r"https?://\S+", "", value)


def every_scalar(dossier):
    """Every scalar but the text of quotes."""
    for name in ("dossier", "actors", "issues", "events"):
        for key, value in strings(dossier[name]):
            yield name, key, value
    for source in dossier["sources"]:
        for quote in source.get("quotes", []):
            for key, value in strings({k: v for k, v in quote.items() if k != "text"}):
                yield quote["id"], key, value
        for key, value in strings({k: v for k, v in source.items() if k != "quotes"}):
            yield source["id"], key, value


def name_runs(length):
    return set().union(*(d.runs(d.words(name), length) for name in NAMES))


def check_quotes(found):
    problems = []
    actors = {a["id"] for a in found["actors"]}
    for quote, source in d.quotes(found):
        if len(quote["text"].split()) > LONGEST:
            problems.append(f"{quote['id']}: more than {LONGEST} words")
        if quote.get("speaker") not in actors or not source.get("id"):
            problems.append(f"{quote['id']}: not attributed")
    for path in sorted(d.DATA.rglob("*")):
        if path.is_file() and "seen_context" in path.read_text(encoding="utf-8"):
            problems.append(f"{path}: speaks of seen_context")
    return problems


def check_oped(found, path):
    """Looks for the op-ed's prose; its own quotations cut it into pieces, they are no part of it."""
    text = d.normalised(pathlib.Path(path).read_text(encoding="utf-8"))
    oped = next(s for s in found["sources"] if s["id"] == d.OPED)
    for quote in oped["quotes"]:
        text = text.replace(quote["text"], "\n")
    prose = set().union(*(d.runs(d.words(piece), 4) for piece in text.split("\n")))
    prose -= name_runs(4)
    problems = []
    for label, key, value in own_words(found):
        for run in sorted(d.runs(d.words(value), 4) & prose):
            problems.append(f"{label}, {key}: the op-ed's “{' '.join(run)}”")
    return problems


def check_table(found, path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    allowed = {row["id"]: row["quote"] for row in rows if row["ship"] == "yes"}
    shipped = {q["id"]: q["text"] for q, s in d.quotes(found) if s["id"] != d.OPED}
    problems = [f"{i}: missing" for i in sorted(allowed.keys() - shipped.keys())]
    problems += [f"{i}: may not ship" for i in sorted(shipped.keys() - allowed.keys())]
    for i in sorted(allowed.keys() & shipped.keys()):
        if allowed[i] != shipped[i]:
            problems.append(f"{i}: the words differ from the table's")
    return problems + check_context(found, rows)


def check_context(found, rows):
    seen = {}
    for row in rows:
        context = row["seen_context"].replace("\\n", "\n")
        pieces = re.split(re.escape(row["quote"]), context)
        for piece in pieces:
            for run in d.runs(d.words(piece), 6):
                seen.setdefault(run, row["id"])
    for run in name_runs(6):
        seen.pop(run, None)
    problems = []
    for label, key, value in own_words(found):
        for run in sorted(d.runs(d.words(value), 6) & seen.keys()):
            problems.append(f"{label}, {key}: “{' '.join(run)}” stands around {seen[run]}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--text", help="the op-ed")
    parser.add_argument("--quotes", help="the research table of quotes")
    options = parser.parse_args()
    found = d.read()
    problems = check_quotes(found)
    if options.text:
        problems += check_oped(found, options.text)
    if options.quotes:
        problems += check_table(found, options.quotes)
    d.finish(problems, f"{len(d.quotes(found))} quotes, and no other words of others")


if __name__ == "__main__":
    main()
