"""Plain questions in a list of any kind, with labels before and notes behind, are all found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.often import often
from tests.support.texts.drafts import drafted_labels
from trainer.core.draft.guesses import drafted, from_text

pytestmark = pytest.mark.slow


QUESTIONS = (
    "What happens after this call?",
    "Could you tell me how the team is set up?",
    "Who makes the final decision?",
    "Is there anything that speaks against me?",
)
BULLETS = (
    "{}|- {}|* {}|\u2022 {}|\u2013 {}|\u2192 {}|> {}|[ ] {}|- [ ] {}|\u2610 {}|### {}|**{}**|- *{}*"
    "|{n}. {}|{n}) {}|({n}) {}|{n} - {}|{n}/ {}|#{n} {}|a{n}) {}|Q{n}: {}|Question {n}: {}"
    "|{n}. **{}**"
).split("|")
QUOTES = '{}|"{}"|\u201c{}\u201d|\u00ab{}\u00bb|\u201e{}\u201c'.split("|")
LABELS = "{}|Timing: {}|Timing \u2013 {}|Ask: {}|Then ask: {}|I'd ask: {}".split("|")
NOTES = ("", " (listen)", " (wait for the answer)", " - pause", " [smile]", " [pause]")
BEFORE = (
    "",
    "My questions for the call:\n\n",
    "Here's what I want to ask tomorrow.\n\n",
    "# Call\n\n",
)
BEHIND = ("", "\n\nRemember to smile.", "\n\nThanks for reading!")


@often(300)
@given(
    st.sampled_from(BULLETS),
    st.sampled_from(
        [
            *((quote, "{}", note) for quote in QUOTES for note in NOTES),
            *(("{}", label, note) for label in LABELS for note in NOTES),
        ]
    ),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from([*((before, "") for before in BEFORE), *(("", behind) for behind in BEHIND)]),
)
def test_all_are_found_however_they_are_listed(
    bullet: str, form: tuple[str, str, str], between: str, around: tuple[str, str]
) -> None:
    quote, label, note = form
    rows = [
        bullet.replace("{n}", str(number)).format(label.format(quote.format(each)) + note)
        for number, each in enumerate(QUESTIONS, 1)
    ]
    text = around[0] + between.join(rows) + around[1]
    found = list(drafted_labels(drafted(from_text(text)).draft))
    assert [each.words.partition(" [")[0] for each in found] == list(QUESTIONS), text
    assert not [each for each in found if each.owner]
