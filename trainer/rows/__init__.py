"""What every front end says, as rows: here every sentence of the program is worded."""
