"""A script as it is read: what a person sees rendered is what counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.support.texts.scripts import EXAMPLE, line_of, read, told, words_of
from trainer.core.problems import Problem
from trainer.core.script import faults as say
from trainer.core.script.cards import cards
from trainer.core.script.ids import pinned, slug
from trainer.core.script.markdown.items import wholly_quoted
from trainer.core.script.parse import decode, parse, script_id
from trainer.core.script.script import Cue, Piece, Scene, Script

# -- what stands in the file, and what it is


def test_the_example_of_the_format_is_read_whole() -> None:
    script = read(EXAMPLE)
    assert (script.id, script.title.text) == ("call", "Calling back the first interviewer")
    assert [words.text for words in script.directions] == [
        "Ask these of the person who interviewed you first.",
        "Take your notes.",
        "Be brief:",
        "and kind",
    ]
    scene, rank, thanks = script.parts
    assert isinstance(scene, Scene)
    assert scene.heading.text == "Where you stand"
    assert isinstance(rank, Cue)
    assert isinstance(thanks, Cue)
    assert (rank.id, rank.heading.text, rank.level) == ("rank", "Ask how you rank", 3)
    assert thanks.id == "thank-them"
    assert [words.text for words in rank.line.wordings] == [
        words_of("""If you were the person to rank the candidates that {next} is going to
                    interview, how would you rank me?"""),
        "How do I rank?",
    ]
    assert [words.at for words in rank.line.wordings] == [13, 16]
    assert [words.text[:11] for words in rank.directions] == ["Most people"]


def test_branches_have_conditions_replies_and_follow_ups_to_any_depth() -> None:
    first, second, last = read(EXAMPLE).cues[0].line.branches
    assert first.id == "not-first"
    assert first.condition.text == "If they rank you, but not No. 1"
    assert [reply.text for reply in first.replies] == [
        "Honestly, there is one person slightly ahead of you.",
        "You'd be my second choice today.",
    ]
    assert [words.text for words in first.directions] == ["Keep calm."]
    assert first.follow_up is not None
    assert [branch.id for branch in first.follow_up.branches] == ["if-they-sigh", "otherwise"]
    assert second.id == "if-you-are-the-no-1-candidate"
    assert (last.id, last.otherwise, last.follow_up) == ("otherwise", True, None)
    assert (first.at, second.at, last.at) == (20, 38, 44)


def test_bold_words_are_key_words_slots_included() -> None:
    assert line_of("> Do **I, {me},** have *your* {next} support?").pieces == (
        Piece("Do "),
        Piece("I, ", key=True),
        Piece("me", slot=True, key=True),
        Piece(",", key=True),
        Piece(" have your "),
        Piece("next", slot=True),
        Piece(" support?"),
    )


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("> Well,\n> then?", "Well, then?"),
        ("> Well,  \n> then?", "Well, then?"),
        ("> Well,\\\n> then?", "Well, then?"),
        ("> Well,\n>\n> then?", "Well, then?"),
        ("> Well,   *then*?", "Well, then?"),
        (">  \\{so\\} \\*much\\*?", "{so} *much*?"),
        ("> See [the list](https://example.org).", "See the list."),
        ("> Dear \\[your name\\],", "Dear [your name],"),
        ("> x [x](javascript:alert(1))", "x (javascript:alert(1))"),
        ("> R&amp;D &#123;x&#125;", "R&D {x}"),
        ("> `{next}` and ![a picture](x.png)", "{next} and a picture"),
        ("> Well<!-- pause -->, then?", "Well, then?"),
        ("> \u202eWell", "\ufffdWell"),
        ("> &#x202e;Well&shy;", "\ufffdWell"),
        ("> **{a_b}** {C-3}", "{a_b} {C-3}"),
    ],
)
def test_a_line_holds_what_a_reader_sees(written: str, seen: str) -> None:
    assert line_of(written).text == seen


def test_a_brace_that_was_escaped_is_no_slot() -> None:
    assert line_of("> \\{next\\} or {next}").slots == ("next",)


@for_each(
    "item",
    ["If so", "IF SO:", "if so {#x}", "**If** so", "Otherwise", "OTHERWISE:", "otherwise {#o}:"],
)
@for_each("mark", ["-", "*", "+", "1.", "1)"])
def test_a_branch_begins_with_if_or_is_otherwise(item: str, mark: str) -> None:
    script, _ = parse(f"# A\n\n### B\n\n> C?\n\n{mark} {item}\n\n   > D.\n", path="", stem="a")
    assert script is not None
    (branch,) = script.cues[0].line.branches
    assert branch.otherwise == item.casefold().startswith("otherwise")
    assert branch.follow_up is not None


QUOTED = """
"So."   “So.”   „So.“   ”So.”   «So.»   »So.«   « So. »   『So.』   \uff02So.\uff02
"He said "maybe" to me."   “He said “maybe” to me.”   „Er sagt “ja” dazu.“
« Il dit « oui » ici. »   "“Yes” is good."   『他说“是”。』   "'Yes', he said."
"""
UNQUOTED = """
"   ""x   'So.'   \u2018So.\u2019   \u2039So.\u203a   "So".   Say "so".
"A." "B."   "A," or "B"   “A.” “B.”   „A.“ „B.“   « A. » « B. »
"""


def parted(texts: str) -> list[str]:
    return [text.strip() for row in texts.split("\n") for text in row.split("   ") if text]


@pytest.mark.parametrize("text", parted(QUOTED))
def test_double_quotation_marks_of_any_kind_make_a_reply(text: str) -> None:
    assert wholly_quoted(text)


@pytest.mark.parametrize("text", ["", *parted(UNQUOTED)])
def test_other_texts_are_no_reply(text: str) -> None:
    assert not wholly_quoted(text)


# -- ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask how you rank", "ask-how-you-rank"),
        ("3. Ask, then wait!", "ask-then-wait"),
        ("12) Ask", "ask"),
        ("3 times", "3-times"),
        ("Don\u2019t ask", "don-t-ask"),
        ("CAFE\u0301  Zoë", "café-zoë"),
        ("Как дела?", "как-дела"),
        ("नमस्ते १२", "नमस्ते-१२"),
        ("--a__b--", "a-b"),
        ("½ 😀 ?", ""),
        ("Thank {next}", "thank-next"),
    ],
)
def test_an_id_is_made_of_letters_marks_and_digits(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_an_id_of_an_id_is_itself(text: str) -> None:
    made = slug(text)
    assert slug(made) == made
    assert pinned(made) == (made or None)


def test_the_id_of_a_script_is_pinned_at_its_title_or_its_files_name() -> None:
    assert read("# A {#mine}\n").id == "mine"
    assert read("# A\n", stem="My First Call").id == "my-first-call"
    assert script_id("# A {#mine}\n\n### No words\n", stem="x") == "mine"
    assert script_id("", stem="My call") == "my-call"


# -- what is skipped


@pytest.mark.slow
def test_byte_order_mark_line_ends_comments_rules_and_front_matter_change_nothing() -> None:
    plain = read(EXAMPLE)
    assert read("\ufeff" + EXAMPLE) == plain
    assert read(EXAMPLE.replace("\n", "\r\n")) == plain
    assert read(EXAMPLE.replace("\n", "\r")) == plain
    strewn = EXAMPLE.replace("\n\n> How", "\n\n<!-- or -->\n\n***\n\n> How")
    assert shape(read(strewn)) == shape(plain)
    assert shape(read("---\ntitle: Call\n# x\n---\n" + EXAMPLE)) == shape(plain)
    assert shape(read("---\n\n" + EXAMPLE + "\n---\n")) == shape(plain)


def test_line_numbers_stay_true_below_what_is_skipped() -> None:
    text = "\ufeff---\r\na: b\r\n---\r\n<!-- x\r\n-->\r\n# A\r\n\r\n### B\r\n"
    assert told(text) == ["8: " + say.NO_WORDS.what]


def shape(script: Script) -> list[object]:
    """Return what a script says, without the lines where it says it."""
    found: list[object] = [script.id, script.title.pieces, [w.pieces for w in script.directions]]
    for part in script.parts:
        found += [part.heading.pieces, [words.pieces for words in part.directions]]
    for card in cards(script):
        found += [card.key, card.kind, [words.pieces for words in card.line.wordings]]
        found += [[reply.pieces for reply in card.branch.replies] if card.branch else None]
    return found


# -- bytes


@pytest.mark.parametrize(
    ("data", "line", "fault"),
    [
        (b"# A\n\nna\xefve\n", 3, say.NO_UTF8),
        (b"\xff\xfe#\0 \0A\0", 1, say.UTF16),
        (b"\xfe\xff\0#\0 \0A", 1, say.UTF16),
        (b"#\0 \0A\0", 1, say.NUL),
        (b"a" * ((1 << 20) + 1), 1, say.TOO_BIG),
    ],
)
def test_what_is_no_text_is_one_problem(data: bytes, line: int, fault: say.Fault) -> None:
    found = decode(data, "a.md")
    assert isinstance(found, Problem)
    assert (found.line, found.what) == (line, fault.what)


def test_a_nul_is_told_at_its_line_and_hides_nothing_else() -> None:
    text = decode(b"# A\r\n\r\n## B\0\r\n\r\n> x {\r\n\r\n## C\r\n", "a.md")
    assert isinstance(text, str)
    script, found = parse(text, path="a.md", stem="a")
    assert script is None
    assert [(each.line, each.what) for each in found] == [
        (3, say.NUL.what),
        (5, say.BRACE.what),
        (7, say.NO_WORDS.what),
    ]


@pytest.mark.parametrize("levels", [7, 8, 9, 12, 30])
def test_what_is_nested_too_deep_is_told_at_its_own_line(levels: int) -> None:
    rows = ["# A", "", "## B", "", "> Say it?", ""]
    for depth in range(levels):
        start = "  " * depth
        rows += [f"{start}- If they say {depth} times yes", f'{start}  - "Yes, {depth}."']
        rows += [f'{start}  - "It is {depth}."', "", f"{start}  > Then, {depth}?", ""]
    script, found = parse("\n".join(rows), path="a.md", stem="a")
    errors = [(each.line, each.what) for each in found if not each.warning]
    at = 7 + 6 * say.MAX_DEPTH
    assert errors == ([(at, say.TOO_DEEP.what)] if levels > say.MAX_DEPTH else [])
    assert (script is None) == bool(errors)


def test_a_file_of_one_mebibyte_with_a_byte_order_mark_is_text() -> None:
    assert decode(b"\xef\xbb\xbf# A", "a.md") == "# A"
    assert decode(b"a" * (1 << 20), "a.md") == "a" * (1 << 20)
