"""What the keys of home do, for the interview that it shows."""

from trainer.acts.typed import KEYS
from trainer.core.stages.stages import ASK
from trainer.rows.home.view import Home, Situation

LEAVE = frozenset("q quit exit stop bye goodbye leave done".split())
HELP = frozenset(("?", "help"))

ADD, EDIT, REMOVE = ("interview", "add"), ("interview", "edit"), ("interview", "remove")
DATES = ("--interview", ASK, "--call", ASK)
PAGED = {"m": (*EDIT, *DATES), "x": REMOVE}
"""Keys of the page of interviews, none of which is another thing at home."""
_PRACTICES = ("d", "r", "h", "c")
"""Keys of what is done with a script."""
BROWSER = ("read", "--browser")


def keyed(key: str, view: Home) -> tuple[str, ...]:
    """Return what a key does, nothing where it is none.

    Where an interview is there, `a` asks for what isn't known of it, `n` for who will be met, and
    `m` for the day of one that has none after its call.
    Where what came of one leads on, that is practiced. After a call, its own sheet and script are
    read, and it is its own debrief: another may be next.
    """
    if key == "a" and view.lacks and view.stage:
        asked = (word for name in view.lacks for word in (f"--{name}", ASK))
        return ("interview", "edit", view.stage.name, *asked)
    if key == "v" and view.meets:
        return ("read", "--page", "--stage", view.meets)
    if key == "b" and view.hears:
        return (*KEYS["b"], view.hears)
    if key in _PRACTICES:
        return led_on(KEYS[key], view)
    for own, name, of in (("m", view.undated, "interview"), ("n", view.unmet, "next")):
        if key == own and name:
            return (*EDIT, name, f"--{of}", ASK)
    return led_on(BROWSER, view) if key == "p" else of_the_call(KEYS.get(key, ()), view)


def led_on(command: tuple[str, ...], view: Home) -> tuple[str, ...]:
    """Return a command for the script that what came of an interview leads to, if it leads on."""
    practices = view.leads and command in {BROWSER, *(KEYS[key] for key in _PRACTICES)}
    return (*command, view.leads) if practices else of_the_call(command, view)


def of_the_call(command: tuple[str, ...], view: Home) -> tuple[str, ...]:
    """Return what a key does, for the call that home shows where that isn't the next one."""
    if view.stage is None or not (view.turned or view.situation is Situation.AFTER):
        return command
    match command[:1]:
        case ("read",):
            return (*command, "--stage", view.stage.name)
        case ("rehearse",) if view.turned:
            return (*command, "--stage", view.stage.name)
        case ("debrief",) if view.situation is Situation.AFTER:
            return (*command, view.stage.name)
        case ("drill",) | ("rehearse",) | ("warm-up",) if view.lasts:
            return (*command, "--stage", view.stage.name)
    return command
