"""What can be wrong in a script, in one voice: each with what to do, and the limits of a script."""

from msgspec import Struct

from trainer.core.text import cut

MAX_LINE = 10_000
MAX_LINES = 50_000
MAX_CARDS = 2_000
MAX_DEPTH = 8
MAX_BRANCHES = 8
MAX_WORDS = 60
MAX_BREATH = 30
ENOUGH_REPLIES = 2
_SHOWN = 70
"""Characters of a text in a file that a message shows."""


class Fault(Struct, frozen=True):
    """One way in which a script can be wrong: what is wrong, and what to do."""

    what: str
    remedy: str
    warning: bool = False


# The file.
TOO_BIG = Fault(
    "This file is larger than 1 MiB.", "A script is a few pages of text. Choose another file."
)
TOO_LONG_LINE = Fault(
    f"This text is longer than {MAX_LINE:,} characters.", "Break it into shorter paragraphs."
)
TOO_MANY_LINES = Fault(
    f"This file has more than {MAX_LINES:,} lines and list marks.",
    "Split it into several scripts.",
)
TOO_MANY_CARDS = Fault(
    f"This script has more than {MAX_CARDS:,} lines and replies to practice.",
    "Split it into several scripts.",
)
TOO_DEEP = Fault(
    f"This is nested deeper than {MAX_DEPTH} branches.",
    "Nobody could follow that in a call: make some of it a cue of its own.",
)
NO_UTF8 = Fault("This isn't UTF-8 text.", "Save the file as plain text, with the encoding UTF-8.")
UTF16 = Fault("This text is UTF-16.", "Save the file as plain text, with the encoding UTF-8.")
NUL = Fault(
    "This isn't text: there's a NUL byte in it.", "Save the file again as plain text (UTF-8)."
)
CONTROL = Fault(
    "There are control characters here, shown as visible symbols.",
    "Delete them. If you don't see them, type the line again.",
    warning=True,
)
# The title, scenes and cues.
NO_TITLE = Fault("The script has no title.", "Begin it with a line such as “# My script”.")
EMPTY_TITLE = Fault("The title is empty.", "Write a few words after the “#”.")
TWO_TITLES = Fault("This is a second title.", "Begin the heading with “##” or “###” instead.")
LATE_TITLE = Fault("The title comes after another heading.", "Move it to the top of the file.")
NO_WORDS = Fault(
    "This heading has no line of yours.",
    "Write what you say below it, after “>”, such as “> What I want to say”.",
)
QUESTIONS = Fault(
    "{these} like questions to ask, but a list is never asked.",
    "To make a script of them: trainer script new NAME --from FILE. By hand: give each a heading "
    "of its own, and below it what you say, with “>” in front: “> {line}”.",
)
NO_HEADING = Fault("This heading is empty.", "Write the point you want to make after the “#”.")
BAD_ID = Fault(
    "This isn't a valid id.",
    "Use lowercase letters, digits and single hyphens, such as {#my-point}.",
)
EMPTY_ID = Fault("There's nothing here to make an id of.", "Add one at the end: {#my-point}.")
EMPTY_FILE_ID = Fault(
    "There's nothing in the file's name to make an id of.",
    "Add one at the end of the title: {#my-script}.",
)
TWICE = Fault(
    "This place in the script is used twice: {key}.",
    "Give this one a different id at its end: {{#{other}}}.",
)
UNKNOWN_WORD = Fault("I don't know “{word}” in braces.", "Write .end or .anytime, or take it out.")
ELSEWHERE = Fault("“{word}” doesn't belong here.", "Put it at the end of {places}.")
# Lines.
NOBODYS = Fault(
    "This quote belongs to nothing.",
    "Put it right under its heading, or inside the branch that it follows.",
)
LEFT = Fault(
    "This quote is too far left for its branch.",
    "Indent it: its “>” goes below the first letter of the condition.",
)
AFTER_DIRECTION = Fault(
    "This quote comes after advice, so it belongs to nothing.",
    "Move the advice below it, or give it a heading of its own.",
)
IN_REPLY = Fault(
    "This quote is inside a reply.",
    "Indent it less: its “>” goes below the first letter of the condition.",
)
EMPTY_QUOTE = Fault("This quote has no words.", "Write what you want to say after the “>”.")
NOT_PLAIN = Fault(
    "A line is plain paragraphs only: the words you say.",
    "Write it without lists, headings or quotes inside.",
)
LISTED = Fault(
    "There's a list inside this line, and nobody can say a list.",
    "Write it as sentences: “> {line}”.",
)
CODE = Fault(
    "This looks like a code block: it's too far to the right, or after ```.",
    "Remove the spaces in front, or the ```.",
)
HTML = Fault(
    "There's an HTML tag in the words.",
    "Write plain words. A comment goes on a line of its own, and “\\<” is the character itself.",
)
BRACE = Fault(
    "There's a “{” or “}” here that isn't part of a blank.",
    "Write {name} for a blank, in one word, and “\\{” or “\\}” for the character itself.",
)
SLID = Fault(
    "The text below this quote became part of it.",
    "Put a blank line above it, or “>” in front if you say it.",
    warning=True,
)
LONG = Fault(
    f"This line has more than {MAX_WORDS} words.",
    "Shorten it or split it: long lines are hard to say by heart.",
    warning=True,
)
BREATH = Fault(
    "This sentence has {words} words, too many for one breath.",
    "Split it in two{where}.",
    warning=True,
)
MISSPELLED = Fault(
    "The blank {slot} looks like {known}.",
    "Write {known} if you mean it; otherwise give yours another name.",
    warning=True,
)
ASTERISK = Fault(
    "There's a stray asterisk here.",
    "Bold needs ** right against the words on both sides; “\\*” is the character itself.",
    warning=True,
)
VANISHES = Fault(
    "This text vanishes when the page is shown: it reads as a link definition.",
    "Put something in front of the “[”, or delete it.",
    warning=True,
)
OPEN_COMMENT = Fault(
    "This comment is never closed: everything after it vanishes when the page is shown.",
    "Close it with “-->”.",
    warning=True,
)
# Branches.
NO_BRANCH = Fault(
    "This list item is neither a branch nor a reply.",
    "If it's what they say, put it in quotation marks: “{fixed}”. Begin a branch with “If ”, and "
    "write advice as a paragraph.",
)
NO_BRANCHES = Fault(
    "These {count} list items, on lines {lines}, are neither branches nor replies.",
    "If they're what they say, put each in quotation marks: “{fixed}”. Begin a branch with “If ”, "
    "and write advice as a paragraph.",
)
HEADING_IN_LIST = Fault(
    "There's a heading inside a list.", "Move it out to the left, or take away the “#” or “---”."
)
REPLY_ELSEWHERE = Fault(
    "This reply is in the wrong place.",
    "Put it inside its branch, below the condition and above the follow-up.",
)
BRANCH_ELSEWHERE = Fault(
    "This branch is in the wrong place.",
    "Put it below the line that it answers: the quote comes first, its branches after it.",
)
NEITHER = Fault(
    "This branch has neither a reply nor a follow-up.",
    "Add two replies in double quotation marks below it, or a follow-up beginning with “>”.",
)
TOO_MANY_BRANCHES = Fault(
    f"This line has more than {MAX_BRANCHES} branches.",
    "Combine two of them: nobody can tell that many apart on the phone.",
)
REPLY_TWICE = Fault(
    "This reply is under two branches of the same line.",
    "Keep it where it has just one meaning, or reword it.",
)
ALIKE = Fault(
    "“{one}” and “{other}” are hard to tell apart, but they're in different branches.",
    "Make one of them more specific, or leave it out.",
    warning=True,
)
FEW_REPLIES = Fault(
    "This branch has fewer than two replies.",
    "Add what else they might say, in double quotation marks.",
    warning=True,
)
ONE_WAY = Fault(
    "There's only one branch here, so there's nothing to choose.",
    "Add an “Otherwise” with two replies.",
    warning=True,
)
# Where the call goes on.
NOWHERE = Fault("This link leads nowhere: no cue has the id “{to}”.", "{hint}")
ROUND = Fault(
    "This link leads back to its own cue, so the call goes around in a circle.",
    "Take it out. Without it, the call continues with the next cue.",
)
NOT_LAST = Fault(
    "This link isn't the last thing here, so the call won't continue from there.",
    "Move it to the end, after everything else of its branch or cue.",
    warning=True,
)
ENDS_AND_GOES_ON = Fault(
    "The call can't both end here and continue elsewhere.", "Take out the link, or the “.end”."
)
UNREACHED = Fault(
    "Nothing in the call leads to this cue.",
    "Put it before the end, lead there with a link such as [{called}](#{id}), or mark it "
    "{{.anytime}}.",
    warning=True,
)


def shown(text: str, most: int = _SHOWN) -> str:
    """Return a text of a file, short enough for a message."""
    return cut(text, most, "…")
