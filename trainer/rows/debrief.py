"""The debrief in words: what was asked and could be heard, and the cues to note something for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.stages.debrief import Fork
from trainer.core.stages.stages import Stage
from trainer.core.stages.telling.outcome import BADLY, SO_SO, WELL
from trainer.core.stages.telling.reports.reported import reports
from trainer.core.stages.telling.reports.turned import their_words
from trainer.core.text import one_line, straightened
from trainer.core.words.lists import LIGHT
from trainer.core.words.picked import picked, told
from trainer.core.words.ranks.first import by_rank, first
from trainer.core.words.ranks.sense import by_sense
from trainer.rows.line import meaning
from trainer.rows.names import filled
from trainer.rows.row import Role, Row, Style, listed, listed_or, row, upper

_WORD = re.compile(r"[\w']+")
HOW = "How did it go? w: well · s: so-so · bad: badly · m: we haven't talked yet · Enter: skip "
HOW_HELP = (
    "Type w or s, or a word: well, so-so, bad. If you haven't talked yet, type m. Or press Enter to"
    " skip."
)
NOT_MADE = "All right: the call is still to come."
KEPT_TOO = "I've kept “{}” as a note."
NOTED = "I've kept that as a note. How was it, in a word?"
"""Said of a sentence that doesn't tell how it went."""
SKIPPED = "That's all right."
"""Said to somebody who doesn't remember, or can't tell."""
UNASKED = "That's all right. Not asked this time, then."
"""Said to somebody who didn't get to ask it."""
B = "b"
"""What goes back to the question before; at a fork it may be the letter of an answer."""
BACK = f"{B}: go back"
MORE = f"Anything else you want to remember? (Enter: no \N{MIDDLE DOT} {BACK}) "
"""Asked instead of the one sentence, where some were told with how it went."""
REMEMBER = f"In one sentence: what do you want to remember? (Enter: skip \N{MIDDLE DOT} {BACK}) "
ANEW = f"Type it the way you want it. (Enter: keep it as it is \N{MIDDLE DOT} {BACK}) "
"""Asked of a note that is to be changed: it has just been shown."""
STAYS = "It stays as it is."
WAYS = "q: stop"
_KEPT = "Your answers are saved right away."
START = {
    False: f"Enter: skip a question · {WAYS}. {_KEPT}",
    True: f"You've noted it already. Enter: keep an answer · {WAYS}.",
}
"""What is said before the first question; true of a call that was noted to its end before."""
WORDS_OR_SKIP = "Type the words, or press Enter to skip."
WORDS = (
    "The words they answered with, as near as you remember them. You can practice with them, and"
    " they're saved with this question."
)
NO_WORDS_KEPT = "All right, none of those words are kept."
PRACTICE = f"Practice with these words from now on? Enter: yes · n: no · {BACK} "
NO_WORDS = "Type their words, or just press Enter."
"""Said to a letter or a number where their words are asked for: it chooses nothing there."""
PRACTICE_HELP = (
    "Press Enter, and the drill asks you what they mean, too. Type n to keep them just as a note,"
    " or back to change them."
)
YES_OR_NO = "Press Enter for yes, or type n to answer again."
SENTENCE = "Anything you'll want to know before the next call: it'll be on its call sheet."
KEEP_HELP = "Press Enter to keep it, or type c to change it."
ADDED = "Added to your note."
WORDS_KEPT = "Your words are kept as a note."
CHANGES = frozenset({"c", "change", "change it"})
"""What is typed to change an answer."""
WENT = {WELL: "went well", SO_SO: "was so-so", BADLY: "went badly"}
"""How a call went, by its outcome, behind `it`."""


_ASKED = {
    Wish.STOP: f"To stop here, type q. {_KEPT}",
    Wish.SAVED: f"{_KEPT} They stay on this computer.",
    Wish.LONG: "It's a few short questions, and you can skip each.",
}
"""What is said to what somebody asks the program."""


