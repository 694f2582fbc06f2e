"""Words claimed, missed and unsure, of lines that synthetic voices say, clean and in noise.

It needs the voice extra, and flite for more voices. No person has spoken these lines: people hear
each other better than a recognizer hears them, and voices of a program are not people.

Run it from the root of the project: python bench/hearing [--quick]
"""

import platform
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from msgspec import Struct, field

from tests.support.people import real_cards
from tests.support.sounds.speech import Voice, noise, noisy, silence, spoken, voices
from trainer import __version__
from trainer.core.grading.voice.rating import suggested
from trainer.core.grading.voice.states import NAME, Arrived, State, arrived
from trainer.core.script.key import Kind
from trainer.core.script.script import Piece, Words
from trainer.core.words.slots import filled
from trainer.disk.dictionary import known
from trainer.hearing.recognizer import Recognizer, engine, installed, moonshine
from trainer.hearing.sound import RATE, dead, measured

NAMES = {
    "interviewer": "Ms. Ortiz",
    "next": "Mr. Lee",
    "me": "Sam Novak",
    "company": "Harbor Works",
    "role": "planner",
}
SAYING_NO = (
    "I haven't signed anything with anyone yet.",
    "I don't need an answer from you today.",
    "There is no other offer on the table.",
    "I would never leave a team in the middle of a project.",
    "I can't start before the first of June.",
    "Nobody asked me about the salary.",
)
NOISES = (30, 25, 20, 10)


class Told(Struct):
    """What came of the utterances of one kind: the states of the words that matter, and answers."""

    words: Counter[State] = field(default_factory=Counter)
    answers: int = 0
    accused: int = 0
    suggested: Counter[int | None] = field(default_factory=Counter)


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    if not installed():
        sys.exit("This needs the voice extra: .venv/bin/pip install -e '.[test,voice]'")
    speakers = voices()[:2] if "--quick" in arguments else voices()
    print(f"trainer {__version__}, {engine()}, Python {platform.python_version()}")
    print(f"{platform.machine()}; voices: {', '.join(map(str, speakers))}\n")
    recognize = Timed(moonshine())
    lines = [card.line.wanted for card in real_cards() if card.kind is Kind.PHRASING]
    print("said whole: heavy words not heard, not sure; answers with a word not heard")
    for name, decibels in (("clean", None), *((f"{n} dB", n) for n in NOISES)):
        told = Told()
        for words, voice in over(lines, speakers):
            whole(told, words, noisier(text(words), voice, decibels), recognize)
        show(name, told)
    print("\nleft out: heard all the same (claimed), not sure, not heard")
    show("a heavy word", dropped(lines, speakers, recognize))
    show("a negation", negated(speakers, recognize))
    show("a name for another", swapped(lines, speakers, recognize))
    print("\nnothing said: words claimed")
    for name, sound in (
        ("silence", silence()),
        ("noise", noise()),
        ("soft noise", noise(loudness=0.003)),
    ):
        show(name, empty(lines, "" if dead(sound) or measured(sound).nobody else recognize(sound)))
    print(f"\n{recognize.seconds / recognize.heard:.3f} processor seconds a second of speech")


class Timed:
    """A recognizer, and how long it took."""

    def __init__(self, recognizer: Recognizer) -> None:
        self._recognizer = recognizer
        self.seconds = self.heard = 0.0

    def __call__(self, samples: Sequence[int]) -> str:
        """Return what was said."""
        start = process_time()
        found = self._recognizer(samples)
        self.seconds += process_time() - start
        self.heard += len(samples) / RATE
        return found


def over(lines: Iterable[Words], speakers: Sequence[Voice]) -> Iterator[tuple[Words, Voice]]:
    """Yield every line in every voice."""
    return ((words, voice) for words in lines for voice in speakers)


def text(words: Words) -> str:
    """Return a line with its names."""
    return " ".join(filled(words, NAMES).shown)


