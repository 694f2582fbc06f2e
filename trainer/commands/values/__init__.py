"""What stands behind an option, checked as it is typed."""
