"""Phrases that wishes of every kind are made of: `how do I`, `can I please`; `it`, `this`."""

TO = (
    r"(?:how (?:do|can|could|would|should|must|am|are) (?:i|we|you|one)(?: (?:supposed|meant))?"
    r"(?: to)?|(?:how|where) to|where (?:do|can|could) (?:i|we)|(?:can|could|may|shall|should|might"
    r"|must|do) (?:i|we)(?: (?:please|just|maybe|also|perhaps))*(?: (?:have|need) to)?"
    r"|(?:is there|theres|i need) (?:a|any|some) way(?: for me)? to|(?:is|would) it(?: be)? "
    r"(?:possible|ok|okay|allowed|fine)(?: for me)? to"
    r"|(?:i|we)(?: (?:really|just|now))* (?:want|wish|need|have|would like|would love|ought|got) to"
    r"|(?:id|i d) (?:like|love) to|i (?:wanna|gotta|must|should)|(?:lets|let me|let us)"
    r"|(?:i|we) (?:would|d|had)? ?(?:rather|better))"
)
"""What makes a wish of something to do."""
THAT = (
    r"(?: (?:it|that|this|these|those|them|all|of|everything|anything|my|the|a|your|one|more"
    r"|last|previous|whole|first|before|answers?|ratings?|lines?|questions?|words?|sentences?|parts?"
    r"|things?|step|what|i|ve|have|just|said|typed|wrote|told|to|here|now|please|for me))*"
)
"""What something is done to, in any order."""
THIS = r"(?:this|it|that|the (?:program|app|trainer|practice|drill|thing)|all (?:this|that))"
SO = r"(?: (?:so|very|really|too|a bit|a little|totally|completely|quite|just|still|pretty|all))*"
DO = r"(?:do|type|press|say|write|enter|practice|hit|click|answer|choose|pick|put|read|speak)"
