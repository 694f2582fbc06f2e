"""What is done with things from outside: texts, logs, Anki's cards."""
