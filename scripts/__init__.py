"""What developers and CI run; each recipe of the justfile is one of these."""
