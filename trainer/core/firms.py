"""What makes a name that of a company: `Inc`, `& Sons`."""

FIRMS = frozenset({"inc", "ltd", "corp", "llc", "gmbh", "co", "plc", "limited", "incorporated"})
"""Parts of a company's name that nobody says (G11)."""
FIRM = FIRMS | frozenset("company sons bros brothers associates partners llp".split())
"""With what the name of a firm ends that may be those of several people: `Jones & Co`."""
