"""What is added to a command in words: how long, for which interview, in which way."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from trainer.acts.home.said.keyed import ADD, EDIT
from trainer.acts.home.said.new import adding
from trainer.acts.typed import KEYS
from trainer.core.polite import SMALL
from trainer.core.script.ids import slug
from trainer.core.stages.several.named import named_in, one_named
from trainer.core.stages.several.whose import whose
from trainer.core.stages.stages import ASK, Stage
from trainer.core.text import lowered
from trainer.core.words.lists import LIGHT
from trainer.disk.shelf import ALSO_CALLED
from trainer.rows.home.view import Home

_FOR = ("--stage",)
_TAKES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys("drill rehearse read warm-up today stats".split(), _FOR),
    "debrief": (),
    "interview": (),
}
"""What stands before the name of an interview, by the command."""
_BY = {"aloud": ("--by", "aloud"), "letters": ("--by", "letters"), "typed": ("--by", "type")}
_WAYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "drill": {**_BY, "weakest": ("--weakest",), "weak": ("--weakest",)},
    "rehearse": {**_BY, "live": ("--live",), "hints": ("--live",)},
    "read": {"sheet": ("--page",), "page": ("--page",), "browser": ("--browser",)},
}
"""Words that are an option of a command."""
_ANSWERED = re.compile(
    r"what (?:do|should|must|will|can) i (?:say|ask|answer|reply)(?: \w+){0,2}? (?:if|when) "
    r"(?P<answer>\S.*)"
)
"""How somebody asks what to say after an answer of theirs."""
_AFTER_THAT = re.compile(
    r"(?:(?:show|read|see|open|give|practice|drill|rehearse)(?: me)? )?(?:(?:the|my) )?(?:c|read"
    r"|call sheet|sheet|show me|drill|practice|rehearse|line|answer|reply|follow-?up|what(?: to say"
    r"| i say)?)(?: for)? (?:if|when|in case) (?P<answer>[\w.' -]{1,30}? (?:says?|tells?|ranks?"
    r"|puts?|would|wouldn't|thinks?)\b.*|i'm \S.*)"
)
"""The same as a wish for the page, or the practice, of that: `call sheet if she says no`."""
_FIGURES = {
    each: str(number)
    for number, each in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"fifteen": "15", "twenty": "20", "thirty": "30"}
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_FIGURES)})"
_MINUTES = re.compile(rf"\b{_NUMBER}[ -]?(?:minutes?|mins?\b|m\b)")
_CARDS = re.compile(rf"\b{_NUMBER} (?:lines?|cards?|questions?|replies)\b")
_ALONE = re.compile(_NUMBER)
_WISHED = (
    r"(?:(?:please|(?:can|could) (?:you|i|we)|let's|i(?:'d)? (?:want|like|need) to"
    r"|i(?: can|'ll| will)(?: only)?) )*"
)
_DAILY = " (?:a|per|every|each) (?:day|evening)"
_A_DAY = re.compile(
    rf"{_WISHED}(?:change|set|make|put|raise|lower)"
    r" (?:(?:it|the|my|daily|practice|time|minutes?|mins) )*"
    rf"(?:(?:to|at) )?{_NUMBER}(?: (?:minutes?|mins?))?(?:{_DAILY})?(?: please)?"
)
_HABIT = re.compile(
    rf"{_WISHED}(?:practi[cs]e|do|spend|train|study) (?:(?:it|this|for|only|just|about) )*"
    rf"{_NUMBER}(?: (?:minutes?|mins?))?{_DAILY}(?: please)?"
)
"""How somebody wishes to practice for longer, or not as long, each day."""
_AROUND = SMALL | LIGHT | frozenset("call calls interview interviews no hints only lines".split())
_OF_SCRIPTS = frozenset(("drill", "rehearse", "read"))
"""Commands after which the name of a script may stand."""
PRACTICES = dict.fromkeys(("practice", "practise", "learn"), "drill")
"""Words that are no command, and mean one."""
_THE_NO = re.compile(r"\b(?:the|that|their|this|his|her) no\b")
NEARLY = 0.75
"""How like the name of a script words have to be to be it: `after-no`."""
CHANGES = frozenset("edit change update".split())
"""What changes the interview that stands behind it."""


_BLANKS = re.compile(
    r"(?:fill(?: (?:in|out|it|them|those|these|the|my|own|blanks?|numbers?|words)\b)+|blanks?)"
    r"(?: (?:for |of |at )?(?P<of>\S.*))?"
)
"""What asks for the blanks of a script, and perhaps whose."""


_SCRIPTS = (
    r"(?:(?:show|list|see|open)(?: me)? |(?:what|which|where are) )?(?:(?:the|my|all|other|own"
    r"|your) )*scripts(?: (?:are there|do (?:i|you) have|there are))?"
    r"|(?:i (?:want|would like|need) to |i'd like to |can i |how (?:do|can) i |let me )?"
    r"(?:use|add|make|write|create|import|practice(?: with)?|bring) (?:my|a|another|an)"
    r"(?: own| new| different)? script(?: of my own| instead)?"
)
_WEAKEST = (
    r"(?:(?:practice|drill|do|train|go over|try|show me) )?(?:(?:me|on|my|the|only|just) )*"
    r"(?:weak(?:est)?|worst|hardest) (?:lines?|ones?|questions?|cards?)(?: only| first)?"
)
_IN_WORDS = ((_SCRIPTS, ("script", "list")), (_WEAKEST, ("drill", "--weakest")))
"""What is wished in words of its own, and the command for it."""


def in_words(text: str, view: Home) -> tuple[str, ...]:
    """Return the command for a wish in words of its own; empty where it is none."""
    said = lowered(text).strip(" .!?")
    if asked := _AFTER_THAT.fullmatch(said):
        return "read", "--if", asked["answer"]
    found = (command for words, command in _IN_WORDS if re.fullmatch(words, said))
    return next(found, ()) or blanks(said, view)


def blanks(text: str, view: Home) -> tuple[str, ...]:
    """Return what asks for the blanks of a script; empty where something else is wished."""
    found = _BLANKS.fullmatch(text)
    if found is None or not view.stages:
        return ()
    shown = None if view.several else view.stage
    leads = whose(view.stages, view.leads, view.now) if view.leads else shown
    stage = one_named(found["of"], view.stages, view.now) if found["of"] else leads
    if found["of"] and stage is None:
        return ()
    return (*EDIT, *((stage.name,) if stage else ()), "--slot", ASK)


def added(words: Sequence[str], view: Home) -> tuple[str, ...]:
    """Return a command with what stands behind it in words, as options; empty where that's more.

    `drill 5`, `rehearse hale`, `debrief acme`: a number is minutes, a name that of an interview.
    The name of a script stays one, also in words: `drill after a no`.
    """
    first, rest = PRACTICES.get(word := words[0].lower(), word), " ".join(words[1:])
    if script := _script(rest, view, near=True) if first in _OF_SCRIPTS and rest else "":
        return first, script
    if not rest or any(each.startswith("-") for each in words) or rest in view.scripts:
        return ()
    if first in CHANGES:
        found, left = _told(("interview", "edit"), rest, view)
        return () if left or len(found) == len(("interview", "edit")) else found
    if first not in _TAKES or (first == "interview" and len(words) <= 1):
        return ()
    command = (first, words[1].lower()) if first == "interview" else (first,)
    if command[1:] not in ((), ("edit",), ("remove",)):
        return ()
    found, left = _told(command, " ".join(words[len(command) :]), view)
    return () if left or found == command else found


def with_added(command: tuple[str, ...], typed: str, view: Home) -> tuple[str, ...]:
    """Return the command that a sentence names, with what else it tells of it."""
    if command == ADD or (command[:2] == EDIT and command != EDIT):  # what the key `a` does
        return adding(typed) or command
    if command[:1] in {(each,) for each in _OF_SCRIPTS} and (script := _script(typed, view)):
        return command[0], script
    known = command[:1] == KEYS["b"] and len(command) > 1  # of which it is
    if known or command == KEYS["i"] or command[:1] not in {(each,) for each in _TAKES}:
        return command
    return _told(command, typed, view)[0]


def _script(text: str, view: Home, *, near: bool = False) -> str:
    """Return the script that is named in words; `near`: or nearly, where they say nothing else."""
    said = _THE_NO.sub("a no", lowered(text)).strip(" .!?")
    if said in view.scripts:  # as it is
        return ""
    plain = slug(said)
    named = (id_ for id_ in view.scripts if f"-{id_}-" in f"-{plain}-")
    about = (ALSO_CALLED[word] for word in plain.split("-") if word in ALSO_CALLED)
    found = next(named, "") or next((each for each in about if each in view.scripts), "")
    close = get_close_matches(plain, view.scripts, n=1, cutoff=NEARLY) if near else ()
    return found or next(iter(close), "")


def of_script(typed: str, view: Home) -> tuple[str, ...]:
    """Return what practices with the script whose name was typed: `salary talk`; else nothing."""
    script = slug(typed)
    return ("drill", script) if "-" in script and script in view.scripts else ()


def settings(typed: str) -> tuple[str, ...]:
    """Return the command that changes the minutes a day as a sentence wishes it; else nothing."""
    text = lowered(typed).strip(" .!?")
    found = (_A_DAY.fullmatch(text) or _HABIT.fullmatch(text)) if "min" in text else None
    return ("config", "minutes", _figure(found)) if found else ()


def _told(command: tuple[str, ...], text: str, view: Home) -> tuple[tuple[str, ...], set[str]]:
    """Return a command with what a text tells of it, and the words that tell nothing of it."""
    text, found = lowered(text).strip(" .!?"), list(command)
    if command[0] == "drill":
        for option, pattern in (("--minutes", _MINUTES), ("--cards", _CARDS)):
            if number := pattern.search(text):
                found += (option, _figure(number))
                text = f"{text[: number.start()]} {text[number.end() :]}"
        if alone := _ALONE.fullmatch(text.strip()):
            return (*found, "--minutes", _figure(alone)), set()
    if command[0] == "read" and (asked := _ANSWERED.search(text)):
        return (*found, "--if", asked["answer"]), set()
    words = {word.strip(",.!?'") for word in text.split()}
    for word, way in _WAYS.get(command[0], {}).items():
        if word in words and way[0] not in found:
            found += way
            words.discard(word)
    stage = one_named(text, view.stages, view.now)
    if stage and stage.name not in found and _FOR[0] not in found:
        found += (*_TAKES[command[0]], stage.name)
    return tuple(found), {word for word in words if not (word in _AROUND or _of(word, stage))}


def _figure(number: re.Match[str]) -> str:
    return _FIGURES.get(number["number"], number["number"])


def _of(word: str, stage: Stage | None) -> bool:
    """Say whether a word is one of those that name an interview."""
    names = named_in(word, (stage,)) if stage else ()
    return bool(names) or not re.search(r"\w", word)
