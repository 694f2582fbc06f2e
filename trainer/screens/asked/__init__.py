"""Questions about interviews and calls, one a line; yes or no."""
