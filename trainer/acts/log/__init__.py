"""What is done with the log: it is shown and checked, taken back, forgotten, copied, restored."""
