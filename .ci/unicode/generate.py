#!/usr/bin/env python3
"""Writes the two tables by which RelationsModel folds text, from Python's Unicode data.

    python3 .ci/unicode/generate.py

A character folds to the canonical decomposition of its full case folding, without combining
marks, and with quotation marks, dashes and spaces made plain. The table lists every character
whose folding is not itself, Hangul syllables aside: those decompose by arithmetic.

The second table is for comparing quotes with prints, where case and accents count: it lists the
forms that a character takes in print, as ligatures, Arabic presentation forms, half and full width
and letters of a mathematical font, with the characters that they stand for.

Each entry is the distance of the character from the one before it, the number of characters it
folds to, and their code points; or for a run of characters whose foldings lie a fixed distance
away, the length of the run and that distance. Numbers are written in base 32, the lowest digits
first; a digit with more to follow is taken from the second half of the alphabet.
"""

import pathlib
import unicodedata

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
FOLDER = pathlib.Path(__file__).parents[2] / "Sources/RelationsModel/Folding"

# Letters that people type without their stroke or ligature, and that Unicode does not decompose.
PLAIN = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "\t": " ", "\n": " ", "\v": " ", "\f": " ", "\r": " ", "\x85": " ",
}

# Characters that are not seen: soft hyphen, joiners, marks of direction, variation selectors.
UNSEEN = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0000, 0xE0FFF),
]


def is_dropped(character):
    if unicodedata.combining(character):
        return True
    return any(low <= ord(character) <= high for low, high in UNSEEN)


def fold(text):
    while True:
        kept = "".join(c for c in unicodedata.normalize("NFD", text) if not is_dropped(c))
        folded = "".join(fold_one(c) for c in kept)
        if folded == text:
            return folded
        text = folded


def fold_one(character):
    if character in PLAIN:
        return PLAIN[character]
    if unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return " "
    return character.casefold()


def entries():
    for value in range(0x110000):
        if 0xD800 <= value <= 0xDFFF or 0xAC00 <= value <= 0xD7A3:
            continue
        folded = fold(chr(value))
        if folded != chr(value):
            yield value, [ord(c) for c in folded]


# Forms that say something else than the character: x² is not x2.
MEANT = ("<super>", "<sub>", "<fraction>", "<circle>", "<noBreak>")

# The wave dash, for which many programs write the full-width tilde; double primes are one mark.
PRINTED = {"\u301c": "~", "\u2033": "\u2033", "\u2036": "\u2033"}


# Letters with a mark beside them, which are printed as one character or as two.
MARKED = "\u013f\u0140\u0149"


def is_mark(character):
    return unicodedata.category(character)[0] in "PZ" or character in "`\u00b4\u02bb\u02bc\u2212"


def is_kana(character):
    return 0x3040 <= ord(character) <= 0x30FF


def is_arabic(character):
    return "\uFB50" <= character <= "\uFEFC"


def print_form(character):
    """The characters for which a form stands in print; itself where it stands for itself."""
    if character in PRINTED:
        return PRINTED[character]
    if is_kana(character):
        # A voicing mark of half width is a character of its own.
        return unicodedata.normalize("NFKD", character)
    tag = unicodedata.decomposition(character).split(" ")[0]
    if not tag.startswith("<") or tag in MEANT or character.isspace():
        return character
    form = unicodedata.normalize("NFKC", character)
    if "\uFDF0" <= character <= "\uFDFF":
        # A phrase in one character; its blanks are no characters of their own.
        form = form.replace(" ", "")
    if form[0] == " " and (not is_arabic(character) or len(form) == 1):
        return character
    form = form.lstrip(" ")
    form = "".join(unicodedata.normalize("NFKD", c) if is_kana(c) else c for c in form)
    marks = [is_mark(c) for c in form]
    is_hangul = any(0x1100 <= ord(c) <= 0x11FF or 0xAC00 <= ord(c) <= 0xD7A3 for c in form)
    # What is letters and marks at once, such as a number in parentheses, stays one character.
    if not form or is_hangul or any(marks) != all(marks) and character not in MARKED:
        return character
    return form


def print_forms():
    for value in range(0x110000):
        if 0xD800 <= value <= 0xDFFF:
            continue
        form = print_form(chr(value))
        if form != chr(value):
            yield value, [ord(c) for c in form]


def runs(found):
    """Joins neighbours that fold by one distance, or to nothing, into runs."""
    joined = []
    for value, folded in found:
        kind = "drop" if not folded else folded[0] - value if len(folded) == 1 else None
        if joined and kind is not None:
            first, length, last_kind, _ = joined[-1]
            if last_kind == kind and value == first + length:
                joined[-1] = (first, length + 1, kind, folded)
                continue
        joined.append((value, 1, kind, folded))
    return joined


def number(value):
    digits = ""
    while value >= 32:
        digits += ALPHABET[32 + value % 32]
        value //= 32
    return digits + ALPHABET[value]


def signed(value):
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def encode(joined):
    last = 0
    for first, length, kind, folded in joined:
        text = number(first - last)
        if kind is None:
            text += number(len(folded)) + "".join(signed(value - first) for value in folded)
        elif kind == "drop":
            text += number(0) + number(length)
        else:
            text += number(1) + number(length) + signed(kind)
        last = first
        yield text


def write(found, type_name, constant):
    text = "".join(encode(runs(found)))
    lines = [text[at:at + 92] for at in range(0, len(text), 92)]
    body = "\n".join(f"    {line}\\" for line in lines)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{type_name}+Data.swift").write_text(
        f"""// Written by .ci/unicode/generate.py from Unicode {unicodedata.unidata_version}; \
change that, not this.

extension {type_name} {{
  static let {constant}: StaticString = \"\"\"
{body.removesuffix(chr(92))}
    \"\"\"
}}
""")


def main():
    write(entries(), "FoldingTable", "encoded")
    write(print_forms(), "PrintForms", "encoded")


main()
