"""A new script of one's own: one that explains itself, or a draft from a text."""

from collections.abc import Sequence
from pathlib import Path

from trainer.acts.context import STREAM, Context, ask, echo
from trainer.acts.exchange.pasted import PASTED, pasted
from trainer.acts.scripts.practiced import offer
from trainer.core.draft.guesses import Drafted, Guess, drafted, place_of
from trainer.core.draft.parts import Part
from trainer.core.draft.sample import sample
from trainer.core.draft.write import written
from trainer.core.problems import TrainerError
from trainer.core.script.ids import slug
from trainer.core.text import one_line
from trainer.core.words.consent import consent
from trainer.core.words.labels import chosen
from trainer.disk.reading import NotRegular, read_small
from trainer.disk.scripts import keep_scripts_private, load
from trainer.posix.files import appearing, private_folder
from trainer.rows.exchange import draft as words
from trainer.rows.row import counted


class NoName(TrainerError):
    """What you typed can't be the name of a script."""

    def __init__(self, name: str) -> None:
        super().__init__(
            one_line(
                f"\u201c{name}\u201d can't be a script's name. Use a few letters, such as my-call."
            )
        )


class NameTaken(TrainerError):
    """There's already a script with that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            one_line(
                f"There's already a script called {name}, so I left it alone. Choose another name. "
                f"To change that one: trainer script edit {name}"
            )
        )


class NothingToSay(TrainerError):
    """Nothing in the text looks like words to say."""

    def __init__(self, name: str) -> None:
        super().__init__(words.NOTHING.format(name=name))


class NoText(TrainerError):
    """The file with your questions can't be read."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(one_line(f"{path}: {what}"))


def begin(context: Context, name: str, source: str | None) -> int:
    """Write a new script of that name; return the exit code."""
    path = _free(context, name)
    if source is None:
        _write(context, path, sample(_title(path)))
        for line in words.begun(path):
            echo(line)
        return 0
    parts = _read(source)
    found = drafted(parts)
    if not found.draft.questions:
        raise NothingToSay(path.stem)
    echo(words.FOUND)
    for guess in found.guesses:
        echo(f"  {words.listed(guess)}")
    refused, open_ = _asked(context, found)
    found = drafted(parts, refused)
    _write(context, path, _text(found, open_, path, source))
    for line in words.made(path, found.draft, marked=len(open_)):
        echo(line)
    code = _checked(path)
    if not code:
        offer(context, path.stem)
    return code


def _free(context: Context, name: str) -> Path:
    """Return the path of a new script; raise where the name is none, or taken."""
    plain = slug(name.removesuffix(".md"))
    if not plain or "/" in name or "\\" in name:
        raise NoName(name)
    if plain in context.shelf().ids or (context.own_scripts / f"{plain}.md").exists():
        raise NameTaken(plain)
    return context.own_scripts / f"{plain}.md"


def _title(path: Path) -> str:
    return path.stem.replace("-", " ").capitalize()


def _read(source: str) -> tuple[Part, ...]:
    from trainer.exchange.articles.read import MOST_BYTES, read

    if source == str(STREAM):
        return read(pasted(MOST_BYTES, words.PASTE), PASTED)
    try:
        data = read_small(Path(source), MOST_BYTES)
    except NotRegular as error:
        what = "This is a folder." if error.folder else "This isn't a regular file."
        raise NoText(source, f"{what} Choose a file with your questions.") from error
    except PermissionError as error:
        raise NoText(source, "You don't have permission to read this. Ask its owner.") from error
    except (OSError, ValueError) as error:
        raise NoText(
            source,
            "That file doesn't exist, or can't be read. Check its name.",
        ) from error
    return read(data, source)


def _asked(context: Context, found: Drafted) -> tuple[frozenset[Guess], Sequence[Guess]]:
    """Ask about each guess that isn't sure; return those refused, and those nobody answered."""
    unsure = [guess for guess in found.guesses if not guess.sure]
    if not context.at_terminal or not unsure:
        return frozenset(), unsure
    echo("")
    echo(words.UNSURE)
    refused: set[Guess] = set()
    for number, guess in enumerate(unsure):
        echo(words.question(guess))
        match _answer():
            case "n":
                refused.add(guess)
            case "a":
                return frozenset(refused), unsure[number:]
    return frozenset(refused), ()


def _answer() -> str:
    """Return y, n, or a: all the rest, which the end of input means too."""
    while True:
        try:
            typed = ask(words.KEYS).strip().lower()
        except EOFError:
            echo("")
            return "a"
        key = typed if typed in {"", "a", "all"} else chosen(words.KEYS, typed)
        if key in {"a", "all"}:
            return "a"
        agreed = True if key in {"", "y"} else consent(typed)
        if agreed is not None:
            return "y" if agreed else "n"
        echo(words.AGAIN)


def _text(found: Drafted, open_: Sequence[Guess], path: Path, source: str) -> str:
    name = "a text that you pasted" if source == str(STREAM) else Path(source).name
    marks: dict[int, list[str]] = {}
    for guess in open_:
        place = place_of(guess, found.draft)
        if place is not None:
            marks.setdefault(place, []).append(words.mark(guess))
    made_up = any(not question.topic for question in found.draft.questions)
    notes = tuple(words.notes(name, found.guesses, topics=made_up))
    return written(found.draft, title=_title(path), notes=notes, marks=marks)


def _write(context: Context, path: Path, text: str) -> None:
    private_folder(context.own_scripts)
    try:
        with appearing(path) as unfinished:
            unfinished.write_text(text, "utf-8")
    except FileExistsError:
        raise NameTaken(path.stem) from None
    keep_scripts_private(context.own_scripts)


def _checked(path: Path) -> int:
    """Say what `script check` finds in the draft; return the exit code."""
    problems = load(path).problems
    errors = sum(not problem.warning for problem in problems)
    if problems:
        found = counted(len(problems), "thing")
        echo(f"{found} to look at before you learn it: trainer script check {path.stem}")
    return int(bool(errors))
