"""What a front end is told of practice at one moment, be it a drill or a rehearsal."""

from typing import Protocol

from msgspec import Struct

from trainer.rows.page.sheet import Head, Sheet
from trainer.rows.practice.doing import Doing, Typed
from trainer.rows.practice.keys import Keys, Words
from trainer.rows.row import Row


class Whose(Struct, frozen=True):
    """Whose lines are asked, where several calls are ahead: in a heading, and in a word or two."""

    title: str
    briefly: str


class Face(Protocol):
    """The words for practice at one moment; rows, so that a front end has only to lay them out."""

    @property
    def words(self) -> Words:
        """What is said in every moment of it."""

    def head(self) -> Head:
        """Return the first row of the page."""

    def sheet(self, typed: Typed) -> Sheet:
        """Return what stands on the page, with what was typed so far."""

    def footer(self, doing: Doing, *, hears: bool = False) -> Keys:
        """Return what can be pressed, on a wide and on a narrow screen; the first first."""

    def warning(self) -> Row | None:
        """Return what is to be known before it begins; None: nothing."""

    def accept(self) -> str:
        """Return what Enter would do with the answer in hand."""

    # Said in ordinary lines.

    def place(self) -> str:
        """Return where it stands, as a sentence."""

    def question(self) -> tuple[Row, ...]:
        """Return what is asked."""

    def more(self) -> tuple[Row, ...]:
        """Return what stands below the question."""

    def part(self) -> tuple[Row, ...]:
        """Return what is asked of a line whose question was only just heard: its part alone."""

    def asking(self) -> str:
        """Return what the person is to do, in a few words."""

    def slip(self, said: str) -> tuple[int, str] | None:
        """Return which of the first letters typed is not the one, and what is asked then.

        None: all are, or more than one isn't.
        """

    def hints(self) -> tuple[Row, ...]:
        """Return the hints given."""

    def verdict(self) -> tuple[Row, ...]:
        """Return how the answer in hand compares, the most important first."""

    def rating(self, *, full: bool | None = None) -> str:
        """Return the question for the rating, with what Enter would do with the answer."""

    def kept(self, rating: int) -> tuple[str, ...]:
        """Return what is said once that rating was kept."""

    def recalled(self, *, keys: bool) -> tuple[Row, ...]:
        """Return what an answer that was taken back was given to; `keys`: with its key."""

    def clock(self) -> str | None:
        """Return the time that is left, as a sentence; None: this practice has no clock."""
