"""The questions about a name: of somebody, of a company."""
