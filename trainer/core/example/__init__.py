"""A made-up person and search, for `trainer stats --example`."""
