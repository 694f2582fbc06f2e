"""What the documents show is true: commands, examples, links."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import get_completion_class

from tests.for_each import for_each
from trainer.cli import trainer
from trainer.core.script.parse import parse
from trainer.core.settings import parse_settings, with_setting

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "bench/README.md",
]
README = (ROOT / "README.md").read_text()
EVERYDAY = (ROOT / "docs/everyday.md").read_text()
GUIDE = "\n".join((README, EVERYDAY, (ROOT / "docs/your-words.md").read_text()))
"""What somebody reads to use the program."""
THREE_MINUTES = 900
"""Words that are read in three minutes."""


def blocks(language: str, text: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def shown_commands() -> list[str]:
    return sorted(set(re.findall(r"`(?:\.venv/bin/)?trainer ([^`]+)`", GUIDE)))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), target


@for_each("line", shown_commands())
def test_every_command_that_the_guide_shows_exists_with_its_options(line: str) -> None:
    words = line.split()
    command: click.Command = trainer
    context = click.Context(trainer)
    while isinstance(command, click.Group) and any(not word.startswith("-") for word in words):
        name = next(word for word in words if not word.startswith("-"))
        found = command.get_command(context, name)
        assert found is not None, f"no command {name} in {line}"
        words.remove(name)
        command = found
    known = {option for one in (command, trainer) for param in one.params for option in param.opts}
    for option in re.findall(r"--[a-z-]+", line):
        assert option in known | {"--help"}, option


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_scripts_shown_have_no_mistake(document: Path) -> None:
    for example in blocks("markdown", document.read_text()):
        text = example if example.startswith("# ") else f"# Example\n\n{example}"
        script, problems = parse(text, path="example", stem="example")
        assert script is not None, problems
        assert not [problem for problem in problems if not problem.warning]


def test_ci_runs_the_command_that_the_readme_gives_for_the_tests() -> None:
    commands = [block.strip() for block in blocks("sh", README) if "pytest" in block]
    assert len(commands) == 1
    assert "\n" not in commands[0]
    pattern = re.search(r"grep -m1 '([^']+)' README\.md", (ROOT / ".ci/run").read_text())
    assert pattern is not None
    assert re.search(pattern[1], commands[0], re.MULTILINE)


@pytest.mark.parametrize(("language", "bin_"), [("sh", ".venv/bin/"), ("bat", ".venv\\Scripts\\")])
def test_the_commands_to_begin_are_one_line_each_and_tomorrows_is_their_end(
    language: str, bin_: str
) -> None:
    begin, *_ = blocks(language, README)
    assert begin.count("\n") == 1
    assert begin.endswith(f" && {bin_}trainer\n")
    assert f"{bin_}pip install -q . &&" in begin
    assert f"then type `{bin_}trainer`" in README


@pytest.mark.parametrize("system", ["macOS", "Linux", "Windows"])
def test_every_system_has_its_box_with_tomorrow_in_it(system: str) -> None:
    box = README.partition(f"\n### {system}\n")[2].partition("\n#")[0]
    assert "1. " in box
    assert "**Tomorrow**" in box


def test_completion_is_turned_on_as_the_guide_says() -> None:
    line = r"^\| (bash|zsh|fish) \|.*_TRAINER_COMPLETE=(\w+) trainer"
    shown = dict(re.findall(line, EVERYDAY, re.MULTILINE))
    assert shown == {shell: f"{shell}_source" for shell in ("bash", "zsh", "fish")}
    for shell in shown:
        assert get_completion_class(shell) is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("shell", "asked"),
    [
        ("bash", ("bash", "--norc", "-c", "{}; complete -p trainer")),
        ("zsh", ("zsh", "-f", "-c", '{}; [ -n "${{_comps[trainer]}}" ]')),
        ("fish", ("fish", "--no-config", "-c", "{}; complete -c trainer | string match -q '*'")),
    ],
)
def test_the_line_for_each_shell_works_in_one_without_settings(
    shell: str, asked: tuple[str, ...], tmp_path: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} isn't installed here")
    row = re.search(rf"^\| {shell} \| `[^`]+` \| `(.+)` \|$", EVERYDAY, re.MULTILINE)
    assert row
    line = row[1].replace("\\|", "|")
    folder = str(Path(sys.executable).parent)
    around = {**os.environ, "HOME": str(tmp_path), "PATH": f"{folder}{os.pathsep}{os.defpath}"}
    words = [word.format(line) for word in asked]
    found = subprocess.run(words, capture_output=True, text=True, check=False, env=around)
    assert (found.returncode, found.stderr) == (0, "")


def test_the_settings_that_the_guide_sets_may_be_so() -> None:
    for name, value in re.findall(r"`trainer config (\w+) (\w+)`", GUIDE):
        settings, problems = parse_settings(with_setting("", name, value), path="x")
        assert problems == ()
        assert str(getattr(settings, name)).lower() == value


def test_the_readme_is_read_in_three_minutes() -> None:
    assert len(README.split()) < THREE_MINUTES


def test_every_document_is_reached_from_the_readme() -> None:
    found, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        document = waiting.pop()
        found.add(document)
        targets = re.findall(r"\]\(([^)#]+\.md)[^)]*\)", document.read_text())
        there = {(document.parent / target).resolve() for target in targets if "://" not in target}
        waiting += [each for each in there if each not in found and each not in waiting]
    assert {each.resolve() for each in DOCUMENTS} <= found | {ROOT / "README.md"}