def noisier(said: str, voice: Voice, decibels: float | None) -> Sequence[int]:
    """Return a text as a voice says it, in noise that stands so far below."""
    sound = spoken(said, voice)
    return sound if decibels is None else noisy(sound, decibels=decibels, seed=len(said))


def whole(told: Told, words: Words, sound: Sequence[int], recognize: Recognizer) -> None:
    """Count what was heard of a line that was said whole."""
    found = arrived(recognize(sound), [words], names=NAMES, known=known())
    for one in found.judged:
        if one.rule != NAME:
            told.words[one.state] += 1
    told.answers += 1
    told.accused += any(one.state is State.UNHEARD for one in found.judged)
    told.suggested[suggested(found, clean=measured(sound).clean)] += 1


def dropped(lines: Sequence[Words], speakers: Sequence[Voice], recognize: Recognizer) -> Told:
    """Leave a heavy word out of each line, another for each voice."""
    told = Told()
    for number, (words, voice) in enumerate(over(lines, speakers)):
        own = arrived(text(words), [words], names=NAMES, known=known())
        judged = [one for one in own.judged if one.rule != NAME]
        shown = [re.sub(r"\W", "", each).lower() for each in own.shown]
        once = [one for one in judged if shown.count(shown[one.last]) == 1]
        if not once:
            continue
        out = once[number % len(once)]
        left = [each for at, each in enumerate(own.shown) if at != out.last]
        found = heard(recognize, spoken(" ".join(left), voice), words)
        count(told, found, out.last)
    return told


def negated(
    speakers: Sequence[Voice], recognize: Recognizer, lines: Sequence[str] = SAYING_NO
) -> Told:
    """Leave the negation out."""
    told = Told()
    for line in lines:
        words = Words((Piece(line),))
        own = arrived(line, [words], names={}, known=known())
        at = next(one.last for one in own.judged if one.serious)
        said = re.sub(r"n't\b| (?:no|never)\b", "", line).replace("Nobody", "Somebody")
        said = said.replace("ca ", "can ")
        for voice in speakers:
            count(told, heard(recognize, spoken(said, voice), words), at)
    return told


def swapped(lines: Sequence[Words], speakers: Sequence[Voice], recognize: Recognizer) -> Told:
    """Say the other name of the interview."""
    told = Told()
    for words, voice in over(lines, speakers):
        if not {"next", "interviewer"} & set(words.slots):
            continue
        other = {**NAMES, "next": NAMES["interviewer"], "interviewer": NAMES["next"]}
        found = heard(recognize, spoken(" ".join(filled(words, other).shown), voice), words)
        for one in found.judged:
            if one.rule == NAME:
                told.words[one.state] += 1
        told.answers += 1
    return told


def empty(lines: Sequence[Words], transcript: str) -> Told:
    """Hold what was made of nothing against every line."""
    told = Told()
    for words in lines:
        found = arrived(transcript, [words], names=NAMES, known=known())
        told.words.update(one.state for one in found.judged)
        told.answers += 1
    return told


def heard(recognize: Recognizer, sound: Sequence[int], words: Words) -> Arrived:
    """Return what of a line was heard."""
    return arrived(recognize(sound), [words], names=NAMES, known=known())


def count(told: Told, found: Arrived, at: int) -> None:
    """Count the state of the word that was left out."""
    told.words.update(one.state for one in found.judged if one.last == at)
    told.answers += 1


def show(name: str, told: Told) -> None:
    """Print a row."""
    total = sum(told.words.values()) or 1
    parts = [f"{state.value} {100 * told.words[state] / total:5.1f} %" for state in State]
    print(f"  {name:<20}{total:6} words  {'  '.join(parts)}", end="")
    if told.suggested:
        ratings = {key: told.suggested[key] for key in (3, 2, 1, None)}
        accused = f"{100 * told.accused / told.answers:.1f} % with a word not heard"
        print(f"   {told.answers} answers, {accused}; suggested {ratings}", end="")
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
