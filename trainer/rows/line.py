"""Words to say as they are shown, with the directions inside them; and how the call goes on."""

from collections.abc import Iterable, Iterator, Mapping

from trainer.core.script.clauses import tokens
from trainer.core.script.key import Key
from trainer.core.script.script import Branch, Cue, Script, Words
from trainer.core.stages.notes import Shown
from trainer.core.text import one_line
from trainer.rows.names import filled, heard_names, unnamed
from trainer.rows.row import Part, Role, Row, Style

GO_ON = "nothing. Move on to the next question."
"""What is said to a branch without words."""
THE_END = "the call ends here."


_FIRST = "back your first interviewer"
"""Who is called, in a title for every call; in the next one it is somebody else."""


def titled(script: Script, names: Mapping[str, str]) -> str:
    """Return the title of a script, with who is called where their name is known."""
    title = one_line(filled(script.title, names))
    who = names["interviewer"] if "interviewer" in tuple(names) else ""
    who = "" if who == heard_names({})["interviewer"] else who
    return title.replace(_FIRST, f"{one_line(who)} back", 1) if who else title


def line_row(label: str, words: Words, names: Mapping[str, str], *, role: Role = Role.LINE) -> Row:
    """Return a line under its label, the directions in it dim and in brackets."""
    return Row(label, tuple(line_parts(words, names)), role)


def line_parts(words: Words, names: Mapping[str, str]) -> Iterator[Part]:
    """Yield the words of a line, and between them its directions: `[pause]`, dim."""
    if not words.asides:
        yield Part(one_line(filled(words, names)))
        return
    said = [filled(Words(token), names) for token in tokens(words)]
    place = 0
    for aside in words.asides:
        if run := said[place : aside.after]:
            yield Part(one_line(" ".join(run)) + " ")
        end = " " if aside.after < len(said) or aside is not words.asides[-1] else ""
        yield Part(one_line(f"[{filled(aside.words, names)}]") + end, Style.DIM)
        place = aside.after
    if rest := said[place:]:
        yield Part(one_line(" ".join(rest)))


def meaning(branch: Branch, names: Mapping[str, str], *, none: str = "none of these") -> str:
    """Return a condition as what they said: `they rank you, but not No. 1`."""
    if branch.otherwise:
        return none
    text = filled(branch.condition, names)
    return text[3:] if text.lower().startswith("if ") else text


def leads(place: Cue | Branch, names: Mapping[str, str]) -> str:
    """Return where the call goes on, as the script calls it; nothing where the next cue follows."""
    if place.ends:
        return THE_END
    return f"move on to “{one_line(filled(place.jump.called, names))}”." if place.jump else ""


def onward(place: Cue | Branch, script: Script, names: Mapping[str, str]) -> str:
    """Return the same with the number and the heading of the question it leads to."""
    to = place.jump.to if place.jump else ""
    target = next((cue for cue in script.cues if cue.id == to), None)
    if place.ends or target is None:
        return leads(place, names)
    heading = one_line(filled(target.heading, names))
    if target.anytime:
        return f"move on to “{heading}”."
    return f"move on to {question_named(script.number(target), target.heading, names)}."


def question_named(number: int | None, heading: Words, names: Mapping[str, str]) -> str:
    """Return a question by its number and its heading: a number alone says nothing by ear."""
    return f"question {number}, “{one_line(filled(heading, names))}”"


def noted_at(keys: Iterable[Key | str], notes: Shown) -> Iterator[tuple[str, str]]:
    """Yield the notes of these keys, those told alike together, behind what stands before them.

    One of today, or of practice, isn't from last time. Of somebody else's call it's told whose
    that was: the words are those that were noted, and seldom theirs.
    """
    found: dict[str, dict[str, None]] = {}
    for key in keys:
        if text := notes.texts.get(key):
            by = notes.by.get(key)
            before = f"Your note on {one_line(by.name)}, {by.day:%b} {by.day.day}" if by else ""
            label = "Your note" if key in notes.own else before or "Last time"
            found.setdefault(label, {})[text] = None
    yield from ((label, " ".join(texts)) for label, texts in found.items())


def unnamed_in(words: Words, names: Mapping[str, str]) -> Iterator[str]:
    """Yield what stands for each name in a line that isn't known, in the order of the line."""
    slots = (piece.text for piece in words.pieces if piece.slot)
    return (unnamed(slot) for slot in slots if not names.get(slot, "").strip())


def named_in(word: str, unknown: Iterator[str]) -> tuple[Part, ...]:
    """Return a word as it was compared, dim in brackets whose name it is; else nothing.

    A name that isn't known is a blank there, and no word is asked for.
    """
    from trainer.core.words.slots import BLANK  # loaded once words are compared

    before, gap, after = one_line(word).partition(BLANK)
    name = next(unknown, "") if gap else ""
    found = (Part(before), Part(name, Style.DIM), Part(after)) if name else ()
    return tuple(part for part in found if part.text)
