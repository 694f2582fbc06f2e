"""The call sheet as a page: what is on it, how it looks, how it fits on paper."""
