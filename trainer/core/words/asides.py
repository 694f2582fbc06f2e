"""What people put into an answer without meaning it: corrections, tags, dictated marks (G4, G9)."""

_CORRECTIONS = """
    no sorry|sorry no|no wait|wait no|oh wait|oh no|no no|i mean|i meant|no i mean|no i meant
    hang on|hold on|scratch that|strike that|start over|start again|start that again
    let me start over|let me start again|let me start that again|let me try again
    let me try that again|let me say that again|let me rephrase|let me rephrase that
    let me correct myself|excuse me|my bad|make that|or rather|no ok|no okay|ok no|okay no|sorry
    oops|whoops|correction|oh sorry|i am sorry|sorry about that|ugh|argh
    """

CORRECTIONS = frozenset(
    tuple(phrase.split())
    for line in _CORRECTIONS.split("\n")
    for phrase in line.split("|")
    if phrase.strip()
)
"""What is said before something is said anew; the no in it is no negation (G4)."""

AFTERWARDS = frozenset({"yeah", "yes", "ok", "okay", "right", "so", "well", "no", "wait"})
"""What may follow a correction and belongs to it."""

_OPENINGS = """
    ok|okay|so|well|right|all right|yeah|oh|and|now|anyway|you know|sure|of course|good|great
    i see|i understand|understood|i hear you|got it|fair enough|that 's fair|that makes sense
    i appreciate that|that 's good to know|that 's good to hear|good to know
    """
_THANKS = "thanks|thank you|thank you for that|thanks for that|thank you for telling me"

OPENINGS = frozenset(
    tuple(phrase.split())
    for line in _OPENINGS.split("\n")
    for phrase in line.split("|")
    if phrase.strip()
)
"""What people begin to speak with, an answer to what they heard; it changes no line (G4).

Word by word as a text is read: `that 's`.
"""

THANKS = frozenset(tuple(phrase.split()) for phrase in _THANKS.split("|"))
"""The same before a line that has no thanks of its own."""

TAGS = (("yes", "or", "no"), ("or", "not"), ("or", "no"))
"""What ends a question without changing it (G4), the longest first."""

MARKS = frozenset(
    {
        ("comma",),
        ("question", "mark"),
        ("exclamation", "mark"),
        ("exclamation", "point"),
        ("full", "stop"),
        ("semicolon",),
        ("colon",),
        ("new", "line"),
        ("new", "paragraph"),
    }
)
"""Marks that were dictated (G4)."""

FILLERS = frozenset({("you", "know")})
"""What people say while they look for words (G4)."""

LAST_MARKS = frozenset({("period",), ("dot",)})
"""Marks that are words too, and are taken for marks at the end alone."""

_SHORT = """
    u=you ur=your r=are pls=please plz=please w=with thx=thanks ppl=people bc=because cuz=because
    cos=because coz=because abt=about thru=through tho=though tmrw=tomorrow tmr=tomorrow ya=you
    cld=could shld=should wld=would hv=have n=and wat=what wut=what gr8=great b4=before rly=really
    dnt=do.not idk=i.do.not.know ive=i.have bout=about goin=going doin=doing gettin=getting
    hirin=hiring comin=coming lookin=looking movin=moving sthg=something smth=something em=them
    cause=because kinda=kind.of sorta=sort.of lotta=lot.of outta=out.of imma=i.am.going.to
    yall=you.all whaddya=what.do.you wouldja=would.you couldja=could.you didja=did.you
    coulda=could.have shoulda=should.have woulda=would.have musta=must.have mighta=might.have
    asap=as.soon.as.possible fyi=for.your.information
    """

ABBREVIATIONS = {
    short: tuple(full.split("."))
    for short, _, full in (pair.partition("=") for pair in _SHORT.split())
}
"""How words are shortened on a telephone's keys, and in speech (G4)."""
