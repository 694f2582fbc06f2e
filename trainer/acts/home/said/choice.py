"""What is meant by what is typed at home: a key, a command, help, or to leave."""

from collections.abc import Sequence

from msgspec import Struct

from trainer.acts.home.said.corrected import put_right
from trainer.acts.home.said.heard import Heard, heard
from trainer.acts.home.said.keyed import EDIT, HELP, LEAVE, keyed, led_on, of_the_call
from trainer.acts.home.said.meeting import day_of
from trainer.acts.home.said.named import CHANGE
from trainer.acts.home.said.new import told_whole
from trainer.acts.home.said.person import somebody, with_whom
from trainer.acts.home.said.placed import places
from trainer.acts.home.said.told import done_about, of_what_it_leads_to, of_which
from trainer.acts.typed import KEYS
from trainer.core.plan.once import Round
from trainer.core.sitting.wishes.sad import laments
from trainer.core.sitting.wishes.worries import Worry, worry
from trainer.core.stages.several.named import one_named
from trainer.core.stages.telling.dated import Dated, dated
from trainer.core.stages.telling.news import News, What
from trainer.rows.home.view import Home, Situation


class Choice(Struct, frozen=True):
    """What is wanted at home: a command, or help, or to leave; neither: it was not understood.

    `told`: when the call is, of which nothing else is known yet. `moved`: a new day, and of which
    it is, the call or the interview, isn't said. `says`: what is to be said before the command.
    """

    command: tuple[str, ...] = ()
    leave: bool = False
    help: bool = False
    told: Dated | None = None
    moved: News | None = None
    says: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything was understood."""
        return bool(self.command or self.leave or self.help or self.told or self.moved)


def choice(typed: str, view: Home, commands: Sequence[str]) -> Choice:
    """Return what is to be done about what was typed at home."""
    if laments(typed) or worry(typed) is Worry.LUCK:
        return Choice()
    if whole := told_whole(typed, view):
        return Choice(whole)
    if right := with_whom(typed, view) or put_right(typed, view) or somebody(typed, view):
        return Choice(right.command, says=right.says)
    match heard(typed, view, commands):
        case Heard(key=str(key)):
            return pressed(key, view, commands)
        case Heard(news=News() as told):
            return _told(told, view)
        case Heard(command=command):
            return Choice(led_on(command, view) if view.leads else command)


def pressed(key: str, view: Home, commands: Sequence[str]) -> Choice:
    """Return what a key does; that of Enter is the empty text."""
    if key in LEAVE | HELP:
        return Choice(leave=key in LEAVE, help=key in HELP)
    if key == CHANGE:
        return Choice(EDIT if view.stages else keyed("a", view))
    if not key and view.finished:
        return Choice(leave=True)
    return Choice(keyed(key, view) or _next(view, commands))


def _told(told: News, view: Home) -> Choice:
    """Return what is done about news: some of it has to be asked about first."""
    if told.what is What.DAY and (leads := of_what_it_leads_to(told, view)):
        return Choice(leads)
    if told.what is What.DAY:
        day = dated(told.said) or Dated(told.of, told.when)
        if places(day, view):
            return Choice(told=day)
        if known := day_of(told, day, view):
            return Choice(known)
        if view.stage is None:
            return Choice(told=day)
    stage = one_named(told.said, view.stages, view.now) or view.stage
    new_day = told.what is What.MOVED and told.when
    if new_day and stage and not stage.closed and not of_which(told, stage, view.now):
        return Choice(moved=told)
    return Choice(done_about(told, view))


def _next(view: Home, commands: Sequence[str]) -> tuple[str, ...]:
    if view.situation is Situation.AFTER:
        return of_the_call(("debrief",), view)
    if view.situation in (Situation.DAY, Situation.HURRY) and "warm-up" in commands:
        return of_the_call(KEYS["c"], view) if view.warmed or view.at_hand else ("warm-up",)
    if view.situation is Situation.EVENING and view.tonight and _through(view.tonight):
        return ("read", "--page")
    if view.leads:
        return keyed("d", view)
    if view.meeting or view.had:
        return KEYS["c"] if view.meeting else keyed("b" if view.hears else "a", view)
    return ("drill", "--weakest") if view.situation is Situation.IDLE else ("drill",)


def _through(tonight: Round) -> bool:
    """Say whether the evening before is done: what is left is to look at the sheet, and sleep."""
    return not tonight.left and not tonight.again


def wanted(view: Home, commands: Sequence[str], typed: str) -> bool:
    """Say whether something typed is for home, and neither help nor to leave."""
    found = choice(typed, view, commands)
    return bool(found) and not (found.help or found.leave)
