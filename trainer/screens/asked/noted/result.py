"""What came of an interview, asked as one ordinary line, and kept at once."""

from trainer.core.stages.telling.came import FROZEN, NO, OFFER, ON, WAITING
from trainer.core.stages.telling.outcome import tells_more, went
from trainer.core.stages.telling.reports.hinted import Hint, hint
from trainer.core.stages.telling.result import KEYS, beyond, came, put_off, result, unclear
from trainer.core.stages.telling.unmade import they_called_off
from trainer.core.text import lowered
from trainer.core.value import replace
from trainer.core.words.consent import consent
from trainer.rows.asked.result import (
    AFTERWARD,
    GOOD_HELP,
    GOOD_WAYS,
    HELP,
    NOTED,
    TURNED_DOWN,
    good_asked,
    heard_asked,
    kept,
    noted_of,
    of_whom,
    position_off,
    ways_asked,
    went_asked,
)
from trainer.rows.row import row
from trainer.screens.asked.agree import agreed
from trainer.screens.asked.answering import Left
from trainer.screens.asked.noted.exact import SENTENCE_OF
from trainer.screens.asked.noted.noting import Noting, NotMade

_GOOD = {"o": OFFER, "offer": OFFER, "i": ON, "interview": ON, "an interview": ON}
"""What good news are, by what is typed where that is asked."""


class Result(Noting):
    """Asks what came of an interview; `NotMade` where it wasn't had, `Back` where they go back.

    `told` is what they said came of it, in their words; `open`: not that, only how it
    went.
    """

    told, open = "", False

    def run(self, said: str = "") -> str:
        """Return what came of it, as far as it is known; empty where it was skipped.

        `said`: what was told of it already; it's asked for only where that doesn't tell it.
        """
        elsewhen, known = put_off(said) if said else None, self.call.stage.result
        if said and they_called_off(said) and not came(said) and (known or elsewhen is None):
            return self._position_off(said)
        if elsewhen is not None:
            raise NotMade(elsewhen)
        if said and self._came_of_it(said, of=of_whom(self.call.stage)):
            return self.call.stage.result
        stage = self.call.stage
        question = went_asked(stage) if stage.had(self._now()) else heard_asked(stage)
        self._before = (row("", question),)
        self.write(question)
        while typed := self._noted(ways_asked(self._known), HELP):
            # Asked what they decided, `if you know`, it may be that nobody knows.
            maybe = self.open and consent(typed) is False and typed.lower() not in KEYS
            if unclear(typed) or maybe:
                if not self._turned_down():
                    self.write(HELP)
                    continue
                typed = "n"
            told = None if typed.lower() in KEYS else put_off(typed)
            if told is not None:
                raise NotMade(told)
            if self._came_of_it(typed):
                break
        if self.open and not self.call.stage.result:  # how it went is told, and no more is known
            self._set(replace(self.call.stage, result=WAITING), kept(WAITING, noted=False, of=""))
        return self.call.stage.result

    @property
    def _known(self) -> str:
        """What Enter keeps: once it's told how it went, that nothing more is known."""
        return self.call.stage.result or WAITING * self.open

    def note(self, said: str) -> None:
        """Keep what was told of it, or before it of the call, where nothing is to be asked."""
        stage = self.call.stage
        had = stage.had(self._now())
        self._add(AFTERWARD.format(said) if had else said, noted_of(stage, had=had))

    def _came_of_it(self, typed: str, *, of: str = "") -> bool:
        """Keep what came of it, and the words where they say more; False where they don't say.

        `of`: the interview is named where nobody asked about it.
        """
        found = came(typed, asked=not of) or self._hinted(typed)
        more = tells_more(typed) or bool(found and beyond(typed))
        tells = went(typed) or len(typed.split()) >= SENTENCE_OF
        if more or (not found and (tells or of)):
            self._add(AFTERWARD.format(typed), "" if found else NOTED)
            self.open = not found
        elif not found:
            self.write(HELP)
        if found:
            self.told = typed
            self._set(replace(self.call.stage, result=found), kept(found, noted=more, of=of))
        return bool(found)

    def _hinted(self, typed: str) -> str:
        """Ask what came of it where that isn't told plainly; empty where it's still not known."""
        try:
            match hint(typed):
                case Hint.GOOD:
                    return self._which_good()
                case Hint.BAD if agreed(
                    TURNED_DOWN, read=self._read, write=self.write, enter=False
                ):
                    return NO
        except (Left, EOFError):
            self._add(AFTERWARD.format(typed), "")
            raise
        return ""

    def _position_off(self, said: str) -> str:
        """Ask whether the position is off, and keep that in their words; `Left` where it isn't."""
        of = of_whom(self.call.stage)
        if not agreed(
            position_off(self.call.stage), read=self._read, write=self.write, enter=False
        ):
            raise Left
        self._add(AFTERWARD.format(said), "")
        self._set(replace(self.call.stage, result=FROZEN), kept(FROZEN, noted=True, of=of))
        return FROZEN

    def _turned_down(self) -> bool:
        return agreed(TURNED_DOWN, read=self._read, write=self.write, enter=False)

    def _which_good(self) -> str:
        """Ask whether it's an offer, or another interview; empty where it's neither."""
        self.write(good_asked(self.call.stage))
        while typed := self._noted(GOOD_WAYS, GOOD_HELP):
            if consent(typed) is False:
                break
            word = lowered(typed).strip(" .!")
            if found := _GOOD.get(word) or (result(typed) if consent(typed) is None else ""):
                return found
            self.write(GOOD_HELP)
        return ""
