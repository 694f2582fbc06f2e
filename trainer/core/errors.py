"""Broken promises: exceptions with one base, one class per case, the message made by the class."""


class TrainerError(Exception):
    """Something that ends a command with one clear line and exit code 1."""
