"""What somebody asks or wishes of the program itself: a file for each thing they may want."""
