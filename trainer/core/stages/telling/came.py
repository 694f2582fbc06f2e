"""What may come of an interview, in words that are kept."""

ON, OFFER, NO, WAITING = "another round", "an offer", "a no", "nothing yet"
ACCEPTED, ENDED, FROZEN = "an offer accepted", "ended by you", "a position on hold"
"""What somebody decided who has an offer, or no more wish for one; and what nobody decided."""
OVER = frozenset({NO, ACCEPTED, ENDED, FROZEN})
"""What leaves nothing ahead of it."""
HEARD = OVER | {OFFER}
"""What ends the asking: nothing has to be noted any more."""
WORDS = {
    "offer": OFFER,
    "no": NO,
    "waiting": WAITING,
    "another-round": ON,
    "accepted": ACCEPTED,
    "i-said-no": ENDED,
    "on-hold": FROZEN,
}
"""What says each of them in one word, which a shell leaves whole."""
