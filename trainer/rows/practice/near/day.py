"""The day of the call in words: what is said around the warm-up and the short way."""

from trainer.rows.row import all_lines

READ_SHEET = "Now read the call sheet aloud once, from the top. Enter: show it · q: not now "
SHEET_READ = "Enter: I've read it "
"""Asked below the sheet: what comes after it would push its end off the screen."""
WARMED = "You've warmed up. Now read the call sheet aloud once, from the top"
"""Said once the warm-up is done, and the sheet wasn't read."""
READY = "You've warmed up and read the call sheet. That's all there is to do. Good luck."
DONE = "That's all there is to do. Good luck. To read it line by line: trainer read"
SHORT_WAY = "the short way: the call sheet, then each line aloud once"
"""What somebody who never practiced does, so near the call that there is no time to learn."""
SHORT = (
    "Your call is close, so here's the short way: first the call sheet, then each line aloud"
    " once, then what they might answer."
)
READ_ON = "Keep the call sheet open during the call. Enter: read each line aloud · q: stop "
FORKS = "Now what they might answer. Choose what it means; your line follows."


def read_through(lines: int) -> str:
    """Return what is said at the end of the short way."""
    return (
        f"You've read {all_lines(lines)} aloud. For the call: trainer read --page (to print it:"
        " trainer read --browser). After it: trainer debrief"
    )
