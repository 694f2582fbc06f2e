"""Colours and fixed texts of the full screen; every colour also says itself in signs or words."""

from prompt_toolkit.styles import Style

from trainer.rows.row import Role, Row, row

# Named terminal colours only: they follow the person's own light or dark theme.
STYLE = Style.from_dict(
    {
        "header": "reverse",
        "footer": "reverse",
        "label": "bold",
        "cue": "bold",
        "right": "fg:ansigreen bold",
        "wrong": "fg:ansired bold underline",
        "added": "fg:ansimagenta",
        "dim": "",
        "here": "reverse",
    }
)

HELP: tuple[Row, ...] = (
    row("Enter", "goes on: it checks, or accepts the rating that is suggested. So does Space."),
    row("1 Again", "it failed."),
    row("2 Hard", "with effort, or with a slip."),
    row("3 Good", "right."),
    row("4 Easy", "right at once. The harder, the sooner the card comes back."),
    row("u", "takes your last rated answer back, for a new rating.", role=Role.KEY),
    row("e", "edits the script at this line, and comes back here.", role=Role.KEY),
    row("n", "notes a line with this card; you see it the next time.", role=Role.KEY),
    row("Tab", "while answering: a hint. Ctrl-O: say it aloud instead of typing."),
    row("q", "ends. All rated answers are saved. Ctrl-C and Ctrl-D end too.", role=Role.KEY),
    row("?", "closes this help.", role=Role.KEY),
)

ENDING = "Ctrl-C end, all is saved"

FOOTERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "reading": (
        ("Enter when you have said it", "q end, all is saved"),
        ("Enter when said", "q end"),
    ),
    "answering": (
        ("Enter check", "Tab hint", "Ctrl-O say it aloud", ENDING),
        ("Enter check", "Tab hint", "Ctrl-C end"),
    ),
    "letters": (
        ("first letter of each word", "Tab hint", "Enter give up", ENDING),
        ("first letters", "Tab hint", "Ctrl-C end"),
    ),
    "gaps": (
        ("first letter of each gap", "Tab hint", "Enter give up", ENDING),
        ("first letters", "Tab hint", "Ctrl-C end"),
    ),
    "aloud": (
        ("Say it aloud, then Enter", "Tab hint", ENDING),
        ("say it, Enter", "Tab hint", "Ctrl-C end"),
    ),
    "noting": (("Enter keep the note", "empty: no note"), ("Enter keep the note",)),
    "choosing": (
        ("Enter don't know", "u undo", "q end, all is saved"),
        ("Enter don't know", "q end"),
    ),
    "passing": (("Enter go on", "q end, all is saved"), ("Enter go on", "q end")),
    "rating": (
        ("1 Again  2 Hard  3 Good  4 Easy", "u undo", "e edit", "n note", "q end", "? help"),
        ("1 Again 2 Hard 3 Good 4 Easy", "? help"),
    ),
    "first rating": (
        ("u undo", "q end, all is saved", "? help"),
        ("u undo", "q end", "? help"),
    ),
    "help": (("? back to the card", "q end, all is saved"), ("? back", "q end")),
}
"""What each state tells the person to press, on a wide and on a narrow screen; the first first."""
