"""Facts of the past and estimates from it: what `trainer stats` tells."""
