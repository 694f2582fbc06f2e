"""Colours of the full screen; every colour also says itself in signs or words."""

from prompt_toolkit.styles import Style

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
        "unsure": "fg:ansiblue bold",
    }
)
