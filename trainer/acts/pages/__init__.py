"""Pages: the call sheet, printed, written or shown in a browser; where a page is put."""
