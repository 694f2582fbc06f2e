"""The page of figures as it is heard: a table says what its columns are."""

from tests.support.made import SHORT, script
from trainer.core.script.script import Cue
from trainer.core.stats.forks import NONE, Fork
from trainer.pages.stats.forks import fork


def test_the_columns_of_a_fork_are_heard_in_words_and_explained_before_them() -> None:
    cue = next(each for each in script(SHORT).parts if isinstance(each, Cue) and each.line.branches)
    keys = [branch.id for branch in cue.line.branches]
    branches = tuple(zip(keys, cue.line.branches, strict=True))
    made = Fork("ask", cue, branches, chosen={(keys[0], keys[1]): 1, (keys[0], NONE): 1}, said={})
    page = fork(made, {}).text
    assert page.index("<caption>") < page.index("<th")
    assert '<span class="unseen">you didn&#x27;t know</span>' in page
    assert '<span aria-hidden="true">a</span><span class="unseen">' in page
