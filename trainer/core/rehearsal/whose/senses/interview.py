"""Words and turns of phrase by what they mean, of those who are asked about an interview.

A pattern a row, of words in small letters, as `spelled` has them; `them` and `their` stand for
whoever is spoken of. What means several things stands under each.
"""

_TALK = r"(?:talk|interview|chat|conversation|meeting)"
_BEFORE = "first|initial|last|earlier|previous|recent"
INTERVIEW: dict[str, str] = {
    # how it goes on
    "steps": r"""
        (?:steps?|stages?|rounds?) that (?:are|s) (?:still )?left
        (?:next |remaining |further )*(?:steps?|stages?|rounds?)|process(?:es)?|procedures?|timeline
        what (?:\w+ )?(?:happens?|comes?|follows?|next|ahead)(?: next)?
        happen(?:s|ing)? (?:next|now)|from (?:here|now)(?: on)?
        after (?:this|that|today|(?:the|our|my|this) (?:\w+ )?(?:call|interview|meeting|talk|chat))
        how (?:\w+ ){0,3}(?:continue|go on|go forward|proceed|progress|unfold|play out)s?
        how (?:the rest of )?(?:this|it|that|things|the process) (?:\w+ ){0,2}(?:go|goes|works?)
        walk me through
        between now and|(?:still|lies) (?:ahead|to come)
        go through (?:before|until|now|from)
        before (?:you|they|we) (?:\w+ )?(?:decide|make)|before i (?:\w+ )?(?:get|hear|know)
        (?:lay|spell|map) out|overview|road ?map
        rest of (?:it|this|the (?:process|hiring|interviews?))
        (?:more|other|further|another) (?:interviews?|rounds?)|the plan
        (?:what|anything) (?:\w+ ){1,2}coming(?: up)?|what (?:is|s) (?:still )?left
        (?:can|should) i expect(?: going forward)?|the rest (?:of (?:it|this) )?looks?
        (?:interviews|rounds|meetings) (?:are |do i (?:still )?have )?(?:left|to go)
        how many (?:more |other )?(?:interviews|rounds|meetings|talks|conversations|calls)
        (?:any|some)thing (?:more|else|further) (?:after|to come)|is (?:that|this) (?:all|it)$
        """,
    "again": r"""
        (?:second|next|another|follow up) (?:interview|round|meeting)|(?:come|coming|get) back
        (?:call|called|invite|invited|asked) (?:me )?back|back (?:in|for)
        """,
    "tells": r"""
        (?:hear|hearing|heard) (?:back|from|anything)|(?:get|getting|got) back to|let me know
        decision|(?:will|do|would|can|should) i (?:know|hear)|(?:be|stay|keep) in touch
        """,
    "when": r"when (?:will|would|do|does|can|could|should|is|s|are)|how (?:soon|long)|what day",
    # somebody else
    "nature": r"""
        (?:what|how) (?:s|is|are|was) them like|(?:what|how) (?:is|s) \w+ like(?: \w+)? as a person
        how (?:is |s )?them(?: is| s)?(?: really| in person| as an? \w+)?$|what them (?:is|s) like
        what (?:kind|sort|type) of (?:a )?(?:person|guy|man|woman|boss)(?! (?:\w+ ){1,2}\w+ing\b)
        like as an? \w+
        (?:describe|about) them|personality|temper|character|(?:get|gets|getting) along|nature
        laid back|easy ?going|style|temperament|vibe|quirks?|pet peeves?|habits?|to deal with
        how (?:is|s|are) them (?:\w+ ){0,4}person
        (?:is|are) them (?:\w+ )?(?:nice|strict|friendly|easy|tough|relaxed|formal|serious|chatty)
        know about them|who (?:is|s) them$|them (?:is|s) an? \w+ person
        """,
    "part": r"""
        (?:part|role|function|job|place) (?:do |does |will |would )?them \w+|roles?|involved
        (?:do|does|will|would) them (?:do (?:in|exactly|there|here)|do$|(?:fit|come) in(?:to)?)
        (?:does|do|will|would) them (?:figure|factor) in(?:to)?
        decision maker|involvement
        (?:part|say|influence|input|voice|hand) (?:does |do |will )?them (?:have|play)|what part
        them (?:have|has|gets?) (?:an?|any|much|some) (?:\w+ )?(?:say|vote|voice|hand)
        their (?:\w+ )?(?:role|part|function|job)|plays?|decider
        them (?:\w+ )?(?:decides?|the one who|have the last word|has the last word)
        (?:final|last) (?:decision|say|word)|(?:how )?much (?:say|influence|weight)
        who (?:\w+ )?decides?|(?:have|has) to do with|their (?:opinion|vote|word)
        (?:makes?|making) the (?:\w+ )?(?:decision|call)
        """,
    "looks": r"""
        (?:look|looks|looking|looked|watch|watches|after|hope|hopes|hoping) (?:out )?for
        (?:hop\w+|try\w*|want\w*|look\w*) to (?:find|see|get|hire)
        (?<!if )them (?:\w+ )?(?:after|needs?|likes|values?|prefers?|hoping|expects?|cares?)
        them (?:looking$|search\w*|seeks?)|what (?:\w+ )?impress(?:es)? them
        (?:does|do|will|would) them (?:\w+ )?(?:want|need|like|value|prefer|expect|care|go for|hire)
        them (?:\w+ )?wants?(?! to (?:hear|know|ask))
        (?:qualities|traits|skills) .*them
        (?:matters?|important|counts?) (?:\w+ ){0,3}(?:to|for) them
        (?:wins?|winning|sways?|convinces?|persuades?|excites?) them(?: over)?
        (?:care|cares) about in|(?:people|who) them (?:\w+ )?hires?
        wish ?list|criteri\w+|pays? attention|hear from (?:me|candidates|people)
        wants? in an? (?:person|candidate|applicant|hire)|(?:ideal|perfect|dream|right) candidate
        (?:makes|is) an? (?:\w+ )?(?:candidate|applicant|hire)(?: (?:for them|in their eyes))?
        """,
    "seen": r"""
        (?:come|comes|coming|came) (?:across|over|off)|in the eyes of|(?<!candidate )in their eyes
        (?:consider|considers|rate|rates|judge|judges|regard|perceive) me
        i (?:ll|will|would|might) (?:do|fare|land|go over|get on) (?:\w+ )?with them
        (?<!if )them (?:\w+ ){0,3}(?:sees?|finds?|views?|takes? to|receives?|likes?) (?:me|i m)
        them (?:\w+ ){0,3}thinks?(?: of)? (?:me|i m)
        (?:i|me) (?:\w+ )?(?:look|seem|appear|sound)|makes? of me
        enough for them|impression (?:on|of)
        """,
    # oneself
    "strong": r"strong\w*|strengths?|good (?:at|fit|match)|best (?:at|side)|right for|chances"
    r"|an? (?:\w+ )?(?:shot|chance)|good (?:points?|sides?|qualities)|plus(?:es)?|pros|assets?"
    r"|advantages?",
    "weak": r"weak\w*|shortcomings?|(?:work|brush) (?:up )?on|shore up|fix\w*|not so good|bad at"
    r"|bad (?:points?|sides?)|minus(?:es)?|cons|flaws?|downsides?|disadvantages?|negatives?",
    "better": r"""
        (?<!rank )better|improve\w*(?! my rank)|different(?:ly)?|next time
        (?:change|work on) (?:something|anything|about)
        (?:shouldn t|should not|better not|avoid) (?:\w+ )?(?:do|doing|repeat\w*)|mistakes?
        """,
    "advice": r"""
        advice|advise|tips?(?! the)|pointers?|suggestions?|suggest|feedback|hints?
        recommendations? for
        """,
    "present": r"""
        present\w*|(?:come|comes|coming|came) (?:across|over)|introduce myself|perform\w*
        """,
    "stress": r"""
        (?:bring|bringing|brought) (?:\w+ )?(?:up|out)|emphasi\w+|stress\w*|highlight\w*|mention\w*
        focus\w*|point (?:out|to)|repeat\w*|underline|elaborate\w*|go into|talk more about
        (?:should|could|can) i (?:\w+ )?(?:say|tell|talk|speak|mention)
        (?:say|tell) (?:\w+ )?more(?! slow)|play up|(?:lead|start) with|hear (?:more )?about
        shore up|(?:expand|touch) on|(?:left|leave) (?:\w+ )?out|explain\w*|tell them (?:\w+ )?more
        (?:talk|speak|say) (?:\w+ )?about (?:\w+ )?more|i should (?:\w+ )?(?:say|tell|talk|mention)
        i (?:\w+ )?(?:skip|skipped|forget|forgot|forgotten|miss|missed|omit|omitted)
        interest\w* them|them (?:\w+ )?(?:(?:like|love|want) to (?:hear|know)|curious about)
        """,
    "talk": rf"""
        (?:our|my) (?:(?:{_BEFORE}) )?{_TALK}|(?:{_BEFORE}) (?:{_TALK}|time)
        when we (?:spoke|talked|met)|did we (?:talk|speak)(?: about)?|we (?:talked|spoke) about
        we (?:\w+ )?(?:discussed|covered|went over)|what i (?:told|said)|did i (?:tell|say)
        (?:told|said to) you
        """,
    "past": r"""
        experiences?|background|resume|résumé|cv|history|career|past (?:jobs?|work)
        (?:my|in the) past
        previous (?:jobs?|work)|(?:jobs?|work) (?:history|before)|what i ve done|qualifications?
        what else about me
        """,
    "unique": r"""
        unique\w*|(?:sets?|setting) me (?:apart|off)|stand(?:s|ing)? out|special|distinct\w*
        (?:makes?|making) me (?:\w+ )?(?:different|interesting)|different from|i have that them
        """,
    # the others
    "count": r"""
        how many(?! (?:(?:more|other) )?(?:interview|round|step|stage|meeting)s)
        how (?:big|large|small)|number of
        many (?:\w+ )?or (?:\w+ )?(?:a )?few|who else|how much competition
        """,
    "others": r"""
        candidates?|applicants?|people|(?<=many )persons?|others|other(?: \w+)? (?:person|one)
        finalists?|contenders?|competitors?|competition|every(?:one|body) else
        of us|the rest(?! of)|any(?:one|body) else
        who else
        """,
    "running": r"""
        (?:in|into|to) the (?:running|race|mix|pool|finals?|next (?:round|stage))
        mov(?:e|es|ing) (?:forward|on|ahead)
        (?:people|persons?|others|candidates|applicants|many)(?: are)? (?:going|coming|go|come)
        (?:people|others|candidates|applicants|many) (?:will|get to) (?:go|come) (?:on|back|through)
        considered|considering|up against|compet\w+
        short ?list\w*
        (?<!interviews )(?<!rounds )(?<!steps )(?<!stages )(?<!that )(?:are|is) left
        (?:people|candidates|applicants|others|ones) that are (?:still )?left
        (?:who s|us|people|any) left
        (?:you (?:ve )?(?:got|have)|(?:have|do) you (?:got|have)) (?:still )?left
        (?<!steps are )(?<!stages are )(?<!rounds are )(?<!that are )still left
        made it
        still (?:around|talking to|considering)
        (?:bringing|calling|inviting|asking|having) (?:\w+ )?back
        the only (?:one|candidate|person)|(?:just|only) me$|just me or|the field
        you (?:are|re) (?:interviewing|seeing|meeting with|looking at)
        (?<=person )you interview|(?<=people )you interview|candidates go on
        (?:are|re) you (?:\w+ )?(?:interviewing|seeing|meeting with|looking at)
        (?:still|people|candidates|applicants|others?|else) in (?:the|this|your) process
        still (?:in|trying for) (?:it|this)|still in$|(?:the|your) pool|to beat
        against me|finalists?
        remain(?:s|ing)?|(?:made|make|makes) the cut|one of (?:the |very )?(?:many|few|several)
        how many (?:\w+ ){0,2}(?:candidates|applicants|contenders|finalists|rivals|others|of us)
        how many (?:other )?(?:guys|folks)
        how many (?:are we|we are|am i)|how much competition
        (?:lots?|plenty|many|few) (?:of )?other (?:candidates|applicants|people)
        """,
    "rank": r"""
        (?<!improve my )(?<!up in your )rank\b(?! (?:me )?(?:higher|better|up|first))
        (?<!improve my )(?<!up in your )rank(?:s|ed|ings?)\b(?! (?:higher|first))
        (?:do|would|will) i (?:\w+ )?(?:stand|fall|place)|(?:do|would) i rank
        (?:near|close to|among|high (?:up )?on) the (?:very )?(?:top|list)
        against the (?:others|rest)
        how (?:am|m) i doing
        (?:pick|choose|decide) (?:\w+ ){0,3}would it be me
        i (?:stand|compare|measure|stack)|compar\w+|stack(?:s|ed)? up|measure(?:s|d)? up
        front ?runner|(?<!up )(?:on|of) (?:the|your) list
        (?:i|me) (?:\w+ )?(?:the one )?you like (?:best|most)
        (?:so|say|saying|mean)(?: that)? i m (?:\w+ ){0,3}(?:number one|first|at the top)
        (?:what|which) (?:place|number|spot)(?! of)
        where (?:\w+ ){0,3}(?:put|place|see|rank|have) (?:me|us)
        where (?:would|will|d) i (?:be|land|come)
        (?:top|best|favorite|leading|strongest) (?:candidate|choice|applicant|person)
        (?:i|i m|who s|who is|be|become|the) (?:\w+ )?favorite|the lead|who s ahead|ahead of me
        (?:am|would|will|might) i (?:\w+ ){0,3}(?:number one|first(?! \w)|first in line)
        (?:am|would|will|might) i (?:\w+ ){0,3}(?:at the (?:very )?top|the best(?! at))
        (?:am|would|will) i (?:\w+ ){0,3}(?:first|top|preferred|leading) (?:choice|pick|candidate)
        """,
    "first": r"""
        number one|first (?:choice|place|pick)|(?:at|to|of) the (?:very )?top|top|best candidate
        """,
    "stays": r"""
        stay\w*|keep(?:ing)?|remain\w*|continu(?:e|ing)|hold on to|not (?:lose|lost)|maintain\w*
        (?:nobody|no one|no) (?:\w+ )?(?:pass|passes|overtakes?|beats?|catches|gets ahead)
        """,
    "becomes": r"""
        becom\w+|(?:get|move|rise|climb|go) (?:up )?to|takes? to be
        move up(?: (?:in|on) (?:the|your) \w+)?|(?:close|bridge) the gap|catch up|between me and
        be(?: your| the)? (?:number|first|top|best)|end up
        rank(?:ed)? (?:me )?(?:higher|better|up|first)|improve my rank\w*
        """,
    # what they do for you
    "support": r"""
        (?:count|rely|depend|lean) on you|(?:have|got) my back|vouch for me
        support\w*|(?:on|at) my side|in my corner|back me(?: up)?|rooting|root for|behind me
        good word|put in a word|speak up for me|(?:stand|stick) (?:up )?(?:for|by) me
        in (?:my )?favor|for me or|(?:are you|you be|you are) for me
        (?:fight|push) for me|with me on|help me (?:to )?(?:get|land|win)
        """,
    "hire": r"""
        (?<!get )hir(?:e|es|ed|ing)
        (?:pick|choose|take|select|employ|want|bring|go with) me(?: on)?(?! to)
        (?:give|offer) me (?:the|this|a|that) (?:job|position|role|offer)|make me an offer
        (?:a|say) yes (?:from|to) (?:you|me)|(?:pick|choose|decide) (?:\w+ ){0,3}would it be me
        (?<!how )(?:will|would|do|did|can|could) i (?:\w+ )?(?:get|have) (?:the|this) (?:job|offer)
        (?<!how )(?:will|would|do|did) i (?:\w+ )?(?:get|have) it
        (?<!how )i (?:d|would|ll|will) (?:\w+ )?(?:get|have|got) (?:the|this) (?:job|offer|position)
        (?:the|this) (?:job|position|offer) (?:(?:s|is|d be|would be|ll be|will be) )?mine
        """,
    "wins": r"""
        (?:get|got|land|have|win|earn) (?:me )?(?:the|this) (?:job|position|offer|spot)
        to (?:get|be) (?:hired|chosen|picked|selected)|the one (?:that |who )?you \w+
        (?:makes? me|to be|become|end up) (?:\w+ )?(?:number one|first|top|best|favorite)(?: \w+)?
        takes? to (?:get|win)|wins?(?! (?:\w+ )?over)|beat|tips? the (?:scales?|balance)
        (?:get|come|move|pull|push|edge) (?:me )?(?:ahead|in front|past|out on top)
        (?:move|rise|climb|push|edge) (?:me )?up(?: (?:in|on) (?:the|your) \w+)?
        makes? (?:all )?the difference|(?:close|bridge) the gap|catch up
        (?:have|has|got|do)(?: \w+)? (?:that|what) (?:i|the others?|them) (?:don t|doesn t|haven t)
        rank(?:ed)? (?:me )?(?:higher|better|up|first)|improve my rank\w*
        (?:push (?:me )?)?(?:to|over) the (?:very )?top(?: of (?:the|your) list)?
        ahead of (?:them|the|everyone)
        """,
    "decides": r"""
        (?:up|left) to you|you re (?:\w+ )?(?:decision|call|choice)
        your (?:own |final )?(?:decision|call|choice|say)
        you (?:\w+ )?(?:decide|decided|deciding|alone|in charge|to decide|the boss)
        you (?:\w+ ){1,2}(?:last|final) (?:word|say)|you were (?:\w+ ){0,2}deciding
        you (?:could|can) (?:choose|pick)|depend(?:s|ed)? (?:\w+ )?on you|else had a say
        """,
    "recommend": r"""
        recommend\w*
        (?:speak|speaking|vouch|argue) (?:\w+ )?for (?:hiring )?me
        push for me|put in for|put (?:\w+ ){1,2}(?:good|kind|strong) word|put in a word
        endorse\w*|tell (?:them|the company) (?:to|that)|pass me (?:on|along)|put me forward
        """,
    "well": r"""
        (?:goes|go|went|going|turns? out|works? out|all) (?:\w+ )?(?:well|fine|good|great|out|ok)
        (?:likes?|loves?|happy with|convinces?) (?:me|them)|pass(?:es)?
        (?:do|does|did|doing) (?:\w+ )?(?:well|good|great|fine) (?:with|in|there)
        (?<!what )(?<!would )(?<!will )(?<!might )impress(?:es)? (?:me|them)
        """,
    "agrees": r"""
        (?:feels?|thinks?|sees? it|sees? things) (?:the same|that way|like that|so|like you|as you)
        agree\w*|says? yes|convinc\w+|persuad\w+|(?:on board|come around)|win (?:them )?over
        (?:the way|like|as) you (?:do|did)|same (?:reaction|opinion|impression|feeling|thing)
        shares? your|think alike
        """,
    "doubts": r"""
        concern\w*|worr\w+|doubt\w*|hesita\w+|reserv\w+|(?:hold|holding|holds) (?:you )?back
        bother\w*|not (?:sure|convinced)|objections?|why not|(?:stops?|stopping|keeps?|keeping) you
        speak(?:s|ing)? against|reasons?|drawbacks?|issues?|unsure|deal ?breakers?
        red flags?|gives? you pause|(?:do|did|done) wrong|missing|problems? with me
        """,
}
