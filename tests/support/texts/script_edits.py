"""Edits such as people make in a script, at random places: each a small function on its text."""

import re
from collections.abc import Callable
from random import Random

from msgspec import Struct, field

_PIN = re.compile(r" \{#.*\}$")
_LINES = (
    "Something else altogether was written here.",
    "May I tell you in two sentences why I am calling?",
    "Which of my answers would you repeat to your colleagues?",
)


class Desk(Struct):
    """A script that is being edited, and what was cut out of it."""

    text: str
    chance: Random
    cut: list[str] = field(default_factory=list)

    def edit(self) -> str:
        """Make one edit and return its name; it may come to nothing, or leave an error."""
        back = self.cut and self.chance.random() < 1 / 3
        change = self.chance.choice(BACK if back else EDITS)
        change(self)
        return change.__name__

    def parts(self) -> list[str]:
        """Return the text cut before each cue."""
        return re.split(r"(?=^### )", self.text, flags=re.MULTILINE)

    def any(self, pattern: str) -> str:
        """Return a random match; of the same one in several places, the first is meant."""
        found = [match[0] for match in re.finditer(pattern, self.text, re.MULTILINE)]
        return self.chance.choice(found or [""])

    def swap(self, one: str, other: str) -> None:
        """Let two passages change places."""
        if one and other and one not in other and other not in one:
            self.text = (
                self.text.replace(one, "\0", 1).replace(other, one, 1).replace("\0", other, 1)
            )

    def put(self, old: str, new: str) -> None:
        """Write `new` instead of `old`, once."""
        self.text = self.text.replace(old, new, 1)

    @property
    def number(self) -> int:
        return self.chance.randrange(1000)


HEADING = r"^### .*$"
QUOTE = r"^ *> .*$"
CONDITION = r"^ *- (?:If|Otherwise).*$"
BRANCH = r"^- (?:If|Otherwise).*\n(?:(?: .*)?\n)*"
REPLY = r"^ *- [“\"].*\n"


def rename_heading(desk: Desk) -> None:
    old = desk.any(HEADING)
    desk.put(old, f"{_PIN.sub('', old)} {desk.number}")


def rename_heading_slightly(desk: Desk) -> None:
    old = desk.any(HEADING)
    desk.put(old, old.replace("Ask", "Do ask", 1))


def rename_scene(desk: Desk) -> None:
    desk.put(desk.any(r"^## .*$"), f"## A scene {desk.number}")


def rename_file(desk: Desk) -> None:
    old = desk.any(r"^# .*$")
    desk.put(old, f"{_PIN.sub('', old)} {{#call-{desk.number}}}")


def pin(desk: Desk) -> None:
    old = desk.any(f"{HEADING}|{CONDITION}")
    desk.put(old, f"{_PIN.sub('', old)} {{#pin-{desk.number}}}")


def unpin(desk: Desk) -> None:
    old = desk.any(r"^(?:###|- ).*\{#.*\}$")
    desk.put(old, _PIN.sub("", old))


def add_a_word(desk: Desk) -> None:
    old = desk.any(QUOTE)
    words = old.lstrip().split(" ")
    words.insert(desk.chance.randrange(1, len(words)) + 1, "really")
    desk.put(old, old[: len(old) - len(old.lstrip())] + " ".join(words))


def rewrite_line(desk: Desk) -> None:
    old = desk.any(QUOTE)
    desk.put(old, f"{old.partition('>')[0]}> {desk.chance.choice(_LINES)}")


def swap_lines(desk: Desk) -> None:
    one, other = desk.any(QUOTE), desk.any(QUOTE)
    desk.swap(one.strip(" >"), other.strip(" >"))


def shuffle_cues(desk: Desk) -> None:
    first, *cues = desk.parts()
    desk.chance.shuffle(cues)
    desk.text = "\n\n".join([first, *cues])


def add_scene(desk: Desk) -> None:
    old = desk.any(HEADING)
    desk.put(old, f"## A new scene {desk.number}\n\n{old}")


def swap_headings(desk: Desk) -> None:
    desk.swap(desk.any(HEADING), desk.any(HEADING))


def rename_condition(desk: Desk) -> None:
    old = desk.any(CONDITION)
    sign = _PIN.search(old) if desk.chance.random() < 0.3 else None
    desk.put(old, f"{old.partition('-')[0]}- If it is case {desk.number}{sign[0] if sign else ''}")


def swap_conditions(desk: Desk) -> None:
    desk.swap(desk.any(CONDITION).strip(" -"), desk.any(CONDITION).strip(" -"))


def swap_branches(desk: Desk) -> None:
    desk.swap(desk.any(BRANCH), desk.any(BRANCH))


def move_branch(desk: Desk) -> None:
    branch = desk.any(BRANCH)
    desk.put(branch, "")
    parts = desk.parts()
    place = desk.chance.randrange(1, len(parts))
    before, sign, scene = parts[place].partition("\n## ")
    parts[place] = f"{before.rstrip()}\n\n{branch}\n{sign}{scene}"
    desk.text = "".join(parts)


def move_branch_below(desk: Desk) -> None:
    """Let a branch answer the follow-up of another one."""
    branch, other = desk.any(BRANCH), desk.any(BRANCH)
    if branch != other:
        desk.put(branch, "")
        below = re.sub(r"^(?=.)", "  ", branch, flags=re.MULTILINE)
        desk.put(other, f"{other.rstrip()}\n\n{below}\n")


