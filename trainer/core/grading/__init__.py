"""What was said against what was wanted: forgives typing, never meaning."""
