"""What holds for every test, however the tests were started."""

import signal

# Started under nohup, a hang-up is ignored here and in every program started from here; those that
# are tested end on it.
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
