"""Which interview a person's own script is for: offered once it's made, and said elsewhere."""

from trainer.acts.context import Context, agreed, echo
from trainer.acts.desk import Desk, desk_of, opened, script_of
from trainer.core.stages.record import changed
from trainer.core.stages.stages import Stage
from trainer.core.value import replace
from trainer.rows.script import practiced as words


def offer(context: Context, name: str) -> None:
    """Ask whether the interview at hand is practiced with a script of that name; else say how.

    Enter alone changes nothing: a new script is a draft that nobody has read yet.
    """
    desk = desk_of(context)
    stage = _at_hand(desk, name)
    if stage is None or not context.at_terminal:
        _say_how(desk, name, stage)
        return
    if not agreed(words.question(name, stage), enter=False):
        echo(words.without(name, stage))
        return
    with opened(context) as log:
        now = context.clock()
        log.append(changed(stage, replace(stage, script=name), now))
    echo(words.with_it(name, stage))


def say_how(context: Context, name: str) -> None:
    """Say how the interview at hand is practiced with a script, where it isn't."""
    desk = desk_of(context)
    _say_how(desk, name, _at_hand(desk, name))


def _say_how(desk: Desk, name: str, stage: Stage | None) -> None:
    for line in words.how(name, stage, any_=bool(desk.stages)):
        echo(line)


def _at_hand(desk: Desk, name: str) -> Stage | None:
    """Return the interview that is practiced now, and not with that script."""
    stage = desk.stage
    if stage is None or script_of(stage) == name:
        return None
    return stage if stage.ahead(desk.now) or stage.undated else None
