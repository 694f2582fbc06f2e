"""An application of the full screen: what it is made of, how it runs, and ends whatever happens."""

from asyncio import get_running_loop, sleep
from asyncio import run as run_application
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import (
    ConditionalKeyBindings,
    KeyBindings,
    merge_key_bindings,
)
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output
from prompt_toolkit.styles import DynamicStyle

from trainer.posix.signals import stopped_by
from trainer.screens.page.frame import Frame
from trainer.screens.page.paper import too_small
from trainer.screens.page.theme import style_sheet

TICK = 5
"""Seconds after which a clock that is shown is shown anew."""
ESCAPED = 0.05
"""Seconds after which an Esc by itself is told from the beginning of an arrow key."""


def application(
    frame: Frame,
    keys: KeyBindings,
    *,
    theme: str,
    ticking: bool,
    source: Input | None,
    output: Output | None,
) -> Application[None]:
    """Return what shows a frame and takes the keys; `ticking`: a clock is on it."""
    hidden = Condition(lambda: too_small(*reversed(app.output.get_size())))
    app: Application[None] = Application(
        layout=frame.layout,
        key_bindings=merge_key_bindings(
            (ConditionalKeyBindings(keys, ~hidden), ConditionalKeyBindings(_hidden(), hidden))
        ),
        style=DynamicStyle(lambda: style_sheet(theme, app.color_depth)),
        full_screen=True,
        erase_when_done=True,
        refresh_interval=TICK if ticking else None,
        input=source,
        output=output,
    )
    app.ttimeoutlen = app.timeoutlen = ESCAPED
    return app


def _hidden() -> KeyBindings:
    """Return the keys of a page that nobody sees, on too small a screen: they only leave it."""
    keys = KeyBindings()
    for nothing in (Keys.Any, Keys.BracketedPaste):
        keys.add(nothing, eager=True)(lambda _event: None)
    keys.add("c-d", eager=True)(lambda event: event.app.exit())
    for interrupt in ("c-c", Keys.SIGINT):
        keys.add(interrupt, eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())
    return keys


def run(app: Application[None]) -> None:
    """Run it until it exits; Ctrl-C raises KeyboardInterrupt.

    What nobody foresaw ends it too, once the terminal is as it was, and is raised.
    """
    run_application(_run(app))


async def _run(app: Application[None]) -> None:
    def ended(error: BaseException) -> None:
        if not app.is_done:
            app.exit(exception=error)

    def failed(_loop: object, found: dict[str, Any]) -> None:
        ended(found.get("exception") or RuntimeError(found["message"]))

    loop = get_running_loop()
    loop.set_exception_handler(failed)
    with stopped_by(loop, ended):
        try:
            await app.run_async(set_exception_handler=False)
        finally:
            await sleep(0)  # a signal that came in the meantime is told now
