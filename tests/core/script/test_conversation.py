"""A whole conversation: they speak first, answer, interrupt; it goes on elsewhere, and ends."""

import pytest

from tests.support.texts.conversation import CALL, cue, deck, read, row, told
from trainer.core.script import faults as say
from trainer.core.script.cards import LETTERS, cards
from trainer.core.script.key import Kind
from trainer.core.script.parse import parse
from trainer.core.script.script import Scene

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
