"""Where a call goes on after a cue or a branch, and what a script may not say of it."""

import pytest

from tests.support.texts.conversation import CALL, cue, read, row, told
from trainer.core.script import faults as say
from trainer.core.script.paths import Then, following, onward, reached, trails
from trainer.core.script.script import Jump

# -- where the call goes on


def test_the_innermost_place_says_how_the_call_goes_on() -> None:
    script = read(CALL)
    hello = cue(script, "hello")
    ways = {trail[-1].id: onward(hello, trail) for trail in trails(hello.line)}
    assert ways["if-they-do"] is Then.NEXT
    assert isinstance(ways["busy"], Jump)
    assert ways["if-they-hang-up"] is Then.END
    assert onward(cue(script, "bye"), ()) is Then.END


def test_a_branch_that_says_nothing_goes_on_as_its_cue_does() -> None:
    text = CALL.replace("{#hello}", "{#hello .end}")
    hello = cue(read(text), "hello")
    ways = {trail[-1].id: onward(hello, trail) for trail in trails(hello.line)}
    assert ways["if-they-do"] is Then.END
    assert isinstance(ways["busy"], Jump)


def test_after_a_jump_the_call_goes_on_with_the_cue_after_that() -> None:
    order = read(CALL).questions
    hello, need, bye = range(3)
    to_bye, to_hello = Jump("bye", order[0].heading), Jump("hello", order[0].heading)
    assert following(order, hello, to_bye, {"hello"}) == bye
    assert following(order, hello, Then.NEXT, {"hello"}) == need
    assert following(order, need, to_hello, {"hello", "need"}) == bye  # asked already
    assert following(order, hello, Then.NEXT, {"hello", "need"}) == bye
    assert following(order, bye, Then.NEXT, {"hello", "bye"}) is None
    assert following(order[:2], hello, to_bye, {"hello"}) is None  # it leaves the part
    assert following(order, bye, Then.END, {"hello"}) is None
    assert following(order, -1, Then.NEXT, set()) == hello


def test_what_no_way_leads_to_is_named_once() -> None:
    assert reached(read(CALL)) == {"hello", "need", "bye", "have", "much"}
    text = CALL.replace("{#need}", "{#need .end}").replace("  [Say goodbye](#bye)\n\n", "")
    text = text.replace("[Ask what they need](#need)", "")
    assert told(text) == [f"{row(text, '### Say')}: {say.UNREACHED.what}"]


def test_a_jump_back_may_lead_to_what_was_passed_by() -> None:
    text = """\
# A {#a}

### One {#one}

> One?

[Three](#three)

### Two {#two .end}

> Two?

### Three {#three}

> Three?

[One](#one)
"""
    script = read(text)
    assert reached(script) == {"one", "two", "three"}
    three = script.questions[2]
    assert following(script.questions, 2, onward(three, ()), {"one", "three"}) == 1


# -- what may not be


@pytest.mark.parametrize(
    ("old", "new", "start", "what"),
    [
        ("(#bye)", "(#by)", "  [Say", say.NOWHERE.what.replace("{to}", "by")),
        ("(#bye)", "(#hello)", "  [Say", say.ROUND.what),
        ("{#busy}", "{#busy .end}", "  [Say", say.ENDS_AND_GOES_ON.what),
        ("{#busy}", "{#busy .anytime}", "- If they don't", say.ELSEWHERE.what),
        ("{#busy}", "{#busy .stop}", "- If they don't", say.UNKNOWN_WORD.what),
        ("{#busy}", "{#busy #again}", "- If they don't", say.BAD_ID.what),
        ("{#busy}", "{#busy again}", "- If they don't", say.BAD_ID.what),
        ("{#call}", "{#call .end}", "# A", say.ELSEWHERE.what),
        ("{.anytime}", "{.end}", "## What", say.ELSEWHERE.what),
        ("(#bye)\n", "(#bye)\n\n  And smile.\n", "  [Say", say.NOT_LAST.what),
        ('really."\n', 'really."\n- If so\n  - "A."\n', '- "A pl', say.REPLY_ELSEWHERE.what),
    ],
)
def test_what_may_not_be_is_told_at_its_line(old: str, new: str, start: str, what: str) -> None:
    assert old in CALL
    text = CALL.replace(old, new, 1)
    word = next((each for each in (".end", ".anytime", ".stop") if each in new), "")
    assert f"{row(text, start)}: {what.format(word=word)}" in told(text)


def test_a_link_among_other_words_is_advice() -> None:
    text = CALL.replace("[Say goodbye](#bye)", "Or see [Say goodbye](#bye).")
    busy = cue(read(text), "hello").line.branches[1]
    assert busy.jump is None
    assert [words.text for words in busy.directions] == ["Write it down.", "Or see Say goodbye."]


def test_a_link_in_another_alphabet_leads_there() -> None:
    first = "# A\n\n### Один {#один}\n\n> Раз?\n\n[два](#два)\n\n"
    jump = read(f"{first}### Два\n\n> Два?\n").cues[0].jump
    assert jump is not None
    assert jump.to == "два"


def test_a_branch_with_a_link_alone_is_whole() -> None:
    first = '# A\n\n### B\n\n> C?\n\n- If so\n  - "D."\n  - "E."\n\n  \u2192 [F](#f)\n\n'
    script = read(f"{first}### G\n\n> H?\n\n### F\n\n> I?\n")
    (branch,) = script.cues[0].line.branches
    assert branch.follow_up is None
    assert branch.jump is not None
    assert branch.jump.to == "f"
