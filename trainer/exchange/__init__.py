"""In and out: texts that become scripts, logs of other machines, Anki."""
