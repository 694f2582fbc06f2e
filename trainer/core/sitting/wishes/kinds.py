"""The kinds of what is asked of the program itself."""

from enum import Enum


class Wish(Enum):
    """What is asked of the program, or wished for."""

    NOW = "what to do now, or what is meant"
    STOP = "how to leave"
    BACK = "to have the last answer back"
    OVER = "to begin anew"
    AGAIN = "to be told once more"
    SKIP = "to leave this out"
    HINT = "to be told how it goes"
    SAVED = "whether it's saved, where, and who sees it"
    LONG = "how long it takes, or how much is left"
    MISSED = "what a day without practice does"
    COST = "what it costs"
    FEAR = "nothing: they're nervous, or it's too much"
    ELSEWHERE = "what is done at home"
    WRONG = "what was wrong with the last answer"
    SLOWER = "to be told more slowly"
    EASIER = "to have it easier, or checked less strictly"
