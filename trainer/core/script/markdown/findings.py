"""What can be wrong in a script, in one voice, and the list on which it is noted."""

from dataclasses import dataclass, field
from typing import NamedTuple

from trainer.core.problems import Problem

MAX_BYTES = 1 << 20
MAX_LINE = 10_000
MAX_LINES = 50_000
MAX_CARDS = 2_000
MAX_DEPTH = 8
MAX_BRANCHES = 4
MAX_WORDS = 60
ENOUGH_REPLIES = 2


class Fault(NamedTuple):
    """One way in which a script can be wrong: what is wrong, and what to do."""

    what: str
    remedy: str
    warning: bool = False


# The file.
TOO_BIG = Fault(
    "This file is larger than 1 MiB.", "A script is a few pages of text: name another file."
)
TOO_LONG_LINE = Fault(
    f"This text is longer than {MAX_LINE:,} characters.", "Break it into shorter paragraphs."
)
TOO_MANY_LINES = Fault(
    f"This file has more than {MAX_LINES:,} lines and list marks.",
    "Split it into several scripts.",
)
TOO_MANY_CARDS = Fault(
    f"This script makes more than {MAX_CARDS:,} cards.", "Split it into several scripts."
)
TOO_DEEP = Fault(
    f"This is nested deeper than {MAX_DEPTH} branches.",
    "Nobody could follow that in a call: make some of it a cue of its own.",
)
NO_UTF8 = Fault("This is not UTF-8 text.", "Save the file as plain text, with the encoding UTF-8.")
UTF16 = Fault("This text is UTF-16.", "Save the file as plain text, with the encoding UTF-8.")
NUL = Fault("This is not text: it holds a NUL byte.", "Save the file anew as plain text (UTF-8).")
CONTROL = Fault(
    "Control characters stand here, which are shown as visible symbols.",
    "Delete them: retype the line if you do not see them.",
    warning=True,
)
# The title, scenes and cues.
NO_TITLE = Fault("The script has no title.", "Begin it with a line such as “# My script”.")
EMPTY_TITLE = Fault("The title is empty.", "Write a few words after the “#”.")
TWO_TITLES = Fault("This is a second title.", "Begin the heading with “##” or “###” instead.")
LATE_TITLE = Fault("The title stands after another heading.", "Move it to the top of the file.")
NO_WORDS = Fault(
    "This cue has no words to say.", "Put your line under the heading, each row beginning with “>”."
)
NO_HEADING = Fault("This heading is empty.", "Write the point that you want to make after the “#”.")
BAD_ID = Fault(
    "This is no id.", "Write small letters, digits and single hyphens, such as {#my-point}."
)
EMPTY_ID = Fault("This gives an empty id.", "Pin one at its end, such as {#my-point}.")
EMPTY_FILE_ID = Fault(
    "The file's name gives an empty id.", "Pin one at the end of the title, such as {#my-script}."
)
TWICE = Fault("This key is used twice: {key}.", "Pin another id at its end, such as {{#{other}}}.")
# Lines.
NOBODYS = Fault(
    "This quote belongs to nothing.",
    "Put it right under its heading, or inside the branch that it follows.",
)
LEFT = Fault(
    "This quote stands left of its branch.",
    "Indent it so that its “>” stands under the first letter of the condition.",
)
AFTER_DIRECTION = Fault(
    "This quote stands after a direction, so it belongs to nothing.",
    "Move the direction below it, or give it a heading of its own.",
)
IN_REPLY = Fault(
    "This quote stands inside a reply.",
    "Indent it less: its “>” stands under the first letter of the condition.",
)
EMPTY_QUOTE = Fault("This quote has no words.", "Write what you want to say after the “>”.")
NOT_PLAIN = Fault(
    "A line holds more than plain paragraphs.",
    "Write it without lists, headings or quotes inside: only the words to say.",
)
CODE = Fault(
    "This reads as a code block: it stands too far to the right, or after ```.",
    "Take the blanks away in front, or the ```.",
)
HTML = Fault(
    "An HTML tag stands in the words.",
    "Write plain words; put a comment on a line of its own, and “\\<” for the sign itself.",
)
BRACE = Fault(
    "A brace stands here that makes no slot.",
    "Write {name} for a slot, in one word without blanks, and “\\{” or “\\}” for the sign itself.",
)
SLID = Fault(
    "Text below a quote slid into it.",
    "Put a blank line above it, or “>” before it if it is to be said.",
    warning=True,
)
LONG = Fault(
    f"This line has more than {MAX_WORDS} words.",
    "Shorten it or split it: long lines are hard to say by heart.",
    warning=True,
)
MISSPELT = Fault(
    "The slot {slot} looks like {known}.",
    "Write {known} if you mean it; otherwise give yours another name.",
    warning=True,
)
ASTERISK = Fault(
    "A stray asterisk stands in the text.",
    "Bold needs ** on both sides, close to the words; write “\\*” for the sign itself.",
    warning=True,
)
VANISHES = Fault(
    "This text vanishes when the page is rendered: it reads as a link definition.",
    "Put something before the “[”, or delete it.",
    warning=True,
)
OPEN_COMMENT = Fault(
    "This comment is never closed: everything after it vanishes when the page is rendered.",
    "Close it with “-->”.",
    warning=True,
)
# Branches.
NO_BRANCH = Fault(
    "This list item is neither a branch nor a reply.",
    "Begin a branch with “If ” or write “Otherwise”; put a reply wholly inside double quotation "
    "marks; write advice as a paragraph.",
)
HEADING_IN_LIST = Fault(
    "A heading stands in a list.", "Move it out to the left, or take the “#” or the “---” away."
)
REPLY_ELSEWHERE = Fault(
    "A reply stands in the wrong place.",
    "Put it inside its branch, below the condition and above the follow-up.",
)
BRANCH_ELSEWHERE = Fault(
    "A branch stands in the wrong place.",
    "Put it below the line that it answers: the quote comes first, its branches after it.",
)
NEITHER = Fault(
    "This branch has neither a reply nor a follow-up.",
    "Add two replies in double quotation marks below it, or a follow-up beginning with “>”.",
)
FIFTH = Fault(
    f"This line has more than {MAX_BRANCHES} branches.",
    "Join two of them: nobody can choose among so many in a call.",
)
REPLY_TWICE = Fault(
    "This reply stands under two branches of one line.",
    "Leave it where it means one thing only, or write it differently.",
)
FEW_REPLIES = Fault(
    "This branch has fewer than two replies.",
    "Add another thing that the interviewer may say, in double quotation marks.",
    warning=True,
)
ONE_WAY = Fault(
    "This fork has only one way, so there is nothing to tell apart.",
    "An “Otherwise” with two replies would make it a card.",
    warning=True,
)


@dataclass(slots=True)
class Findings:
    """The problems found so far in the file at `path`."""

    path: str
    _found: list[Problem] = field(default_factory=list)
    _vanished: dict[int, Problem] = field(default_factory=dict)

    def add(self, at: int, fault: Fault, **values: str) -> None:
        """Note `fault` at line `at`, its {fields} filled with `values`."""
        what, remedy = fault.what, fault.remedy
        if values:
            what, remedy = what.format(**values), remedy.format(**values)
        problem = Problem(self.path, at, what, remedy, fault.warning)
        if fault is VANISHES:
            self._vanished[at] = problem
        else:
            self._found.append(problem)

    def forget_vanished(self, at: int, end: int) -> None:
        """Take back what vanished in these lines: the empty place it left is the same cause."""
        for line in range(at, end + 1):
            self._vanished.pop(line, None)

    @property
    def errors(self) -> bool:
        """Tell whether there is anything worse than a warning."""
        return not all(problem.warning for problem in self._found)

    def all(self) -> tuple[Problem, ...]:
        """Return every problem in the order of lines."""
        found = [*self._found, *self._vanished.values()]
        return tuple(sorted(found, key=lambda problem: problem.line))
