"""The drill: one pure step from an answer to what comes next."""
