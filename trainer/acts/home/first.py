"""The first ten minutes: a line before any question, the questions once it is plain why."""

from contextlib import ExitStack

import click

from trainer.acts.context import Context, answer, echo
from trainer.acts.desk import Desk, OpenLog, opened
from trainer.core.script.cards import Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.script import Script
from trainer.core.stages.stages import Stage

WELCOME = """\
Practice the questions to ask before a second interview, until you don't need notes.

  trainer drill      practice for five minutes
  trainer read       read the whole script aloud, three minutes
  trainer today      today's practice, and the days until the call
  trainer rehearse   the whole call, with an interviewer who surprises you
  trainer interview  who you'll call, who you'll meet, and when
  trainer debrief    after the call: how it went
  trainer stats      whether you're improving, and where you aren't yet
  trainer undo       take back your last answer
  trainer script     see, check and edit the script
  trainer log        everything you've ever answered
  trainer config     settings
  trainer --help     all of it; `trainer drill --help` shows more about one
"""
NOBODY = Stage(name="")
"""The stage of somebody of whom nothing is known yet."""
MINUTES = 5.0
"""Minutes of practice after the three questions."""
LATER = "See you later. To come back, type: trainer"


def first_start(context: Context, desk: Desk) -> bool:
    """Lead a new person through the first ten minutes; False: they left, and nothing is open."""
    script = desk.script(None)
    echo(
        f"You're going to make one phone call and ask {len(script.questions)} questions without"
        " notes. We'll practice them here, five minutes a day."
    )
    dot = "\N{MIDDLE DOT}"
    typed = _typed(f"\nEnter: the first line {dot} r: read it all first {dot} q: later ")
    if typed == "q":
        echo(LATER)
        return False
    with ExitStack() as stack:
        log = stack.enter_context(opened(context))
        if typed == "r":
            from trainer.acts.read import read_aloud

            read_aloud(context, log, script)
        whole = _led(context, log, script)
        _ended(context, log)
    if not whole:
        echo(LATER)
    return whole


def _led(context: Context, log: OpenLog, script: Script) -> bool:
    """Practice a short line; ask the three questions; practice on, and say that line aloud.

    False: the person left on the way.
    """
    from trainer.acts.practice import Wishes, practice_part

    strict = context.settings.strictness
    short = easiest(script).key
    if not practice_part(context, log, Wishes(cards=1, strictness=strict, only=(short,))):
        return False
    told = _questions(context)
    if told is None:
        return False
    if told != NOBODY:
        _first_stage(context, log, told)
    if not practice_part(context, log, Wishes(minutes=MINUTES, strictness=strict)):
        return False
    return practice_part(context, log, Wishes(cards=1, by="aloud", only=(short,)))


def easiest(script: Script) -> Card:
    """Return the line to begin with: the shortest of the questions that needs no name."""
    asked = [card for card in cards(script) if card.kind is Kind.PHRASING and card.asked is None]
    nameless = [card for card in asked if not card.line.wanted.slots]
    return min(nameless or asked, key=lambda card: card.line.wanted.count)


def _ended(context: Context, log: OpenLog) -> None:
    """Say what can be said now, and when to come back."""
    from trainer.acts.map import show_map

    show_map(context, log.desk)
    echo("Everything is saved. Tomorrow takes about five minutes.")


def _questions(context: Context) -> Stage | None:
    """Ask who to call, about whom, and when; None: the input ended.

    The company is no fourth question: the stage is named without it, and can be told it later.
    """
    from trainer.acts.interviews.stages import questions

    click.echo()
    echo("Three quick questions. Not sure yet? Press Enter to skip. b goes back.")
    try:
        return questions(context).fields(("interviewer", "next", "call"), NOBODY)
    except EOFError:
        click.echo()
        return None


def _first_stage(context: Context, log: OpenLog, told: Stage) -> None:
    from trainer.acts.interviews.stages import tell
    from trainer.core.stages.record import added
    from trainer.core.stages.stages import next_name
    from trainer.core.value import replace

    name, number = next_name("", log.desk.log)
    log.append(added(replace(told, name=name, number=number), context.clock()))
    tell(context, "Saved as", name, log.desk)
    echo(f"To add or change anything: trainer interview edit {name}")
    click.echo()


def _typed(question: str) -> str:
    """Return what was typed, the first letter of it in lower case; at the end of input: q."""
    typed = answer(question)
    return "q" if typed is None else typed[:1]
