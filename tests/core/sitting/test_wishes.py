"""What is asked of the program itself, as people put it; and what only looks like it."""

from tests.for_each import for_each
from trainer.core.sitting.request import by_mouth
from trainer.core.sitting.wishes.kinds import Wish
from trainer.core.sitting.wishes.reading import wish

TOLD = {
    Wish.STOP: """\
how do i get out of here|how do I leave|how to quit|how can i stop this|How do I exit?|let me out
get me out of here|i want to stop|i'd like to leave now|how do i go back home|can i stop now
Excuse me, how do I stop?|I'd like to stop for today|can i stop here and continue tomorrow
may I take a break?|Please tell me how to leave|I have to go now, sorry|how do i close this
that's enough for today|enough|I need a break|can I do this later|I'm so tired|take me home""",
    Wish.NOW: """\
what now|what now?|now what|what do i do|What do I do now?|what should i do|what am i supposed to do
how does this work|i dont understand|I don't get it|what does this mean|what do you mean by that
i'm lost|i'm confused|where am i|help me|what do i type here|waht do i do|I am so confused
What am I supposed to do here?|Could you please explain that?|What do these mean?|what is that
what does hard mean?|do i type the whole thing?|do I have to say it out loud?|this makes no sense
What do you want me to type?|Hello? What is this?|Sorry, I don't understand the question.
can I do something else|please help me, I am lost|why do I have to do this?|where do I start?
i no understand|i not understand why|what means this|what means rank?|no entiendo|what i must do now
am I supposed to type?|what does hint mean|what's the difference between hard and good
why letters?|why this one?|why only the first letters|Why the parts?|who is this person?
which one should I pick|I don't know which one to pick|Where do I type?|how do I move on""",
    Wish.BACK: """\
can I go back?|Oh dear, that is wrong, can I go back?|oh dear that is wrong can i go back
Can I change my answer?|how do I correct that|I made a mistake|I pressed the wrong key
I typed the wrong thing, can I undo that?|Is there a way to go back?|take that back please""",
    Wish.OVER: "start over|Can I start over?|I want to begin from the beginning",
    Wish.AGAIN: "Can you repeat that?|say that again|once more please",
    Wish.SKIP: "can I skip this one?|skip this|do i have to answer this?|I don't want to do it",
    Wish.HINT: "hint|Can I have a hint, please?|I need a hint|show me the answer|prompt me",
    Wish.SAVED: """\
is this saved?|Is it saved|where is my data|did you save that?|who can see my answers?
will I lose everything if I stop?|do I need to save?|does anybody else see this|is it private?
I have to go now, is everything saved?|does it save automatically""",
    Wish.LONG: """\
how long will this take|how long is this gonna take|how long do I need each day
How long does it take?|how many more questions are there?|are we done yet
how many are left|is this the last one?|how much longer?
are there more?|How many lines do I have to learn?""",
    Wish.MISSED: """\
what happens if I miss a day|What if I skip a day?|can I skip tomorrow|I won't have time tomorrow
do I have to do this every day|is it bad if I miss an evening?|I missed two days
can I take a day off|what if I can't practice tomorrow?
I'm away this weekend|do I need to practice every single day""",
    Wish.COST: "do I have to pay|Is this free?|how much does it cost",
    Wish.FEAR: "I'm nervous|I am so nervous|i can't do this",
    Wish.WRONG: """\
what did I do wrong|what did I miss?|Where did I go wrong|what was wrong with that?
why is that wrong|what's missing|which words did I leave out""",
    Wish.SLOWER: """\
slower|slower please|slow down|can you slow down|too fast|you're reading too fast|not so fast please
could you speak more slowly""",
    Wish.EASIER: """\
make it easier|too hard|this is too hard for me|can you make this a bit easier please|too strict
why is it so strict?|I want it easier|is there an easier mode?|it's too easy|make it harder please
give me an easier one|don't be so strict|could it be less strict?|make the lines shorter""",
    Wish.ELSEWHERE: """\
settings|how do I change the settings|where are the settings?|can I change the colors|stats
turn off the clock|less strict please|I want to rehearse|show me my stats
warm up|make the font bigger
print the sheet|can I practice something else|open preferences|I'd rather type
go to settings please""",
}
NONE = """\
How would you rank me?|What do I need to do to get the job?|I don't know|I said no|Howard
Did you say yes?|what did you do|I'm ready to start on Monday|She asked how I stop|no|yes|help desk
I was nervous|How many candidates are there?|Is there anything that makes you hesitate about me?
Can I get back to you on Friday?|Why did you choose me?|Who is the manager there?
who is this Mr. Lee|Why is that important to you?|Why?|Who is that?|why this company
How long have you been there?|She said it's free|thanks|Sorry|so|
What is this person like?|When will you decide?|She can't do this without me|Is it a good company?
I'm busy with the numbers|I missed the target by two percent|I'm away from the desk
I made a mistake with the numbers|I have to go to Boston|What does this person look for?
How hard is it to get in?|What's the schedule?|Is she strict?|What are the scores?
I like your settings
Is it too hard for me to get there?|How could it be made easier for you?
I printed the sheet for her"""


@for_each(
    ("typed", "means"), [(t, k) for k, v in TOLD.items() for t in v.replace("\n", "|").split("|")]
)
def test_what_is_asked_of_the_program_is_known_however_it_is_put(typed: str, means: Wish) -> None:
    assert wish(typed) is means


@for_each("typed", NONE.replace("\n", "|").split("|"))
def test_what_only_looks_like_it_is_none(typed: str) -> None:
    assert wish(typed) is None


def test_not_to_remember_a_line_is_an_answer_and_no_worry() -> None:
    assert wish("I can't remember it") is None
    assert wish("I can't remember all of this") is Wish.FEAR


@for_each(
    ("typed", "is_wish"),
    [
        ("say it aloud", True),
        ("I'd rather say it out loud, please", True),
        ("I want to say it aloud instead", True),
        ("can I say the line aloud", True),
        ("say that aloud to them", False),
        ("I said it aloud", False),
    ],
)
def test_a_line_is_said_aloud_on_wish(typed: str, *, is_wish: bool) -> None:
    assert by_mouth(typed) is is_wish
