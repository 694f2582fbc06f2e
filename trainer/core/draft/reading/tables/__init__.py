"""Tables: drawn with marks, with tabs, or held apart by blanks; what each column holds."""
