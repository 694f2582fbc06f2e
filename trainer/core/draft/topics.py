"""What a drafted question is about, in a few of its own words: a heading to begin with."""

import re
from collections import Counter
from collections.abc import Sequence

from trainer.core.draft.draft import Draft, Question
from trainer.core.draft.reading.asking import is_unmarked
from trainer.core.draft.reading.speech import asks, sentences
from trainer.core.words.lists import LIGHT

_WORD = re.compile(r"\{[\w-]+\}|[^\W_]+(?:['\u2019-][^\W_]+)*", re.UNICODE)
_COMMON = LIGHT | frozenset(
    """
    what how who when where why which whom whose i'm i'd i'll i've you're you'd it's that's what's
    tell share think know ask say want get got going go make feel like need let give take come back
    one two thing things way really exactly right else anything something anyone
    everything much many more most still now please thank thanks hello hi good great sure okay
    first next last time good's there's don't doesn't didn't isn't wasn't aren't can't won't able
    """.split()
)
_BETWEEN = frozenset(
    "of the in for and or a to me my this his her your their with be on at that you i".split()
)
_MOST = 4


def topics(draft: Draft) -> list[str]:
    """Return a heading for each question of a draft: its own topic, or some of its words."""
    questions = draft.questions
    known = [_words(question) for question in questions]
    often = Counter(word.lower() for words in known for word in set(words))
    return [
        question.topic or _topic(question, words, often)
        for question, words in zip(questions, known, strict=True)
    ]


def _words(question: Question) -> list[str]:
    """Return the words of what a question asks in the end: before it may be a greeting."""
    text = question.line.words.text
    asked = [each for each in sentences(text) if asks(each)]
    text = asked[-1] if asked else text
    clause = text.rpartition(", ")[2]
    words = _WORD.findall(clause)
    telling = sum(not _small(word) for word in words)
    return words if telling > 1 else _WORD.findall(text)


def _topic(question: Question, words: Sequence[str], often: Counter[str]) -> str:
    text = question.line.words.text
    verb = "Ask" if asks(text) or is_unmarked(text) else "Say"
    best = max(_runs(words), key=lambda run: _weight(run, often), default=())
    if not best:
        best = tuple(words[-3:])
    return f"{verb}: {' '.join(best)}"


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the runs of words that mean something, with the small ones between them."""
    runs: list[tuple[str, ...]] = []
    for start, word in enumerate(words):
        if _small(word):
            continue
        run: list[str] = []
        between: list[str] = []
        for each in words[start:]:
            if _small(each):
                if each.lower() not in _BETWEEN or len(between) >= _MOST - 1:
                    break
                between.append(each)
                continue
            run += [*between, each]
            between = []
            if len([one for one in run if not _small(one)]) >= _MOST - 1 or len(run) >= _MOST + 1:
                break
        runs.append(tuple(run))
    return runs


def _small(word: str) -> bool:
    plain = word.lower().replace("\u2019", "'")
    return plain in _COMMON or word.startswith("{") or (len(plain) < 3 and plain.isascii())  # noqa: PLR2004 - no word to go by


def _weight(run: Sequence[str], often: Counter[str]) -> tuple[float, int]:
    words = [word for word in run if not _small(word)]
    return sum(1 / often[word.lower()] for word in words if often[word.lower()]), -len(run)
