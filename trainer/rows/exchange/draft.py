"""What is said of a draft: each guess with its line, what is asked about it, what is marked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from trainer.core.draft.draft import Draft, forks
from trainer.core.draft.guesses import About, Guess
from trainer.core.text import cut, one_line
from trainer.rows.row import counted

KEYS = "Enter: yes \u00b7 n: no \u00b7 a: yes to all the rest "
AGAIN = "Press Enter or type y for yes, n for no, a for yes to all the rest."
PASTE = "Paste your text here. When it's all in, press Enter, then {keys}."
NOTHING = (
    "I found nothing to say in it. I look for questions and for words in quotation marks: one on "
    "each line, in a list, or in a table. To see what a script looks like: trainer script new "
    "{name}"
)
FOUND = "Here's what I found, by line:"
UNSURE = "Some of it I had to guess. Is it right?"
HEADINGS = (
    "The headings are made from words of your questions. They're what you'll see when a line is "
    "asked, so put your own point there."
)
_LONGEST = 64
_NAMED = 40
_SAID = {
    About.QUESTION: "question",
    About.BRANCH: "answer you might get",
    About.FOLLOW_UP: "then you say",
    About.HEADING: "heading",
    About.SLOT: "name",
    About.ADVICE: "advice",
    About.REPLY: "they say",
    About.LEFT: "left out",
}
_ASKED = {
    About.QUESTION: ": that's something you say. (n: it's advice)",
    About.BRANCH: " is an answer to \u201c{taken}\u201d. (n: what follows is a new question)",
    About.FOLLOW_UP: ": you say that after \u201c{taken}\u201d. (n: it's advice)",
    About.HEADING: " is a heading. (n: it's {other})",
    About.ADVICE: " is advice. (n: it's a question you ask)",
    About.REPLY: ": that's what they say. (n: it's advice)",
    About.LEFT: " isn't part of the call. (n: it's a question you ask)",
}
_MARKED = {
    About.QUESTION: "do you say {text} word for word, and is it in the right place?",
    About.BRANCH: "is {text} an answer to \u201c{taken}\u201d?",
    About.FOLLOW_UP: "do you say {text} after \u201c{taken}\u201d?",
    About.HEADING: "is {text} a heading? Or is it {other}?",
    About.ADVICE: "{text} is advice. Is it a question you ask?",
    About.REPLY: "is {text} what they say?",
    About.LEFT: "{text} is left out. Is it a question you ask?",
}


def _cut(text: str, most: int = _LONGEST) -> str:
    return cut(one_line(text), most, "…")


def listed(guess: Guess) -> str:
    """Return the line on a guess in the list of all of them."""
    text = f"\u201c{_cut(guess.text)}\u201d"
    if guess.about is About.SLOT:
        text += f" is {{{guess.taken}}}"
    elif guess.about is About.BRANCH:
        text += f", after \u201c{_cut(guess.taken, 40)}\u201d"
    else:
        text = _cut(guess.text)
    return one_line(f"line {guess.at}: {_SAID[guess.about]}: {text}")


def question(guess: Guess) -> str:
    """Return what is asked about a guess, and what a no means."""
    text = f"Line {guess.at}: \u201c{_cut(guess.text)}\u201d"
    if guess.about is About.SLOT:
        return f"{text} is {_person(guess.taken)}. (n: {_person(guess.other)})"
    other = guess.other or "advice"
    return text + _ASKED[guess.about].format(taken=_cut(guess.taken, 40), other=other)


def _person(slot: str) -> str:
    known = {
        "interviewer": "the person you call, {interviewer}",
        "next": "the person you meet next, {next}",
        "me": "you, {me}",
        "my_words": "a blank of your own, {my_words}",
    }
    return known.get(slot, f"{{{slot}}}")


def mark(guess: Guess) -> str:
    """Return the comment at a place that nobody was asked about."""
    text = f"\u201c{_cut(guess.text, 120)}\u201d"
    check = f"Please check, line {guess.at}:"
    if guess.about is About.SLOT:
        taken = f"I took {text} for {_person(guess.taken)}."
        return f"{check} {taken} If not, write {{{guess.other}}}."
    other = guess.other or "an answer you might get"
    marked = _MARKED[guess.about].format(text=text, taken=_cut(guess.taken), other=other)
    return f"{check} {marked}"


def notes(source: str, guesses: Sequence[Guess], *, topics: bool) -> Iterator[str]:
    """Yield the comments at the top of a draft."""
    yield f"A draft made from {source}. The lines named here are lines of that text."
    if topics:
        yield HEADINGS
    left = [guess for guess in guesses if guess.about is About.LEFT and guess.sure]
    if left:
        named = (f"{each.at} (\u201c{_cut(each.text, 30)}\u201d)" for each in left[:_NAMED])
        lines = ", ".join(named)
        more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
        yield f"Left out: {lines}{more}."


def made(path: Path, draft: Draft, *, marked: int) -> Iterator[str]:
    """Say what the draft holds, and what to do with it."""
    follow_ups = sum(1 for each in draft.questions for fork in forks(each.line) if fork.said)
    lines = counted(len(draft.questions), "question")
    yield one_line(f"{lines} and {counted(follow_ups, 'follow-up')}, in {path}.")
    if marked:
        yield (
            f"{counted(marked, 'guess', 'guesses')} of mine {'is' if marked == 1 else 'are'} "
            "marked there with “Please check”."
        )
    name = path.stem
    yield f"Read it over and give each question a heading of your own: trainer script edit {name}"
    yield f"Practice it: trainer drill {name}"


def begun(path: Path) -> Iterator[str]:
    """Say where a script is that explains itself."""
    yield one_line(f"Here's a script that explains itself: {path}")
    yield f"Put your own words in: trainer script edit {path.stem}"
