"""How somebody was ranked, as they tell of it."""
