"""What a recognizer hears of our lines: run with python bench/hearing."""
