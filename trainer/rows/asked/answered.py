"""What is said to an answer about an interview that is none, or that is taken as it is."""

A_DAY = "That looks like a day, not a name. Type a name, press Enter to skip, or type b to go back."
A_SENTENCE = "That looks like a sentence, not a name. Type a name, or press Enter to skip."
NO_NAME = "That's who they are, not their name. Type their name, or press Enter to skip."
A_NUMBER = "That looks like a number, not a name. Type a name, or press Enter to skip."
A_KEY = "“{}” looks like a key, not a name. Type the name, or press Enter to skip."
"""Said of one small letter where a name is asked: those are keys everywhere else."""
AN_ADDRESS = "That looks like an email address, not a name. Type a name, or press Enter to skip."
A_YES = "Type a name, or press Enter to skip."
NOT_THAT = "Type a name, press Enter to skip, or type b to go back."
"""Said to a no where it's asked what somebody is called: it may be their name that isn't right."""
UNNAMED = {
    "company": "Type the company's name, or press Enter to skip.",
    "role": "Type the position, or press Enter to skip.",
}
"""What is said to a yes or a no where the name of something is asked."""
A_PERSON = (
    "That sounds like a person; who it is comes next. Here, type the company's name, or press Enter"
    " to skip."
)
"""Said of a sentence that tells of somebody where the company is asked for."""
NO_COMPANY = "That looks like {}. Type the company's name, or press Enter to skip."
NOT_YET = (
    "That sounds like a day; when it is comes later. Here, type the company's name, or press Enter"
    " to skip."
)
"""Said of a day that is told where the company is asked for, and kept for its own question."""
NOT_HERE = (
    "That's about an interview you had. To tell it, type q here, then say it again at home. To go"
    " on here, type the company's name, or press Enter to skip."
)
"""Said to who waits for an answer, where the company of another interview is asked for."""
ITS_NAME = "Is “{}” the company's name? Enter: yes \N{MIDDLE DOT} n: type it again "
"""Asked of what is somebody's name at first sight: `Mr. Cooper`."""
THE_COMPANY = "Then the company is {}."
"""Said where what the interviewer does tells it: `HR lead at Acme`."""
OF_WHOM = {"interviewer": "You'll call {}?", "next": "You'll meet {}?"}
"""What is asked of a name out of a sentence, so that it's plain what for."""
KNOWN_PERSON = "{} is somebody you've told me of. Is the company called that, too?"
A_FIRM = "“{}” sounds like a company. Is that the person's name?"
"""Asked of who is to be called, or met, where a company's name was typed."""
TWICE = "You'll both call and meet {}?"
"""What is asked of who was told of as the one to call and the one to meet."""
NO_DATE_YET = "That's fine: no date for now. You can add it as soon as you know it."
"""Said to somebody who doesn't know yet when it is."""
ANOTHER = "{}, then, instead of {}. If that isn't right, type b to go back."
"""Said to another name than the one that was shown to be agreed to."""
KEPT_FOR_NEXT = "{} is who you'll meet, so I've kept that for later. First, who will you call?"
"""Said to a sentence about who is met where it's asked who is called."""
SAME_SAID = "{} is “{}” on the phone already, so this one may need the whole name."
"""Said where who is met would be called the same as the one on the phone."""
SKIPPED = "Skipped. To go back: b"
"""Said to Enter alone where a name is asked, and another question follows."""
AS_TYPED = "Kept as you typed it: {}."
"""Said of a name that was refused once, and is typed the same way again."""


def on_enter(why: str, known: str) -> str:
    """Return the same where Enter takes what is known instead of skipping the question."""
    return why.replace("press Enter to skip", f"press Enter for {known}") if known else why
