"""What the checks of the dossier share: reading it, normalising texts, counting words."""

import hashlib
import pathlib
import re
import sys
import unicodedata

try:
    import yaml
except ImportError:
    sys.exit("PyYAML is missing: install python3-yaml, or `pip install pyyaml`")

DATA = pathlib.Path(__file__).resolve().parents[2] / "Data"
FOLDER = DATA / "uk-russia"
PASSAGE_LISTS = ("reports", "claims", "advice", "mentions")
OPED = "lain-2017"


def load(path):
    """Reads one file with every scalar a string, as the program does."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def read(folder=FOLDER):
    """Reads the whole dossier; sources come as one list, in order of file."""
    found = {"dossier": load(folder / "dossier.yaml")}
    for name in ("actors", "issues", "events"):
        found[name] = load(folder / f"{name}.yaml")[name]
    found["sources"] = [
        source for path in sorted(folder.glob("sources/*.yaml")) for source in load(path)["sources"]
    ]
    return found


def quotes(dossier):
    """Every quote with the source under which it stands."""
    return [(q, s) for s in dossier["sources"] for q in s.get("quotes", [])]


def passages(source):
    """Every passage of a source with the list that holds it."""
    return [(p, kind) for kind in PASSAGE_LISTS for p in source.get(kind, [])]


def normalised(text):
    """Normalisation 1: NFC, every run of white space to one space, trimmed."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def digest(text):
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def words(text):
    """The words of a text without case, punctuation or kind of quotation mark."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"(?<=\w)[.'’](?=\w)|(?<=\b\w)\.", "", folded)
    return re.findall(r"\w+", folded)


def runs(sequence, length):
    """Every run of so many words."""
    return {tuple(sequence[i : i + length]) for i in range(len(sequence) - length + 1)}


def finish(problems, done):
    """Prints what is wrong and leaves with 1, or says what was done."""
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)" if problems else done)
    sys.exit(1 if problems else 0)
