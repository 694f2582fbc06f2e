"""What people say around a day and an hour, made plain: text in, text out."""
