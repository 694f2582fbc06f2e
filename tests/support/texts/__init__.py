"""Scripts in the tests: whole ones, lines, hostile ones, and edits as people make them."""
