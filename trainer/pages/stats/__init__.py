"""The page of figures: charts, tables, and how they look."""
