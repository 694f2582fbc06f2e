"""How an application of the full screen runs, and ends whatever happens."""

from asyncio import get_running_loop, sleep
from asyncio import run as run_application
from typing import Any

from prompt_toolkit.application import Application

from trainer.posix import stopped_by


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
