"""A whole conversation: they speak first, answer, interrupt; it goes on elsewhere, and ends."""

import pytest

from trainer.core.script.cards import LETTERS, Card, cards
from trainer.core.script.key import Kind
from trainer.core.script.markdown import findings as say
from trainer.core.script.parse import parse
from trainer.core.script.paths import Then, following, onward, reached, trails
from trainer.core.script.script import Cue, Jump, Scene, Script

CALL = """\
# A call {#call}

## Opening

### They pick up {#hello}

Let it ring.

- "Hello?"
- "Who is this?"

> It's {me}. [pause] Do you have a minute?

- If they do
  - "Sure."
  - "Go ahead."

- If they don't {#busy}
  - "I'm driving."
  - "Not now."

  > When can I call back?

  - "Tomorrow."
  - "Try me after six."

  Write it down.

  [Say goodbye](#bye)

- If they hang up {.end}
  - "Not interested."
  - "Take me off your list."

### Ask what they need {#need}

> What do you need?

- "A plumber."
- "Nothing, really."

### Say goodbye {#bye .end}

> Thank you. Goodbye.

## What they may throw in {.anytime}

### "We have somebody" {#have}

- "We already have a guy."

> Good. Is he happy?

### "How much?" {#much}

> It depends.

[Ask what they need](#need)
"""


def read(text: str) -> Script:
    script, problems = parse(text, path="call.md", stem="call")
    assert script is not None, problems
    return script


def cue(script: Script, name: str) -> Cue:
    return next(cue for cue in script.cues if cue.id == name)


