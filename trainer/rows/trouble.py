"""What the system refuses, in a line: of which file, and what to do."""

import errno

from trainer.core.text import one_line

FULL = "The disk is full. Make room on it, then try again."
_TOLD = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: "That disk can only be read. Allow writing to it, then try again.",
    errno.EACCES: "You don't have permission for that. Ask its owner, or give it to yourself.",
    errno.EPERM: "You don't have permission for that. Ask its owner, or give it to yourself.",
    errno.EIO: "The disk couldn't be read or written. Check it, then try again.",
}


def trouble(error: OSError) -> str:
    """Return what the system refused: `x.html: The disk is full. Make room on it, then ...`."""
    told = _TOLD.get(error.errno or 0) or f"{error.strerror or error}."
    return one_line(f"{error.filename}: {told}" if error.filename else told)
