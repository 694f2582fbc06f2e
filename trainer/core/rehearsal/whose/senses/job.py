"""Words and turns of phrase by what they mean, of those who speak of a job and what it pays.

A pattern a row, of words in small letters, as `spelled` has them; `them` and `their` stand for
whoever is spoken of. What means several things stands under each.
"""

_AMOUNT = (
    r"\d{2,3}(?: \d{3}| ?k| thousand| grand)?"
    r"(?! (?:minutes?|days?|weeks?|months?|years?|people|of|candidates|percent)\b)"
)
"""A sum of money, in thousands or in full."""
JOB: dict[str, str] = {
    "job": r"jobs?|positions?|(?:this|the|a) role|openings?|vacanc\w+",
    "other": r"""
        (?:another|other|different) (?:\w+ )?(?:jobs?|positions?|roles?|openings?|opportunit\w+)
        (?:opens?|opening|comes?|coming) up|becomes? available
        """,
    "kept": r"(?:think|thinking) of me|(?:keep|have) me in mind|(?:consider|remember) me",
    "chosen": r"""
        cho(?:se|osen?|ice|osing)|pick(?:ed)?|select(?:ed)?|went with
        (?:decid\w+|go) (?:on|for|with)|other (?:person|candidate|one)|(?:got|gets) (?:the|it)
        over me|that i (?:didn|don|lack)
        """,
    "needs": r"""
        needs?|get(?:ting)? done|accomplish\w*|achiev\w+|deliver\w*|tackle|(?<!i )expect\w*|goals?
        """,
    "important": r"""
        important|priorit\w+|matters?(?: most)?|main|essential|crucial|critical|biggest
        """,
    "year": r"(?:first|next) (?:\w+ )?(?:year|months?|weeks?|days?)|year one|beginning|in a year",
    "hard": r"challeng\w+|difficult\w*|hard(?:er|est)?|tough\w*|problems?",
    "success": r"succe\w+|(?:do|doing|does) well|(?:a )?good job",
    # what it pays
    "money": rf"""
        salar\w+|pay(?:s|ing)?|paid|money|compensation|wages?|earn\w*|ranges?|budget\w*|ballpark
        figures?|numbers?(?! one)|rates?|{_AMOUNT}|low (?:to|and) high|cost|worth
        (?:you|them|i) (?:\w+ )?ma(?:k|d)\w+(?= (?:now|right|there|at|over|here|today)|$)
        """,
    "typical": r"""
        typical\w*|usual\w*|normal\w*|average|common|standard|market|going rate|fair
        (?:people|others|everyone|anyone|they)(?: who)? (?:\w+ )?(?:get|make|pay|earn)s?
        """,
    "overlap": r"""
        overlap\w*|in line|(?:same|right) (?:page|ballpark|range)|(?:close|near)(?! the gap)
        (?:we|i) (?:\w+ )?(?:agree|match)|(?:work|works|fit|fits|okay|fine|good) (?:for|with) me
        what i (?:had|have|was|am|m)(?: \w+)? (?:in mind|looking for|hoping for|thinking)
        """,
    "more": r"""
        higher|closer to|increase\w*|raise\w*|(?:go|come) up|room|flexib\w+|negotia\w+|a bit more
        (?:hoping|hoped|looking|thinking|asking|aiming) (?:for|of|about) (?:\w+ ){0,3}(?:more|high)
        (?:any|some)thing (?:\w+ )?you (?:can|could) do|what (?:can|could) you do
        (?:can|could|would) you (?:\w+ )?(?:do|manage|offer) (?:any|some)thing
        """,
    "leave": r"vacation\w*|holidays?|(?:days?|time) off|pto|leave",
    "extras": r"""
        bonus\w*|benefits?|insurance|perks?|package|stock|pension|retirement
        (?:rest|parts?|pieces|side) of (?:the|your) (?:\w+ )?(?:offer|deal|package)
        whole (?:deal|thing)
        """,
    "review": r"""
        reviews?|raise|look(?:ing)? at (?:it|my pay|this|that) again|half a year|(?:six|6) months
        """,
    "offer": r"offers?(?! me)|good news|great news|offered",
    "start": r"start\w*|begin\w*|first day|notice|available",
    "home": r"remote\w*|from home|home office|hybrid|in the office|on ?site",
    "team": r"teams?|colleagues?|co ?workers?|department",
    "boss": r"boss\w*|managers?|supervisors?|report(?:ing)? to",
    "growth": r"grow\w*|promot\w+|career|advance\w*|develop\w*|train\w*|learn\w*",
    "culture": r"culture|atmosphere|environment|work(?:ing)? (?:here|there)",
    "hours": r"(?:working )?hours|schedule\w*|overtime|shifts?|weekends?",
    "minutes": r"""
        (?:\w+ )?minutes?|quarter of an hour|half an hour
        (?:short|quick|brief) (?:chat|call|talk|meeting)
        """,
    "meet": r"""
        (?:we|to|you) meet(?! them)|sit down|get together|have (?:a )?coffee
        (?:chat|talk) (?:in person|sometime)
        """,
    # what is agreed
    "writing": r"""
        in writing|written|on paper|black and white|(?:by |an )?e ?mail(?: me)?|put (?:it|that) down
        (?:send|mail) (?:me|it|that|the|over|all)(?: \w+)? ?(?:details?|offer)?|letter|paperwork
        """,
    "wait": r"""
        (?:time|days?|week|moment|minute|night) (?:\w+ )?to (?:think|decide|consider)
        think(?:ing)? (?:it|that|this|about (?:it|that|this))(?: over| through)?|few (?:more )?days
        (?:until|till) (?:\w+ )?(?:tomorrow|morning|\w+day)|by (?:tomorrow|\w+day)
        get back to you|let you know|give you (?:my|an|the) answer|(?:bit|little) longer
        sleep on (?:it|that)|consider (?:it|this)
        more time|(?:on|by) day|(?:tomorrow|the) morning|tomorrow
        """,
    "reach": r"""
        (?:be|stay|keep) in touch|(?:hear|hearing) from me|i (?:ll|will|can) (?:\w+ )?let you know
        i (?:ll|will|can|could|should|may|might) (?:\w+ )?(?:call|ring|phone|write|email|text)
        (?:call|ring|phone|check|write) (?:you )?(?:back|in)|follow up|try (?:you )?again
        (?:can|could|should|may|shall) i (?:\w+ )?(?:call|ring|phone|write|email|text|check|reach)
        """,
    "anybody": r"""
        (?:any|some)(?:one|body) (?:else )?(?:that |who )?(?:i|you)(?: d)? \w+
        (?:any|some)(?:one|body) else|right person|put me in touch|refer\w*
        who (?:should|could|can|would) i
        know (?:anyone|anybody|someone|somebody|other people)
        """,
    "thanked": r"""
        (?:appreciate|grateful|thankful|enjoyed|loved) (?:how|this|that|it|your|the|talking|all)
        (?:thank you|thanks)(?: \w+){0,2} for (?:how|being|your|the|everything|all|making)
        handled|looking forward|look forward
        """,
}
