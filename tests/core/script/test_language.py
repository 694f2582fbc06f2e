"""A script in English is told from one in another language."""

import pytest

from trainer.core.script.language import in_english
from trainer.core.script.parse import parse
from trainer.core.script.script import Script
from trainer.disk.scripts import built_in_scripts


def script(line: str) -> Script:
    found, problems = parse(f"# A\n\n### B\n\n> {line}\n", path="a.md", stem="a")
    assert found is not None, problems
    return found


@pytest.mark.parametrize("path", built_in_scripts().values(), ids=lambda path: path.stem)
def test_the_scripts_that_come_along_are_in_english(path: object) -> None:
    text = getattr(path, "read_text", str)("utf-8")
    found, _ = parse(text, path="a.md", stem="a")
    assert found is not None
    assert in_english(found)


@pytest.mark.parametrize(
    "line",
    [
        "Wie sieht der weitere Ablauf aus, und wen werde ich als Nächstes treffen können, bitte?",
        "Pouvez-vous me dire, s'il vous plaît, quelle sera la suite du processus de recrutement ?",
        "¿Podría decirme, por favor, cuál será el resto del proceso y a quién voy a conocer luego?",
        "Hoe ziet de rest van de procedure eruit, en wie ga ik daarna nog ontmoeten, denkt u?",
        "Как будет проходить остальная часть отбора?",
        "このあとの選考の流れを教えていただけますか",
    ],
)
def test_other_languages_are_not(line: str) -> None:
    assert not in_english(script(line))


@pytest.mark.parametrize("line", ["Hallo, {next}?", "¿Y bien?"])
def test_of_a_few_words_nothing_is_said(line: str) -> None:
    assert in_english(script(line))
