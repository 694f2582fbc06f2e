"""Names by ear: a coarse phonetic key, since the line is said on a telephone (G6, G11).

The usual keys (Soundex, Metaphone) drop the vowels, so that *Peterson* is *Patterson* and *Lee*
is *Lowe*. This one keeps them, and lets only a short one in the last closed syllable go, which
nobody hears: *Anderson* is *Andersen*.
"""

import re
from functools import lru_cache

_SOUNDS = (
    (r"^mac(?=[^aeiouyhk])", "mc"),
    (r"^steph(?=en)", "stev"),
    (r"^sean$", "shawn"),
    (r"leigh$", "lI"),
    (r"^(?:wr|rh)", "r"),
    (r"^kn", "n"),
    (r"^(?:ps|pf)", "s"),
    (r"^ge(?=of|ra|ne)|dg(?=e)", "j"),
    (r"ph", "f"),
    (r"(?<=m)p(?=s)|(?<=n)d(?=s)|(?<=[mn])b$|(?<=l)d(?=t)", ""),
    (r"ght?(?=$|[^aeiouy])", lambda found: "t" if found[0].endswith("t") else ""),
    (r"^th(?=om|er)|(?<=n)th(?=on)|dt", "t"),
    (r"sch", "S"),
    (r"sh", "S"),
    (r"x$", "ks"),
    (r"(?<=^[^aeiou])y$|(?<=^[^aeiou][^aeiou])y$", "Y"),
    (r"ch(?=r|l|ol|ael|eal)|ck|cq|q(?!u)|c(?=[^eiyh]|$)", "k"),
    (r"ch|tch", "C"),
    (r"c(?=[eiy])|z", "s"),
    (r"^([^aeiouy]*[aeiouy])([^aeiouy])\2e$", r"\1\2"),
    (r"([^aeiouy])\1+", r"\1"),
    (r"oo(?=r)|ou(?=r)|oh(?=l)|oa", "O"),
    (r"(?:ai|ay|ey|ei|y)(?=er)", "Y"),
    (r"ee|ea|ie(?=.)|ie$|ey$|i$|y$", "I"),
    (r"ai|ay|ae$", "A"),
    (r"ue(?=.)", "u"),
    (r"ew|ue|oo|u(?=a)", "U"),
    (r"au|aw", "W"),
    (r"ae", "a"),
    (r"oe(?!$)", "o"),
    (r"ow$", "O"),
    (r"[eiuy](?=r(?:[^aeiouyAEIOUYW]|$))", "R"),
    (r"a(?=[^aeiouyAIOUWY]e$)", "A"),
    (r"[iy](?=[^aeiouyAIOUWYr]e$)", "Y"),
    (r"o(?=[^aeiouyAIOUWY]e$)", "O"),
    (r"(?<=l)l?e(?=$)|(?<=[^aeiouyAIOUWY])e$|h(?=[^aeiouyAIOUWY]|$)", ""),
    (r"y", "i"),
)
_RULES = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)
_FIRST = re.compile(r"([^aeiouAIOUWYR]*[aeiouAIOUWYR]+)(.*)")
_WEAK = re.compile(r"(?:[aeiou]|R)(?=[^aeiouAIOUWYR]+$)")
_TWO_READINGS = "ei"


def alike(one: str, other: str) -> bool:
    """Say whether two names, folded, sound the same to a hurried ear."""
    return one == other or bool(one and other and _keys(one) & _keys(other))


@lru_cache(maxsize=1024)
def _keys(name: str) -> frozenset[str]:
    """Return how a name may be said: *ei* is as in Reid or as in Weiss."""
    readings = {name}
    if _TWO_READINGS in name and "leigh" not in name:
        readings = {name, name.replace(_TWO_READINGS, "ee"), name.replace(_TWO_READINGS, "Y")}
    return frozenset(map(_key, readings))


def _key(name: str) -> str:
    for pattern, sound in _RULES:
        name = pattern.sub(sound, name)
    found = _FIRST.fullmatch(name)
    if not found:
        return name
    return found[1] + _WEAK.sub("@", found[2])
