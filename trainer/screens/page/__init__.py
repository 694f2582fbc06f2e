"""The full screen: a page of cells, its keys, and what stands where."""
