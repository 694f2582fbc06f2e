"""What people say on the phone beside their questions: hello, thanks, "pardon?", goodbye."""
