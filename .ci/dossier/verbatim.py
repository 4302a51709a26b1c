#!/usr/bin/env python3
"""Verifies that no words of others stand in Data/ but short, attributed quotations.

Always: every quote has a speaker and a source, and at most 40 words; the op-ed has its five.
With --text (the op-ed, as positions.py describes it): none of its runs of four words, its five
quotations aside, stands anywhere but in what others say or are called: names, the titles of the
op-ed and of the articles that it links, addresses, the words of other sources' quotes. Comments
are read too.
With --quotes: the quotes are those that may ship, word for word, and no run of six words of what
was seen around them stands anywhere, with the same exceptions and other sources' titles. It is a
table of tab-separated values with at least the columns id, quote, ship ("yes") and seen_context;
with the texts of others in it, it is no part of the repository. Needs Python 3 and PyYAML.

usage: verbatim.py [--text TEXT] [--quotes quotes.tsv]
"""

import argparse
import csv
import pathlib
import re

import dossier as d

LONGEST = 40
OPED_QUOTES = ["OQ1", "OQ2", "OQ3", "OQ4", "OQ5"]
# Where a title is the dossier's own, or that of an office.
OWN_TITLES = ("dossier", "actors", "issues", "events")
# Names and titles of office are nobody's prose; a run inside one of them counts for nothing.
NAMES = [
    "Russian Foreign Minister Sergei Lavrov",
    "UK Foreign Secretary Boris Johnson",
    "Prime Minister Theresa May",
    "Prime Minister Theresa May’s",
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


def own_words(dossier, with_titles=False):
    """Every scalar that should be the dossier's own words, with a label to report it by.

    Left out are the texts of quotes, which are held against the table, and addresses and, unless
    they are asked for, titles of sources, which are given as their pages give them.
    """
    for label, key, value in every_scalar(dossier):
        of_source = key == "title" and label not in OWN_TITLES
        if key == "URL" or (of_source and not with_titles):
            continue
        yield label, key, re.sub(r"https?://\S+", "", value)
    for path in sorted(d.FOLDER.rglob("*.yaml")):
        for comment in re.findall(r"(?m)(?:^|\s)#.*$", path.read_text(encoding="utf-8")):
            yield path.name, "comment", comment


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
    oped = [quote["id"] for quote, source in d.quotes(found) if source["id"] == d.OPED]
    if oped != OPED_QUOTES:
        problems.append(f"{d.OPED}: quotes {', '.join(oped)}, not {', '.join(OPED_QUOTES)}")
    for path in sorted(d.DATA.rglob("*")):
        if path.is_file() and "seen_context" in path.read_text(encoding="utf-8"):
            problems.append(f"{path}: speaks of seen_context")
    return problems


def check_oped(found, path):
    """Looks for the op-ed's prose; its quotations cut it into pieces and are no part of it."""
    text = d.normalised(pathlib.Path(path).read_text(encoding="utf-8"))
    oped = next(s for s in found["sources"] if s["id"] == d.OPED)
    pieces = text
    for quote in oped["quotes"]:
        pieces = pieces.replace(quote["text"], "\n")
    prose = set().union(*(d.runs(d.words(piece), 4) for piece in pieces.split("\n")))
    prose -= name_runs(4)
    problems = [] if oped["textDigest"] == d.digest(text) else [f"{path}: not the op-ed's text"]
    for label, key, value in own_words(found, with_titles=True):
        # The op-ed's headline, and the titles of the articles that it links, stand in it whole.
        if key == "title" and re.search(r"(?:^|: )" + re.escape(value), text):
            continue
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
    done = f"{len(d.quotes(found))} quotes, short and attributed"
    done += "; none of the op-ed's prose" if options.text else "; not held against the op-ed"
    done += "; true to the table" if options.quotes else "; not held against the table"
    d.finish(problems, done)


if __name__ == "__main__":
    main()
