"""What stands on the page of the full screen, as rows: the head, the sheet, what can be pressed."""
