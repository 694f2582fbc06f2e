"""Practice as a front end drives it: one protocol, behind it a drill or a rehearsal."""