def left_rows(stage: Stage, *, noted: bool) -> Iterator[str]:
    """Yield what is said to somebody who leaves the questions on a call: what is kept of it."""
    if noted:
        yield "Your answers are saved. To take back the last one: trainer undo"
    else:
        yield "Nothing changed." if stage.debriefed else "Nothing was noted this time."
    if stage.debriefed is None:
        yield f"To finish later: trainer debrief {stage.name}"


def answered(wished: Wish, help_: str) -> str:
    """Return what is said to a question to the program; `help_` explains what is asked here."""
    told = _ASKED.get(wished, "")
    return told if wished is Wish.STOP else f"{told} {help_}".strip()


def fork_rows(fork: Fork, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return what was asked, and the answers to choose among."""
    asked = row("You asked", filled(fork.asked, names), Style.CUE, role=Role.CUE)
    answers = {letter: upper(_means(fork, letter, names)) for letter in fork.choices}
    return (asked, *(row(letter, text, role=Role.CHOICE) for letter, text in answers.items()))


def way_rows(fork: Fork, branch: str, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return what was asked and which way it went, told again where their words are asked for."""
    asked, *_ = fork_rows(fork, names)
    way = way_known(fork, {fork.key: branch}, names)
    return (asked, row("They answered", upper(way))) if way else (asked,)


def practiced_rows(words: str) -> tuple[Row, ...]:
    """Return their words, told again where it's asked whether to practice with them."""
    return (row("Their words", f"“{words}”"),)


def way_meant(fork: Fork, names: Mapping[str, str], typed: str) -> str | None:
    """Return the letter of the answer that was meant; None where it isn't plain which."""
    choices = {letter: _means(fork, letter, names) for letter in fork.choices}
    return picked(typed, choices) or by_rank(typed, choices)


def way_told(fork: Fork, names: Mapping[str, str], said: str) -> str:
    """Return the letter of the answer that a sentence tells, of whatever it tells; else nothing."""
    choices = {letter: _means(fork, letter, names) for letter in fork.choices}
    if (letter := by_rank(said, choices)) or first(
        said
    ) is not None:  # it tells of no other question
        return letter or ""
    return way_guessed(fork, names, said)[0]


def way_worded(fork: Fork, letter: str, names: Mapping[str, str], typed: str) -> bool:
    """Say whether an answer is in words of somebody's own, and not in those of the choice."""
    label = {*_WORD.findall(one_line(_means(fork, letter, names)).casefold())}
    return not {*_WORD.findall(straightened(typed.casefold()))} <= label | LIGHT


def way_guessed(fork: Fork, names: Mapping[str, str], typed: str) -> tuple[str, str]:
    """Return the letter of an answer that it sounds like, and the question whether it is that one.

    Both are empty where it sounds like none, or like several.
    """
    said = {
        letter: branch.replies if branch else () for letter, (_, branch) in fork.choices.items()
    }
    examples = {letter: [filled(text, names) for text in texts] for letter, texts in said.items()}
    choices = {letter: _means(fork, letter, names) for letter in fork.choices}
    meant = {letter: [*texts, choices[letter]] for letter, texts in examples.items()}
    letter = by_sense(typed, choices) or told(typed, meant)
    letter = letter or told(their_words(typed) or "", meant) or ""
    means = one_line(_means(fork, letter, names)) if letter else ""
    return letter, letter and f"Do you mean {letter}, {means}? Enter: yes · n: no "


def noted_way(said: str, fork: Fork, letter: str, names: Mapping[str, str]) -> str:
    """Return the question whether a sentence of the note on the call tells what they answered."""
    means = one_line(_means(fork, letter, names))
    return f"You noted {stopped(f'“{said}”')} Is that {letter}, {means}? Enter: yes · n: no "


def words_asked(said: str) -> str:
    """Return the question for their exact words; `said` is what was typed of them already."""
    offered = f"“{said}”" if said else "skip"
    if reports(said):
        offered = f"keep “{said}” as your note"
    return f"Their exact words? (Enter: {offered} · {BACK}) "


def stopped(text: str) -> str:
    """Return a text that ends in one stop, be it inside the quote that it ends with."""
    return text if text.rstrip("”")[-1:] in (".", "!", "?", "…") else f"{text}."


def as_they_said(said: str) -> str:
    """Return the question whether to practice with what they said, turned from a report of it."""
    return f"As they said it: {stopped(f'“{said}”')} {PRACTICE}"


def not_which(choices: Iterable[str], said: str) -> str:
    """Return what is said to an answer of which it isn't plain which one it is.

    `said`: words that were typed, and stay if it is skipped now.
    """
    if not said:
        return f"Type {listed_or(choices)}, or press Enter to skip."
    keeps = f"press Enter to keep “{said}” as {_whose(said)}."
    return f"I can't tell which one. Type {listed_or(choices)}, or {keeps}"


def which_asked(letters: str, said: str) -> str:
    """Return the question what they said; Enter keeps what was `said` of it, if anything was."""
    enter = f"keep that as {_whose(said)}" if said else "skip"
    return f"What did they say? ({letters} · Enter: {enter} · u: go back) "


def b_or_back(fork: Fork, names: Mapping[str, str]) -> str:
    """Return the question whether the letter was an answer: everywhere else it goes back."""
    return f"Did you mean: {one_line(_means(fork, B, names))}? Enter: yes · b: no, go back "


def words_kept(said: str) -> str:
    """Return what is said once words are kept of which it isn't known which way they went."""
    return f"Kept as {_whose(said)}: {stopped(f'“{said}”')}"


def said_twice(fork: Fork, names: Mapping[str, str]) -> str:
    """Return the question whether words that are kept were said at a fork before, too."""
    asked = one_line(filled(fork.asked, names))
    return f"You've kept those words at “{asked}”, too. Said there as well? y: yes · Enter: no "


def in_place(before: str) -> str:
    """Return what is said once words are kept where others were noted."""
    return f"Saved, in place of {stopped(f'“{before}”')}"


def taken_away(before: str) -> str:
    """Return what is said once words are noted no more."""
    return f"“{before}” isn't noted anymore."


def take_away(noted: Iterable[str]) -> str:
    """Return the question whether words that were noted before of a call that wasn't made go."""
    words = listed(f"“{each}”" for each in noted)
    return f"You noted {words} on this call earlier. Take that away, too? Enter: yes · n: keep it "


def unpracticed(before: str) -> str:
    """Return what is said once words are practiced with no more."""
    return f"You won't practice with “{before}” anymore."


def way_kept(fork: Fork, letter: str, names: Mapping[str, str]) -> str:
    """Return what is said once it is kept which way a fork went."""
    return f"Saved: {one_line(_means(fork, letter, names))}."


def way_known(fork: Fork, ways: Mapping[str, str], names: Mapping[str, str], said: str = "") -> str:
    """Return which way a fork went, in words, and what they `said`, or that alone.

    Empty where nothing is known of it.
    """
    way = ways.get(fork.key)
    letter = next((each for each, (key, _) in fork.choices.items() if key == way), "")
    words = f"“{said}”" if said else ""
    return one_line(": ".join(filter(None, (letter and _means(fork, letter, names), words))))


def you_noted(known: str, *, still: bool = False) -> str:
    """Return the question that shows an answer that was given before.

    `still`: it's a note that doesn't fit what was answered since.
    """
    says = "Your note still says" if still else "You noted:"
    return f"{says} {stopped(known)} Enter: keep · c: change · {BACK} "


def went_kept(outcome: str, *, noted: bool = False) -> str:
    """Return what is said once it is kept how the call went; `noted`: and in which words."""
    return f"Saved: it {WENT[outcome]}.{f' {WORDS_KEPT}' if noted else ''}"


def _whose(said: str) -> str:
    """Return what words are: somebody's, or a report of these, which is the person's own."""
    return "your note" if reports(said) else "their words"


def _means(fork: Fork, letter: str, names: Mapping[str, str]) -> str:
    _, branch = fork.choices[letter]
    return meaning(branch, names) if branch else "none of these"
