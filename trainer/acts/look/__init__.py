"""How things look here: what the terminal can show, the map, the end of a drill."""