def remove_branch(desk: Desk) -> None:
    desk.put(desk.any(BRANCH), "")


def remove_reply(desk: Desk) -> None:
    desk.put(desk.any(REPLY), "")


def move_reply(desk: Desk) -> None:
    reply, other = desk.any(REPLY), desk.any(REPLY)
    if reply != other:
        desk.put(reply, "")
        desk.put(other, other + reply)


def rename_heading_and_rewrite_below(desk: Desk) -> None:
    parts = desk.parts()
    forks = [part for part in parts if re.search(r"^  > ", part, re.MULTILINE)]
    if not forks:
        return
    old = desk.chance.choice(forks)
    heading, rest = old.split("\n", 1)
    follow_up = desk.chance.choice(re.findall(r"^  > .*$", rest, re.MULTILINE))
    rest = rest.replace(follow_up, f"  > {desk.chance.choice(_LINES)}", 1)
    desk.put(old, f"{_PIN.sub('', heading)} {desk.number}\n{rest}")


def rename_heading_and_polish(desk: Desk) -> None:
    """Rename a heading, and change about three words of nine of its line, in one edit."""
    parts = [part for part in desk.parts() if re.search(QUOTE, part, re.MULTILINE)]
    old = desk.chance.choice(parts)
    heading, rest = old.split("\n", 1)
    found = re.search(QUOTE, rest, re.MULTILINE)
    if not found:
        return
    words = found[0].split(" ")
    for place in range(2, len(words), 3):
        words[place] = "polished"
    rest = rest.replace(found[0], " ".join(words), 1)
    desk.put(old, f"{_PIN.sub('', heading)} {desk.number}\n{rest}")


def move_cue(desk: Desk) -> None:
    cut_cue(desk)
    put_back(desk)


def cut_cue(desk: Desk) -> None:
    parts = desk.parts()
    if len(parts) > 4:  # a script has some cues left
        desk.cut.append(parts.pop(desk.chance.randrange(1, len(parts))).partition("\n## ")[0])
        desk.text = "".join(parts)


def put_back(desk: Desk) -> None:
    if desk.cut:
        parts = desk.parts()
        cue = desk.cut.pop()
        parts.insert(desk.chance.randrange(1, len(parts) + 1), f"\n\n{cue.strip()}\n\n")
        desk.text = "".join(parts)


def put_back_renamed(desk: Desk) -> None:
    if desk.cut:
        heading, rest = desk.cut[-1].split("\n", 1)
        desk.cut[-1] = f"{_PIN.sub('', heading)} once more {desk.number}\n{rest}"
        put_back(desk)


def duplicate_cue(desk: Desk) -> None:
    desk.cut.append(desk.chance.choice(desk.parts()[1:]).partition("\n## ")[0])
    put_back_renamed(desk)


def mark(desk: Desk) -> None:
    """Let the call end at a heading or a condition, or let a cue come up at any time."""
    old = desk.any(r"^(?:###|- If).*\{#[a-z0-9-]+\}$")
    sign = desk.chance.choice((" .end", " .anytime")) if old.startswith("#") else " .end"
    desk.put(old, f"{old.removesuffix('}')}{sign}}}")


def unmark(desk: Desk) -> None:
    old = desk.any(r"^.*\{#[a-z0-9-]+ \.[a-z]+\}$")
    desk.put(old, re.sub(r" \.[a-z]+\}$", "}", old))


def speak_first(desk: Desk) -> None:
    """Let them say something that a cue's line answers."""
    old = desk.any(HEADING)
    desk.put(f"{old}\n", f'{old}\n\n- "So, {desk.number}?"\n- "Well, {desk.number}?"\n')


def answer(desk: Desk) -> None:
    old = desk.any(QUOTE)
    pad = old.partition(">")[0]
    desk.put(f"{old}\n", f'{old}\n\n{pad}- "Yes, {desk.number}."\n{pad}- "No, {desk.number}."\n\n')


def pause(desk: Desk) -> None:
    old = desk.any(QUOTE)
    words = old.lstrip().split(" ")
    words.insert(desk.chance.randrange(1, len(words)) + 1, "[pause]")
    desk.put(old, old[: len(old) - len(old.lstrip())] + " ".join(words))


def lead_elsewhere(desk: Desk) -> None:
    """Let a cue without branches lead to another one."""
    target = re.search(r"\{#([a-z0-9-]+)", desk.any(HEADING))
    parts = [part for part in desk.parts()[1:] if not re.search(CONDITION, part, re.MULTILINE)]
    if target and parts:
        old = desk.chance.choice(parts)
        body, sign, scene = old.partition("\n## ")
        desk.put(old, f"{body.rstrip()}\n\n[Go on](#{target[1]})\n\n{sign[1:]}{scene}")


EDITS: tuple[Callable[[Desk], None], ...] = (
    *(rename_heading, rename_heading_slightly, rename_scene, rename_file, pin, unpin),
    *(add_a_word, rewrite_line, swap_lines, shuffle_cues, add_scene, swap_headings),
    *(rename_condition, swap_conditions, swap_branches, move_branch, move_branch_below),
    *(remove_branch, remove_reply, move_reply, rename_heading_and_rewrite_below),
    rename_heading_and_polish,
    *(move_cue, cut_cue, duplicate_cue),
    *(mark, unmark, speak_first, answer, pause, lead_elsewhere),
)
BACK = (put_back, put_back_renamed)
