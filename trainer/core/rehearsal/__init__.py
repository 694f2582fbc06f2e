"""The whole call in order, with an interviewer who surprises."""
