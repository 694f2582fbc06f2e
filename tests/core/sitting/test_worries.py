"""What people ask at home who worry, as they put it; and what is something else."""

from tests.for_each import for_each
from trainer.core.sitting.wishes.worries import Worry, worry

TOLD = {
    Worry.FREEZE: "what if I freeze|Oh no, what if I go blank?|I'm going to forget everything"
    "|I'll mess it up|what if they ask me something I don't know|I'm afraid I'll panic",
    Worry.NERVES: "my hands are shaking|my heart is racing|I feel awful|I feel like throwing up",
    Worry.SLEEP: "I can't sleep|when should I go to bed|should I rest now",
    Worry.NOBODY: "what if she doesn't pick up|what do I say if it goes to voicemail"
    "|what if I get her assistant|what do I do if her line is busy"
    "|what should I do if nobody answers",
    Worry.VIDEO: "it's a video call|it's on zoom not the phone|it's going to be on Teams"
    "|can I use this for a video call",
    Worry.SHEET: "can I have my notes in front of me tomorrow|is it ok to read from the sheet",
    Worry.BEGIN: "how do I start the call|how should I end the conversation|how do I say goodbye"
    "|what do I say first",
    Worry.NUMBER: "where's the phone number|what's her number|I lost the number",
    Worry.WEIRD: "is it weird to call her|what if she thinks it's weird|won't they be annoyed"
    "|why would I call them|am I bothering them",
    Worry.REMIND: "remind me tomorrow at 3|set an alarm for tomorrow",
    Worry.KNOWN: "I already know most of it|I know it all",
    Worry.WRITE: "do I need to write anything down|should I take notes",
    Worry.LASTS: "how long does the call last|how many minutes does the call take",
    Worry.AFTERWARD: "what comes after this call|what happens after the call",
    Worry.DELETE: "delete everything|please erase all my data|how do I delete my account",
    Worry.COUNT: "how many questions are there|how many lines do I have to learn",
    Worry.LEARNED: "how long will it take til I know it all|how long until I know everything",
    Worry.FILE: "save the sheet to a file|can I get the sheet as a text file"
    "|how do I export the questions as a document",
    Worry.EXACT: "do I have to know it word for word|must I say it exactly",
    Worry.ALL: "do I have to ask all of them|should I ask every question",
    Worry.ENOUGH: "is one evening enough|can I learn it in two days|is it too late",
    Worry.HURRY: "what if we run out of time|what if she is in a hurry",
    Worry.BESIDE: "what should I have with me|what do I need for the call",
    Worry.AWAY: "I'm on vacation till Wednesday|can I take a day off|I'm away until Friday"
    "|can I have tomorrow off|I'll be out of town next week|could I skip a day",
    Worry.WEAR: "should I dress up?|what should I wear|do I need a suit|how should I dress"
    "|are jeans okay|what's the dress code",
    Worry.ARRIVE: "how early should I get there|when should I arrive|should I come early",
    Worry.LATE: "what if I'm late|what happens if I run late|what if I miss my bus",
    Worry.BRING: "should I bring my resume|do I need to bring anything|how many copies do I need",
    Worry.GREET: "should I shake hands|how do I sit down",
    Worry.DECIDE: "should I take it|how do I ask for more money|can I ask for a week"
    "|they want an answer by Friday|they need to know by Monday"
    "|I need time to think about the offer",
}
ROWS = tuple((kind, typed) for kind, told in TOLD.items() for typed in told.split("|"))


@for_each(("kind", "typed"), ROWS)
def test_a_worry_is_told_by_its_words(kind: Worry, typed: str) -> None:
    assert worry(typed) is kind


@for_each(
    "typed",
    [
        "how many lines are left",
        "how many lines do I know",
        "what is question number 3",
        "is it too late to call now",
        "should I ask about the salary",
        "delete the interview",
        "should I take the train",
        "should I bring it up",
        "I'm off the phone",
        "we're moving forward",
        "forget it",
        "I asked her how I rank",
        "my call is tomorrow",
        "they moved it to Friday",
        "which number do I press",
        "what do I say if she says no",
        "I know she decides",
        "note: she was surprised",
        "a banana",
    ],
)
def test_what_is_something_else_is_none(typed: str) -> None:
    assert worry(typed) is None
