"""First letters, or whole words, as they are typed: what each key says of a line."""
