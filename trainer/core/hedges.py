"""Words of people who say something and aren't sure of it: `I think`, `probably`, `pretty sure`.

Patterns, for others to build on; each in small letters, with a straight apostrophe.
"""

BELIEVE = (
    r"(?:thinkk?|thnik|guess|gues|believe|beleive|belive|beleave|suppose|supose|assume|asume"
    r"|reckon|figure|imagine|expect|hope)"
)
"""What they do, as it's spelled in a hurry, too."""
I_THINK = rf"i(?: do| would|'d|'m)?(?: just| really| honestly)? {BELIEVE}"
MAYBE = r"(?:maybe|mabye|maybee|probably|probaly|prolly|perhaps|possibly|presumably)"
QUITE_SURE = r"(?:pretty |quite |fairly |almost )?sure"