def row(text: str, start: str) -> int:
    """Return the number of the line that begins so."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(start))


def told(text: str) -> list[str]:
    return [f"{p.line}: {p.what}" for p in parse(text, path="a.md", stem="a")[1]]


def deck(text: str = CALL) -> dict[str, Card]:
    return {card.key: card for card in cards(read(text))}


# -- what stands in the file


def test_the_whole_conversation_is_read() -> None:
    script = read(CALL)
    hello, need, bye = (cue(script, name) for name in ("hello", "need", "bye"))
    assert [words.text for words in hello.heard] == ["Hello?", "Who is this?"]
    assert [words.text for words in hello.directions] == ["Let it ring."]
    assert [words.text for words in need.line.answers] == ["A plumber.", "Nothing, really."]
    assert not need.line.branches
    assert (hello.ends, need.ends, bye.ends) == (False, False, True)
    yes, busy, gone = hello.line.branches
    assert busy.follow_up is not None
    assert [words.text for words in busy.follow_up.answers] == ["Tomorrow.", "Try me after six."]
    assert [words.text for words in busy.directions] == ["Write it down."]
    assert busy.jump is not None
    assert (busy.jump.to, busy.jump.called.text) == ("bye", "Say goodbye")
    assert busy.jump.at == row(CALL, "  [Say goodbye]")
    assert (yes.ends, gone.ends, gone.id) == (False, True, "if-they-hang-up")


def test_what_may_come_at_any_time_is_marked_by_its_scene_or_by_itself() -> None:
    script = read(CALL)
    scene = next(part for part in script.parts if isinstance(part, Scene) and part.anytime)
    assert scene.heading.text == "What they may throw in"
    assert [c.id for c in script.cues if c.anytime] == ["have", "much"]
    assert [c.id for c in script.questions] == ["hello", "need", "bye"]
    own = read("# A\n\n### B\n\n> C?\n\n### D {#d .anytime}\n\n> E.\n")
    assert [c.id for c in own.questions] == ["b"]


def test_where_everything_may_come_at_any_time_all_are_questions() -> None:
    script = read("# A\n\n## B {.anytime}\n\n### C\n\n> D?\n\n### E\n\n> F?\n")
    assert [c.id for c in script.questions] == ["c", "e"]


def test_a_scene_for_any_time_ends_where_the_next_scene_begins() -> None:
    first = "# A\n\n## B {.anytime}\n\n### Sub\n\n#### C\n\n> D?\n\n"
    script = read(f"{first}## E\n\n### F\n\n> G?\n\n#### H\n\n> I.\n")
    assert [(c.id, c.anytime) for c in script.cues] == [("c", True), ("f", False), ("h", False)]


@pytest.mark.parametrize(
    "end", ["{#x .end}", "{.end #x}", "{ #x .end }", "{#x  .end}:", "{.end #x}  "]
)
def test_the_order_in_braces_is_free(end: str) -> None:
    text = f'# A\n\n### B\n\n> C?\n\n- If so {end}\n  - "D."\n  - "E."\n'
    if end.startswith("{ "):
        assert f"7: {say.BRACE.what}" in told(text)
        return
    (branch,) = read(text).cues[0].line.branches
    assert (branch.id, branch.ends, branch.condition.text) == ("x", True, "If so")


def test_a_mark_is_no_part_of_the_id() -> None:
    script = read("# A\n\n### Ask it {.end}\n\n> B?\n\n### Ask {.anytime}\n\n> C?\n")
    assert [(c.id, c.ends, c.anytime) for c in script.cues] == [
        ("ask-it", True, False),
        ("ask", False, True),
    ]


# -- directions inside a line


@pytest.mark.parametrize(
    ("written", "said", "asides"),
    [
        ("Thank you. [pause] May I?", "Thank you. May I?", [(2, "pause")]),
        ("[Breathe.] Good morning.", "Good morning.", [(0, "Breathe.")]),
        ("Well [smile]!", "Well!", [(1, "smile")]),
        ("One[beat]two", "One two", [(1, "beat")]),
        ("I am {me}[pause], so", "I am {me}, so", [(3, "pause")]),
        ("It's {me} [look at {next}] here", "It's {me} here", [(2, "look at {next}")]),
        ("**Now [pause] then**", "Now then", [(1, "pause")]),
        ("Good [write it down]", "Good", [(1, "write it down")]),
        (r"A \[pause\] here", "A [pause] here", []),
        ("See [the list](https://example.org) now", "See the list now", []),
        ("One [] two", "One two", []),
    ],
)
def test_words_in_brackets_are_never_said(
    written: str, said: str, asides: list[tuple[int, str]]
) -> None:
    words = read(f"# A\n\n### B\n\n> {written}\n").cues[0].line.wanted
    assert words.text == said
    assert [(aside.after, aside.words.text) for aside in words.asides] == asides


def test_a_bracket_in_a_reply_or_in_advice_is_what_it_says() -> None:
    script = read('# A\n\n### B\n\n> C?\n\n- "D [laughs]."\n\nE [f] g.\n')
    assert script.cues[0].line.answers[0].text == "D [laughs]."
    assert script.cues[0].directions[0].text == "E [f] g."


# -- cards


def test_a_line_that_answers_them_is_asked_with_what_they_say() -> None:
    found = deck()
    hello, need = found["call/hello#phrasing"], found["call/need#phrasing"]
    assert [words.text for words in hello.heard] == ["Hello?", "Who is this?"]
    assert need.heard == ()
    assert need.before is not None
    assert found["call/hello/busy#branch"].heard == found["call/hello/busy#phrasing"].heard


def test_answers_links_and_ends_make_no_card_and_change_no_key() -> None:
    bare = CALL
    for gone in (
        '- "A plumber."\n- "Nothing, really."\n\n',
        "  [Say goodbye](#bye)\n\n",
        " {.end}",
    ):
        assert gone in bare
        bare = bare.replace(gone, "")
    assert list(deck()) == list(deck(bare))


def test_what_comes_at_any_time_is_before_nothing_and_after_nothing() -> None:
    found = deck()
    assert found["call/have#phrasing"].before is None
    assert found["call/have#phrasing"].anytime
    late = deck(CALL + "\n## After\n\n### Wave {#wave}\n\n> Wave.\n")
    assert late["call/wave#phrasing"].before is None  # the call ended before it


def test_eight_branches_have_eight_letters() -> None:
    branches = "".join(f'- If it is {n}\n  - "{n} it is."\n  - "Maybe {n}."\n' for n in range(8))
    script, problems = parse(f"# A\n\n### B\n\n> C?\n\n{branches}", path="a", stem="a")
    assert problems == ()
    assert script is not None
    assert len(script.cues[0].line.branches) == len(LETTERS) == 8
    assert sum(card.kind is Kind.BRANCH for card in cards(script)) == 8


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
    hello, need, bye = order
    to_bye, to_hello = Jump("bye", bye.heading), Jump("hello", hello.heading)
    assert following(order, hello, to_bye, {"hello"}) is bye
    assert following(order, hello, Then.NEXT, {"hello"}) is need
    assert following(order, need, to_hello, {"hello", "need"}) is bye  # asked already
    assert following(order, hello, Then.NEXT, {"hello", "need"}) is bye
    assert following(order, bye, Then.NEXT, {"hello", "bye"}) is None
    assert following(order[:2], hello, to_bye, {"hello"}) is None  # it leaves the part
    assert following(order, bye, Then.END, {"hello"}) is None


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
    two, three = script.questions[1:]
    assert following(script.questions, three, onward(three, ()), {"one", "three"}) is two


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
