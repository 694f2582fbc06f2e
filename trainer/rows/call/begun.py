"""What is said where a call can't begin: none of its lines can be said yet, or all are left out."""

NOTHING_YET = "Until then there's nothing to rehearse here."
ALL_LEFT_OUT = "There's nothing to rehearse here: your interview leaves these lines out."
