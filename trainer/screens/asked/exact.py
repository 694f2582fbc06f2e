"""Their exact words at a fork: what was typed of them stays offered until it's kept or refused."""

from trainer.core.stages.debrief import Fork
from trainer.core.stages.notes import reply
from trainer.rows.debrief import PRACTICE, PRACTICE_HELP, WORDS, words_asked
from trainer.screens.asked.answering import Back
from trainer.screens.asked.noting import Noting


class Exact(Noting):
    """Asks for the words of an answer; going back from them loses none that were typed."""

    def _their_words(self, fork: Fork, branch: str) -> None:
        """Ask for the words of the way a fork went, and whether to practice with them.

        `Back` where they want what they said; until it is answered it is asked again on the way.
        """
        known = branch in dict(fork.branches)
        place = branch if known else fork.key
        said = self._offered(fork, place)
        self._unasked.add(fork.key)
        words = self._worded(words_asked(said), place, WORDS, said)
        self._settled(fork)
        if words and known:
            try:
                self._practiced(branch, words)
            except Back:  # to these words
                self._their_words(fork, branch)

    def _settled(self, fork: Fork) -> str:
        """Ask for the words of a fork no more, and return those that were typed of them."""
        self._unasked.discard(fork.key)
        return self._said.pop(fork.key, "")

    def _offered(self, fork: Fork, place: str) -> str:
        """Return the words typed for a fork, or those kept of this call, of this way first."""
        if said := self._said.get(fork.key):
            return said
        keys = [place] * (place != fork.key) + [each for each, _ in fork.branches]
        kept = (self.call.notes[each] for each in keys if each in self.call.notes)
        return next((each.text for each in kept if each.stage == self.call.stage.name), "")

    def _practiced(self, branch: str, words: str) -> None:
        if self._agreed(PRACTICE, PRACTICE_HELP):
            stage = self.call.stage.name
            self._keep(reply(words, now=self._now(), branch=branch, stage=stage))
            self.write("You'll hear them along with the other replies.")
