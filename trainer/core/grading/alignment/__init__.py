"""Which words said are which words wanted: the cheapest alignment, and what moved."""
