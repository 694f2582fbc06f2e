"""Answers in the tests: labelled, edited by machine, and what the grading says of them."""
