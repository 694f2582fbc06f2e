"""Talk: lay out or print the rows that core yields, and hand back what was typed."""
