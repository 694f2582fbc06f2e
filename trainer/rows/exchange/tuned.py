"""What is said while the memory model is fitted to a person."""

from trainer.rows.row import counted

WORK = "Fitting the memory model to your answers"
QUESTION = "Use it from now on? y: yes \u00b7 Enter: no "
KEPT = "Nothing was changed."
ADOPTED = "It's in use now. To go back: trainer log tune --defaults"
BACK = "The usual memory model is in use again."
NOT_TUNED = "The usual memory model is in use, so there's nothing to go back to."
NO_OPTIMIZER = (
    "I could try more with a library that isn't installed. To install it, copy this line into a "
    "terminal, and press Enter:"
)


def too_few(tests: int, needed: int) -> str:
    """Say that there are too few answers to learn from."""
    some = counted(tests, "answer") if tests else "no answers"
    return (
        f"So far, you have {some} on later days. With about {needed}, I can tell whether your "
        "memory differs from most people's. Until then, the usual model is the best guess."
    )


def compared(name: str, usual: float, own: float, tests: int, *, beats: bool) -> str:
    """Say how well the usual model foretold the last quarter of the answers, and another one."""
    close = "That's too close to call." if own < usual else "That's no better."
    verdict = "That's better." if beats else close
    return (
        f"{name}: on your last {tests} answers it was off by {own:.3f} (log loss), the usual model "
        f"by {usual:.3f}. {verdict}"
    )


def scale(value: float) -> str:
    """Name the model with one scale."""
    return f"Remembering {value:.1f} times as long at first"


OPTIMIZED = "All 21 figures fitted"
STAYS = "The usual model predicts your answers as well as any, so it stays."
