"""A script that explains in itself how a script is written."""

_SAMPLE = """\
# {title}

<!-- This is a script: a text file that you change until it says what you want to say. Lines like
this one, between arrows, are just for you. The rest explains itself as you go. Once your own words
are in, delete what you don't need. -->

Text below the title is advice about the whole call. You see it when you read the script, but
you're never asked for it.

## The beginning

A heading with two number signs starts a scene. It groups the questions below it.

### Ask for a moment {{#moment}}

> Hello {{interviewer}}, this is {{me}}. Do you have **five minutes** for me?

The heading is the point you want to make. The quote below it, with “>” in front, is your line:
the exact words you learn. Words in double asterisks are key words, and without them the line
doesn't count. A name in braces, such as {{interviewer}} or {{next}}, is filled in from your
interview.

- “Sure, go ahead.”
- “For you, always.”

## The heart of it

### Ask if they'd recommend you {{#recommend}}

> Would you **recommend** me?

Below a line are the answers you might get. Each one begins with “If”. Then comes what they might
say, in quotation marks, and then what you say to that. Indent it like this.

- If they say yes {{#yes}}
  - “Yes, I would.”
  - “I already have.”

  > Thank you. **What should I do** so that the others feel the same way?

- If they say no {{#no}}
  - “To be honest, not yet.”
  - “I don't think so.”

  > I appreciate that. What are your **concerns**?

- Otherwise
  - “I'd rather not say.”
  - “Ask me next week.”

### Thank them {{#thanks .end}}

> Thank you for your time, {{interviewer}}. I'll **talk to you soon**.

The word after the dot in the braces says that the call ends here. Change a line as often as you
like: your progress stays with it.
"""


def sample(title: str) -> str:
    """Return the script under a title."""
    return _SAMPLE.format(title=title)
